/* An inbox: lanes whose tasks come to one taker, a loop or not, from other threads
 * or processes.
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
    _Alignas(64) _Atomic uint32_t head;
    int bell;          /* an eventfd */
    struct loop *loop; /* to wake; NULL: ring the bell */
    uint32_t *next;    /* of each lane: the one after it */
};

/* For lanes 0 … lanes - 1. Returns 0 or -ENOMEM. */
int inbox_init(struct inbox *, struct loop *, uint32_t lanes);
void inbox_release(struct inbox *);
/* The same in memory of the caller's, shared where processes use it; nothing is
 * to be released. Inboxes may have one `next` together: a lane is in one of them
 * at most. */
void inbox_place(struct inbox *, struct loop *, int bell, uint32_t *next);

/* Any thread or process. A lane is in it once at most. */
void inbox_put(struct inbox *, uint32_t lane);

/* Who takes, before it waits. False: there is something to take. */
bool inbox_may_sleep(struct inbox *);

/* Who takes: all that was put in, the first one first; INBOX_END where
 * there is none. inbox->next leads to those behind it, until each is put in
 * again. */
uint32_t inbox_take(struct inbox *);

#endif
