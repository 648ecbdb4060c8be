/* Disturbed runs: how many there were, and what the verdicts are without them.
 * They stay in every figure; this only says what hangs on them.
 */
#ifndef HARNESS_REPORT_DISTURBED_H
#define HARNESS_REPORT_DISTURBED_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

#include "harness/stats.h"

struct analysis;
struct experiment_view;

/* Of one case; runs that carry a time only. */
struct disturbed_case {
    size_t runs, origin_bound;
    enum stats_verdict verdict; /* without the disturbed runs */
    bool compared;              /* it has a verdict with them */
};

/* Of one experiment. */
struct disturbed_sum {
    size_t timed, runs, origin_bound;
    size_t verdicts, changed; /* that are another without */
    size_t open;              /* too few rounds are left to tell */
};

/* Fill in `disturbed` of every case and experiment: the same analysis once
 * more without them. Returns 0 or -ENOMEM. */
int disturbed_compare(struct analysis *);

/* Sentences in plain text, as new strings; NULL where there is nothing to say
 * (or no memory). Of one experiment: how many runs, by what, and which verdicts
 * change; in which the origin was the bottleneck; of the whole set. */
char *disturbed_sentence(const struct analysis *,
                         const struct experiment_view *);
char *origin_bound_sentence(const struct experiment_view *);
char *disturbed_summary(const struct analysis *);

#endif
