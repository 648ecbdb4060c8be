/* The options that every variant takes, and what follows from them. */
#include "core/plan.h"

#include <stddef.h>

#include "core/arrival.h"
#include "core/backoff.h"
#include "core/cpus.h"
#include "core/variant.h"

#define WAITING_CONCURRENCY 100 /* the default where tasks wait */

struct plan plan;

const struct option_row plan_options[] = {
    {.name = "tasks",
     .type = OPTION_COUNT,
     .value = &plan.tasks,
     .fallback = "100",
     .min = 1,
     .max = 1000000000,
     .help = "how many tasks the run consists of"},
    {.name = "concurrency",
     .type = OPTION_COUNT,
     .value = &plan.concurrency,
     .min = 1,
     .max = 1000000,
     .help = "how many tasks may be in flight at once (default: 100 where "
             "tasks wait, else the CPUs this process may use)"},
    {.name = "workers",
     .type = OPTION_COUNT,
     .value = &plan.workers,
     .min = 1,
     .max = 65535,
     .help = "threads or processes that execute tasks (default: the "
             "concurrency where each waits for a task, else the CPUs)"},
    {.name = "seed",
     .type = OPTION_COUNT,
     .value = &plan.seed,
     .fallback = "1",
     .min = 0,
     .max = 9007199254740991,
     .help = "seed of the workload's inputs"},
    {.name = "pin",
     .type = OPTION_TEXT,
     .value = &plan.pin,
     .help = "CPUs to pin workers to, round robin: auto, none or a list "
             "such as 0,2-3"},
    {.name = "fail-fast",
     .type = OPTION_FLAG,
     .value = &plan.fail_fast,
     .fallback = "false",
     .help = "start nothing more after the first task that fails"},
    {.name = "latency",
     .type = OPTION_FLAG,
     .value = &plan.latency,
     .fallback = "false",
     .help = "stamp tasks even where they are so short that it shows"},
    {.name = "loop-lag",
     .type = OPTION_FLAG,
     .value = &plan.loop_lag,
     .fallback = "false",
     .help = "count how late every loop of the run comes to a timer of 1 ms; "
             "for runs that are watched, not timed"},
    {.name = "retries",
     .type = OPTION_COUNT,
     .value = &plan.retries,
     .fallback = "0",
     .min = 0,
     .max = 1000,
     .help = "further attempts after a failed I/O stage"},
    {.name = "backoff-ms",
     .type = OPTION_NS,
     .value = &plan.backoff_ns,
     .fallback = "10",
     .min = 0,
     .max = 60000000000,
     .help = "pause before the first further attempt, in ms; doubles from "
             "attempt to attempt"},
    {.name = "jitter",
     .type = OPTION_CHOICE,
     .value = &plan.jitter,
     .fallback = "half",
     .choices = JITTER_CHOICES,
     .help = "how much of each pause is drawn at random, so that tasks that "
             "failed together do not come back together"},
    {.name = "timeout-ms",
     .type = OPTION_NS,
     .value = &plan.timeout_ns,
     .fallback = "0",
     .min = 0,
     .max = 3600000000000,
     .help = "time limit of one attempt of an I/O stage that can be given "
             "up, in ms; 0: none"},
    {.name = "rate",
     .type = OPTION_COUNT,
     .value = &plan.rate,
     .fallback = "none",
     .max = 10000000,
     .zero = "none",
     .help = "open loop: how many tasks are meant to begin in a second, "
             "whatever became of those before (tasks that wait only)"},
    {.name = "arrivals",
     .type = OPTION_CHOICE,
     .value = &plan.arrivals,
     .fallback = "poisson",
     .choices = ARRIVAL_CHOICES,
     .help = "with --rate: how intended starts follow each other"},
    {.name = "timer-slack-ns",
     .type = OPTION_COUNT,
     .value = &plan.timer_slack_ns,
     .fallback = "1",
     .min = 1,
     .max = 1000000000,
     .help = "how late the kernel may let timers fire, in ns"},
    {.name = "ballast-mib",
     .type = OPTION_COUNT,
     .value = &plan.ballast_mib,
     .fallback = "0",
     .max = 1048576,
     .help = "memory that the process holds and touches before it makes its "
             "workers, in MiB: what forking costs grows with it"},
    {.name = "expect",
     .type = OPTION_TEXT,
     .value = &plan.expect,
     .help = "the digest that the run must have, as 16 hex digits (default: "
             "worked out after the clock has stopped)"},
    {.name = "result",
     .type = OPTION_TEXT,
     .value = &plan.result,
     .help = "file to which the run appends its result as one line of JSON"},
    {.name = "latencies",
     .type = OPTION_TEXT,
     .value = &plan.latencies,
     .help = "file for every latency of the run, as two histograms, where "
             "tasks are stamped (see --latency)"},
    {.name = "timeline",
     .type = OPTION_TEXT,
     .value = &plan.timeline,
     .help = "file for what every task did when, to draw the run from; costs "
             "a clock reading at each step, so not for runs that are timed"},
    {0},
};

void plan_complete(struct plan *p, bool waits, bool blocks)
{
    if (p->workers == 0 && p->concurrency == 0 && !waits)
        p->workers = cpus_allowed();
    if (p->concurrency == 0) {
        p->concurrency = waits ? WAITING_CONCURRENCY : p->workers;
        if (p->concurrency < p->workers)
            p->concurrency = p->workers;
    }
    if (p->workers == 0)
        p->workers = waits && blocks ? p->concurrency : cpus_allowed();
    if (p->workers > UINT16_MAX)
        p->workers = UINT16_MAX;
}

uint32_t plan_blocking_workers(const struct plan *p)
{
    uint64_t workers = p->workers;

    if (p->concurrency < workers)
        workers = p->concurrency;
    if (plan_indexes(p) < workers)
        workers = plan_indexes(p);
    return (uint32_t)workers;
}

uint32_t plan_lanes(const struct plan *p)
{
    const uint64_t indexes = plan_indexes(p);

    return (uint32_t)(p->concurrency < indexes ? p->concurrency : indexes);
}
