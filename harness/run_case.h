/* One run of one case: timed by hyperfine or watched, paired with what the
 * variant says, and judged. */
#ifndef HARNESS_RUN_CASE_H
#define HARNESS_RUN_CASE_H

#include <jansson.h>

#include "harness/bench.h"

struct run_record {
    enum outcome outcome;
    char *reason; /* NULL, or a sentence */
    struct timing timing;
    json_t *result;   /* the variant's object, or NULL */
    json_t *origin;   /* what the origin counted, or NULL */
    json_t *observed; /* what was seen of it, or NULL */
    char *latencies;  /* the text that an observed run left, or NULL */
    json_t *conditions, *disturbed; /* of the machine; reasons, or NULL */
    json_t *bottleneck;             /* how the origin was it, or NULL */
    double seconds;                 /* that it took, seen from outside */
};

/* An observed run is watched and not timed. Returns 0 with the record, or
 * -EINTR: cbench was asked to stop, and the run was ended. */
int run_case(struct bench *, const struct bench_case *, bool observed,
             struct run_record *);
/* Whether a run of this case with so many workers computes on several CPUs. */
bool run_is_parallel(const struct bench_case *, uint64_t workers);
void run_record_release(struct run_record *);

#endif
