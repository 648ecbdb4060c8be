/* The order of a round: every case once, shuffled by seed, experiment and
 * round alone, so that a set that is resumed goes on in the same order. */
#ifndef HARNESS_SCHEDULE_H
#define HARNESS_SCHEDULE_H

#include <stddef.h>
#include <stdint.h>

/* Fill `order` with 0 … count-1, shuffled. Round 0 are the observed runs. */
void schedule_round(uint64_t seed, const char *experiment, unsigned round,
                    size_t *order, size_t count);

#endif
