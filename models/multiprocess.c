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
 * The parent attaches no stage and starts no thread, so a worker forked late is
 * as clean as one forked early. When a worker dies, the task it was running has
 * failed ("worker died"), a replacement takes its seat, and a sweep at the end
 * hands out whatever fell between: claimed or sent, but never begun. With
 * --ipc pipe results travel a chunk at a time; those that a worker had not yet
 * sent die with it, and their tasks have failed too.
 *
 * Workers are forked, and the stages attached, before the measured region; what
 * a fork costs shows in the whole process's time only.
 */
#include <errno.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/channel.h"
#include "core/clock.h"
#include "core/dispatch.h"
#include "core/failure.h"
#include "core/gate.h"
#include "core/loop.h"
#include "core/procs.h"
#include "core/worker.h"

#define FRUITLESS_REPLACEMENTS 3 /* of one seat, none of which began a task */

enum { IPC_SHM, IPC_PIPE };

static unsigned ipc;

static const struct option_row options[] = {
    DISPATCH_ROW("static|claim|pipe",
                 "fixed shares, one atomic counter in shared memory, or from "
                 "the parent over pipes"),
    CHUNK_ROW,
    {.name = "ipc",
     .type = OPTION_CHOICE,
     .value = &ipc,
     .fallback = "shm",
     .choices = "shm|pipe",
     .help = "how results come back: in shared memory or over pipes"},
    {0},
};

/* The parent's view of one worker. */
struct member {
    struct multiprocess *self;
    struct loop_watch reports;
    struct channel channel;
    uint32_t fruitless; /* deaths in a row without a task begun */
    bool lost;          /* dead, and not replaced */
};

struct multiprocess {
    struct run *run;
    struct loop *loop;
    struct procs procs;
    struct gate *gate; /* in shared memory: a pass, and the end */
    struct loop_watch bell_watch;
    int bell;       /* rung by a worker that has completed a phase */
    uint32_t phase; /* that the parent is waiting for, or waited for last */
    struct member *members;
};

/* Workers ask the parent for their indexes. */
static bool is_asked(void)
{
    return dispatch_asked.how == DISPATCH_FED;
}

static bool uses_pipes(void)
{
    return is_asked() || ipc == IPC_PIPE;
}

/* --- in a worker ---------------------------------------------------------- */

/* A worker asks for its next indexes: --dispatch pipe. */
static bool ask(void *source, uint32_t worker, struct span *span)
{
    struct multiprocess *self = source;

    return channel_ask(&self->members[worker].channel, span) == 0 &&
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

/* Tell the parent that this worker has completed phase `phase`. */
static void complete(struct multiprocess *self, struct worker *worker,
                     uint32_t phase)
{
    if (uses_pipes())
        channel_flush(&self->members[worker->id].channel);
    atomic_store(&worker->seat->phases, phase);
    eventfd_write(self->bell, 1);
}

/* The whole life of a worker process. */
static void work(void *argument, uint32_t number)
{
    struct multiprocess *self = argument;
    struct worker worker;
    struct task *task;
    uint32_t pass = 0;

    worker_attach(&worker, self->run, number, NULL, number, 1);
    if (ipc == IPC_PIPE) {
        worker.deliver = send_record;
        worker.delivery = &self->members[number].channel;
    }
    complete(self, &worker, 1);
    while (gate_pass(self->gate, &pass)) {
        while ((task = worker_take(&worker)))
            worker_run(&worker, task);
        complete(self, &worker, 1 + pass);
    }
    worker_detach(&worker);
}

/* --- in the parent -------------------------------------------------------- */

/* A report has come: a record to keep, or a request to answer. */
static void take_report(void *argument, const struct report *report)
{
    struct member *member = argument;
    struct run *run = member->self->run;

    if (report->index == REPORT_ASKS) {
        struct span span = {0, 0};

        handout_claim(run->handout, &span);
        channel_answer(&member->channel, span);
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
    struct member *member =
        (struct member *)(void *)((char *)watch -
                                  offsetof(struct member, reports));

    (void)events;
    channel_receive(&member->channel, take_report, member);
}

static void bell_rang(struct loop_watch *watch, uint32_t events)
{
    eventfd_t rings;

    (void)events;
    eventfd_read(watch->fd, &rings);
}

/* A task of a dead worker ends now, unless it had ended and only its result was
 * lost; it may have died before it was stamped at all. */
static void stamp_death(struct stamps *stamps)
{
    if (stamps->end_ns == 0)
        stamps->end_ns = clock_now_ns();
    if (stamps->begin_ns == 0)
        stamps->intended_ns = stamps->begin_ns = stamps->end_ns;
}

/* What a dead worker had begun and not ended has failed. How many? */
static uint64_t fail_running(struct run *run, uint32_t number)
{
    uint64_t failed = 0;

    for (uint64_t i = 0; i < run->tasks.count; i++) {
        struct slot *slot = &run->tasks.slots[i];

        if (slot->state != TASK_RUNNING || slot->worker != number)
            continue;
        slot->status = -EOWNERDEAD;
        slot->state = TASK_ENDED;
        if (run->tasks.stamps)
            stamp_death(&run->tasks.stamps[i]);
        failed++;
    }
    if (failed > 0 && run->plan->fail_fast)
        handout_stop(run->handout);
    return failed;
}

static void remark_death(uint32_t number, pid_t pid, int wait_status,
                         uint64_t failed)
{
    const bool killed = WIFSIGNALED(wait_status);

    failure_remark("worker %u (pid %d) died: %s %d%s%s; %llu of its tasks "
                   "failed with it",
                   number, (int)pid, killed ? "signal" : "exit status",
                   killed ? WTERMSIG(wait_status) : WEXITSTATUS(wait_status),
                   killed ? ", " : "",
                   killed ? strsignal(WTERMSIG(wait_status)) : "",
                   (unsigned long long)failed);
}

/* Fork a worker for a seat whose worker has died. */
static void replace(struct multiprocess *self, uint32_t number)
{
    struct member *member = &self->members[number];

    atomic_store(&self->run->handout->seats[number].phases, 0);
    member->lost = member->fruitless >= FRUITLESS_REPLACEMENTS ||
                   procs_replace(&self->procs, number) != 0;
}

/* A worker process has ended, by itself or not. */
static void gone(void *argument, uint32_t number, pid_t pid, int wait_status)
{
    struct multiprocess *self = argument;
    struct member *member = &self->members[number];

    if (uses_pipes())
        channel_receive(&member->channel, take_report, member);

    const uint64_t failed = fail_running(self->run, number);
    const uint32_t phases =
        atomic_load(&self->run->handout->seats[number].phases);

    remark_death(number, pid, wait_status, failed);
    member->fruitless = failed > 0 ? 0 : member->fruitless + 1;
    /* One that had nothing left to do is not missed until there is a next
     * pass; what kills a worker before it has begun would kill the next. */
    if (phases >= self->phase || (self->phase == 1 && phases == 0))
        member->lost = true;
    else
        replace(self, number);
}

/* Step the loop until every worker that is left has completed `phase`. */
static int await(struct multiprocess *self, uint32_t phase)
{
    const struct seat *seats = self->run->handout->seats;
    uint32_t settled = 0;

    self->phase = phase;
    for (;;) {
        while (settled < self->run->workers &&
               (self->members[settled].lost ||
                atomic_load(&seats[settled].phases) >= phase))
            settled++;
        if (settled == self->run->workers)
            return 0;

        const int status = loop_step(self->loop, UINT64_MAX);
        if (status != 0)
            return status;
    }
}

static int receive_all(struct multiprocess *self)
{
    int status = 0;

    for (uint32_t i = 0; uses_pipes() && i < self->run->workers; i++) {
        struct member *member = &self->members[i];

        if (status == 0)
            status = channel_receive(&member->channel, take_report, member);
    }
    return status;
}

/* Fork again for the seats that are empty. True: at least one worker lives. */
static bool revive(struct multiprocess *self)
{
    bool alive = false;

    for (uint32_t i = 0; i < self->run->workers; i++) {
        if (self->members[i].lost)
            replace(self, i);
        alive = alive || !self->members[i].lost;
    }
    return alive;
}

static int drive(void *argument)
{
    struct multiprocess *self = argument;
    uint64_t left;
    int status;

    do {
        gate_open(self->gate);
        status = await(self, self->phase + 1);
        if (status == 0)
            status = receive_all(self);
        if (status != 0)
            return status;
        left = handout_sweep(self->run->handout, self->run->tasks.slots);
    } while (left > 0 && revive(self));

    if (left > 0)
        return failure_explain(-EOWNERDEAD,
                               "every worker process died and none could be "
                               "replaced; %llu tasks were never begun",
                               (unsigned long long)left);
    return 0;
}

/* --- up and down ---------------------------------------------------------- */

static int open_channels(struct multiprocess *self)
{
    int status = 0;

    for (uint32_t i = 0; status == 0 && i < self->run->workers; i++) {
        struct member *member = &self->members[i];

        member->self = self;
        member->reports.ready = reports_ready;
        if (!uses_pipes())
            continue;
        status = channel_open(&member->channel);
        if (status == 0)
            status = loop_watch_start(self->loop, &member->reports,
                                      member->channel.up[0], LOOP_READ);
    }
    return status;
}

static int make_parts(struct multiprocess *self)
{
    int status = loop_new(&self->loop);

    if (status != 0)
        return status;
    self->bell = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    if (self->bell == -1)
        return -errno;
    self->bell_watch.ready = bell_rang;
    status =
        loop_watch_start(self->loop, &self->bell_watch, self->bell, LOOP_READ);
    if (status != 0)
        return status;
    self->gate = mmap(NULL, sizeof(*self->gate), PROT_READ | PROT_WRITE,
                      MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (self->gate == MAP_FAILED) {
        self->gate = NULL;
        return -errno;
    }
    self->members = calloc(self->run->workers, sizeof(*self->members));
    if (!self->members)
        return -ENOMEM;
    self->procs.loop = self->loop;
    self->procs.body = work;
    self->procs.gone = gone;
    self->procs.argument = self;
    status = procs_init(&self->procs, self->run->workers);
    return status == 0 ? open_channels(self) : status;
}

static int up(struct run *run, void **result)
{
    struct multiprocess *self = calloc(1, sizeof(*self));

    *result = self;
    if (!self)
        return -ENOMEM;
    self->run = run;
    self->bell = -1;
    dispatch_set(run);
    if (is_asked())
        handout_feed(run->handout, ask, self);

    int status = make_parts(self);
    if (status == 0)
        status = procs_start(&self->procs);
    if (status == 0)
        status = await(self, 1);
    if (status == 0)
        status = handout_trouble(run->handout);
    for (uint32_t i = 0; status == 0 && i < run->workers; i++)
        if (self->members[i].lost)
            status = failure_explain(-EOWNERDEAD,
                                     "worker %u died before it began", i);
    return status;
}

static void down(void *argument)
{
    struct multiprocess *self = argument;

    if (!self)
        return;
    if (self->gate)
        gate_end(self->gate);
    if (self->procs.procs)
        procs_release(&self->procs);
    for (uint32_t i = 0; self->members && i < self->run->workers; i++) {
        if (self->members[i].channel.up[0])
            loop_watch_stop(self->loop, &self->members[i].reports);
        channel_close(&self->members[i].channel);
    }
    if (self->bell != -1) {
        loop_watch_stop(self->loop, &self->bell_watch);
        close(self->bell);
    }
    loop_free(self->loop);
    if (self->gate)
        munmap(self->gate, sizeof(*self->gate));
    free(self->members);
    free(self);
}

static void needs(const struct plan *plan, uint64_t per_task,
                  struct needs *needs)
{
    const uint32_t workers = plan_blocking_workers(plan);

    needs->processes += workers;
    /* A pidfd and, with pipes, four ends for each; every worker inherits the
     * parent's. */
    needs->descriptors = workers * (uses_pipes() ? 5 : 1) + per_task;
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
