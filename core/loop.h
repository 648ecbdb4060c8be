/* The event loop: one thread waits for many things at once.
 *
 * Four verbs: watch a descriptor, set a timer, post a wake-up from another
 * thread, and step. The caller embeds a `struct loop_watch` or `loop_timer` in
 * its own object and owns that storage; the loop keeps pointers to it until it
 * is stopped. Callbacks run inside loop_step, on the thread that steps, and may
 * add, change or stop any watch or timer, their own included.
 *
 * Order within one step: wait; fire the timers that are due, earliest first
 * (equal times in the order they were set); then call the ready watches, in
 * the order the kernel named them. A watch that was stopped in the same step,
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
#include <stdint.h>

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
    uint32_t pending; /* place in this step's events + 1. The loop's own */
    bool started;     /* the loop's own */
};

struct loop_timer {
    void (*fire)(struct loop_timer *);
    uint64_t due_ns;   /* on clock_now_ns */
    uint64_t order;    /* among equal times. The loop's own */
    uint32_t position; /* in the heap + 1; 0: not set. The loop's own */
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

/* For tests: wait as where epoll_pwait2 is missing. Returns 0 or -errno. */
int loop_use_timerfd(struct loop *);

#endif
