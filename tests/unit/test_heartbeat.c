/* Loop lag: the histogram, a loop that is kept, and loops of several
 * processes in one count. */
#include "tests/unit/unit.h"

#include <sys/wait.h>
#include <unistd.h>

#include "core/clock.h"
#include "core/heartbeat.h"
#include "core/loop.h"

static void tells_quantiles(void **state)
{
    struct heartbeats *beats;
    struct loop_lag lag;

    (void)state;
    assert_int_equal(heartbeats_map(&beats), 0);
    assert_false(heartbeats_read(beats, &lag));
    for (unsigned i = 0; i < 90; i++)
        heartbeats_count(beats, 10);
    for (unsigned i = 0; i < 9; i++)
        heartbeats_count(beats, 1000);
    heartbeats_count(beats, 123456789);
    assert_true(heartbeats_read(beats, &lag));
    assert_int_equal(lag.beats, 100);
    assert_int_equal(lag.p50, 10);
    assert_int_equal(lag.p90, 10);
    assert_in_range(lag.p99, 1000, 1000 + 1000 / 16);
    assert_int_equal(lag.max, 123456789);
    heartbeats_unmap(beats);
}

/* Every value falls into a bin that begins and ends near it. */
static void keeps_every_size(void **state)
{
    (void)state;
    for (uint64_t ns = 1; ns != 0; ns <<= 1) {
        for (uint64_t value = ns - 1; value <= ns + 1 && value >= ns - 1;
             value++) {
            struct heartbeats *beats;
            struct loop_lag lag;

            assert_int_equal(heartbeats_map(&beats), 0);
            heartbeats_count(beats, value);
            heartbeats_count(beats, UINT64_MAX);
            assert_true(heartbeats_read(beats, &lag));
            assert_true(lag.p50 >= value && lag.p50 - value <= value / 16);
            assert_true(lag.max == UINT64_MAX);
            heartbeats_unmap(beats);
        }
    }
}

/* A loop that turns for a while, and is kept once in the middle. */
static void turn(struct heartbeats *beats, uint64_t kept_ns)
{
    const uint64_t end_ns = clock_now_ns() + 20 * NS_PER_MS + kept_ns;
    struct heartbeat *beat = NULL;
    struct loop *loop;

    assert_int_equal(loop_new(&loop), 0);
    assert_int_equal(heartbeat_start(&beat, beats, loop), 0);
    clock_sleep_until(clock_now_ns() + 5 * NS_PER_MS); /* it has not begun */
    assert_int_equal(loop_step(loop, clock_now_ns()), 0);
    if (kept_ns)
        clock_sleep_until(clock_now_ns() + kept_ns);
    while (clock_now_ns() < end_ns)
        assert_int_equal(loop_step(loop, end_ns), 0);
    heartbeat_stop(beat);
    loop_free(loop);
}

static void charges_missed_beats(void **state)
{
    struct heartbeats *beats;
    struct loop_lag lag;

    (void)state;
    assert_int_equal(heartbeats_map(&beats), 0);
    turn(beats, 200 * NS_PER_MS);
    assert_true(heartbeats_read(beats, &lag));
    assert_true(lag.beats >= 200);
    assert_true(lag.max >= 195 * NS_PER_MS);
    /* One stall of 200 ms among 220 ms: most moments would have waited. */
    assert_true(lag.p50 >= 50 * NS_PER_MS);
    heartbeats_unmap(beats);
}

static void adds_up_processes(void **state)
{
    struct heartbeats *beats;
    struct loop_lag one, both;
    int status;

    (void)state;
    assert_int_equal(heartbeats_map(&beats), 0);
    turn(beats, 0);
    assert_true(heartbeats_read(beats, &one));
    fflush(NULL);
    if (fork() == 0) {
        turn(beats, 30 * NS_PER_MS);
        _exit(EXIT_SUCCESS);
    }
    assert_true(wait(&status) > 0);
    assert_int_equal(status, 0);
    assert_true(heartbeats_read(beats, &both));
    assert_true(both.beats >= one.beats + 30);
    assert_true(both.max >= 25 * NS_PER_MS);
    heartbeats_unmap(beats);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tells_quantiles),
        cmocka_unit_test(keeps_every_size),
        cmocka_unit_test(charges_missed_beats),
        cmocka_unit_test(adds_up_processes),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
