/* The http stage: its options, its hooks and its blocking face. */
#include "workloads/stages/http.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#include "core/failure.h"
#include "workloads/stages/http_hooks.h"
#include "workloads/stages/http_loop.h"
#include "workloads/stages/http_transfer.h"

#define CAPACITY_MAX 1000000

struct http http;

/* Of one worker: a transfer for each of its lanes on a loop, a single one in a
 * blocking model. */
struct local {
    struct place place;
    struct http_loop *loop; /* NULL in blocking models */
    uint32_t transfer_count;
    struct transfer transfers[];
};

static const struct option_row http_options[] = {
    HTTP_REQUEST_OPTIONS(http.request),
    HTTP_MULTIS_ROW,
    {.type = OPTION_END},
};

static const struct option_row limited_options[] = {
    HTTP_REQUEST_OPTIONS(http.request),
    HTTP_MULTIS_ROW,
    {.name = "capacity",
     .help = "requests that the origin takes at once; to those beyond it "
             "answers 503",
     .type = OPTION_COUNT,
     .value = &http.capacity,
     .fallback = "10",
     .min = 1,
     .max = CAPACITY_MAX},
    {.type = OPTION_END},
};

int http_open(const struct plan *run_plan, void **shared)
{
    const int status = http_request_open(&http.request, run_plan);

    if (status < 0)
        return status;
    /* Nothing but plain HTTP is spoken, so no TLS library is set up. What this
     * makes is constant memory, which forked workers share. */
    if (curl_global_init(CURL_GLOBAL_NOTHING))
        return failure_explain(-ENOMEM, "cannot set libcurl up: not enough "
                                        "memory; close other programs");
    *shared = &http;
    return 0;
}

void http_close(void *shared)
{
    (void)shared;
    curl_global_cleanup();
}

static void set_capacity(struct http_request *request, uint64_t capacity)
{
    snprintf(request->query, sizeof(request->query), "?capacity=%" PRIu64,
             capacity);
}

static uint64_t limited_at_once(const void *shared)
{
    const struct http *self = shared;

    return self->capacity;
}

static int limited_open(const struct plan *run_plan, void **shared)
{
    set_capacity(&http.request, http.capacity);
    return http_open(run_plan, shared);
}

/* What comes of one request for a byte, on a connection of its own. */
static int ask_once(const struct http_request *request)
{
    unsigned char byte;
    struct transfer transfer;
    struct task task = {.index = 0};
    int status = transfer_open(&transfer, request, 0);

    if (status < 0)
        return status;
    status = transfer_begin(&transfer, &task, &byte);
    if (status == 0)
        status = transfer_end(&transfer, transfer_perform(&transfer));
    transfer_close(&transfer);
    return status;
}

/* An origin that knows nothing of capacities would answer everything, and the
 * run would look as if it had been well served. Nobody has room for more than
 * none: a request that says so must be refused. */
static int limited_probe(void *shared)
{
    const struct http *self = shared;
    struct http_request asking = self->request;
    int status;

    asking.bytes = 1;
    asking.latency_ns = 0;
    asking.timeout_ns = HTTP_PROBE_TIMEOUT_NS;
    set_capacity(&asking, 0);
    status = http_request_check(&asking);
    if (status == 0)
        status = ask_once(&asking);
    switch (status) {
    case 0:
    case -EREMOTEIO:
        return failure_explain(
            -ENODEV,
            "the origin at %s knows no capacity: it was to answer 503 to a "
            "request with ?capacity=0, and %s; give the address of a "
            "cbench-origin, or leave --origin out",
            asking.origin,
            status == 0 ? "served it" : "answered with another status");
    case -EDESTADDRREQ:
    case -ENOMEM:
        return status;
    }
    return 0; /* refused as it should be, or tasks will say what is wrong */
}

void http_detach(void *opaque)
{
    struct local *local = opaque;

    for (uint32_t i = 0; i < local->transfer_count; i++)
        transfer_close(&local->transfers[i]);
    http_loop_free(local->loop);
    free(local);
}

int http_attach(void *shared, const struct place *place, void **result)
{
    const struct http *self = shared;
    const uint32_t count = place->loop ? place->lane_count : 1;
    struct local *local;
    int status = http_request_check(&self->request);

    if (status < 0)
        return status;
    local = calloc(1, sizeof(*local) + count * sizeof(local->transfers[0]));
    if (!local)
        return -ENOMEM;
    local->place = *place;
    while (status == 0 && local->transfer_count < count) {
        const uint32_t which = local->transfer_count;

        status = transfer_open(&local->transfers[which], &self->request,
                               place->first_lane + which);
        local->transfer_count += status == 0;
    }
    if (status == 0 && place->loop)
        status = http_loop_new(&local->loop, place->loop, self->multis,
                               local->transfers, local->transfer_count);
    if (status < 0)
        http_detach(local);
    else
        *result = local;
    return status;
}

int http_run(void *opaque, struct task *task)
{
    struct local *local = opaque;
    struct transfer *transfer = &local->transfers[0];
    const int status =
        transfer_begin(transfer, task, task_buffer(local->place.tasks, task));

    if (status < 0)
        return status;
    return transfer_end(transfer, transfer_perform(transfer));
}

int http_start(void *opaque, struct task *task)
{
    struct local *local = opaque;
    const uint32_t which = task->lane - local->place.first_lane;
    const int status = transfer_begin(&local->transfers[which], task,
                                      task_buffer(local->place.tasks, task));

    return status < 0 ? status : http_loop_start(local->loop, which);
}

void http_cancel(void *opaque, struct task *task)
{
    struct local *local = opaque;

    http_loop_cancel(local->loop, task->lane - local->place.first_lane);
}

const struct stage http_stage = {
    .name = "http",
    .options = http_options,
    .open = http_open,
    .close = http_close,
    HTTP_HOOKS,
};

const struct stage http_stage_limited = {
    .name = "http",
    .options = limited_options,
    .open = limited_open,
    .probe = limited_probe,
    .at_once = limited_at_once,
    .close = http_close,
    HTTP_HOOKS,
};
