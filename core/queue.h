/* The bounded queue of the textbooks: a ring, a mutex, two conditions.
 *
 * Invariants, whenever the mutex is free:
 *   0 ≤ count ≤ capacity; the spans in it are ring[head … head+count-1], in the
 *   order they were pushed; closed never becomes open again.
 * A push waits while count = capacity, a pop while count = 0 and not closed.
 * Every span that was pushed is popped exactly once, also after the close.
 *
 * Who waits for room is told when half of it is free, and when all is, not at
 * every pop: a producer woken for one place fills it and sleeps again, and a
 * wake-up costs more than many tasks. A push of more spans than half the
 * capacity waits until the queue is empty.
 */
#ifndef CORE_QUEUE_H
#define CORE_QUEUE_H

#include <pthread.h>
#include <stdbool.h>
#include <stdint.h>

#include "core/handout.h"

struct queue {
    pthread_mutex_t mutex;
    pthread_cond_t not_full, not_empty;
    struct span *ring;
    uint32_t capacity, head, count;
    bool closed;
};

/* Returns 0 or -ENOMEM. */
int queue_init(struct queue *, uint32_t capacity);
void queue_release(struct queue *);

/* Any thread. False: it is closed, the span was not taken. */
bool queue_push(struct queue *, struct span);
/* The same for `count` of them, in one go: who pops is told once. There must be
 * room: where there is none, it waits without pushing any. */
bool queue_push_all(struct queue *, const struct span *, uint32_t count);
/* Any thread, without waiting. False: it is full or closed. */
bool queue_offer(struct queue *, struct span);
/* Any thread. False: it is closed and empty. */
bool queue_pop(struct queue *, struct span *);
/* Any thread; wakes everyone who waits. */
void queue_close(struct queue *);

#endif
