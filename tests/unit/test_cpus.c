/* Lists of CPUs and pinning, within whatever CPUs this test may use. */
#include "tests/unit/unit.h"

#include <sched.h>

#include "core/cpus.h"
#include "core/failure.h"

static cpu_set_t allowed;
static int first_cpu, last_cpu;

static int set_up(void **state)
{
    (void)state;
    if (sched_getaffinity(0, sizeof(allowed), &allowed) != 0)
        return -1;
    first_cpu = -1;
    for (int cpu = 0; cpu < CPU_SETSIZE; cpu++)
        if (CPU_ISSET(cpu, &allowed)) {
            first_cpu = first_cpu == -1 ? cpu : first_cpu;
            last_cpu = cpu;
        }
    return 0;
}

static int restore(void **state)
{
    (void)state;
    return sched_setaffinity(0, sizeof(allowed), &allowed);
}

static void test_allowed(void **state)
{
    (void)state;
    assert_int_equal(cpus_allowed(), CPU_COUNT(&allowed));
}

static void test_good_lists(void **state)
{
    char list[60];

    (void)state;
    assert_int_equal(cpus_check(NULL), 0);
    assert_int_equal(cpus_check("none"), 0);
    assert_int_equal(cpus_check("auto"), 0);
    snprintf(list, sizeof(list), "%d", last_cpu);
    assert_int_equal(cpus_check(list), 0);
    snprintf(list, sizeof(list), "%d-%d,%d", first_cpu, first_cpu, last_cpu);
    assert_int_equal(cpus_check(list), 0);
}

static void test_bad_lists(void **state)
{
    static const char *const lists[] = {
        "",     ",",    "0,",    ",0",    "0,,0",
        "-1",   "0-",   "0-x",   "1-0",   "x",
        "0x1",  "0;1",  "0 ",    " 0",    "+0",
        "0--1", "Auto", "auto,", "0-1-2", "999999999999999999999999",
    };

    (void)state;
    for (size_t i = 0; i < COUNT_OF(lists); i++)
        if (cpus_check(lists[i]) != -EINVAL)
            fail_msg("'%s' was not refused as a list", lists[i]);
    assert_non_null(failure_explanation());
    assert_non_null(strstr(failure_explanation(), "--pin"));
}

static void test_absent_cpu(void **state)
{
    char list[20];

    (void)state;
    assert_true(last_cpu < CPU_SETSIZE - 1);
    snprintf(list, sizeof(list), "%d", last_cpu + 1);
    assert_int_equal(cpus_check(list), -ENODEV);
}

static int only_cpu(void)
{
    cpu_set_t now;

    assert_int_equal(sched_getaffinity(0, sizeof(now), &now), 0);
    assert_int_equal(CPU_COUNT(&now), 1);
    for (int cpu = 0; cpu < CPU_SETSIZE; cpu++)
        if (CPU_ISSET(cpu, &now))
            return cpu;
    return -1;
}

static void test_pin_round_robin(void **state)
{
    char list[20];

    (void)state;
    snprintf(list, sizeof(list), "%d,%d", last_cpu, first_cpu);
    for (uint32_t worker = 0; worker < 5; worker++) {
        assert_int_equal(restore(NULL), 0);
        assert_int_equal(cpus_pin(list, worker), 0);
        assert_int_equal(only_cpu(), worker % 2 ? first_cpu : last_cpu);
    }
    assert_int_equal(restore(NULL), 0);
    assert_int_equal(cpus_pin("auto", 0), 0);
    assert_int_equal(only_cpu(), first_cpu);
}

static void test_pin_nothing(void **state)
{
    cpu_set_t now;

    (void)state;
    assert_int_equal(cpus_pin(NULL, 3), 0);
    assert_int_equal(cpus_pin("none", 3), 0);
    assert_int_equal(sched_getaffinity(0, sizeof(now), &now), 0);
    assert_true(CPU_EQUAL(&now, &allowed));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_allowed),
        cmocka_unit_test(test_good_lists),
        cmocka_unit_test(test_bad_lists),
        cmocka_unit_test(test_absent_cpu),
        cmocka_unit_test_teardown(test_pin_round_robin, restore),
        cmocka_unit_test(test_pin_nothing),
    };

    return cmocka_run_group_tests(tests, set_up, NULL);
}
