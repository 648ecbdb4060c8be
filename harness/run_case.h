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
    double seconds;   /* that it took, seen from outside */
};

/* An observed run is watched and not timed. Returns 0 with the record, or
 * -EINTR: cbench was asked to stop, and the run was ended. */
int run_case(struct bench *, const struct bench_case *, bool observed,
             struct run_record *);
void run_record_release(struct run_record *);

#endif
