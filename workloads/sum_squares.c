/* sum-squares: add up K squares, one by one.
 *
 * Task i computes (i + 1)² + (i + 2)² + … + (i + K)² modulo 2^64: a tight loop
 * without calls or memory. It does not show the machine's arithmetic at its
 * best: the loop is kept from being vectorised, so that every compiler runs the
 * same K steps.
 */
#include "core/workload.h"
#include "workloads/stages/squares.h"

static uint64_t terms;

static const struct option_row sum_options[] = {
    {.name = "terms",
     .help = "how many squares a task adds up",
     .type = OPTION_COUNT,
     .value = &terms,
     .fallback = "1000000",
     .min = 1,
     .max = 1000000000000},
    {.type = OPTION_END},
};

static int sum_open(const struct plan *plan, void **shared)
{
    (void)plan;
    *shared = &terms;
    return 0;
}

static uint64_t sum_cost_ns(const void *shared)
{
    (void)shared;
    return terms; /* half a nanosecond to a whole one each */
}

static int sum_run(void *shared, struct task *task)
{
    (void)shared;
    task->digest = squares_add_up(task->index, terms);
    return 0;
}

static int sum_expected(void *io, void *compute, uint64_t index,
                        uint64_t *digest)
{
    (void)io;
    (void)compute;
    *digest = squares_sum_to(index + terms) - squares_sum_to(index);
    return 0;
}

static const struct stage sum_stage = {
    .name = "sum-squares",
    .options = sum_options,
    .open = sum_open,
    .cost_ns = sum_cost_ns,
    .run = sum_run,
};

const struct workload workload = {
    .name = "sum-squares",
    .summary = "add up squares one by one",
    .compute = &sum_stage,
    .expected = sum_expected,
};
