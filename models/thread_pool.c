/* Thread pool: W threads, each of which runs one task after another.
 *
 *   thread 0  | wait 0 |cpu 0| wait 2 |cpu 2| …
 *   thread 1  | wait 1 |cpu 1| wait 3 |cpu 3| …
 *
 * Which thread gets which index is --dispatch: `static` shares fixed before the
 * start, `claim` from one atomic counter, or `queue`, the bounded queue of the
 * textbooks, fed by the main thread. The indexes come --chunk at a time.
 *
 * Where results go to whoever asked, that is the main thread, and each thread has
 * its share of the C lanes to lend (core/delivery.h).
 *
 * Threads are started, and the stages attached, before the measured region;
 * what starting a thread costs shows in the whole process's time only.
 */
#include <errno.h>
#include <stdlib.h>

#include "core/crew.h"
#include "core/delivery.h"
#include "core/dispatch.h"
#include "core/queue.h"

/* Half of them must last while the producer is woken, some 50 µs, even where a
 * span is done in a fraction of one. */
#define QUEUE_SPANS            1024
#define QUEUE_SPANS_PER_WORKER 4

static const struct option_row options[] = {
    DISPATCH_ROW("static|claim|queue",
                 "fixed shares, one atomic counter, or a bounded queue"),
    CHUNK_ROW,
    {0},
};

struct thread_pool {
    struct run *run;
    struct crew crew;
    struct queue queue;
};

static bool is_queued(void)
{
    return dispatch_asked.how == DISPATCH_FED;
}

static int attach(void *argument, struct worker *worker, uint32_t number)
{
    const struct run *run = ((struct thread_pool *)argument)->run;
    const struct lanes own = tasks_share(&run->tasks, run->workers, number);
    const int status =
        worker_attach(worker, run, number, NULL, own.first, own.count);

    return status == 0 && run->delivery ? delivery_join(worker) : status;
}

static int work(void *argument, struct worker *worker)
{
    struct thread_pool *self = argument;
    struct task *task;

    while ((task = worker_take(worker)))
        worker_run(worker, task);
    if (is_queued()) /* also after a stop: nobody pops any more */
        queue_close(&self->queue);
    return 0;
}

static const struct duties duties = {.attach = attach, .work = work};

/* A thread asks for its next indexes: --dispatch queue. */
static bool pop(void *source, uint32_t worker, struct span *span)
{
    (void)worker;
    return queue_pop(source, span);
}

static int set_dispatch(struct thread_pool *self)
{
    const struct run *run = self->run;

    /* The queue of the textbooks holds one task in each place. */
    if (is_queued() && dispatch_asked.chunk == CHUNK_UNSET)
        dispatch_asked.chunk = 1;
    dispatch_set(run);
    if (!is_queued())
        return 0;
    handout_feed(run->handout, pop, &self->queue);
    const uint32_t wanted = run->workers * QUEUE_SPANS_PER_WORKER;

    return queue_init(&self->queue,
                      wanted > QUEUE_SPANS ? wanted : QUEUE_SPANS);
}

static int up(struct run *run, void **result)
{
    struct thread_pool *self = calloc(1, sizeof(*self));

    *result = self;
    if (!self)
        return -ENOMEM;
    self->run = run;
    int status = set_dispatch(self);
    if (status == 0)
        status = delivery_new(run, NULL);
    return status == 0 ? crew_up(&self->crew, run, &duties, self) : status;
}

/* Fill the queue, and again whenever results have come: whoever feeds it is who
 * asked. A full queue holds tasks whose results will come. */
static int feed_and_receive(struct thread_pool *self)
{
    struct span span;
    bool open = handout_claim(self->run->handout, &span);
    int status = 0;

    while (open && status == 0) {
        while (open && queue_offer(&self->queue, span))
            open = handout_claim(self->run->handout, &span);
        if (open)
            status = delivery_step(self->run->delivery);
        open = open && !handout_stopped(self->run->handout);
    }
    return status;
}

static int drive(void *argument)
{
    struct thread_pool *self = argument;
    struct span span;
    int status = 0;

    crew_begin(&self->crew);
    if (is_queued()) {
        if (self->run->delivery)
            status = feed_and_receive(self);
        else
            while (handout_claim(self->run->handout, &span) &&
                   queue_push(&self->queue, span))
                ;
        queue_close(&self->queue);
    }
    const int trouble = crew_wait(&self->crew);
    return status == 0 ? trouble : status;
}

static void down(void *argument)
{
    struct thread_pool *self = argument;

    if (!self)
        return;
    crew_down(&self->crew);
    delivery_free(self->run);
    queue_release(&self->queue);
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
    .name = "thread-pool",
    .summary = "W threads, each running one task after another",
    .options = options,
    .workers = plan_blocking_workers,
    .needs = needs,
    .up = up,
    .drive = drive,
    .down = down,
};
