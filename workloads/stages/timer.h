/* The I/O stage that only waits: a sleep in a blocking model, a timer of the
 * loop in an evented one.
 *
 * Its digest is digest_seeded(seed, index), and is given only for a wait that
 * the clock shows to have lasted: a shorter one fails with -ETIME, so a model
 * that wakes its tasks early cannot look fast. A wait longer than --timeout-ms
 * ends then, with -ETIMEDOUT.
 *
 * Options: --wait-ms, --wait-dist.
 */
#ifndef WORKLOADS_STAGES_TIMER_H
#define WORKLOADS_STAGES_TIMER_H

#include "core/workload.h"

extern const struct stage timer_stage;

/* The digest of task `index`; `shared` as the stage's open gave it. */
uint64_t timer_stage_digest(const void *shared, uint64_t index);

#endif
