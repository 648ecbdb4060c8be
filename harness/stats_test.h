/* Tests of hypotheses: pure functions, no state, no random numbers, so that
 * the same data gives the same figures everywhere. All are two-sided.
 */
#ifndef HARNESS_STATS_TEST_H
#define HARNESS_STATS_TEST_H

#include <stdbool.h>
#include <stddef.h>

/* What an adjusted p must stay below for a difference to be claimed. */
#define STATS_ALPHA 0.05

/* Sign-flip test of paired ratios, one from each round: the chance that their
 * signed scores would be as one-sided as they are, were above and below 1 as
 * likely for each. Scores are ranks of the logarithms' sizes, those above the
 * middle one counting as the middle one, so that the rounds that lie farthest
 * off, disturbed ones among them, weigh alike. All 2^count flips are counted,
 * up to 100 ratios; beyond, their normal limit is taken. A ratio of 1 keeps
 * its rank and counts for neither side (Pratt). Ratios whose logarithms differ
 * in size by less than 1e-12 are tied.
 *
 * Returns 0, -EINVAL where there are none or one is not a finite number above
 * 0, or -ENOMEM; then nothing was written. */
int stats_sign_flip(const double *ratios, size_t count, double *p);

/* The same test where ranks above `cap` (1 or more) count as `cap`: 1 gives the
 * sign test, INFINITY Wilcoxon's signed-rank test. */
int stats_sign_flip_capped(const double *ratios, size_t count, double cap,
                           double *p);

/* The smallest p that stats_sign_flip can give of `count` ratios. */
double stats_smallest_p(size_t count);

/* Holm's step-down adjustment of `count` p-values that are looked at together:
 * rejecting where an adjusted one is at most alpha keeps the chance of any
 * false rejection at alpha. `adjusted` must not overlap `p`. Returns 0 or
 * -ENOMEM. */
int stats_holm(const double *p, size_t count, double *adjusted);

/* The fewest rounds with which the smallest p that a comparison can reach,
 * adjusted by Holm's first step among `comparisons` of them, lies below
 * `alpha` (above 0): with fewer, no difference could be claimed however large
 * it is. 0 comparisons count as one. */
unsigned stats_rounds_needed(size_t comparisons, double alpha);

/* Mark values (above 0) that lie outside Tukey's outer fences: more than three
 * times the distance of the quartiles of the logarithms beyond a quartile.
 * They are marked, nothing drops them. Quartiles stand while fewer than a
 * quarter of the values are disturbed on one side, and a second mode that
 * holds a quarter is no outlier. With fewer than six values none is marked.
 * `marks` has room for `count`. Returns 0, -EINVAL or -ENOMEM as above. */
int stats_mark_outliers(const double *values, size_t count, bool *marks,
                        size_t *marked);

/* Whether values drifted in the order in which they were measured. */
struct stats_drift {
    double tau;    /* Kendall's: -1 always falling … 1 always rising */
    double change; /* median of the last third / that of the first */
    double p;      /* Mann-Kendall */
};

/* Mann-Kendall test of `count` values above 0 in the order of their
 * measurement. Exact up to 50 values without ties; otherwise the normal limit,
 * corrected for ties and continuity. Returns 0, -EINVAL or -ENOMEM as above.
 */
int stats_drift(const double *values, size_t count, struct stats_drift *);

#endif
