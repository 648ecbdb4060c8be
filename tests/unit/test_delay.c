/* The distributions of waits: their means, shapes and bounds. */
#include "tests/unit/unit.h"

#include "workloads/stages/delay.h"

#define MEAN  UINT64_C(1000000)
#define DRAWS 200000

static uint64_t waits[DRAWS];

static int by_size(const void *a, const void *b)
{
    const uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;

    return (x > y) - (x < y);
}

/* Draws into `waits`, sorted; returns the mean as a multiple of MEAN. */
static double draw(enum delay_kind kind, uint64_t seed)
{
    double sum = 0;

    for (uint64_t i = 0; i < DRAWS; i++) {
        waits[i] = delay_ns(kind, MEAN, seed, i);
        sum += (double)waits[i];
    }
    qsort(waits, DRAWS, sizeof(waits[0]), by_size);
    return sum / DRAWS / (double)MEAN;
}

static double quantile(double q)
{
    return (double)waits[(size_t)(q * DRAWS)] / (double)MEAN;
}

static void assert_near(double value, double expected, double tolerance)
{
    if (value < expected - tolerance || value > expected + tolerance)
        fail_msg("%g is not within %g of %g", value, tolerance, expected);
}

static void test_constant(void **state)
{
    (void)state;
    assert_near(draw(DELAY_CONSTANT, 1), 1, 0);
    assert_int_equal(waits[0], waits[DRAWS - 1]);
}

static void test_uniform(void **state)
{
    (void)state;
    assert_near(draw(DELAY_UNIFORM, 1), 1, 0.01);
    assert_near(quantile(0.25), 0.5, 0.01);
    assert_near(quantile(0.75), 1.5, 0.01);
    assert_true(waits[DRAWS - 1] <= 2 * MEAN);
}

static void test_exponential(void **state)
{
    (void)state;
    assert_near(draw(DELAY_EXPONENTIAL, 1), 1, 0.01);
    assert_near(quantile(0.5), 0.6931, 0.02);
    assert_near(quantile(0.99), 4.605, 0.15);
    assert_true(waits[DRAWS - 1] <= DELAY_CAP * MEAN);
}

static void test_long_tail(void **state)
{
    (void)state;
    assert_near(draw(DELAY_LONG_TAIL, 1), 0.998, 0.015);
    assert_near(quantile(0.5), 0.6065, 0.02);
    assert_near(quantile(0.99), 6.21, 0.3);
    assert_int_equal(waits[DRAWS - 1], DELAY_CAP * MEAN);
}

static void test_same_for_same_seed(void **state)
{
    (void)state;
    for (unsigned kind = DELAY_CONSTANT; kind <= DELAY_LONG_TAIL; kind++) {
        uint64_t differ = 0;

        for (uint64_t i = 0; i < 1000; i++) {
            const uint64_t wait = delay_ns(kind, MEAN, 3, i);

            assert_int_equal(wait, delay_ns(kind, MEAN, 3, i));
            differ += wait != delay_ns(kind, MEAN, 4, i);
        }
        if (kind == DELAY_CONSTANT)
            assert_int_equal(differ, 0);
        else
            assert_true(differ > 990);
    }
}

static void test_extremes(void **state)
{
    const uint64_t hour = UINT64_C(3600000000000);

    (void)state;
    for (unsigned kind = DELAY_CONSTANT; kind <= DELAY_LONG_TAIL; kind++) {
        assert_int_equal(delay_ns(kind, 0, 1, 0), 0);
        for (uint64_t i = 0; i < 1000; i++)
            assert_true(delay_ns(kind, hour, 1, UINT64_MAX - i) <=
                        DELAY_CAP * hour);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_constant),
        cmocka_unit_test(test_uniform),
        cmocka_unit_test(test_exponential),
        cmocka_unit_test(test_long_tail),
        cmocka_unit_test(test_same_for_same_seed),
        cmocka_unit_test(test_extremes),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
