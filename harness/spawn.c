/* Child processes in groups of their own (see spawn.h). */
#include "harness/spawn.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/pidfd.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/clock.h"
#include "harness/memory.h"

#define CAPTURE_BYTES (4 << 20)

static volatile sig_atomic_t interrupted;
static sigset_t outside; /* the mask while waiting and in children */
static const int asked[] = {SIGINT, SIGTERM, SIGHUP};

static void note(int signal_number)
{
    interrupted = signal_number;
}

void spawn_init(void)
{
    struct sigaction action = {.sa_handler = note};
    sigset_t held;

    sigemptyset(&held);
    for (size_t i = 0; i < sizeof asked / sizeof *asked; i++) {
        struct sigaction before;

        /* What nohup or a background shell ignores stays ignored. */
        if (sigaction(asked[i], NULL, &before) == 0 &&
            before.sa_handler != SIG_IGN)
            sigaction(asked[i], &action, NULL);
        sigaddset(&held, asked[i]);
    }
    signal(SIGPIPE, SIG_IGN);
    sigprocmask(SIG_BLOCK, &held, &outside);
    for (size_t i = 0; i < sizeof asked / sizeof *asked; i++)
        sigdelset(&outside, asked[i]);
    prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0);
}

int spawn_interrupted(void)
{
    sigset_t pending;

    /* Signals are held while no child is waited for: look there as well. */
    if (!interrupted && sigpending(&pending) == 0)
        for (size_t i = 0; i < sizeof asked / sizeof *asked; i++)
            if (sigismember(&pending, asked[i]))
                return asked[i];
    return interrupted;
}

/* In the new child: never returns. */
static void become(const char *const argv[], const int fds[3], int report_fd,
                   pid_t parent, int group_fd)
{
    char **arguments = (char **)(uintptr_t)argv;
    int error;

    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (getppid() != parent)
        _exit(EXIT_FAILURE);
    setpgid(0, 0);
    if (group_fd >= 0 && write(group_fd, "0", 1) < 0)
        errno = 0; /* then it stays where it is */
    for (size_t i = 0; i < sizeof asked / sizeof *asked; i++)
        signal(asked[i], SIG_DFL);
    signal(SIGPIPE, SIG_DFL);
    sigprocmask(SIG_SETMASK, &outside, NULL);
    for (int fd = 0; fd < 3; fd++)
        if (fds[fd] >= 0 && fds[fd] != fd)
            dup2(fds[fd], fd);
    execvp(argv[0], arguments);
    error = errno;
    if (write(report_fd, &error, sizeof error) < 0)
        _exit(EXIT_FAILURE);
    _exit(EXIT_FAILURE);
}

/* Wait for the exec: 0, or the errno that the child reports. */
static int exec_result(int report_fd)
{
    int error = 0;
    ssize_t size;

    do
        size = read(report_fd, &error, sizeof error);
    while (size < 0 && errno == EINTR);
    return size == (ssize_t)sizeof error ? error : 0;
}

int spawn_start(struct child *child, const char *const argv[], int out_fd,
                int err_fd)
{
    return spawn_start_in(child, argv, out_fd, err_fd, -1);
}

int spawn_start_in(struct child *child, const char *const argv[], int out_fd,
                   int err_fd, int group_fd)
{
    const pid_t parent = getpid();
    int report[2], error;
    const int null_fd = open("/dev/null", O_RDONLY | O_CLOEXEC);

    *child = (struct child){.pidfd = -1};
    if (null_fd < 0)
        return -errno;
    if (pipe2(report, O_CLOEXEC) < 0) {
        error = errno;
        close(null_fd);
        return -error;
    }
    fflush(NULL);
    child->pid = fork();
    if (child->pid == 0) {
        const int fds[3] = {null_fd, out_fd, err_fd};

        become(argv, fds, report[1], parent, group_fd);
    }
    error = child->pid < 0 ? errno : 0;
    close(null_fd);
    close(report[1]);
    if (!error) {
        setpgid(child->pid, child->pid); /* whoever comes first */
        child->pidfd = pidfd_open(child->pid, 0);
        error = child->pidfd < 0 ? errno : exec_result(report[0]);
        if (error)
            spawn_end(child);
    }
    close(report[0]);
    if (error)
        child->pid = 0;
    return -error;
}

int spawn_await(struct child *child, uint64_t limit_ns)
{
    const uint64_t begun_ns = clock_now_ns();
    struct pollfd ended = {.fd = child->pidfd, .events = POLLIN};

    for (;;) {
        const uint64_t spent_ns = clock_now_ns() - begun_ns;
        struct timespec left = {0};
        int count;

        if (interrupted)
            return -EINTR;
        if (spent_ns < limit_ns)
            left = clock_timespec(limit_ns - spent_ns);
        count = ppoll(&ended, 1, limit_ns == SPAWN_FOREVER ? NULL : &left,
                      &outside);
        if (count > 0)
            return 0;
        if (count == 0)
            return -ETIMEDOUT;
        if (errno != EINTR)
            return -errno;
    }
}

int spawn_wait(struct child *child, uint64_t limit_ns, int *status)
{
    const int result = spawn_await(child, limit_ns);

    if (result < 0)
        return result;
    while (waitpid(child->pid, status, 0) < 0)
        if (errno != EINTR)
            return -errno;
    close(child->pidfd);
    child->pidfd = -1; /* the group may still have members */
    return 0;
}

/* Reap the child within limit_ns, whatever cbench is asked meanwhile. */
static bool reaped_within(struct child *child, uint64_t limit_ns)
{
    struct pollfd ended = {.fd = child->pidfd, .events = POLLIN};
    const struct timespec limit = clock_timespec(limit_ns);

    if (child->pidfd < 0)
        return true;
    if (ppoll(&ended, 1, &limit, NULL) == 0)
        return false;
    while (waitpid(child->pid, NULL, 0) < 0 && errno == EINTR)
        ;
    close(child->pidfd);
    child->pidfd = -1;
    return true;
}

void spawn_end(struct child *child)
{
    spawn_end_within(child, SPAWN_GRACE_NS);
}

void spawn_end_within(struct child *child, uint64_t grace_ns)
{
    if (child->pid <= 0)
        return;
    if (child->pidfd >= 0) {
        const uint64_t deadline_ns = clock_now_ns() + grace_ns;

        kill(-child->pid, SIGTERM);
        kill(-child->pid, SIGCONT); /* a stopped one must see it */
        reaped_within(child, grace_ns);
        /* Its own children may still be ending. */
        while (kill(-child->pid, 0) == 0 && clock_now_ns() < deadline_ns) {
            while (waitpid(-child->pid, NULL, WNOHANG) > 0)
                ;
            clock_sleep_until(clock_now_ns() + 5 * NS_PER_MS);
        }
    }
    kill(-child->pid, SIGKILL);
    reaped_within(child, SPAWN_FOREVER >> 1);
    while (waitpid(-child->pid, NULL, 0) > 0)
        ; /* members that had become ours */
    child->pid = 0;
}

int capture_begin(struct capture *capture, const char *const argv[])
{
    int status;

    *capture = (struct capture){
        .child.pidfd = -1,
        .fds = {memfd_create("out", MFD_CLOEXEC),
                memfd_create("err", MFD_CLOEXEC)},
    };
    status = capture->fds[0] < 0 || capture->fds[1] < 0 ? -EMFILE : 0;
    if (status == 0)
        status = spawn_start(&capture->child, argv, capture->fds[0],
                             capture->fds[1]);
    if (status < 0)
        for (int i = 0; i < 2; i++)
            if (capture->fds[i] >= 0)
                close(capture->fds[i]);
    return status;
}

static char *read_all(int fd)
{
    struct stat about = {0};
    char *text;
    ssize_t size;

    fstat(fd, &about);
    if (about.st_size > CAPTURE_BYTES)
        about.st_size = CAPTURE_BYTES;
    text = memory_zeroed((size_t)about.st_size + 1, 1);
    size = pread(fd, text, (size_t)about.st_size, 0);
    text[size > 0 ? size : 0] = '\0';
    return text;
}

int capture_end(struct capture *capture, uint64_t limit_ns,
                struct captured *captured)
{
    int status;

    *captured = (struct captured){0};
    status = spawn_wait(&capture->child, limit_ns, &captured->status);
    spawn_end(&capture->child);
    if (status == 0) {
        captured->out = read_all(capture->fds[0]);
        captured->err = read_all(capture->fds[1]);
    }
    for (int i = 0; i < 2; i++)
        close(capture->fds[i]);
    return status;
}

int spawn_capture(const char *const argv[], uint64_t limit_ns,
                  struct captured *captured)
{
    struct capture capture;
    const int status = capture_begin(&capture, argv);

    *captured = (struct captured){0};
    return status < 0 ? status : capture_end(&capture, limit_ns, captured);
}

void captured_release(struct captured *captured)
{
    free(captured->out);
    free(captured->err);
    *captured = (struct captured){0};
}

const char *spawn_status_text(int status)
{
    static char text[64];

    if (WIFSIGNALED(status))
        snprintf(text, sizeof text, "signal %d (%s)", WTERMSIG(status),
                 strsignal(WTERMSIG(status)));
    else
        snprintf(text, sizeof text, "exit %d", WEXITSTATUS(status));
    return text;
}
