/* Percentile and BCa intervals of a median (see bootstrap.h). */
#include "selfbench/bootstrap.h"

#include <math.h>

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_sort_double.h>
#include <gsl/gsl_statistics_double.h>

#define RESAMPLES 500
#define COUNT_MAX 64
#define OUTSIDE   0.025 /* on either side */

/* The value at this place, from 0, among those that were drawn so often. */
static double drawn_at(const double *sorted, const unsigned *times,
                       size_t place)
{
    size_t i = 0, before = times[0];

    while (before <= place)
        before += times[++i];
    return sorted[i];
}

static double resampled(gsl_rng *rng, const double *sorted, size_t count)
{
    unsigned times[COUNT_MAX] = {0};

    for (size_t i = 0; i < count; i++)
        times[gsl_rng_uniform_int(rng, count)]++;
    return (drawn_at(sorted, times, (count - 1) / 2) +
            drawn_at(sorted, times, count / 2)) /
           2;
}

/* How skewed the median is, from leaving out one value at a time. */
static double acceleration(const double *sorted, size_t count)
{
    double rest[COUNT_MAX], medians[COUNT_MAX], mean, squares = 0, cubes = 0;

    for (size_t left_out = 0; left_out < count; left_out++) {
        size_t n = 0;

        for (size_t i = 0; i < count; i++)
            if (i != left_out)
                rest[n++] = sorted[i];
        medians[left_out] = gsl_stats_median_from_sorted_data(rest, 1, n);
    }
    mean = gsl_stats_mean(medians, 1, count);
    for (size_t i = 0; i < count; i++) {
        const double away = mean - medians[i];

        squares += away * away;
        cubes += away * away * away;
    }
    return squares > 0 ? cubes / (6 * pow(squares, 1.5)) : 0;
}

/* Which quantile of the resampled medians stands for this one. */
static double corrected(double part, double bias, double skew)
{
    const double z = bias + gsl_cdf_ugaussian_Pinv(part);

    return gsl_cdf_ugaussian_P(bias + z / (1 - skew * z));
}

void bootstrap_median(gsl_rng *rng, const double *sorted, size_t count,
                      struct ends *percentile, struct ends *bca)
{
    const double median = gsl_stats_median_from_sorted_data(sorted, 1, count);
    double medians[RESAMPLES], below = 0, bias, skew;

    for (unsigned i = 0; i < RESAMPLES; i++) {
        medians[i] = resampled(rng, sorted, count);
        below += medians[i] < median ? 1 : medians[i] > median ? 0 : 0.5;
    }
    gsl_sort(medians, 1, RESAMPLES);
    percentile->low =
        gsl_stats_quantile_from_sorted_data(medians, 1, RESAMPLES, OUTSIDE);
    percentile->high =
        gsl_stats_quantile_from_sorted_data(medians, 1, RESAMPLES, 1 - OUTSIDE);
    bias =
        gsl_cdf_ugaussian_Pinv(fmin(fmax(below, 1), RESAMPLES - 1) / RESAMPLES);
    skew = acceleration(sorted, count);
    bca->low = gsl_stats_quantile_from_sorted_data(
        medians, 1, RESAMPLES, corrected(OUTSIDE, bias, skew));
    bca->high = gsl_stats_quantile_from_sorted_data(
        medians, 1, RESAMPLES, corrected(1 - OUTSIDE, bias, skew));
}
