/* A fake workload for models that only compute: every n-th task fails. */
#include <errno.h>

#include "core/digest.h"
#include "core/workload.h"

static uint64_t nth;

static const struct option_row options[] = {
    {.name = "nth",
     .help = "the last of so many tasks fails",
     .type = OPTION_COUNT,
     .value = &nth,
     .fallback = "5",
     .min = 1},
    {.type = OPTION_END},
};

static int open_nothing(const struct plan *plan, void **shared)
{
    (void)plan;
    *shared = NULL;
    return 0;
}

static int run(void *local, struct task *task)
{
    (void)local;
    task->digest = digest_seeded(1, task->index);
    return (task->index + 1) % nth == 0 ? -EBADMSG : 0;
}

static int expected(void *io, void *compute, uint64_t index, uint64_t *digest)
{
    (void)io;
    (void)compute;
    *digest = digest_seeded(1, index);
    return 0;
}

static const struct stage stage = {
    .name = "fail-compute",
    .options = options,
    .open = open_nothing,
    .run = run,
};

const struct workload workload = {
    .name = "fail-compute",
    .summary = "every n-th task fails, computing",
    .compute = &stage,
    .expected = expected,
};
