/* The choice of rounds, and that it leaves intervals what they promise. */
#include "tests/unit/unit.h"

#include <math.h>

#include "harness/stats_plan.h"
#include "selfbench/noise.h"

#define NEAR(a, b) assert_true(fabs((a) - (b)) < 1e-9)

#define REPEATS 20000
#define MOST    40

static struct stats_estimate within(double precision)
{
    return (struct stats_estimate){.value = 1.5,
                                   .low = 1.5 / (1 + precision),
                                   .high = 1.5 * (1 + precision),
                                   .count = 10,
                                   .interval = true};
}

static void precision_of_an_interval(void **state)
{
    const struct stats_estimate wide = within(0.25);
    const struct stats_estimate none = {.value = 1, .low = 1, .high = 1};

    (void)state;
    NEAR(stats_precision(&wide), 0.25);
    assert_true(isinf(stats_precision(&none)));
}

/* Intervals shrink with the square root: twice as wide as wanted, on the scale
 * of logarithms, is four times as many rounds. */
static void rounds_by_the_square(void **state)
{
    const struct stats_goal goal = {.precision = 0.02, .most = 1000};
    const struct stats_estimate ratios[] = {
        within(0.01), within(1.02 * 1.02 - 1), {.count = 0}};
    const struct stats_estimate narrow = within(0.02);
    const struct stats_estimate few = {.count = 5, .low = 1, .high = 1};
    const struct stats_goal tight = {.precision = 0.02, .most = 30};

    (void)state;
    assert_in_range(stats_plan_rounds(ratios, 3, 10, &goal), 40, 41);
    assert_int_equal(stats_plan_rounds(ratios, 3, 10, &tight), 30);
    assert_int_equal(stats_plan_rounds(&narrow, 1, 10, &goal), 20);
    assert_int_equal(stats_plan_rounds(&few, 1, 10, &tight), 30);
    assert_int_equal(stats_plan_rounds(&ratios[2], 1, 10, &goal), 10);
    assert_int_equal(stats_plan_rounds(NULL, 0, 10, &goal), 10);
    assert_int_equal(stats_plan_rounds(ratios, 3, 30, &tight), 30);
    assert_int_equal(stats_plan_rounds(ratios, 3, 31, &tight), 31);
}

static struct stats_estimate estimate(const double *above, const double *below,
                                      size_t count)
{
    struct stats_estimate e;

    assert_int_equal(stats_paired_ratio(above, below, count, 0.95, &e), 0);
    return e;
}

/* The first round from `first` on after which the interval is narrow enough:
 * what not to do. */
static unsigned stop_when_narrow(const double *above, const double *below,
                                 unsigned first, double precision)
{
    for (unsigned rounds = first; rounds < MOST; rounds++) {
        const struct stats_estimate e = estimate(above, below, rounds);

        if (stats_precision(&e) <= precision)
            return rounds;
    }
    return MOST;
}

/* What an interval of 20 rounds typically reaches. */
static double typical_precision(gsl_rng *rng, const struct noise_pair *pair)
{
    double above[20], below[20], sum = 0;

    for (unsigned i = 0; i < 1000; i++) {
        struct stats_estimate e;

        noise_rounds(rng, pair, DRIFT_WALK, 20, above, below);
        e = estimate(above, below, 20);
        sum += stats_precision(&e);
    }
    return sum / 1000;
}

/* Share of 95 % intervals that hold the median, where a rule chose the rounds
 * after a first stage of `first`. */
static double held(gsl_rng *rng, const struct noise_pair *pair,
                   enum noise_drift drift, unsigned first, bool planned)
{
    const struct stats_goal goal = {.precision = typical_precision(rng, pair),
                                    .most = MOST};
    const double median = exp(pair->median);
    double above[MOST], below[MOST];
    unsigned count = 0;

    for (unsigned i = 0; i < REPEATS; i++) {
        struct stats_estimate e;
        unsigned rounds;

        noise_rounds(rng, pair, drift, MOST, above, below);
        e = estimate(above, below, first);
        rounds = planned
                     ? stats_plan_rounds(&e, 1, first, &goal)
                     : stop_when_narrow(above, below, first, goal.precision);
        e = estimate(above, below, rounds);
        count += e.low <= median && median <= e.high;
    }
    return (double)count / REPEATS;
}

/* Two standard errors of a share near 95 % in REPEATS. */
#define ERROR (2 * sqrt(0.05 * 0.95 / REPEATS))

static void planned_rounds_cover(void **state)
{
    gsl_rng *rng = gsl_rng_alloc(gsl_rng_taus2);

    (void)state;
    gsl_rng_set(rng, 1);
    for (size_t i = 0; i < 2 * noise_pair_count; i++) {
        const struct noise_pair *pair = &noise_pairs[i / 2];
        const enum noise_drift drift = i % 2 ? DRIFT_STEPS : DRIFT_WALK;
        const unsigned first = i % 3 ? 10 : STATS_FIRST_STAGE;
        const double share = held(rng, pair, drift, first, true);

        if (share - ERROR < 0.94 || share + ERROR > 0.98)
            fail_msg("%s, %s, %u rounds first: %.4f", pair->name,
                     noise_drift_names[drift], first, share);
    }
    gsl_rng_free(rng);
}

/* The rule that suggests itself does not: that is why there is another. */
static void stopping_when_narrow_does_not(void **state)
{
    gsl_rng *rng = gsl_rng_alloc(gsl_rng_taus2);

    (void)state;
    gsl_rng_set(rng, 1);
    assert_true(
        held(rng, &noise_pairs[0], DRIFT_WALK, STATS_FIRST_STAGE, false) +
            ERROR <
        0.94);
    gsl_rng_free(rng);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(precision_of_an_interval),
        cmocka_unit_test(rounds_by_the_square),
        cmocka_unit_test(planned_rounds_cover),
        cmocka_unit_test(stopping_when_narrow_does_not),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
