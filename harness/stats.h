/* Statistics of few, skewed, drifting samples: pure functions, no state.
 *
 * Intervals of medians are order-statistic (sign test) intervals; where those
 * would be wider than asked by more than two per cent they are interpolated as
 * Hettmansperger & Sheather (1986) show. They assume hardly anything about the
 * shape of the distribution, need no random numbers, and cover 94 to 97 % at a
 * nominal 95 % from six samples on, where a percentile bootstrap covers far
 * too little. With fewer than six samples even [smallest, largest] covers less
 * than 95 %, and no interval is given.
 */
#ifndef HARNESS_STATS_H
#define HARNESS_STATS_H

#include <stdbool.h>
#include <stddef.h>

#define STATS_CONFIDENCE 0.95

struct stats_estimate {
    double value;     /* the median */
    double low, high; /* of the interval; smallest and largest sample where
                         there are too few for one */
    size_t count;     /* samples; 0: nothing is known */
    bool interval;    /* low and high cover with the confidence asked for */
};

enum stats_verdict {
    STATS_UNKNOWN = 0,   /* no samples */
    STATS_TOO_FEW,       /* no interval */
    STATS_NO_DIFFERENCE, /* the interval holds 1, or the noise floor does */
    STATS_FASTER,
    STATS_SLOWER,
};

/* Quantile `part` (0 … 1) of values in rising order, linear between
 * neighbours. `count` is at least 1. */
double stats_quantile(const double *sorted, size_t count, double part);

/* Median of `count` values in any order, with its interval. Returns 0,
 * -EINVAL where there are none or one is not finite, or -ENOMEM; then nothing
 * was written. */
int stats_median(const double *values, size_t count, double confidence,
                 struct stats_estimate *);

/* Median of the ratios above[i] / below[i], each pair from the same round,
 * with its interval; worked on logarithms, so that turning the ratio over
 * turns the result over. All values must be above 0. Returns as above. */
int stats_paired_ratio(const double *above, const double *below, size_t count,
                       double confidence, struct stats_estimate *);

/* How far an A/A ratio reaches from 1: the end of its interval farther from 1,
 * as a factor of 1 or more. 1 where there is no estimate. */
double stats_noise_floor(const struct stats_estimate *aa);

/* What may be said of a ratio where `floor` (1 or more) is the noise floor: a
 * difference counts when the interval leaves 1 out and the ratio itself lies
 * outside [1 / floor, floor]. */
enum stats_verdict stats_verdict(const struct stats_estimate *ratio,
                                 double floor);

#endif
