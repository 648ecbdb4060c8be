/* A binary heap of timers: the children of entry i are 2i+1 and 2i+2. Each
 * timer knows its own position, so that it is stopped without a search. */
#include "core/timer_heap.h"

#include <errno.h>
#include <stdlib.h>

#define FIRST_CAPACITY 16

static bool earlier(struct timer_entry a, struct timer_entry b)
{
    if (a.due_ns != b.due_ns)
        return a.due_ns < b.due_ns;
    return a.timer->order < b.timer->order;
}

static void place(struct timer_heap *heap, uint32_t at,
                  struct timer_entry entry)
{
    heap->entries[at] = entry;
    entry.timer->position = at + 1;
}

/* Fill the hole at `at` with `entry`, or with what must move down past it. */
static void sift_up(struct timer_heap *heap, uint32_t at,
                    struct timer_entry entry)
{
    while (at > 0) {
        const uint32_t parent = (at - 1) / 2;

        if (!earlier(entry, heap->entries[parent]))
            break;
        place(heap, at, heap->entries[parent]);
        at = parent;
    }
    place(heap, at, entry);
}

static void sift_down(struct timer_heap *heap, uint32_t at,
                      struct timer_entry entry)
{
    for (;;) {
        uint64_t child = 2 * (uint64_t)at + 1;

        if (child >= heap->count)
            break;
        if (child + 1 < heap->count &&
            earlier(heap->entries[child + 1], heap->entries[child]))
            child++;
        if (!earlier(heap->entries[child], entry))
            break;
        place(heap, at, heap->entries[child]);
        at = (uint32_t)child;
    }
    place(heap, at, entry);
}

/* Whatever stood at `at` is gone or changed: put `entry` where it belongs. */
static void settle(struct timer_heap *heap, uint32_t at,
                   struct timer_entry entry)
{
    if (at > 0 && earlier(entry, heap->entries[(at - 1) / 2]))
        sift_up(heap, at, entry);
    else
        sift_down(heap, at, entry);
}

void timer_heap_release(struct timer_heap *heap)
{
    free(heap->entries);
    *heap = (struct timer_heap){0};
}

int timer_heap_reserve(struct timer_heap *heap, uint32_t capacity)
{
    struct timer_entry *entries;

    if (capacity <= heap->capacity)
        return 0;
    entries = reallocarray(heap->entries, capacity, sizeof(*entries));
    if (!entries)
        return -ENOMEM;
    heap->entries = entries;
    heap->capacity = capacity;
    return 0;
}

static int grow(struct timer_heap *heap)
{
    if (heap->count < heap->capacity)
        return 0;
    if (heap->capacity > UINT32_MAX / 2)
        return -ENOMEM;
    return timer_heap_reserve(heap, heap->capacity ? heap->capacity * 2
                                                   : FIRST_CAPACITY);
}

int timer_heap_set(struct timer_heap *heap, struct loop_timer *timer,
                   uint64_t due_ns)
{
    const struct timer_entry entry = {.due_ns = due_ns, .timer = timer};

    if (timer->position == 0) {
        const int status = grow(heap);

        if (status < 0)
            return status;
        timer->position = ++heap->count;
    }
    timer->due_ns = due_ns;
    timer->order = heap->sets++;
    settle(heap, timer->position - 1, entry);
    return 0;
}

void timer_heap_remove(struct timer_heap *heap, struct loop_timer *timer)
{
    const uint32_t at = timer->position - 1;
    struct timer_entry last;

    if (timer->position == 0)
        return;
    timer->position = 0;
    last = heap->entries[--heap->count];
    if (last.timer != timer)
        settle(heap, at, last);
}
