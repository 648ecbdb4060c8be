/* The http stage: its options, its hooks and its blocking face. */
#include "workloads/stages/http.h"

#include <errno.h>
#include <stdlib.h>

#include "core/clock.h"
#include "core/digest.h"
#include "core/failure.h"
#include "workloads/stages/delay.h"
#include "workloads/stages/http_loop.h"
#include "workloads/stages/http_transfer.h"

#define LATENCY_MAX_NS (3600 * NS_PER_SECOND)
#define BODY_BYTES_MAX (UINT64_C(1) << 30)
#define MULTIS_MAX     1024

static struct http request;

/* Of one worker: a transfer for each of its lanes on a loop, a single one in a
 * blocking model. */
struct local {
    struct place place;
    struct http_loop *loop; /* NULL in blocking models */
    uint32_t transfer_count;
    struct transfer transfers[];
};

static const struct option_row http_options[] = {
    {.name = "origin",
     .help = "address of the origin, HOST:PORT or 127.0.0.1-16:PORT",
     .type = OPTION_TEXT,
     .value = &request.origin},
    {.name = "latency-ms",
     .help = "how long the origin waits before it answers, in milliseconds "
             "(the mean of --latency-dist)",
     .type = OPTION_NS,
     .value = &request.latency_ns,
     .fallback = "50",
     .max = LATENCY_MAX_NS},
    {.name = "latency-dist",
     .help = "how the latencies of the tasks are distributed around "
             "--latency-ms",
     .type = OPTION_CHOICE,
     .value = &request.distribution,
     .fallback = "constant",
     .choices = DELAY_CHOICES},
    {.name = "bytes",
     .help = "size of each body, in bytes",
     .type = OPTION_COUNT,
     .value = &request.bytes,
     .fallback = "1024",
     .min = 1,
     .max = BODY_BYTES_MAX},
    {.name = "keep-alive",
     .help = "whether a connection is used for further requests",
     .type = OPTION_CHOICE,
     .value = &request.keep_alive,
     .fallback = "yes",
     .choices = "yes|no"},
    {.name = "multis",
     .help = "libcurl multi handles that the tasks in flight on a loop are "
             "spread over",
     .type = OPTION_COUNT,
     .value = &request.multis,
     .fallback = "16",
     .min = 1,
     .max = MULTIS_MAX},
    {.type = OPTION_END},
};

static int http_open(const struct plan *run_plan, void **shared)
{
    request.seed = run_plan->seed;
    request.timeout_ns = run_plan->timeout_ns;
    if (request.origin) {
        const int status = http_address_parse(request.origin, &request.address);

        if (status < 0)
            return status;
    }
    /* Nothing but plain HTTP is spoken, so no TLS library is set up. What this
     * makes is constant memory, which forked workers share. */
    if (curl_global_init(CURL_GLOBAL_NOTHING))
        return failure_explain(-ENOMEM, "cannot set libcurl up: not enough "
                                        "memory; close other programs");
    *shared = &request;
    return 0;
}

static void http_close(void *shared)
{
    (void)shared;
    curl_global_cleanup();
}

static size_t http_buffer_bytes(const void *shared)
{
    const struct http *http = shared;

    return http->bytes;
}

/* A task that times out waits no longer than that. */
static uint64_t http_wait_ns(const void *shared, uint64_t index)
{
    const struct http *http = shared;
    const uint64_t wait_ns = http_delay_us(http, index) * NS_PER_US;
    const uint64_t timeout_ns = http->timeout_ns;

    return timeout_ns > 0 && wait_ns > timeout_ns ? timeout_ns : wait_ns;
}

static void http_detach(void *opaque)
{
    struct local *local = opaque;

    for (uint32_t i = 0; i < local->transfer_count; i++)
        transfer_close(&local->transfers[i]);
    http_loop_free(local->loop);
    free(local);
}

static int http_attach(void *shared, const struct place *place, void **result)
{
    const struct http *http = shared;
    const uint32_t count = place->loop ? place->lane_count : 1;
    struct local *local;
    int status = 0;

    if (http->address.count == 0)
        return failure_explain(-EDESTADDRREQ,
                               "there is no origin to fetch from; give its "
                               "address with --origin");
    local = calloc(1, sizeof(*local) + count * sizeof(local->transfers[0]));
    if (!local)
        return -ENOMEM;
    local->place = *place;
    while (status == 0 && local->transfer_count < count) {
        const uint32_t which = local->transfer_count;

        status = transfer_open(&local->transfers[which], http,
                               place->first_lane + which);
        local->transfer_count += status == 0;
    }
    if (status == 0 && place->loop)
        status = http_loop_new(&local->loop, place->loop, local->transfers,
                               local->transfer_count);
    if (status < 0)
        http_detach(local);
    else
        *result = local;
    return status;
}

static int http_run(void *opaque, struct task *task)
{
    struct local *local = opaque;
    struct transfer *transfer = &local->transfers[0];
    const int status =
        transfer_begin(transfer, task, task_buffer(local->place.tasks, task));

    if (status < 0)
        return status;
    return transfer_end(transfer, transfer_perform(transfer));
}

static int http_start(void *opaque, struct task *task)
{
    struct local *local = opaque;
    const uint32_t which = task->lane - local->place.first_lane;
    const int status = transfer_begin(&local->transfers[which], task,
                                      task_buffer(local->place.tasks, task));

    return status < 0 ? status : http_loop_start(local->loop, which);
}

static void http_cancel(void *opaque, struct task *task)
{
    struct local *local = opaque;

    http_loop_cancel(local->loop, task->lane - local->place.first_lane);
}

int http_body_expected(const void *shared, uint64_t index, void **bytes,
                       size_t *size)
{
    const struct http *http = shared;

    *size = http->bytes;
    *bytes = malloc(*size);
    if (!*bytes)
        return -ENOMEM;
    digest_fill(http_id(http, index), *bytes, *size);
    return 0;
}

const struct stage http_stage = {
    .name = "http",
    .options = http_options,
    .open = http_open,
    .close = http_close,
    .buffer_bytes = http_buffer_bytes,
    .wait_ns = http_wait_ns,
    .descriptors = 1,
    .attach = http_attach,
    .detach = http_detach,
    .run = http_run,
    .start = http_start,
    .cancel = http_cancel,
    .origin = &request.origin,
};
