/* Hardware and software counters of one run and all its threads and processes,
 * through perf_event_open.
 *
 * They are opened on this thread before the run is started, disabled; what this
 * thread then forks inherits them, and its exec enables them there. So nothing
 * of cbench is counted. What the machine or the kernel's settings do not give
 * is a text that says so, never 0. One thread only.
 */
#ifndef HARNESS_COUNTERS_H
#define HARNESS_COUNTERS_H

#include <jansson.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define COUNTERS 8

struct counters {
    int fds[COUNTERS]; /* -1: not open, because of errors[] */
    int errors[COUNTERS];
    bool user_only[COUNTERS]; /* the kernel's part may not be seen */
};

/* One that was read. */
struct counted {
    uint64_t value, enabled_ns, running_ns;
};

void counters_open(struct counters *);
/* The object `observed.counters` of docs/protocol.md. After the run ended. */
json_t *counters_json(const struct counters *);
void counters_close(struct counters *);

/* The value for the whole time, scaled up where counters took turns. False
 * where it was never counted. */
bool counter_scale(const struct counted *, uint64_t *value);

/* Why a counter could not be opened, in `text`: "not supported here (…)", "not
 * permitted (…)" or "not counted (…)". */
void counter_error_text(int error, char *text, size_t size);

/* 0, or the errno with which the machine refuses to count instructions. */
int counters_probe(void);

#endif
