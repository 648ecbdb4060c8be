/* Take, start, wait, compute, record. */
#include "core/evented.h"

#include <errno.h>
#include <stdlib.h>

int evented_attach(struct worker *worker, const struct run *run, uint32_t id,
                   uint32_t first_lane, uint32_t lane_count)
{
    struct loop *loop;
    const int status = loop_new(&loop);

    if (status != 0)
        return status;
    return worker_attach(worker, run, id, loop, first_lane, lane_count);
}

int evented_drive(struct worker *worker)
{
    struct task *task;

    for (;;) {
        while ((task = worker_take(worker)))
            if (worker_start(worker, task))
                worker_finish(worker, task);
        if (worker_idle(worker))
            return 0;

        const int status = loop_step(worker->loop, worker_next_start(worker));
        if (status != 0)
            return status;
        while ((task = loop_next_done(worker->loop)))
            if (worker_waited(worker, task))
                worker_finish(worker, task);
    }
}

void evented_detach(struct worker *worker)
{
    struct loop *loop = worker->loop;

    worker_detach(worker);
    loop_free(loop);
}

int single_up(struct run *run, void **self)
{
    struct worker *worker = calloc(1, sizeof(*worker));

    *self = worker;
    return worker ? evented_attach(worker, run, 0, 0, run->tasks.lane_count)
                  : -ENOMEM;
}

int single_drive(void *self)
{
    return evented_drive(self);
}

void single_down(void *self)
{
    if (self)
        evented_detach(self);
    free(self);
}
