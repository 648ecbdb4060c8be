/* Two samples that were not taken in the same rounds: ratio of their medians,
 * and a test. Pure functions, no state.
 *
 * The interval is put together from those of the two medians (stats_median, on
 * logarithms) as Zou & Donner (2008, "method of variance estimates recovery")
 * show: each end lies as far from the ratio as the two distances that lead
 * there, taken at right angles. It assumes no common shape. In simulation
 * (tests/unit/test_stats_unpaired.c) it covers 94 to 98 % at a nominal 95 %
 * from eight samples on where the two samples have a like shape, their spreads
 * equal or not, and no less than 91 % where one has two modes and the other
 * one. The Hodges-Lehmann shift of the logarithms is narrower, but covers as
 * little as 65 % where the shapes differ, which is what another machine or
 * another build may do to them.
 */
#ifndef HARNESS_STATS_UNPAIRED_H
#define HARNESS_STATS_UNPAIRED_H

#include "harness/stats.h"

/* Samples above 0, in any order. */
struct stats_sample {
    const double *values;
    size_t count;
};

/* The median of `above` divided by that of `below`, with its interval; `count`
 * is that of the smaller sample. Returns 0, -EINVAL where a sample is empty or
 * a value is no finite number above 0, or -ENOMEM; then nothing was written. */
int stats_unpaired_ratio(struct stats_sample above, struct stats_sample below,
                         double confidence, struct stats_estimate *);

/* Rank-sum test (Wilcoxon, Mann & Whitney), two-sided: the chance of ranks as
 * far apart as these, did `above` lie no farther from `below` than by a factor
 * of `within` (1 or more) either way. Counted exactly while the samples' sizes
 * multiply to 2,500 at most, ties rounded against a difference; beyond, the
 * normal limit. Returns 0, -EINVAL or -ENOMEM as above. */
int stats_rank_sum(struct stats_sample above, struct stats_sample below,
                   double within, double *p);

/* The smallest p that stats_rank_sum can give of samples of these sizes. */
double stats_rank_sum_smallest(size_t above, size_t below);

#endif
