/* Medians, paired ratios and their order-statistic intervals. */
#include "harness/stats.h"

#include <errno.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_sort_double.h>
#include <gsl/gsl_statistics_double.h>

double stats_quantile(const double *sorted, size_t count, double part)
{
    return gsl_stats_quantile_from_sorted_data(sorted, 1, count, part);
}

/* How often the median lies between the k-th smallest and the k-th largest of
 * `count` samples: the sign test's coverage. */
static double coverage(unsigned k, unsigned count)
{
    return 1 - 2 * gsl_cdf_binomial_P(k - 1, 0.5, count);
}

/* An interval between order statistics covers what it says whatever the
 * distribution; one between two of them only nearly so (at six bimodal samples
 * 93 % where 95 % was meant). So it is used only where the whole one would be
 * wider than asked by more than this. */
#define COVERAGE_TO_SPARE 0.02

/* The pair of order statistics (k, k + 1) whose intervals enclose the
 * confidence, and how far to go from the first towards the second. False: even
 * the widest interval covers less. */
static bool interpolation(size_t count, double confidence, unsigned *k,
                          double *weight)
{
    unsigned n = (unsigned)count, outer = 1;
    double wide, narrow, part;

    if (coverage(1, n) < confidence)
        return false;
    while (2 * (outer + 1) <= n && coverage(outer + 1, n) >= confidence)
        outer++;
    *k = outer;
    *weight = 0;
    wide = coverage(outer, n);
    if (wide <= confidence + COVERAGE_TO_SPARE || 2 * (outer + 1) > n)
        return true;
    narrow = coverage(outer + 1, n);
    part = (wide - confidence) / (wide - narrow);
    *weight = (n - outer) * part / (outer + (n - 2.0 * outer) * part);
    return true;
}

static void interval_of_sorted(const double *sorted, size_t count,
                               double confidence,
                               struct stats_estimate *estimate)
{
    unsigned k;
    double weight;

    estimate->count = count;
    estimate->value = gsl_stats_median_from_sorted_data(sorted, 1, count);
    estimate->low = sorted[0];
    estimate->high = sorted[count - 1];
    estimate->interval = interpolation(count, confidence, &k, &weight);
    if (!estimate->interval)
        return;
    estimate->low = sorted[k - 1] + weight * (sorted[k] - sorted[k - 1]);
    estimate->high = sorted[count - k] -
                     weight * (sorted[count - k] - sorted[count - k - 1]);
}

int stats_median(const double *values, size_t count, double confidence,
                 struct stats_estimate *estimate)
{
    double *sorted;

    if (count == 0)
        return -EINVAL;
    for (size_t i = 0; i < count; i++)
        if (!isfinite(values[i]))
            return -EINVAL;
    sorted = malloc(count * sizeof(*sorted));
    if (!sorted)
        return -ENOMEM;
    memcpy(sorted, values, count * sizeof(*sorted));
    gsl_sort(sorted, 1, count);
    interval_of_sorted(sorted, count, confidence, estimate);
    free(sorted);
    return 0;
}

int stats_paired_ratio(const double *above, const double *below, size_t count,
                       double confidence, struct stats_estimate *estimate)
{
    double *logs;
    int status;

    if (count == 0)
        return -EINVAL;
    logs = malloc(count * sizeof(*logs));
    if (!logs)
        return -ENOMEM;
    for (size_t i = 0; i < count; i++)
        logs[i] = above[i] > 0 && below[i] > 0 ? log(above[i] / below[i]) : NAN;
    status = stats_median(logs, count, confidence, estimate);
    free(logs);
    if (status < 0)
        return status;
    estimate->value = exp(estimate->value);
    estimate->low = exp(estimate->low);
    estimate->high = exp(estimate->high);
    return 0;
}

double stats_noise_floor(const struct stats_estimate *aa)
{
    if (aa->count == 0 || !(aa->low > 0))
        return 1;
    return fmax(1, fmax(1 / aa->low, aa->high));
}

enum stats_verdict stats_verdict(const struct stats_estimate *ratio,
                                 double floor)
{
    if (ratio->count == 0)
        return STATS_UNKNOWN;
    if (!ratio->interval)
        return STATS_TOO_FEW;
    if (ratio->low <= 1 && ratio->high >= 1)
        return STATS_NO_DIFFERENCE;
    if (ratio->value <= floor && ratio->value >= 1 / floor)
        return STATS_NO_DIFFERENCE;
    return ratio->value > 1 ? STATS_FASTER : STATS_SLOWER;
}
