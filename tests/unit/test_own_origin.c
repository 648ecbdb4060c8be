/* An origin of one's own, with shell scripts in its place. */
#include "tests/unit/unit.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/clock.h"
#include "core/failure.h"
#include "core/own_origin.h"

static char directory[] = "/tmp/own-origin-XXXXXX";
static char program[64];

/* Put `lines` where the origin's program is looked for. */
static void write_program(const char *lines)
{
    FILE *file = fopen(program, "we");

    assert_non_null(file);
    fprintf(file, "#!/bin/sh\n%s\n", lines);
    fclose(file);
    assert_int_equal(chmod(program, 0700), 0);
}

static int set_up(void **state)
{
    (void)state;
    if (!mkdtemp(directory))
        return -1;
    snprintf(program, sizeof(program), "%s/origin", directory);
    return setenv("CBENCH_ORIGIN_PROGRAM", program, 1);
}

static int tear_down(void **state)
{
    (void)state;
    unlink(program);
    return rmdir(directory);
}

static void test_greets_and_ends(void **state)
{
    struct own_origin origin;
    const char *address = NULL;
    pid_t pid;

    (void)state;
    write_program("echo listening on 127.0.0.1-16:4711 >&3\nexec sleep 60");
    assert_int_equal(own_origin_start(&origin, &address), 0);
    assert_string_equal(address, "127.0.0.1-16:4711");
    pid = origin.pid;
    assert_int_equal(kill(pid, 0), 0);
    own_origin_stop(&origin);
    assert_int_equal(origin.pid, 0);
    assert_int_equal(kill(pid, 0), -1);
    own_origin_stop(&origin); /* none runs: nothing */
}

static void test_is_told_how_to_start(void **state)
{
    struct own_origin origin;
    const char *address = NULL;

    (void)state;
    write_program("[ \"$*\" = \"--port 0 --ready-fd 3 --exit-with-parent\" ] "
                  "|| exit 1\n"
                  "echo listening on 127.0.0.1:1 >&3\nexec sleep 60");
    assert_int_equal(own_origin_start(&origin, &address), 0);
    own_origin_stop(&origin);
}

/* Only standard error and the pipe are the child's; its input is empty. */
static void test_inherits_nothing(void **state)
{
    struct own_origin origin;
    const char *address = NULL;
    const int leak = fcntl(STDERR_FILENO, F_DUPFD, 20); /* open on exec */
    char lines[200];

    (void)state;
    assert_true(leak >= 20);
    snprintf(lines, sizeof(lines),
             "[ -e /proc/$$/fd/%d ] && exit 1\n"
             "read line && exit 1\n"
             "echo listening on 127.0.0.1:1 >&3\nexec sleep 60",
             leak);
    write_program(lines);
    assert_int_equal(own_origin_start(&origin, &address), 0);
    own_origin_stop(&origin);
    close(leak);
}

static void test_deaf_to_requests_is_killed(void **state)
{
    struct own_origin origin;
    const char *address = NULL;

    (void)state;
    write_program("trap '' TERM\n"
                  "echo listening on 127.0.0.1:1 >&3\n"
                  "exec 3>&-\nwhile :; do sleep 1; done");
    assert_int_equal(own_origin_start(&origin, &address), 0);
    own_origin_stop(&origin);
    assert_int_equal(origin.pid, 0);
}

static void expect_failure(int status)
{
    struct own_origin origin;
    const char *address = NULL;

    assert_int_equal(own_origin_start(&origin, &address), status);
    assert_int_equal(origin.pid, 0);
    assert_non_null(failure_explanation());
}

static void test_failures(void **state)
{
    (void)state;
    write_program("exit 1");
    expect_failure(-EPIPE);
    write_program("echo good morning >&3; exec sleep 60");
    expect_failure(-EPROTO);
    write_program("printf 'listening on %100d\\n' 1 >&3; exec sleep 60");
    expect_failure(-EPROTO);
    unlink(program);
    expect_failure(-ENOENT);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_greets_and_ends),
        cmocka_unit_test(test_is_told_how_to_start),
        cmocka_unit_test(test_inherits_nothing),
        cmocka_unit_test(test_deaf_to_requests_is_killed),
        cmocka_unit_test(test_failures),
    };

    return cmocka_run_group_tests(tests, set_up, tear_down);
}
