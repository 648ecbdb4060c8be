/* Take, start, wait, compute, record. */
#include "core/evented.h"

int evented_attach(struct evented *evented, const struct run *run, uint32_t id,
                   uint32_t first_lane, uint32_t lane_count)
{
    const int status = loop_new(&evented->loop);

    if (status != 0)
        return status;
    return worker_attach(&evented->worker, run, id, evented->loop, first_lane,
                         lane_count);
}

int evented_drive(struct evented *evented)
{
    struct worker *const worker = &evented->worker;
    struct task *task;

    for (;;) {
        while ((task = worker_take(worker)))
            if (worker_start(worker, task))
                worker_finish(worker, task);
        if (worker_idle(worker))
            return 0;

        const int status = loop_step(evented->loop, worker_next_start(worker));
        if (status != 0)
            return status;
        while ((task = loop_next_done(evented->loop)))
            if (worker_waited(worker, task))
                worker_finish(worker, task);
    }
}

void evented_detach(struct evented *evented)
{
    worker_detach(&evented->worker);
    loop_free(evented->loop);
    evented->loop = NULL;
}
