/* The plan: the parsed parameters of one run that mean the same in every
 * model and every workload. Filled once by main, constant afterwards. */
#ifndef CORE_PLAN_H
#define CORE_PLAN_H

#include <stdbool.h>
#include <stdint.h>

#include "core/option.h"

struct plan {
    uint64_t tasks; /* N: indexes 0 … N-1 */
    uint64_t
        parts; /* of a task, each scheduled by itself; 1 unless the workload
                       says otherwise (core/whole.h) */
    uint64_t concurrency; /* C: tasks in flight at once, at most */
    uint64_t workers;     /* W: threads or processes that execute code */
    uint64_t seed;        /* of the workload's inputs */
    uint64_t retries;     /* further attempts after a failed I/O stage */
    uint64_t backoff_ns;  /* before the first of them; doubles */
    unsigned jitter;      /* enum jitter_kind: what of it is drawn */
    uint64_t timeout_ns;  /* of one attempt of an I/O stage; 0: none */
    uint64_t rate;        /* intended starts a second; 0: a closed loop */
    unsigned arrivals;    /* enum arrival_kind */
    uint64_t timer_slack_ns;
    uint64_t ballast_mib; /* memory to hold besides, in MiB */
    const char *pin;      /* CPUs of the workers: "0,2-3", "auto"; NULL: free */
    const char *result;   /* file that the result object is appended to */
    const char *latencies; /* file for every latency of the run, or NULL */
    const char *timeline;  /* file for what every task did when, or NULL */
    const char *expect;    /* the run's expected digest in hex, or NULL */
    bool fail_fast;        /* the first failure starts nothing more */
    bool latency;          /* stamp tasks even where that shows in the time */
    bool loop_lag;         /* a heartbeat in every loop: for observed runs */
};

/* Fill in what was left out (concurrency, workers) once workload and model are
 * known: `waits` says whether tasks have an I/O stage, `blocks` whether a worker
 * of this model waits for one task at a time, so that it takes C of them. */
void plan_complete(struct plan *, bool waits, bool blocks);

/* How many indexes the tables and the hand-out have: N, in parts. */
static inline uint64_t plan_indexes(const struct plan *plan)
{
    return plan->tasks * plan->parts;
}

/* How many workers a model of several starts: min(W, C, N). */
uint32_t plan_blocking_workers(const struct plan *);

/* How many lanes tasks in flight need: min(C, N). */
uint32_t plan_lanes(const struct plan *);

#endif
