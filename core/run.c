/* Checking, opening and mapping (see run.h). */
#include "core/run.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "core/arrival.h"
#include "core/delivery.h"
#include "core/failure.h"
#include "core/handout.h"
#include "core/heartbeat.h"
#include "core/limits.h"
#include "core/loop.h"
#include "core/timeline.h"
#include "core/variant.h"
#include "core/workload.h"

#define STAMP_FROM_NS 10000 /* shorter tasks go unstamped */

/* Nobody makes a database for a single run: that takes longer than most. */
static int check_database(void)
{
    const struct stage *io = workload.io;

    if (!io || !io->database || *io->database)
        return 0;
    return failure_explain(-EINVAL,
                           "there is no database to ask; start one with "
                           "`cbench database` and give the address that it "
                           "prints with --db-url, or leave both to `cbench run "
                           "%s %s`",
                           workload.name, model.name);
}

int run_check_needs(const struct run *run)
{
    const struct stage *io = workload.io;
    const uint64_t per_task = io ? io->descriptors : 0;
    struct needs needs = {.threads = 1, .processes = 1};
    struct loop_needs each = {0};
    const int status = check_database();

    if (status != 0)
        return status;
    needs.loops = needs.loops_at_most = model.evented;
    needs.descriptors = per_task * (model.evented ? plan_lanes(run->plan) : 1);
    if (model.needs)
        model.needs(run->plan, per_task, &needs);
    if (needs.loops > 0 && io && io->loop_needs)
        io->loop_needs(&each);
    needs.threads += (uint64_t)needs.loops * each.threads;
    needs.descriptors += (uint64_t)needs.loops_at_most * each.descriptors;
    if (workload.receive) /* at most, see core/delivery.h */
        needs.descriptors += run->workers + DELIVERY_DESCRIPTORS;
    return limits_check(&needs);
}

static bool are_timed(const struct run *run)
{
    const struct stage *compute = workload.compute;

    const struct plan *p = run->plan;

    if (p->latency || p->timeline || p->rate > 0 || workload.intended_ns ||
        workload.io)
        return true;
    return compute && compute->cost_ns &&
           compute->cost_ns(run->compute_shared) >= STAMP_FROM_NS;
}

static size_t buffer_bytes(const struct run *run)
{
    const struct stage *io = workload.io, *compute = workload.compute;
    const size_t a =
        io && io->buffer_bytes ? io->buffer_bytes(run->io_shared) : 0;
    const size_t b = compute && compute->buffer_bytes
                         ? compute->buffer_bytes(run->compute_shared)
                         : 0;

    return a > b ? a : b;
}

int run_open_stages(struct run *run)
{
    int status = 0;

    if (workload.io)
        status = workload.io->open(run->plan, &run->io_shared);
    if (status == 0 && workload.compute) {
        status = workload.compute->open(run->plan, &run->compute_shared);
        if (status != 0 && workload.io && workload.io->close)
            workload.io->close(run->io_shared);
    }
    return status;
}

int run_probe_stages(const struct run *run)
{
    const struct stage *io = workload.io;

    return io && io->probe ? io->probe(run->io_shared) : 0;
}

void run_close_stages(struct run *run)
{
    if (workload.compute && workload.compute->close)
        workload.compute->close(run->compute_shared);
    if (workload.io && workload.io->close)
        workload.io->close(run->io_shared);
}

int run_merge_stages(const struct run *run)
{
    int status = 0;

    if (workload.io && workload.io->merge)
        status = workload.io->merge(run->io_shared);
    if (status == 0 && workload.compute && workload.compute->merge)
        status = workload.compute->merge(run->compute_shared);
    return status;
}

/* Intended starts, for an open loop. */
static void plan_arrivals(struct run *run)
{
    const struct plan *p = run->plan;

    if (workload.intended_ns)
        for (uint64_t i = 0; i < p->tasks; i++)
            run->tasks.stamps[i].intended_ns =
                workload.intended_ns(run->io_shared, i);
    else if (p->rate > 0)
        arrival_fill(run->tasks.stamps, p->tasks, p->rate, p->arrivals,
                     p->seed);
    else
        return;
    /* All parts of a task are meant to begin with it. */
    for (uint64_t i = plan_indexes(p); p->parts > 1 && i-- > 0;)
        run->tasks.stamps[i].intended_ns =
            run->tasks.stamps[i / p->parts].intended_ns;
    handout_arrivals(run->handout, run->tasks.stamps);
}

/* An index that one worker sits on while it sleeps towards another's start is
 * late through the hand-out alone. */
int run_check_arrivals(const struct run *run)
{
    const struct handout *handout = run->handout;

    if (!handout->arrivals || run->workers == 1 ||
        (handout->dispatch != DISPATCH_STATIC && handout->chunk == 1))
        return 0;
    return failure_explain(-EINVAL,
                           "%s needs indexes handed out one by one, in the "
                           "order of their starts: no --dispatch static, and "
                           "--chunk 1",
                           run->plan->rate > 0 ? "--rate" : workload.name);
}

/* A blocking worker has one task in flight, or several where those behind the
 * first are with whoever asked. */
static uint32_t lanes_of(const struct run *run)
{
    return model.evented || workload.receive ? plan_lanes(run->plan)
                                             : run->workers;
}

/* Buffers that will all be touched. */
static int check_buffers(const struct run *run, uint32_t lanes)
{
    char what[80];

    if (!workload.receive)
        return 0;
    snprintf(what, sizeof(what), "%u results of %zu bytes under way", lanes,
             buffer_bytes(run));
    return limits_check_memory((uint64_t)lanes * buffer_bytes(run), what,
                               "lower --concurrency or the size of a result");
}

int run_make_tables(struct run *run)
{
    const uint32_t lanes = lanes_of(run);
    int status = check_buffers(run, lanes);

    if (status == 0)
        status = tasks_map(&run->tasks, plan_indexes(run->plan), lanes,
                           buffer_bytes(run), are_timed(run));
    if (status == 0)
        status =
            handout_new(&run->handout, plan_indexes(run->plan), run->workers);
    if (status == 0 && run->plan->loop_lag)
        status = heartbeats_map(&run->heartbeats);
    /* One ring more, for a loop beside the workers. */
    if (status == 0 && run->plan->timeline)
        status = timeline_new(&run->timeline, run->workers + 1, lanes);
    if (status != 0)
        failure_explain(status,
                        "cannot map the tables of %" PRIu64 " tasks with %u "
                        "buffers of %zu bytes: %s; lower --tasks, "
                        "--concurrency or the size of a task's data",
                        plan_indexes(run->plan), lanes, buffer_bytes(run),
                        strerror(-status));
    else
        plan_arrivals(run);
    return status;
}
