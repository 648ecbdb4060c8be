/* The http stage: its options, its hooks and its blocking face. */
#include "workloads/stages/http.h"

#include <errno.h>
#include <stdlib.h>

#include "core/failure.h"
#include "workloads/stages/http_loop.h"
#include "workloads/stages/http_transfer.h"

#define MULTIS_MAX 1024

static struct http {
    struct http_request request;
    uint64_t multis;
} http;

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
    {.name = "multis",
     .help = "libcurl multi handles that the tasks in flight on a loop are "
             "spread over",
     .type = OPTION_COUNT,
     .value = &http.multis,
     .fallback = "16",
     .min = 1,
     .max = MULTIS_MAX},
    {.type = OPTION_END},
};

static int http_open(const struct plan *run_plan, void **shared)
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

static void http_close(void *shared)
{
    (void)shared;
    curl_global_cleanup();
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
    .origin = &http.request.origin,
};
