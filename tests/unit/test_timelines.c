/* Files of timelines: what is read, what is refused and why. */
#include "tests/unit/unit.h"

#include "harness/set_path.h"
#include "harness/timelines.h"

#define HEAD(marks)                                                            \
    "# timeline 1: w under m, 2 tasks; times in ns; " marks                    \
    " marks, 0 older ones forgotten\n"                                         \
    "worker\ttask\tstate\tbegin_ns\tend_ns\n"

static void reads_marks(void **state)
{
    struct run_timeline all;
    char why[200] = "";

    (void)state;
    assert_int_equal(run_timeline_parse(&all,
                                        HEAD("2") "0\t1\twait\t5\t70\n"
                                                  "1\t1\tcompute\t70\t90\n",
                                        why, sizeof(why)),
                     0);
    assert_int_equal(all.count, 2);
    assert_int_equal(all.marks[0].state, TASK_WAITS);
    assert_int_equal(all.marks[1].state, TASK_COMPUTES);
    assert_true(all.marks[1].worker == 1 && all.marks[1].task == 1);
    assert_true(all.marks[1].begin_ns == 70 && all.marks[1].end_ns == 90);
    run_timeline_release(&all);
}

static void refuses(void **state)
{
    static const struct {
        const char *text, *says;
    } bad[] = {
        {"", "does not begin"},
        {"{}\n\n", "does not begin"},
        {HEAD("0"), "0 marks"},
        {HEAD("5000"), "5000 marks"},
        {HEAD("2") "0\t1\twait\t5\t70\n", "cut off after 1 of 2"},
        {HEAD("1") "0\t1\twait\t5\t70", "cut off"},
        {HEAD("1") "0\t1\twait\t5\t70\n0\t1\twait\t5\t70\n", "line 4"},
        {HEAD("1") "0\t1\tsleep\t5\t70\n", "line 3"},
        {HEAD("1") "0\t1\twait\t70\t5\n", "line 3"},
        {HEAD("1") "0\t1\twait\t-5\t70\n", "line 3"},
        {HEAD("1") "0\t1\twait\t5\t70\tmore\n", "line 3"},
    };

    (void)state;
    for (size_t i = 0; i < COUNT_OF(bad); i++) {
        struct run_timeline all;
        char why[200] = "";

        if (run_timeline_parse(&all, bad[i].text, why, sizeof(why)) == 0)
            fail_msg("text %zu was read", i);
        if (!strstr(why, bad[i].says))
            fail_msg("text %zu: \"%s\" does not say \"%s\"", i, why,
                     bad[i].says);
        assert_null(all.marks);
    }
}

static void paths_stay_in_the_set(void **state)
{
    char *path = set_path(TIMELINE_FOLDER, "e", "a/../b");

    (void)state;
    assert_true(set_path_is_safe(TIMELINE_FOLDER, path));
    assert_false(set_path_is_safe("latencies", path));
    assert_false(set_path_is_safe(TIMELINE_FOLDER, "timelines/../runs.jsonl"));
    assert_false(set_path_is_safe(TIMELINE_FOLDER, "timelines/.hidden"));
    assert_false(set_path_is_safe(TIMELINE_FOLDER, "timelinesx"));
    free(path);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_marks),
        cmocka_unit_test(refuses),
        cmocka_unit_test(paths_stay_in_the_set),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
