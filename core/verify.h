/* Verification: did this run do the work that it should have done?
 *
 * After the clock has stopped, from the records of the tasks. Nothing here is
 * part of the measured region.
 */
#ifndef CORE_VERIFY_H
#define CORE_VERIFY_H

#include <stdbool.h>
#include <stdint.h>

#include "core/model.h"

#define VERIFY_KINDS    32 /* kinds of failure told apart */
#define VERIFY_PROBLEMS 8  /* sentences kept */

/* What of this process must be the same after a run as before it. */
struct leftovers {
    uint32_t descriptors, threads;
};

struct tally {
    uint64_t ok, failed, cancelled, retried;
    struct {
        int status;
        uint64_t count;
    } failures[VERIFY_KINDS];
    uint64_t digest, expected;
    uint64_t peak_in_flight;
    uint64_t wait_ns; /* mean that a task, or each part of it, was to wait */
    uint64_t waits_at_once; /* so many at most; 0: all in flight */
    struct latency {
        uint64_t p50, p90, p99, p999, max;
    } latency_ns;                 /* begin to end */
    struct latency completion_ns; /* intended start to end */
    uint64_t told;                /* tasks whose latencies these are */
    bool timed;
    char problems[VERIFY_PROBLEMS][VERIFY_SENTENCE];
    uint32_t problem_count; /* may be more than are kept */
};

/* The digest a run of this plan must have. Returns 0 or -errno. */
int verify_expected(const struct run *, uint64_t *digest);

/* Count, digest and check the records. `expected` NULL: works it out itself.
 * Returns 0 or -errno (-ENOMEM); what does not verify is in the problems. */
int verify_run(const struct run *, const uint64_t *expected, struct tally *);

struct leftovers verify_leftovers(void);
/* What is left of the run that was not there before: adds problems. */
void verify_nothing_left(const struct leftovers *before, struct tally *);

#endif
