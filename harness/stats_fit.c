/* Amdahl's law and the Universal Scalability Law: least squares and choice. */
#include "harness/stats_fit.h"

#include <errno.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include <gsl/gsl_sort_double.h>
#include <gsl/gsl_statistics_double.h>

#include "harness/stats.h"
#include "harness/stats_fit_parts.h"

/* N / X as a sum of 1, N and N (N - 1), each times something not below 0:
 * (1 - sigma) / lambda, sigma / lambda and kappa / lambda. */
#define TERMS 3

/* Relative residuals below this are rounding, not information: two laws that
 * both go through every point are told apart by their parameters alone. */
#define ROUNDING 1e-6

double usl_rate(const struct usl *usl, double n)
{
    return usl->lambda * n /
           (1 + usl->sigma * (n - 1) + usl->kappa * n * (n - 1));
}

double usl_peak(const struct usl *usl)
{
    if (usl->sigma >= 1)
        return 1;
    return usl->kappa > 0 ? fmax(1, sqrt((1 - usl->sigma) / usl->kappa))
                          : HUGE_VAL;
}

static size_t parameters(enum fit_law law)
{
    return law == FIT_USL ? 3 : 2;
}

/* Normal equations: the products of the terms with each other, and in the last
 * column with N / X. */
struct equations {
    double at[TERMS][TERMS + 1];
};

static void gather(const double *n, const double *rate, const double *weight,
                   size_t points, struct equations *all)
{
    memset(all, 0, sizeof(*all));
    for (size_t i = 0; i < points; i++) {
        double value = n[i] / rate[i];
        double w = weight ? weight[i] : 1 / (value * value);
        double row[TERMS + 1] = {1, n[i], n[i] * (n[i] - 1), value};

        for (size_t j = 0; j < TERMS; j++)
            for (size_t k = 0; k <= TERMS; k++)
                all->at[j][k] += w * row[j] * row[k];
    }
}

/* Solve for the terms in `use`, the others being 0. False where they cannot be
 * told apart or one came out below 0. */
static bool solve(const struct equations *all, const bool *use, double *found)
{
    struct equations e = *all;

    for (size_t j = 0; j < TERMS; j++) {
        if (!use[j])
            continue;
        if (!(e.at[j][j] > 1e-12 * all->at[j][j]))
            return false;
        for (size_t i = j + 1; i < TERMS; i++) {
            double factor = e.at[i][j] / e.at[j][j];

            for (size_t k = j; k <= TERMS && use[i]; k++)
                e.at[i][k] -= factor * e.at[j][k];
        }
    }
    for (size_t j = TERMS; j-- > 0;) {
        found[j] = 0;
        if (!use[j])
            continue;
        found[j] = e.at[j][TERMS];
        for (size_t k = j + 1; k < TERMS; k++)
            found[j] -= e.at[j][k] * found[k];
        found[j] /= e.at[j][j];
        if (!(found[j] >= 0))
            return false;
    }
    return found[0] + found[1] > 0;
}

/* The sum of squares, short of what is the same for every solution. */
static double squares_of(const struct equations *all, const double *found)
{
    double sum = 0;

    for (size_t j = 0; j < TERMS; j++) {
        sum -= 2 * found[j] * all->at[j][TERMS];
        for (size_t k = 0; k < TERMS; k++)
            sum += found[j] * found[k] * all->at[j][k];
    }
    return sum;
}

/* Where unknowns are held at or above 0 the least squares are those of the best
 * solution that keeps to it with some of them at 0. */
static void least_squares(const double *n, const double *rate,
                          const double *weight, size_t points, enum fit_law law,
                          struct usl *usl)
{
    static const bool active[][TERMS] = {
        {true, true, true},  {true, true, false},  {true, false, true},
        {false, true, true}, {true, false, false}, {false, true, false},
    };
    struct equations all;
    double found[TERMS], squares, best = HUGE_VAL;

    gather(n, rate, weight, points, &all);
    for (size_t i = 0; i < sizeof(active) / sizeof(active[0]); i++) {
        if ((law == FIT_AMDAHL && active[i][2]) ||
            !solve(&all, active[i], found))
            continue;
        squares = squares_of(&all, found);
        if (squares < best) {
            double alone = found[0] + found[1];

            best = squares;
            *usl = (struct usl){.lambda = 1 / alone,
                                .sigma = found[1] / alone,
                                .kappa = found[2] / alone};
        }
        if (i == 0)
            break;
    }
}

static bool positive(const double *values, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (!isfinite(values[i]) || !(values[i] > 0))
            return false;
    return true;
}

int usl_least_squares(const double *n, const double *rate, const double *weight,
                      size_t points, enum fit_law law, struct usl *usl)
{
    if (points < parameters(law) || !positive(n, points) ||
        !positive(rate, points) || (weight && !positive(weight, points)))
        return -EINVAL;
    least_squares(n, rate, weight, points, law, usl);
    return 0;
}

void fit_medians(const struct fit_input *input, const size_t *drawn,
                 double *scratch, double *medians)
{
    for (size_t i = 0; i < input->points; i++) {
        for (size_t r = 0; r < input->rounds; r++)
            scratch[r] =
                input->rate[(drawn ? drawn[r] : r) * input->points + i];
        gsl_sort(scratch, 1, input->rounds);
        medians[i] =
            gsl_stats_median_from_sorted_data(scratch, 1, input->rounds);
    }
}

/* Half the 95 % interval of each point's median, relative; root mean square. */
static int spread_of(const struct fit_input *input, double *scratch,
                     double *spread)
{
    double sum = 0;

    for (size_t i = 0; i < input->points; i++) {
        struct stats_estimate median;
        int status;

        for (size_t r = 0; r < input->rounds; r++)
            scratch[r] = log(input->rate[r * input->points + i]);
        status =
            stats_median(scratch, input->rounds, STATS_CONFIDENCE, &median);
        if (status < 0)
            return status;
        sum += pow((median.high - median.low) / 2, 2);
    }
    *spread = sqrt(sum / (double)input->points);
    return 0;
}

/* The second-order form of Akaike's criterion for least squares; the variance
 * is a parameter too. */
static double aicc(double residual, size_t points, enum fit_law law)
{
    double n = (double)points, k = (double)parameters(law) + 1;
    double mean = pow(fmax(residual, ROUNDING), 2) * (n - k + 1) / n;

    return n - k - 1 > 0 ? n * log(mean) + 2 * k + 2 * k * (k + 1) / (n - k - 1)
                         : HUGE_VAL;
}

static void fit_law(const struct fit_input *input, const double *medians,
                    enum fit_law law, struct fit *fit)
{
    double sum = 0;

    fit->law = law;
    least_squares(input->n, medians, NULL, input->points, law, &fit->usl);
    fit->worst = 0;
    for (size_t i = 0; i < input->points; i++) {
        double off = medians[i] / usl_rate(&fit->usl, input->n[i]) - 1;

        sum += off * off;
        if (i == 0 || fabs(off) > fabs(fit->worst)) {
            fit->worst = off;
            fit->worst_n = input->n[i];
        }
    }
    fit->residual = sqrt(sum / (double)(input->points - parameters(law)));
}

/* Foretell each point from all others. `n` and `rates` have room for them. */
static double left_out(const struct fit_input *input, const double *medians,
                       enum fit_law law, double *n, double *rates)
{
    double sum = 0;

    for (size_t out = 0; out < input->points; out++) {
        struct usl usl;
        size_t count = 0;

        for (size_t i = 0; i < input->points; i++) {
            n[count] = input->n[i];
            rates[count] = medians[i];
            count += i != out;
        }
        least_squares(n, rates, NULL, count, law, &usl);
        sum += pow(medians[out] / usl_rate(&usl, input->n[out]) - 1, 2);
    }
    return sqrt(sum / (double)input->points);
}

/* Both laws, and which of them it is. */
static void choose(const struct fit_input *input, const double *medians,
                   struct fit *fit)
{
    struct fit amdahl = *fit, whole = *fit;
    bool amdahl_fits, whole_fits;

    fit_law(input, medians, FIT_AMDAHL, &amdahl);
    fit_law(input, medians, FIT_USL, &whole);
    fit->aicc_amdahl = whole.aicc_amdahl = amdahl.aicc_amdahl =
        aicc(amdahl.residual, input->points, FIT_AMDAHL);
    fit->aicc_usl = whole.aicc_usl = amdahl.aicc_usl =
        aicc(whole.residual, input->points, FIT_USL);
    amdahl_fits = amdahl.residual <= fit->allowed;
    whole_fits = whole.residual <= fit->allowed;
    if (amdahl_fits == whole_fits)
        *fit = whole.aicc_usl < amdahl.aicc_amdahl ? whole : amdahl;
    else
        *fit = whole_fits ? whole : amdahl;
    if (!amdahl_fits && !whole_fits)
        fit->refusal = FIT_NO_LAW;
}

static int fit_checked(const struct fit_input *input, struct fit *fit,
                       double *low, double *high)
{
    size_t most = input->points + input->rounds;
    double *medians = calloc(3 * most, sizeof(*medians));
    int status;

    if (!medians)
        return -ENOMEM;
    status = spread_of(input, medians + most, &fit->spread);
    if (status == 0) {
        fit->allowed = fmax(fit->spread, FIT_TOLERANCE);
        fit_medians(input, NULL, medians + most, medians);
        choose(input, medians, fit);
        fit->left_out = left_out(input, medians, fit->law, medians + most,
                                 medians + 2 * most);
    }
    if (status == 0 && fit->refusal == FIT_DONE)
        status = fit_bootstrap(input, medians, fit, low, high);
    free(medians);
    return status;
}

int fit_sweep(const struct fit_input *input, struct fit *fit, double *low,
              double *high)
{
    *fit = (struct fit){0};
    for (size_t i = 1; i < input->points; i++)
        if (!(input->n[i] > input->n[i - 1]))
            return -EINVAL;
    if (input->points < FIT_POINTS_MIN)
        fit->refusal = FIT_FEW_POINTS;
    else if (input->rounds < FIT_ROUNDS_MIN)
        fit->refusal = FIT_FEW_ROUNDS;
    else if (input->n[0] < 1 || !positive(input->n, input->points) ||
             !positive(input->rate, input->points * input->rounds))
        fit->refusal = FIT_NOT_POSITIVE;
    if (fit->refusal != FIT_DONE)
        return 0;
    return fit_checked(input, fit, low, high);
}
