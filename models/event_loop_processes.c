/* Event loop and processes: one loop waits, W forked workers compute.
 *
 *   loop       start 0, 1, 2 | |1: to worker 0|  |0: to worker 1|1 done, start 3|
 *   wait 0     --------------------------------->
 *   wait 1     -------------->
 *   worker 0                      |     cpu 1     |          |   cpu 2   | …
 *   worker 1                                        |     cpu 0     | …
 *
 * What event-loop+threads does with threads, for code that cannot be trusted in
 * one's own process or cannot run in two threads at once. How a task reaches its
 * worker is --ipc: `shm`, its data stay in its lane, which both see, and only the
 * lane's number travels; or `pipe`, the task and its data are copied over a
 * socket pair, and its result comes back, with its bytes where somebody reads
 * them (core/courier.h). Each worker has a few tasks at hand, the one that has
 * fewest gets the next; what none has at hand waits in the loop.
 *
 * When a worker dies, the task it was computing has failed ("worker died"), and
 * those it had not begun go to others. With --ipc pipe, results that it had not
 * sent die with it. The replacement comes from a zygote that was forked before
 * the loop attached anything (core/zygote.h).
 *
 * Workers are forked before the measured region. It does not measure what a
 * second loop would make of the waiting (multi-loop).
 */
#include <errno.h>
#include <stdlib.h>
#include <sys/mman.h>

#include "core/channel.h"
#include "core/courier.h"
#include "core/team.h"

#define AT_HAND 2 /* one to compute, one so that nobody waits for the loop */

static unsigned ipc; /* as core/channel.h says */

static const struct option_row options[] = {
    IPC_ROW(&ipc, "how tasks reach workers and come back: in shared memory, or "
                  "copied over a socket pair"),
    {0},
};

/* One worker as the loop sees it. */
struct desk {
    struct loop_watch watch; /* first, so that it can be found from that */
    struct hybrid *self;
    struct courier courier;
};

struct hybrid {
    struct run *run;
    struct run own; /* of a worker: with tables of its own, where copied */
    struct team team;
    struct worker waiting; /* on the team's loop */
    struct desk *desks;
    struct courier_marks *marks; /* shared, one for each worker */
    /* Tasks to compute that nobody has at hand: a ring of as many as lanes. */
    struct task **backlog;
    uint32_t first, backlogged;
};

/* --- in a worker ---------------------------------------------------------- */

static int attach(void *argument, struct worker *worker, uint32_t number)
{
    struct hybrid *self = argument;

    self->own = *self->run;
    const int status =
        courier_settle(&self->desks[number].courier, &self->own.tasks);
    return status == 0 ? worker_attach_computing(worker, &self->own, number)
                       : status;
}

static int compute(void *argument, struct worker *worker)
{
    struct hybrid *self = argument;
    struct courier *courier = &self->desks[worker->id].courier;
    struct task *task;
    int status = 0;

    while (status == 0 && (task = courier_next(courier))) {
        worker_compute(worker->run, worker->compute, task);
        status = courier_return(courier, task);
    }
    return status;
}

static const struct duties duties = {.attach = attach, .work = compute};

/* --- the loop ------------------------------------------------------------- */

static void put_back(struct hybrid *self, struct task *task)
{
    const uint32_t size = self->run->tasks.lane_count;

    self->backlog[(self->first + self->backlogged++) % size] = task;
}

static struct task *take_next(struct hybrid *self)
{
    struct task *task = self->backlog[self->first];

    self->first = (self->first + 1) % self->run->tasks.lane_count;
    self->backlogged--;
    return task;
}

/* A task waits no more: to be computed, or it has ended. */
static void hand_over(struct hybrid *self, struct task *task)
{
    if (worker_computes(self->run, task))
        put_back(self, task);
    else
        worker_record(&self->waiting, task);
}

/* The living worker that has fewest tasks at hand, or NULL. */
static struct desk *least_busy(struct hybrid *self)
{
    struct desk *least = NULL;

    for (uint32_t i = 0; i < self->run->workers; i++) {
        struct desk *desk = &self->desks[i];

        if (team_has(&self->team, i) &&
            (!least || desk->courier.count < least->courier.count))
            least = desk;
    }
    return least;
}

/* More at hand while much is waiting: it then travels in batches. */
static uint32_t most_at_hand(const struct hybrid *self)
{
    const uint32_t share = self->backlogged / (2 * self->run->workers);

    if (share < AT_HAND)
        return AT_HAND;
    return share < COURIER_TASKS ? share : COURIER_TASKS;
}

/* Give out what is waiting, and send it as far as the sockets take it. */
static int distribute(struct hybrid *self)
{
    const uint32_t most = most_at_hand(self);
    struct desk *desk;
    int status = 0;

    while (self->backlogged > 0 && (desk = least_busy(self)) &&
           desk->courier.count < most)
        courier_add(&desk->courier, take_next(self));
    for (uint32_t i = 0; status == 0 && i < self->run->workers; i++) {
        desk = &self->desks[i];
        status = courier_send(&desk->courier);
        if (status == 0)
            status = loop_watch_change(self->team.loop, &desk->watch,
                                       courier_has_more(&desk->courier)
                                           ? LOOP_READ | LOOP_WRITE
                                           : LOOP_READ);
    }
    return status;
}

static int collect(void *argument, uint32_t number)
{
    struct hybrid *self = argument;
    struct task *task;

    while ((task = courier_receive(&self->desks[number].courier)))
        worker_record(&self->waiting, task);
    return 0;
}

static void desk_ready(struct loop_watch *watch, uint32_t events)
{
    struct desk *desk = (struct desk *)(void *)watch;

    (void)events; /* what can be sent is, before the next wait */
    collect(desk->self, (uint32_t)(desk - desk->self->desks));
}

/* A worker has died: its tasks have failed or go to others. */
static uint64_t bury(void *argument, uint32_t number, bool *fruitful)
{
    struct hybrid *self = argument;
    enum courier_fate fate;
    struct task *task;
    uint64_t failed = 0;

    *fruitful = atomic_load(&self->marks[number].begun) > 0;
    while ((task = courier_give_back(&self->desks[number].courier, &fate))) {
        if (fate == COURIER_UNTOUCHED) {
            put_back(self, task);
            continue;
        }
        if (fate == COURIER_BEGUN)
            task->status = -EOWNERDEAD;
        failed += fate == COURIER_BEGUN;
        worker_record(&self->waiting, task);
    }
    return failed;
}

static int drive(void *argument)
{
    struct hybrid *self = argument;
    struct worker *waiting = &self->waiting;
    struct task *task;
    int status = 0;

    team_begin(&self->team);
    while (status == 0) {
        while ((task = worker_take(waiting)))
            if (worker_start(waiting, task))
                hand_over(self, task);
        if (worker_idle(waiting))
            return 0;
        status = distribute(self);
        if (self->backlogged > 0 && !team_lives(&self->team))
            return team_lost(self->backlogged);
        if (status == 0)
            status = loop_step(self->team.loop, worker_next_start(waiting));
        while ((task = loop_next_done(self->team.loop)))
            if (worker_waited(waiting, task))
                hand_over(self, task);
    }
    return status;
}

/* --- up and down ---------------------------------------------------------- */

static enum courier_way way(const struct run *run)
{
    if (ipc == IPC_SHM)
        return COURIER_NUMBERS;
    return run->workload->receive ? COURIER_COPIES_BOTH_WAYS : COURIER_COPIES;
}

static int open_desks(struct hybrid *self)
{
    const uint32_t workers = self->run->workers;
    int status = 0;

    self->desks = aligned_alloc(64, workers * sizeof(*self->desks));
    if (!self->desks)
        return -ENOMEM;
    for (uint32_t i = 0; i < workers; i++)
        self->desks[i] = (struct desk){.self = self, .watch.ready = desk_ready};
    self->backlog = calloc(self->run->tasks.lane_count, sizeof(struct task *));
    if (!self->backlog)
        return -ENOMEM;
    self->marks =
        mmap(NULL, workers * sizeof(*self->marks), PROT_READ | PROT_WRITE,
             MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (self->marks == MAP_FAILED) {
        self->marks = NULL;
        return -ENOMEM;
    }
    for (uint32_t i = 0; status == 0 && i < workers; i++) {
        struct desk *desk = &self->desks[i];

        status = courier_open(&desk->courier, &self->run->tasks,
                              &self->marks[i], way(self->run));
        if (status == 0)
            status = loop_watch_start(self->team.loop, &desk->watch,
                                      desk->courier.parent, LOOP_READ);
    }
    return status;
}

static int up(struct run *run, void **result)
{
    struct hybrid *self = calloc(1, sizeof(*self));

    *result = self;
    if (!self)
        return -ENOMEM;
    self->run = run;
    /* The loop alone takes indexes, one at a time. */
    handout_dispatch(run->handout, DISPATCH_CLAIM, 1);
    self->team = (struct team){.run = run,
                               .duties = &duties,
                               .self = self,
                               .collect = collect,
                               .bury = bury,
                               .from_zygote = true};
    int status = team_init(&self->team);
    if (status == 0)
        status = open_desks(self);
    if (status == 0)
        status = team_up(&self->team);
    return status == 0
               ? worker_attach_waiting(&self->waiting, run, self->team.loop)
               : status;
}

static void down(void *argument)
{
    struct hybrid *self = argument;

    if (!self)
        return;
    for (uint32_t i = 0; self->desks && i < self->run->workers; i++)
        courier_stop(&self->desks[i].courier);
    worker_detach(&self->waiting);
    team_down(&self->team); /* with its loop, and the watches on that */
    for (uint32_t i = 0; self->desks && i < self->run->workers; i++)
        courier_close(&self->desks[i].courier);
    if (self->marks)
        munmap(self->marks, self->run->workers * sizeof(*self->marks));
    free(self->desks);
    free(self->backlog);
    free(self);
}

static void needs(const struct plan *plan, uint64_t per_task,
                  struct needs *needs)
{
    const uint32_t workers = plan_blocking_workers(plan);

    (void)per_task;
    needs->processes += workers + 1;       /* and the zygote */
    needs->descriptors += workers * 3 + 1; /* two ends, a pidfd */
}

const struct model model = {
    .name = "event-loop+processes",
    .summary = "one loop waits, W forked processes compute",
    .options = options,
    .evented = true,
    .workers = plan_blocking_workers,
    .needs = needs,
    .up = up,
    .drive = drive,
    .down = down,
};
