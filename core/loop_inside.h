/* What core/loop.c and the poller beneath it share; for nobody else.
 *
 * loop.c has what every loop does alike: the order of a step, timers, the queue
 * of done tasks. A poller waits and knows descriptors. There are two, of which
 * a program links one: loop_epoll.c (readiness; in the core library) and
 * loop_uring.c (completion; with the io-uring model).
 */
#ifndef CORE_LOOP_INSIDE_H
#define CORE_LOOP_INSIDE_H

#include <sys/epoll.h>

#include "core/loop.h"
#include "core/timer_heap.h"

_Static_assert(LOOP_READ == EPOLLIN && LOOP_WRITE == EPOLLOUT &&
                   LOOP_ERROR == EPOLLERR && LOOP_HANGUP == EPOLLHUP,
               "the loop passes the kernel's bits through, polls the same");

#define LOOP_NEVER           UINT64_MAX
#define LOOP_EVENTS_PER_STEP 256
#define LOOP_ASKABLE         (LOOP_READ | LOOP_WRITE)

/* Tasks that are done, in order: a ring whose size is a power of two. */
struct done_ring {
    struct task **tasks;
    uint32_t size, head, tail; /* head and tail count on and wrap */
};

/* The first member of each poller's own struct. */
struct loop {
    uint64_t now_ns;
    bool firing;
    int waker; /* eventfd that the poller listens to, and empties */
    struct timer_heap timers;
    struct done_ring done;
    struct loop_reader *reader; /* of files, beside the poller; or NULL */
};

/* A zeroed loop that listens to nothing but a new waker. Returns 0 or -errno
 * with nothing left open. */
int poller_new(struct loop **);
void poller_free(struct loop *);

/* Wait until something is ready or due_ns has come (0: do not wait; LOOP_NEVER:
 * without limit), and note what is ready. A signal ends the wait. Returns 0 or
 * -errno (never -EINTR). */
int poller_wait(struct loop *, uint64_t due_ns);

/* Call what was ready and still is wanted. */
void poller_call(struct loop *);

static inline void loop_op_describe_read(struct loop_op *op, int fd, void *data,
                                         size_t size, uint64_t offset)
{
    op->kind = LOOP_OP_READ;
    op->fd = fd;
    op->data = data;
    op->size = size;
    op->offset = offset;
}

#endif
