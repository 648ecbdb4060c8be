/* Event loop: one thread waits for many tasks at once.
 *
 *   loop    start 0, 1, 2 |      |cpu 1, start 3|     |cpu 0|cpu 2| …
 *   wait 0  ------------------------------------>
 *   wait 1  -------------->
 *   wait 2  --------------------------------------> ready, but the loop
 * computes wait 3                                  ------------------------…
 *
 * At most C tasks are in flight; a lane that becomes free takes the next index.
 * Compute stages run inline, on the loop's own thread: while one computes,
 * nothing else is started, and what has become ready must wait. That it blocks
 * the loop is the lesson of this model, not an oversight.
 *
 * It does not measure what several loops, or a pool beside the loop, would make
 * of more than one CPU.
 */
#include <errno.h>
#include <stdlib.h>

#include "core/loop.h"
#include "core/worker.h"

struct event_loop {
    struct loop *loop;
    struct worker worker;
};

static int up(struct run *run, void **self)
{
    struct event_loop *event_loop = calloc(1, sizeof(*event_loop));

    *self = event_loop;
    if (!event_loop)
        return -ENOMEM;
    const int status = loop_new(&event_loop->loop);
    if (status != 0)
        return status;
    return worker_attach(&event_loop->worker, run, 0, event_loop->loop, 0,
                         run->tasks.lane_count);
}

static int drive(void *self)
{
    struct event_loop *event_loop = self;
    struct loop *loop = event_loop->loop;
    struct worker *worker = &event_loop->worker;
    struct task *task;

    for (;;) {
        while ((task = worker_take(worker)))
            if (worker_start(worker, task))
                worker_finish(worker, task);
        if (worker_idle(worker))
            return 0;

        const int status = loop_step(loop, worker_next_start(worker));
        if (status != 0)
            return status;
        while ((task = loop_next_done(loop)))
            if (worker_waited(worker, task))
                worker_finish(worker, task);
    }
}

static void down(void *self)
{
    struct event_loop *event_loop = self;

    if (!event_loop)
        return;
    worker_detach(&event_loop->worker);
    loop_free(event_loop->loop);
    free(event_loop);
}

const struct model model = {
    .name = "event-loop",
    .summary = "one thread and one loop; computes inline",
    .evented = true,
    .up = up,
    .drive = drive,
    .down = down,
};
