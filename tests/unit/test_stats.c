/* Medians, ratios, intervals and verdicts against known answers. What the
 * intervals cover is in test_stats_coverage.c. */
#include "tests/unit/unit.h"

#include <math.h>

#include "harness/stats.h"

#define NEAR(a, b) assert_true(fabs((a) - (b)) < 1e-9)

/* 1, 2 … count, in an order that is neither rising nor falling. */
static void fill(double *values, size_t count)
{
    for (size_t i = 0; i < count; i++)
        values[i] = (double)((i * 7 + 3) % count + 1);
}

static void quantiles(void **state)
{
    const double sorted[] = {1, 2, 3, 4};

    (void)state;
    NEAR(stats_quantile(sorted, 4, 0), 1);
    NEAR(stats_quantile(sorted, 4, 0.5), 2.5);
    NEAR(stats_quantile(sorted, 4, 1), 4);
    NEAR(stats_quantile(sorted, 1, 0.99), 1);
}

/* Five samples cover at most 93.75 %: no interval. Six cover 96.9 %. */
static void smallest_interval(void **state)
{
    double values[] = {3, 1, 5, 2, 4, 6};
    struct stats_estimate e;

    (void)state;
    assert_int_equal(stats_median(values, 5, 0.95, &e), 0);
    assert_false(e.interval);
    NEAR(e.value, 3);
    NEAR(e.low, 1);
    NEAR(e.high, 5);
    assert_int_equal(stats_median(values, 6, 0.95, &e), 0);
    assert_true(e.interval);
    NEAR(e.value, 3.5);
    NEAR(e.low, 1);
    NEAR(e.high, 6);
}

/* Ten: between the second and the third, by Hettmansperger & Sheather:
 * I = (1002/1024 - 0.95) / (90/1024), weight = 8 I / (2 + 6 I). */
static void interpolated_interval(void **state)
{
    double values[10];
    double part = (1002.0 / 1024 - 0.95) / (90.0 / 1024);
    double weight = 8 * part / (2 + 6 * part);
    struct stats_estimate e;

    (void)state;
    fill(values, 10);
    assert_int_equal(stats_median(values, 10, 0.95, &e), 0);
    NEAR(e.value, 5.5);
    NEAR(e.low, 2 + weight);
    NEAR(e.high, 9 - weight);
    assert_int_equal(e.count, 10);
}

/* Twenty: the sixth and the fifteenth cover 95.9 %, near enough. */
static void whole_interval(void **state)
{
    double values[20];
    struct stats_estimate e;

    (void)state;
    fill(values, 20);
    assert_int_equal(stats_median(values, 20, 0.95, &e), 0);
    NEAR(e.low, 6);
    NEAR(e.high, 15);
}

static void paired_ratio(void **state)
{
    const double slow[] = {10, 40, 20, 80, 30, 60};
    const double fast[] = {5, 10, 10, 10, 10, 10};
    struct stats_estimate e, turned;

    (void)state;
    assert_int_equal(stats_paired_ratio(slow, fast, 6, 0.95, &e), 0);
    NEAR(e.value, sqrt(3 * 4));
    NEAR(e.low, 2);
    NEAR(e.high, 8);
    assert_int_equal(stats_paired_ratio(fast, slow, 6, 0.95, &turned), 0);
    NEAR(turned.value, 1 / e.value);
    NEAR(turned.low, 1 / e.high);
    NEAR(turned.high, 1 / e.low);
}

/* What slows a whole round down slows both sides: the ratio does not move. */
static void drift_cancels(void **state)
{
    double slow[8], fast[8];
    struct stats_estimate e;

    (void)state;
    for (unsigned i = 0; i < 8; i++) {
        fast[i] = 100 * (1 + i);
        slow[i] = 3 * fast[i];
    }
    assert_int_equal(stats_paired_ratio(slow, fast, 8, 0.95, &e), 0);
    NEAR(e.value, 3);
    NEAR(e.low, 3);
    NEAR(e.high, 3);
}

static void bad_samples(void **state)
{
    const double none[] = {1, NAN, 3}, zero[] = {1, 0, 3}, fine[] = {1, 2, 3};
    struct stats_estimate e = {.value = 7};

    (void)state;
    assert_int_equal(stats_median(fine, 0, 0.95, &e), -EINVAL);
    assert_int_equal(stats_median(none, 3, 0.95, &e), -EINVAL);
    assert_int_equal(stats_paired_ratio(fine, zero, 3, 0.95, &e), -EINVAL);
    assert_int_equal(stats_paired_ratio(zero, fine, 3, 0.95, &e), -EINVAL);
    NEAR(e.value, 7);
}

static void verdicts(void **state)
{
    struct stats_estimate e = {
        .value = 1.1, .low = 1.05, .high = 1.2, .count = 8, .interval = true};
    struct stats_estimate none = {0};

    (void)state;
    assert_int_equal(stats_verdict(&e, 1), STATS_FASTER);
    assert_int_equal(stats_verdict(&e, 1.15), STATS_NO_DIFFERENCE);
    e.low = 0.99;
    assert_int_equal(stats_verdict(&e, 1), STATS_NO_DIFFERENCE);
    e.value = 0.8;
    e.low = 0.7;
    e.high = 0.9;
    assert_int_equal(stats_verdict(&e, 1.15), STATS_SLOWER);
    assert_int_equal(stats_verdict(&e, 1.3), STATS_NO_DIFFERENCE);
    e.interval = false;
    assert_int_equal(stats_verdict(&e, 1), STATS_TOO_FEW);
    assert_int_equal(stats_verdict(&none, 1), STATS_UNKNOWN);
}

static void noise_floor(void **state)
{
    struct stats_estimate e = {
        .value = 1, .low = 0.8, .high = 1.1, .count = 6, .interval = true};
    struct stats_estimate none = {0};

    (void)state;
    NEAR(stats_noise_floor(&e), 1.25);
    e.low = 0.99;
    NEAR(stats_noise_floor(&e), 1.1);
    NEAR(stats_noise_floor(&none), 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(quantiles),
        cmocka_unit_test(smallest_interval),
        cmocka_unit_test(interpolated_interval),
        cmocka_unit_test(whole_interval),
        cmocka_unit_test(paired_ratio),
        cmocka_unit_test(drift_cancels),
        cmocka_unit_test(bad_samples),
        cmocka_unit_test(verdicts),
        cmocka_unit_test(noise_floor),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
