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
 * Where results go to whoever asked, that is the parent, and each worker has its
 * share of the C lanes to lend (core/delivery.h): in shared memory it is told a
 * lane's number, over a pipe, of --pipe-bytes, it gets a copy of what lies there.
 *
 * Workers are forked, and the stages attached, before the measured region; what
 * a fork costs shows in the whole process's time only.
 */
#include <errno.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "core/channel.h"
#include "core/delivery.h"
#include "core/dispatch.h"
#include "core/parcel.h"
#include "core/team.h"

#define PARCELS_IN_A_TURN 8

static unsigned ipc; /* as core/channel.h says */
static uint64_t pipe_bytes;

static const struct option_row options[] = {
    DISPATCH_ROW("static|claim|pipe",
                 "fixed shares, one atomic counter in shared memory, or from "
                 "the parent over pipes"),
    CHUNK_ROW,
    IPC_ROW(&ipc, "how results come back: in shared memory or over pipes"),
    {.name = "pipe-bytes",
     .type = OPTION_COUNT,
     .value = &pipe_bytes,
     .fallback = "default",
     .max = 1 << 30,
     .zero = "default",
     .help = "how much a pipe from a worker holds: the system makes it a power "
             "of two (default: mostly 65536)"},
    {0},
};

/* The pipes to and from one worker, and the parent's watch on them. */
struct line {
    /* Where results travel whole: what is coming, and room for its bytes. */
    struct parcel_reader parcels;
    unsigned char *bytes;
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

/* Results, and not their records alone, come over pipes. */
static bool brings_parcels(const struct run *run)
{
    return run->delivery && ipc == IPC_PIPE;
}

/* --- in a worker ---------------------------------------------------------- */

/* A worker asks for its next indexes: --dispatch pipe. */
static bool ask(void *source, uint32_t worker, struct span *span)
{
    static const struct task question = {.index = REPORT_ASKS};
    struct multiprocess *self = source;
    struct channel *channel = &self->lines[worker].channel;
    int status;

    if (!brings_parcels(self->run))
        status = channel_ask(channel, span);
    else if ((status = parcel_send(channel->up[1], &question, NULL)) == 0)
        status = channel_hear(channel, span);
    return status == 0 && span->first != span->end;
}

/* A worker sends a result: --ipc pipe, each in one write. One that cannot send
 * is of no use: its end says so. */
static void send_parcel(struct worker *worker, struct task *task)
{
    const struct channel *channel = worker->delivery;
    const void *bytes = task_buffer(&worker->run->tasks, task);

    if (delivery_lend(worker, task) &&
        parcel_send(channel->up[1], task, bytes) != 0)
        _exit(1);
}

/* A worker sends a record: --ipc pipe, in one write for each hand-out. */
static void send_record(struct worker *worker, struct task *task)
{
    const struct stamps *stamps = worker->run->tasks.stamps;
    struct channel *channel = worker->delivery;
    struct report report = {.index = task->index};

    if (!worker_end(worker, task, &report.slot))
        return;
    if (stamps)
        report.stamps = stamps[task->index];
    channel_report(channel, &report);
    if (worker->seat->span.first == worker->seat->span.end)
        channel_flush(channel);
}

static int attach(void *argument, struct worker *worker, uint32_t number)
{
    struct multiprocess *self = argument;
    const struct run *run = self->run;
    const struct lanes own = tasks_share(&run->tasks, run->workers, number);
    int status = worker_attach(worker, run, number, NULL, own.first, own.count);

    if (status == 0 && run->delivery)
        status = delivery_join(worker);
    if (ipc == IPC_PIPE) {
        worker->deliver = brings_parcels(run) ? send_parcel : send_record;
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

static void answer(struct line *line)
{
    struct span span = {0, 0};

    handout_claim(line->run->handout, &span);
    channel_answer(&line->channel, span);
}

/* A report has come: a record to keep, or a request to answer. */
static void take_report(void *argument, const struct report *report)
{
    struct line *line = argument;
    struct run *run = line->run;

    if (report->index == REPORT_ASKS) {
        answer(line);
        return;
    }

    struct slot *slot = &run->tasks.slots[report->index];
    struct seat *seat = &run->handout->seats[report->slot.worker];

    seat->repeated += slot->state == TASK_ENDED;
    *slot = report->slot;
    if (run->tasks.stamps)
        run->tasks.stamps[report->index] = report->stamps;
}

/* Results have come, or requests: at most so many, so that one worker does not
 * keep the others waiting; but nothing that was read is left in the stage. */
static int receive_parcels(struct line *line, uint32_t most)
{
    const size_t room = line->run->tasks.buffer_bytes;
    struct task task;

    for (uint32_t n = 0; n < most || parcel_has_staged(&line->parcels); n++) {
        const int got = parcel_receive(&line->parcels, line->channel.up[0],
                                       line->bytes, room, &task);
        if (got <= 0)
            return got;
        if (task.index == REPORT_ASKS)
            answer(line);
        else
            delivery_accept(line->run->delivery, &task, line->bytes);
    }
    return 0;
}

static int receive(struct line *line, uint32_t most)
{
    return brings_parcels(line->run)
               ? receive_parcels(line, most)
               : channel_receive(&line->channel, take_report, line);
}

static void reports_ready(struct loop_watch *watch, uint32_t events)
{
    (void)events;
    receive(
        (struct line *)(void *)((char *)watch - offsetof(struct line, reports)),
        PARCELS_IN_A_TURN);
}

/* A worker has ended its pass, or its life: then perhaps with a part of a parcel
 * that its replacement knows nothing of. */
static int collect(void *argument, uint32_t number)
{
    struct line *line = &((struct multiprocess *)argument)->lines[number];
    const int status = receive(line, UINT32_MAX);

    parcel_drop(&line->parcels);
    return status;
}

static int make_room(struct line *line)
{
    line->bytes = aligned_alloc(64, line->run->tasks.buffer_bytes);
    return line->bytes ? 0 : -ENOMEM;
}

static int open_lines(struct multiprocess *self)
{
    int status = 0;
    const size_t size = self->run->workers * sizeof(*self->lines);
    self->lines = aligned_alloc(64, size);
    if (!self->lines)
        return -ENOMEM;
    memset(self->lines, 0, size);
    self->team.collect = collect;
    for (uint32_t i = 0; status == 0 && i < self->run->workers; i++) {
        struct line *line = &self->lines[i];

        line->run = self->run;
        line->reports.ready = reports_ready;
        status = channel_open(&line->channel, pipe_bytes);
        if (status == 0 && brings_parcels(self->run))
            status = make_room(line);
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
    if (status == 0)
        status = delivery_new(run, self->team.loop);
    if (status == 0 && (is_asked() || ipc == IPC_PIPE))
        status = open_lines(self);
    return status == 0 ? team_up(&self->team) : status;
}

static int drive(void *argument)
{
    struct multiprocess *self = argument;

    return team_drive(&self->team);
}

static void stop_reading(struct multiprocess *self, struct line *line)
{
    loop_watch_stop(self->team.loop, &line->reports);
    if (line->channel.up[0] > 0)
        close(line->channel.up[0]);
    line->channel.up[0] = 0;
}

static void down(void *argument)
{
    struct multiprocess *self = argument;

    if (!self)
        return;
    /* With its loop, and the watches on that. A run that was given up has nobody
     * who reads, and workers who write: they must not wait for it. */
    for (uint32_t i = 0; self->lines && i < self->run->workers; i++)
        stop_reading(self, &self->lines[i]);
    team_down(&self->team);
    delivery_free(self->run);
    for (uint32_t i = 0; self->lines && i < self->run->workers; i++) {
        channel_close(&self->lines[i].channel);
        free(self->lines[i].bytes);
    }
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
