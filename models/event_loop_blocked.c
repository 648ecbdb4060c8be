/* Event loop, blocked: the classic mistake, made on purpose. A lesson, not a
 * choice.
 *
 *   loop   |handler 0: wait 0, cpu 0|handler 1: wait 1, cpu 1|handler 2: …
 *   timer     due                                               fires, late
 *
 * C handlers are registered with a loop, and it looks as if C tasks were in
 * flight. But a handler calls the blocking face of its task's I/O stage, as one
 * does who calls sleep, a database or a file from a callback. While it waits,
 * so does the loop, and everything else in it: tasks go one after another, as
 * in sequential, and a timer fires when all handlers that were ready have had
 * their turn, up to C waits late.
 *
 * It does not measure what the same handlers would do if they gave the loop
 * back while they wait: that is event-loop.
 */
#include <errno.h>
#include <stdlib.h>

#include "core/clock.h"
#include "core/loop.h"
#include "core/worker.h"

struct handler {
    struct loop_timer turn;
    struct event_loop_blocked *self;
};

struct event_loop_blocked {
    struct run *run;
    struct loop *loop;
    struct worker worker; /* of a single lane: there is never a second task */
    uint32_t active;      /* handlers that will have another turn */
    int status;
    struct handler *handlers;
};

/* The loop calls back: a handler has its turn. */
static void have_turn(struct loop_timer *turn)
{
    struct handler *handler = (struct handler *)(void *)turn;
    struct event_loop_blocked *self = handler->self;
    struct task *task = worker_take(&self->worker);

    if (!task) {
        self->active--;
        return;
    }
    worker_run(&self->worker, task); /* the mistake: nobody else gets on */
    self->status = loop_timer_set(self->loop, turn, clock_now_ns());
}

static int up(struct run *run, void **result)
{
    const uint32_t count = plan_lanes(run->plan);
    struct event_loop_blocked *self = calloc(1, sizeof(*self));

    *result = self;
    if (!self)
        return -ENOMEM;
    self->run = run;
    self->active = count;
    self->handlers = calloc(count, sizeof(*self->handlers));
    if (!self->handlers)
        return -ENOMEM;

    int status = loop_new(&self->loop);
    if (status == 0)
        status = loop_reserve_timers(self->loop, count);
    for (uint32_t i = 0; status == 0 && i < count; i++) {
        self->handlers[i].self = self;
        self->handlers[i].turn.fire = have_turn;
        status = loop_timer_set(self->loop, &self->handlers[i].turn, 0);
    }
    /* Without the loop: the stages are to block. */
    if (status == 0)
        status = worker_attach(&self->worker, run, 0, NULL, 0, 1);
    if (status == 0)
        status = worker_watch_lag(&self->worker, self->loop);
    return status;
}

static int drive(void *argument)
{
    struct event_loop_blocked *self = argument;

    while (self->active > 0 && self->status == 0) {
        const int status = loop_step(self->loop, UINT64_MAX);

        if (status != 0)
            return status;
    }
    return self->status;
}

static void down(void *argument)
{
    struct event_loop_blocked *self = argument;

    if (!self)
        return;
    worker_detach(&self->worker);
    loop_free(self->loop);
    free(self->handlers);
    free(self);
}

const struct model model = {
    .name = "event-loop-blocked",
    .summary = "a lesson: one loop whose callbacks block, so nothing overlaps",
    .up = up,
    .drive = drive,
    .down = down,
};
