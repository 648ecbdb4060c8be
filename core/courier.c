/* Tasks over a socket pair, by number or by value. */
#include "core/courier.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <unistd.h>

#include "core/clock.h"

#define GATHER_NS 50000 /* how long a result may wait for others */

static bool copies(const struct courier *courier)
{
    return courier->way != COURIER_NUMBERS;
}

static bool brings(const struct courier *courier)
{
    return courier->way == COURIER_COPIES_BOTH_WAYS;
}

/* What stands for a task on the socket, before its buffer if it is copied. */
static size_t head_bytes(const struct courier *courier)
{
    return copies(courier) ? sizeof(struct task) : sizeof(uint32_t);
}

int courier_open(struct courier *courier, struct tasks *tasks,
                 struct courier_marks *marks, enum courier_way way)
{
    int pair[2];

    *courier = (struct courier){.tasks = tasks, .marks = marks, .way = way};
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair) != 0)
        return -errno;
    courier->parent = pair[0];
    courier->worker = pair[1];
    return fcntl(courier->parent, F_SETFL, O_NONBLOCK) == 0 ? 0 : -errno;
}

void courier_stop(struct courier *courier)
{
    if (courier->parent > 0)
        shutdown(courier->parent, brings(courier) ? SHUT_RDWR : SHUT_WR);
}

void courier_close(struct courier *courier)
{
    if (courier->parent > 0)
        close(courier->parent);
    if (courier->worker > 0)
        close(courier->worker);
    free(courier->buffer);
    *courier = (struct courier){0};
}

/* --- the parent's side ---------------------------------------------------- */

static struct task *on_its_way(const struct courier *courier, uint32_t n)
{
    return courier->ring[(courier->oldest + n) % COURIER_TASKS];
}

static struct task *take_oldest(struct courier *courier)
{
    struct task *task = on_its_way(courier, 0);

    courier->oldest = (courier->oldest + 1) % COURIER_TASKS;
    courier->count--;
    courier->sent -= courier->sent > 0;
    courier->returned++;
    return task;
}

bool courier_add(struct courier *courier, struct task *task)
{
    if (courier->count == COURIER_TASKS)
        return false;
    courier->ring[(courier->oldest + courier->count++) % COURIER_TASKS] = task;
    return true;
}

static size_t task_bytes(const struct courier *courier, const struct task *task)
{
    return head_bytes(courier) + (copies(courier) ? task->bytes : 0);
}

/* The pieces of all that is unsent, less what was sent of the first. */
static int gather(const struct courier *courier, struct iovec *pieces)
{
    size_t skip = courier->part;
    int count = 0;

    for (uint32_t n = courier->sent; n < courier->count; n++) {
        struct task *task = on_its_way(courier, n);
        const struct iovec both[2] = {
            {copies(courier) ? (void *)task : &task->lane, head_bytes(courier)},
            {task_buffer(courier->tasks, task),
             copies(courier) ? task->bytes : 0},
        };

        for (int i = 0; i < 2; i++) {
            const size_t less = skip < both[i].iov_len ? skip : both[i].iov_len;

            skip -= less;
            if (less < both[i].iov_len)
                pieces[count++] =
                    (struct iovec){(unsigned char *)both[i].iov_base + less,
                                   both[i].iov_len - less};
        }
    }
    return count;
}

int courier_send(struct courier *courier)
{
    struct iovec pieces[2 * COURIER_TASKS];
    ssize_t wrote;

    while (courier_has_more(courier)) {
        const struct msghdr message = {
            .msg_iov = pieces, .msg_iovlen = (size_t)gather(courier, pieces)};

        wrote = sendmsg(courier->parent, &message, MSG_DONTWAIT | MSG_NOSIGNAL);
        if (wrote == -1 && errno == EINTR)
            continue;
        if (wrote == -1)
            return errno == EAGAIN ? 0 : -errno;
        courier->part += (size_t)wrote;
        while (courier_has_more(courier)) {
            const size_t next =
                task_bytes(courier, on_its_way(courier, courier->sent));

            if (courier->part < next)
                break;
            courier->part -= next;
            courier->sent++;
        }
    }
    return 0;
}

/* The next result, whose bytes go where the task's own lie. */
static struct task *receive_parcel(struct courier *courier)
{
    struct task *task = on_its_way(courier, 0), result;

    if (courier->count == 0 ||
        parcel_receive(&courier->parcels, courier->parent,
                       task_buffer(courier->tasks, task),
                       courier->tasks->buffer_bytes, &result) != 1)
        return NULL;
    take_oldest(courier);
    task->digest = result.digest;
    task->status = result.status;
    task->bytes = result.bytes;
    return task;
}

struct task *courier_receive(struct courier *courier)
{
    const size_t head = head_bytes(courier);
    ssize_t got;

    if (brings(courier))
        return receive_parcel(courier);

    while (courier->in_size - courier->in_at < head) {
        courier->in_size -= courier->in_at;
        memmove(courier->in, courier->in + courier->in_at, courier->in_size);
        courier->in_at = 0;
        got = recv(courier->parent, courier->in + courier->in_size,
                   COURIER_BYTES - courier->in_size, MSG_DONTWAIT);
        if (got == -1 && errno == EINTR)
            continue;
        if (got <= 0)
            return NULL;
        courier->in_size += (size_t)got;
    }

    const unsigned char *from = courier->in + courier->in_at;
    struct task *task = take_oldest(courier);

    courier->in_at += head;
    if (copies(courier)) {
        struct task result;

        memcpy(&result, from, sizeof(result));
        task->digest = result.digest;
        task->status = result.status;
    }
    return task;
}

/* Nobody reads what is still in the socket: it goes. */
static void renew(struct courier *courier)
{
    while (recv(courier->worker, courier->in, COURIER_BYTES, MSG_DONTWAIT) > 0)
        ;
    parcel_drop(&courier->parcels);
    courier->in_at = courier->in_size = 0;
    courier->sent = 0;
    courier->part = 0;
    courier->returned = 0;
    atomic_store(&courier->marks->begun, 0);
    atomic_store(&courier->marks->ended, 0);
}

struct task *courier_give_back(struct courier *courier, enum courier_fate *fate)
{
    const uint64_t number = courier->returned;

    if (courier->count == 0) {
        renew(courier);
        return NULL;
    }
    /* A copied result that did not arrive is lost with who had it. */
    if (number < atomic_load(&courier->marks->ended) && !copies(courier))
        *fate = COURIER_ENDED;
    else
        *fate = number < atomic_load(&courier->marks->begun)
                    ? COURIER_BEGUN
                    : COURIER_UNTOUCHED;
    return take_oldest(courier);
}

/* --- the worker's side ---------------------------------------------------- */

int courier_settle(struct courier *courier, struct tasks *tasks)
{
    courier->tasks = tasks;
    if (!copies(courier) || tasks->buffer_bytes == 0)
        return 0;
    courier->buffer = aligned_alloc(64, tasks->buffer_bytes);
    return courier->buffer ? 0 : -ENOMEM;
}

static int flush(struct courier *courier)
{
    for (size_t at = 0; at < courier->out_size;) {
        const ssize_t wrote = send(courier->worker, courier->out + at,
                                   courier->out_size - at, MSG_NOSIGNAL);

        if (wrote == -1 && errno != EINTR)
            return -errno;
        at += wrote == -1 ? 0 : (size_t)wrote;
    }
    courier->out_size = 0;
    courier->flushed_ns = clock_now_ns();
    return 0;
}

/* So many bytes, through the buffer `in` unless they are many. False: the end.
 * Before it waits, the results go. */
static bool read_whole(struct courier *courier, unsigned char *to, size_t size)
{
    while (size > 0) {
        const size_t ready = courier->in_size - courier->in_at;
        const size_t take = ready < size ? ready : size;

        memcpy(to, courier->in + courier->in_at, take);
        courier->in_at += take;
        to += take;
        size -= take;
        if (size == 0)
            break;
        if (flush(courier) != 0)
            return false;

        const bool direct = size >= COURIER_BYTES;
        const ssize_t got = recv(courier->worker, direct ? to : courier->in,
                                 direct ? size : COURIER_BYTES, 0);
        if (got == 0 || (got == -1 && errno != EINTR))
            return false;
        if (got > 0 && direct) {
            to += got;
            size -= (size_t)got;
        } else if (got > 0) {
            courier->in_at = 0;
            courier->in_size = (size_t)got;
        }
    }
    return true;
}

struct task *courier_next(struct courier *courier)
{
    struct tasks *tasks = courier->tasks;
    struct task *task = &courier->own;
    uint32_t lane;

    if (copies(courier)) {
        if (!read_whole(courier, (unsigned char *)task, sizeof(*task)) ||
            !read_whole(courier, courier->buffer, task->bytes))
            return NULL;
        /* task_buffer counts from the first lane's: from where this lane's
         * would be the worker's own. */
        if (courier->buffer)
            tasks->buffers =
                (unsigned char *)((uintptr_t)courier->buffer -
                                  (size_t)task->lane * tasks->buffer_bytes);
    } else {
        if (!read_whole(courier, (unsigned char *)&lane, sizeof(lane)))
            return NULL;
        task = &tasks->lanes[lane];
    }
    atomic_fetch_add(&courier->marks->begun, 1);
    return task;
}

int courier_return(struct courier *courier, const struct task *task)
{
    const size_t head = head_bytes(courier);

    atomic_fetch_add(&courier->marks->ended, 1);
    if (brings(courier))
        return parcel_send(courier->worker, task,
                           task_buffer(courier->tasks, task));
    memcpy(courier->out + courier->out_size,
           copies(courier) ? (const void *)task : &task->lane, head);
    courier->out_size += head;
    if (courier->out_size + head <= COURIER_BYTES &&
        clock_now_ns() < courier->flushed_ns + GATHER_NS)
        return 0;
    return flush(courier);
}
