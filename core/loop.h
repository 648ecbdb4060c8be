/* The event loop: one thread waits for many things at once.
 *
 * Its verbs: set a timer; watch a descriptor; read, connect, receive or send, and
 * be called when that has ended; post a wake-up from another thread; and step. The
 * caller embeds a `struct loop_watch`, `loop_timer` or `loop_op` in its own
 * object and owns that storage; the loop keeps pointers to it until it is
 * stopped. Callbacks run inside loop_step, on the thread that steps, and may
 * start, change or stop anything, their own included.
 *
 * Two pollers stand behind these verbs, chosen at link: epoll, which says what
 * is ready (core/loop_epoll.c), and a completion ring, which does it and says
 * when it is done (core/loop_uring.c). Workloads do not know which.
 *
 * Order within one step: wait; fire the timers that are due, earliest first
 * (equal times in the order they were set); then call the ready watches and the
 * operations that ended, in the order the kernel named them. A watch that was stopped in the same step,
 * or whose descriptor was closed and reused, is not called for the old event,
 * and a timer that is set by a callback fires in the next step at the earliest.
 *
 * A timer never fires early: due_ns is compared with the clock, and the wait
 * is rounded up. epoll_pwait2 gives nanoseconds; where the kernel (or valgrind)
 * answers ENOSYS a timerfd takes its place.
 *
 * Everything but loop_wake belongs to the loop's own thread.
 */
#ifndef CORE_LOOP_H
#define CORE_LOOP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

struct loop;
struct task;

/* `ready` bits, the same as epoll's. */
#define LOOP_READ   0x001u
#define LOOP_WRITE  0x004u
#define LOOP_ERROR  0x008u
#define LOOP_HANGUP 0x010u

/* Watches and timers are zeroed before their first use; the loop touches none
 * of them once they are stopped. */
struct loop_watch {
    void (*ready)(struct loop_watch *, uint32_t events);
    int fd;           /* set by loop_watch_start */
    uint32_t events;  /* what is asked for */
    uint32_t pending; /* its place in the poller + 1. The loop's own */
    bool started;     /* the loop's own */
};

struct loop_timer {
    void (*fire)(struct loop_timer *);
    uint64_t due_ns;   /* on clock_now_ns */
    uint64_t order;    /* among equal times. The loop's own */
    uint32_t position; /* in the heap + 1; 0: not set. The loop's own */
};

enum loop_op_kind {
    LOOP_OP_READ,
    LOOP_OP_CONNECT,
    LOOP_OP_RECEIVE,
    LOOP_OP_SEND,
};

/* One read, connect, receive or send. Zeroed before its first use. */
struct loop_op {
    /* `result`: bytes (0: the end), of a connect 0, or -errno. */
    void (*ended)(struct loop_op *, ssize_t result);
    enum loop_op_kind kind;
    int fd;
    void *data;
    size_t size;     /* at most this much; a send may send less */
    uint64_t offset; /* of a read */
    /* Further operations on this descriptor will follow in this struct: what
     * waits for it stays in place between them, which spares three system calls
     * each. Before the descriptor is closed comes loop_op_forget. */
    bool stays;

    /* The loop's own. */
    struct loop *loop;
    struct loop_watch watch;
    struct loop_op *next;
    ssize_t result;
    uint32_t place;
    bool running;
    bool waits; /* until its watch is ready */
};

/* Returns 0 or -errno (-EMFILE: no descriptor left). */
int loop_new(struct loop **);
void loop_free(struct loop *); /* NULL is allowed; closes only its own fds */

/* Ask for LOOP_READ and/or LOOP_WRITE on fd, level-triggered; `watch->ready`
 * must be set. Returns 0 or -errno. */
int loop_watch_start(struct loop *, struct loop_watch *, int fd,
                     uint32_t events);
/* Ask for other events; 0 leaves LOOP_ERROR and LOOP_HANGUP, which are always
 * reported. Makes no system call where nothing changes. Returns 0 or -errno. */
int loop_watch_change(struct loop *, struct loop_watch *, uint32_t events);
/* Before the descriptor is closed. A watch that is not started is ignored. */
void loop_watch_stop(struct loop *, struct loop_watch *);

/* (Re)set `timer` to fire once at due_ns or as soon after as possible;
 * `timer->fire` must be set. Returns 0 or -ENOMEM. After
 * loop_reserve_timers(n) up to n timers are set without allocation. */
int loop_timer_set(struct loop *, struct loop_timer *, uint64_t due_ns);
void loop_timer_stop(struct loop *, struct loop_timer *);
int loop_reserve_timers(struct loop *, uint32_t count);
static inline bool loop_timer_is_set(const struct loop_timer *timer)
{
    return timer->position != 0;
}

/* Begin an operation: `op->ended`, which must be set, is called once, in a later
 * step, unless it is cancelled first; until then `op` and the data belong to the
 * loop. One operation at a time on a descriptor, and no watch beside it; files
 * may be read by many at once. Each returns 0 or -errno. */

/* Read up to `size` bytes of a file from `offset` on. Epoll cannot wait for
 * files: there something beside the loop reads (loop_read_prepare). */
int loop_read(struct loop *, struct loop_op *, int fd, void *data, size_t size,
              uint64_t offset);
/* Connect a socket, which must not block, to the address of `size` bytes. */
int loop_connect(struct loop *, struct loop_op *, int fd, const void *address,
                 size_t size);
/* Receive up to `size` bytes from a socket. */
int loop_receive(struct loop *, struct loop_op *, int fd, void *data,
                 size_t size);
/* Send up to `size` bytes to a socket; raises no SIGPIPE. */
int loop_send(struct loop *, struct loop_op *, int fd, const void *data,
              size_t size);
/* The same for an operation that says it all itself: on a socket, and with its
 * members above the loop's own set. */
int loop_op_start(struct loop *, struct loop_op *);
/* Afterwards `ended` is not called, and nobody touches the data: waits for a
 * read that has begun. An operation that does not run is ignored. */
void loop_op_cancel(struct loop *, struct loop_op *);
/* The same, and nothing waits for its descriptor any more. */
void loop_op_forget(struct loop *, struct loop_op *);

/* Who reads files for a loop that epoll waits for. A loop on a ring reads
 * itself. */
enum loop_reads {
    LOOP_READS_AUTO, /* a ring, or a pool where there is none to be had */
    LOOP_READS_RING, /* an io_uring that ends its reads on an eventfd */
    LOOP_READS_POOL, /* a few threads */
};
/* Make that now, once for a loop, on its thread, and not at the first read.
 * Returns 0 or -errno; for LOOP_READS_RING that is -ENOSYS or -EPERM where there
 * is none to be had; -ENOTSUP where the loop itself is one and a pool is asked
 * for. */
int loop_read_prepare(struct loop *, enum loop_reads);
/* What each loop takes for it, at most. */
struct loop_needs {
    uint32_t threads, descriptors;
};
void loop_read_needs(enum loop_reads, struct loop_needs *);

/* The time at which this step's wait ended: one clock reading for a step. */
uint64_t loop_now_ns(const struct loop *);

/* From any thread or signal handler: make the current or next wait return. */
void loop_wake(struct loop *);

/* Wait until something is ready (at most until limit_ns on the clock;
 * UINT64_MAX: no limit), and call back. Does not wait while tasks are done and
 * not yet taken by loop_next_done. A signal ends the wait. Returns 0 or -errno
 * (never -EINTR). */
int loop_step(struct loop *, uint64_t limit_ns);

/* A stage says that a task it started later has ended: queues it, and never
 * calls back. Exactly once for each start that returned 0. */
void loop_task_done(struct loop *, struct task *, int status);
/* The next task so queued, in order, or NULL. */
struct task *loop_next_done(struct loop *);
/* Room for `lanes` tasks to be done at once; needed before the first
 * loop_task_done. Returns 0 or -ENOMEM. */
int loop_reserve_tasks(struct loop *, uint32_t lanes);

/* For tests: wait as where epoll_pwait2 is missing. Returns 0 or -errno
 * (-ENOTSUP: a ring has no such place). */
int loop_use_timerfd(struct loop *);

#endif
