/* The poller of readiness: epoll says what can be done without waiting.
 *
 * Stale events: each watch named by the kernel notes its place in this step's
 * events; stopping it clears that place. So a callback may stop, free or reuse
 * any watch and any descriptor, and nobody is called for an event that was
 * meant for what stood there before.
 *
 * Operations (loop_receive …) are tried at once; what would block is watched
 * and tried again when it is ready. No file is ever "not ready", so epoll
 * cannot wait for one: files are read beside it (core/loop_read.c).
 */
#include <assert.h>
#include <errno.h>
#include <stddef.h>
#include <stdlib.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <sys/timerfd.h>
#include <unistd.h>

#include "core/clock.h"
#include "core/loop_reader.h"

struct epoll_loop {
    struct loop loop;
    int epoll;
    int timer;             /* timerfd where epoll_pwait2 is missing, else -1 */
    uint64_t timer_due_ns; /* what the timerfd is set to; LOOP_NEVER: nothing */
    struct op_list ended;  /* operations that ended at once, in order */
    int count;             /* of this step's events */
    struct epoll_event events[LOOP_EVENTS_PER_STEP];
};

static struct epoll_loop *self_of(struct loop *loop)
{
    return (struct epoll_loop *)loop; /* its first member */
}

/* Watch one of the loop's own descriptors: its event carries the address of
 * the member that holds it, so it is told apart from every watch. */
static int watch_own(struct epoll_loop *self, int *fd)
{
    struct epoll_event event = {.events = EPOLLIN, .data.ptr = fd};

    return epoll_ctl(self->epoll, EPOLL_CTL_ADD, *fd, &event) < 0 ? -errno : 0;
}

int poller_new(struct loop **result)
{
    struct epoll_loop *self = calloc(1, sizeof(*self));
    int status = 0;

    if (!self)
        return -ENOMEM;
    self->timer = -1;
    self->timer_due_ns = LOOP_NEVER;
    self->loop.waker = -1;
    self->epoll = epoll_create1(EPOLL_CLOEXEC);
    if (self->epoll >= 0)
        self->loop.waker = eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
    if (self->loop.waker < 0)
        status = -errno;
    else
        status = watch_own(self, &self->loop.waker);
    if (status < 0) {
        poller_free(&self->loop);
        return status;
    }
    *result = &self->loop;
    return 0;
}

void poller_free(struct loop *loop)
{
    struct epoll_loop *self = self_of(loop);

    loop_reader_free(loop->reader);
    if (self->timer >= 0)
        close(self->timer);
    if (loop->waker >= 0)
        close(loop->waker);
    if (self->epoll >= 0)
        close(self->epoll);
    free(self);
}

/* --- Watches ------------------------------------------------------------- */

static int control(struct epoll_loop *self, struct loop_watch *watch,
                   int operation, uint32_t events)
{
    struct epoll_event event = {.events = events, .data.ptr = watch};

    assert((events & ~LOOP_ASKABLE) == 0);
    if (epoll_ctl(self->epoll, operation, watch->fd, &event) < 0)
        return -errno;
    watch->events = events;
    return 0;
}

int loop_watch_start(struct loop *loop, struct loop_watch *watch, int fd,
                     uint32_t events)
{
    int status;

    assert(!watch->started && watch->ready);
    watch->fd = fd;
    watch->pending = 0;
    status = control(self_of(loop), watch, EPOLL_CTL_ADD, events);
    watch->started = status == 0;
    return status;
}

int loop_watch_change(struct loop *loop, struct loop_watch *watch,
                      uint32_t events)
{
    assert(watch->started);
    if (watch->events == events)
        return 0;
    return control(self_of(loop), watch, EPOLL_CTL_MOD, events);
}

void loop_watch_stop(struct loop *loop, struct loop_watch *watch)
{
    if (!watch->started)
        return;
    if (watch->pending > 0)
        self_of(loop)->events[watch->pending - 1].data.ptr = NULL;
    control(self_of(loop), watch, EPOLL_CTL_DEL, 0);
    watch->pending = 0;
    watch->started = false;
}

/* --- Operations ---------------------------------------------------------- */

/* Try it once. Returns bytes, or -errno. */
static ssize_t attempt(const struct loop_op *op)
{
    ssize_t result;

    switch (op->kind) {
    case LOOP_OP_CONNECT:
        /* Asked again it says how it went. */
        result = connect(op->fd, op->data, (socklen_t)op->size);
        break;
    case LOOP_OP_RECEIVE:
        result = recv(op->fd, op->data, op->size, MSG_DONTWAIT);
        break;
    default:
        result = send(op->fd, op->data, op->size, MSG_DONTWAIT | MSG_NOSIGNAL);
    }
    return result < 0 ? -errno : result;
}

static bool would_block(ssize_t result)
{
    return result == -EAGAIN || result == -EINTR || result == -EINPROGRESS ||
           result == -EALREADY;
}

/* What it waits for. */
static uint32_t needed(const struct loop_op *op)
{
    return op->kind == LOOP_OP_SEND || op->kind == LOOP_OP_CONNECT ? LOOP_WRITE
                                                                   : LOOP_READ;
}

static void wait_no_more(struct loop_op *op)
{
    op->waits = false;
    if (!op->stays)
        loop_watch_stop(op->loop, &op->watch);
}

/* What was watched for is ready: try again. */
static void op_ready(struct loop_watch *watch, uint32_t events)
{
    struct loop_op *op =
        (struct loop_op *)(void *)((char *)watch -
                                   offsetof(struct loop_op, watch));
    ssize_t result;

    (void)events;
    /* Nobody asks for what has come between two operations, or for the end of
     * the connection. It would be ready for ever; the next one will find it. */
    if (!op->waits) {
        loop_watch_stop(op->loop, watch);
        return;
    }
    result = attempt(op);
    if (would_block(result))
        return;
    wait_no_more(op);
    op->running = false;
    op->ended(op, result);
}

/* Try it, unless its descriptor is watched since an earlier one: then the next
 * step tells. */
static ssize_t first_attempt(const struct loop_op *op)
{
    ssize_t result;

    if (op->watch.started && op->kind == LOOP_OP_RECEIVE)
        return -EAGAIN;
    result = attempt(op);
    /* A connection within this machine is made by now, as a rule; then asking
     * again spares watching for it. */
    return result == -EINPROGRESS ? attempt(op) : result;
}

static int wait_until_ready(struct loop *loop, struct loop_op *op)
{
    int status;

    if (op->watch.started)
        status = loop_watch_change(loop, &op->watch, needed(op));
    else
        status = loop_watch_start(loop, &op->watch, op->fd, needed(op));
    op->waits = op->running = status == 0;
    return status;
}

int loop_op_start(struct loop *loop, struct loop_op *op)
{
    ssize_t result;

    assert(!op->running && op->ended);
    assert(!op->watch.started || op->watch.fd == op->fd);
    op->loop = loop;
    op->watch.ready = op_ready;
    result = first_attempt(op);
    if (would_block(result))
        return wait_until_ready(loop, op);
    /* Over already: `ended` is called in the next step, never from here. */
    op->running = true;
    op->result = result;
    op_list_add(&self_of(loop)->ended, op);
    return 0;
}

void loop_op_cancel(struct loop *loop, struct loop_op *op)
{
    if (!op->running)
        return;
    op->running = false;
    if (op->kind == LOOP_OP_READ)
        loop_reader_cancel(loop->reader, op);
    else if (op->waits)
        wait_no_more(op);
    else
        op_list_remove(&self_of(loop)->ended, op);
}

/* Call those that had ended before this step; what they start is called in the
 * next. */
static void call_ended(struct epoll_loop *self)
{
    const struct loop_op *const newest =
        self->ended.first ? self->ended.last : NULL;
    struct loop_op *op;

    while ((op = op_list_take(&self->ended))) {
        op->running = false;
        op->ended(op, op->result);
        if (op == newest)
            return;
    }
}

/* --- Waiting ------------------------------------------------------------- */

int loop_use_timerfd(struct loop *loop)
{
    struct epoll_loop *self = self_of(loop);
    int status;

    if (self->timer >= 0)
        return 0;
    self->timer = timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK | TFD_CLOEXEC);
    if (self->timer < 0)
        return -errno;
    status = watch_own(self, &self->timer);
    if (status < 0) {
        close(self->timer);
        self->timer = -1;
    }
    return status;
}

static int set_timerfd(struct epoll_loop *self, uint64_t due_ns)
{
    struct itimerspec setting = {0};

    if (self->timer_due_ns == due_ns)
        return 0;
    if (due_ns != LOOP_NEVER)
        setting.it_value = clock_timespec(due_ns);
    if (timerfd_settime(self->timer, TFD_TIMER_ABSTIME, &setting, NULL) < 0)
        return -errno;
    self->timer_due_ns = due_ns;
    return 0;
}

/* Wait until due_ns, which is later than now_ns, with a timerfd. */
static int wait_with_timerfd(struct epoll_loop *self, uint64_t due_ns)
{
    const int status = set_timerfd(self, due_ns);
    int count;

    if (status < 0)
        return status;
    count = epoll_wait(self->epoll, self->events, LOOP_EVENTS_PER_STEP, -1);
    return count < 0 ? -errno : count;
}

/* Returns how many events came, or -errno. */
static int wait_until(struct epoll_loop *self, uint64_t due_ns)
{
    const uint64_t now_ns =
        due_ns == LOOP_NEVER || due_ns == 0 ? 0 : clock_now_ns();
    const struct timespec timeout =
        clock_timespec(due_ns > now_ns ? due_ns - now_ns : 0);
    int count;

    if (self->timer >= 0 && due_ns > now_ns)
        return wait_with_timerfd(self, due_ns);
    if (self->timer >= 0)
        count = epoll_wait(self->epoll, self->events, LOOP_EVENTS_PER_STEP, 0);
    else
        count = epoll_pwait2(self->epoll, self->events, LOOP_EVENTS_PER_STEP,
                             due_ns == LOOP_NEVER ? NULL : &timeout, NULL);
    return count < 0 ? -errno : count;
}

/* Take the loop's own events out, and let each watch know its place. */
static void note_events(struct epoll_loop *self)
{
    uint64_t ignored;

    for (int i = 0; i < self->count; i++) {
        void *const ptr = self->events[i].data.ptr;

        if (ptr == &self->loop.waker || ptr == &self->timer) {
            const int fd = *(int *)ptr;

            if (ptr == &self->timer)
                self->timer_due_ns = LOOP_NEVER;
            self->events[i].data.ptr = NULL;
            /* Empty already is fine: only its being readable matters. */
            if (read(fd, &ignored, sizeof(ignored)) < 0)
                continue;
        } else {
            ((struct loop_watch *)ptr)->pending = (uint32_t)i + 1;
        }
    }
}

int poller_wait(struct loop *loop, uint64_t due_ns)
{
    struct epoll_loop *self = self_of(loop);
    int count;

    if (loop->reader)
        loop->reader->way->flush(loop->reader);
    if (self->ended.first)
        due_ns = 0;
    count = wait_until(self, due_ns);
    if (count == -ENOSYS) {
        const int status = loop_use_timerfd(loop);

        count = status < 0 ? status : wait_until(self, due_ns);
    }
    if (count < 0 && count != -EINTR)
        return count;
    self->count = count > 0 ? count : 0;
    note_events(self);
    return 0;
}

void poller_call(struct loop *loop)
{
    struct epoll_loop *self = self_of(loop);

    call_ended(self);
    for (int i = 0; i < self->count; i++) {
        struct loop_watch *const watch = self->events[i].data.ptr;
        uint32_t events = self->events[i].events;

        if (!watch)
            continue; /* the loop's own, or stopped in this step */
        watch->pending = 0;
        events &= watch->events | LOOP_ERROR | LOOP_HANGUP;
        if (events)
            watch->ready(watch, events);
    }
}
