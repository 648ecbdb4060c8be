/* Ratios and tests of samples that were taken apart (see stats_unpaired.h). */
#include "harness/stats_unpaired.h"

#include <errno.h>
#include <math.h>
#include <stdlib.h>

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_sf_gamma.h>

#define EXACT_PAIRS 2500

/* The median of the logarithms. */
static int log_median(struct stats_sample sample, double confidence,
                      struct stats_estimate *estimate)
{
    double *logs;
    int status;

    if (sample.count == 0)
        return -EINVAL;
    logs = malloc(sample.count * sizeof(*logs));
    if (!logs)
        return -ENOMEM;
    for (size_t i = 0; i < sample.count; i++)
        logs[i] = sample.values[i] > 0 ? log(sample.values[i]) : NAN;
    status = stats_median(logs, sample.count, confidence, estimate);
    free(logs);
    return status;
}

int stats_unpaired_ratio(struct stats_sample above, struct stats_sample below,
                         double confidence, struct stats_estimate *estimate)
{
    struct stats_estimate a, b;
    double shift;
    int status;

    if ((status = log_median(above, confidence, &a)) < 0 ||
        (status = log_median(below, confidence, &b)) < 0)
        return status;
    shift = a.value - b.value;
    *estimate = (struct stats_estimate){
        .value = exp(shift),
        .low = exp(shift - hypot(a.value - a.low, b.high - b.value)),
        .high = exp(shift + hypot(a.high - a.value, b.value - b.low)),
        .count = a.count < b.count ? a.count : b.count,
        .interval = a.interval && b.interval};
    return 0;
}

static bool usable(struct stats_sample sample)
{
    for (size_t i = 0; i < sample.count; i++)
        if (!isfinite(sample.values[i]) || sample.values[i] <= 0)
            return false;
    return sample.count > 0;
}

/* Of all pairs, how many have the value of `above` larger than `factor` times
 * that of `below`; a tie is half a pair. */
static double wins(struct stats_sample above, struct stats_sample below,
                   double factor)
{
    double count = 0;

    for (size_t i = 0; i < above.count; i++)
        for (size_t j = 0; j < below.count; j++) {
            const double other = factor * below.values[j];

            count += above.values[i] > other    ? 1
                     : above.values[i] == other ? 0.5
                                                : 0;
        }
    return count;
}

/* Add to ways[k] the number of ways in which n and m values can be ordered so
 * that k pairs are lost: the coefficients of the Gaussian binomial. Small k,
 * the tail that is asked for, never gets inexact. */
static void count_orders(double *ways, size_t pairs, size_t n, size_t m)
{
    ways[0] = 1;
    for (size_t i = 1; i <= n; i++) {
        for (size_t k = pairs; k >= m + i; k--)
            ways[k] -= ways[k - m - i];
        for (size_t k = i; k <= pairs; k++)
            ways[k] += ways[k - i];
    }
}

/* The chance that at most `lost` of the pairs are lost, under no difference.
 * Below 0: no memory. */
static double exact_tail(size_t lost, size_t n, size_t m)
{
    double *ways = calloc(n * m + 1, sizeof(*ways)), tail = 0;

    if (!ways)
        return -1;
    count_orders(ways, n * m, n, m);
    for (size_t k = 0; k <= lost; k++)
        tail += ways[k];
    free(ways);
    return tail / exp(gsl_sf_lnchoose((unsigned)(n + m), (unsigned)n));
}

static double normal_tail(double lost, size_t n, size_t m)
{
    const double pairs = (double)n * (double)m;
    const double spread = sqrt(pairs * (double)(n + m + 1) / 12);

    return gsl_cdf_ugaussian_P((lost + 0.5 - pairs / 2) / spread);
}

static double tail(double lost, size_t n, size_t m)
{
    return n * m <= EXACT_PAIRS ? exact_tail((size_t)ceil(lost), n, m)
                                : normal_tail(lost, n, m);
}

int stats_rank_sum(struct stats_sample above, struct stats_sample below,
                   double within, double *p)
{
    const size_t n = above.count, m = below.count;
    double larger, smaller;

    if (!usable(above) || !usable(below) || !(within >= 1))
        return -EINVAL;
    larger = tail((double)n * (double)m - wins(above, below, within), n, m);
    smaller = tail(wins(above, below, 1 / within), n, m);
    if (larger < 0 || smaller < 0)
        return -ENOMEM;
    *p = fmin(1, 2 * fmin(larger, smaller));
    return 0;
}

double stats_rank_sum_smallest(size_t above, size_t below)
{
    return above && below ? fmin(1, 2 * tail(0, above, below)) : 1;
}
