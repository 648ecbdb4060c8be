/* OpenMP: the compiler's own pool, as a C programmer would pick it first.
 *
 *   thread 0  |cpu 0|cpu 1|cpu 4| …
 *   thread 1  |cpu 2|cpu 3|cpu 5| …      join at the loop's end
 *
 *   #pragma omp parallel for schedule(dynamic, chunk)
 *
 * A yardstick for what this project hands out itself. The run-time library
 * keeps the threads, hands out --chunk indexes at a time and joins; a task's
 * body and record are those of every other model. It runs what only computes
 * (and null): for tasks that wait its threads would be a thread pool's.
 *
 * Threads are started, and the stages attached, in a parallel region of its own
 * before the measured one; the library gives the same threads the same numbers
 * in all regions of one size. It does not measure OpenMP's tasks, nor its static
 * schedule.
 *
 * Threads meet the main thread at a gate and a latch besides the library's
 * barriers, since ThreadSanitizer sees no order in a library that it has not
 * compiled; for the same reason all that a region reads is static.
 */
#include <errno.h>
#include <omp.h>
#include <stdlib.h>

#include "core/delivery.h"
#include "core/dispatch.h"
#include "core/gate.h"
#include "core/pool.h"
#include "core/worker.h"

static const struct option_row options[] = {
    CHUNK_ROW,
    {0},
};

static struct openmp {
    struct run *run;
    struct worker *workers;
    struct gate gate;
    struct latch met;
    int64_t count, step;
    int status;
    bool started;
} openmp;

static struct worker *own_worker(void)
{
    return &openmp.workers[omp_get_thread_num()];
}

/* Main, before a region. */
static void open_region(void)
{
    latch_set(&openmp.met, openmp.run->workers);
    gate_open(&openmp.gate);
}

/* Each thread, first of all in a region: what main did before is done. */
static void enter_region(void)
{
    uint32_t none_seen = 0;

    gate_pass(&openmp.gate, &none_seen);
}

/* The main thread is one of the threads, and who asked: it reads what has come
 * between its own tasks. */
static void receive_between(struct worker *worker, struct task *task)
{
    delivery_take(openmp.run->delivery);
    delivery_on_the_spot(worker, task);
}

/* A thread's share of a region is done. Main waits for the others' results. */
static void end_share(void)
{
    struct delivery *delivery = openmp.run->delivery;

    latch_count_down(&openmp.met);
    if (delivery && omp_get_thread_num() == 0)
        openmp.status = delivery_serve(delivery, &openmp.met);
    else if (delivery)
        delivery_nudge(delivery);
}

static void run_one(int64_t index)
{
    struct worker *worker = own_worker();
    struct task *task;

    handout_give(openmp.run->handout, worker->id, (uint64_t)index);
    if ((task = worker_take(worker)))
        worker_run(worker, task);
}

/* The measured region, and the reason for this file. */
static int drive(void *self)
{
    (void)self;
    open_region();
    /* NOLINTNEXTLINE(bugprone-branch-clone): the pragmas differ. */
    if (openmp.step == CHUNK_GUIDED) {
#pragma omp parallel
        {
            enter_region();
#pragma omp for schedule(guided) nowait
            for (int64_t index = 0; index < openmp.count; index++)
                run_one(index);
            end_share();
        }
    } else {
#pragma omp parallel
        {
            enter_region();
#pragma omp for schedule(dynamic, openmp.step) nowait
            for (int64_t index = 0; index < openmp.count; index++)
                run_one(index);
            end_share();
        }
    }
    latch_wait(&openmp.met);
    return openmp.status;
}

/* --- up and down ---------------------------------------------------------- */

static void leave(void *argument, uint32_t number)
{
    (void)argument;
    (void)number;
}

static void nothing_to_do(void *argument)
{
    (void)argument;
}

/* The library ends the whole process where a thread is refused: find out
 * beforehand, and say it as everybody else does. */
static int try_threads(uint32_t count)
{
    struct pool trial;
    const int status = pool_start(&trial, count, leave, NULL, nothing_to_do);

    if (status == 0)
        pool_join(&trial);
    return status;
}

static void attach(uint32_t number)
{
    const struct run *run = openmp.run;
    const struct lanes own = tasks_share(&run->tasks, run->workers, number);
    struct worker *worker = own_worker();
    const int status =
        worker_attach(worker, run, number, NULL, own.first, own.count);

    if (status != 0 || !run->delivery)
        return;
    if (number == 0)
        worker->deliver = receive_between;
    else
        worker->seat->status = delivery_join(worker);
}

static int attach_all(void)
{
    open_region();
#pragma omp parallel
    {
        enter_region();

        attach((uint32_t)omp_get_thread_num());
        latch_count_down(&openmp.met);
    }
    latch_wait(&openmp.met);
    openmp.started = true;
    return handout_trouble(openmp.run->handout);
}

static int up(struct run *run, void **self)
{
    *self = &openmp;
    openmp.run = run;
    openmp.count = (int64_t)run->tasks.count;
    openmp.step = (int64_t)dispatch_chunk(run->workload);
    openmp.workers = calloc(run->workers, sizeof(*openmp.workers));
    if (!openmp.workers)
        return -ENOMEM;
    omp_set_dynamic(0);
    omp_set_num_threads((int)run->workers);
    /* A seat's span is one index that the library has named. */
    handout_dispatch(run->handout, DISPATCH_CLAIM, 1);

    int status = try_threads(run->workers);
    if (status == 0)
        status = delivery_new(run, NULL);
    return status == 0 ? attach_all() : status;
}

static void down(void *self)
{
    (void)self;
    if (openmp.started) {
        open_region();
#pragma omp parallel
        {
            enter_region();
            worker_detach(own_worker());
            latch_count_down(&openmp.met);
        }
        latch_wait(&openmp.met);
        omp_pause_resource_all(omp_pause_hard); /* its threads end */
    }
    delivery_free(openmp.run);
    free(openmp.workers);
}

static const char *unavailable(const struct workload *workload)
{
    return workload->io ? "its tasks wait, and OpenMP hands out computing: it "
                          "would be a thread-pool"
                        : NULL;
}

static void needs(const struct plan *plan, uint64_t per_task,
                  struct needs *needs)
{
    (void)per_task;
    needs->threads += plan_blocking_workers(plan);
}

const struct model model = {
    .name = "openmp",
    .summary = "the compiler's own pool: parallel for, as a yardstick",
    .options = options,
    .unavailable = unavailable,
    .workers = plan_blocking_workers,
    .needs = needs,
    .up = up,
    .drive = drive,
    .down = down,
};
