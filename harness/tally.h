/* Counters that only grow, one for each process or thread, of which the last
 * value seen counts; those of tasks that have ended stay in the sum. */
#ifndef HARNESS_TALLY_H
#define HARNESS_TALLY_H

#include <stddef.h>
#include <stdint.h>

struct tally {
    struct tally_slot *slots; /* begin with all of it zeroed */
    size_t size, used;
    uint64_t sum;
};

/* The counter of `id` (not 0) reads `value` now. One that reads less than
 * before belongs to a new task with an old id. */
void tally_see(struct tally *, uint32_t id, uint64_t value);
void tally_release(struct tally *);

#endif
