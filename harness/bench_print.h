/* What `cbench bench` prints for a person: the schedule beforehand, a compact
 * table of each experiment at the end. */
#ifndef HARNESS_BENCH_PRINT_H
#define HARNESS_BENCH_PRINT_H

#include "harness/bench.h"

/* The schedule, how long it takes, and what that estimate rests on. */
void bench_print_schedule(const struct bench *);

/* On standard error: experiments of which no difference can come, because they
 * have too few rounds for their comparisons. */
void bench_warn_of_rounds(const struct bench *);

/* Each case's median time, and against its baseline where there is one. */
void bench_print_tables(const struct bench *);

#endif
