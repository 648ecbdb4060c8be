/* Counters: scaled and refused, and those that every kernel has counted on a
 * run and its children. */
#include "tests/unit/unit.h"

#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "harness/counters.h"
#include "harness/spawn.h"

#define PAGES      2000
#define PAGE_BYTES 4096

static void scales_turns(void **state)
{
    uint64_t value = 7;

    (void)state;
    assert_true(counter_scale(&(struct counted){1000, 50, 50}, &value));
    assert_int_equal(value, 1000);
    assert_true(counter_scale(&(struct counted){1000, 100, 25}, &value));
    assert_int_equal(value, 4000);
    value = 7;
    assert_false(counter_scale(&(struct counted){0, 100, 0}, &value));
    assert_int_equal(value, 7);
}

static void assert_said(int error, const char *beginning)
{
    char text[128];

    counter_error_text(error, text, sizeof text);
    if (strncmp(text, beginning, strlen(beginning)) != 0)
        fail_msg("\"%s\" does not begin with \"%s\"", text, beginning);
}

static void says_why(void **state)
{
    (void)state;
    assert_said(ENOENT, "not supported here (perf_event_open: ENOENT)");
    assert_said(ENOSYS, "not supported here");
    assert_said(EOPNOTSUPP, "not supported here");
    assert_said(EACCES, "not permitted (perf_event_paranoid is ");
    assert_said(EPERM, "not permitted");
    assert_said(EMFILE, "not counted (");
}

/* What is not there is a text, never a number. */
static void never_invents(void **state)
{
    struct counters counters;
    json_t *json;

    (void)state;
    for (size_t i = 0; i < COUNTERS; i++) {
        counters.fds[i] = -1;
        counters.errors[i] = i % 2 ? EACCES : ENOENT;
        counters.user_only[i] = false;
    }
    json = counters_json(&counters);
    assert_int_equal(json_object_size(json), COUNTERS + 1);
    for (void *at = json_object_iter(json); at;
         at = json_object_iter_next(json, at))
        assert_true(json_is_string(json_object_iter_value(at)));
    json_decref(json);
    counters_close(&counters);
}

/* A child of the run touches pages: they are the run's. */
static int touch_pages(void)
{
    int status;

    if (fork() == 0) {
        char *pages = mmap(NULL, PAGES * PAGE_BYTES, PROT_READ | PROT_WRITE,
                           MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

        if (pages == MAP_FAILED ||
            madvise(pages, PAGES * PAGE_BYTES, MADV_NOHUGEPAGE) < 0)
            _exit(EXIT_FAILURE);
        for (size_t i = 0; i < PAGES; i++)
            pages[i * PAGE_BYTES] = 1;
        _exit(EXIT_SUCCESS);
    }
    return wait(&status) > 0 && status == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

static void counts_the_whole_run(void **state)
{
    const char *const argv[] = {"/proc/self/exe", "touch", NULL};
    struct counters counters;
    struct child child;
    json_t *json, *faults;
    int status;

    (void)state;
    counters_open(&counters);
    assert_int_equal(spawn_start(&child, argv, -1, -1), 0);
    assert_int_equal(spawn_wait(&child, SPAWN_FOREVER, &status), 0);
    spawn_end(&child);
    assert_int_equal(status, 0);
    json = counters_json(&counters);
    faults = json_object_get(json, "page_faults");
    if (json_is_integer(faults))
        assert_in_range(json_integer_value(faults), PAGES, 10 * PAGES);
    else /* as in containers that forbid the call */
        assert_true(strstr(json_string_value(faults), "not ") != NULL);
    json_decref(json);
    counters_close(&counters);
}

int main(int argc, char **argv)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(scales_turns),
        cmocka_unit_test(says_why),
        cmocka_unit_test(never_invents),
        cmocka_unit_test(counts_the_whole_run),
    };

    (void)argv;
    if (argc > 1)
        return touch_pages();
    return cmocka_run_group_tests(tests, NULL, NULL);
}
