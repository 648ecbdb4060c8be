/* Coroutines: blocking-looking code on a loop. C of them, each with a stack of
 * its own, on one thread.
 *
 *   loop         resume 0, 1, 2 |        | resume 1 |       | resume 0 | …
 *   coroutine 0  take, start, yield ------------------------> compute, take …
 *   coroutine 1  take, start, yield -----> compute, take, start, yield ----->
 *   coroutine 2  take, start, yield ---------------------------------------->
 *
 * A coroutine reads like sequential: take a task, do its I/O, compute, record,
 * and again. Only that doing I/O means to start the stage's evented face and to
 * yield until the loop says that it is done. The switch between two stacks is
 * a few dozen instructions without a system call (core/coroutine.h).
 *
 * Stacks are of --stack-kib and made before the measured region; their pages
 * take memory when they are first touched, one or two each where tasks wait. A
 * stack that is too small ends the run with a sentence, by a guard page below
 * it. As in event-loop, compute stages run on the one thread there is: while
 * one computes, nothing else goes on.
 *
 * It does not measure coroutines without stacks, which a compiler turns into
 * objects of a hundred bytes: event-loop is what those come down to.
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

#include "core/coroutine.h"
#include "core/evented.h"

/* What sanitizers add to every frame makes it several times as large. */
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define STACKS_FACTOR 8
#else
#define STACKS_FACTOR 1
#endif

static uint64_t stack_kib;

static const struct option_row options[] = {
    {.name = "stack-kib",
     .type = OPTION_COUNT,
     .value = &stack_kib,
     .fallback = "16",
     .min = 4,
     .max = 1048576,
     .help = "size of each coroutine's stack, in KiB"},
    {0},
};

struct coroutines {
    struct worker worker;
    struct stacks stacks;
    uint32_t count;
    struct one *all;
    struct one **waiting; /* by lane: who waits for its task */
    struct one *early;    /* a list: those for whom it is too early */
};

struct one {
    struct coroutine coroutine;
    struct coroutines *self;
    struct one *next; /* in the list */
};

/* --- in a coroutine ------------------------------------------------------- */

/* The next task; NULL: there is none. Where it is meant to begin later, yield
 * until then. */
static struct task *take(struct one *one)
{
    struct coroutines *self = one->self;
    struct task *task;

    while (!(task = worker_take(&self->worker)) && self->worker.held) {
        one->next = self->early;
        self->early = one;
        coroutine_yield(&one->coroutine);
    }
    return task;
}

/* Do the task's I/O: start it, and yield until it is done. */
static void wait_for(struct one *one, struct task *task)
{
    struct coroutines *self = one->self;
    bool done = worker_start(&self->worker, task);

    while (!done) {
        self->waiting[task->lane] = one;
        coroutine_yield(&one->coroutine);
        done = worker_waited(&self->worker, task);
    }
}

/* The whole life of a coroutine. */
static void live(void *argument)
{
    struct one *one = argument;
    struct task *task;

    while ((task = take(one))) {
        wait_for(one, task);
        worker_finish(&one->self->worker, task);
    }
}

/* --- in the loop ---------------------------------------------------------- */

/* A task's I/O has ended: whoever waits for it goes on. Nobody does where it
 * ends a second time, which the record counts. */
static void go_on(struct coroutines *self, struct task *task)
{
    struct one *one = self->waiting[task->lane];

    self->waiting[task->lane] = NULL;
    if (one)
        coroutine_resume(&one->coroutine);
    else
        worker_record(&self->worker, task);
}

/* Those for whom it was too early take in turn, until it is again. */
static void begin_due(struct coroutines *self)
{
    const struct worker *worker = &self->worker;

    while (self->early && (!worker->held || worker_next_start(worker) <=
                                                loop_now_ns(worker->loop))) {
        struct one *one = self->early;

        self->early = one->next;
        coroutine_resume(&one->coroutine);
    }
}

static int drive(void *argument)
{
    struct coroutines *self = argument;
    struct loop *loop = self->worker.loop;
    struct task *task;

    for (uint32_t i = 0; i < self->count; i++)
        coroutine_resume(&self->all[i].coroutine);
    while (!worker_idle(&self->worker)) {
        const int status = loop_step(loop, worker_next_start(&self->worker));

        if (status != 0)
            return status;
        while ((task = loop_next_done(loop)))
            go_on(self, task);
        begin_due(self);
    }
    return 0;
}

/* --- up and down ---------------------------------------------------------- */

static int make_stacks(struct coroutines *self)
{
    char sentence[200];
    const int status = stacks_map(&self->stacks, self->count,
                                  stack_kib * 1024 * STACKS_FACTOR);

    if (status != 0)
        return status;
    snprintf(sentence, sizeof(sentence),
             "%s: coroutine stack overflow: raise --stack-kib, which is %llu",
             program_invocation_short_name, (unsigned long long)stack_kib);
    return stacks_guard(&self->stacks, sentence);
}

static int up(struct run *run, void **result)
{
    struct coroutines *self = calloc(1, sizeof(*self));

    *result = self;
    if (!self)
        return -ENOMEM;
    self->count = run->tasks.lane_count;
    self->all = calloc(self->count, sizeof(*self->all));
    self->waiting = calloc(self->count, sizeof(struct one *));
    if (!self->all || !self->waiting)
        return -ENOMEM;

    const int status = make_stacks(self);
    if (status != 0)
        return status;
    for (uint32_t i = 0; i < self->count; i++) {
        self->all[i].self = self;
        coroutine_init(&self->all[i].coroutine, &self->stacks, i, live,
                       &self->all[i]);
    }
    return evented_attach(&self->worker, run, 0, 0, self->count);
}

static void down(void *argument)
{
    struct coroutines *self = argument;

    if (!self)
        return;
    evented_detach(&self->worker);
    stacks_unguard();
    stacks_unmap(&self->stacks);
    free(self->waiting);
    free(self->all);
    free(self);
}

const struct model model = {
    .name = "coroutines",
    .summary = "C coroutines with stacks on one loop; computes inline",
    .options = options,
    .evented = true,
    .up = up,
    .drive = drive,
    .down = down,
};
