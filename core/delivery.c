/* Lanes to the asker and back. */
#include "core/delivery.h"

#include <errno.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <sys/eventfd.h>
#include <sys/mman.h>
#include <unistd.h>

#include "core/gate.h"
#include "core/inbox.h"
#include "core/loop.h"
#include "core/timeline.h"
#include "core/worker.h"

#define BATCHES 16 /* read in a row before the loop has its turn */

/* One worker's lanes on their way back. */
struct desk {
    struct inbox back; /* to the worker; its bell is the worker's */
    /* The asker's: lanes that it has read and still keeps. */
    _Alignas(64) uint32_t kept;
    uint32_t kept_count, kept_most;
};

/* In shared memory; what it points at is, or is the asker's alone. */
struct delivery {
    const struct run *run;
    struct loop *loop, *own_loop;
    size_t bytes;
    uint32_t *next; /* of all inboxes */
    _Atomic bool closed;
    struct inbox lent; /* lanes to read */
    struct desk desks[];
};

/* A worker's own. */
struct lent {
    struct loop_watch bell; /* first, so that it can be found from that */
    struct desk *desk;
    const struct delivery *delivery;
    uint32_t count; /* lanes that have not come back */
};

/* --- the asker ------------------------------------------------------------ */

/* Hand over what the task leaves, unless it has failed. */
static void receive(const struct run *run, struct task *task, const void *bytes)
{
    if (task->status == 0)
        task->status = run->workload->receive(run->io_shared,
                                              run->compute_shared, task, bytes);
}

void delivery_on_the_spot(struct worker *worker, struct task *task)
{
    const struct tasks *tasks = &worker->run->tasks;

    if (tasks->slots[task->index].state != TASK_ENDED)
        receive(worker->run, task, task_buffer(tasks, task));
    worker_record_here(worker, task);
}

void delivery_from_lane(const struct run *run, uint32_t lane)
{
    struct task *task = &run->tasks.lanes[lane];

    if (!run->workload->receive || task->lane != lane ||
        run->tasks.slots[task->index].state != TASK_LENT)
        return;
    receive(run, task, task_buffer(&run->tasks, task));
    worker_record_lent(run, task);
}

static size_t desks_end(uint32_t workers)
{
    return sizeof(struct delivery) + workers * sizeof(struct desk);
}

static struct delivery *map(const struct run *run)
{
    const size_t bytes =
        desks_end(run->workers) + run->tasks.lane_count * sizeof(uint32_t);
    struct delivery *delivery = mmap(NULL, bytes, PROT_READ | PROT_WRITE,
                                     MAP_SHARED | MAP_ANONYMOUS, -1, 0);

    if (delivery == MAP_FAILED)
        return NULL;
    delivery->run = run;
    delivery->bytes = bytes;
    delivery->next =
        (uint32_t *)(void *)((char *)delivery + desks_end(run->workers));
    for (uint32_t i = 0; i < run->workers; i++)
        inbox_place(&delivery->desks[i].back, NULL, -1, delivery->next);
    return delivery;
}

static int open_desk(struct delivery *delivery, uint32_t number)
{
    const struct lanes share =
        tasks_share(&delivery->run->tasks, delivery->run->workers, number);
    struct desk *desk = &delivery->desks[number];

    desk->kept = INBOX_END;
    desk->kept_most = (share.count + 1) / 2;
    desk->back.bell = eventfd(0, EFD_CLOEXEC);
    return desk->back.bell == -1 ? -errno : 0;
}

int delivery_new(struct run *run, struct loop *loop)
{
    int status = 0;

    if (!run->workload->receive)
        return 0;
    run->delivery = map(run);
    if (!run->delivery)
        return -ENOMEM;
    if (!loop) {
        status = loop_new(&run->delivery->own_loop);
        loop = run->delivery->own_loop;
    }
    run->delivery->loop = loop;
    inbox_place(&run->delivery->lent, loop, -1, run->delivery->next);
    timeline_sit(run->workers); /* beside the workers */
    tasks_touch_buffers(&run->tasks, 0, run->tasks.lane_count);
    for (uint32_t i = 0; status == 0 && i < run->workers; i++)
        status = open_desk(run->delivery, i);
    return status;
}

void delivery_free(struct run *run)
{
    struct delivery *delivery = run->delivery;

    if (!delivery)
        return;
    for (uint32_t i = 0; i < run->workers; i++)
        if (delivery->desks[i].back.bell != -1)
            close(delivery->desks[i].back.bell);
    loop_free(delivery->own_loop);
    munmap(delivery, delivery->bytes);
    run->delivery = NULL;
}

static void give_back_kept(struct delivery *delivery, struct desk *desk)
{
    uint32_t lane = desk->kept;

    desk->kept = INBOX_END;
    desk->kept_count = 0;
    while (lane != INBOX_END) {
        const uint32_t after = delivery->next[lane];

        inbox_put(&desk->back, lane);
        lane = after;
    }
}

static void give_back_all(struct delivery *delivery)
{
    for (uint32_t i = 0; i < delivery->run->workers; i++)
        if (delivery->desks[i].kept_count > 0)
            give_back_kept(delivery, &delivery->desks[i]);
}

void delivery_accept(struct delivery *delivery, struct task *task,
                     const void *bytes)
{
    const struct run *run = delivery->run;
    struct desk *desk = &delivery->desks[run->tasks.slots[task->index].worker];
    const uint32_t lane = task->lane;

    receive(run, task, bytes);
    worker_record_lent(run, task);
    delivery->next[lane] = desk->kept;
    desk->kept = lane;
    if (++desk->kept_count >= desk->kept_most)
        give_back_kept(delivery, desk);
}

bool delivery_take(struct delivery *delivery)
{
    const struct tasks *tasks = &delivery->run->tasks;
    uint32_t lane = inbox_take(&delivery->lent);
    const bool some = lane != INBOX_END;

    while (lane != INBOX_END) {
        const uint32_t after = delivery->next[lane];
        struct task *task = &tasks->lanes[lane];

        delivery_accept(delivery, task, task_buffer(tasks, task));
        lane = after;
    }
    return some;
}

int delivery_step(struct delivery *delivery)
{
    for (int i = 0; i < BATCHES && delivery_take(delivery); i++)
        ;
    give_back_all(delivery);
    return loop_step(delivery->loop,
                     inbox_may_sleep(&delivery->lent) ? UINT64_MAX : 0);
}

int delivery_serve(struct delivery *delivery, const struct latch *finished)
{
    int status = 0;

    while (status == 0 && !latch_is_down(finished))
        status = delivery_step(delivery);
    if (status == 0)
        delivery_take(delivery);
    else
        delivery_close(delivery);
    return status;
}

void delivery_nudge(struct delivery *delivery)
{
    loop_wake(delivery->loop);
}

void delivery_bury(struct delivery *delivery, uint32_t number)
{
    struct desk *desk = &delivery->desks[number];

    delivery_take(delivery);
    desk->kept = INBOX_END;
    desk->kept_count = 0;
    inbox_take(&desk->back);
}

void delivery_close(struct delivery *delivery)
{
    handout_stop(delivery->run->handout);
    atomic_store(&delivery->closed, true);
    for (uint32_t i = 0; i < delivery->run->workers; i++)
        if (delivery->desks[i].back.bell != -1)
            eventfd_write(delivery->desks[i].back.bell, 1);
}

/* --- a worker ------------------------------------------------------------- */

/* Lanes have come back to a worker on a loop: its loop goes on, that is all. */
static void bell_rang(struct loop_watch *watch, uint32_t events)
{
    eventfd_t rings;

    (void)events;
    eventfd_read(watch->fd, &rings);
}

void delivery_leave_in_lane(struct worker *worker, struct task *task)
{
    worker->run->tasks.slots[task->index].state = TASK_LENT;
}

static void lend(struct worker *worker, struct task *task)
{
    struct delivery *delivery = worker->run->delivery;

    if (delivery_lend(worker, task))
        inbox_put(&delivery->lent, task->lane);
}

int delivery_join(struct worker *worker)
{
    struct delivery *delivery = worker->run->delivery;
    struct lent *lent = calloc(1, sizeof(*lent));

    if (!lent)
        return -ENOMEM;
    lent->delivery = delivery;
    lent->desk = &delivery->desks[worker->id];
    lent->bell.ready = bell_rang;
    worker->lent = lent;
    worker->deliver = lend;
    return worker->loop ? loop_watch_start(worker->loop, &lent->bell,
                                           lent->desk->back.bell, LOOP_READ)
                        : 0;
}

void delivery_leave(struct worker *worker)
{
    if (worker->lent && worker->loop)
        loop_watch_stop(worker->loop, &worker->lent->bell);
    free(worker->lent);
    worker->lent = NULL;
}

bool delivery_lend(struct worker *worker, struct task *task)
{
    struct slot *slot = &worker->run->tasks.slots[task->index];

    if (slot->state != TASK_RUNNING) {
        worker->seat->repeated++;
        return false;
    }
    /* Before the asker can see it: the slot is then the asker's, too. */
    __atomic_store_n(&slot->state, TASK_LENT, __ATOMIC_RELAXED);
    worker->lent->count++;
    return true;
}

static void collect(struct worker *worker)
{
    struct lent *lent = worker->lent;
    uint32_t lane = inbox_take(&lent->desk->back);

    while (lane != INBOX_END) {
        worker->free_lanes[worker->free_count++] = lane;
        lent->count--;
        lane = lent->delivery->next[lane];
    }
    if (atomic_load(&lent->delivery->closed)) {
        /* As if all had come. They will not be used: the hand-out is stopped. */
        worker->free_count += lent->count;
        lent->count = 0;
    }
}

bool delivery_lane_back(struct worker *worker)
{
    eventfd_t rings;

    if (!worker->lent)
        return false;
    struct inbox *back = &worker->lent->desk->back;

    collect(worker);
    while (worker->free_count == 0 && worker->lent->count > 0) {
        if (inbox_may_sleep(back)) {
            if (worker->loop)
                return false;
            eventfd_read(back->bell, &rings);
        }
        collect(worker);
    }
    return worker->free_count > 0;
}

void delivery_lanes_back(struct worker *worker)
{
    struct lent *lent = worker->lent;

    if (!lent || !worker->loop)
        return;
    collect(worker);
    while (lent->count > 0 && !inbox_may_sleep(&lent->desk->back))
        collect(worker);
}
