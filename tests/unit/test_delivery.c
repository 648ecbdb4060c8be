/* The delivery: every result once, to whoever asked, and never more on their way
 * than there are lanes, however slow he is; and what becomes of them where a
 * worker dies or the run is given up. */
#include "tests/unit/unit.h"

#include <pthread.h>

#include "core/clock.h"
#include "core/delivery.h"
#include "core/evented.h"
#include "core/gate.h"

#define TASKS   2000
#define WORKERS 2

static struct plan given;
static struct run run;
static struct latch finished;
static pthread_t asker;
static uint32_t received[TASKS];
static _Atomic uint32_t in_flight, most_in_flight;
static bool slow;

static int open_it(const struct plan *plan, void **shared)
{
    (void)plan;
    *shared = NULL;
    return 0;
}

static size_t buffer_bytes(const void *shared)
{
    (void)shared;
    return sizeof(uint64_t);
}

static int work(void *shared, struct task *task)
{
    const uint32_t now = atomic_fetch_add(&in_flight, 1) + 1;
    uint32_t most = atomic_load(&most_in_flight);

    (void)shared;
    while (now > most &&
           !atomic_compare_exchange_weak(&most_in_flight, &most, now))
        ;
    memcpy(task_buffer(&run.tasks, task), &task->index, sizeof(task->index));
    task->bytes = sizeof(task->index);
    return 0;
}

static int receive(void *io, void *compute, struct task *task,
                   const void *bytes)
{
    (void)io;
    (void)compute;
    assert_true(pthread_equal(pthread_self(), asker));
    assert_int_equal(task->bytes, sizeof(task->index));
    assert_memory_equal(bytes, &task->index, sizeof(task->index));
    received[task->index]++;
    if (slow && task->index % 100 == 0)
        clock_sleep_until(clock_now_ns() + NS_PER_MS);
    atomic_fetch_sub(&in_flight, 1);
    return 0;
}

static const struct stage stage = {
    .open = open_it, .buffer_bytes = buffer_bytes, .run = work};
static const struct workload workload = {.compute = &stage, .receive = receive};

static void set_up(uint32_t lanes)
{
    given = (struct plan){.tasks = TASKS, .parts = 1, .concurrency = lanes};
    run =
        (struct run){.plan = &given, .workload = &workload, .workers = WORKERS};
    assert_int_equal(tasks_map(&run.tasks, TASKS, lanes, 8, false), 0);
    assert_int_equal(handout_new(&run.handout, TASKS, WORKERS), 0);
    handout_dispatch(run.handout, DISPATCH_CLAIM, 1);
    assert_int_equal(delivery_new(&run, NULL), 0);
    asker = pthread_self();
    memset(received, 0, sizeof(received));
    in_flight = most_in_flight = 0;
    latch_set(&finished, WORKERS);
}

static void tear_down(void)
{
    delivery_free(&run);
    handout_free(run.handout);
    tasks_unmap(&run.tasks);
}

static int join(struct worker *worker, uint32_t number, bool evented)
{
    const struct lanes own = tasks_share(&run.tasks, WORKERS, number);
    const int status =
        evented
            ? evented_attach(worker, &run, number, own.first, own.count)
            : worker_attach(worker, &run, number, NULL, own.first, own.count);

    return status == 0 ? delivery_join(worker) : status;
}

static void *run_worker(uint32_t number, bool evented)
{
    struct worker worker = {0};
    struct task *task;
    int status = join(&worker, number, evented);

    if (status == 0 && evented)
        status = evented_drive(&worker);
    while (status == 0 && !evented && (task = worker_take(&worker)))
        worker_run(&worker, task);
    if (evented)
        evented_detach(&worker);
    else
        worker_detach(&worker);
    latch_count_down(&finished);
    delivery_nudge(run.delivery);
    return status == 0 ? NULL : (void *)1;
}

static void *blocking(void *number)
{
    return run_worker((uint32_t)(uintptr_t)number, false);
}

static void *on_a_loop(void *number)
{
    return run_worker((uint32_t)(uintptr_t)number, true);
}

static void start(pthread_t *threads, void *(*body)(void *))
{
    for (uintptr_t i = 0; i < WORKERS; i++)
        assert_int_equal(pthread_create(&threads[i], NULL, body, (void *)i), 0);
}

static void join_all(const pthread_t *threads)
{
    void *failed;

    for (int i = 0; i < WORKERS; i++) {
        pthread_join(threads[i], &failed);
        assert_null(failed);
    }
}

static void deliver(uint32_t lanes, void *(*body)(void *))
{
    pthread_t threads[WORKERS];

    set_up(lanes);
    start(threads, body);
    assert_int_equal(delivery_serve(run.delivery, &finished), 0);
    join_all(threads);
    for (uint64_t i = 0; i < TASKS; i++) {
        assert_int_equal(received[i], 1);
        assert_int_equal(run.tasks.slots[i].state, TASK_ENDED);
    }
    assert_in_range(most_in_flight, 1, lanes);
    assert_int_equal(in_flight, 0);
    tear_down();
}

static void test_each_once(void **state)
{
    static const uint32_t lanes[] = {2, 3, 5, 64};

    (void)state;
    for (int i = 0; i < 2; i++, slow = !slow)
        for (size_t n = 0; n < COUNT_OF(lanes); n++) {
            deliver(lanes[n], blocking);
            deliver(lanes[n], on_a_loop);
        }
}

/* Nobody reads: both workers lend what they have and wait, until the run is given
 * up. */
static void give_up(void *(*body)(void *))
{
    pthread_t threads[WORKERS];

    set_up(4);
    start(threads, body);
    while (atomic_load(&in_flight) < 4)
        sched_yield();
    clock_sleep_until(clock_now_ns() + 5 * NS_PER_MS);
    assert_int_equal(in_flight, 4);
    assert_false(latch_is_down(&finished));
    delivery_close(run.delivery);
    join_all(threads);
    assert_int_equal(in_flight, 4);
    tear_down();
}

static void test_given_up(void **state)
{
    (void)state;
    give_up(blocking);
    give_up(on_a_loop);
}

/* A worker lends two of its three lanes, takes a task into the third and dies: the
 * two arrive, and its replacement has three lanes. */
static void test_death(void **state)
{
    struct worker worker;
    struct task *task;

    (void)state;
    set_up(6);
    assert_int_equal(join(&worker, 0, false), 0);
    for (int i = 0; i < 2; i++) {
        task = worker_take(&worker);
        assert_non_null(task);
        worker_run(&worker, task);
    }
    assert_non_null(worker_take(&worker));
    worker_detach(&worker);

    delivery_bury(run.delivery, 0);
    assert_int_equal(received[0] + received[1], 2);
    assert_int_equal(run.tasks.slots[1].state, TASK_ENDED);
    assert_true(slot_is_open(&run.tasks.slots[2]));

    assert_int_equal(join(&worker, 0, false), 0);
    for (uint64_t i = 3; i < 6; i++) {
        task = worker_take(&worker);
        assert_non_null(task);
        assert_int_equal(task->index, i);
        worker_run(&worker, task);
    }
    assert_true(delivery_take(run.delivery));
    assert_int_equal(received[3] + received[4] + received[5], 3);
    assert_false(delivery_take(run.delivery));
    worker_detach(&worker);
    tear_down();
}

/* A stage or a model that ends a task twice is found out, and lends it once. */
static void test_ended_twice(void **state)
{
    struct worker worker;
    struct task *task;

    (void)state;
    set_up(4);
    assert_int_equal(join(&worker, 1, false), 0);
    task = worker_take(&worker);
    assert_non_null(task);
    worker_run(&worker, task);
    worker_record(&worker, task);
    assert_int_equal(run.handout->seats[1].repeated, 1);
    assert_true(delivery_take(run.delivery));
    worker_record(&worker, task);
    assert_int_equal(run.handout->seats[1].repeated, 2);
    assert_false(delivery_take(run.delivery));
    assert_int_equal(received[task->index], 1);
    worker_detach(&worker);
    tear_down();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_each_once),
        cmocka_unit_test(test_given_up),
        cmocka_unit_test(test_death),
        cmocka_unit_test(test_ended_twice),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
