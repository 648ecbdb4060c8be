/* What follows from the plan where something was left out. */
#include "tests/unit/unit.h"

#include "core/cpus.h"
#include "core/plan.h"
#include "core/variant.h"

struct outcome {
    uint64_t concurrency, workers;
};

static struct outcome complete(uint64_t concurrency, uint64_t workers,
                               bool waits, bool blocks)
{
    struct plan given = {.tasks = 1000,
                         .parts = 1,
                         .concurrency = concurrency,
                         .workers = workers};

    plan_complete(&given, waits, blocks);
    return (struct outcome){given.concurrency, given.workers};
}

static void test_defaults_where_tasks_wait(void **state)
{
    struct outcome out = complete(0, 0, true, true);

    (void)state;
    assert_int_equal(out.concurrency, 100);
    assert_int_equal(out.workers, 100);
    out = complete(7, 0, true, true);
    assert_int_equal(out.concurrency, 7);
    assert_int_equal(out.workers, 7);
    out = complete(500, 20, true, true);
    assert_int_equal(out.concurrency, 500);
    assert_int_equal(out.workers, 20);
}

static void test_defaults_where_tasks_compute(void **state)
{
    struct outcome out = complete(0, 0, false, true);

    (void)state;
    assert_int_equal(out.workers, cpus_allowed());
    assert_true(out.concurrency >= out.workers);
    out = complete(0, 5, false, true);
    assert_int_equal(out.workers, 5);
    assert_true(out.concurrency >= 5);
}

/* A loop waits for many tasks: more workers than CPUs bring it nothing. */
static void test_defaults_of_loops(void **state)
{
    struct outcome out = complete(0, 0, true, false);

    (void)state;
    assert_int_equal(out.concurrency, 100);
    assert_int_equal(out.workers, cpus_allowed());
    out = complete(500, 20, true, false);
    assert_int_equal(out.concurrency, 500);
    assert_int_equal(out.workers, 20);
    out = complete(0, 0, false, false);
    assert_int_equal(out.workers, cpus_allowed());
    assert_int_equal(out.concurrency, cpus_allowed());
}

static void test_blocking_workers(void **state)
{
    struct plan given = {
        .tasks = 10, .parts = 1, .concurrency = 5, .workers = 3};

    (void)state;
    assert_int_equal(plan_blocking_workers(&given), 3);
    given.workers = 50;
    assert_int_equal(plan_blocking_workers(&given), 5);
    given.tasks = 2;
    assert_int_equal(plan_blocking_workers(&given), 2);
}

static void test_lanes(void **state)
{
    struct plan given = {.tasks = 10, .parts = 1, .concurrency = 5};

    (void)state;
    assert_int_equal(plan_lanes(&given), 5);
    given.tasks = 1;
    assert_int_equal(plan_lanes(&given), 1);
}

/* The rows' own defaults are within the rows' own bounds, and names do not
 * repeat. */
static void test_rows(void **state)
{
    const struct option_group group = {"run", plan_options};

    (void)state;
    option_defaults(&group, 1);
    for (const struct option_row *row = plan_options; row->name; row++) {
        assert_ptr_equal(option_find(&group, 1, row->name), row);
        assert_non_null(row->help);
        assert_int_not_equal(row->help[strlen(row->help) - 1], '.');
    }
    assert_int_equal(plan.seed, 1);
    assert_false(plan.fail_fast);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_defaults_where_tasks_wait),
        cmocka_unit_test(test_defaults_where_tasks_compute),
        cmocka_unit_test(test_defaults_of_loops),
        cmocka_unit_test(test_blocking_workers),
        cmocka_unit_test(test_lanes),
        cmocka_unit_test(test_rows),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
