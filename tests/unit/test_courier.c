/* The courier: what arrives, in which order, and what became of tasks whose
 * worker died. Both sides are played by one process, each with its own copy, as
 * after a fork. */
#include "tests/unit/unit.h"

#include <pthread.h>
#include <unistd.h>

#include "core/courier.h"

#define LANES        8
#define BUFFER_BYTES (1u << 20) /* far more than a socket takes at once */

static struct tasks tasks, worker_tasks;
static struct courier_marks marks;
static struct courier parent, worker;

static void set_up(enum courier_way way, size_t buffer_bytes)
{
    assert_int_equal(tasks_map(&tasks, 100, LANES, buffer_bytes, false), 0);
    for (uint32_t lane = 0; lane < LANES; lane++) {
        struct task *task = &tasks.lanes[lane];

        task->lane = lane;
        task->index = 10 + lane;
        task->bytes = (uint32_t)buffer_bytes;
        if (buffer_bytes > 0)
            memset(task_buffer(&tasks, task), (int)('a' + lane), buffer_bytes);
    }
    marks = (struct courier_marks){0};
    assert_int_equal(courier_open(&parent, &tasks, &marks, way), 0);
    worker = parent;
    worker_tasks = tasks;
    assert_int_equal(courier_settle(&worker, &worker_tasks), 0);
}

static void tear_down(void)
{
    free(worker.buffer);
    courier_close(&parent);
    tasks_unmap(&tasks);
}

static void send_lanes(uint32_t count)
{
    for (uint32_t lane = 0; lane < count; lane++)
        assert_true(courier_add(&parent, &tasks.lanes[lane]));
    assert_int_equal(courier_send(&parent), 0);
}

/* Take a task as the worker does, check it, and set its digest. */
static struct task *work(uint32_t lane)
{
    struct task *task = courier_next(&worker);

    assert_non_null(task);
    assert_int_equal(task->lane, lane);
    assert_int_equal(task->index, 10 + lane);
    task->digest = 1000 + lane;
    return task;
}

static void come_and_go(bool copies)
{
    set_up(copies, 64);
    send_lanes(LANES);
    assert_null(courier_receive(&parent));
    for (uint32_t lane = 0; lane < LANES; lane++) {
        struct task *task = work(lane);
        const unsigned char *buffer = task_buffer(&worker_tasks, task);

        assert_ptr_equal(buffer, copies
                                     ? worker.buffer
                                     : task_buffer(&tasks, &tasks.lanes[lane]));
        assert_int_equal(buffer[0], 'a' + lane);
        assert_int_equal(buffer[63], 'a' + lane);
        assert_int_equal(courier_return(&worker, task), 0);
    }
    courier_stop(&parent); /* the worker sends what it has, and ends */
    assert_null(courier_next(&worker));
    for (uint32_t lane = 0; lane < LANES; lane++) {
        const struct task *task = courier_receive(&parent);

        assert_ptr_equal(task, &tasks.lanes[lane]);
        assert_int_equal(task->digest, 1000 + lane);
    }
    assert_null(courier_receive(&parent));
    tear_down();
}

static void test_come_and_go(void **state)
{
    (void)state;
    come_and_go(false);
    come_and_go(true);
}

/* A full courier takes no more, and says so. */
static void test_is_bounded(void **state)
{
    (void)state;
    set_up(false, 0);
    for (int i = 0; i < COURIER_TASKS; i++)
        assert_true(courier_add(&parent, &tasks.lanes[0]));
    assert_false(courier_add(&parent, &tasks.lanes[0]));
    tear_down();
}

/* What the socket does not take stays with the parent, who never waits. */
static void test_never_waits(void **state)
{
    (void)state;
    set_up(true, BUFFER_BYTES);
    send_lanes(3);
    assert_true(courier_has_more(&parent));
    assert_int_equal(courier_send(&parent), 0);
    assert_true(courier_has_more(&parent));
    tear_down();
}

static void die(bool copies, enum courier_fate second)
{
    static const uint32_t untouched[] = {3, 4};
    enum courier_fate fate;

    set_up(copies, 64);
    worker.flushed_ns = UINT64_MAX / 2; /* results gather */
    send_lanes(5);
    assert_int_equal(courier_return(&worker, work(0)), 0);
    worker.flushed_ns = 0; /* these two are sent */
    assert_int_equal(courier_return(&worker, work(1)), 0);
    assert_non_null(courier_receive(&parent));
    assert_non_null(courier_receive(&parent));
    worker.flushed_ns = UINT64_MAX / 2;
    assert_int_equal(courier_return(&worker, work(2)), 0);

    /* It dies here: one result is unsent, two tasks were never begun. */
    assert_null(courier_receive(&parent));
    assert_ptr_equal(courier_give_back(&parent, &fate), &tasks.lanes[2]);
    assert_int_equal(fate, second);
    for (size_t i = 0; i < COUNT_OF(untouched); i++) {
        assert_ptr_equal(courier_give_back(&parent, &fate),
                         &tasks.lanes[untouched[i]]);
        assert_int_equal(fate, COURIER_UNTOUCHED);
    }
    assert_null(courier_give_back(&parent, &fate));

    /* A replacement begins anew, and finds nothing of what was sent before. */
    free(worker.buffer);
    worker = parent;
    assert_int_equal(courier_settle(&worker, &worker_tasks), 0);
    assert_true(courier_add(&parent, &tasks.lanes[7]));
    assert_int_equal(courier_send(&parent), 0);
    work(7);
    assert_int_equal(marks.begun, 1);
    assert_ptr_equal(courier_give_back(&parent, &fate), &tasks.lanes[7]);
    assert_int_equal(fate, COURIER_BEGUN);
    tear_down();
}

static void test_death(void **state)
{
    (void)state;
    die(false, COURIER_ENDED);
    die(true, COURIER_BEGUN);
}

/* The worker's bytes come into the lane, more of them than the socket takes at
 * once; what a worker that dies had begun to send is dropped. */
static void *send_two(void *argument)
{
    struct task *task;

    (void)argument;
    for (uint32_t lane = 0; lane < 2; lane++) {
        task = work(lane);
        task->bytes = BUFFER_BYTES - lane;
        memset(task_buffer(&worker_tasks, task), (int)('A' + lane),
               task->bytes);
        assert_int_equal(courier_return(&worker, task), 0);
    }
    return NULL;
}

static void expect_bytes(uint32_t lane)
{
    const unsigned char *buffer = task_buffer(&tasks, &tasks.lanes[lane]);
    struct task *task;

    while (!(task = courier_receive(&parent)))
        sched_yield();
    assert_ptr_equal(task, &tasks.lanes[lane]);
    assert_int_equal(task->digest, 1000 + lane);
    assert_int_equal(task->bytes, BUFFER_BYTES - lane);
    for (size_t i = 0; i < task->bytes; i++)
        assert_int_equal(buffer[i], 'A' + lane);
}

static void test_both_ways(void **state)
{
    struct task part = {.bytes = BUFFER_BYTES};
    enum courier_fate fate;
    pthread_t thread;

    (void)state;
    set_up(COURIER_COPIES_BOTH_WAYS, BUFFER_BYTES);
    for (uint32_t lane = 0; lane < LANES; lane++)
        tasks.lanes[lane].bytes = 0;
    send_lanes(3);
    assert_int_equal(pthread_create(&thread, NULL, send_two, NULL), 0);
    expect_bytes(0);
    expect_bytes(1);
    pthread_join(thread, NULL);

    work(2);
    assert_int_equal(write(worker.worker, &part, sizeof(part)), sizeof(part));
    assert_null(courier_receive(&parent));
    assert_ptr_equal(courier_give_back(&parent, &fate), &tasks.lanes[2]);
    assert_int_equal(fate, COURIER_BEGUN);
    assert_null(courier_give_back(&parent, &fate));

    free(worker.buffer);
    worker = parent;
    assert_int_equal(courier_settle(&worker, &worker_tasks), 0);
    tasks.lanes[0].bytes = tasks.lanes[1].bytes = 0;
    send_lanes(2);
    assert_int_equal(pthread_create(&thread, NULL, send_two, NULL), 0);
    expect_bytes(0);
    expect_bytes(1);
    pthread_join(thread, NULL);
    tear_down();
}

static void test_close_of_none(void **state)
{
    struct courier none = {0};

    (void)state;
    courier_stop(&none);
    courier_close(&none);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_come_and_go),
        cmocka_unit_test(test_is_bounded),
        cmocka_unit_test(test_never_waits),
        cmocka_unit_test(test_death),
        cmocka_unit_test(test_both_ways),
        cmocka_unit_test(test_close_of_none),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
