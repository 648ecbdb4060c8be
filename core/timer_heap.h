/* A binary heap of timers, earliest first; equal times in the order they were
 * set. The timers belong to their callers: an entry is 16 bytes, the time kept
 * beside the pointer so that sifting seldom touches the timers themselves.
 */
#ifndef CORE_TIMER_HEAP_H
#define CORE_TIMER_HEAP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/loop.h"

struct timer_entry {
    uint64_t due_ns;
    struct loop_timer *timer;
};

/* Zero-initialised is empty. */
struct timer_heap {
    struct timer_entry *entries;
    uint32_t count, capacity;
    uint64_t sets; /* timers set so far: the order of equal times */
};

void timer_heap_release(struct timer_heap *);

/* Room for `capacity` timers at once. Returns 0 or -ENOMEM. */
int timer_heap_reserve(struct timer_heap *, uint32_t capacity);

/* Set `timer`, anew where it is set already. Returns 0 or -ENOMEM, and then
 * leaves the timer as it was. */
int timer_heap_set(struct timer_heap *, struct loop_timer *, uint64_t due_ns);

/* A timer that is not set is ignored. */
void timer_heap_remove(struct timer_heap *, struct loop_timer *);

/* The earliest timer, or NULL. */
static inline struct loop_timer *timer_heap_first(const struct timer_heap *heap)
{
    return heap->count > 0 ? heap->entries[0].timer : NULL;
}

#endif
