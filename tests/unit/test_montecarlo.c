/* montecarlo: the known counts, and a share that lies too far from them. */
#include "tests/unit/unit.h"

#include "core/variant.h"

#define SIDE 32

static void set_options(const char *steps, const char *walks)
{
    const struct option_group group = {"workload", workload.compute->options};
    char why[200] = "";

    assert_int_equal(
        option_set(option_find(&group, 1, "steps"), steps, why, sizeof(why)),
        0);
    assert_int_equal(
        option_set(option_find(&group, 1, "walks"), walks, why, sizeof(why)),
        0);
}

/* How many walks of so many steps more, from this place, meet nothing. */
static uint64_t count_walks(char seen[SIDE][SIDE], int x, int y, unsigned steps)
{
    static const int ways[4][2] = {{1, 0}, {0, 1}, {-1, 0}, {0, -1}};
    uint64_t count = 0;

    if (steps == 0)
        return 1;
    seen[x][y] = 1;
    for (unsigned way = 0; way < 4; way++) {
        const int next_x = x + ways[way][0], next_y = y + ways[way][1];

        if (!seen[next_x][next_y])
            count += count_walks(seen, next_x, next_y, steps - 1);
    }
    seen[x][y] = 0;
    return count;
}

/* What verify says of one task of so many walks, so many of which never met
 * themselves. */
static bool is_believed(uint64_t avoiding)
{
    struct slot slot = {.digest = UINT64_C(0xabcd) << 32 | avoiding,
                        .state = TASK_ENDED};
    const struct tasks tasks = {.count = 1, .slots = &slot};
    char problem[VERIFY_SENTENCE] = "";

    assert_int_equal(workload.verify(NULL, NULL, &tasks, problem), 0);
    return !*problem;
}

/* The nearest whole number to walks × count ÷ (4 × 3^(steps - 1)) is believed,
 * and what lies 5 standard errors of a half, at most, away from it is not. */
static void check_steps(unsigned steps, uint64_t count)
{
    const double walks = 1e8;
    double all = 4;
    char text[16];

    for (unsigned i = 1; i < steps; i++)
        all *= 3;
    snprintf(text, sizeof(text), "%u", steps);
    set_options(text, "100000000");

    const uint64_t found = (uint64_t)(walks * (double)count / all + 0.5);
    assert_true(is_believed(found));
    assert_false(is_believed(found - 25001));
    assert_false(is_believed(found + 25001));
}

static void test_counts(void **state)
{
    static char seen[SIDE][SIDE];

    (void)state;
    for (unsigned steps = 1; steps <= 11; steps++)
        check_steps(steps, count_walks(seen, SIDE / 2, SIDE / 2, steps));
    /* The last one, as published. */
    check_steps(20, 897697164);
}

static void test_few_walks_tell_nothing(void **state)
{
    (void)state;
    set_options("20", "999");
    assert_true(is_believed(999));
    set_options("20", "1000");
    assert_false(is_believed(999));
    assert_true(is_believed(193));
    assert_true(is_believed(193 + 62));
    assert_false(is_believed(193 + 63));
    assert_false(is_believed(0));
}

/* What failed has no share in the result. */
static void test_failed_tasks_do_not_count(void **state)
{
    struct slot slots[3] = {{.digest = 193, .state = TASK_ENDED},
                            {.state = TASK_ENDED, .status = -EIO},
                            {.state = TASK_NEW}};
    const struct tasks tasks = {.count = 3, .slots = slots};
    char problem[VERIFY_SENTENCE] = "";

    (void)state;
    set_options("20", "1000");
    assert_int_equal(workload.verify(NULL, NULL, &tasks, problem), 0);
    assert_string_equal(problem, "");
    slots[1].status = 0;
    assert_int_equal(workload.verify(NULL, NULL, &tasks, problem), 0);
    assert_non_null(strstr(problem, "standard errors"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_counts),
        cmocka_unit_test(test_few_walks_tell_nothing),
        cmocka_unit_test(test_failed_tasks_do_not_count),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
