/* A worker for each task: what the models share that make one.
 *
 * Properties: at most run->workers are alive at once; each claims nothing
 * itself but is given one index; it ends with its task. Operation: the main
 * thread claims an index, sleeps until its intended start, takes a free lane
 * and has a worker spawned for it there; where no lane is free it waits until
 * some worker has ended. Safety: main thread only, but for per_task_work,
 * which is the worker's whole life.
 *
 * A worker that is refused (no thread, no process) while others are alive is
 * spawned when one of them has ended. Where none is, it is tried again for
 * about a second, since others than this run use up limits too; then its task
 * has failed, by the refusal's kind ("EAGAIN"), and as long as refusals go on
 * further tasks are tried but once.
 */
#ifndef CORE_PER_TASK_H
#define CORE_PER_TASK_H

#include <stdbool.h>
#include <stdint.h>

struct run;

struct per_task {
    struct run *run;
    void *model; /* what both functions get */

    /* Start the worker of `lane`, which calls per_task_work. Returns 0, or
     * -errno: refused. */
    int (*spawn)(void *model, uint32_t lane);
    /* Wait until some worker has ended and clear it away; returns its lane.
     * Called while one is alive. */
    uint32_t (*await)(void *model);

    uint32_t *free_lanes; /* a stack */
    uint32_t free_count;
    bool out_of_patience;
};

/* The caller has set run, model, spawn and await. Sets the hand-out, and
 * touches the records for all workers. Returns 0 or -ENOMEM. */
int per_task_init(struct per_task *);
/* One that is zero or was released is allowed. */
void per_task_release(struct per_task *);

/* A model's drive. Returns 0, or -errno where a worker could not attach. */
int per_task_drive(struct per_task *);

/* On the worker's own thread, or in its own process: attach, run the task that
 * lane `lane` was given, detach. */
void per_task_work(const struct run *, uint32_t lane);

#endif
