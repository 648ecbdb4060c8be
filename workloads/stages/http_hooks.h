/* What the stages that fetch with libcurl are made of. They differ in their
 * options, in what they open, and in what they ask for. A process has one of
 * them, so one `http` is enough.
 */
#ifndef WORKLOADS_STAGES_HTTP_HOOKS_H
#define WORKLOADS_STAGES_HTTP_HOOKS_H

#include "core/workload.h"
#include "workloads/stages/http_request.h"

/* Constant while workers exist. */
struct http {
    struct http_request request;
    uint64_t multis;
    uint64_t capacity; /* of http_stage_limited */
};

extern struct http http;

#define HTTP_MULTIS_MAX 1024

#define HTTP_MULTIS_ROW                                                        \
    {                                                                          \
        .name = "multis",                                                      \
        .help = "libcurl multi handles that the tasks in flight on a loop "    \
                "are spread over",                                             \
        .type = OPTION_COUNT, .value = &http.multis, .fallback = "16",         \
        .min = 1, .max = HTTP_MULTIS_MAX                                       \
    }

/* Of struct stage, all but the name, the options, open and close. */
#define HTTP_HOOKS                                                             \
    .buffer_bytes = http_buffer_bytes, .wait_ns = http_wait_ns,                \
    .descriptors = 1, .attach = http_attach, .detach = http_detach,            \
    .run = http_run, .start = http_start, .cancel = http_cancel,               \
    .origin = &http.request.origin

int http_open(const struct plan *, void **shared);
void http_close(void *shared);
int http_attach(void *shared, const struct place *, void **local);
void http_detach(void *local);
int http_run(void *local, struct task *);
int http_start(void *local, struct task *);
void http_cancel(void *local, struct task *);

/* How long a probe waits for an answer. */
#define HTTP_PROBE_TIMEOUT_NS (2 * NS_PER_SECOND)

#endif
