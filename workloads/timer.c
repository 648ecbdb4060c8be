/* timer: every task waits, and uses no descriptor and next to no CPU.
 *
 * It shows how many waits a model can hold at once, what each costs in memory,
 * and how late they end. It does not show the cost of I/O: nothing is sent,
 * received or copied, and no kernel object is needed for a wait.
 */
#include "workloads/stages/timer.h"
#include "core/workload.h"

static int timer_expected(void *io, void *compute, uint64_t index,
                          uint64_t *digest)
{
    (void)compute;
    *digest = timer_stage_digest(io, index);
    return 0;
}

const struct workload workload = {
    .name = "timer",
    .summary = "wait for some time, without any I/O",
    .io = &timer_stage,
    .expected = timer_expected,
};
