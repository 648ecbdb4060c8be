/* Starting, greeting and ending the origin of a run's own. */
#include "core/own_origin.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/clock.h"
#include "core/failure.h"

#define PROGRAM_VARIABLE "CBENCH_ORIGIN_PROGRAM"
#define GREETING         "listening on "
#define GREETING_WAIT_MS 10000
#define END_WAIT_NS      (2 * NS_PER_SECOND)

/* Where the child finds the pipe that it greets through. */
#define READY_FD 3

extern char **environ;

/* Put `relative`, seen from this program's own directory, into `path`. */
static int beside_this_program(const char *relative, char *path, size_t size)
{
    char self[PATH_MAX];
    const ssize_t length = readlink("/proc/self/exe", self, sizeof(self) - 1);
    char *slash;

    if (length < 0)
        return -errno;
    self[length] = '\0';
    slash = strrchr(self, '/');
    if (!slash)
        return -ENOENT;
    *slash = '\0';
    if (snprintf(path, size, "%s/%s", self, relative) >= (int)size)
        return -ENAMETOOLONG;
    return 0;
}

static int find_program(char *path, size_t size)
{
    static const char *const places[] = {
        "../origin/cbench-origin", /* in the build tree */
        "../cbench-origin",        /* installed */
    };
    const char *named = getenv(PROGRAM_VARIABLE);

    if (named) {
        if (snprintf(path, size, "%s", named) >= (int)size)
            return -ENAMETOOLONG;
        return access(path, X_OK) == 0 ? 0 : -errno;
    }
    for (size_t i = 0; i < sizeof(places) / sizeof(places[0]); i++)
        if (beside_this_program(places[i], path, size) == 0 &&
            access(path, X_OK) == 0)
            return 0;
    return -ENOENT;
}

/* Standard error is all that the origin keeps of ours; it greets through
 * `ready_fd`, which it finds as READY_FD. */
static int child_descriptors(posix_spawn_file_actions_t *actions, int ready_fd)
{
    int error = posix_spawn_file_actions_adddup2(actions, ready_fd, READY_FD);

    if (!error)
        error = posix_spawn_file_actions_addclosefrom_np(actions, READY_FD + 1);
    if (!error)
        error = posix_spawn_file_actions_addopen(actions, STDIN_FILENO,
                                                 "/dev/null", O_RDONLY, 0);
    if (!error)
        error = posix_spawn_file_actions_addopen(actions, STDOUT_FILENO,
                                                 "/dev/null", O_WRONLY, 0);
    return -error;
}

/* A parent's blocked signals and handlers are not the child's business. */
static int child_signals(posix_spawnattr_t *attributes)
{
    sigset_t none, all;
    int error;

    sigemptyset(&none);
    sigfillset(&all);
    error = posix_spawnattr_setsigmask(attributes, &none);
    if (!error)
        error = posix_spawnattr_setsigdefault(attributes, &all);
    if (!error)
        error = posix_spawnattr_setflags(attributes, POSIX_SPAWN_SETSIGMASK |
                                                         POSIX_SPAWN_SETSIGDEF);
    return -error;
}

static int spawn(const char *program, int ready_fd, pid_t *pid)
{
    char name[] = "cbench-origin", port[] = "--port", any[] = "0";
    char ready[] = "--ready-fd", fd[16], exits[] = "--exit-with-parent";
    char *arguments[] = {name, port, any, ready, fd, exits, NULL};
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    int status;

    snprintf(fd, sizeof(fd), "%d", READY_FD);
    status = -posix_spawn_file_actions_init(&actions);
    if (status < 0)
        return status;
    status = -posix_spawnattr_init(&attributes);
    if (status < 0)
        goto out_actions;
    status = child_descriptors(&actions, ready_fd);
    if (status == 0)
        status = child_signals(&attributes);
    if (status == 0)
        status = -posix_spawn(pid, program, &actions, &attributes, arguments,
                              environ);
    posix_spawnattr_destroy(&attributes);
out_actions:
    posix_spawn_file_actions_destroy(&actions);
    return status;
}

/* Read one line, without its end, until the deadline. Returns 0, -ETIMEDOUT,
 * -EPIPE where the other side closed first, or -errno. */
static int read_line(int fd, char *line, size_t size)
{
    const uint64_t due_ns = clock_now_ns() + GREETING_WAIT_MS * NS_PER_MS;
    size_t length = 0;

    while (length < size - 1) {
        const uint64_t now_ns = clock_now_ns();
        const uint64_t left_ns = now_ns < due_ns ? due_ns - now_ns : 0;
        struct pollfd wait = {.fd = fd, .events = POLLIN};
        ssize_t got;

        got = poll(&wait, 1, (int)(left_ns / NS_PER_MS));
        if (got == 0)
            return -ETIMEDOUT;
        if (got > 0)
            got = read(fd, line + length, 1);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return -errno;
        if (got == 0)
            return -EPIPE;
        if (line[length] == '\n') {
            line[length] = '\0';
            return 0;
        }
        length++;
    }
    return -EPROTO;
}

static int read_greeting(int fd, struct own_origin *origin)
{
    char line[sizeof(GREETING) + sizeof(origin->address)];
    const size_t prefix = strlen(GREETING);
    int status = read_line(fd, line, sizeof(line));

    if (status < 0)
        return status;
    if (strncmp(line, GREETING, prefix) != 0 ||
        strlen(line + prefix) >= sizeof(origin->address))
        return -EPROTO;
    strcpy(origin->address, line + prefix);
    return 0;
}

int own_origin_start(struct own_origin *origin, const char **address)
{
    char program[PATH_MAX] = "";
    int ready[2], status;

    origin->pid = 0;
    status = find_program(program, sizeof(program));
    if (status < 0)
        return failure_explain(
            status,
            "cannot start an origin: %s: %s; build the target cbench-origin, "
            "name the program in " PROGRAM_VARIABLE
            " or give the address of a running one with --origin",
            program, strerror(-status));
    if (pipe2(ready, O_CLOEXEC) < 0)
        return failure_explain(-errno, "cannot make a pipe to the origin: %s",
                               strerror(errno));
    status = spawn(program, ready[1], &origin->pid);
    close(ready[1]);
    if (status < 0) {
        origin->pid = 0;
        failure_explain(status, "cannot run %s: %s", program,
                        strerror(-status));
    } else {
        status = read_greeting(ready[0], origin);
        if (status < 0) {
            own_origin_stop(origin);
            failure_explain(status,
                            "%s did not say where it listens: %s; run it by "
                            "hand to see why",
                            program,
                            status == -EPIPE ? "it ended" : strerror(-status));
        }
    }
    close(ready[0]);
    *address = origin->address;
    return status;
}

/* True once the child is reaped, or is nobody's child any more. */
static bool reaped(pid_t pid, int flags)
{
    pid_t got;

    do
        got = waitpid(pid, NULL, flags);
    while (got < 0 && errno == EINTR);
    return got != 0;
}

void own_origin_stop(struct own_origin *origin)
{
    const uint64_t due_ns = clock_now_ns() + END_WAIT_NS;

    if (origin->pid <= 0)
        return;
    kill(origin->pid, SIGTERM);
    while (!reaped(origin->pid, WNOHANG)) {
        const uint64_t now_ns = clock_now_ns();

        if (now_ns >= due_ns) {
            kill(origin->pid, SIGKILL);
            reaped(origin->pid, 0);
            break;
        }
        clock_sleep_until(now_ns + NS_PER_MS);
    }
    origin->pid = 0;
}
