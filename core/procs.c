/* Forking, watching and reaping worker processes. */
#include "core/procs.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/pidfd.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/failure.h"
#include "core/loop.h"

struct proc {
    struct loop_watch watch; /* of its pidfd, which is readable at its end */
    struct procs *procs;
    uint32_t number;
    pid_t pid; /* 0: not running */
    bool watched;
};

int procs_init(struct procs *procs, uint32_t count)
{
    procs->procs = calloc(count, sizeof(*procs->procs));
    procs->count = procs->procs ? count : 0;
    return procs->procs ? 0 : -ENOMEM;
}

static int wait_for(pid_t pid)
{
    int wait_status = 0;

    while (waitpid(pid, &wait_status, 0) == -1 && errno == EINTR)
        ;
    return wait_status;
}

static int reap(struct proc *proc)
{
    const int wait_status = wait_for(proc->pid);

    if (proc->watched) {
        const int fd = proc->watch.fd;

        loop_watch_stop(proc->procs->loop, &proc->watch);
        close(fd);
    }
    proc->pid = 0;
    return wait_status;
}

static void ended(struct loop_watch *watch, uint32_t events)
{
    struct proc *proc = (struct proc *)(void *)watch;
    struct procs *procs = proc->procs;
    const pid_t pid = proc->pid;

    (void)events;
    procs->gone(procs->argument, proc->number, pid, reap(proc));
}

/* First thing in a child. Had the parent died before the signal was asked for,
 * nobody would send it any more. */
static void end_with(pid_t parent)
{
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (getppid() != parent)
        _exit(1);
}

int procs_fork(pid_t *pid, void (*body)(void *argument, uint32_t number),
               void *argument, uint32_t number)
{
    const pid_t parent = getpid();

    fflush(NULL); /* or the child would write it again */
    *pid = fork();
    if (*pid != 0)
        return *pid == -1 ? -errno : 0;
    end_with(parent);
    body(argument, number);
    _exit(0);
}

/* A child that the zygote has forked. */
static void born(void *argument, uint32_t number)
{
    const struct procs *procs = argument;

    end_with(procs->parent);
    procs->body(procs->argument, number);
    _exit(0);
}

void procs_remark_death(uint32_t number, pid_t pid, int wait_status,
                        uint64_t failed)
{
    const bool killed = WIFSIGNALED(wait_status);

    failure_remark("worker %u (pid %d) died: %s %d%s%s; %llu of its tasks "
                   "failed with it",
                   number, (int)pid, killed ? "signal" : "exit status",
                   killed ? WTERMSIG(wait_status) : WEXITSTATUS(wait_status),
                   killed ? ", " : "",
                   killed ? strsignal(WTERMSIG(wait_status)) : "",
                   (unsigned long long)failed);
}

static int refused(uint32_t number, uint32_t count, int error)
{
    if (error == EOWNERDEAD)
        return failure_explain(-error,
                               "worker %u of %u died, and so did the zygote "
                               "that forks replacements",
                               number + 1, count);
    return failure_explain(-error,
                           "cannot fork worker %u of %u: %s; lower --workers "
                           "or --concurrency, or raise the limit (ulimit -u, "
                           "ulimit -n, /proc/sys/kernel/pid_max, the "
                           "cgroup's pids.max)",
                           number + 1, count, strerror(error));
}

static int fork_one(struct procs *procs, uint32_t number, bool from_zygote)
{
    struct proc *proc = &procs->procs[number];
    pid_t pid;
    const int status =
        from_zygote ? zygote_fork(&procs->zygote, &pid, number)
                    : procs_fork(&pid, procs->body, procs->argument, number);

    if (status != 0)
        return refused(number, procs->count, -status);
    *proc = (struct proc){
        .watch.ready = ended, .procs = procs, .number = number, .pid = pid};
    return 0;
}

/* Its end is seen even where it came before this. A child that cannot be
 * watched is ended. */
static int watch_one(struct procs *procs, uint32_t number)
{
    struct proc *proc = &procs->procs[number];
    const int fd = pidfd_open(proc->pid, 0);
    const int status =
        fd == -1 ? -errno
                 : loop_watch_start(procs->loop, &proc->watch, fd, LOOP_READ);

    proc->watched = status == 0;
    if (status == 0)
        return 0;
    if (fd != -1)
        close(fd);
    kill(proc->pid, SIGKILL);
    reap(proc);
    return refused(number, procs->count, -status);
}

int procs_start(struct procs *procs)
{
    int status = 0;

    procs->parent = getpid();
    if (procs->from_zygote)
        status = zygote_start(&procs->zygote, born, procs);
    if (status != 0)
        return refused(0, procs->count, -status);
    for (uint32_t i = 0; status == 0 && i < procs->count; i++)
        status = fork_one(procs, i, false);
    /* Only now, so that no child inherits what watches the others: W children
     * with W descriptors each would take W² to copy. */
    for (uint32_t i = 0; status == 0 && i < procs->count; i++)
        status = watch_one(procs, i);
    return status;
}

int procs_replace(struct procs *procs, uint32_t number)
{
    const int status = fork_one(procs, number, procs->from_zygote);

    return status == 0 ? watch_one(procs, number) : status;
}

void procs_release(struct procs *procs)
{
    for (uint32_t i = 0; i < procs->count; i++)
        if (procs->procs[i].pid != 0)
            reap(&procs->procs[i]);
    zygote_end(&procs->zygote);
    free(procs->procs);
    procs->procs = NULL;
    procs->count = 0;
}
