/* Sign-flip and Mann-Kendall tests with their exact distributions, Holm's
 * adjustment, and Tukey's fences. */
#include "harness/stats_test.h"

#include <errno.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_math.h>
#include <gsl/gsl_sort_double.h>
#include <gsl/gsl_statistics_double.h>

#define FLIPS_COUNTED  100   /* ratios, at most, whose flips are all counted */
#define ORDERS_COUNTED 50    /* values, at most, whose orders are all counted */
#define TIED           1e-12 /* of logarithms */
#define FENCE          3.0   /* distances of quartiles; Tukey's "far out" */
#define FENCED         6     /* values from which quartiles say something */

/* Logarithms of values above 0, a new array, or NULL with *status. */
static double *logs_of(const double *values, size_t count, int *status)
{
    double *logs;

    *status = -EINVAL;
    if (count == 0)
        return NULL;
    for (size_t i = 0; i < count; i++)
        if (!(values[i] > 0) || !isfinite(values[i]))
            return NULL;
    logs = malloc(count * sizeof(*logs));
    *status = logs ? 0 : -ENOMEM;
    for (size_t i = 0; logs && i < count; i++)
        logs[i] = log(values[i]);
    return logs;
}

static int by_size(const void *a, const void *b)
{
    const double left = fabs(*(const double *)a);
    const double right = fabs(*(const double *)b);

    return (left > right) - (left < right);
}

/* Put in place of each logarithm, sorted by size, twice its rank with its
 * sign: tied ones share the mean of theirs, and twice a mean is whole. */
static void rank_twice(double *logs, size_t count)
{
    size_t first = 0;

    while (first < count) {
        size_t next = first + 1;
        double rank;

        while (next < count && fabs(logs[next]) - fabs(logs[first]) < TIED)
            next++;
        rank = (double)(first + 1 + next);
        for (size_t i = first; i < next; i++)
            logs[i] = fabs(logs[i]) < TIED ? 0 : copysign(rank, logs[i]);
        first = next;
    }
}

/* The chance that the scores, each with a random sign, sum to something at
 * least as far from 0 as `sum`. `total`: all of them with one sign. */
static int flips_beyond(const double *scores, size_t count, size_t total,
                        double sum, double *p)
{
    /* chance[s]: that those with the sign + sum to s */
    double *chance = calloc(total + 1, sizeof(*chance));
    size_t reached = 0;

    if (!chance)
        return -ENOMEM;
    chance[0] = 1;
    for (size_t i = 0; i < count; i++) {
        size_t score = (size_t)fabs(scores[i]);

        if (score == 0)
            continue;
        reached += score;
        for (size_t s = reached + 1; s-- > 0;)
            chance[s] = (chance[s] + (s >= score ? chance[s - score] : 0)) / 2;
    }
    *p = 0;
    for (size_t s = 0; s <= total; s++)
        if (fabs(2 * (double)s - (double)total) >= fabs(sum))
            *p += chance[s];
    *p = fmin(1, *p);
    free(chance);
    return 0;
}

int stats_sign_flip_capped(const double *ratios, size_t count, double cap,
                           double *p)
{
    const double most = floor(2 * cap); /* of doubled ranks */
    double sum = 0, total = 0, squares = 0;
    int status;
    double *scores = logs_of(ratios, count, &status);

    if (!scores)
        return status;
    qsort(scores, count, sizeof(*scores), by_size);
    rank_twice(scores, count);
    for (size_t i = 0; i < count; i++) {
        scores[i] = fmax(-most, fmin(most, scores[i]));
        sum += scores[i];
        total += fabs(scores[i]);
        squares += scores[i] * scores[i];
    }
    if (total == 0)
        *p = 1;
    else if (count <= FLIPS_COUNTED)
        status = flips_beyond(scores, count, (size_t)total, sum, p);
    else /* one flip moves the sum by at least 4, twice a doubled rank */
        *p = fmin(1, 2 * gsl_cdf_ugaussian_Q((fabs(sum) - 2) / sqrt(squares)));
    free(scores);
    return status;
}

int stats_sign_flip(const double *ratios, size_t count, double *p)
{
    return stats_sign_flip_capped(ratios, count, ((double)count + 1) / 2, p);
}

double stats_smallest_p(size_t count)
{
    return fmin(1, 2 * pow(0.5, (double)count));
}

int stats_holm(const double *p, size_t count, double *adjusted)
{
    size_t *order;
    double highest = 0;

    if (count == 0)
        return 0;
    order = malloc(count * sizeof(*order));
    if (!order)
        return -ENOMEM;
    gsl_sort_index(order, p, 1, count);
    for (size_t i = 0; i < count; i++) {
        highest = fmax(highest, (double)(count - i) * p[order[i]]);
        adjusted[order[i]] = fmin(1, highest);
    }
    free(order);
    return 0;
}

unsigned stats_rounds_needed(size_t comparisons, double alpha)
{
    double family = comparisons > 0 ? (double)comparisons : 1;
    unsigned rounds = 1;

    while (family * stats_smallest_p(rounds) >= alpha)
        rounds++;
    return rounds;
}

int stats_mark_outliers(const double *values, size_t count, bool *marks,
                        size_t *marked)
{
    int status;
    double lower, upper, reach;
    double *sorted = logs_of(values, count, &status);

    if (!sorted)
        return status;
    gsl_sort(sorted, 1, count);
    lower = gsl_stats_quantile_from_sorted_data(sorted, 1, count, 0.25);
    upper = gsl_stats_quantile_from_sorted_data(sorted, 1, count, 0.75);
    reach = FENCE * (upper - lower) + TIED;
    *marked = 0;
    for (size_t i = 0; i < count; i++) {
        const double value = log(values[i]);

        marks[i] =
            count >= FENCED && (value < lower - reach || value > upper + reach);
        *marked += marks[i];
    }
    free(sorted);
    return 0;
}

/* Kendall's S: pairs that rise less pairs that fall. */
static double rises_less_falls(const double *values, size_t count)
{
    double sum = 0;

    for (size_t i = 0; i < count; i++)
        for (size_t j = i + 1; j < count; j++)
            sum += (values[j] > values[i]) - (values[j] < values[i]);
    return sum;
}

/* The variance of S, less what ties take away; *tied says whether there are
 * any. */
static double variance_of_s(const double *sorted, size_t count, bool *tied)
{
    const double n = (double)count;
    double variance = n * (n - 1) * (2 * n + 5);

    *tied = false;
    for (size_t first = 0, next; first < count; first = next) {
        double t;

        for (next = first + 1; next < count && sorted[next] == sorted[first];)
            next++;
        t = (double)(next - first);
        variance -= t * (t - 1) * (2 * t + 5);
        *tied = *tied || t > 1;
    }
    return variance / 18;
}

/* The chance that S of `count` values in random order is at least as far from
 * 0 as `s`: S is the number of pairs less twice the inversions, and the i-th
 * value put in place adds 0 … i - 1 of those, each as likely. */
static int orders_beyond(size_t count, double s, double *p)
{
    const size_t pairs = count * (count - 1) / 2;
    double *chance = calloc(2 * (pairs + 1), sizeof(*chance));
    double *next, within;
    size_t reached = 0;

    if (!chance)
        return -ENOMEM;
    next = chance + pairs + 1;
    chance[0] = 1;
    for (size_t i = 2; i <= count; i++) {
        reached += i - 1;
        within = 0; /* of the i values of `chance` up to v */
        for (size_t v = 0; v <= reached; v++) {
            within += chance[v] - (v >= i ? chance[v - i] : 0);
            next[v] = within / (double)i;
        }
        memcpy(chance, next, (reached + 1) * sizeof(*chance));
    }
    *p = 0;
    for (size_t v = 0; v <= pairs; v++)
        if (fabs((double)pairs - 2 * (double)v) >= fabs(s))
            *p += chance[v];
    /* No order is rarer than all rising or all falling. */
    *p = fmin(1, fmax(*p, 2 / tgamma((double)count + 1)));
    free(chance);
    return 0;
}

/* Median of the last third of the values over that of the first. */
static double change_of_level(const double *values, size_t count,
                              double *scratch)
{
    const size_t third = (count + 2) / 3;
    double levels[2];

    for (unsigned end = 0; end < 2; end++) {
        memcpy(scratch, end ? values + count - third : values,
               third * sizeof(*scratch));
        gsl_sort(scratch, 1, third);
        levels[end] = gsl_stats_median_from_sorted_data(scratch, 1, third);
    }
    return levels[1] / levels[0];
}

int stats_drift(const double *values, size_t count, struct stats_drift *drift)
{
    struct stats_drift found;
    double s, variance;
    bool tied;
    int status;
    double *scratch = logs_of(values, count, &status);

    if (!scratch)
        return status;
    s = rises_less_falls(values, count);
    found.tau = count > 1 ? 2 * s / ((double)count * (double)(count - 1)) : 0;
    found.change = change_of_level(values, count, scratch);
    memcpy(scratch, values, count * sizeof(*scratch));
    gsl_sort(scratch, 1, count);
    variance = variance_of_s(scratch, count, &tied);
    found.p = 1;
    if (count <= ORDERS_COUNTED && !tied)
        status = orders_beyond(count, s, &found.p);
    else if (s != 0)
        found.p = 2 * gsl_cdf_ugaussian_Q((fabs(s) - 1) / sqrt(variance));
    if (status == 0)
        *drift = found;
    free(scratch);
    return status;
}
