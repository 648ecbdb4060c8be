/* Lanes, refusals, and the life of a worker that has one task. */
#include "core/per_task.h"

#include <errno.h>
#include <stdlib.h>

#include "core/clock.h"
#include "core/delivery.h"
#include "core/timeline.h"
#include "core/worker.h"

#define FIRST_PAUSE_NS NS_PER_MS
#define ATTEMPTS       10 /* with pauses of 1, 2, 4 … ms: a second in all */

int per_task_init(struct per_task *self)
{
    const struct run *run = self->run;

    self->free_lanes = malloc(run->workers * sizeof(*self->free_lanes));
    if (!self->free_lanes)
        return -ENOMEM;
    /* The lowest lane is on top. */
    for (uint32_t i = 0; i < run->workers; i++)
        self->free_lanes[i] = run->workers - 1 - i;
    self->free_count = run->workers;
    handout_dispatch(run->handout, DISPATCH_CLAIM, 1);
    tasks_touch(&run->tasks, 0, run->tasks.count);
    if (run->workload->receive)
        tasks_touch_buffers(&run->tasks, 0, run->workers);
    timeline_sit(run->workers); /* beside the workers */
    return 0;
}

void per_task_release(struct per_task *self)
{
    free(self->free_lanes);
    self->free_lanes = NULL;
}

static bool any_alive(const struct per_task *self)
{
    return self->free_count < self->run->workers;
}

/* Wait for an end, and free its lane. Returns what its attach left. */
static int clear_one(struct per_task *self)
{
    const uint32_t lane = self->await(self->model);
    const int status = self->run->handout->seats[lane].status;

    delivery_from_lane(self->run, lane);
    self->free_lanes[self->free_count++] = lane;
    if (status != 0)
        handout_stop(self->run->handout);
    return status;
}

/* Spawn the worker of `lane`, as the head of per_task.h says. `*trouble` keeps
 * what a worker that ended meanwhile has left. Returns 0 or the refusal. */
static int spawn(struct per_task *self, uint32_t lane, int *trouble)
{
    const unsigned attempts = self->out_of_patience ? 1 : ATTEMPTS;
    uint64_t pause_ns = FIRST_PAUSE_NS;
    int status = self->spawn(self->model, lane);

    for (unsigned alone = 1; status != 0; pause_ns *= 2) {
        /* Its own lane is not among the free ones. */
        if (self->free_count + 1 < self->run->workers) {
            const int left = clear_one(self);

            *trouble = *trouble ? *trouble : left;
        } else if (alone++ < attempts) {
            clock_sleep_until(clock_now_ns() + pause_ns);
        } else {
            break;
        }
        status = self->spawn(self->model, lane);
    }
    self->out_of_patience = status != 0;
    return status;
}

/* Have task `index` done, in a lane that is free. */
static void begin(struct per_task *self, uint64_t index, int *trouble)
{
    struct handout *handout = self->run->handout;
    const uint64_t intended_ns = handout_intended_ns(handout, index);
    const uint32_t lane = self->free_lanes[--self->free_count];

    if (intended_ns > 0)
        clock_sleep_until(intended_ns);
    handout_give(handout, lane, index);

    const int status = spawn(self, lane, trouble);
    if (status == 0)
        return;
    self->free_lanes[self->free_count++] = lane;
    tasks_fail(&self->run->tasks, index, status);
    if (self->run->plan->fail_fast)
        handout_stop(handout);
}

int per_task_drive(struct per_task *self)
{
    struct span span;
    int trouble = 0;

    for (;;) {
        while (self->free_count > 0 && handout_claim(self->run->handout, &span))
            begin(self, span.first, &trouble);
        if (!any_alive(self))
            return trouble;

        const int status = clear_one(self);
        trouble = trouble ? trouble : status;
    }
}

void per_task_work(const struct run *run, uint32_t lane)
{
    struct worker worker;
    struct task *task;

    if (worker_attach_once(&worker, run, lane) == 0 &&
        (task = worker_take(&worker)))
        worker_run(&worker, task);
    worker_detach(&worker);
}
