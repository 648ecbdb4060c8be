/* Lanes, stages, retries and records: the life of one task in one worker. */
#include "core/worker.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "core/backoff.h"
#include "core/clock.h"
#include "core/cpus.h"
#include "core/delivery.h"
#include "core/heartbeat.h"
#include "core/loop.h"
#include "core/timeline.h"

/* A lane's next attempt, waiting on the loop. */
struct retry {
    struct loop_timer timer;
    struct worker *worker;
    struct task *task;
};

/* --- attach and detach ---------------------------------------------------- */

static int allocate_lanes(struct worker *worker)
{
    const struct plan *plan = worker->run->plan;
    const struct stage *io = worker->run->workload->io;

    worker->free_lanes =
        malloc(worker->lane_count * sizeof(*worker->free_lanes));
    if (!worker->free_lanes)
        return -ENOMEM;
    /* The lowest lane is on top. */
    for (uint32_t i = 0; i < worker->lane_count; i++)
        worker->free_lanes[i] = worker->first_lane + worker->lane_count - 1 - i;
    worker->free_count = worker->lane_count;

    if (worker->loop && io && plan->retries > 0) {
        worker->retries = calloc(worker->lane_count, sizeof(*worker->retries));
        if (!worker->retries)
            return -ENOMEM;
    }
    return worker->loop ? loop_reserve_tasks(worker->loop, worker->lane_count)
                        : 0;
}

static int attach_stage(struct worker *worker, const struct stage *stage,
                        void *shared, void **local)
{
    struct tasks *tasks = (struct tasks *)(uintptr_t)&worker->run->tasks;
    const struct place place = {
        .loop = worker->loop,
        .tasks = tasks,
        .worker = worker->id,
        .first_lane = worker->first_lane,
        .lane_count = worker->lane_count,
    };

    *local = shared;
    return stage->attach ? stage->attach(shared, &place, local) : 0;
}

static int attach_io(struct worker *worker)
{
    const struct run *run = worker->run;
    const struct stage *io = run->workload->io;
    const int status =
        io ? attach_stage(worker, io, run->io_shared, &worker->io) : 0;

    worker->io_attached = io && status == 0;
    return status;
}

static int attach_compute(struct worker *worker)
{
    const struct run *run = worker->run;
    const struct stage *compute = run->workload->compute;
    const int status = compute
                           ? attach_stage(worker, compute, run->compute_shared,
                                          &worker->compute)
                           : 0;

    worker->compute_attached = compute && status == 0;
    return status;
}

/* Pin, lanes and stages: what a worker of whole tasks needs. Unless its model
 * delivers results elsewhere, who asked is on its own thread. */
static int attach(struct worker *worker)
{
    int status = cpus_pin(worker->run->plan->pin, worker->id);

    timeline_sit(worker->id);
    if (worker->run->workload->receive)
        worker->deliver = delivery_on_the_spot;
    if (status == 0)
        status = allocate_lanes(worker);
    if (status == 0)
        status = attach_io(worker);
    return status == 0 ? attach_compute(worker) : status;
}

int worker_watch_lag(struct worker *worker, struct loop *loop)
{
    struct heartbeats *beats = worker->run->heartbeats;

    return beats ? heartbeat_start(&worker->heartbeat, beats, loop) : 0;
}

int worker_attach(struct worker *worker, const struct run *run, uint32_t id,
                  struct loop *loop, uint32_t first_lane, uint32_t lane_count)
{
    const struct span share = handout_share(run->handout, id);
    int status;

    *worker = (struct worker){
        .run = run,
        .seat = &run->handout->seats[id],
        .loop = loop,
        .id = id,
        .first_lane = first_lane,
        .lane_count = lane_count,
    };
    status = attach(worker);
    if (status == 0)
        tasks_touch(&run->tasks, share.first, share.end);
    if (status == 0 && run->workload->receive)
        tasks_touch_buffers(&run->tasks, first_lane, lane_count);
    if (status == 0 && loop)
        status = worker_watch_lag(worker, loop);
    worker->seat->status = status;
    return status;
}

int worker_attach_once(struct worker *worker, const struct run *run,
                       uint32_t id)
{
    *worker = (struct worker){
        .run = run,
        .seat = &run->handout->seats[id],
        .id = id,
        .first_lane = id,
        .lane_count = 1,
    };
    worker->seat->status = attach(worker);
    if (run->workload->receive)
        worker->deliver = delivery_leave_in_lane;
    return worker->seat->status;
}

int worker_attach_waiting(struct worker *worker, const struct run *run,
                          struct loop *loop)
{
    int status;

    *worker = (struct worker){
        .run = run,
        .seat = &run->handout->seats[0],
        .loop = loop,
        .lane_count = run->tasks.lane_count,
    };
    if (run->workload->receive)
        worker->deliver = delivery_on_the_spot;
    timeline_sit(run->workers); /* beside those who compute */
    status = cpus_pin(run->plan->pin, 0);
    if (status == 0)
        status = allocate_lanes(worker);
    if (status == 0)
        status = attach_io(worker);
    if (status == 0)
        status = worker_watch_lag(worker, loop);
    if (status == 0)
        tasks_touch(&run->tasks, 0, run->tasks.count);
    if (status == 0 && run->workload->receive)
        tasks_touch_buffers(&run->tasks, 0, run->tasks.lane_count);
    worker->seat->status = status;
    return status;
}

/* Any lane's task may come to it. */
int worker_attach_computing(struct worker *worker, const struct run *run,
                            uint32_t id)
{
    int status;

    *worker = (struct worker){
        .run = run,
        .seat = &run->handout->seats[id],
        .id = id,
        .lane_count = run->tasks.lane_count,
    };
    timeline_sit(id);
    status = cpus_pin(run->plan->pin, id + 1);
    if (status == 0)
        status = attach_compute(worker);
    worker->seat->status = status;
    return status;
}

void worker_detach(struct worker *worker)
{
    if (!worker->run)
        return; /* never attached */

    const struct workload *workload = worker->run->workload;

    heartbeat_stop(worker->heartbeat);
    delivery_leave(worker);
    if (worker->compute_attached && workload->compute->detach)
        workload->compute->detach(worker->compute);
    if (worker->io_attached && workload->io->detach)
        workload->io->detach(worker->io);
    free(worker->retries);
    free(worker->free_lanes);
    *worker = (struct worker){0};
}

/* --- one task ------------------------------------------------------------- */

uint64_t worker_next_start(const struct worker *worker)
{
    return worker->held ? worker->held->intended_ns : UINT64_MAX;
}

static void free_lane(struct worker *worker, uint32_t lane)
{
    worker->free_lanes[worker->free_count++] = lane;
}

/* The next index, in a lane: the one that is held, or a new one. */
static struct task *next_in_line(struct worker *worker)
{
    struct task *task = worker->held;

    worker->held = NULL;
    if (task || (worker->free_count == 0 && !delivery_lane_back(worker)))
        return task;

    const uint32_t lane = worker->free_lanes[worker->free_count - 1];
    task = &worker->run->tasks.lanes[lane];
    if (!handout_next(worker->run->handout, worker->id, task)) {
        delivery_lanes_back(worker);
        return NULL;
    }
    task->lane = lane;
    worker->free_count--;
    return task;
}

/* Whether a task whose intended start may lie ahead begins now. If not, it is
 * held until then; or given up, where the run was stopped. */
static bool may_begin(struct worker *worker, struct task *task)
{
    if (task->intended_ns == 0)
        return true;
    if (!worker->loop)
        clock_sleep_until(task->intended_ns);
    if (handout_stopped(worker->run->handout)) {
        free_lane(worker, task->lane);
        return false;
    }
    if (worker->loop && clock_now_ns() < task->intended_ns)
        worker->held = task;
    return !worker->held;
}

struct task *worker_take(struct worker *worker)
{
    const struct run *run = worker->run;
    struct task *task = next_in_line(worker);

    if (!task || !may_begin(worker, task))
        return NULL;
    if (worker_in_flight(worker) > worker->seat->peak_in_flight)
        worker->seat->peak_in_flight = worker_in_flight(worker);

    task->digest = 0;
    task->bytes = 0;
    task->status = 0;
    task->attempts = 1;

    /* Who began it must be known when its process dies a moment later. */
    struct slot *slot = &run->tasks.slots[task->index];
    worker->seat->repeated += slot->state != TASK_NEW;
    slot->worker = (uint16_t)worker->id;
    __atomic_store_n(&slot->state, TASK_RUNNING, __ATOMIC_RELAXED);

    if (run->tasks.stamps) {
        struct stamps *stamps = &run->tasks.stamps[task->index];
        const uint64_t now_ns = clock_now_ns();

        stamps->intended_ns = task->intended_ns ? task->intended_ns : now_ns;
        stamps->begin_ns = now_ns;
    }
    return task;
}

/* Whether a failed attempt is followed by another, and after which pause. */
static bool may_retry(const struct worker *worker, const struct task *task,
                      uint64_t *pause_ns)
{
    const struct plan *plan = worker->run->plan;

    if (task->status == 0 || task->attempts > plan->retries)
        return false;
    *pause_ns = backoff_ns(plan, task->index, task->attempts);
    return true;
}

static void mark(const struct run *run, const struct task *task,
                 enum timeline_state state)
{
    if (run->timeline)
        timeline_enter(run->timeline, task, state);
}

static void count_retry(struct worker *worker, struct task *task)
{
    task->attempts++;
    worker->seat->retried++;
    mark(worker->run, task, TIMELINE_WAIT);
}

void worker_run(struct worker *worker, struct task *task)
{
    const struct stage *io = worker->run->workload->io;
    uint64_t pause_ns;

    if (io) {
        mark(worker->run, task, TIMELINE_WAIT);
        task->status = io->run(worker->io, task);
        while (may_retry(worker, task, &pause_ns)) {
            mark(worker->run, task, TIMELINE_PAUSE);
            clock_sleep_until(clock_now_ns() + pause_ns);
            count_retry(worker, task);
            task->status = io->run(worker->io, task);
        }
    }
    worker_finish(worker, task);
}

void worker_compute(const struct run *run, void *compute, struct task *task)
{
    if (worker_computes(run, task)) {
        mark(run, task, TIMELINE_COMPUTE);
        task->status = run->workload->compute->run(compute, task);
        mark(run, task, TIMELINE_DONE);
    }
}

/* --- the end of a task ---------------------------------------------------- */

static struct slot record_of(const struct task *task, uint32_t worker)
{
    return (struct slot){
        .digest = task->digest,
        .status = task->status,
        .worker = (uint16_t)worker,
        .state = TASK_ENDED,
        .attempts =
            task->attempts > UINT8_MAX ? UINT8_MAX : (uint8_t)task->attempts,
    };
}

static void stamp_end(const struct run *run, const struct task *task)
{
    if (run->tasks.stamps) { /* as there are wherever there is a timeline */
        run->tasks.stamps[task->index].end_ns = clock_now_ns();
        mark(run, task, TIMELINE_NONE);
    }
    if (task->status != 0 && run->plan->fail_fast)
        handout_stop(run->handout);
}

static void write_record(struct slot *slot, const struct slot *record)
{
    slot->digest = record->digest;
    slot->status = record->status;
    slot->attempts = record->attempts;
    /* Last, for a reader that comes after this process has died. */
    __atomic_store_n(&slot->state, TASK_ENDED, __ATOMIC_RELEASE);
}

static inline bool end(struct worker *worker, struct task *task,
                       struct slot *record)
{
    /* Ended twice: a stage or a model is wrong, and its lane is free already.
     */
    if (worker->run->tasks.slots[task->index].state == TASK_ENDED) {
        worker->seat->repeated++;
        return false;
    }
    *record = record_of(task, worker->id);
    stamp_end(worker->run, task);
    free_lane(worker, task->lane);
    return true;
}

static inline void record_here(struct worker *worker, struct task *task)
{
    struct slot record;

    if (end(worker, task, &record))
        write_record(&worker->run->tasks.slots[task->index], &record);
}

bool worker_end(struct worker *worker, struct task *task, struct slot *record)
{
    return end(worker, task, record);
}

void worker_record(struct worker *worker, struct task *task)
{
    if (worker->deliver)
        worker->deliver(worker, task);
    else
        record_here(worker, task);
}

void worker_record_here(struct worker *worker, struct task *task)
{
    record_here(worker, task);
}

void worker_record_lent(const struct run *run, const struct task *task)
{
    struct slot *slot = &run->tasks.slots[task->index];
    const struct slot record = record_of(task, slot->worker);

    stamp_end(run, task);
    write_record(slot, &record);
}

/* --- on a loop ------------------------------------------------------------ */

bool worker_start(struct worker *worker, struct task *task)
{
    const struct stage *io = worker->run->workload->io;

    if (!io)
        return true;
    mark(worker->run, task, TIMELINE_WAIT);

    const int begun = io->start(worker->io, task);
    if (begun == 0)
        return false;
    task->status = begun < 0 ? begun : 0;
    return worker_waited(worker, task);
}

/* The pause is over: begin the next attempt. An end that is known at once goes
 * the way of all others, through the queue of done tasks. */
static void try_again(struct loop_timer *timer)
{
    struct retry *retry = (struct retry *)(void *)timer;
    struct worker *worker = retry->worker;
    const struct stage *io = worker->run->workload->io;

    count_retry(worker, retry->task);
    const int begun = io->start(worker->io, retry->task);
    if (begun != 0)
        loop_task_done(worker->loop, retry->task, begun < 0 ? begun : 0);
}

bool worker_waited(struct worker *worker, struct task *task)
{
    struct timeline *timeline = worker->run->timeline;
    uint64_t pause_ns;

    if (!may_retry(worker, task, &pause_ns)) {
        /* The loop knew when its wait ended, which may be a while ago. */
        if (timeline)
            timeline_enter_at(timeline, task, TIMELINE_READY,
                              loop_now_ns(worker->loop));
        return true;
    }
    mark(worker->run, task, TIMELINE_PAUSE);

    struct retry *retry = &worker->retries[task->lane - worker->first_lane];
    retry->timer.fire = try_again;
    retry->worker = worker;
    retry->task = task;
    return loop_timer_set(worker->loop, &retry->timer,
                          clock_now_ns() + pause_ns) != 0;
}
