/* The poller of completion: an io_uring does what is asked and says when it is
 * done. Stands in the place of loop_epoll.c where a program links it.
 *
 *   submission queue  watch 3 | receive 5 | cancel 4 |      -> kernel
 *   completion queue  watch 1 is ready | receive 2: 900 B   <- kernel
 *
 * One system call a step hands over all that was asked since the last and waits
 * for the next completion. A watch is a poll that completes once and is asked
 * for again before the next wait, so that it stays level-triggered. Timers stay
 * in the loop's heap; the earliest is the limit of the wait.
 *
 * Every request carries the number of a place in a table and that place's
 * generation. Whatever is stopped, changed or cancelled moves its place on by a
 * generation, so a completion that is under way means nobody any more.
 *
 * The ring belongs to the thread that made the loop: only it may step.
 */
#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <stdlib.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

#include <liburing.h>

#include "core/clock.h"
#include "core/loop_inside.h"

#define SUBMISSIONS  256
#define COMPLETIONS  4096
#define FIRST_PLACES 64
#define NOBODY       0 /* what a request carries whose end concerns nobody */

/* What a request is for. */
struct place {
    struct loop_watch *watch; /* one of the two; neither: the place is free */
    struct loop_op *op;
    uint32_t generation;
    uint32_t next_free; /* place + 1 */
    bool asked;         /* the kernel has a poll for this watch */
    bool in_line;       /* to be asked for before the next wait */
};

struct completion {
    uint64_t mark;
    int32_t result;
};

struct uring_loop {
    struct loop loop;
    struct io_uring ring;
    bool has_ring;
    struct loop_watch waker;
    struct place *places;
    uint32_t *line; /* places whose watch is to be asked for */
    uint32_t place_count, line_count, free_place;
    unsigned count; /* of this step's completions */
    struct completion completions[LOOP_EVENTS_PER_STEP];
};

static struct uring_loop *self_of(struct loop *loop)
{
    return (struct uring_loop *)loop; /* its first member */
}

/* --- Making one ----------------------------------------------------------- */

/* The waker is readable: empty it. */
static void empty_waker(struct loop_watch *watch, uint32_t events)
{
    eventfd_t ignored;

    (void)events;
    eventfd_read(watch->fd, &ignored);
}

/* Completions are worked off when this thread asks for them, not by
 * interrupting it; kernels before 6.1 do not know how. */
static int make_ring(struct uring_loop *self)
{
    struct io_uring_params wanted = {
        .flags = IORING_SETUP_CQSIZE | IORING_SETUP_SINGLE_ISSUER |
                 IORING_SETUP_DEFER_TASKRUN,
        .cq_entries = COMPLETIONS,
    };
    struct io_uring_params plain = {.flags = IORING_SETUP_CQSIZE,
                                    .cq_entries = COMPLETIONS};
    int status = io_uring_queue_init_params(SUBMISSIONS, &self->ring, &wanted);

    if (status == -EINVAL)
        status = io_uring_queue_init_params(SUBMISSIONS, &self->ring, &plain);
    self->has_ring = status == 0;
    return status;
}

int poller_new(struct loop **result)
{
    struct uring_loop *self = calloc(1, sizeof(*self));
    int status;

    if (!self)
        return -ENOMEM;
    self->waker.ready = empty_waker;
    self->loop.waker = eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
    status = self->loop.waker < 0 ? -errno : make_ring(self);
    if (status == 0)
        status = loop_watch_start(&self->loop, &self->waker, self->loop.waker,
                                  LOOP_READ);
    if (status < 0) {
        poller_free(&self->loop);
        return status;
    }
    *result = &self->loop;
    return 0;
}

void poller_free(struct loop *loop)
{
    struct uring_loop *self = self_of(loop);

    if (self->has_ring)
        io_uring_queue_exit(&self->ring);
    if (loop->waker >= 0)
        close(loop->waker);
    free(self->places);
    free(self->line);
    free(self);
}

int loop_use_timerfd(struct loop *loop)
{
    (void)loop;
    return -ENOTSUP;
}

/* --- Places --------------------------------------------------------------- */

static int more_places(struct uring_loop *self)
{
    const uint32_t before = self->place_count;
    const uint32_t after = before > 0 ? 2 * before : FIRST_PLACES;
    struct place *places =
        reallocarray(self->places, after, sizeof(*self->places));
    uint32_t *line;

    if (!places)
        return -ENOMEM;
    self->places = places;
    line = reallocarray(self->line, after, sizeof(*self->line));
    if (!line)
        return -ENOMEM;
    self->line = line;
    for (uint32_t i = before; i < after; i++)
        places[i] = (struct place){.next_free = i + 1 < after ? i + 2 : 0};
    self->place_count = after;
    self->free_place = before + 1;
    return 0;
}

/* Returns the place + 1 or -errno. */
static int64_t take_place(struct uring_loop *self)
{
    const int status = self->free_place == 0 ? more_places(self) : 0;
    const uint32_t number = self->free_place;

    if (status < 0)
        return status;
    self->free_place = self->places[number - 1].next_free;
    return number;
}

static uint64_t mark_of(const struct uring_loop *self, uint32_t number)
{
    return (uint64_t)self->places[number - 1].generation << 32 | number;
}

static void leave_place(struct uring_loop *self, uint32_t number)
{
    struct place *place = &self->places[number - 1];

    place->watch = NULL;
    place->op = NULL;
    place->asked = false;
    place->generation++;
    place->next_free = self->free_place;
    self->free_place = number;
}

/* Whom a completion means, or NULL. */
static struct place *meant(const struct uring_loop *self, uint64_t mark)
{
    const uint32_t number = (uint32_t)mark;

    if (mark == NOBODY || mark_of(self, number) != mark)
        return NULL;
    return &self->places[number - 1];
}

/* --- Requests ------------------------------------------------------------- */

/* An entry of the submission queue, which is handed over where it is full.
 * NULL: the kernel takes no more. */
static struct io_uring_sqe *next_entry(struct uring_loop *self)
{
    struct io_uring_sqe *entry = io_uring_get_sqe(&self->ring);

    if (!entry && io_uring_submit(&self->ring) >= 0)
        entry = io_uring_get_sqe(&self->ring);
    return entry;
}

static void stand_in_line(struct uring_loop *self, uint32_t number)
{
    struct place *place = &self->places[number - 1];

    if (place->in_line)
        return;
    place->in_line = true;
    self->line[self->line_count++] = number;
}

/* Ask the kernel for the polls that are in line. Returns 0 or -EBUSY. */
static int ask(struct uring_loop *self)
{
    while (self->line_count > 0) {
        const uint32_t number = self->line[self->line_count - 1];
        struct place *place = &self->places[number - 1];

        if (place->watch && !place->asked) {
            struct io_uring_sqe *entry = next_entry(self);

            if (!entry)
                return -EBUSY;
            io_uring_prep_poll_add(entry, place->watch->fd,
                                   place->watch->events);
            entry->user_data = mark_of(self, number);
            place->asked = true;
        }
        place->in_line = false;
        self->line_count--;
    }
    return 0;
}

/* Take back what the kernel was asked for under this mark. It may have ended
 * by now; then that end means nobody. */
static int take_back(struct uring_loop *self, uint64_t mark)
{
    struct io_uring_sqe *entry = next_entry(self);

    if (!entry)
        return -EBUSY;
    io_uring_prep_cancel64(entry, mark, 0);
    entry->flags |= IOSQE_CQE_SKIP_SUCCESS;
    entry->user_data = NOBODY;
    return 0;
}

/* --- Watches -------------------------------------------------------------- */

int loop_watch_start(struct loop *loop, struct loop_watch *watch, int fd,
                     uint32_t events)
{
    struct uring_loop *self = self_of(loop);

    assert(!watch->started && watch->ready && (events & ~LOOP_ASKABLE) == 0);
    if (fcntl(fd, F_GETFD) < 0)
        return -errno; /* now, and not as the end of a poll */

    const int64_t number = take_place(self);
    if (number < 0)
        return (int)number;
    watch->fd = fd;
    watch->events = events;
    watch->pending = (uint32_t)number;
    watch->started = true;
    self->places[number - 1].watch = watch;
    stand_in_line(self, watch->pending);
    return 0;
}

int loop_watch_change(struct loop *loop, struct loop_watch *watch,
                      uint32_t events)
{
    struct uring_loop *self = self_of(loop);
    struct place *place = &self->places[watch->pending - 1];

    assert(watch->started && (events & ~LOOP_ASKABLE) == 0);
    if (watch->events == events)
        return 0;
    if (place->asked) {
        const int status = take_back(self, mark_of(self, watch->pending));

        if (status < 0)
            return status;
        place->asked = false;
    }
    place->generation++;
    watch->events = events;
    stand_in_line(self, watch->pending);
    return 0;
}

void loop_watch_stop(struct loop *loop, struct loop_watch *watch)
{
    struct uring_loop *self = self_of(loop);

    if (!watch->started)
        return;
    if (self->places[watch->pending - 1].asked)
        take_back(self, mark_of(self, watch->pending)); /* else unheard */
    leave_place(self, watch->pending);
    watch->pending = 0;
    watch->started = false;
}

/* --- Operations ----------------------------------------------------------- */

int loop_op_start(struct loop *loop, struct loop_op *op)
{
    struct uring_loop *self = self_of(loop);
    const int64_t number = take_place(self);
    struct io_uring_sqe *entry;

    assert(!op->running && op->ended);
    if (number < 0)
        return (int)number;
    entry = next_entry(self);
    if (!entry) {
        leave_place(self, (uint32_t)number);
        return -EBUSY;
    }
    const unsigned size =
        (unsigned)(op->size < INT32_MAX ? op->size : INT32_MAX);
    switch (op->kind) {
    case LOOP_OP_READ:
        io_uring_prep_read(entry, op->fd, op->data, size, op->offset);
        break;
    case LOOP_OP_CONNECT:
        io_uring_prep_connect(entry, op->fd, op->data, (socklen_t)op->size);
        break;
    case LOOP_OP_RECEIVE:
        io_uring_prep_recv(entry, op->fd, op->data, size, 0);
        break;
    case LOOP_OP_SEND:
        io_uring_prep_send(entry, op->fd, op->data, size, MSG_NOSIGNAL);
        break;
    }
    op->place = (uint32_t)number;
    op->running = true;
    self->places[number - 1].op = op;
    entry->user_data = mark_of(self, op->place);
    return 0;
}

/* --- Reading files: nothing stands beside the ring ------------------------- */

int loop_read_prepare(struct loop *loop, enum loop_reads reads)
{
    (void)loop;
    return reads == LOOP_READS_POOL ? -ENOTSUP : 0;
}

void loop_read_needs(enum loop_reads reads, struct loop_needs *needs)
{
    (void)reads;
    *needs = (struct loop_needs){0};
}

int loop_read(struct loop *loop, struct loop_op *op, int fd, void *data,
              size_t size, uint64_t offset)
{
    loop_op_describe_read(op, fd, data, size, offset);
    return loop_op_start(loop, op);
}

/* Whether the kernel has said that this request has ended. */
static bool has_ended(struct uring_loop *self, uint64_t mark)
{
    struct io_uring_cqe *entry;
    unsigned at;

    for (unsigned i = 0; i < self->count; i++)
        if (self->completions[i].mark == mark)
            return true;
    io_uring_for_each_cqe(&self->ring, at,
                          entry) if (entry->user_data == mark) return true;
    return false;
}

/* The kernel may be writing into the data: wait until it has let go. (Where
 * completions are deferred to this thread, io_uring_register_sync_cancel waits
 * for ever for a read that has begun.) Other completions stay where they are. */
void loop_op_cancel(struct loop *loop, struct loop_op *op)
{
    struct uring_loop *self = self_of(loop);

    if (!op->running)
        return;

    const uint64_t mark = mark_of(self, op->place);
    if (!has_ended(self, mark))
        while (take_back(self, mark) < 0) /* out of memory for a moment */
            sched_yield();
    while (!has_ended(self, mark))
        io_uring_submit_and_wait(&self->ring,
                                 io_uring_cq_ready(&self->ring) + 1);
    leave_place(self, op->place);
    op->running = false;
}

/* --- Waiting -------------------------------------------------------------- */

/* Hand over what is asked for, and wait. Returns 0 or -errno. */
static int enter(struct uring_loop *self, uint64_t due_ns)
{
    const uint64_t now_ns =
        due_ns == LOOP_NEVER || due_ns == 0 ? 0 : clock_now_ns();
    struct io_uring_cqe *first;

    if (due_ns <= now_ns)
        return io_uring_submit_and_get_events(&self->ring);

    const struct timespec left = clock_timespec(due_ns - now_ns);
    struct __kernel_timespec limit = {.tv_sec = left.tv_sec,
                                      .tv_nsec = left.tv_nsec};
    return io_uring_submit_and_wait_timeout(
        &self->ring, &first, 1, due_ns == LOOP_NEVER ? NULL : &limit, NULL);
}

/* Take completions out of the ring. A watch that is ready is to be asked for
 * again. */
static void note_completions(struct uring_loop *self)
{
    struct io_uring_cqe *entries[LOOP_EVENTS_PER_STEP];

    self->count =
        io_uring_peek_batch_cqe(&self->ring, entries, LOOP_EVENTS_PER_STEP);
    for (unsigned i = 0; i < self->count; i++) {
        const uint64_t mark = entries[i]->user_data;
        struct place *place = meant(self, mark);

        self->completions[i] =
            (struct completion){.mark = mark, .result = entries[i]->res};
        if (place && place->watch) {
            place->asked = false;
            stand_in_line(self, (uint32_t)mark);
        }
    }
    io_uring_cq_advance(&self->ring, self->count);
}

int poller_wait(struct loop *loop, uint64_t due_ns)
{
    struct uring_loop *self = self_of(loop);
    int status = ask(self);

    if (status == 0)
        status = enter(self, due_ns);
    if (status < 0 && status != -ETIME && status != -EINTR &&
        status != -EAGAIN && status != -EBUSY /* take completions first */)
        return status;
    note_completions(self);
    return 0;
}

static void call_watch(struct loop_watch *watch, int32_t result)
{
    const uint32_t all = result < 0 ? LOOP_ERROR : (uint32_t)result;
    const uint32_t events = all & (watch->events | LOOP_ERROR | LOOP_HANGUP);

    if (events)
        watch->ready(watch, events);
}

void poller_call(struct loop *loop)
{
    struct uring_loop *self = self_of(loop);

    for (unsigned i = 0; i < self->count; i++) {
        const struct completion *completion = &self->completions[i];
        struct place *place = meant(self, completion->mark);

        if (!place)
            continue; /* stopped, changed or cancelled meanwhile */
        if (place->watch) {
            call_watch(place->watch, completion->result);
            continue;
        }
        struct loop_op *const op = place->op;
        leave_place(self, (uint32_t)completion->mark);
        op->running = false;
        op->ended(op, completion->result);
    }
}
