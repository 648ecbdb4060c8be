/* The socket stage: its hooks and its two faces. */
#include "workloads/stages/socket.h"

#include <errno.h>
#include <stddef.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <sys/time.h>

#include "core/clock.h"
#include "core/digest.h"
#include "workloads/stages/http_request.h"
#include "workloads/stages/socket_client.h"

static struct http_request request;

struct local;

struct lane {
    struct client client; /* the first member: callbacks cast */
    struct loop_timer timer;
    struct local *local;
    struct task *task;
};

/* Of one worker: each of its lanes, or a single one in a blocking model. */
struct local {
    struct place place;
    unsigned char *received; /* room for each lane */
    uint32_t lane_count;
    struct lane lanes[];
};

static const struct option_row socket_options[] = {
    HTTP_REQUEST_OPTIONS(request),
    {.type = OPTION_END},
};

static int socket_open(const struct plan *run_plan, void **shared)
{
    *shared = &request;
    return http_request_open(&request, run_plan);
}

static uint64_t deadline_ns(void)
{
    return request.timeout_ns > 0 ? clock_now_ns() + request.timeout_ns
                                  : UINT64_MAX;
}

/* --- Blocking face -------------------------------------------------------- */

/* Let the call for `op` wait until then at most. Returns 0, -ETIMEDOUT where
 * that has passed, or -errno. */
static int limit(const struct loop_op *op, uint64_t until_ns)
{
    const uint64_t now_ns = clock_now_ns();
    struct timeval left;

    if (until_ns == UINT64_MAX)
        return 0;
    if (now_ns >= until_ns)
        return -ETIMEDOUT;
    /* Rounded up: nothing at all would mean for ever. */
    const uint64_t left_us = (until_ns - now_ns + NS_PER_US - 1) / NS_PER_US;
    left = (struct timeval){
        .tv_sec = (time_t)(left_us * NS_PER_US / NS_PER_SECOND),
        .tv_usec = (suseconds_t)(left_us % (NS_PER_SECOND / NS_PER_US)),
    };
    return setsockopt(op->fd, SOL_SOCKET,
                      op->kind == LOOP_OP_RECEIVE ? SO_RCVTIMEO : SO_SNDTIMEO,
                      &left, sizeof(left)) < 0
               ? -errno
               : 0;
}

static ssize_t perform_once(const struct loop_op *op)
{
    switch (op->kind) {
    case LOOP_OP_CONNECT:
        return connect(op->fd, op->data, (socklen_t)op->size);
    case LOOP_OP_SEND:
        return send(op->fd, op->data, op->size, MSG_NOSIGNAL);
    default:
        return recv(op->fd, op->data, op->size, 0);
    }
}

/* Cut short by the limit, which the kernel rounds to its ticks, or a signal. */
static bool was_interrupted(int error)
{
    return error == EAGAIN || error == EINTR || error == EINPROGRESS ||
           error == EALREADY;
}

static ssize_t perform(const struct loop_op *op, uint64_t until_ns)
{
    ssize_t result;
    int status;

    do {
        status = limit(op, until_ns);
        if (status < 0)
            return status;
        result = perform_once(op);
    } while (result < 0 && was_interrupted(errno));
    return result < 0 ? -errno : result;
}

static int socket_run(void *opaque, struct task *task)
{
    struct local *local = opaque;
    struct client *client = &local->lanes[0].client;
    const uint64_t until_ns = deadline_ns();
    int status =
        client_begin(client, task, task_buffer(local->place.tasks, task));

    while (status == CLIENT_GOES_ON)
        status = client_go_on(client, perform(&client->op, until_ns));
    return status;
}

/* --- Evented face --------------------------------------------------------- */

static void end(struct lane *lane, int status)
{
    struct loop *loop = lane->local->place.loop;

    loop_timer_stop(loop, &lane->timer);
    loop_task_done(loop, lane->task, status);
}

/* Begin what the client says, as long as that fails at once. Returns what the
 * client says then. */
static int begin_next(struct lane *lane, int status)
{
    while (status == CLIENT_GOES_ON) {
        const int begun =
            loop_op_start(lane->local->place.loop, &lane->client.op);

        if (begun == 0)
            break;
        status = client_go_on(&lane->client, begun);
    }
    return status;
}

static void op_ended(struct loop_op *op, ssize_t result)
{
    struct lane *lane = (struct lane *)op; /* its first member's first */
    const int status = begin_next(lane, client_go_on(&lane->client, result));

    if (status != CLIENT_GOES_ON)
        end(lane, status);
}

static void timed_out(struct loop_timer *timer)
{
    struct lane *lane =
        (struct lane *)(void *)((char *)timer - offsetof(struct lane, timer));

    client_give_up(&lane->client);
    end(lane, -ETIMEDOUT);
}

static int set_timer(struct lane *lane)
{
    const uint64_t due_ns = deadline_ns();

    return due_ns == UINT64_MAX
               ? 0
               : loop_timer_set(lane->local->place.loop, &lane->timer, due_ns);
}

static struct lane *lane_of(struct local *local, const struct task *task)
{
    return &local->lanes[task->lane - local->place.first_lane];
}

static int socket_start(void *opaque, struct task *task)
{
    struct local *local = opaque;
    struct lane *lane = lane_of(local, task);
    int status = set_timer(lane);

    if (status < 0)
        return status;
    lane->task = task;
    status =
        begin_next(lane, client_begin(&lane->client, task,
                                      task_buffer(local->place.tasks, task)));
    if (status == CLIENT_GOES_ON)
        return 0;
    loop_timer_stop(local->place.loop, &lane->timer);
    return status;
}

static void socket_cancel(void *opaque, struct task *task)
{
    struct local *local = opaque;
    struct lane *lane = lane_of(local, task);

    loop_timer_stop(local->place.loop, &lane->timer);
    client_give_up(&lane->client);
}

/* --- Life ----------------------------------------------------------------- */

static void socket_detach(void *opaque)
{
    struct local *local = opaque;

    for (uint32_t i = 0; i < local->lane_count; i++) {
        struct lane *lane = &local->lanes[i];

        if (local->place.loop)
            loop_timer_stop(local->place.loop, &lane->timer);
        client_release(&lane->client);
    }
    free(local->received);
    free(local);
}

static void lane_init(struct local *local, uint32_t which)
{
    struct lane *lane = &local->lanes[which];

    client_init(&lane->client, &request, local->place.first_lane + which,
                local->place.loop,
                local->received + which * http_receive_bytes(&request));
    lane->local = local;
    lane->timer.fire = timed_out;
    lane->client.op.ended = op_ended;
}

static int socket_attach(void *shared, const struct place *place, void **result)
{
    const uint32_t count = place->loop ? place->lane_count : 1;
    const int status = http_request_check(shared);
    struct local *local;

    if (status < 0)
        return status;
    local = calloc(1, sizeof(*local) + count * sizeof(local->lanes[0]));
    if (!local)
        return -ENOMEM;
    local->place = *place;
    local->received = reallocarray(NULL, count, http_receive_bytes(shared));
    if (!local->received ||
        (place->loop && loop_reserve_timers(place->loop, count) < 0)) {
        socket_detach(local);
        return -ENOMEM;
    }
    while (local->lane_count < count)
        lane_init(local, local->lane_count++);
    *result = local;
    return 0;
}

const struct stage socket_stage = {
    .name = "socket",
    .options = socket_options,
    .open = socket_open,
    .buffer_bytes = http_buffer_bytes,
    .wait_ns = http_wait_ns,
    .descriptors = 1,
    .attach = socket_attach,
    .detach = socket_detach,
    .run = socket_run,
    .start = socket_start,
    .cancel = socket_cancel,
    .origin = &request.origin,
};
