/* A fake workload: shared-state, but every n-th task kills its process in the
 * middle of one of its updates. */
#include "tests/fakes/crash_shared.h"

#include <signal.h>

#include "workloads/stages/counters.h"

static uint64_t nth, at;

static const struct option_row options[] = {
    {.name = "nth",
     .help = "tasks whose index is a multiple of this kill their process",
     .type = OPTION_COUNT,
     .value = &nth,
     .fallback = "10",
     .min = 1},
    {.name = "at",
     .help = "in which of their updates, counted from 0",
     .type = OPTION_COUNT,
     .value = &at,
     .fallback = "0"},
    {.type = OPTION_END},
};

void crash_point(uint64_t index, uint64_t update)
{
    if (index % nth == 0 && update == at)
        raise(SIGKILL);
}

const struct workload workload = {
    .name = "crash-shared",
    .summary = "shared-state, whose every n-th task kills its process",
    .options = options,
    .compute = &counters_stage,
    .expected = counters_expected,
    .verify = counters_verify,
};
