/* coverage: what the statistics of the report promise, held against noise
 * whose truth is known. `make bench-self` runs it; docs/method.md has its
 * tables. Everything is seeded: the same program prints the same figures.
 *
 * Four tables: how often 95 % intervals hold the true median, by method; the
 * same where a rule chose the number of rounds; and how often tests, and the
 * verdicts made of all of it, find a difference that is there, and one that is
 * not. Exit status 1: the methods
 * that the report uses miss a bar.
 */
#include <math.h>
#include <stdbool.h>
#include <stdio.h>

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_randist.h>
#include <gsl/gsl_rng.h>
#include <gsl/gsl_sort_double.h>

#include "harness/stats.h"
#include "harness/stats_plan.h"
#include "harness/stats_test.h"
#include "selfbench/bootstrap.h"
#include "selfbench/noise.h"

#define LOWEST     0.94
#define HIGHEST    0.98
#define REPEATS    20000
#define REPEATS_BS 4000 /* of bootstraps, which take long */
#define MOST       40   /* rounds */

static const unsigned round_counts[] = {8, 10, 20, 30};
#define COUNTS (sizeof(round_counts) / sizeof(round_counts[0]))

static bool missed;

static bool inside(struct ends ends, double truth)
{
    return ends.low <= truth && truth <= ends.high;
}

/* --- Intervals ------------------------------------------------------------ */

enum method { CHOSEN, PLAIN, PERCENTILE, BCA, METHODS };

static const char *const method_names[] = {"interpolated", "order statistics",
                                           "percentile", "BCa"};

/* The widest pair of order statistics that holds the median with at least
 * 95 %; every n here has one. */
static struct ends plain(const double *sorted, unsigned count)
{
    unsigned k = 1;

    while (1 - 2 * gsl_cdf_binomial_P(k, 0.5, count) >= STATS_CONFIDENCE)
        k++;
    return (struct ends){sorted[k - 1], sorted[count - k]};
}

/* One kind of data: single times, or logarithms of ratios. */
struct source {
    const struct noise *noise;
    const struct noise_pair *pair; /* where there is no noise */
    enum noise_drift drift;
};

static double truth_of(const struct source *source)
{
    return source->noise ? source->noise->median : source->pair->median;
}

static void draw(gsl_rng *rng, const struct source *source, unsigned count,
                 double *values)
{
    double above[MOST], below[MOST];

    if (source->noise) {
        for (unsigned i = 0; i < count; i++)
            values[i] = source->noise->draw(rng);
        return;
    }
    noise_rounds(rng, source->pair, source->drift, count, above, below);
    for (unsigned i = 0; i < count; i++)
        values[i] = log(above[i] / below[i]);
}

/* Add to `held` which methods' intervals hold the truth. */
static void try_methods(gsl_rng *rng, const double *sorted, unsigned count,
                        double truth, bool resample, unsigned *held)
{
    struct ends ends[METHODS];
    struct stats_estimate e;

    stats_median(sorted, count, STATS_CONFIDENCE, &e);
    ends[CHOSEN] = (struct ends){e.low, e.high};
    ends[PLAIN] = plain(sorted, count);
    if (resample)
        bootstrap_median(rng, sorted, count, &ends[PERCENTILE], &ends[BCA]);
    for (unsigned m = 0; m < (resample ? METHODS : PERCENTILE); m++)
        held[m] += inside(ends[m], truth);
}

static void cover(gsl_rng *rng, const struct source *source, unsigned count,
                  double *shares)
{
    unsigned held[METHODS] = {0};

    for (unsigned i = 0; i < REPEATS; i++) {
        double values[MOST];

        draw(rng, source, count, values);
        gsl_sort(values, 1, count);
        try_methods(rng, values, count, truth_of(source), i < REPEATS_BS, held);
    }
    for (unsigned m = 0; m < METHODS; m++)
        shares[m] = held[m] / (double)(m < PERCENTILE ? REPEATS : REPEATS_BS);
}

static void print_source(gsl_rng *rng, const char *name,
                         const struct source *source)
{
    double shares[COUNTS][METHODS];

    for (unsigned n = 0; n < COUNTS; n++) {
        cover(rng, source, round_counts[n], shares[n]);
        missed =
            missed || shares[n][CHOSEN] < LOWEST || shares[n][CHOSEN] > HIGHEST;
    }
    printf("| %-36s |", name);
    for (unsigned m = 0; m < METHODS; m++)
        for (unsigned n = 0; n < COUNTS; n++)
            printf(" %.1f%s", 100 * shares[n][m], n + 1 < COUNTS ? "" : " |");
    putchar('\n');
}

static void intervals(gsl_rng *rng)
{
    printf("Share of 95 %% intervals that hold the true median, in per cent, "
           "with 8, 10, 20 and 30 rounds\n\n| %-36s |",
           "noise");
    for (unsigned m = 0; m < METHODS; m++)
        printf(" %s |", method_names[m]);
    puts("\n| :-- | --: | --: | --: | --: |");
    for (size_t i = 0; i < noise_count; i++) {
        const struct source source = {.noise = &noises[i]};

        print_source(rng, noises[i].name, &source);
    }
    for (size_t i = 0; i < noise_pair_count; i++)
        for (int drift = DRIFT_WALK; drift < DRIFT_COUNT; drift++) {
            const struct source source = {.pair = &noise_pairs[i],
                                          .drift = (enum noise_drift)drift};
            char name[80];

            snprintf(name, sizeof(name), "ratios, %s, %s", noise_pairs[i].name,
                     noise_drift_names[drift]);
            print_source(rng, name, &source);
        }
}

/* --- Rules that choose the rounds ----------------------------------------- */

enum rule { FIXED, WHEN_NARROW, BY_SQUARE, TWO_STAGES, RULES };

#define FIRST  10
#define ASKED  20 /* rounds that typically reach the precision asked for */
#define SPARED 1000

static struct stats_estimate estimate(const double *above, const double *below,
                                      unsigned count)
{
    struct stats_estimate e = {0};

    stats_paired_ratio(above, below, count, STATS_CONFIDENCE, &e);
    return e;
}

static double typical_precision(gsl_rng *rng, const struct source *source)
{
    double above[ASKED], below[ASKED], sum = 0;

    for (unsigned i = 0; i < SPARED; i++) {
        struct stats_estimate e;

        noise_rounds(rng, source->pair, source->drift, ASKED, above, below);
        e = estimate(above, below, ASKED);
        sum += stats_precision(&e);
    }
    return sum / SPARED;
}

static unsigned choose(enum rule rule, const double *above, const double *below,
                       double precision)
{
    const struct stats_goal goal = {.precision = precision, .most = MOST};
    struct stats_estimate e = estimate(above, below, FIRST);
    unsigned rounds = FIRST;

    if (rule == FIXED)
        return ASKED;
    if (rule == TWO_STAGES)
        return stats_plan_rounds(&e, 1, FIRST, &goal);
    if (rule == BY_SQUARE) {
        const double times = log1p(stats_precision(&e)) / log1p(goal.precision);

        return (unsigned)fmin(MOST, FIRST * fmax(1, times * times));
    }
    while (rounds < MOST && stats_precision(&e) > precision)
        e = estimate(above, below, ++rounds);
    return rounds;
}

static void print_rules(gsl_rng *rng, const struct source *source)
{
    const double precision = typical_precision(rng, source);
    const double truth = exp(source->pair->median);

    printf("| %s, %s |", source->pair->name, noise_drift_names[source->drift]);
    for (int rule = FIXED; rule < RULES; rule++) {
        double held = 0, taken = 0, near = 0;

        for (unsigned i = 0; i < REPEATS; i++) {
            double above[MOST], below[MOST];
            struct stats_estimate e;
            unsigned rounds;

            noise_rounds(rng, source->pair, source->drift, MOST, above, below);
            rounds = choose((enum rule)rule, above, below, precision);
            e = estimate(above, below, rounds);
            held += inside((struct ends){e.low, e.high}, truth);
            taken += rounds;
            near += stats_precision(&e) <= 1.1 * precision;
        }
        held /= REPEATS;
        missed =
            missed || (rule == TWO_STAGES && (held < LOWEST || held > HIGHEST));
        printf(" %.1f (%.0f, %.0f) |", 100 * held, taken / REPEATS,
               100 * near / REPEATS);
    }
    putchar('\n');
}

static void rules(gsl_rng *rng)
{
    puts(
        "\nThe same where a rule chose the rounds (their mean number; share of "
        "experiments within a tenth of the precision)\n\n"
        "| noise | 20 rounds | until narrow | by the square | two stages |\n"
        "| :-- | --: | --: | --: | --: |");
    for (size_t i = 0; i < noise_pair_count; i++)
        for (int drift = DRIFT_WALK; drift < DRIFT_COUNT; drift++) {
            const struct source source = {.pair = &noise_pairs[i],
                                          .drift = (enum noise_drift)drift};

            print_rules(rng, &source);
        }
}

/* --- Tests ---------------------------------------------------------------- */

#define TESTED 12 /* rounds */
#define FLIPS  (1U << (TESTED - 1))

/* The sign-flip test of the sum of logarithms, all flips counted: what
 * ranks are held against. The first sign stays: the other half of the
 * flips mirrors this one. */
static double flip_sums(const double *logs)
{
    double sum = 0;
    unsigned beyond = 0;

    for (unsigned i = 0; i < TESTED; i++)
        sum += logs[i];
    for (unsigned signs = 0; signs < FLIPS; signs++) {
        double flipped = logs[TESTED - 1];

        for (unsigned i = 0; i < TESTED - 1; i++)
            flipped += signs >> i & 1 ? -logs[i] : logs[i];
        beyond += fabs(flipped) >= fabs(sum) - 1e-12;
    }
    return (double)beyond / FLIPS;
}

/* Share of experiments that find a ratio of exp(shift); in every tenth run
 * something else slows the machine by half. */
static void print_found(gsl_rng *rng, const char *name, double shift,
                        bool disturbed)
{
    const unsigned repeats = 2000;
    double capped = 0, ranks = 0, sums = 0;

    for (unsigned i = 0; i < repeats; i++) {
        double logs[TESTED], ratios[TESTED], p = 1;

        for (unsigned r = 0; r < TESTED; r++) {
            logs[r] = shift + gsl_ran_gaussian(rng, 0.02);
            if (disturbed && gsl_rng_uniform(rng) < 0.1)
                logs[r] += gsl_rng_uniform(rng) < 0.5 ? log(1.5) : -log(1.5);
            ratios[r] = exp(logs[r]);
        }
        stats_sign_flip(ratios, TESTED, &p);
        capped += p < STATS_ALPHA;
        stats_sign_flip_capped(ratios, TESTED, INFINITY, &p);
        ranks += p < STATS_ALPHA;
        sums += flip_sums(logs) < STATS_ALPHA;
    }
    printf("| %s | %.1f | %.1f | %.1f |\n", name, 100 * capped / repeats,
           100 * ranks / repeats, 100 * sums / repeats);
}

static void tests(gsl_rng *rng)
{
    puts("\nShare of experiments of 12 rounds, 2 % noise, in which p < 0.05, "
         "in per cent\n\n| truth | used here | signed ranks | sums |\n"
         "| :-- | --: | --: | --: |");
    print_found(rng, "no difference", 0, false);
    print_found(rng, "no difference, one run in ten disturbed", 0, true);
    print_found(rng, "2 % slower", 0.02, false);
    print_found(rng, "2 % slower, one run in ten disturbed", 0.02, true);
}

/* --- Verdicts ------------------------------------------------------------- */

#define COMPARED    4 /* cases beside the baseline, the first differs */
#define EXPERIMENTS 4000

/* One round of an experiment: the baseline, its twin, and what is compared. */
struct times {
    double baseline[MOST], twin[MOST], cases[COMPARED][MOST];
};

static void draw_times(gsl_rng *rng, unsigned rounds, double noise,
                       double slower, struct times *times)
{
    for (unsigned r = 0; r < rounds; r++) {
        times->baseline[r] = gsl_ran_lognormal(rng, 0, noise);
        times->twin[r] = gsl_ran_lognormal(rng, 0, noise);
        for (unsigned c = 0; c < COMPARED; c++)
            times->cases[c][r] =
                gsl_ran_lognormal(rng, 0, noise) * (c == 0 ? 1 + slower : 1);
    }
}

/* What harness/report/verdicts.c decides, of the first case and of whether any
 * other is said to differ. */
static void decide(const struct times *times, unsigned rounds, bool *found,
                   bool *wrong)
{
    struct stats_estimate ratios[COMPARED];
    struct stats_estimate twin = estimate(times->baseline, times->twin, rounds);
    double p[COMPARED] = {1, 1, 1, 1}, adjusted[COMPARED];

    for (unsigned c = 0; c < COMPARED; c++) {
        double each[MOST];

        for (unsigned r = 0; r < rounds; r++)
            each[r] = times->baseline[r] / times->cases[c][r];
        stats_sign_flip(each, rounds, &p[c]);
        ratios[c] = estimate(times->baseline, times->cases[c], rounds);
    }
    stats_holm(p, COMPARED, adjusted);
    *wrong = false;
    for (unsigned c = 0; c < COMPARED; c++) {
        const bool differs =
            adjusted[c] < STATS_ALPHA &&
            stats_verdict(&ratios[c], stats_noise_floor(&twin)) !=
                STATS_NO_DIFFERENCE;

        if (c == 0)
            *found = differs;
        else
            *wrong = *wrong || differs;
    }
}

static void print_verdicts(gsl_rng *rng, unsigned rounds, double noise)
{
    static const double slower[] = {0.01, 0.03, 0.1};
    double wrong = 0;

    printf("| %u rounds, noise of %.0f %% |", rounds, 100 * noise);
    for (unsigned i = 0; i < 3; i++) {
        double found = 0;

        for (unsigned j = 0; j < EXPERIMENTS; j++) {
            bool is_found, is_wrong;
            struct times times;

            draw_times(rng, rounds, noise, slower[i], &times);
            decide(&times, rounds, &is_found, &is_wrong);
            found += is_found;
            wrong += is_wrong;
        }
        printf(" %.1f |", 100 * found / EXPERIMENTS);
    }
    printf(" %.1f |\n", 100 * wrong / (3 * EXPERIMENTS));
}

static void verdicts(gsl_rng *rng)
{
    puts("\nShare of experiments with four comparisons that find the case that "
         "is slower, and that say so of any of the three that are not, in per "
         "cent\n\n"
         "| | 1 % slower | 3 % slower | 10 % slower | wrong |\n"
         "| :-- | --: | --: | --: | --: |");
    for (unsigned rounds = 12; rounds <= 20; rounds += 8) {
        print_verdicts(rng, rounds, 0.01);
        print_verdicts(rng, rounds, 0.02);
        print_verdicts(rng, rounds, 0.05);
    }
}

int main(void)
{
    gsl_rng *rng = gsl_rng_alloc(gsl_rng_taus2);

    gsl_rng_set(rng, 1);
    intervals(rng);
    rules(rng);
    tests(rng);
    verdicts(rng);
    gsl_rng_free(rng);
    printf("\n%s  what the report uses covers %.0f to %.0f %% everywhere\n",
           missed ? "FAILS" : "holds", 100 * LOWEST, 100 * HIGHEST);
    return missed;
}
