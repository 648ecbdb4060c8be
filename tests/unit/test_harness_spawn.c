/* Children in groups of their own, and writing a set. */
#include <errno.h>
#include <fcntl.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "core/clock.h"
#include "harness/recorder.h"
#include "harness/spawn.h"

static int start(struct child *child, const char *script)
{
    const char *const argv[] = {"sh", "-c", script, NULL};

    return spawn_start(child, argv, -1, -1);
}

static void captures(void **state)
{
    const char *const argv[] = {"sh", "-c", "echo out; echo err >&2; exit 3",
                                NULL};
    struct captured captured;

    (void)state;
    assert_int_equal(spawn_capture(argv, 5 * NS_PER_SECOND, &captured), 0);
    assert_string_equal(captured.out, "out\n");
    assert_string_equal(captured.err, "err\n");
    assert_int_equal(WEXITSTATUS(captured.status), 3);
    assert_string_equal(spawn_status_text(captured.status), "exit 3");
    captured_release(&captured);
}

static void tells_a_failed_exec(void **state)
{
    const char *const argv[] = {"/nowhere/program", NULL};
    struct child child;
    struct captured captured;

    (void)state;
    assert_int_equal(spawn_start(&child, argv, -1, -1), -ENOENT);
    assert_int_equal(child.pid, 0);
    assert_int_equal(spawn_capture(argv, NS_PER_SECOND, &captured), -ENOENT);
    assert_null(captured.out);
}

static void limits(void **state)
{
    struct child child;
    int status;
    pid_t pid;

    (void)state;
    assert_int_equal(start(&child, "sleep 60 & sleep 60"), 0);
    pid = child.pid;
    assert_int_equal(spawn_wait(&child, 50 * NS_PER_MS, &status), -ETIMEDOUT);
    spawn_end(&child);
    assert_int_equal(kill(-pid, 0), -1);
    assert_int_equal(errno, ESRCH);
    spawn_end(&child); /* once more is harmless */
}

static void ends_what_escaped(void **state)
{
    struct child child;
    int status;

    (void)state;
    assert_int_equal(start(&child, "setsid sleep 60 & sleep 0.1"), 0);
    assert_int_equal(spawn_wait(&child, 5 * NS_PER_SECOND, &status), 0);
    spawn_end(&child);
    assert_int_equal(spawn_sweep(NULL, 0), 1);
    assert_int_equal(spawn_sweep(NULL, 0), 0);
}

static void spares_whom_it_is_told(void **state)
{
    struct child kept;

    (void)state;
    assert_int_equal(start(&kept, "sleep 60"), 0);
    assert_int_equal(spawn_sweep(&kept.pid, 1), 0);
    assert_int_equal(kill(kept.pid, 0), 0);
    spawn_end(&kept);
}

/* A line that cannot be written whole is not there at all. */
static void takes_back_half_a_line(void **state)
{
    char directory[] = "/tmp/test_harness_XXXXXX", path[64], why[256];
    json_t *manifest = json_pack("{s:i}", "schema", 1);
    json_t *line = json_pack("{s:s}", "key", "value");
    json_t *bad = json_pack("{s:s}", "key", "value");
    struct recorder recorder, second;
    int limited;

    (void)state;
    assert_non_null(mkdtemp(directory));
    assert_int_equal(
        recorder_create(&recorder, directory, manifest, why, sizeof why), 0);
    assert_int_equal(recorder_append(&recorder, line), 0);
    assert_int_equal(recorder.size, 16);
    /* Nobody else may write meanwhile. */
    assert_int_equal(recorder_resume(&second, directory, 0, why, sizeof why),
                     -EBUSY);
    assert_int_equal(
        recorder_create(&second, directory, manifest, why, sizeof why),
        -EEXIST);
    /* A descriptor that refuses: what was whole stays. */
    limited = recorder.fd;
    recorder.fd = open("/dev/full", O_WRONLY);
    if (recorder.fd >= 0) {
        assert_int_equal(recorder_append(&recorder, bad), -ENOSPC);
        assert_int_equal(recorder.size, 16);
        close(recorder.fd);
    }
    recorder.fd = limited;
    recorder_close(&recorder);
    assert_int_equal(recorder_resume(&recorder, directory, 16, why, sizeof why),
                     0);
    assert_int_equal(recorder_append(&recorder, line), 0);
    recorder_close(&recorder);
    snprintf(path, sizeof path, "%s/runs.jsonl", directory);
    assert_int_equal(unlink(path), 0);
    snprintf(path, sizeof path, "%s/manifest.json", directory);
    assert_int_equal(unlink(path), 0);
    assert_int_equal(rmdir(directory), 0); /* nothing else was left */
    json_decref(manifest);
    json_decref(line);
    json_decref(bad);
}

static int setup(void **state)
{
    (void)state;
    spawn_init();
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(captures),
        cmocka_unit_test(tells_a_failed_exec),
        cmocka_unit_test(limits),
        cmocka_unit_test(ends_what_escaped),
        cmocka_unit_test(spares_whom_it_is_told),
        cmocka_unit_test(takes_back_half_a_line),
    };

    return cmocka_run_group_tests(tests, setup, NULL);
}
