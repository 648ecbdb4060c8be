/* What a task of several parts has become, from the records of its parts. */
#include "tests/unit/unit.h"

#include <errno.h>

#include "core/whole.h"

#define PARTS 3

static struct whole whole_of(const struct slot *slots, struct stamps *stamps)
{
    static struct plan plan = {.tasks = 2, .parts = PARTS};
    struct slot all[2 * PARTS] = {{.state = TASK_ENDED, .digest = 99}};
    const struct run run = {.plan = &plan,
                            .tasks = {.slots = all, .stamps = stamps}};

    memcpy(all + PARTS, slots, PARTS * sizeof(*slots));
    return whole_task(&run, 1);
}

static void test_all_ended(void **state)
{
    const struct slot slots[PARTS] = {{.state = TASK_ENDED},
                                      {.state = TASK_ENDED, .digest = 7},
                                      {.state = TASK_ENDED}};
    const struct whole whole = whole_of(slots, NULL);

    (void)state;
    assert_int_equal(whole.slot.state, TASK_ENDED);
    assert_int_equal(whole.slot.status, 0);
    assert_int_equal(whole.slot.digest, 7);
}

/* Joined twice, a digest is not the task's. */
static void test_every_digest_counts(void **state)
{
    const struct slot slots[PARTS] = {{.state = TASK_ENDED, .digest = 7},
                                      {.state = TASK_ENDED},
                                      {.state = TASK_ENDED, .digest = 7}};

    (void)state;
    assert_int_equal(whole_of(slots, NULL).slot.digest, 14);
}

/* A part that failed decides; then one that never ended, then one that never
 * began: in whatever order they stand. */
static void test_what_decides(void **state)
{
    static const struct slot failed = {.state = TASK_ENDED, .status = -EPIPE};
    static const struct slot running = {.state = TASK_RUNNING};
    static const struct slot fresh = {.state = TASK_NEW};
    static const struct slot ended = {.state = TASK_ENDED};
    static const struct {
        const struct slot *parts[PARTS];
        int state, status;
    } rows[] = {
        {{&ended, &failed, &fresh}, TASK_ENDED, -EPIPE},
        {{&fresh, &running, &failed}, TASK_ENDED, -EPIPE},
        {{&failed, &ended, &running}, TASK_ENDED, -EPIPE},
        {{&running, &ended, &fresh}, TASK_RUNNING, 0},
        {{&fresh, &running, &ended}, TASK_RUNNING, 0},
        {{&ended, &fresh, &ended}, TASK_NEW, 0},
        {{&fresh, &ended, &ended}, TASK_NEW, 0},
        {{&fresh, &fresh, &fresh}, TASK_NEW, 0},
    };

    (void)state;
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        struct slot slots[PARTS];

        for (size_t p = 0; p < PARTS; p++)
            slots[p] = *rows[i].parts[p];
        const struct whole whole = whole_of(slots, NULL);

        print_message("           row %zu\n", i);
        assert_int_equal(whole.slot.state, rows[i].state);
        assert_int_equal(whole.slot.status, rows[i].status);
    }
}

static void test_from_first_begin_to_last_end(void **state)
{
    const struct slot slots[PARTS] = {
        {.state = TASK_ENDED}, {.state = TASK_ENDED}, {.state = TASK_ENDED}};
    struct stamps stamps[2 * PARTS] = {
        {1, 1, 1},    {1, 1, 1},    {1, 1, 1},
        {10, 30, 40}, {10, 20, 90}, {10, 25, 50},
    };
    const struct whole whole = whole_of(slots, stamps);

    (void)state;
    assert_int_equal(whole.stamps.intended_ns, 10);
    assert_int_equal(whole.stamps.begin_ns, 20);
    assert_int_equal(whole.stamps.end_ns, 90);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_all_ended),
        cmocka_unit_test(test_every_digest_counts),
        cmocka_unit_test(test_what_decides),
        cmocka_unit_test(test_from_first_begin_to_last_end),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
