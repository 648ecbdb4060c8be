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

/* Each case's median time, and against its baseline where there is one; not of
 * many experiments, of which only the first screen could be read. */
void bench_print_tables(const struct bench *);

/* The report's first screen of the set in `directory`, as wide as the terminal,
 * or COLUMNS wide; in colour on a terminal unless NO_COLOR is set. */
void bench_print_screen(const char *directory);

#endif
