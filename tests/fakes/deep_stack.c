/* A fake workload: its compute stage goes --depth-kib deep into its stack. */
#include "core/digest.h"
#include "core/workload.h"

#define FRAME_BYTES 1024

static uint64_t depth_kib;

static const struct option_row options[] = {
    {.name = "depth-kib",
     .help = "how much stack a task uses, in KiB",
     .type = OPTION_COUNT,
     .value = &depth_kib,
     .fallback = "1",
     .min = 1,
     .max = 1000000},
    {.type = OPTION_END},
};

static int open_nothing(const struct plan *plan, void **shared)
{
    (void)plan;
    *shared = NULL;
    return 0;
}

/* One KiB deeper with each call; what is written is read on the way back. */
__attribute__((noinline)) static uint64_t descend(uint64_t left)
{
    volatile unsigned char frame[FRAME_BYTES];

    frame[0] = (unsigned char)left;
    frame[FRAME_BYTES - 1] = 1;
    return (left > 1 ? descend(left - 1) : 0) + frame[FRAME_BYTES - 1] +
           (frame[0] == (unsigned char)left ? 0 : 1);
}

static int run(void *local, struct task *task)
{
    (void)local;
    task->digest = digest_seeded(descend(depth_kib), task->index);
    return 0;
}

static int expected(void *io, void *compute, uint64_t index, uint64_t *digest)
{
    (void)io;
    (void)compute;
    *digest = digest_seeded(depth_kib, index);
    return 0;
}

static const struct stage stage = {
    .name = "deep-stack",
    .options = options,
    .open = open_nothing,
    .run = run,
};

const struct workload workload = {
    .name = "deep-stack",
    .summary = "goes deep into its stack",
    .compute = &stage,
    .expected = expected,
};
