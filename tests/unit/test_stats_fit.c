/* Scaling laws against known answers, published ones among them, and what
 * their intervals cover. */
#include "tests/unit/unit.h"

#include <errno.h>
#include <math.h>
#include <string.h>

#include <gsl/gsl_randist.h>
#include <gsl/gsl_rng.h>

#include "harness/stats_fit.h"

#define CLOSE(a, b, part) assert_true(fabs((a) / (b)-1) < (part))
#define COUNT(array)      (sizeof(array) / sizeof((array)[0]))

#define POINTS     7
#define ROUNDS_MAX 20

static const double decades[POINTS] = {1, 3, 10, 30, 100, 300, 1000};

/* SPEC SDM 91 on a SPARCcenter 2000, and a ray tracer on up to 20 processors
 * (Gunther, Guerrilla Capacity Planning, 2007), as the R package usl has them.
 */
static const double sdm_load[] = {1, 18, 36, 72, 108, 144, 216};
static const double sdm_rate[] = {64.9,   995.9,  1652.4, 1853.2,
                                  1828.9, 1775.0, 1702.2};
static const double ray_load[] = {1, 4, 8, 12, 16, 20};
static const double ray_rate[] = {20, 78, 130, 170, 190, 200};

static void rates_and_peaks(void **state)
{
    const struct usl none = {.lambda = 7, .sigma = 0, .kappa = 0};
    const struct usl serial = {.lambda = 7, .sigma = 1, .kappa = 0.1};

    (void)state;
    CLOSE(usl_rate(&none, 5), 35, 1e-12);
    assert_true(usl_peak(&none) == HUGE_VAL);
    assert_true(usl_peak(&serial) == 1);
    /* The package's own test: peak.scalability(u, 0.001, 0.00001). */
    CLOSE(usl_peak(&(struct usl){1, 0.001, 0.00001}), 316.0696, 1e-6);
}

/* The package's example, made from sigma = kappa = 0.02 and rounded. */
static void made_up_data(void **state)
{
    const double n[] = {1, 2, 4, 6, 8, 10};
    const double rate[] = {1, 1.8868, 3.0769, 3.5294, 3.5398, 3.3557};
    struct usl usl;

    (void)state;
    assert_int_equal(usl_least_squares(n, rate, NULL, 6, FIT_USL, &usl), 0);
    CLOSE(usl.sigma, 0.02, 1e-3);
    CLOSE(usl.kappa, 0.02, 1e-3);
    CLOSE(usl.lambda, 1, 1e-4);
}

/* usl 1.8.0 prints sigma 1.705e-02 and kappa 7.892e-05: Gunther's first way,
 * which takes lambda from the point at 1 and weighs all others alike. */
static void published_normalised(void **state)
{
    double weights[] = {1e9, 1, 1, 1, 1, 1, 1};
    struct usl usl;

    (void)state;
    assert_int_equal(
        usl_least_squares(sdm_load, sdm_rate, weights, 7, FIT_USL, &usl), 0);
    CLOSE(usl.lambda, 64.9, 1e-6);
    CLOSE(usl.sigma, 1.705e-02, 5e-4);
    CLOSE(usl.kappa, 7.892e-05, 5e-4);
}

/* usl 3 minimises absolute errors: sigma 0.02773 ± 0.00912, kappa 1.044e-04 ±
 * 0.199e-04, peak at 96.52; ray tracer sigma 0.00754–0.04135, kappa
 * 0.00110–0.00215. Relative errors must end within those intervals. */
static void published_intervals(void **state)
{
    const double t4 = 2.776; /* Student's, four degrees of freedom */
    struct usl usl;

    (void)state;
    assert_int_equal(
        usl_least_squares(sdm_load, sdm_rate, NULL, 7, FIT_USL, &usl), 0);
    assert_true(fabs(usl.sigma - 0.02773) < t4 * 0.00912);
    assert_true(fabs(usl.kappa - 1.044e-04) < t4 * 0.199e-04);
    CLOSE(usl_peak(&usl), 96.52, 0.2);
    assert_int_equal(
        usl_least_squares(ray_load, ray_rate, NULL, 6, FIT_USL, &usl), 0);
    assert_true(usl.sigma > 0.00754 && usl.sigma < 0.04135);
    assert_true(usl.kappa > 0.00110 && usl.kappa < 0.00215);
    CLOSE(usl.lambda, 20.856, 0.05);
}

static void bounds(void **state)
{
    const double n[] = {1, 2, 3, 4, 5, 6};
    const double super[] = {1, 2.2, 3.6, 5.2, 7, 9};
    const double steep[] = {10, 9, 7, 5, 4, 3};
    struct usl usl;

    (void)state;
    /* More than twice as fast on two: neither may go below 0. */
    usl_least_squares(n, super, NULL, 6, FIT_USL, &usl);
    assert_true(usl.sigma == 0 && usl.kappa == 0 && usl.lambda > 1);
    usl_least_squares(n, steep, NULL, 6, FIT_USL, &usl);
    assert_true(usl.sigma <= 1 && usl.kappa > 0 && usl.lambda > 0);
    /* Even without kappa sigma is a share: no more than all of it. */
    usl_least_squares(n, steep, NULL, 6, FIT_AMDAHL, &usl);
    assert_true(usl.sigma == 1 && usl_peak(&usl) == 1);
    assert_int_equal(usl_least_squares(n, super, NULL, 2, FIT_USL, &usl),
                     -EINVAL);
    assert_int_equal(
        usl_least_squares(n, (double[]){1, 0, 2}, NULL, 3, FIT_AMDAHL, &usl),
        -EINVAL);
}

static struct fit fit_rows(const double *n, size_t points, const double *rate,
                           size_t rounds)
{
    struct fit_input input = {
        .n = n, .rate = rate, .points = points, .rounds = rounds, .seed = 1};
    struct fit fit;

    assert_int_equal(fit_sweep(&input, &fit, NULL, NULL), 0);
    return fit;
}

/* How far each round and each run are off, as factors. */
struct noise {
    double of_round, of_run;
    gsl_rng *rng;
};

static double off(const struct noise *noise, double wide)
{
    return noise && wide > 0 ? gsl_ran_gaussian(noise->rng, wide) : 0;
}

/* Rounds of `usl`; exact where there is no noise. */
static void sample(const struct usl *usl, const double *n, size_t points,
                   size_t rounds, const struct noise *noise, double *rate)
{
    for (size_t r = 0; r < rounds; r++) {
        double drift = off(noise, noise ? noise->of_round : 0);

        for (size_t i = 0; i < points; i++)
            rate[r * points + i] =
                usl_rate(usl, n[i]) *
                exp(drift + off(noise, noise ? noise->of_run : 0));
    }
}

static void exact_data(void **state)
{
    const struct usl amdahl = {48, 0.003, 0}, whole = {48, 0.003, 4e-6};
    double rate[POINTS * 8];
    struct fit fit;

    (void)state;
    sample(&amdahl, decades, POINTS, 8, NULL, rate);
    fit = fit_rows(decades, POINTS, rate, 8);
    assert_int_equal(fit.refusal, FIT_DONE);
    assert_int_equal(fit.law, FIT_AMDAHL);
    CLOSE(fit.usl.lambda, 48, 1e-6);
    CLOSE(fit.usl.sigma, 0.003, 1e-6);
    assert_true(fit.peak.value == HUGE_VAL);
    sample(&whole, decades, POINTS, 8, NULL, rate);
    fit = fit_rows(decades, POINTS, rate, 8);
    assert_int_equal(fit.law, FIT_USL);
    CLOSE(fit.usl.kappa, 4e-6, 1e-6);
    CLOSE(fit.peak.value, sqrt(0.997 / 4e-6), 1e-6);
    CLOSE(fit.sigma.low, 0.003, 1e-4);
    CLOSE(fit.sigma.high, 0.003, 1e-4);
    assert_true(fit.residual < 1e-6 && fit.left_out < 1e-6);
}

static void refusals(void **state)
{
    const struct usl usl = {48, 0.003, 4e-6};
    const double crossed[] = {1, 3, 2, 4, 5, 6};
    const double workers[] = {1, 2, 3, 4, 6, 8, 12};
    double rate[POINTS * 8];
    struct fit fit;

    (void)state;
    sample(&usl, decades, POINTS, 8, NULL, rate);
    assert_int_equal(fit_rows(decades, 5, rate, 8).refusal, FIT_FEW_POINTS);
    assert_int_equal(fit_rows(decades, POINTS, rate, 5).refusal,
                     FIT_FEW_ROUNDS);
    rate[9] = 0;
    assert_int_equal(fit_rows(decades, POINTS, rate, 8).refusal,
                     FIT_NOT_POSITIVE);
    rate[9] = NAN;
    assert_int_equal(fit_rows(decades, POINTS, rate, 8).refusal,
                     FIT_NOT_POSITIVE);
    assert_int_equal(fit_sweep(&(struct fit_input){.n = crossed,
                                                   .rate = rate,
                                                   .points = 6,
                                                   .rounds = 8},
                               &fit, NULL, NULL),
                     -EINVAL);
    /* Two cores: a knee, which neither law has. */
    for (size_t i = 0; i < POINTS * 8; i++)
        rate[i] = 1000 * fmin(2, workers[i % POINTS]);
    fit = fit_rows(workers, POINTS, rate, 8);
    assert_int_equal(fit.refusal, FIT_NO_LAW);
    assert_true(fit.residual > fit.allowed && fit.allowed == FIT_TOLERANCE);
}

/* The more the points scatter, the more a law may miss them by. */
static void noise_widens(void **state)
{
    const struct usl usl = {48, 0.003, 4e-6};
    gsl_rng *rng = gsl_rng_alloc(gsl_rng_mt19937);
    double rate[POINTS * 10];
    struct fit quiet, loud;

    (void)state;
    sample(&usl, decades, POINTS, 10, &(struct noise){0, 0.005, rng}, rate);
    quiet = fit_rows(decades, POINTS, rate, 10);
    sample(&usl, decades, POINTS, 10, &(struct noise){0, 0.2, rng}, rate);
    loud = fit_rows(decades, POINTS, rate, 10);
    gsl_rng_free(rng);
    assert_true(loud.spread > 10 * quiet.spread);
    assert_true(loud.allowed > FIT_TOLERANCE);
    assert_true(loud.lambda.high - loud.lambda.low >
                5 * (quiet.lambda.high - quiet.lambda.low));
}

/* What the law misses by widens its intervals, though no round differs. */
static void misfit_widens(void **state)
{
    const struct usl usl = {48, 0.01, 4e-5};
    double rate[POINTS * 8];
    struct fit fit;

    (void)state;
    sample(&usl, decades, POINTS, 8, NULL, rate);
    for (size_t i = 0; i < POINTS * 8; i++)
        rate[i] *= i % POINTS % 2 ? 1.02 : 0.98;
    fit = fit_rows(decades, POINTS, rate, 8);
    assert_int_equal(fit.refusal, FIT_DONE);
    assert_true(fit.sigma.high > fit.sigma.low * 1.05);
}

static void same_again(void **state)
{
    const struct usl usl = {48, 0.003, 4e-6};
    gsl_rng *rng = gsl_rng_alloc(gsl_rng_mt19937);
    double rate[POINTS * 10], band[2][2 * POINTS];
    struct fit fit[2];

    (void)state;
    sample(&usl, decades, POINTS, 10, &(struct noise){0.02, 0.02, rng}, rate);
    gsl_rng_free(rng);
    for (size_t i = 0; i < 2; i++)
        assert_int_equal(fit_sweep(&(struct fit_input){.n = decades,
                                                       .rate = rate,
                                                       .points = POINTS,
                                                       .rounds = 10,
                                                       .seed = 7,
                                                       .grid = decades,
                                                       .grid_count = POINTS},
                                   &fit[i], band[i], band[i] + POINTS),
                         0);
    assert_memory_equal(band[0], band[1], sizeof(band[0]));
    assert_true(fit[0].sigma.low == fit[1].sigma.low &&
                fit[0].peak.high == fit[1].peak.high);
    for (size_t i = 0; i < POINTS; i++) {
        double at = usl_rate(&fit[0].usl, decades[i]);

        assert_true(band[0][i] < at && at < band[0][POINTS + i]);
    }
}

static bool holds(const struct fit_range *range, double truth)
{
    return range->low <= truth && truth <= range->high;
}

/* How often the intervals hold the truth, where the law does. */
static void coverage(void **state)
{
    static const size_t rounds[] = {6, 10, 20};
    const struct usl truth = {48, 0.003, 4e-6};
    gsl_rng *rng = gsl_rng_alloc(gsl_rng_mt19937);
    double rate[POINTS * ROUNDS_MAX];
    const unsigned times = 150;

    (void)state;
    for (size_t i = 0; i < COUNT(rounds); i++) {
        unsigned sigma = 0, kappa = 0, peak = 0, fitted = 0, lambda = 0;

        for (unsigned t = 0; t < times; t++) {
            struct fit fit;

            sample(&truth, decades, POINTS, rounds[i],
                   &(struct noise){0.05, 0.03, rng}, rate);
            fit = fit_rows(decades, POINTS, rate, rounds[i]);
            if (fit.law != FIT_USL || fit.refusal != FIT_DONE)
                continue;
            fitted++;
            lambda += holds(&fit.lambda, truth.lambda);
            sigma += holds(&fit.sigma, truth.sigma);
            kappa += holds(&fit.kappa, truth.kappa);
            peak += holds(&fit.peak, usl_peak(&truth));
        }
        print_message("%zu rounds: %u fitted, held: lambda %u, sigma %u, "
                      "kappa %u, peak %u\n",
                      rounds[i], fitted, lambda, sigma, kappa, peak);
        assert_true(fitted >= times * 95 / 100);
        assert_true(lambda >= fitted * 90 / 100);
        assert_true(sigma >= fitted * 90 / 100);
        assert_true(kappa >= fitted * 90 / 100);
        assert_true(peak >= fitted * 90 / 100);
    }
    gsl_rng_free(rng);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(rates_and_peaks),
        cmocka_unit_test(made_up_data),
        cmocka_unit_test(published_normalised),
        cmocka_unit_test(published_intervals),
        cmocka_unit_test(bounds),
        cmocka_unit_test(exact_data),
        cmocka_unit_test(refusals),
        cmocka_unit_test(noise_widens),
        cmocka_unit_test(misfit_widens),
        cmocka_unit_test(same_again),
        cmocka_unit_test(coverage),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
