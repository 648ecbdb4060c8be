/* What every loop does alike: steps, timers and the queue of done tasks.
 *
 *   loop_step:   wait  ->  fire what is due  ->  call what is ready
 *
 * Waiting, and who is called for what, is the poller's (core/loop_inside.h).
 */
#include "core/loop.h"

#include <assert.h>
#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

#include "core/clock.h"
#include "core/loop_inside.h"
#include "core/task.h"

int loop_new(struct loop **result)
{
    const int status = poller_new(result);

    if (status == 0)
        (*result)->now_ns = clock_now_ns();
    return status;
}

void loop_free(struct loop *loop)
{
    if (!loop)
        return;
    timer_heap_release(&loop->timers);
    free(loop->done.tasks);
    poller_free(loop);
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

/* --- Steps --------------------------------------------------------------- */

uint64_t loop_now_ns(const struct loop *loop)
{
    return loop->now_ns;
}

int loop_step(struct loop *loop, uint64_t limit_ns)
{
    const struct loop_timer *first = timer_heap_first(&loop->timers);
    uint64_t due_ns = limit_ns;

    if (loop->done.head != loop->done.tail)
        due_ns = 0;
    else if (first && first->due_ns < due_ns)
        due_ns = first->due_ns;

    const int status = poller_wait(loop, due_ns);
    if (status < 0)
        return status;
    loop->now_ns = clock_now_ns();
    fire_due(loop);
    poller_call(loop);
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

/* --- Operations ---------------------------------------------------------- */

static int start(struct loop *loop, struct loop_op *op, enum loop_op_kind kind,
                 int fd, void *data, size_t size)
{
    op->kind = kind;
    op->fd = fd;
    op->data = data;
    op->size = size;
    return loop_op_start(loop, op);
}

/* For what is only read from. */
static void *unchanged(const void *data)
{
    return (void *)(uintptr_t)data;
}

int loop_connect(struct loop *loop, struct loop_op *op, int fd,
                 const void *address, size_t size)
{
    return start(loop, op, LOOP_OP_CONNECT, fd, unchanged(address), size);
}

int loop_receive(struct loop *loop, struct loop_op *op, int fd, void *data,
                 size_t size)
{
    return start(loop, op, LOOP_OP_RECEIVE, fd, data, size);
}

int loop_send(struct loop *loop, struct loop_op *op, int fd, const void *data,
              size_t size)
{
    return start(loop, op, LOOP_OP_SEND, fd, unchanged(data), size);
}

void loop_op_forget(struct loop *loop, struct loop_op *op)
{
    loop_op_cancel(loop, op);
    loop_watch_stop(loop, &op->watch);
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
