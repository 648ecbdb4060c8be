/* A worker: what every model does around a stage.
 *
 * A worker is a thread or a process of one thread. It takes an index into a
 * free lane, runs the task's stages, and writes the record. Retries, backoff,
 * time stamps, fail-fast and the count of tasks in flight live here, once, for
 * all models.
 *
 * A blocking model:
 *
 *   while ((task = worker_take(w)))
 *       worker_run(w, task);
 *
 * An evented model:
 *
 *   for (;;) {
 *       while ((task = worker_take(w)))
 *           if (worker_start(w, task))
 *               worker_finish(w, task);
 *       if (worker_idle(w))
 *           break;
 *       loop_step(loop, worker_next_start(w));
 *       while ((task = loop_next_done(loop)))
 *           if (worker_waited(w, task))
 *               worker_finish(w, task);
 *   }
 */
#ifndef CORE_WORKER_H
#define CORE_WORKER_H

#include <stdbool.h>
#include <stdint.h>

#include "core/handout.h"
#include "core/model.h"

struct loop;
struct loop_timer;

struct worker {
    const struct run *run;
    struct seat *seat;
    struct loop *loop;  /* NULL in blocking models */
    void *io, *compute; /* what the stages' attach gave */
    uint32_t id;
    uint32_t first_lane, lane_count;
    uint32_t free_count;
    uint32_t *free_lanes;  /* a stack of lane numbers */
    struct retry *retries; /* one for each lane, where a loop retries */
    bool io_attached, compute_attached;
    struct task *held; /* its intended start has not come: on a loop */
    struct heartbeat *heartbeat; /* of the loop, in observed runs; or NULL */

    /* What worker_record does instead, where a task's end is not a record in
     * its slot alone: the record travels (through a pipe), or the result does,
     * to whoever asked. NULL: nothing of the kind. worker_attach sets it where
     * the workload has a `receive`; a model may set both after that. */
    void (*deliver)(struct worker *, struct task *);
    void *delivery;
    struct lent *lent; /* lanes that who asked has, or NULL (core/delivery.h) */
};

/* Pin this thread as the plan says, attach the stages and touch this worker's
 * share of the records. On the worker's own thread. Returns 0 or -errno, which
 * is also left in the seat's status; after a failure only worker_detach may
 * follow. */
int worker_attach(struct worker *, const struct run *, uint32_t id,
                  struct loop *, uint32_t first_lane, uint32_t lane_count);
/* Half a worker each, where one thread waits and others compute: on the run's
 * only loop, with all lanes, seat 0 and the I/O stage; and without lanes, with
 * the compute stage. The former is pinned to the list's first CPU, the latter to
 * those after it. The loop's is attached last: the seat is then its own. */
int worker_attach_waiting(struct worker *, const struct run *, struct loop *);
int worker_attach_computing(struct worker *, const struct run *, uint32_t id);
/* Where the run was asked for the lag of its loops: watch this one. worker_attach
 * does, for the loop it is given. Returns 0 or -errno. */
int worker_watch_lag(struct worker *, struct loop *);
/* As worker_attach, for a worker that lives for one task, blocking, in lane `id`. It
 * touches no records: who makes such workers has done that for all of them. */
int worker_attach_once(struct worker *, const struct run *, uint32_t id);
void worker_detach(struct worker *);

/* The next task, in a lane of its own, or NULL: no lane is free, nothing is
 * left, or the run was stopped. Where it is meant to begin later, a blocking
 * worker sleeps until then; on a loop NULL is returned, and again until its
 * time has come. */
struct task *worker_take(struct worker *);

/* All of one task, blocking. */
void worker_run(struct worker *, struct task *);

/* Begin a task's I/O stage on the loop. True: it waits for nothing (more). */
bool worker_start(struct worker *, struct task *);
/* The loop says that a started stage ended. True: the task waits no more;
 * false: it will be tried again after its backoff. */
bool worker_waited(struct worker *, struct task *);

/* Whether a task that waits no more has yet to be computed. */
static inline bool worker_computes(const struct run *run,
                                   const struct task *task)
{
    const struct workload *workload = run->workload;

    return workload->compute && task->status == 0 &&
           (!workload->computes ||
            workload->computes(run->io_shared, task->index));
}

/* The compute stage, if the task has one and has not failed. May run on another
 * thread than the worker's, given that thread's own `compute` local. */
void worker_compute(const struct run *, void *compute, struct task *);
/* Write the record and free the lane. On the worker's own thread. Where the
 * workload has a `receive`, that comes first: here, or after it was delivered. */
void worker_record(struct worker *, struct task *);

/* What a `deliver` is made of. */

/* A task has ended: its stamps, its record and a lane that is free again. False:
 * it had ended before, which is counted. */
bool worker_end(struct worker *, struct task *, struct slot *record);
/* The same, and the record into its slot. */
void worker_record_here(struct worker *, struct task *);
/* The end of a task that was lent, written by whoever asked; frees no lane. */
void worker_record_lent(const struct run *, const struct task *);

/* worker_compute here and now, then worker_record. */
static inline void worker_finish(struct worker *worker, struct task *task)
{
    worker_compute(worker->run, worker->compute, task);
    worker_record(worker, task);
}

/* When the task that is held is meant to begin; UINT64_MAX: none is. */
uint64_t worker_next_start(const struct worker *);

static inline uint32_t worker_in_flight(const struct worker *worker)
{
    return worker->lane_count - worker->free_count - (worker->held != NULL);
}

/* Nothing is in flight, and nothing is held. */
static inline bool worker_idle(const struct worker *worker)
{
    return worker->free_count == worker->lane_count;
}

#endif
