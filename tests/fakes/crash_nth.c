/* A fake workload: every n-th task kills the process that runs it. */
#include <signal.h>

#include "core/digest.h"
#include "core/workload.h"

static uint64_t nth;
static unsigned how;

static const struct option_row options[] = {
    {.name = "nth",
     .help = "tasks whose index is a multiple of this kill their process",
     .type = OPTION_COUNT,
     .value = &nth,
     .fallback = "5",
     .min = 1},
    {.name = "how",
     .help = "the signal",
     .type = OPTION_CHOICE,
     .value = &how,
     .fallback = "kill",
     .choices = "kill|term"},
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
    if (task->index % nth == 0)
        raise(how == 0 ? SIGKILL : SIGTERM);
    task->digest = digest_seeded(1, task->index);
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
    .name = "crash",
    .options = options,
    .open = open_nothing,
    .run = run,
};

const struct workload workload = {
    .name = "crash-nth",
    .summary = "every n-th task kills its process",
    .compute = &stage,
    .expected = expected,
};
