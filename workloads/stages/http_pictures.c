/* Fetching pictures: what is asked for, and whether the origin has them. */
#include "workloads/stages/http_pictures.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#include "core/failure.h"
#include "workloads/stages/http_hooks.h"
#include "workloads/stages/http_transfer.h"

static struct picture_set set;

static const struct option_row picture_options[] = {
    HTTP_ORIGIN_OPTIONS(http.request),
    PICTURE_SET_ROWS(set),
    HTTP_MULTIS_ROW,
    {.type = OPTION_END},
};

static size_t put_path(const struct http_request *request, uint64_t index,
                       char *path, size_t room)
{
    const uint64_t which = index % set.count;
    const struct picture_size size = picture_set_size(&set, which);

    return (size_t)snprintf(path, room,
                            "/j/%" PRIu64 "/%" PRIu32 "x%" PRIu32 "/%" PRIu64,
                            http_delay_us(request, index), size.width,
                            size.height, picture_set_id(&set, which));
}

static int pictures_open(const struct plan *run_plan, void **shared)
{
    int status = picture_set_open(&set, run_plan->seed);

    if (status < 0)
        return status;
    http.request.path = put_path;
    http.request.bytes = picture_set_bytes_max(&set);
    status = http_open(run_plan, shared);
    if (status < 0)
        picture_set_close(&set);
    return status;
}

static void pictures_close(void *shared)
{
    picture_set_close(&set);
    http_close(shared);
}

/* Each picture once. Returns the first status that is not 0. */
static int ask_for_all(const struct http_request *asking, void *buffer)
{
    struct transfer transfer;
    int status = transfer_open(&transfer, asking, 0);

    if (status < 0)
        return status;
    for (uint64_t i = 0; status == 0 && i < set.count; i++) {
        struct task task = {.index = i};

        status = transfer_begin(&transfer, &task, buffer);
        if (status == 0)
            status = transfer_end(&transfer, transfer_perform(&transfer));
    }
    transfer_close(&transfer);
    return status;
}

/* The origin makes a picture when it is first asked for: that is no task's
 * wait, so all are asked for beforehand. */
static int pictures_probe(void *shared)
{
    const struct http *self = shared;
    struct http_request asking = self->request;
    void *buffer;
    int status = http_request_check(&asking);

    if (status < 0)
        return status;
    asking.latency_ns = 0;
    asking.timeout_ns = HTTP_PROBE_TIMEOUT_NS;
    buffer = malloc(asking.bytes);
    if (!buffer)
        return -ENOMEM;
    status = ask_for_all(&asking, buffer);
    free(buffer);
    if (status == -EREMOTEIO)
        return failure_explain(
            -ENODEV,
            "the origin at %s has no pictures: it answered GET /j/… with "
            "another status than 200; give the address of a cbench-origin, or "
            "leave --origin out",
            asking.origin);
    return status == -ENOMEM ? status
                             : 0; /* else tasks will say what is wrong */
}

struct picture_set *http_pictures(void)
{
    return &set;
}

const struct stage http_stage_pictures = {
    .name = "http",
    .options = picture_options,
    .open = pictures_open,
    .close = pictures_close,
    .probe = pictures_probe,
    HTTP_HOOKS,
};
