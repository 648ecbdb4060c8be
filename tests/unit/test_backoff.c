/* Pauses between attempts: their doubling, and what jitter leaves of them. */
#include "tests/unit/unit.h"

#include "core/backoff.h"

#define BASE_NS  UINT64_C(1000000)
#define TASKS    10000
#define ATTEMPTS 15

static uint64_t pause_of(enum jitter_kind jitter, uint64_t index,
                         uint32_t attempts)
{
    const struct plan plan = {
        .backoff_ns = BASE_NS, .seed = 7, .jitter = jitter};

    return backoff_ns(&plan, index, attempts);
}

static uint64_t whole_of(uint32_t attempts)
{
    const unsigned doublings =
        attempts - 1 < BACKOFF_DOUBLINGS ? attempts - 1 : BACKOFF_DOUBLINGS;

    return BASE_NS << doublings;
}

static void test_none(void **state)
{
    (void)state;
    for (uint32_t attempts = 1; attempts <= ATTEMPTS; attempts++)
        for (uint64_t index = 0; index < 3; index++)
            assert_int_equal(pause_of(JITTER_NONE, index, attempts),
                             whole_of(attempts));
}

/* Within its bounds, and spread evenly over them. */
static void check_spread(enum jitter_kind jitter, double least, double mean)
{
    for (uint32_t attempts = 1; attempts <= ATTEMPTS; attempts += 7) {
        const double whole = (double)whole_of(attempts);
        uint64_t low_quarter = 0;
        double sum = 0;

        for (uint64_t index = 0; index < TASKS; index++) {
            const double share =
                (double)pause_of(jitter, index, attempts) / whole;

            assert_true(share >= least && share <= 1);
            low_quarter += share < least + (1 - least) / 4;
            sum += share;
        }
        assert_true(sum / TASKS > mean - 0.02 && sum / TASKS < mean + 0.02);
        assert_in_range(low_quarter, TASKS * 23 / 100, TASKS * 27 / 100);
    }
}

static void test_half(void **state)
{
    (void)state;
    check_spread(JITTER_HALF, 0.5, 0.75);
}

static void test_full(void **state)
{
    (void)state;
    check_spread(JITTER_FULL, 0, 0.5);
}

/* A run can be repeated; tasks and attempts do not share a draw. */
static void test_seeded(void **state)
{
    (void)state;
    assert_int_equal(pause_of(JITTER_FULL, 5, 12),
                     pause_of(JITTER_FULL, 5, 12));
    assert_int_not_equal(pause_of(JITTER_FULL, 5, 12),
                         pause_of(JITTER_FULL, 6, 12));
    assert_int_not_equal(pause_of(JITTER_FULL, 5, 12),
                         pause_of(JITTER_FULL, 5, 13));
}

static void test_no_pause(void **state)
{
    (void)state;
    for (unsigned jitter = JITTER_NONE; jitter <= JITTER_FULL; jitter++) {
        const struct plan plan = {.jitter = jitter};

        assert_int_equal(backoff_ns(&plan, 3, 4), 0);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_none),     cmocka_unit_test(test_half),
        cmocka_unit_test(test_full),     cmocka_unit_test(test_seeded),
        cmocka_unit_test(test_no_pause),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
