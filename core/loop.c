/* The event loop: epoll, a heap of timers, and an eventfd to be woken by.
 *
 *   loop_step:   wait  ->  fire what is due  ->  call what is ready
 *
 * Stale events: each watch named by the kernel notes its place in this step's
 * events; stopping it clears that place. So a callback may stop, free or reuse
 * any watch and any descriptor, and nobody is called for an event that was
 * meant for what stood there before.
 */
#include "core/loop.h"

#include <assert.h>
#include <errno.h>
#include <stdlib.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/timerfd.h>
#include <unistd.h>

#include "core/clock.h"
#include "core/task.h"
#include "core/timer_heap.h"

#define EVENTS_PER_STEP 256
#define ASKABLE         (LOOP_READ | LOOP_WRITE)
#define NEVER           UINT64_MAX

_Static_assert(LOOP_READ == EPOLLIN && LOOP_WRITE == EPOLLOUT &&
                   LOOP_ERROR == EPOLLERR && LOOP_HANGUP == EPOLLHUP,
               "the loop passes the kernel's bits through");

/* Tasks that are done, in order: a ring whose size is a power of two. */
struct done_ring {
    struct task **tasks;
    uint32_t size, head, tail; /* head and tail count on and wrap */
};

struct loop {
    int epoll;
    int waker;             /* eventfd */
    int timer;             /* timerfd where epoll_pwait2 is missing, else -1 */
    uint64_t timer_due_ns; /* what the timerfd is set to; NEVER: nothing */
    uint64_t now_ns;
    bool firing;
    struct timer_heap timers;
    struct done_ring done;
    struct epoll_event events[EVENTS_PER_STEP];
};

/* Watch one of the loop's own descriptors: its event carries the address of
 * the member that holds it, so it is told apart from every watch. */
static int watch_own(struct loop *loop, int *fd)
{
    struct epoll_event event = {.events = EPOLLIN, .data.ptr = fd};

    return epoll_ctl(loop->epoll, EPOLL_CTL_ADD, *fd, &event) < 0 ? -errno : 0;
}

int loop_new(struct loop **result)
{
    struct loop *loop = calloc(1, sizeof(*loop));
    int status = 0;

    if (!loop)
        return -ENOMEM;
    loop->timer = -1;
    loop->timer_due_ns = NEVER;
    loop->now_ns = clock_now_ns();
    loop->waker = -1;
    loop->epoll = epoll_create1(EPOLL_CLOEXEC);
    if (loop->epoll >= 0)
        loop->waker = eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
    if (loop->waker < 0)
        status = -errno;
    else
        status = watch_own(loop, &loop->waker);
    if (status < 0) {
        loop_free(loop);
        return status;
    }
    *result = loop;
    return 0;
}

void loop_free(struct loop *loop)
{
    if (!loop)
        return;
    if (loop->timer >= 0)
        close(loop->timer);
    if (loop->waker >= 0)
        close(loop->waker);
    if (loop->epoll >= 0)
        close(loop->epoll);
    timer_heap_release(&loop->timers);
    free(loop->done.tasks);
    free(loop);
}

/* --- Watches ------------------------------------------------------------- */

static int control(struct loop *loop, struct loop_watch *watch, int operation,
                   uint32_t events)
{
    struct epoll_event event = {.events = events, .data.ptr = watch};

    assert((events & ~ASKABLE) == 0);
    if (epoll_ctl(loop->epoll, operation, watch->fd, &event) < 0)
        return -errno;
    watch->events = events;
    return 0;
}

int loop_watch_start(struct loop *loop, struct loop_watch *watch, int fd,
                     uint32_t events)
{
    int status;

    assert(!watch->started && watch->ready);
    watch->fd = fd;
    watch->pending = 0;
    status = control(loop, watch, EPOLL_CTL_ADD, events);
    watch->started = status == 0;
    return status;
}

int loop_watch_change(struct loop *loop, struct loop_watch *watch,
                      uint32_t events)
{
    assert(watch->started);
    if (watch->events == events)
        return 0;
    return control(loop, watch, EPOLL_CTL_MOD, events);
}

void loop_watch_stop(struct loop *loop, struct loop_watch *watch)
{
    if (!watch->started)
        return;
    if (watch->pending > 0)
        loop->events[watch->pending - 1].data.ptr = NULL;
    control(loop, watch, EPOLL_CTL_DEL, 0);
    watch->pending = 0;
    watch->started = false;
}

/* --- Timers -------------------------------------------------------------- */

int loop_timer_set(struct loop *loop, struct loop_timer *timer, uint64_t due_ns)
{
    assert(timer->fire);
    /* Behind everything that is due in this step: see fire_due. */
    if (loop->firing && due_ns < loop->now_ns)
        due_ns = loop->now_ns;
    return timer_heap_set(&loop->timers, timer, due_ns);
}

void loop_timer_stop(struct loop *loop, struct loop_timer *timer)
{
    timer_heap_remove(&loop->timers, timer);
}

int loop_reserve_timers(struct loop *loop, uint32_t count)
{
    return timer_heap_reserve(&loop->timers, count);
}

/* Fire the timers that were due when the wait ended. Those that callbacks set
 * meanwhile sort behind them, so the first such one ends the round, and timers
 * that set themselves again cannot keep the loop from its watches. */
static void fire_due(struct loop *loop)
{
    const uint64_t next_order = loop->timers.sets;
    struct loop_timer *timer;

    loop->firing = true;
    while ((timer = timer_heap_first(&loop->timers)) &&
           timer->due_ns <= loop->now_ns && timer->order < next_order) {
        timer_heap_remove(&loop->timers, timer);
        timer->fire(timer);
    }
    loop->firing = false;
}

/* --- Waiting ------------------------------------------------------------- */

int loop_use_timerfd(struct loop *loop)
{
    int status;

    if (loop->timer >= 0)
        return 0;
    loop->timer = timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK | TFD_CLOEXEC);
    if (loop->timer < 0)
        return -errno;
    status = watch_own(loop, &loop->timer);
    if (status < 0) {
        close(loop->timer);
        loop->timer = -1;
    }
    return status;
}

static int set_timerfd(struct loop *loop, uint64_t due_ns)
{
    struct itimerspec setting = {0};

    if (loop->timer_due_ns == due_ns)
        return 0;
    if (due_ns != NEVER)
        setting.it_value = clock_timespec(due_ns);
    if (timerfd_settime(loop->timer, TFD_TIMER_ABSTIME, &setting, NULL) < 0)
        return -errno;
    loop->timer_due_ns = due_ns;
    return 0;
}

/* Wait until due_ns, which is later than now_ns, with a timerfd. */
static int wait_with_timerfd(struct loop *loop, uint64_t due_ns)
{
    const int status = set_timerfd(loop, due_ns);
    int count;

    if (status < 0)
        return status;
    count = epoll_wait(loop->epoll, loop->events, EVENTS_PER_STEP, -1);
    return count < 0 ? -errno : count;
}

static int wait_until(struct loop *loop, uint64_t due_ns)
{
    const uint64_t now_ns = due_ns == NEVER || due_ns == 0 ? 0 : clock_now_ns();
    const struct timespec timeout =
        clock_timespec(due_ns > now_ns ? due_ns - now_ns : 0);
    int count;

    if (loop->timer >= 0 && due_ns > now_ns)
        return wait_with_timerfd(loop, due_ns);
    if (loop->timer >= 0)
        count = epoll_wait(loop->epoll, loop->events, EVENTS_PER_STEP, 0);
    else
        count = epoll_pwait2(loop->epoll, loop->events, EVENTS_PER_STEP,
                             due_ns == NEVER ? NULL : &timeout, NULL);
    return count < 0 ? -errno : count;
}

/* Wait, and return how many events came, or -errno. */
static int wait_for_events(struct loop *loop, uint64_t limit_ns)
{
    const struct loop_timer *first = timer_heap_first(&loop->timers);
    uint64_t due_ns = limit_ns;
    int count;

    if (loop->done.head != loop->done.tail)
        due_ns = 0;
    else if (first && first->due_ns < due_ns)
        due_ns = first->due_ns;
    count = wait_until(loop, due_ns);
    if (count == -ENOSYS) {
        const int status = loop_use_timerfd(loop);

        count = status < 0 ? status : wait_until(loop, due_ns);
    }
    return count == -EINTR ? 0 : count;
}

/* Take the loop's own events out, and let each watch know its place. */
static void note_events(struct loop *loop, int count)
{
    uint64_t ignored;

    for (int i = 0; i < count; i++) {
        void *const ptr = loop->events[i].data.ptr;

        if (ptr == &loop->waker || ptr == &loop->timer) {
            const int fd = *(int *)ptr;

            if (ptr == &loop->timer)
                loop->timer_due_ns = NEVER;
            loop->events[i].data.ptr = NULL;
            /* Empty already is fine: only its being readable matters. */
            if (read(fd, &ignored, sizeof(ignored)) < 0)
                continue;
        } else {
            ((struct loop_watch *)ptr)->pending = (uint32_t)i + 1;
        }
    }
}

static void call_ready(struct loop *loop, int count)
{
    for (int i = 0; i < count; i++) {
        struct loop_watch *const watch = loop->events[i].data.ptr;
        uint32_t events = loop->events[i].events;

        if (!watch)
            continue; /* the loop's own, or stopped in this step */
        watch->pending = 0;
        events &= watch->events | LOOP_ERROR | LOOP_HANGUP;
        if (events)
            watch->ready(watch, events);
    }
}

uint64_t loop_now_ns(const struct loop *loop)
{
    return loop->now_ns;
}

int loop_step(struct loop *loop, uint64_t limit_ns)
{
    const int count = wait_for_events(loop, limit_ns);

    if (count < 0)
        return count;
    loop->now_ns = clock_now_ns();
    note_events(loop, count);
    fire_due(loop);
    call_ready(loop, count);
    return 0;
}

void loop_wake(struct loop *loop)
{
    const uint64_t one = 1;
    const int saved = errno; /* a signal handler must not change it */
    const ssize_t written = write(loop->waker, &one, sizeof(one));

    /* It fails only where the counter is full: then it is readable already. */
    (void)written;
    errno = saved;
}

/* --- Tasks that are done ------------------------------------------------- */

int loop_reserve_tasks(struct loop *loop, uint32_t lanes)
{
    struct done_ring larger = {.size = 1};
    struct task *task;

    while (larger.size < lanes && larger.size <= UINT32_MAX / 2)
        larger.size *= 2;
    if (larger.size < lanes)
        return -ENOMEM;
    if (larger.size <= loop->done.size)
        return 0;
    larger.tasks = calloc(larger.size, sizeof(struct task *));
    if (!larger.tasks)
        return -ENOMEM;
    while ((task = loop_next_done(loop)))
        larger.tasks[larger.tail++] = task;
    free(loop->done.tasks);
    loop->done = larger;
    return 0;
}

void loop_task_done(struct loop *loop, struct task *task, int status)
{
    struct done_ring *done = &loop->done;

    /* Only a stage that ends a task twice gets past what was reserved. It must
     * not push out another's end: whoever takes them counts the repetition. */
    if (done->tail - done->head == done->size &&
        loop_reserve_tasks(loop, 2 * done->size) != 0)
        abort();
    task->status = status;
    done->tasks[done->tail++ & (done->size - 1)] = task;
}

struct task *loop_next_done(struct loop *loop)
{
    struct done_ring *done = &loop->done;

    if (done->head == done->tail)
        return NULL;
    return done->tasks[done->head++ & (done->size - 1)];
}
