/* Child processes: each in a process group of its own, ended as a group, and
 * nothing of it left behind.
 *
 * cbench is a subreaper: what a child leaves running becomes cbench's child
 * and is ended by spawn_sweep. No shell is ever involved. One thread only.
 */
#ifndef HARNESS_SPAWN_H
#define HARNESS_SPAWN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

struct child {
    pid_t pid; /* also its process group; 0: none */
    int pidfd;
};

/* How long a process group has between SIGTERM and SIGKILL. */
#define SPAWN_GRACE_NS UINT64_C(2000000000)
#define SPAWN_FOREVER  UINT64_MAX

/* Once, before the first child: become subreaper, and let SIGINT, SIGTERM and
 * SIGHUP only be noticed while waiting for children. */
void spawn_init(void);

/* The signal that asked cbench to stop, or 0. */
int spawn_interrupted(void);

/* Start argv[0] (looked up in PATH where it has no slash) in a new process
 * group with stdin from /dev/null. A descriptor of -1 is inherited. Returns 0
 * or -errno, that of a failed exec included. */
int spawn_start(struct child *, const char *const argv[], int out_fd,
                int err_fd);

/* The same, and before its exec the child writes "0" to `group_fd`, the
 * cgroup.procs of a control group that it is to join (-1: none). Where it may
 * not, it runs where it is. */
int spawn_start_in(struct child *, const char *const argv[], int out_fd,
                   int err_fd, int group_fd);

/* Wait until the child has ended, at most limit_ns, and leave it to be reaped.
 * Returns 0, -ETIMEDOUT, or -EINTR when cbench was asked to stop. */
int spawn_await(struct child *, uint64_t limit_ns);

/* Wait until the child has ended, at most limit_ns. Returns 0 with its wait
 * status, -ETIMEDOUT, or -EINTR when cbench was asked to stop; after those two
 * it still runs. */
int spawn_wait(struct child *, uint64_t limit_ns, int *status);

/* End whatever is left of the child's group: SIGTERM, a grace, SIGKILL; and
 * reap the child. Safe to call when it has ended already. */
void spawn_end(struct child *);
/* The same with another grace, for a child that has much to clear away. */
void spawn_end_within(struct child *, uint64_t grace_ns);

/* SIGKILL and reap every child but those to keep: what had escaped into another
 * group or session. Returns how many there were. */
unsigned spawn_sweep(const pid_t *keep, size_t count);

/* What a process printed, as new strings (cut at 4 MiB), and how it ended. */
struct captured {
    char *out, *err;
    int status; /* as waitpid gives it */
};

/* A process whose output is kept. Begin returns 0 or -errno, and then there is
 * nothing to end; end waits for it and returns 0, -ETIMEDOUT or -EINTR, and the
 * process is gone in any case. On failure the strings are NULL. */
struct capture {
    struct child child;
    int fds[2];
};
int capture_begin(struct capture *, const char *const argv[]);
int capture_end(struct capture *, uint64_t limit_ns, struct captured *);

/* Both, one after the other. */
int spawn_capture(const char *const argv[], uint64_t limit_ns,
                  struct captured *);
void captured_release(struct captured *);

/* "exit 3", "signal 9 (Killed)": static storage. */
const char *spawn_status_text(int status);

#endif
