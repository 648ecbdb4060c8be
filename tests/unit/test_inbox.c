/* The inbox: nothing lost, nothing twice, in order, and nobody left asleep. */
#include "tests/unit/unit.h"

#include <pthread.h>

#include "core/clock.h"
#include "core/inbox.h"
#include "core/loop.h"

#define LANES     64
#define ROUNDS    2000
#define PRODUCERS 4
#define SHARE     (LANES / PRODUCERS)

static struct inbox inbox;
static struct loop *loop;
static _Atomic uint32_t allowed[LANES]; /* how often a lane may be put */
static uint32_t came[LANES];

/* A lane is put again only after it was taken, as a lane's owner does. */
static void *produce(void *argument)
{
    const uint32_t first = (uint32_t)(uintptr_t)argument * SHARE;

    for (uint32_t round = 0; round < ROUNDS; round++)
        for (uint32_t lane = first; lane < first + SHARE; lane++) {
            while (atomic_load(&allowed[lane]) <= round)
                sched_yield();
            inbox_put(&inbox, lane);
        }
    return NULL;
}

static uint32_t take_all(void)
{
    uint32_t count = 0;

    for (uint32_t lane = inbox_take(&inbox), next; lane != INBOX_END;
         lane = next) {
        next = inbox.next[lane];
        came[lane]++;
        count++;
        atomic_store(&allowed[lane], came[lane] + 1);
    }
    return count;
}

static void set_up(void)
{
    assert_int_equal(loop_new(&loop), 0);
    assert_int_equal(inbox_init(&inbox, loop, LANES), 0);
}

static void tear_down(void)
{
    inbox_release(&inbox);
    loop_free(loop);
}

/* The loop sleeps without a limit whenever it may: had a wake-up been lost, this
 * test would not end. */
static void test_nobody_is_left_asleep(void **state)
{
    pthread_t producers[PRODUCERS];
    uint32_t total = 0;

    (void)state;
    set_up();
    for (uint32_t lane = 0; lane < LANES; lane++)
        allowed[lane] = 1;
    for (uintptr_t i = 0; i < PRODUCERS; i++)
        assert_int_equal(
            pthread_create(&producers[i], NULL, produce, (void *)i), 0);
    while (total < LANES * ROUNDS) {
        assert_int_equal(
            loop_step(loop, inbox_may_sleep(&inbox) ? UINT64_MAX : 0), 0);
        total += take_all();
    }
    for (int i = 0; i < PRODUCERS; i++)
        pthread_join(producers[i], NULL);
    for (uint32_t lane = 0; lane < LANES; lane++)
        assert_int_equal(came[lane], ROUNDS);
    assert_int_equal(inbox_take(&inbox), INBOX_END);
    tear_down();
}

static void test_first_in_first_out(void **state)
{
    uint32_t lane;

    (void)state;
    set_up();
    assert_int_equal(inbox_take(&inbox), INBOX_END);
    inbox_put(&inbox, 5);
    inbox_put(&inbox, 0);
    inbox_put(&inbox, 63);
    assert_false(inbox_may_sleep(&inbox));
    lane = inbox_take(&inbox);
    assert_int_equal(lane, 5);
    lane = inbox.next[lane];
    assert_int_equal(lane, 0);
    lane = inbox.next[lane];
    assert_int_equal(lane, 63);
    assert_int_equal(inbox.next[lane], INBOX_END);
    tear_down();
}

/* Only who finds the loop asleep wakes it. */
static void test_wakes_once(void **state)
{
    const uint64_t begin_ns = clock_now_ns();

    (void)state;
    set_up();
    inbox_put(&inbox, 1); /* nobody sleeps: no wake-up */
    assert_int_equal(inbox_take(&inbox), 1);
    assert_int_equal(loop_step(loop, begin_ns + 20 * NS_PER_MS), 0);
    assert_true(clock_now_ns() >= begin_ns + 20 * NS_PER_MS);

    assert_true(inbox_may_sleep(&inbox));
    inbox_put(&inbox, 2);
    inbox_put(&inbox, 3);
    assert_int_equal(loop_step(loop, UINT64_MAX), 0);
    assert_int_equal(inbox_take(&inbox), 2);

    /* It slept, and something else woke it: nothing is there. */
    assert_true(inbox_may_sleep(&inbox));
    assert_int_equal(inbox_take(&inbox), INBOX_END);
    tear_down();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_nobody_is_left_asleep),
        cmocka_unit_test(test_first_in_first_out),
        cmocka_unit_test(test_wakes_once),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
