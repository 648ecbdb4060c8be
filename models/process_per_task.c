/* Process per task: a fork for each task, at most C children alive.
 *
 *   parent   fork 0, fork 1,           reap 0, fork 2, reap 1, fork 3 …
 *   child 0  ~~~~~| wait 0 |cpu 0|
 *   child 1        ~~~~~| wait 1 |cpu 1|
 *   child 2                                  ~~~~~| wait 2 |cpu 2|
 *
 * What a process costs (~~~~~) is the point, so it lies inside the measured
 * region: the fork, the page faults after it, the handles that the stages make
 * anew in each child, its end and its reaping. The child writes its result into
 * the shared table. A child that dies takes its one task with it, which has
 * failed ("worker died"). A process that the system refuses is forked when
 * another has ended (core/per_task.h says what happens where none is alive).
 *
 * It does not measure what a program costs that is executed for each task
 * (posix_spawn), nor what a fork costs a parent that holds much memory: this
 * one is small.
 */
#include <errno.h>
#include <stdlib.h>
#include <sys/wait.h>

#include "core/clock.h"
#include "core/per_task.h"
#include "core/procs.h"
#include "core/worker.h"

#define LOOK_AGAIN_NS NS_PER_MS

struct process_per_task {
    struct per_task tasks;
    struct child *children; /* one a lane */
};

struct child {
    pid_t pid; /* 0: none */
    uint64_t index;
};

/* The whole life of a child. */
static void live(void *argument, uint32_t lane)
{
    struct process_per_task *self = argument;

    per_task_work(self->tasks.run, lane);
}

static int spawn(void *model, uint32_t lane)
{
    struct process_per_task *self = model;
    struct child *child = &self->children[lane];

    child->index = self->tasks.run->handout->seats[lane].span.first;
    return procs_fork(&child->pid, live, self, lane);
}

/* --- ends ----------------------------------------------------------------- */

/* The lane of a child, or the number of lanes: it is none of ours. A search is
 * nothing beside the fork that came before. */
static uint32_t lane_of(const struct process_per_task *self, pid_t pid)
{
    uint32_t lane = 0;

    while (lane < self->tasks.run->workers && self->children[lane].pid != pid)
        lane++;
    return lane;
}

/* Look at each child of ours, again and again, until one has ended. */
static uint32_t look_for_end(const struct process_per_task *self)
{
    for (uint32_t lane = 0;; lane++) {
        siginfo_t info = {0};

        if (lane == self->tasks.run->workers) {
            lane = 0;
            clock_sleep_until(clock_now_ns() + LOOK_AGAIN_NS);
        }
        if (self->children[lane].pid != 0 &&
            waitid(P_PID, (id_t)self->children[lane].pid, &info,
                   WEXITED | WNOHANG | WNOWAIT) == 0 &&
            info.si_pid != 0)
            return lane;
    }
}

/* Sleep until a child of ours has ended, and leave it to be reaped. Another
 * child that has ended (an origin of the run's own that crashed) is left to
 * whoever started it; only then is there no sleeping through. */
static uint32_t next_end(const struct process_per_task *self)
{
    siginfo_t info = {0};

    while (waitid(P_ALL, 0, &info, WEXITED | WNOWAIT) == -1 && errno == EINTR)
        ;
    const uint32_t lane = lane_of(self, info.si_pid);

    return lane < self->tasks.run->workers ? lane : look_for_end(self);
}

static uint32_t await(void *model)
{
    struct process_per_task *self = model;
    struct run *run = self->tasks.run;
    const uint32_t lane = next_end(self);
    struct child *child = &self->children[lane];
    int wait_status = 0;

    while (waitpid(child->pid, &wait_status, 0) == -1 && errno == EINTR)
        ;
    if (wait_status != 0) {
        const bool lost = run->tasks.slots[child->index].state != TASK_ENDED;

        if (lost)
            tasks_fail(&run->tasks, child->index, -EOWNERDEAD);
        if (lost && run->plan->fail_fast)
            handout_stop(run->handout);
        procs_remark_death(lane, child->pid, wait_status, lost);
    }
    child->pid = 0;
    return lane;
}

/* --- up and down ---------------------------------------------------------- */

static int up(struct run *run, void **result)
{
    struct process_per_task *self = calloc(1, sizeof(*self));

    *result = self;
    if (!self)
        return -ENOMEM;
    self->children = calloc(run->workers, sizeof(*self->children));
    if (!self->children)
        return -ENOMEM;
    self->tasks = (struct per_task){
        .run = run, .model = self, .spawn = spawn, .await = await};
    return per_task_init(&self->tasks);
}

static int drive(void *argument)
{
    struct process_per_task *self = argument;

    return per_task_drive(&self->tasks);
}

static void down(void *argument)
{
    struct process_per_task *self = argument;

    if (!self)
        return;
    per_task_release(&self->tasks);
    free(self->children);
    free(self);
}

static void needs(const struct plan *plan, uint64_t per_task,
                  struct needs *needs)
{
    (void)per_task; /* that of one task, as main has set */
    needs->processes += plan_blocking_workers(plan);
}

const struct model model = {
    .name = "process-per-task",
    .summary = "a fork for each task, at most C children alive",
    .workers = plan_blocking_workers,
    .needs = needs,
    .up = up,
    .drive = drive,
    .down = down,
};
