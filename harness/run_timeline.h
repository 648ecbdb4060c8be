/* One small run of a case whose every step is written down, for drawing it. */
#ifndef HARNESS_RUN_TIMELINE_H
#define HARNESS_RUN_TIMELINE_H

#include "harness/bench.h"

/* Make that run, with the case's timeline_tasks and at most its
 * timeline_concurrency, and put what it leaves into the set. Returns the path
 * within the set, a new string; or NULL with a sentence in `why`. */
char *run_timeline_make(struct bench *, const char *experiment,
                        const struct bench_case *, char *why, size_t why_size);

#endif
