/* Sequential: one task after another, on the main thread.
 *
 *   main  | wait 0 |cpu 0| wait 1 |cpu 1| wait 2 |cpu 2| …
 *
 * The yardstick of every speed-up. It does not measure what a process costs
 * before main, nor how fast one task could be if it were split up.
 */
#include <errno.h>
#include <stdlib.h>

#include "core/worker.h"

static int up(struct run *run, void **self)
{
    struct worker *worker = calloc(1, sizeof(*worker));

    *self = worker;
    return worker ? worker_attach(worker, run, 0, NULL, 0, 1) : -ENOMEM;
}

static int drive(void *self)
{
    struct worker *worker = self;
    struct task *task;

    while ((task = worker_take(worker)))
        worker_run(worker, task);
    return 0;
}

static void down(void *self)
{
    if (self)
        worker_detach(self);
    free(self);
}

const struct model model = {
    .name = "sequential",
    .summary = "one task after another",
    .up = up,
    .drive = drive,
    .down = down,
};
