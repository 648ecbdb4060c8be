/* skew: whatever their order, the same tasks. */
#include "tests/unit/unit.h"

#include "core/variant.h"

#define TASKS_MAX 1000

static int compare(const void *a, const void *b)
{
    const uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;

    return (x > y) - (x < y);
}

static void set_option(const char *name, const char *value)
{
    const struct option_group group = {"workload", workload.compute->options};
    const struct option_row *row = option_find(&group, 1, name);
    char why[200] = "";

    assert_non_null(row);
    assert_int_equal(option_set(row, value, why, sizeof(why)), 0);
}

/* What tasks 0 … N-1 must give in this order, put into rising order where
 * `sorted`. */
static void collect(uint64_t tasks, const char *order, bool sorted,
                    uint64_t *digests)
{
    const struct plan given = {.tasks = tasks, .seed = 5};
    void *shared;

    set_option("order", order);
    assert_int_equal(workload.compute->open(&given, &shared), 0);
    for (uint64_t i = 0; i < tasks; i++)
        assert_int_equal(workload.expected(NULL, shared, i, &digests[i]), 0);
    if (sorted)
        qsort(digests, tasks, sizeof(*digests), compare);
}

static void test_order_changes_no_task(void **state)
{
    static const uint64_t counts[] = {1, 2, 3, 4, 5, 31, 64, TASKS_MAX};
    static const char *const tails[] = {"none", "light", "heavy"};
    const struct option_group group = {"workload", workload.compute->options};
    uint64_t rising[TASKS_MAX], other[TASKS_MAX];

    (void)state;
    option_defaults(&group, 1);
    set_option("terms", "100");
    for (size_t i = 0; i < COUNT_OF(counts) * COUNT_OF(tails); i++) {
        const uint64_t tasks = counts[i / COUNT_OF(tails)];
        const size_t bytes = tasks * sizeof(*rising);

        set_option("tail", tails[i % COUNT_OF(tails)]);
        collect(tasks, "rising", true, rising);
        collect(tasks, "falling", true, other);
        assert_memory_equal(rising, other, bytes);
        collect(tasks, "shuffled", true, other);
        assert_memory_equal(rising, other, bytes);
    }
}

/* Sizes are what sums up to them: the sums of 1 … n squares rise with n. */
static void test_orders_are_orders(void **state)
{
    uint64_t rising[TASKS_MAX], falling[TASKS_MAX], shuffled[TASKS_MAX];
    unsigned descents = 0;

    (void)state;
    set_option("terms", "10");
    set_option("tail", "heavy");
    collect(TASKS_MAX, "rising", false, rising);
    collect(TASKS_MAX, "falling", false, falling);
    collect(TASKS_MAX, "shuffled", false, shuffled);
    for (size_t i = 1; i < TASKS_MAX; i++) {
        assert_true(rising[i - 1] <= rising[i]);
        assert_true(falling[i - 1] >= falling[i]);
        descents += shuffled[i - 1] > shuffled[i];
    }
    assert_true(descents > 300 && descents < 700);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_order_changes_no_task),
        cmocka_unit_test(test_orders_are_orders),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
