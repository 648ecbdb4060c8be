/* Thread per task: a new thread for each task, at most C of them alive.
 *
 *   main      create 0, create 1,         join 0, create 2, join 1, create 3 …
 *   thread 0  ~~| wait 0 |cpu 0|
 *   thread 1       ~~| wait 1 |cpu 1|
 *   thread 2                                        ~~| wait 2 |cpu 2|
 *
 * What a thread costs (~~) is the point, so it lies inside the measured region:
 * its creation, its stack, its first run, and the handles that the stages make
 * in each worker (a connection that is kept alive has nobody to keep it for).
 * --stack-kib sets the size of its stack. A thread that the system refuses is
 * created when another has ended (core/per_task.h says what happens where none
 * is alive).
 *
 * It does not measure what a task costs in a thread that is there already:
 * compare thread-pool. glibc keeps stacks of ended threads for the next ones,
 * so that only the first C threads pay for mapping one.
 */
#include <errno.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "core/failure.h"
#include "core/per_task.h"
#include "core/queue.h"
#include "core/worker.h"

static uint64_t stack_kib;

static const struct option_row options[] = {
    {.name = "stack-kib",
     .type = OPTION_COUNT,
     .value = &stack_kib,
     .fallback = "default",
     .max = 1048576,
     .zero = "default",
     .help = "size of each thread's stack, in KiB"},
    {0},
};

struct thread_per_task {
    struct per_task tasks;
    pthread_attr_t attributes;
    struct queue ended; /* lanes whose threads are about to end */
    struct lane *lanes;
};

struct lane {
    struct thread_per_task *self;
    pthread_t thread;
};

/* The whole life of a thread. */
static void *live(void *argument)
{
    struct lane *lane = argument;
    struct thread_per_task *self = lane->self;
    const uint32_t number = (uint32_t)(lane - self->lanes);

    per_task_work(self->tasks.run, number);
    queue_push(&self->ended, (struct span){number, number + 1});
    return NULL;
}

static int spawn(void *model, uint32_t number)
{
    struct thread_per_task *self = model;
    struct lane *lane = &self->lanes[number];

    return -pthread_create(&lane->thread, &self->attributes, live, lane);
}

static uint32_t await(void *model)
{
    struct thread_per_task *self = model;
    struct span span = {0, 0};

    queue_pop(&self->ended, &span);
    pthread_join(self->lanes[span.first].thread, NULL);
    return (uint32_t)span.first;
}

/* --- up and down ---------------------------------------------------------- */

static int set_stack(pthread_attr_t *attributes)
{
    const long least_kib = (sysconf(_SC_THREAD_STACK_MIN) + 1023) / 1024;

    if (stack_kib == 0)
        return 0;
    if (stack_kib < (uint64_t)least_kib)
        return failure_explain(-EINVAL,
                               "--stack-kib %llu is too small: a thread here "
                               "needs a stack of at least %ld KiB",
                               (unsigned long long)stack_kib, least_kib);
    return -pthread_attr_setstacksize(attributes, stack_kib * 1024);
}

static void *do_nothing(void *argument)
{
    return argument;
}

/* Start one thread: a stack that cannot be had, or a limit that is met already,
 * is known before the run. */
static int try_one(const pthread_attr_t *attributes)
{
    pthread_t thread;
    const int error = pthread_create(&thread, attributes, do_nothing, NULL);

    if (error != 0)
        return failure_explain(-error,
                               "cannot start a thread: %s; give another "
                               "--stack-kib, or raise the limit (ulimit -u, "
                               "ulimit -v, /proc/sys/kernel/threads-max)",
                               strerror(error));
    return -pthread_join(thread, NULL);
}

static int up(struct run *run, void **result)
{
    struct thread_per_task *self = calloc(1, sizeof(*self));

    *result = self;
    if (!self)
        return -ENOMEM;
    pthread_attr_init(&self->attributes);
    self->tasks = (struct per_task){
        .run = run, .model = self, .spawn = spawn, .await = await};
    self->lanes = calloc(run->workers, sizeof(*self->lanes));
    if (!self->lanes)
        return -ENOMEM;
    for (uint32_t i = 0; i < run->workers; i++)
        self->lanes[i].self = self;

    int status = set_stack(&self->attributes);
    if (status == 0)
        status = try_one(&self->attributes);
    if (status == 0)
        status = queue_init(&self->ended, run->workers);
    return status == 0 ? per_task_init(&self->tasks) : status;
}

static int drive(void *argument)
{
    struct thread_per_task *self = argument;

    return per_task_drive(&self->tasks);
}

static void down(void *argument)
{
    struct thread_per_task *self = argument;

    if (!self)
        return;
    per_task_release(&self->tasks);
    queue_release(&self->ended);
    pthread_attr_destroy(&self->attributes);
    free(self->lanes);
    free(self);
}

static void needs(const struct plan *plan, uint64_t per_task,
                  struct needs *needs)
{
    const uint32_t workers = plan_blocking_workers(plan);

    needs->threads += workers;
    needs->descriptors = workers * per_task;
}

const struct model model = {
    .name = "thread-per-task",
    .summary = "a new thread for each task, at most C alive",
    .options = options,
    .workers = plan_blocking_workers,
    .needs = needs,
    .up = up,
    .drive = drive,
    .down = down,
};
