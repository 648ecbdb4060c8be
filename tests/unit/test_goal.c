/* A wanted precision and a budget of time, as people type them. */
#include "harness/goal.h"

#include <math.h>

#include "unit.h"

#define NEAR(value, wanted) assert_true(fabs((value) - (wanted)) < 1e-9)

static void precision(void **state)
{
    static const char *const wrong[] = {"",    "x",   "0",   "-1",  "2x",
                                        "2%%", "nan", "inf", "101", "0.001"};
    double value = 7;

    (void)state;
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
        assert_int_not_equal(goal_read_precision(wrong[i], &value), 0);
    NEAR(value, 7);
    assert_int_equal(goal_read_precision("2", &value), 0);
    NEAR(value, 0.02);
    assert_int_equal(goal_read_precision("0.5 %", &value), 0);
    NEAR(value, 0.005);
}

static void budget(void **state)
{
    static const char *const wrong[] = {"",   "s",     "0",   "-1",
                                        "5d", "1 h x", "nan", "1e9h"};
    double value = 7;

    (void)state;
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
        assert_int_not_equal(goal_read_budget(wrong[i], &value), 0);
    NEAR(value, 7);
    assert_int_equal(goal_read_budget("90", &value), 0);
    NEAR(value, 90);
    assert_int_equal(goal_read_budget("1.5 min", &value), 0);
    NEAR(value, 90);
    assert_int_equal(goal_read_budget("2h", &value), 0);
    NEAR(value, 7200);
}

static void words(void **state)
{
    enum goal_end end;

    (void)state;
    for (unsigned i = 0; i < GOAL_END_COUNT; i++) {
        assert_int_equal(goal_end_parse(goal_end_word(i), &end), 0);
        assert_int_equal(end, i);
    }
    assert_int_not_equal(goal_end_parse("tired", &end), 0);
}

static void json(void **state)
{
    struct goal goal = {.precision = 0.02, .budget_s = 60, .first = 8};
    json_t *made = goal_json(&goal);

    (void)state;
    assert_true(json_is_null(json_object_get(made, "wanted")));
    assert_string_equal(json_string_value(json_object_get(made, "ended")),
                        "open");
    json_decref(made);
    goal.precision = 0;
    made = goal_json(&goal);
    assert_true(json_is_null(made));
    json_decref(made);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(precision),
        cmocka_unit_test(budget),
        cmocka_unit_test(words),
        cmocka_unit_test(json),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
