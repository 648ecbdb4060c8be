/* Lines on a loop (see postgres_loop.h).
 *
 * A line is free, or it connects, prepares or asks. What a task waits for is
 * its line's end; a line whose task has gone (its time was up, it was given up)
 * goes on until its answer has come, and is then free like any other.
 */
#include "workloads/stages/postgres_loop.h"

#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>

#include "core/failure.h"
#include "core/loop.h"
#include "workloads/stages/postgres_line.h"

enum step { STEP_FREE, STEP_CONNECT, STEP_PREPARE, STEP_ASK };

struct lane;

struct watched_line {
    struct loop_watch watch; /* first, so that a watch is its line */
    struct line line;
    struct line_loop *owner;
    struct lane *lane; /* NULL: nobody waits for it */
    enum step step;
    int status; /* of what has come so far */
    struct watched_line *next_free;
};

/* A task in flight. */
struct lane {
    struct loop_timer timer; /* first, so that a timer is its lane */
    struct line_loop *owner;
    struct task *task;           /* NULL: none */
    struct watched_line *line;   /* NULL: it waits for one */
    struct lane *before, *after; /* in the queue of those who wait */
};

struct line_loop {
    const struct postgres *request;
    struct loop *loop;
    uint32_t first_lane;
    uint64_t line_count;
    struct watched_line *lines, *free_lines;
    struct lane *first, *last; /* who waits for a line */
    struct lane lanes[];
};

/* --- Who waits ------------------------------------------------------------- */

static void queue_up(struct lane *lane)
{
    struct line_loop *self = lane->owner;

    lane->before = self->last;
    lane->after = NULL;
    *(self->last ? &self->last->after : &self->first) = lane;
    self->last = lane;
}

static void leave_queue(struct lane *lane)
{
    struct line_loop *self = lane->owner;

    *(lane->before ? &lane->before->after : &self->first) = lane->after;
    *(lane->after ? &lane->after->before : &self->last) = lane->before;
}

/* The task has ended, or was given up: who it was. Its line, if any, goes on
 * without it. */
static struct task *vacate(struct lane *lane)
{
    struct task *task = lane->task;

    loop_timer_stop(lane->owner->loop, &lane->timer);
    if (lane->line)
        lane->line->lane = NULL;
    else
        leave_queue(lane);
    lane->line = NULL;
    lane->task = NULL;
    return task;
}

/* --- Steps of a line ------------------------------------------------------- */

static int watch(struct watched_line *line, uint32_t events)
{
    struct loop *loop = line->owner->loop;
    const int fd = PQsocket(line->line.conn);

    if (line->watch.started && line->watch.fd != fd)
        loop_watch_stop(loop, &line->watch);
    if (line->watch.started)
        return loop_watch_change(loop, &line->watch, events);
    return loop_watch_start(loop, &line->watch, fd, events);
}

/* While connecting libpq may close its socket, and open another of the same
 * number. */
static int go_on_connecting(struct watched_line *line)
{
    PostgresPollingStatusType next;

    loop_watch_stop(line->owner->loop, &line->watch);
    next = PQconnectPoll(line->line.conn);
    if (next == PGRES_POLLING_FAILED)
        return -ECONNREFUSED;
    if (next != PGRES_POLLING_OK)
        return watch(line,
                     next == PGRES_POLLING_READING ? LOOP_READ : LOOP_WRITE);
    PQsetnonblocking(line->line.conn, 1);
    line->step = STEP_PREPARE;
    return line_prepare(&line->line, line->owner->request);
}

/* Send what libpq holds back, and watch for what it waits for. */
static int flush(struct watched_line *line)
{
    const int left = PQflush(line->line.conn);

    return left < 0 ? -ECONNRESET
                    : watch(line, left ? LOOP_READ | LOOP_WRITE : LOOP_READ);
}

static int ask(struct watched_line *line)
{
    int status = 0;

    line->step = STEP_ASK;
    /* Whom it was meant for went while it connected: it is free again. */
    if (!line->lane)
        return 0;
    status = line_send(&line->line, line->owner->request, line->lane->task);
    return status < 0 ? status : flush(line);
}

/* Nobody gets the line before it is free again. */
static void set_free(struct watched_line *line)
{
    line->step = STEP_FREE;
    line->next_free = line->owner->free_lines;
    line->owner->free_lines = line;
}

static int begin(struct watched_line *line, struct lane *lane)
{
    int status;

    line->lane = lane;
    lane->line = line;
    line->status = 0;
    if (line->line.conn)
        return ask(line);
    line->step = STEP_CONNECT;
    status = line_begin(&line->line, line->owner->request);
    return status < 0 ? status : watch(line, LOOP_WRITE);
}

static void end(struct watched_line *line, int status);

/* Free lines and tasks that wait for one find each other. One that cannot even
 * begin has failed. */
static void serve_queue(struct line_loop *self)
{
    while (self->first && self->free_lines) {
        struct watched_line *line = self->free_lines;
        struct lane *lane = self->first;
        int status;

        self->free_lines = line->next_free;
        leave_queue(lane);
        status = begin(line, lane);
        if (status < 0)
            end(line, status);
    }
}

/* What the line did is over: tell its task, if that still waits. */
static void end(struct watched_line *line, int status)
{
    struct line_loop *self = line->owner;

    if (status == -ECONNRESET || line->step < STEP_ASK) {
        loop_watch_stop(self->loop, &line->watch);
        line_close(&line->line);
    }
    if (line->lane)
        loop_task_done(self->loop, vacate(line->lane), status);
    set_free(line);
}

/* One result of what the line waits for. */
static void take_result(struct watched_line *line, PGresult *result)
{
    struct task none = {0};
    struct task *task = line->lane ? line->lane->task : &none;
    const int status = line->step == STEP_PREPARE ? line_prepared(result)
                                                  : line_take(result, task);

    if (line->status == 0)
        line->status = status;
}

/* Take what has come. True: that was all. */
static bool take_results(struct watched_line *line)
{
    while (!PQisBusy(line->line.conn)) {
        PGresult *result = PQgetResult(line->line.conn);

        if (!result)
            return true;
        take_result(line, result);
    }
    return false;
}

/* All results of a step are there. True: nothing follows. */
static bool step_ended(struct watched_line *line)
{
    if (line->step == STEP_ASK || line->status < 0)
        return true;
    line->status = ask(line);
    return line->status < 0 || !line->lane;
}

/* A notice that nobody asked for, or the server has gone: then the line stays
 * free, and the next task that gets it connects. */
static void look_at_free(struct watched_line *line)
{
    if (PQconsumeInput(line->line.conn) &&
        PQstatus(line->line.conn) != CONNECTION_BAD)
        return;
    loop_watch_stop(line->owner->loop, &line->watch);
    line_close(&line->line);
}

static void ready(struct loop_watch *loop_watch, uint32_t events)
{
    struct watched_line *line = (struct watched_line *)loop_watch;
    struct line_loop *self = line->owner;
    int status = 0;

    (void)events; /* libpq finds out */
    if (line->step == STEP_FREE) {
        look_at_free(line);
        return;
    }
    if (line->step == STEP_CONNECT) {
        status = go_on_connecting(line);
        if (status == 0 && line->step == STEP_PREPARE)
            status = flush(line);
    } else if (!PQconsumeInput(line->line.conn)) {
        status = -ECONNRESET;
    } else {
        status = flush(line);
        if (status == 0 && take_results(line) && step_ended(line)) {
            end(line, line->status);
            serve_queue(self);
            return;
        }
    }
    if (status < 0) {
        end(line, status);
        serve_queue(self);
    }
}

/* --- Tasks ----------------------------------------------------------------- */

static void time_is_up(struct loop_timer *timer)
{
    struct lane *lane = (struct lane *)timer;

    loop_task_done(lane->owner->loop, vacate(lane), -ETIMEDOUT);
}

static struct lane *lane_of(struct line_loop *self, const struct task *task)
{
    return &self->lanes[task->lane - self->first_lane];
}

int line_loop_start(struct line_loop *self, struct task *task)
{
    const uint64_t deadline_ns = postgres_deadline(self->request);
    struct lane *lane = lane_of(self, task);
    int status = 0;

    lane->task = task;
    lane->line = NULL;
    if (deadline_ns != UINT64_MAX)
        status = loop_timer_set(self->loop, &lane->timer, deadline_ns);
    if (status < 0)
        return status;
    queue_up(lane);
    serve_queue(self);
    return 0;
}

void line_loop_cancel(struct line_loop *self, struct task *task)
{
    vacate(lane_of(self, task));
}

/* --- Attach and detach ----------------------------------------------------- */

/* How many of the run's connections belong to lanes first … end-1. */
static uint64_t share(const struct postgres *request, uint64_t first,
                      uint64_t end)
{
    return end * request->connections / request->lanes -
           first * request->connections / request->lanes;
}

static int begin_connecting(struct line_loop *self)
{
    int status = 0;

    for (uint64_t i = 0; i < self->line_count && status == 0; i++) {
        struct line *line = &self->lines[i].line;

        status = line_begin(line, self->request);
        if (status == 0)
            status = line_urge(line);
        if (status < 0)
            status = line_explain(line, self->request, status);
    }
    return status;
}

static int finish_connecting(struct line_loop *self)
{
    for (uint64_t i = 0; i < self->line_count; i++) {
        struct watched_line *line = &self->lines[i];
        int status = line_finish(&line->line, self->request, UINT64_MAX);

        if (status < 0)
            return line_explain(&line->line, self->request, status);
        PQsetnonblocking(line->line.conn, 1);
        status = watch(line, LOOP_READ);
        if (status < 0)
            return status;
        set_free(line);
    }
    return 0;
}

static int allocate_lines(struct line_loop *self, const struct place *place)
{
    self->line_count = share(self->request, place->first_lane,
                             place->first_lane + place->lane_count);
    if (self->line_count == 0)
        return failure_explain(-EINVAL,
                               "a loop needs a connection of its own, and "
                               "--connections %" PRIu64 " leaves one without: "
                               "raise it, or lower --workers",
                               self->request->connections);
    self->lines = calloc(self->line_count, sizeof(*self->lines));
    if (!self->lines)
        return -ENOMEM;
    for (uint64_t i = 0; i < self->line_count; i++) {
        self->lines[i].owner = self;
        self->lines[i].watch.ready = ready;
    }
    return loop_reserve_timers(place->loop, place->lane_count);
}

int line_loop_new(struct line_loop **result, const struct postgres *request,
                  const struct place *place)
{
    struct line_loop *self =
        calloc(1, sizeof(*self) + place->lane_count * sizeof(self->lanes[0]));
    int status;

    if (!self)
        return -ENOMEM;
    self->request = request;
    self->loop = place->loop;
    self->first_lane = place->first_lane;
    for (uint32_t i = 0; i < place->lane_count; i++) {
        self->lanes[i].owner = self;
        self->lanes[i].timer.fire = time_is_up;
    }
    status = allocate_lines(self, place);
    if (status == 0)
        status = begin_connecting(self);
    if (status == 0)
        status = finish_connecting(self);
    if (status < 0)
        line_loop_free(self);
    else
        *result = self;
    return status;
}

void line_loop_free(struct line_loop *self)
{
    for (uint64_t i = 0; self->lines && i < self->line_count; i++) {
        loop_watch_stop(self->loop, &self->lines[i].watch);
        line_close(&self->lines[i].line);
    }
    free(self->lines);
    free(self);
}
