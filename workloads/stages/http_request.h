/* What the stages that fetch from the origin ask for, with whatever client: the
 * options, the request of each task, and what must come.
 *
 *   GET /d/<delay in us>/<bytes>/<id>
 *
 * is answered after that delay with a body that is a function of the id. The
 * id and the delay of a task are functions of the run's seed and the task's
 * index, so every model and every client fetches the same, and what must come
 * is known without asking anybody.
 *
 * A stage may ask for something else (`path`), such as pictures.
 *
 * A stage's `shared` begins with a struct http_request: functions that take
 * `const void *shared` stand in a struct stage or workload as they are.
 */
#ifndef WORKLOADS_STAGES_HTTP_REQUEST_H
#define WORKLOADS_STAGES_HTTP_REQUEST_H

#include <stddef.h>
#include <stdint.h>

#include "core/clock.h"
#include "core/workload.h"
#include "workloads/stages/delay.h"
#include "workloads/stages/http_address.h"

#define HTTP_QUERY_BYTES  32
#define HTTP_TARGET_BYTES 128
#define HTTP_URL_BYTES    192

enum keep_alive { KEEP_ALIVE_YES, KEEP_ALIVE_NO };

/* Constant while workers exist. */
struct http_request {
    const char *origin; /* as typed; NULL: not given */
    struct http_address address;
    uint64_t latency_ns;
    unsigned distribution; /* enum delay_kind */
    uint64_t bytes;        /* of each body; with `path` the most of any */
    unsigned keep_alive;   /* enum keep_alive */
    uint64_t seed;
    uint64_t timeout_ns;          /* of one attempt; 0: none */
    char query[HTTP_QUERY_BYTES]; /* behind every target: "" or "?capacity=4" */
    /* Puts the path that task `index` asks for in place of /d/…, and returns its
     * length; NULL: /d/… */
    size_t (*path)(const struct http_request *, uint64_t index, char *path,
                   size_t room);
};

#define HTTP_LATENCY_MAX_NS (3600 * NS_PER_SECOND)
#define HTTP_BODY_BYTES_MAX (UINT64_C(1) << 30)

/* The rows of a stage's options that set `request`, a struct http_request:
 * those of every stage, and all of one that asks for bodies of --bytes. */
#define HTTP_ORIGIN_OPTIONS(request)                                           \
    {.name = "origin",                                                         \
     .help = "address of the origin, HOST:PORT or 127.0.0.1-16:PORT",          \
     .type = OPTION_TEXT,                                                      \
     .value = &(request).origin},                                              \
        {.name = "latency-ms",                                                 \
         .help = "how long the origin waits before it answers, in "            \
                 "milliseconds (the mean of --latency-dist)",                  \
         .type = OPTION_NS,                                                    \
         .value = &(request).latency_ns,                                       \
         .fallback = "50",                                                     \
         .max = HTTP_LATENCY_MAX_NS},                                          \
        {.name = "latency-dist",                                               \
         .help = "how the latencies of the tasks are distributed around "      \
                 "--latency-ms",                                               \
         .type = OPTION_CHOICE,                                                \
         .value = &(request).distribution,                                     \
         .fallback = "constant",                                               \
         .choices = DELAY_CHOICES},                                            \
    {                                                                          \
        .name = "keep-alive",                                                  \
        .help = "whether a connection is used for further requests",           \
        .type = OPTION_CHOICE, .value = &(request).keep_alive,                 \
        .fallback = "yes", .choices = "yes|no"                                 \
    }

#define HTTP_REQUEST_OPTIONS(request)                                          \
    HTTP_ORIGIN_OPTIONS(request),                                              \
    {                                                                          \
        .name = "bytes", .help = "size of each body, in bytes",                \
        .type = OPTION_COUNT, .value = &(request).bytes, .fallback = "1024",   \
        .min = 1, .max = HTTP_BODY_BYTES_MAX                                   \
    }

/* Take what the run says beside the options, and read the origin's address.
 * Returns 0, or -EINVAL with a sentence in failure_explain. */
int http_request_open(struct http_request *, const struct plan *);
/* Before connections can be made: 0, or -EDESTADDRREQ with a sentence where no
 * origin was given. */
int http_request_check(const struct http_request *);

/* What task `index` asks for. */
uint64_t http_delay_us(const struct http_request *, uint64_t index);
uint64_t http_id(const struct http_request *, uint64_t index);

/* What task `index` asks for: the target of its request, "/d/…". Returns its
 * length. */
size_t http_request_target(const struct http_request *, uint64_t index,
                           char target[HTTP_TARGET_BYTES]);
/* The same as a URL, at the address number `which` (taken modulo their count).
 */
void http_request_url(const struct http_request *, uint32_t which,
                      uint64_t index, char url[HTTP_URL_BYTES]);

/* So much is received at once: a whole answer, head and body, where it is not
 * large. */
size_t http_receive_bytes(const struct http_request *);

/* A task's status when an answer of this HTTP status has come. */
int http_answer_status(long http_status);

/* For struct stage. A task that times out waits no longer than that. */
size_t http_buffer_bytes(const void *shared);
uint64_t http_wait_ns(const void *shared, uint64_t index);

/* The body that task `index` must receive, made anew from its id: `*bytes` is
 * the caller's to free. Outside the measured region only. Returns 0 or
 * -ENOMEM. */
int http_body_expected(const void *shared, uint64_t index, void **bytes,
                       size_t *size);
/* For struct workload: the digest of that body. */
int http_digest_expected(void *shared, void *compute, uint64_t index,
                         uint64_t *digest);

#endif
