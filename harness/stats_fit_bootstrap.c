/* How sure a fitted law is: the bootstrap of its rounds.
 *
 * A replicate draws as many rounds as there are, with replacement and whole, so
 * that what slowed a round down stays with all of its points; takes the medians
 * and fits the law again. Two things keep the intervals honest:
 *
 * - A percentile interval of few rounds is too narrow; the percentiles are
 *   moved outwards as far as Student's t is wider than the normal distribution
 *   (Hesterberg 2015, "expanded percentile interval").
 * - A law may miss its points by more than their medians are unsure by. Drawing
 *   rounds cannot show that; so what the residuals are beyond it is added to
 *   each point of each replicate, with a random sign.
 */
#include "harness/stats_fit.h"

#include <errno.h>
#include <math.h>
#include <stdlib.h>

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_rng.h>
#include <gsl/gsl_sort_double.h>

#include "harness/stats.h"
#include "harness/stats_fit_parts.h"

#define REPLICATES 2000

/* Rows of REPLICATES values each. */
enum { LAMBDA, SIGMA, KAPPA, PEAK, GRID };

struct bootstrap {
    const struct fit_input *input;
    gsl_rng *random;
    size_t *drawn;
    double *scratch; /* of the rounds */
    double *medians; /* of every replicate */
    double *rows;
};

static int bootstrap_init(struct bootstrap *all, const struct fit_input *input)
{
    size_t rows = GRID + input->grid_count;

    *all = (struct bootstrap){.input = input};
    all->random = gsl_rng_alloc(gsl_rng_mt19937);
    all->drawn = calloc(input->rounds, sizeof(*all->drawn));
    all->scratch = calloc(input->rounds, sizeof(*all->scratch));
    all->medians = calloc(REPLICATES * input->points, sizeof(*all->medians));
    all->rows = calloc(REPLICATES * rows, sizeof(*all->rows));
    if (!all->random || !all->drawn || !all->scratch || !all->medians ||
        !all->rows)
        return -ENOMEM;
    gsl_rng_set(all->random, (unsigned long)input->seed);
    return 0;
}

static void bootstrap_release(struct bootstrap *all)
{
    if (all->random)
        gsl_rng_free(all->random);
    free(all->drawn);
    free(all->scratch);
    free(all->medians);
    free(all->rows);
}

static void draw_medians(struct bootstrap *all)
{
    size_t rounds = all->input->rounds;

    for (size_t b = 0; b < REPLICATES; b++) {
        for (size_t r = 0; r < rounds; r++)
            all->drawn[r] = gsl_rng_uniform_int(all->random, rounds);
        fit_medians(all->input, all->drawn, all->scratch,
                    all->medians + b * all->input->points);
    }
}

/* What the residuals are beyond what the medians are unsure by. */
static double excess(const struct bootstrap *all, const double *medians,
                     const struct fit *fit)
{
    size_t points = all->input->points;
    double sum = 0;

    for (size_t b = 0; b < REPLICATES; b++)
        for (size_t i = 0; i < points; i++)
            sum += pow(all->medians[b * points + i] / medians[i] - 1, 2);
    sum /= (double)(REPLICATES * points);
    return sqrt(fmax(0, fit->residual * fit->residual - sum));
}

static void refit(struct bootstrap *all, enum fit_law law, double off)
{
    const struct fit_input *input = all->input;

    for (size_t b = 0; b < REPLICATES; b++) {
        double *medians = all->medians + b * input->points;
        double *row = all->rows + b;
        struct usl usl = {0};

        for (size_t i = 0; i < input->points; i++)
            medians[i] *= exp(gsl_rng_uniform_int(all->random, 2) ? off : -off);
        usl_least_squares(input->n, medians, NULL, input->points, law, &usl);
        row[LAMBDA * REPLICATES] = usl.lambda;
        row[SIGMA * REPLICATES] = usl.sigma;
        row[KAPPA * REPLICATES] = usl.kappa;
        row[PEAK * REPLICATES] = usl_peak(&usl);
        for (size_t g = 0; g < input->grid_count; g++)
            row[(GRID + g) * REPLICATES] = usl_rate(&usl, input->grid[g]);
    }
}

/* Sorts the row. No interpolation: a peak may be nowhere, at infinity. */
static struct fit_range range_of(struct bootstrap *all, size_t row,
                                 double value)
{
    double rounds = (double)all->input->rounds, side, tail;
    double *values = all->rows + row * REPLICATES;
    size_t cut;

    side = gsl_cdf_tdist_Pinv((1 + STATS_CONFIDENCE) / 2, rounds - 1);
    tail = gsl_cdf_ugaussian_P(-side * sqrt(rounds / (rounds - 1)));
    cut = (size_t)(tail * REPLICATES);
    gsl_sort(values, 1, REPLICATES);
    return (struct fit_range){.value = value,
                              .low = values[cut],
                              .high = values[REPLICATES - 1 - cut]};
}

static void read_ranges(struct bootstrap *all, struct fit *fit, double *low,
                        double *high)
{
    fit->lambda = range_of(all, LAMBDA, fit->usl.lambda);
    fit->sigma = range_of(all, SIGMA, fit->usl.sigma);
    fit->kappa = range_of(all, KAPPA, fit->usl.kappa);
    fit->peak = range_of(all, PEAK, usl_peak(&fit->usl));
    for (size_t g = 0; g < all->input->grid_count; g++) {
        struct fit_range range = range_of(all, GRID + g, 0);

        low[g] = range.low;
        high[g] = range.high;
    }
}

int fit_bootstrap(const struct fit_input *input, const double *medians,
                  struct fit *fit, double *low, double *high)
{
    struct bootstrap all;
    int status = bootstrap_init(&all, input);

    if (status == 0) {
        draw_medians(&all);
        refit(&all, fit->law, excess(&all, medians, fit));
        read_ranges(&all, fit, low, high);
    }
    bootstrap_release(&all);
    return status;
}
