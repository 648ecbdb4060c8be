/* Multi-loop: W loops, each with a thread of its own and its share of the lanes.
 *
 *   loop 0  start 0, 2 |   |cpu 2, start 4|       |cpu 0, start 6| …
 *   wait 0  ------------------------------------->
 *   wait 2  -------------->
 *   loop 1  start 1, 3 |         |cpu 1, start 5| |cpu 3, start 7| …
 *   wait 1  -------------------->
 *   wait 3  ------------------------------------->
 *
 * C lanes are split as evenly as they go; what they all take from is the common
 * hand-out, index by index (--dispatch static gives each loop a fixed share).
 * Each loop is event-loop's: it computes inline, and blocks nobody but itself.
 * With --isolate process the loops are forked workers, the prefork way: nothing
 * is shared but the hand-out and the records, and one that dies takes with it
 * what was in flight in it, and no more.
 *
 * Tasks do not move: one that became ready on a busy loop waits for it, though
 * another loop may be idle. It does not measure what moving them would cost, nor
 * how well a kernel spreads the connections of a listening socket over loops.
 */
#include <errno.h>
#include <stdlib.h>

#include "core/crew.h"
#include "core/delivery.h"
#include "core/dispatch.h"
#include "core/evented.h"
#include "core/team.h"

enum { ISOLATE_THREAD, ISOLATE_PROCESS };

static unsigned isolate;

static const struct option_row options[] = {
    {.name = "isolate",
     .type = OPTION_CHOICE,
     .value = &isolate,
     .fallback = "thread",
     .choices = "thread|process",
     .help = "what each loop has to itself: a thread, or a forked process"},
    DISPATCH_ROW("static|claim", "fixed shares, or one atomic counter"),
    CHUNK_ROW,
    {0},
};

struct multi_loop {
    struct run *run;
    struct crew crew; /* either of them */
    struct team team;
};

/* Loop `number` and its share of the lanes. */
static int attach(void *argument, struct worker *worker, uint32_t number)
{
    const struct run *run = ((struct multi_loop *)argument)->run;
    const struct lanes own = tasks_share(&run->tasks, run->workers, number);
    const int status =
        evented_attach(worker, run, number, own.first, own.count);

    return status == 0 && run->delivery ? delivery_join(worker) : status;
}

static int work(void *self, struct worker *worker)
{
    (void)self;
    return evented_drive(worker);
}

static void detach(void *self, struct worker *worker)
{
    (void)self;
    evented_detach(worker);
}

static const struct duties duties = {
    .attach = attach, .work = work, .detach = detach};

static int up(struct run *run, void **result)
{
    struct multi_loop *self = calloc(1, sizeof(*self));

    *result = self;
    if (!self)
        return -ENOMEM;
    self->run = run;
    dispatch_set(run);
    if (isolate == ISOLATE_THREAD) {
        const int status = delivery_new(run, NULL);

        return status == 0 ? crew_up(&self->crew, run, &duties, self) : status;
    }
    self->team = (struct team){.run = run, .duties = &duties, .self = self};
    int status = team_init(&self->team);
    if (status == 0)
        status = delivery_new(run, self->team.loop);
    return status == 0 ? team_up(&self->team) : status;
}

static int drive(void *argument)
{
    struct multi_loop *self = argument;

    if (isolate == ISOLATE_PROCESS)
        return team_drive(&self->team);
    crew_begin(&self->crew);
    return crew_wait(&self->crew);
}

static void down(void *argument)
{
    struct multi_loop *self = argument;

    if (!self)
        return;
    crew_down(&self->crew);
    team_down(&self->team);
    delivery_free(self->run);
    free(self);
}

static void needs(const struct plan *plan, uint64_t per_task,
                  struct needs *needs)
{
    const uint32_t workers = plan_blocking_workers(plan);
    const uint64_t own = 2; /* each loop's poller and waker */

    needs->loops = workers;
    needs->loops_at_most = isolate == ISOLATE_THREAD ? workers : 1;
    if (isolate == ISOLATE_THREAD) {
        needs->threads += workers;
        needs->descriptors += workers * own;
    } else { /* the parent's pidfds are closed in nobody */
        needs->processes += workers;
        needs->descriptors =
            workers + own + (plan_lanes(plan) / workers + 1) * per_task;
    }
}

const struct model model = {
    .name = "multi-loop",
    .summary = "W loops, each on its own thread or in its own process",
    .options = options,
    .evented = true,
    .workers = plan_blocking_workers,
    .needs = needs,
    .up = up,
    .drive = drive,
    .down = down,
};
