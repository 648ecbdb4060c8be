/* One loop on one thread: what every evented model runs, once or several times.
 *
 *        take a task ──> start its I/O stage ──> it waits, in the loop
 *             ^                                        │
 *             └── record it <── compute <── it is done ┘
 *
 * At most lane_count tasks are in flight; a lane that becomes free takes the
 * next index. Compute stages run inline: while one computes, nothing else is
 * started, and what has become ready must wait.
 */
#ifndef CORE_EVENTED_H
#define CORE_EVENTED_H

#include "core/loop.h"
#include "core/worker.h"

/* Make a loop for this worker, which is zero, and attach the stages to it as
 * worker_attach does. On the thread that will drive. Returns 0 or -errno;
 * evented_detach follows in either case. */
int evented_attach(struct worker *, const struct run *, uint32_t id,
                   uint32_t first_lane, uint32_t lane_count);
void evented_detach(struct worker *);

/* Until nothing is left to take and nothing is in flight. Returns 0 or -errno
 * of the loop. */
int evented_drive(struct worker *);

/* A model of just one such loop, on the main thread, with all lanes: its up,
 * drive and down. */
int single_up(struct run *, void **self);
int single_drive(void *self);
void single_down(void *self);

#endif
