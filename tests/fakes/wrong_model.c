/* Deliberately wrong models, one for each WRONG that this is compiled with:
 * sequential, but for the one thing that the case names. */
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "core/worker.h"

enum wrong {
    SKIPS_ONE,      /* task 3 is never begun */
    NEVER_ENDS_ONE, /* task 3 is begun, and left */
    SWAPS_TWO,      /* the results of tasks 1 and 2 */
    RECORDS_TWICE,  /* task 3 */
    RUNS_TWICE,     /* task 3, from the beginning */
    PASSES_LIMIT,   /* one task more in flight than --concurrency */
    LEAVES_CHILD,
    LEAVES_DESCRIPTOR,
    LEAVES_THREAD,
};

static const enum wrong wrong = WRONG;

#define MARKED 3 /* the task that goes wrong */

struct wrong_model {
    struct run *run;
    struct worker worker;
};

/* One lane more than the limit allows, where that is what is wrong. */
static uint32_t lanes(const struct plan *plan)
{
    return wrong == PASSES_LIMIT ? (uint32_t)plan->concurrency + 1 : 1;
}

static int up(struct run *run, void **result)
{
    struct wrong_model *self = calloc(1, sizeof(*self));

    *result = self;
    if (!self)
        return -ENOMEM;
    self->run = run;
    handout_dispatch(run->handout, DISPATCH_CLAIM, 1);
    return worker_attach(&self->worker, run, 0, NULL, 0, lanes(run->plan));
}

static void *sleep_on(void *argument)
{
    for (;;)
        pause();
    return argument;
}

static void leave_something(void)
{
    pthread_t thread;

    if (wrong == LEAVES_CHILD && fork() == 0) {
        sleep(2); /* longer than the run, not longer than its test */
        _exit(0);
    }
    if (wrong == LEAVES_DESCRIPTOR && open("/dev/null", O_RDONLY) == -1)
        abort();
    if (wrong == LEAVES_THREAD &&
        pthread_create(&thread, NULL, sleep_on, NULL) != 0)
        abort();
}

/* Everything that may be in flight begins before anything ends. */
static void run_batch(struct wrong_model *self, struct task *first)
{
    struct worker *worker = &self->worker;
    struct task *batch[100] = {first};
    size_t count = 1;

    while (count < 100 && (batch[count] = worker_take(worker)))
        count++;
    for (size_t i = 0; i < count; i++)
        worker_run(worker, batch[i]);
}

static void run_marked(struct wrong_model *self, struct task *task)
{
    struct worker *worker = &self->worker;

    switch (wrong) {
    case SKIPS_ONE:
        self->run->tasks.slots[task->index] = (struct slot){0};
        worker->free_lanes[worker->free_count++] = task->lane;
        break;
    case NEVER_ENDS_ONE:
        worker->free_lanes[worker->free_count++] = task->lane;
        break;
    case RECORDS_TWICE:
        worker_run(worker, task);
        worker_record(worker, task);
        break;
    case RUNS_TWICE:
        worker_run(worker, task);
        worker->seat->span.first--;
        worker_run(worker, worker_take(worker));
        break;
    default:
        worker_run(worker, task);
        break;
    }
}

static void swap_two(struct slot *slots)
{
    const uint64_t digest = slots[1].digest;

    slots[1].digest = slots[2].digest;
    slots[2].digest = digest;
}

static int drive(void *argument)
{
    struct wrong_model *self = argument;
    struct task *task;

    leave_something();
    while ((task = worker_take(&self->worker))) {
        if (wrong == PASSES_LIMIT)
            run_batch(self, task);
        else if (task->index == MARKED)
            run_marked(self, task);
        else
            worker_run(&self->worker, task);
    }
    if (wrong == SWAPS_TWO)
        swap_two(self->run->tasks.slots);
    return 0;
}

static void down(void *argument)
{
    struct wrong_model *self = argument;

    if (self)
        worker_detach(&self->worker);
    free(self);
}

const struct model model = {
    .name = "wrong",
    .summary = "does not do what it says",
    .workers = lanes,
    .up = up,
    .drive = drive,
    .down = down,
};
