/* Showing a page in a browser: what the user names, or what the desktop has. */
#include "harness/report/open_page.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/clock.h"
#include "harness/exit.h"
#include "harness/spawn.h"

/* Who ends sooner has handed the page on, or failed; who does not is showing
 * it. */
#define PATIENCE_NS (2 * NS_PER_SECOND)
#define POLL_US     10000

extern char **environ;

/* In a session of its own, so that it outlives this process and its terminal.
 * Returns its pid, or -errno. */
static int start(char *const argv[])
{
    posix_spawn_file_actions_t files;
    posix_spawnattr_t attributes;
    sigset_t none;
    pid_t pid;
    int status = posix_spawn_file_actions_init(&files);

    if (status != 0)
        return -status;
    status = posix_spawnattr_init(&attributes);
    if (status != 0)
        goto out;
    for (int fd = 0; fd < 3 && status == 0; fd++)
        status = posix_spawn_file_actions_addopen(&files, fd, "/dev/null",
                                                  O_RDWR, 0);
    sigemptyset(&none);
    if (status == 0)
        status = posix_spawnattr_setsigmask(&attributes, &none);
    if (status == 0)
        status = posix_spawnattr_setflags(
            &attributes, POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGMASK);
    if (status == 0)
        status =
            posix_spawnp(&pid, argv[0], &files, &attributes, argv, environ);
    posix_spawnattr_destroy(&attributes);
out:
    posix_spawn_file_actions_destroy(&files);
    return status == 0 ? (int)pid : -status;
}

/* Returns 0 when the page is being shown, -errno where the command cannot be
 * run, or the wait status with which it failed. */
static int run(char *const argv[])
{
    const uint64_t end_ns = clock_now_ns() + PATIENCE_NS;
    const pid_t pid = start(argv);

    if (pid < 0)
        return pid;
    while (clock_now_ns() < end_ns) {
        int status;
        const pid_t ended = waitpid(pid, &status, WNOHANG);

        if (ended == pid)
            return status;
        if (ended < 0 && errno != EINTR)
            return -errno;
        usleep(POLL_US);
    }
    return 0;
}

/* The shell takes a command of $BROWSER apart, which may have options, and
 * says with 126 or 127 that there is none. `%s` stands for the page, as in the
 * desktop's own rules. */
static int run_named(const char *command, const char *path)
{
    const char *hole = strstr(command, "%s");
    char *line = NULL;
    char shell[] = "sh", option[] = "-c";
    char *argv[] = {shell, option, NULL, shell, NULL, NULL};
    int status;

    if ((hole ? asprintf(&line, "exec %.*s\"$1\"%s", (int)(hole - command),
                         command, hole + 2)
              : asprintf(&line, "exec %s \"$1\"", command)) < 0)
        return -ENOMEM;
    argv[2] = line;
    argv[4] = strdup(path);
    status = argv[4] ? run(argv) : -ENOMEM;
    free(argv[4]);
    free(line);
    if (status > 0 && WIFEXITED(status) &&
        (WEXITSTATUS(status) == 126 || WEXITSTATUS(status) == 127))
        return -ENOENT;
    return status;
}

/* The first of the commands, which colons part, that can be run. */
static int run_first(const char *commands, const char *path)
{
    char *list = strdup(commands), *rest = list, *command;
    int status = -ENOENT;

    while (list && status == -ENOENT && (command = strsep(&rest, ":")))
        if (command[0])
            status = run_named(command, path);
    free(list);
    return status;
}

static bool is_set(const char *name)
{
    const char *value = getenv(name);

    return value && value[0];
}

static int refuse(const char *path, const char *why)
{
    fprintf(stderr,
            "cbench: %s cannot be shown: %s; open the file in a browser, or "
            "name one in $BROWSER\n",
            path, why);
    return EXIT_UNAVAILABLE;
}

int open_page(const char *path)
{
    const bool named = is_set("BROWSER");
    char desktop[] = "xdg-open";
    const char *what = named ? "$BROWSER" : desktop;
    char *absolute = realpath(path, NULL), why[200];
    int status;

    if (!absolute)
        return refuse(path, strerror(errno));
    if (!named && !is_set("DISPLAY") && !is_set("WAYLAND_DISPLAY")) {
        free(absolute);
        return refuse(path, "there is no display here");
    }
    status = named ? run_first(getenv("BROWSER"), absolute)
                   : run((char *[]){desktop, absolute, NULL});
    free(absolute);
    if (status == 0)
        return EXIT_DONE;
    snprintf(why, sizeof(why), "%s: %s", what,
             status < 0 ? strerror(-status) : spawn_status_text(status));
    refuse(path, why);
    return status == -ENOENT ? EXIT_UNAVAILABLE : EXIT_FAILED;
}
