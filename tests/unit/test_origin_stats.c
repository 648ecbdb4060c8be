/* The origin's histogram and counters. */
#include "core/digest.h"
#include "origin/stats.h"
#include "tests/unit/unit.h"

static void test_empty(void **state)
{
    static struct histogram histogram;

    (void)state;
    assert_int_equal(histogram_quantile(&histogram, 500), 0);
    assert_int_equal(histogram_quantile(&histogram, 1000), 0);
}

/* Of one value every quantile is that value, whatever its size. */
static void test_one(void **state)
{
    (void)state;
    for (unsigned shift = 0; shift < 64; shift++) {
        for (uint64_t step = 0; step < 3; step++) {
            static struct histogram histogram;
            const uint64_t value = (UINT64_C(1) << shift) - 1 + step;

            memset(&histogram, 0, sizeof(histogram));
            histogram_add(&histogram, value);
            assert_true(histogram_quantile(&histogram, 1) == value);
            assert_true(histogram_quantile(&histogram, 999) == value);
            assert_true(histogram.max == value);
        }
    }
}

static void test_largest(void **state)
{
    static struct histogram histogram;

    (void)state;
    histogram_add(&histogram, 0);
    histogram_add(&histogram, UINT64_MAX);
    assert_true(histogram_quantile(&histogram, 500) == 0);
    assert_true(histogram_quantile(&histogram, 501) == UINT64_MAX);
}

/* Never less than the true quantile, never more than 1/32 above it. */
static void test_error(void **state)
{
    static struct histogram histogram;
    const unsigned quantiles[] = {1, 100, 500, 900, 990, 999, 1000};

    (void)state;
    for (uint64_t value = 1; value <= 100000; value++)
        histogram_add(&histogram, value);
    for (size_t i = 0; i < COUNT_OF(quantiles); i++) {
        const uint64_t truth = UINT64_C(100) * quantiles[i];
        const uint64_t found = histogram_quantile(&histogram, quantiles[i]);

        assert_true(found >= truth);
        assert_true(found <= truth + truth / 32);
    }
}

static void test_order(void **state)
{
    static struct histogram histogram;
    uint64_t before = 0;

    (void)state;
    for (uint64_t i = 0; i < 1000; i++)
        histogram_add(&histogram,
                      digest_seeded(1, i) >> digest_seeded(2, i) % 64);
    for (unsigned per_mille = 1; per_mille <= 1000; per_mille++) {
        const uint64_t found = histogram_quantile(&histogram, per_mille);

        assert_true(found >= before && found <= histogram.max);
        before = found;
    }
    assert_true(before == histogram.max);
}

static void test_reset(void **state)
{
    static struct stats stats;

    (void)state;
    stats_reset(&stats);
    stats_opened(&stats);
    stats_opened(&stats);
    stats_closed(&stats);
    stats.requests = 5;
    histogram_add(&stats.late, 9);
    assert_int_equal(stats.peak_connections, 2);
    stats_reset(&stats);
    assert_int_equal(stats.requests, 0);
    assert_int_equal(stats.late.count, 0);
    assert_int_equal(stats.accepted, 0);
    assert_int_equal(stats.connections, 1); /* is still open */
    assert_int_equal(stats.peak_connections, 1);
}

static void test_json(void **state)
{
    static struct stats stats;
    char text[1024];

    (void)state;
    stats_reset(&stats);
    stats.requests = UINT64_MAX;
    histogram_add(&stats.late, 1000);
    assert_true(stats_json(&stats, text, sizeof(text)) == strlen(text));
    assert_memory_equal(text,
                        "{\"schema\":1,\"requests\":18446744073709551615,", 44);
    assert_non_null(strstr(text, "\"late_ns\":{\"p50\":1000,\"p90\":1000,"
                                 "\"p99\":1000,\"max\":1000}}\n"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_empty),   cmocka_unit_test(test_one),
        cmocka_unit_test(test_largest), cmocka_unit_test(test_error),
        cmocka_unit_test(test_order),   cmocka_unit_test(test_reset),
        cmocka_unit_test(test_json),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
