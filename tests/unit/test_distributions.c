/* Files of latencies: what is read, what is refused and why, where they go. */
#include "tests/unit/unit.h"

#include <unistd.h>

#include "harness/distributions.h"
#include "harness/report/files.h"

#define HEAD "# cbench latencies 1\n# workload: w\n"
#define GOOD                                                                   \
    HEAD "\n\n# service: begin to end\n100 2 2\n300 1 3\n"                     \
         "\n\n# completion: intended start to end\n150 1 1\n300 1 2\n"         \
         "900 1 3\n# end\n"

static void reads_both(void **state)
{
    struct distributions all;
    char why[200] = "";

    (void)state;
    assert_int_equal(distributions_parse(&all, GOOD, why, sizeof(why)), 0);
    assert_true(all.tasks == 3);
    assert_int_equal(all.service.count, 2);
    assert_int_equal(all.completion.count, 3);
    assert_true(all.completion.bins[1].at_most_ns == 300);
    assert_true(all.completion.bins[1].so_far == 2);
    distributions_release(&all);
}

static void refuses(void **state)
{
    static const struct {
        const char *text, *says;
        int status;
    } bad[] = {
        {"", "line 1: it does not begin with", -EINVAL},
        {"{}\n", "line 1: it does not begin with", -EINVAL},
        {"# cbench latencies one\n", "does not begin with", -EINVAL},
        {"# cbench latencies 2\n# end\n", "its version is 2", -EPROTO},
        {HEAD, "line 3: it is cut off", -EINVAL},
        {HEAD "# end\n", "service times of 0 tasks", -EINVAL},
        {HEAD "1 1 1\n# end\n", "line 3: a row before its block", -EINVAL},
        {HEAD "# service:\n1 1\n", "line 4: not three", -EINVAL},
        {HEAD "# service:\n1 1 1 1\n", "line 4: not three", -EINVAL},
        {HEAD "# service:\n-1 1 1\n", "line 4: not three", -EINVAL},
        {HEAD "# service:\nnan 1 1\n", "line 4: not three", -EINVAL},
        {HEAD "# service:\n99999999999999999999 1 1\n", "not three", -EINVAL},
        {HEAD "# service:\n5 1 1\n5 1 2\n", "line 5: its time", -EINVAL},
        {HEAD "# service:\n5 1 1\n6 1 3\n", "line 5: its sum", -EINVAL},
        {HEAD "# service:\n5 0 0\n", "line 4: its sum", -EINVAL},
        {HEAD "# service:\n5 1 1\n# completion:\n5 2 2\n# end\n",
         "service times of 1 tasks and completion times of 2", -EINVAL},
        {HEAD "# service:\n5 1 1\n# completion:\n5 1 1\n# end",
         "line 7: it is cut off", -EINVAL},
    };

    (void)state;
    for (size_t i = 0; i < COUNT_OF(bad); i++) {
        struct distributions all;
        char why[200] = "";

        assert_int_equal(
            distributions_parse(&all, bad[i].text, why, sizeof(why)),
            bad[i].status);
        if (!strstr(why, bad[i].says))
            fail_msg("\"%s\" does not say \"%s\"", why, bad[i].says);
        assert_null(all.service.bins);
    }
}

static void assert_path(const char *id, const char *expected)
{
    char *path = distributions_path("e", id);

    assert_true(distributions_path_is_safe(path));
    if (expected)
        assert_string_equal(path, expected);
    free(path);
}

static void paths_are_safe(void **state)
{
    char longest[201], *a, *b;

    (void)state;
    memset(longest, 'x', 200);
    longest[200] = '\0';
    assert_path("event-loop+threads@1000",
                "latencies/e.event-loop+threads@1000.txt");
    assert_path("fib/thread-pool", NULL);
    assert_path("../../etc/passwd", NULL);
    assert_path("a b\"'`$(x)\\\xc3\xa4", NULL);
    assert_path(longest, NULL);
    a = distributions_path("e", "fib/x");
    b = distributions_path("e", "fib_x");
    assert_string_not_equal(a, b);
    free(a);
    a = distributions_path("e", "fib x");
    assert_string_not_equal(a, b);
    free(a);
    free(b);
}

static void other_paths_are_not(void **state)
{
    static const char *const bad[] = {
        "",          "latencies/",      "latencies/..",
        "/etc/x",    "latencies/a/b",   "latencies/../x",
        "elsewhere", "latencies/a b",   "../latencies/a",
        "latencies", "latencies/.hide", "latencies/a\nb"};

    (void)state;
    for (size_t i = 0; i < COUNT_OF(bad); i++)
        assert_false(distributions_path_is_safe(bad[i]));
}

static void keeps_what_is_whole(void **state)
{
    char directory[] = "/tmp/distributions-XXXXXX", why[300], *text, path[80];

    (void)state;
    assert_non_null(mkdtemp(directory));
    assert_int_equal(distributions_keep(directory, "latencies/e.a.txt", HEAD,
                                        why, sizeof(why)),
                     -EINVAL);
    assert_non_null(strstr(why, "cut off"));
    assert_int_equal(distributions_keep(directory, "latencies/e.a.txt", GOOD,
                                        why, sizeof(why)),
                     0);
    assert_int_equal(files_read(directory, "latencies/e.a.txt", &text, NULL),
                     0);
    assert_string_equal(text, GOOD);
    free(text);
    snprintf(path, sizeof(path), "%s/latencies/e.a.txt", directory);
    unlink(path);
    snprintf(path, sizeof(path), "%s/latencies", directory);
    rmdir(path);
    rmdir(directory);
    assert_int_equal(distributions_keep(directory, "latencies/e.a.txt", GOOD,
                                        why, sizeof(why)),
                     -ENOENT);
    assert_non_null(strstr(why, "cannot write"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_both),
        cmocka_unit_test(refuses),
        cmocka_unit_test(paths_are_safe),
        cmocka_unit_test(other_paths_are_not),
        cmocka_unit_test(keeps_what_is_whole),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
