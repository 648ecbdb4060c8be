/* The hand-out under threads: every index exactly once, however it is dealt. */
#include "tests/unit/unit.h"

#include <pthread.h>
#include <sched.h>

#include "core/handout.h"
#include "core/task.h"

#define WORKERS_MAX 8

static struct handout *handout;
static _Atomic unsigned char *taken; /* how often each index was handed out */

struct hand {
    pthread_t thread;
    uint32_t worker;
    uint64_t most; /* indexes to take before this worker leaves */
    uint64_t count;
};

static void *take(void *argument)
{
    struct hand *hand = argument;
    struct task task;

    while (hand->count < hand->most &&
           handout_next(handout, hand->worker, &task)) {
        atomic_fetch_add(&taken[task.index], 1);
        hand->count++;
        if (hand->count % 64 == 0)
            sched_yield();
    }
    return NULL;
}

/* All workers at once, each taking at most `most`; how many came out. */
static uint64_t take_all(uint32_t workers, uint64_t most)
{
    struct hand hands[WORKERS_MAX];
    uint64_t sum = 0;

    for (uint32_t i = 0; i < workers; i++) {
        hands[i] = (struct hand){.worker = i, .most = most};
        assert_int_equal(
            pthread_create(&hands[i].thread, NULL, take, &hands[i]), 0);
    }
    for (uint32_t i = 0; i < workers; i++) {
        pthread_join(hands[i].thread, NULL);
        sum += hands[i].count;
    }
    return sum;
}

static void begin(uint64_t count, uint32_t workers)
{
    assert_int_equal(handout_new(&handout, count, workers), 0);
    taken = calloc(count, sizeof(*taken));
    assert_non_null(taken);
}

static void end(void)
{
    handout_free(handout);
    free(taken);
}

static void assert_each_once(uint64_t count)
{
    for (uint64_t i = 0; i < count; i++)
        if (taken[i] != 1)
            fail_msg("index %llu was handed out %d times",
                     (unsigned long long)i, taken[i]);
}

static const uint64_t counts[] = {1, 2, 7, 64, 100003};

static void each_once(enum dispatch dispatch, uint64_t chunk)
{
    for (size_t i = 0; i < COUNT_OF(counts); i++)
        for (uint32_t workers = 1; workers <= WORKERS_MAX; workers++) {
            begin(counts[i], workers);
            handout_dispatch(handout, dispatch, chunk);
            assert_int_equal(take_all(workers, UINT64_MAX), counts[i]);
            assert_each_once(counts[i]);
            /* Asking after the end changes nothing. */
            assert_int_equal(take_all(workers, UINT64_MAX), 0);
            end();
        }
}

static void test_static(void **state)
{
    (void)state;
    each_once(DISPATCH_STATIC, 1);
}

static void test_claim(void **state)
{
    (void)state;
    each_once(DISPATCH_CLAIM, 1);
    each_once(DISPATCH_CLAIM, 7);
    each_once(DISPATCH_CLAIM, 1000000000);
}

static void test_guided(void **state)
{
    (void)state;
    each_once(DISPATCH_CLAIM, CHUNK_GUIDED);
}

/* A source deals its own spans; a lock stands for whatever it waits with. */
struct source {
    pthread_mutex_t lock;
    uint64_t next, count;
};

static bool next_span(void *argument, uint32_t worker, struct span *span)
{
    struct source *source = argument;

    (void)worker;
    pthread_mutex_lock(&source->lock);
    *span = (struct span){source->next, source->next + 3};
    if (span->end > source->count)
        span->end = source->count;
    source->next = span->end;
    pthread_mutex_unlock(&source->lock);
    return span->first != span->end;
}

static void test_fed(void **state)
{
    struct source source = {PTHREAD_MUTEX_INITIALIZER, 0, 1000};

    (void)state;
    begin(1000, 4);
    handout_feed(handout, next_span, &source);
    assert_int_equal(take_all(4, UINT64_MAX), 1000);
    assert_each_once(1000);
    end();
}

/* Shares are contiguous, in order, cover everything, and differ by at most 1.
 */
static void test_shares(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT_OF(counts); i++)
        for (uint32_t workers = 1; workers <= WORKERS_MAX; workers++) {
            uint64_t at = 0;

            begin(counts[i], workers);
            for (uint32_t worker = 0; worker < workers; worker++) {
                const struct span share = handout_share(handout, worker);
                const uint64_t size = share.end - share.first;

                assert_int_equal(share.first, at);
                assert_in_range(size, counts[i] / workers,
                                counts[i] / workers + 1);
                at = share.end;
            }
            assert_int_equal(at, counts[i]);
            end();
        }
}

static void test_stop(void **state)
{
    (void)state;
    for (unsigned dispatch = DISPATCH_STATIC; dispatch <= DISPATCH_CLAIM;
         dispatch++) {
        begin(1000, 2);
        handout_dispatch(handout, dispatch, 100);
        assert_int_equal(take_all(2, 10), 20);
        handout_stop(handout);
        assert_int_equal(take_all(2, UINT64_MAX), 0);
        end();
    }
}

/* Workers leave in the middle, holding spans; a sweep hands out exactly what
 * has not begun. */
static void sweep(enum dispatch dispatch, uint64_t chunk)
{
    const uint64_t count = 1000;
    struct slot *slots = calloc(count, sizeof(*slots));
    uint64_t left = 0;

    assert_non_null(slots);
    begin(count, 4);
    handout_dispatch(handout, dispatch, chunk);
    assert_int_equal(take_all(4, 33), 4 * 33);
    for (uint64_t i = 0; i < count; i++) {
        slots[i].state =
            taken[i] ? (i % 2 ? TASK_ENDED : TASK_RUNNING) : TASK_NEW;
        left += taken[i] == 0;
    }
    assert_int_equal(handout_sweep(handout, slots), left);
    assert_int_equal(take_all(4, UINT64_MAX), left);
    assert_each_once(count);

    for (uint64_t i = 0; i < count; i++)
        slots[i].state = TASK_ENDED;
    assert_int_equal(handout_sweep(handout, slots), 0);
    end();
    free(slots);
}

static void test_sweep(void **state)
{
    (void)state;
    sweep(DISPATCH_STATIC, 1);
    sweep(DISPATCH_CLAIM, 1);
    sweep(DISPATCH_CLAIM, 50);
    sweep(DISPATCH_CLAIM, CHUNK_GUIDED);
}

static void test_no_sweep_after_stop(void **state)
{
    struct slot slots[10] = {0};

    (void)state;
    begin(10, 1);
    handout_stop(handout);
    assert_int_equal(handout_sweep(handout, slots), 0);
    end();
}

static void test_trouble(void **state)
{
    (void)state;
    begin(10, 3);
    assert_int_equal(handout_trouble(handout), 0);
    handout->seats[2].status = -EMFILE;
    assert_int_equal(handout_trouble(handout), -EMFILE);
    handout->seats[1].status = -EAGAIN;
    assert_int_equal(handout_trouble(handout), -EAGAIN);
    end();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_static),
        cmocka_unit_test(test_claim),
        cmocka_unit_test(test_guided),
        cmocka_unit_test(test_fed),
        cmocka_unit_test(test_shares),
        cmocka_unit_test(test_stop),
        cmocka_unit_test(test_sweep),
        cmocka_unit_test(test_no_sweep_after_stop),
        cmocka_unit_test(test_trouble),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
