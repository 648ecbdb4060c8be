/* Intended starts: their rate, their order, their spread. */
#include "tests/unit/unit.h"

#include "core/arrival.h"

#define TASKS 100000
#define RATE  1000 /* a second: gaps of a millisecond */

static struct stamps stamps[TASKS];

static void test_constant(void **state)
{
    (void)state;
    arrival_fill(stamps, TASKS, RATE, ARRIVAL_CONSTANT, 1);
    for (uint64_t i = 0; i < TASKS; i++)
        assert_int_equal(stamps[i].intended_ns, i * 1000000);
}

/* Gaps of a Poisson process: mean and standard deviation are the same, and 63 %
 * of the gaps are shorter than the mean. */
static void test_poisson(void **state)
{
    uint64_t before = 0, shorter = 0;
    double squares = 0;

    (void)state;
    arrival_fill(stamps, TASKS, RATE, ARRIVAL_POISSON, 1);
    for (uint64_t i = 0; i < TASKS; i++) {
        const double gap = (double)(stamps[i].intended_ns - before) / 1e6;

        assert_true(stamps[i].intended_ns >= before);
        before = stamps[i].intended_ns;
        squares += (gap - 1) * (gap - 1);
        shorter += gap < 1;
    }
    assert_in_range(before / TASKS, 990000, 1010000);
    assert_in_range((uint64_t)(squares / TASKS * 1000), 960, 1040);
    assert_in_range(shorter * 1000 / TASKS, 625, 639);
}

static void test_seed(void **state)
{
    static struct stamps again[100];

    (void)state;
    arrival_fill(stamps, 100, RATE, ARRIVAL_POISSON, 1);
    arrival_fill(again, 100, RATE, ARRIVAL_POISSON, 1);
    assert_memory_equal(stamps, again, sizeof(again));
    arrival_fill(again, 100, RATE, ARRIVAL_POISSON, 2);
    assert_int_not_equal(stamps[50].intended_ns, again[50].intended_ns);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_constant),
        cmocka_unit_test(test_poisson),
        cmocka_unit_test(test_seed),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
