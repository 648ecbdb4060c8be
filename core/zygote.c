/* Forking on behalf of the parent. */
#include "core/zygote.h"

#include <errno.h>
#include <sched.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/procs.h"

struct order {
    uint32_t asked, number;
};

struct answer {
    uint32_t asked;
    int32_t pid; /* or -errno */
};

static void answer(int socket, uint32_t asked, int pid)
{
    const struct answer message = {asked, pid};

    send(socket, &message, sizeof(message), MSG_NOSIGNAL);
}

/* What the C library knows of its only thread and the kernel tells it about a
 * fork that it makes itself: the thread's number, which is written into every
 * mutex that needs an owner, and the list of robust mutexes that the kernel is to
 * release at the thread's death. */
struct thread_facts {
    int *number; /* where the library keeps it; NULL: not known */
    void *robust_list;
    size_t robust_bytes;
};

static struct thread_facts own_thread(void)
{
    struct thread_facts facts = {0};

    /* Kernels without checkpoint and restore do not tell; there a robust mutex
     * does not survive a process that was forked here. */
    if (prctl(PR_GET_TID_ADDRESS, &facts.number) != 0 ||
        (facts.number && *facts.number != syscall(SYS_gettid)))
        facts.number = NULL;
    if (syscall(SYS_get_robust_list, 0, &facts.robust_list,
                &facts.robust_bytes) != 0)
        facts.robust_list = NULL;
    return facts;
}

/* A fork whose child is the caller's sibling. The C library knows nothing of
 * it; a process of one thread leaves it nothing to put right but this. */
static pid_t fork_beside(void)
{
    const struct thread_facts facts = own_thread();
    const long pid =
        syscall(SYS_clone, CLONE_PARENT | SIGCHLD, NULL, NULL, NULL, NULL);

    if (pid == 0 && facts.number) {
        *facts.number = (int)syscall(SYS_gettid);
        syscall(SYS_set_tid_address, facts.number);
    }
    if (pid == 0 && facts.robust_list)
        syscall(SYS_set_robust_list, facts.robust_list, facts.robust_bytes);
    return pid == -1 ? (pid_t)-errno : (pid_t)pid;
}

/* What the zygote needs to know, copied with it. */
struct inheritance {
    int socket, others_end;
    void (*birth)(void *argument, uint32_t number);
    void *argument;
};

/* Both sides of each fork answer, so that neither's death is left unsaid; who
 * asked takes the first answer. */
static void serve(void *argument, uint32_t number)
{
    const struct inheritance *own = argument;
    struct order order;

    (void)number;
    close(own->others_end);
    while (recv(own->socket, &order, sizeof(order), 0) == sizeof(order)) {
        const pid_t pid = fork_beside();

        answer(own->socket, order.asked, pid == 0 ? getpid() : pid);
        if (pid == 0) {
            close(own->socket);
            own->birth(own->argument, order.number);
        }
    }
}

int zygote_start(struct zygote *zygote,
                 void (*birth)(void *argument, uint32_t number), void *argument)
{
    struct inheritance own = {.birth = birth, .argument = argument};
    int pair[2];

    *zygote = (struct zygote){0};
    if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, pair) != 0)
        return -errno;
    zygote->socket = own.others_end = pair[0];
    own.socket = pair[1];
    const int status = procs_fork(&zygote->pid, serve, &own, 0);
    close(pair[1]);
    if (status != 0) {
        close(pair[0]);
        *zygote = (struct zygote){0};
    }
    return status;
}

int zygote_fork(struct zygote *zygote, pid_t *pid, uint32_t number)
{
    const struct order order = {++zygote->asked, number};
    struct answer reply = {0};
    ssize_t got;

    if (send(zygote->socket, &order, sizeof(order), MSG_NOSIGNAL) == -1)
        return -EOWNERDEAD;
    do /* an earlier child's own answer may come first */
        got = recv(zygote->socket, &reply, sizeof(reply), 0);
    while ((got == -1 && errno == EINTR) ||
           (got == sizeof(reply) && reply.asked != order.asked));
    if (got != sizeof(reply))
        return -EOWNERDEAD;
    *pid = reply.pid;
    return reply.pid < 0 ? reply.pid : 0;
}

void zygote_end(struct zygote *zygote)
{
    if (zygote->pid == 0)
        return;
    kill(zygote->pid, SIGKILL);
    while (waitpid(zygote->pid, NULL, 0) == -1 && errno == EINTR)
        ;
    close(zygote->socket);
    *zygote = (struct zygote){0};
}
