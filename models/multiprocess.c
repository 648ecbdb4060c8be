/* Multiprocess: W forked workers, each of which runs one task after another.
 *
 *   worker 0  | wait 0 |cpu 0| wait 2 |cpu 2| …
 *   worker 1  | wait 1 |cpu 1| wait 3 |cpu 3| …
 *   parent    watches its workers; hands out or collects over pipes if asked to
 *
 * Which worker gets which index is --dispatch: `static` shares, `claim` from an
 * atomic counter in shared memory, or `pipe`: each worker asks the parent. How
 * results come back is --ipc: `shm` into the shared table, or `pipe`.
 *
 * When a worker dies, the task it was running has failed ("worker died"), and a
 * replacement takes its seat (core/team.h). With --ipc pipe results travel a
 * chunk at a time; those that a worker had not yet sent die with it, and their
 * tasks have failed too.
 *
 * Workers are forked, and the stages attached, before the measured region; what
 * a fork costs shows in the whole process's time only.
 */
#include <errno.h>
#include <stddef.h>
#include <stdlib.h>

#include "core/channel.h"
#include "core/dispatch.h"
#include "core/team.h"

static unsigned ipc; /* as core/channel.h says */

static const struct option_row options[] = {
    DISPATCH_ROW("static|claim|pipe",
                 "fixed shares, one atomic counter in shared memory, or from "
                 "the parent over pipes"),
    CHUNK_ROW,
    IPC_ROW(&ipc, "how results come back: in shared memory or over pipes"),
    {0},
};

/* The pipes to and from one worker, and the parent's watch on them. */
struct line {
    struct run *run;
    struct loop_watch reports;
    struct channel channel;
};

struct multiprocess {
    struct run *run;
    struct team team;
    struct line *lines; /* one for each worker; NULL: no pipes */
};

/* Workers ask the parent for their indexes. */
static bool is_asked(void)
{
    return dispatch_asked.how == DISPATCH_FED;
}

/* --- in a worker ---------------------------------------------------------- */

/* A worker asks for its next indexes: --dispatch pipe. */
static bool ask(void *source, uint32_t worker, struct span *span)
{
    struct multiprocess *self = source;

    return channel_ask(&self->lines[worker].channel, span) == 0 &&
           span->first != span->end;
}

/* A worker sends a record: --ipc pipe, in one write for each hand-out. */
static void send_record(struct worker *worker, const struct slot *slot,
                        const struct stamps *stamps, uint64_t index)
{
    struct channel *channel = worker->delivery;
    const struct report report = {.index = index,
                                  .slot = *slot,
                                  .stamps =
                                      stamps ? *stamps : (struct stamps){0}};

    channel_report(channel, &report);
    if (worker->seat->span.first == worker->seat->span.end)
        channel_flush(channel);
}

static int attach(void *argument, struct worker *worker, uint32_t number)
{
    struct multiprocess *self = argument;
    const int status =
        worker_attach(worker, self->run, number, NULL, number, 1);

    if (ipc == IPC_PIPE) {
        worker->deliver = send_record;
        worker->delivery = &self->lines[number].channel;
    }
    return status;
}

static int work(void *argument, struct worker *worker)
{
    struct multiprocess *self = argument;
    struct task *task;

    while ((task = worker_take(worker)))
        worker_run(worker, task);
    return self->lines ? channel_flush(&self->lines[worker->id].channel) : 0;
}

static const struct duties duties = {.attach = attach, .work = work};

/* --- in the parent -------------------------------------------------------- */

/* A report has come: a record to keep, or a request to answer. */
static void take_report(void *argument, const struct report *report)
{
    struct line *line = argument;
    struct run *run = line->run;

    if (report->index == REPORT_ASKS) {
        struct span span = {0, 0};

        handout_claim(run->handout, &span);
        channel_answer(&line->channel, span);
        return;
    }

    struct slot *slot = &run->tasks.slots[report->index];
    struct seat *seat = &run->handout->seats[report->slot.worker];

    seat->repeated += slot->state == TASK_ENDED;
    *slot = report->slot;
    if (run->tasks.stamps)
        run->tasks.stamps[report->index] = report->stamps;
}

static void reports_ready(struct loop_watch *watch, uint32_t events)
{
    struct line *line =
        (struct line *)(void *)((char *)watch - offsetof(struct line, reports));

    (void)events;
    channel_receive(&line->channel, take_report, line);
}

static int collect(void *argument, uint32_t number)
{
    struct multiprocess *self = argument;
    struct line *line = &self->lines[number];

    return channel_receive(&line->channel, take_report, line);
}

static int open_lines(struct multiprocess *self)
{
    int status = 0;

    self->lines = calloc(self->run->workers, sizeof(*self->lines));
    if (!self->lines)
        return -ENOMEM;
    self->team.collect = collect;
    for (uint32_t i = 0; status == 0 && i < self->run->workers; i++) {
        struct line *line = &self->lines[i];

        line->run = self->run;
        line->reports.ready = reports_ready;
        status = channel_open(&line->channel);
        if (status == 0)
            status = loop_watch_start(self->team.loop, &line->reports,
                                      line->channel.up[0], LOOP_READ);
    }
    return status;
}

static int up(struct run *run, void **result)
{
    struct multiprocess *self = calloc(1, sizeof(*self));

    *result = self;
    if (!self)
        return -ENOMEM;
    self->run = run;
    dispatch_set(run);
    if (is_asked())
        handout_feed(run->handout, ask, self);

    self->team = (struct team){.run = run, .duties = &duties, .self = self};
    int status = team_init(&self->team);
    if (status == 0 && (is_asked() || ipc == IPC_PIPE))
        status = open_lines(self);
    return status == 0 ? team_up(&self->team) : status;
}

static int drive(void *argument)
{
    struct multiprocess *self = argument;

    return team_drive(&self->team);
}

static void down(void *argument)
{
    struct multiprocess *self = argument;

    if (!self)
        return;
    team_down(&self->team); /* with its loop, and the watches on that */
    for (uint32_t i = 0; self->lines && i < self->run->workers; i++)
        channel_close(&self->lines[i].channel);
    free(self->lines);
    free(self);
}

static void needs(const struct plan *plan, uint64_t per_task,
                  struct needs *needs)
{
    const uint32_t workers = plan_blocking_workers(plan);
    const bool pipes = is_asked() || ipc == IPC_PIPE;

    needs->processes += workers;
    /* A pidfd and, with pipes, four ends for each; every worker inherits the
     * parent's. */
    needs->descriptors = workers * (pipes ? 5 : 1) + per_task;
}

const struct model model = {
    .name = "multiprocess",
    .summary = "W forked processes, each running one task after another",
    .options = options,
    .workers = plan_blocking_workers,
    .needs = needs,
    .up = up,
    .drive = drive,
    .down = down,
};
