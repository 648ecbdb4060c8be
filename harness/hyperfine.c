/* Timing one run with hyperfine (see hyperfine.h). */
#include "harness/hyperfine.h"

#include <errno.h>
#include <fcntl.h>
#include <jansson.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/clock.h"
#include "harness/memory.h"
#include "harness/spawn.h"

#define OLDEST_MAJOR 1
#define OLDEST_MINOR 15

static bool new_enough(const char *version)
{
    char *rest;
    const unsigned long major = strtoul(version, &rest, 10);
    const unsigned long minor = *rest == '.' ? strtoul(rest + 1, NULL, 10) : 0;

    return major > OLDEST_MAJOR ||
           (major == OLDEST_MAJOR && minor >= OLDEST_MINOR);
}

int hyperfine_check(char version[static 32], char *why, size_t why_size)
{
    static const char *const argv[] = {"hyperfine", "--version", NULL};
    struct captured captured;
    int status = spawn_capture(argv, 10 * NS_PER_SECOND, &captured);

    if (status < 0) {
        snprintf(why, why_size,
                 "cannot run hyperfine, which times every run: %s; install "
                 "the package hyperfine (make setup does)",
                 strerror(-status));
        return -ENOENT;
    }
    version[0] = '\0';
    if (captured.status == 0 &&
        sscanf(captured.out, "hyperfine %31s", version) == 1 &&
        new_enough(version))
        status = 0;
    else {
        snprintf(why, why_size,
                 "hyperfine %s is too old or not hyperfine: %d.%d or newer is "
                 "needed; install the package hyperfine (make setup does)",
                 version[0] ? version : "of unknown version", OLDEST_MAJOR,
                 OLDEST_MINOR);
        status = -EPROTO;
    }
    captured_release(&captured);
    return status;
}

char *hyperfine_quote(const char *const *words)
{
    size_t size = 1;
    char *text, *next;

    /* Every letter may become '\'' and every word has two quotes and a blank.
     */
    for (const char *const *word = words; *word; word++)
        size += 4 * strlen(*word) + 3;
    next = text = memory_zeroed(size, 1);
    for (const char *const *word = words; *word; word++) {
        if (word != words)
            *next++ = ' ';
        *next++ = '\'';
        for (const char *letter = *word; *letter; letter++) {
            if (*letter == '\'')
                next = stpcpy(next, "'\\''");
            else
                *next++ = *letter;
        }
        *next++ = '\'';
    }
    return text;
}

static uint64_t to_ns(double seconds)
{
    return seconds > 0 ? (uint64_t)llround(seconds * 1e9) : 0;
}

static int read_export(const char *path, struct timing *timing)
{
    double wall, user, sys;
    json_t *json, *code;
    int status = -EPROTO;

    json = json_load_file(path, 0, NULL);
    if (json_unpack(json, "{s:[{s:[F!], s:F, s:F, s:[o!]}]}", "results",
                    "times", &wall, "user", &user, "system", &sys, "exit_codes",
                    &code) == 0 &&
        isfinite(wall) && wall > 0) {
        timing->timed = true;
        timing->wall_ns = to_ns(wall);
        timing->user_ns = to_ns(user);
        timing->system_ns = to_ns(sys);
        timing->exit =
            json_is_integer(code) ? (int)json_integer_value(code) : -1;
        status = 0;
    }
    json_decref(json);
    return status;
}

int hyperfine_run(const struct hyperfine_run *run, struct timing *timing)
{
    char *command = hyperfine_quote(run->command);
    /* In one word, so that a name may begin with a dash. */
    char *name = memory_format("--command-name=%s", run->name);
    /* Its output goes nowhere; errors of the command must be readable, and
     * only --show-output passes them on. */
    const char *const argv[] = {"hyperfine",
                                "-N",
                                "--ignore-failure",
                                "--show-output",
                                "--warmup",
                                "0",
                                "--runs",
                                "1",
                                "--export-json",
                                run->export_path,
                                name,
                                command,
                                NULL};
    const int null_fd = open("/dev/null", O_WRONLY | O_CLOEXEC);
    struct child child = {.pidfd = -1};
    int status;

    *timing = (struct timing){.exit = -1};
    unlink(run->export_path);
    status =
        null_fd < 0 ? -errno : spawn_start(&child, argv, null_fd, run->err_fd);
    if (status == 0)
        status = spawn_wait(&child, run->limit_ns, &timing->ended);
    spawn_end(&child);
    if (null_fd >= 0)
        close(null_fd);
    if (status == 0)
        status =
            timing->ended ? -EPROTO : read_export(run->export_path, timing);
    unlink(run->export_path);
    free(name);
    free(command);
    return status;
}
