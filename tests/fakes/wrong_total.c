/* A deliberately wrong workload: every task counts itself, in its worker's part
 * of a total that is put together at the end; one counts itself twice, which no
 * digest shows. */
#include <errno.h>
#include <stdatomic.h>
#include <stdio.h>
#include <sys/mman.h>

#include "core/digest.h"
#include "core/workload.h"

#define PARTS 16

struct totals {
    _Atomic uint64_t parts[PARTS];
    uint64_t all; /* after the merge */
};

static int map_totals(const struct plan *plan, void **shared)
{
    (void)plan;
    *shared = mmap(NULL, sizeof(struct totals), PROT_READ | PROT_WRITE,
                   MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    return *shared == MAP_FAILED ? -errno : 0;
}

static void unmap_totals(void *shared)
{
    munmap(shared, sizeof(struct totals));
}

static int run(void *shared, struct task *task)
{
    struct totals *totals = shared;

    totals->parts[task->lane % PARTS] += task->index == 3 ? 2 : 1;
    task->digest = digest_seeded(1, task->index);
    return 0;
}

static int merge(void *shared)
{
    struct totals *totals = shared;

    for (int i = 0; i < PARTS; i++)
        totals->all += totals->parts[i];
    return 0;
}

static int expected(void *io, void *compute, uint64_t index, uint64_t *digest)
{
    (void)io;
    (void)compute;
    *digest = digest_seeded(1, index);
    return 0;
}

static int verify(void *io, void *compute, const struct tasks *tasks,
                  char *problem)
{
    const struct totals *totals = compute;

    (void)io;
    if (totals->all != tasks->count)
        snprintf(problem, VERIFY_SENTENCE, "the total is %s",
                 totals->all == tasks->count + 1 ? "one too high" : "nonsense");
    return 0;
}

static const struct stage stage = {
    .name = "wrong-total",
    .open = map_totals,
    .close = unmap_totals,
    .run = run,
    .merge = merge,
};

const struct workload workload = {
    .name = "wrong-total",
    .summary = "one task counts itself twice",
    .compute = &stage,
    .expected = expected,
    .verify = verify,
};
