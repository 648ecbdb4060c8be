/* A fake workload: waits a little, then computes a little. Both stages are the
 * simplest that there can be; --wait-ms and --wait-dist are the timer's. */
#include "core/digest.h"
#include "core/workload.h"
#include "workloads/stages/timer.h"

#define STEPS 20000

static int open_nothing(const struct plan *plan, void **shared)
{
    (void)plan;
    *shared = NULL;
    return 0;
}

/* What the compute stage makes of the I/O stage's digest. */
static uint64_t mixed(uint64_t digest)
{
    for (int step = 0; step < STEPS; step++)
        digest = digest_mix(digest + DIGEST_STEP);
    return digest;
}

static uint64_t cost_ns(const void *shared)
{
    (void)shared;
    return STEPS;
}

static int compute(void *shared, struct task *task)
{
    (void)shared;
    task->digest = mixed(task->digest);
    return 0;
}

static int expected(void *io, void *compute_shared, uint64_t index,
                    uint64_t *digest)
{
    (void)compute_shared;
    *digest = mixed(timer_stage_digest(io, index));
    return 0;
}

static const struct stage compute_stage = {
    .name = "mix",
    .open = open_nothing,
    .cost_ns = cost_ns,
    .run = compute,
};

const struct workload workload = {
    .name = "slow",
    .summary = "waits a little, then computes a little",
    .io = &timer_stage,
    .compute = &compute_stage,
    .expected = expected,
};
