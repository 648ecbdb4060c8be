/* How many rounds an experiment with a goal gets: a first stage, one look at
 * its ratios, and so many more rounds as these need, within the budget of time
 * (harness/stats_plan.h says why there is but one look). What was decided is
 * written into the manifest, so that a resumed set goes on with it. */
#ifndef HARNESS_ADAPTIVE_H
#define HARNESS_ADAPTIVE_H

#include "harness/bench.h"

/* After a round of experiment `e`: plan its further rounds when it was the last
 * of the first stage, end them when the budget is used up. Returns 0 or -errno:
 * the decision cannot be recorded. */
int adaptive_after(struct bench *, size_t e, unsigned round);

#endif
