/* Bootstrap intervals of a median, the usual ones: what harness/stats.c is
 * held against, and not used anywhere else.
 */
#ifndef SELFBENCH_BOOTSTRAP_H
#define SELFBENCH_BOOTSTRAP_H

#include <stddef.h>

#include <gsl/gsl_rng.h>

struct ends {
    double low, high;
};

/* 95 % intervals of the median of `count` values, 2 to 64, in rising order:
 * `percentile` from the quantiles of resampled medians, `bca` from those that
 * bias and acceleration correct (Efron 1987). */
void bootstrap_median(gsl_rng *, const double *sorted, size_t count,
                      struct ends *percentile, struct ends *bca);

#endif
