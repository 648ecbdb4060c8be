/* The task tables: laid out apart, aligned, and shared with children. */
#include "tests/unit/unit.h"

#include <sys/wait.h>
#include <unistd.h>

#include "core/task.h"

static void assert_apart(const struct tasks *tasks)
{
    const unsigned char *base = tasks->mapping;
    const unsigned char *end = base + tasks->mapping_bytes;
    const unsigned char *slots = (const unsigned char *)tasks->slots;
    const unsigned char *stamps = (const unsigned char *)tasks->stamps;
    const unsigned char *lanes = (const unsigned char *)tasks->lanes;
    const unsigned char *at = slots + tasks->count * sizeof(struct slot);

    assert_true(slots >= base);
    if (stamps) {
        assert_true(stamps >= at);
        at = stamps + tasks->count * sizeof(struct stamps);
    }
    assert_true(lanes >= at);
    assert_int_equal((uintptr_t)lanes % 64, 0);
    at = lanes + tasks->lane_count * sizeof(struct task);
    if (tasks->buffers) {
        assert_true(tasks->buffers >= at);
        assert_int_equal((uintptr_t)tasks->buffers % 4096, 0);
        at = tasks->buffers + tasks->lane_count * tasks->buffer_bytes;
    }
    assert_true(at <= end);
}

static void test_layout(void **state)
{
    static const size_t buffers[] = {0, 1, 63, 64, 65, 4 << 20};

    (void)state;
    for (uint64_t count = 1; count < 2000; count = count * 3 + 1)
        for (size_t i = 0; i < COUNT_OF(buffers); i++)
            for (int timed = 0; timed < 2; timed++) {
                struct tasks tasks;

                assert_int_equal(
                    tasks_map(&tasks, count, 5, buffers[i], timed == 1), 0);
                assert_int_equal(tasks.stamps != NULL, timed);
                assert_int_equal(tasks.buffers != NULL, buffers[i] > 0);
                assert_true(tasks.buffer_bytes >= buffers[i]);
                assert_int_equal(tasks.buffer_bytes % 64, 0);
                assert_apart(&tasks);
                tasks_unmap(&tasks);
            }
}

static void test_zero_at_first(void **state)
{
    struct tasks tasks;

    (void)state;
    assert_int_equal(tasks_map(&tasks, 100, 2, 0, true), 0);
    for (uint64_t i = 0; i < 100; i++) {
        assert_int_equal(tasks.slots[i].state, TASK_NEW);
        assert_int_equal(tasks.stamps[i].begin_ns, 0);
    }
    tasks_unmap(&tasks);
}

/* A replacement worker touches a share in which others have ended tasks. */
static void test_touch_keeps_records(void **state)
{
    struct tasks tasks;

    (void)state;
    assert_int_equal(tasks_map(&tasks, 1000, 1, 0, true), 0);
    for (uint64_t i = 0; i < 1000; i++) {
        tasks.slots[i] = (struct slot){.digest = i, .state = TASK_ENDED};
        tasks.stamps[i] = (struct stamps){i, i + 1, i + 2};
    }
    tasks_touch(&tasks, 0, 1000);
    tasks_touch(&tasks, 500, 500);
    tasks_touch(&tasks, 999, 1000);
    for (uint64_t i = 0; i < 1000; i++) {
        assert_int_equal(tasks.slots[i].digest, i);
        assert_int_equal(tasks.slots[i].state, TASK_ENDED);
        assert_int_equal(tasks.stamps[i].end_ns, i + 2);
    }
    tasks_unmap(&tasks);
}

static void test_too_large(void **state)
{
    struct tasks tasks;

    (void)state;
    assert_int_equal(tasks_map(&tasks, UINT64_MAX / 2, 1, 0, true), -EOVERFLOW);
    assert_int_equal(tasks_map(&tasks, UINT64_MAX / 16, 1, 0, false),
                     -EOVERFLOW);
    assert_int_equal(tasks_map(&tasks, 1, 1000000, SIZE_MAX / 1000, false),
                     -EOVERFLOW);
    assert_int_equal(tasks_map(&tasks, UINT64_C(1) << 50, 1, 0, false),
                     -ENOMEM);
}

static void test_shared_with_children(void **state)
{
    struct tasks tasks;
    struct task lane = {.lane = 1};
    int status;

    (void)state;
    assert_int_equal(tasks_map(&tasks, 10, 2, 100, false), 0);
    const pid_t child = fork();
    if (child == 0) {
        tasks.slots[3].digest = 33;
        memset(task_buffer(&tasks, &lane), 7, 100);
        _exit(0);
    }
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_int_equal(tasks.slots[3].digest, 33);
    assert_int_equal(((unsigned char *)task_buffer(&tasks, &lane))[99], 7);
    lane.lane = 0;
    assert_int_equal(((unsigned char *)task_buffer(&tasks, &lane))[99], 0);
    tasks_unmap(&tasks);
}

static void test_unmap_twice(void **state)
{
    struct tasks tasks = {0};

    (void)state;
    tasks_unmap(&tasks);
    assert_int_equal(tasks_map(&tasks, 10, 2, 100, false), 0);
    tasks_unmap(&tasks);
    tasks_unmap(&tasks);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_layout),
        cmocka_unit_test(test_zero_at_first),
        cmocka_unit_test(test_touch_keeps_records),
        cmocka_unit_test(test_too_large),
        cmocka_unit_test(test_shared_with_children),
        cmocka_unit_test(test_unmap_twice),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
