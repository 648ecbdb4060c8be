/* What a run says at its end: a line of JSON for the harness, a few lines of
 * text for a person. */
#ifndef CORE_RESULT_H
#define CORE_RESULT_H

#include <stdbool.h>
#include <stdio.h>
#include <sys/resource.h>

#include "core/model.h"
#include "core/option.h"
#include "core/verify.h"

struct outcome {
    const struct run *run;
    const struct tally *tally;
    const struct option_group *groups;
    size_t group_count;
    uint64_t startup_ns, drive_ns, teardown_ns;
    struct rusage usage; /* of the run and its reaped children */
    bool verified;
};

/* Append the object to `path`, as one line in one write. Returns 0 or -errno;
 * what was written of a line that did not fit is taken back. */
int result_append(const struct outcome *, const char *path);

/* The summary for a person; times only where the run was verified. */
void result_summary(const struct outcome *, FILE *);

#endif
