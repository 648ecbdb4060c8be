/* Event loop and threads: one loop waits, a pool of W threads computes.
 *
 *   loop      start 0, 1, 2 | |1: to the pool|  |0: to the pool|1 done, start 3|
 *   wait 0    ------------------------------->
 *   wait 1    -------------->
 *   thread 0                  |     cpu 1     |          |     cpu 2     | …
 *   thread 1                                    |     cpu 0     | …
 *
 * At most C tasks are in flight. A task that has waited goes through a queue to
 * the pool, one that was computed comes back to the loop through an inbox, all
 * of a batch with one wake-up (core/queue.h, core/inbox.h). Its data stay where
 * they are: in its lane, which whoever has the task owns. Tasks without an I/O
 * stage go straight to the pool, those without a compute stage never leave the
 * loop.
 *
 * The loop is free to start and to receive while others compute: that is what
 * the hand-over buys, and each task pays for it twice. It does not measure what
 * a loop without a pool would take for tasks that hardly compute (event-loop),
 * nor what several loops would (multi-loop).
 */
#include <errno.h>
#include <stdlib.h>

#include "core/crew.h"
#include "core/inbox.h"
#include "core/loop.h"
#include "core/queue.h"

struct hybrid {
    struct run *run;
    struct loop *loop;
    struct worker waiting; /* on the loop */
    struct crew pool;
    struct queue waited; /* lanes of tasks to compute, each a span of one */
    struct inbox computed;
    struct span *batch; /* what the next push hands over */
    uint32_t batched;
};

/* --- a thread of the pool ------------------------------------------------- */

static int attach(void *argument, struct worker *worker, uint32_t number)
{
    struct hybrid *self = argument;

    return worker_attach_computing(worker, self->run, number);
}

static int compute(void *argument, struct worker *worker)
{
    struct hybrid *self = argument;
    struct span lane;

    while (queue_pop(&self->waited, &lane)) {
        worker_compute(self->run, worker->compute,
                       &self->run->tasks.lanes[lane.first]);
        inbox_put(&self->computed, (uint32_t)lane.first);
    }
    return 0;
}

static const struct duties duties = {.attach = attach, .work = compute};

/* --- the loop ------------------------------------------------------------- */

/* A task waits no more: into the batch for the pool, or it has ended. */
static void hand_over(struct hybrid *self, struct task *task)
{
    if (worker_computes(self->run, task))
        self->batch[self->batched++] =
            (struct span){task->lane, task->lane + 1};
    else
        worker_record(&self->waiting, task);
}

static void push_batch(struct hybrid *self)
{
    if (self->batched > 0)
        queue_push_all(&self->waited, self->batch, self->batched);
    self->batched = 0;
}

static void record_computed(struct hybrid *self)
{
    uint32_t lane = inbox_take(&self->computed);

    while (lane != INBOX_END) {
        const uint32_t next = self->computed.next[lane];

        worker_record(&self->waiting, &self->run->tasks.lanes[lane]);
        lane = next;
    }
}

/* Wait, but not while the inbox holds something. */
static int step(struct hybrid *self)
{
    struct task *task;
    const int status =
        loop_step(self->loop, inbox_may_sleep(&self->computed)
                                  ? worker_next_start(&self->waiting)
                                  : 0);

    while ((task = loop_next_done(self->loop)))
        if (worker_waited(&self->waiting, task))
            hand_over(self, task);
    return status;
}

static int drive(void *argument)
{
    struct hybrid *self = argument;
    struct task *task;
    int status = 0;

    crew_begin(&self->pool);
    while (status == 0) {
        record_computed(self);
        while ((task = worker_take(&self->waiting)))
            if (worker_start(&self->waiting, task))
                hand_over(self, task);
        push_batch(self);
        if (worker_idle(&self->waiting))
            return 0;
        status = step(self);
    }
    return status;
}

/* --- up and down ---------------------------------------------------------- */

static int make_parts(struct hybrid *self)
{
    const uint32_t lanes = self->run->tasks.lane_count;
    int status = loop_new(&self->loop);

    if (status == 0)
        status = inbox_init(&self->computed, self->loop, lanes);
    if (status == 0)
        status = queue_init(&self->waited, lanes);
    self->batch = malloc(lanes * sizeof(*self->batch));
    return status == 0 && !self->batch ? -ENOMEM : status;
}

static int up(struct run *run, void **result)
{
    struct hybrid *self = calloc(1, sizeof(*self));

    *result = self;
    if (!self)
        return -ENOMEM;
    self->run = run;
    /* The loop alone takes indexes, one at a time. */
    handout_dispatch(run->handout, DISPATCH_CLAIM, 1);
    int status = make_parts(self);
    if (status == 0)
        status = crew_up(&self->pool, run, &duties, self);
    return status == 0 ? worker_attach_waiting(&self->waiting, run, self->loop)
                       : status;
}

static void down(void *argument)
{
    struct hybrid *self = argument;

    if (!self)
        return;
    queue_close(&self->waited);
    crew_down(&self->pool);
    worker_detach(&self->waiting);
    queue_release(&self->waited);
    inbox_release(&self->computed);
    loop_free(self->loop);
    free(self->batch);
    free(self);
}

static void needs(const struct plan *plan, uint64_t per_task,
                  struct needs *needs)
{
    (void)per_task;
    needs->threads += plan_blocking_workers(plan);
}

const struct model model = {
    .name = "event-loop+threads",
    .summary = "one loop waits, a pool of W threads computes",
    .evented = true,
    .workers = plan_blocking_workers,
    .needs = needs,
    .up = up,
    .drive = drive,
    .down = down,
};
