/* shared-state: every task adds to counters that all tasks have in common.
 *
 * Update n of task i adds i + 1 to counter (i + n) mod K, by one of the ways
 * that people share state:
 *
 *   mutex     under one mutex, taken for each update or once for each task
 *   atomic    one atomic addition each, all workers on the same counters
 *   sharded   the same on S copies of the counters, merged at the end
 *   private   plain additions on a copy for each worker, merged at the end
 *
 * A counter that workers have in common lies on a cache line of its own; a copy
 * has its counters side by side. All lie in shared memory, and the mutex is
 * process-shared and robust also where workers are threads, so that the same
 * code is compared. Merging lies within the measured region.
 *
 * It shows what sharing costs beside what is shared, for updates that are next
 * to nothing. It does not show long critical sections, where waiting and not
 * passing a cache line to and fro decides; nor readers, for whom locks and
 * copies weigh otherwise; nor what a mutex costs that is not robust and keeps
 * no undo record (workloads/stages/ledger.h), which is less.
 *
 * The totals are held against the tasks that ended ok. When a worker process
 * dies, the mutex's journal takes its half-done task back; the other ways keep
 * none, so that such a run is not verified.
 */
#include "workloads/stages/counters.h"

const struct workload workload = {
    .name = "shared-state",
    .summary = "additions to counters that all tasks have in common",
    .compute = &counters_stage,
    .expected = counters_expected,
    .verify = counters_verify,
};
