/* A deliberately wrong workload: one task computes something else. */
#include "core/digest.h"
#include "core/workload.h"

static int open_nothing(const struct plan *plan, void **shared)
{
    (void)plan;
    *shared = NULL;
    return 0;
}

static int run(void *local, struct task *task)
{
    (void)local;
    task->digest = digest_seeded(1, task->index) ^ (task->index == 3);
    return 0;
}

static int expected(void *io, void *compute, uint64_t index, uint64_t *digest)
{
    (void)io;
    (void)compute;
    *digest = digest_seeded(1, index);
    return 0;
}

static const struct stage stage = {
    .name = "wrong-body",
    .open = open_nothing,
    .run = run,
};

const struct workload workload = {
    .name = "wrong-body",
    .summary = "one task computes something else",
    .compute = &stage,
    .expected = expected,
};
