/* Who runs the tasks, and when: the shape of every model.
 *
 * main calls up, drive and down once each, on the main thread:
 *
 *   up       make threads, processes or a loop, and attach the stages in each
 *            worker; returns when every worker is ready to begin.
 *   drive    the measured region: hand out every index, run every task, and
 *            return when all have ended and every record is in run->tasks.
 *   down     detach, end and join or reap every worker. Called even after a
 *            failed up or drive, so `*self` may be half made or NULL.
 */
#ifndef CORE_MODEL_H
#define CORE_MODEL_H

#include <stdint.h>

#include "core/option.h"
#include "core/plan.h"
#include "core/task.h"
#include "core/workload.h"

struct delivery;
struct handout;
struct heartbeats;
struct timeline;

/* One run: what main hands to the model. Constant while workers exist, but for
 * what `tasks` and `handout` keep in shared memory. */
struct run {
    const struct plan *plan;
    const struct workload *workload;
    void *io_shared, *compute_shared; /* of the stages, NULL where none */
    struct tasks tasks;
    struct handout *handout; /* made by main, one seat for each worker */
    /* Made by a model whose workers are not on the thread that asks, where the
     * workload has a `receive` (core/delivery.h); else NULL. */
    struct delivery *delivery;
    struct heartbeats *heartbeats; /* NULL: nobody asked for the loops' lag */
    struct timeline *timeline;     /* NULL: none is kept */
    uint32_t workers;              /* how many the model really starts */
};

/* Whether the latency of task `index` is one of those that results tell. */
static inline bool run_tells_latency(const struct run *run, uint64_t index)
{
    const struct workload *workload = run->workload;

    return !workload->tells_latency ||
           workload->tells_latency(run->io_shared, index);
}

/* What a run takes of the system at its height, for the check before it. */
struct needs {
    uint64_t threads; /* of all its processes */
    uint64_t processes;
    uint64_t descriptors;   /* of the one process that has most of them */
    uint32_t loops;         /* of all its processes */
    uint32_t loops_at_most; /* of the one process that has most of them */
};

struct model {
    const char *name, *summary;
    const struct option_row *options; /* NULL: none */

    /* Which faces it calls: a workload without them is unavailable here. */
    bool evented;

    /* Why it cannot run this workload, or cannot run on this machine at all; or
     * NULL. Itself NULL: nothing beyond the faces is in its way. */
    const char *(*unavailable)(const struct workload *);

    /* How many workers it will start for this plan. NULL: one. */
    uint32_t (*workers)(const struct plan *);

    /* Adjust `needs`, which main has set to one process of one thread that
     * holds per_task descriptors for each task in flight, and of one loop where
     * the model is evented. NULL: that is so. */
    void (*needs)(const struct plan *, uint64_t per_task, struct needs *);

    int (*up)(struct run *, void **self);
    int (*drive)(void *self);
    void (*down)(void *self);
};

/* Each model file defines `const struct model model`; a variant links exactly
 * one (core/variant.h). */

#endif
