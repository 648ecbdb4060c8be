/* An inbox: lanes whose tasks come back to a loop from other threads.
 *
 * Whoever is done with a task puts its lane in, without a lock; the loop takes
 * all of them at once. A wake-up from one CPU to another costs more than most of
 * what is handed over, so it is sent only where the loop has said that it will
 * sleep, and only by the first who comes: one for each batch.
 *
 * Invariant: `head` is the lane put in last (each names the one before it, down
 * to INBOX_END), or one of two words for none: INBOX_END while the loop is
 * about, ASLEEP from inbox_may_sleep to the next put or take.
 */
#ifndef CORE_INBOX_H
#define CORE_INBOX_H

#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>

struct loop;

#define INBOX_END UINT32_MAX

struct inbox {
    struct loop *loop;
    uint32_t *next; /* of each lane: the one after it */
    _Alignas(64) _Atomic uint32_t head;
};

/* For lanes 0 … lanes - 1. Returns 0 or -ENOMEM. */
int inbox_init(struct inbox *, struct loop *, uint32_t lanes);
void inbox_release(struct inbox *);

/* Any thread. A lane is in it once at most. */
void inbox_put(struct inbox *, uint32_t lane);

/* The loop's thread, before it waits. False: there is something to take. */
bool inbox_may_sleep(struct inbox *);

/* The loop's thread: all that was put in, the first one first; INBOX_END where
 * there is none. inbox->next leads to those behind it, until each is put in
 * again. */
uint32_t inbox_take(struct inbox *);

#endif
