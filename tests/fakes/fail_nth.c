/* A fake workload: every n-th task fails, for good or for some attempts, in its
 * I/O stage or in its compute stage. On a loop half of those that wait fail at
 * once and half of them later. */
#include <errno.h>
#include <stdlib.h>

#include "core/clock.h"
#include "core/digest.h"
#include "core/loop.h"
#include "core/workload.h"

enum { IN_IO, IN_COMPUTE };

static struct request {
    uint64_t nth;
    uint64_t attempts; /* that fail; 0: all */
    unsigned where;
    uint64_t pause_ns;
} request;

struct lane {
    struct loop_timer timer;
    struct task *task;
    struct loop *loop;
};

struct local {
    struct loop *loop;
    uint32_t first_lane;
    struct lane lanes[];
};

static const struct option_row options[] = {
    {.name = "nth",
     .help = "the last of so many tasks fails",
     .type = OPTION_COUNT,
     .value = &request.nth,
     .fallback = "5",
     .min = 1},
    {.name = "failing-attempts",
     .help = "how many attempts fail; 0: all of them",
     .type = OPTION_COUNT,
     .value = &request.attempts,
     .fallback = "0"},
    {.name = "where",
     .help = "the stage that fails",
     .type = OPTION_CHOICE,
     .value = &request.where,
     .fallback = "io",
     .choices = "io|compute"},
    {.name = "pause-ms",
     .help = "how long a task waits before its outcome, in milliseconds",
     .type = OPTION_NS,
     .value = &request.pause_ns,
     .fallback = "0"},
    {.type = OPTION_END},
};

static int open_request(const struct plan *plan, void **shared)
{
    (void)plan;
    *shared = &request;
    return 0;
}

static int attach(void *shared, const struct place *place, void **result)
{
    const uint32_t lane_count = place->loop ? place->lane_count : 0;
    struct local *local =
        calloc(1, sizeof(*local) + lane_count * sizeof(local->lanes[0]));

    (void)shared;
    if (!local)
        return -ENOMEM;
    local->loop = place->loop;
    local->first_lane = place->first_lane;
    *result = local;
    return 0;
}

static int outcome(struct task *task, unsigned stage)
{
    if (request.where == stage && (task->index + 1) % request.nth == 0 &&
        (request.attempts == 0 || task->attempts <= request.attempts))
        return stage == IN_IO ? -ECONNRESET : -EBADMSG;
    task->digest = digest_seeded(task->digest, task->index);
    return 0;
}

static int run(void *local, struct task *task)
{
    (void)local;
    if (request.pause_ns > 0)
        clock_sleep_until(clock_now_ns() + request.pause_ns);
    return outcome(task, IN_IO);
}

static void fire(struct loop_timer *timer)
{
    struct lane *lane = (struct lane *)timer;

    loop_task_done(lane->loop, lane->task, outcome(lane->task, IN_IO));
}

static int start(void *opaque, struct task *task)
{
    struct local *local = opaque;
    struct lane *lane = &local->lanes[task->lane - local->first_lane];
    int status;

    if (task->index % 2 == 0 && request.pause_ns == 0) {
        status = outcome(task, IN_IO);
        return status < 0 ? status : 1;
    }
    lane->timer.fire = fire;
    lane->task = task;
    lane->loop = local->loop;
    return loop_timer_set(local->loop, &lane->timer,
                          clock_now_ns() + request.pause_ns);
}

static void cancel(void *opaque, struct task *task)
{
    struct local *local = opaque;

    loop_timer_stop(local->loop,
                    &local->lanes[task->lane - local->first_lane].timer);
}

static int compute(void *shared, struct task *task)
{
    (void)shared;
    return outcome(task, IN_COMPUTE);
}

static int expected(void *io, void *compute_shared, uint64_t index,
                    uint64_t *digest)
{
    (void)io;
    (void)compute_shared;
    *digest = digest_seeded(digest_seeded(0, index), index);
    return 0;
}

static const struct stage io_stage = {
    .name = "fail",
    .options = options,
    .open = open_request,
    .attach = attach,
    .detach = free,
    .run = run,
    .start = start,
    .cancel = cancel,
};

static const struct stage compute_stage = {
    .name = "fail-compute",
    .open = open_request,
    .run = compute,
};

const struct workload workload = {
    .name = "fail-nth",
    .summary = "every n-th task fails",
    .io = &io_stage,
    .compute = &compute_stage,
    .expected = expected,
};
