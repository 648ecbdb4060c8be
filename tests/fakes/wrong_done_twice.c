/* A deliberately wrong workload: on a loop, task 3 is said to be done twice. */
#include "core/loop.h"
#include "core/workload.h"

static int open_nothing(const struct plan *plan, void **shared)
{
    (void)plan;
    *shared = NULL;
    return 0;
}

static int attach(void *shared, const struct place *place, void **local)
{
    (void)shared;
    *local = place->loop;
    return 0;
}

static int start(void *loop, struct task *task)
{
    task->digest = task->index;
    loop_task_done(loop, task, 0);
    if (task->index == 3)
        loop_task_done(loop, task, 0);
    return 0;
}

static void cancel(void *loop, struct task *task)
{
    (void)loop;
    (void)task;
}

static int expected(void *io, void *compute, uint64_t index, uint64_t *digest)
{
    (void)io;
    (void)compute;
    *digest = index;
    return 0;
}

static const struct stage stage = {
    .name = "wrong-done-twice",
    .open = open_nothing,
    .attach = attach,
    .start = start,
    .cancel = cancel,
};

const struct workload workload = {
    .name = "wrong-done-twice",
    .summary = "one task is said to be done twice",
    .io = &stage,
    .expected = expected,
};
