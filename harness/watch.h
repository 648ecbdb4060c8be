/* An observed run from its start to its end: everything that watches it is set
 * up before, and what it saw is one object (`observed` of docs/protocol.md).
 */
#ifndef HARNESS_WATCH_H
#define HARNESS_WATCH_H

#include <jansson.h>
#include <stdio.h>

#include "harness/cgroup_peak.h"
#include "harness/counters.h"
#include "harness/observe.h"
#include "harness/spawn.h"

struct watch {
    struct child child;
    struct counters counters;
    struct cgroup_peak group;
    struct observed observed;
};

/* Start argv as spawn_start does, watched. Returns 0 or -errno; then nothing
 * is left to end. */
int watch_start(struct watch *, const char *const argv[], int out_fd,
                int err_fd);

/* Wait as observe_child does. The child is left for spawn_end. */
int watch_wait(struct watch *, uint64_t limit_ns, int *status);

/* After spawn_end: what was seen, as a new object; nothing watches any more. */
json_t *watch_end(struct watch *);

/* Put what the run said of itself beside what was seen of it: `result` may be
 * NULL, or lack it, and then it is null. */
void watch_add_result(json_t *observed, const json_t *result);

/* A few lines for a person. */
void watch_print(const json_t *observed, FILE *);

#endif
