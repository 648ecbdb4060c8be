/* Waiting, with both faces. */
#include "workloads/stages/timer.h"

#include <errno.h>
#include <stdlib.h>

#include "core/clock.h"
#include "core/digest.h"
#include "core/loop.h"
#include "workloads/stages/delay.h"

#define WAIT_MAX_NS (3600 * NS_PER_SECOND)

/* What the stage is asked for; constant while workers exist. */
static struct request {
    uint64_t mean_ns;
    unsigned kind; /* enum delay_kind */
    uint64_t seed;
    uint64_t timeout_ns; /* 0: none */
} request;

/* One lane's wait on the loop. 40 bytes: 10,000 of them are in flight. */
struct lane {
    struct loop_timer timer;
    struct task *task;
    struct local *local;
};

struct local {
    struct loop *loop; /* NULL in blocking models */
    uint32_t first_lane;
    struct lane lanes[]; /* none in blocking models */
};

static const struct option_row timer_options[] = {
    {.name = "wait-ms",
     .help = "how long a task waits, in milliseconds (the mean of --wait-dist)",
     .type = OPTION_NS,
     .value = &request.mean_ns,
     .fallback = "100",
     .max = WAIT_MAX_NS},
    {.name = "wait-dist",
     .help = "how the waits of the tasks are distributed around --wait-ms",
     .type = OPTION_CHOICE,
     .value = &request.kind,
     .fallback = "constant",
     .choices = DELAY_CHOICES},
    {.type = OPTION_END},
};

static int timer_open(const struct plan *plan, void **shared)
{
    request.seed = plan->seed;
    request.timeout_ns = plan->timeout_ns;
    *shared = &request;
    return 0;
}

static uint64_t full_wait_ns(uint64_t index)
{
    return delay_ns(request.kind, request.mean_ns, request.seed, index);
}

static bool times_out(uint64_t wait_ns)
{
    return request.timeout_ns > 0 && wait_ns > request.timeout_ns;
}

/* How long task `index` really waits. */
static uint64_t timer_wait_ns(const void *shared, uint64_t index)
{
    const uint64_t wait_ns = full_wait_ns(index);

    (void)shared;
    return times_out(wait_ns) ? request.timeout_ns : wait_ns;
}

uint64_t timer_stage_digest(const void *shared, uint64_t index)
{
    const struct request *of = shared;

    return digest_seeded(of->seed, index);
}

/* The wait until due_ns is over: what became of the task. */
static int outcome(struct task *task, uint64_t due_ns)
{
    if (clock_now_ns() < due_ns)
        return -ETIME;
    if (times_out(full_wait_ns(task->index)))
        return -ETIMEDOUT;
    task->digest = timer_stage_digest(&request, task->index);
    return 0;
}

static int timer_attach(void *shared, const struct place *place, void **result)
{
    const uint32_t lane_count = place->loop ? place->lane_count : 0;
    struct local *local;

    (void)shared;
    local = calloc(1, sizeof(*local) + lane_count * sizeof(local->lanes[0]));
    if (!local)
        return -ENOMEM;
    if (place->loop && loop_reserve_timers(place->loop, lane_count) < 0) {
        free(local);
        return -ENOMEM;
    }
    local->loop = place->loop;
    local->first_lane = place->first_lane;
    *result = local;
    return 0;
}

static int timer_run(void *local, struct task *task)
{
    const uint64_t due_ns = clock_now_ns() + timer_wait_ns(NULL, task->index);

    (void)local;
    clock_sleep_until(due_ns);
    return outcome(task, due_ns);
}

static void timer_fire(struct loop_timer *timer)
{
    /* The timer is the lane's first member. */
    struct lane *lane = (struct lane *)timer;

    loop_task_done(lane->local->loop, lane->task,
                   outcome(lane->task, timer->due_ns));
}

static struct lane *lane_of(struct local *local, const struct task *task)
{
    return &local->lanes[task->lane - local->first_lane];
}

static int timer_start(void *opaque, struct task *task)
{
    struct local *local = opaque;
    struct lane *lane = lane_of(local, task);
    /* Not loop_now_ns: that is when the loop's last wait ended, and counting
     * from then would cut the wait short. */
    const uint64_t due_ns = clock_now_ns() + timer_wait_ns(NULL, task->index);

    lane->timer.fire = timer_fire;
    lane->task = task;
    lane->local = local;
    return loop_timer_set(local->loop, &lane->timer, due_ns);
}

static void timer_cancel(void *opaque, struct task *task)
{
    struct local *local = opaque;

    loop_timer_stop(local->loop, &lane_of(local, task)->timer);
}

const struct stage timer_stage = {
    .name = "timer",
    .options = timer_options,
    .open = timer_open,
    .wait_ns = timer_wait_ns,
    .attach = timer_attach,
    .detach = free,
    .run = timer_run,
    .start = timer_start,
    .cancel = timer_cancel,
};
