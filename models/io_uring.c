/* io_uring: the event loop on a completion ring.
 *
 *   epoll   wait: "3 is ready"     read 3    wait: "5 is ready"    write 5
 *   ring    read 3, write 5, wait: "3 is read: 900 B; 5 is written"
 *
 * epoll says what can be done, and each thing is then a system call of its own.
 * A ring is handed all that is wanted in one call, does it, and says what is
 * done. Everything above the waiting is the same as under event-loop: the same
 * loop (core/evented.c), the same workload code, only the poller beneath it is
 * core/loop_uring.c. A workload that knows only descriptors that are ready
 * (libcurl) gets polls through the ring; one that reads, receives and sends
 * through the loop's verbs gets all of it.
 *
 * Old kernels lack it, and administrators and containers often forbid it: then
 * this model is unavailable, and says why.
 */
#include <errno.h>

#include "core/evented.h"

#ifdef WITHOUT_LIBURING

static const char *unavailable(const struct workload *workload)
{
    (void)workload;
    return "built without liburing (Debian package liburing-dev): `make setup "
           "build`";
}

#else

/* Found out by making a loop, which is a ring. */
static const char *unavailable(const struct workload *workload)
{
    struct loop *loop = NULL;
    const int status = loop_new(&loop);

    (void)workload;
    loop_free(loop);
    switch (-status) {
    case ENOSYS:
        return "this kernel has no io_uring, or a seccomp filter hides it";
    case EPERM:
    case EACCES:
        return "io_uring is forbidden here, by the sysctl "
               "kernel.io_uring_disabled or by a seccomp filter, as in many "
               "containers";
    case ENOMEM:
        return "the ring's memory was refused: raise the limit on locked "
               "memory (ulimit -l)";
    }
    return NULL; /* what else is in the way, the run itself will name */
}

#endif

const struct model model = {
    .name = "io-uring",
    .summary = "one thread and one loop on a completion ring",
    .evented = true,
    .unavailable = unavailable,
    .up = single_up,
    .drive = single_drive,
    .down = single_down,
};
