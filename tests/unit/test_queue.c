/* The bounded queue: order, bounds, and closing, under threads. */
#include "tests/unit/unit.h"

#include <pthread.h>

#include "core/clock.h"
#include "core/queue.h"

#define SPANS     20000
#define PRODUCERS 3
#define CONSUMERS 3
#define BATCH     7

static struct queue queue;
static _Atomic unsigned char popped[PRODUCERS * SPANS];

/* One by one; the first producer in batches, as many as fit or fewer. */
static void *produce(void *argument)
{
    const uint64_t first = (uint64_t)(uintptr_t)argument * SPANS;
    struct span batch[BATCH];
    uint32_t most = queue.capacity < BATCH ? queue.capacity : BATCH;
    uint32_t count = 0;

    if (first > 0)
        most = 1;
    for (uint64_t i = first; i < first + SPANS; i++) {
        batch[count++] = (struct span){i, i + 1};
        if (count < most && i + 1 < first + SPANS)
            continue;
        if (count == 1 ? !queue_push(&queue, batch[0])
                       : !queue_push_all(&queue, batch, count))
            return (void *)1;
        count = 0;
    }
    return NULL;
}

static void *consume(void *argument)
{
    uint64_t last[PRODUCERS] = {0};
    struct span span;

    (void)argument;
    while (queue_pop(&queue, &span)) {
        const uint64_t producer = span.first / SPANS;

        /* What one producer pushed comes out in its order. */
        if (span.first < last[producer] || span.end != span.first + 1)
            return (void *)1;
        last[producer] = span.first;
        popped[span.first]++;
    }
    return NULL;
}

static void each_once(uint32_t capacity)
{
    pthread_t producers[PRODUCERS], consumers[CONSUMERS];
    void *bad;

    for (size_t i = 0; i < COUNT_OF(popped); i++)
        popped[i] = 0;
    assert_int_equal(queue_init(&queue, capacity), 0);
    for (uintptr_t i = 0; i < CONSUMERS; i++)
        assert_int_equal(pthread_create(&consumers[i], NULL, consume, NULL), 0);
    for (uintptr_t i = 0; i < PRODUCERS; i++)
        assert_int_equal(
            pthread_create(&producers[i], NULL, produce, (void *)i), 0);
    for (int i = 0; i < PRODUCERS; i++) {
        pthread_join(producers[i], &bad);
        assert_null(bad);
    }
    queue_close(&queue);
    for (int i = 0; i < CONSUMERS; i++) {
        pthread_join(consumers[i], &bad);
        assert_null(bad);
    }
    for (size_t i = 0; i < COUNT_OF(popped); i++)
        assert_int_equal(popped[i], 1);
    queue_release(&queue);
}

static void test_each_once(void **state)
{
    (void)state;
    each_once(1);
    each_once(2);
    each_once(64);
}

static void test_close_keeps_what_is_in_it(void **state)
{
    struct span span = {7, 8};

    (void)state;
    assert_int_equal(queue_init(&queue, 4), 0);
    assert_true(queue_push(&queue, (struct span){1, 2}));
    assert_true(queue_push(&queue, (struct span){2, 5}));
    queue_close(&queue);
    assert_false(queue_push(&queue, (struct span){5, 6}));
    assert_false(queue_push_all(&queue, &span, 1));
    assert_true(queue_pop(&queue, &span));
    assert_int_equal(span.first, 1);
    assert_true(queue_pop(&queue, &span));
    assert_int_equal(span.end, 5);
    assert_false(queue_pop(&queue, &span));
    queue_close(&queue);
    queue_release(&queue);
}

static void test_offer_never_waits(void **state)
{
    struct span span = {1, 2};

    (void)state;
    assert_int_equal(queue_init(&queue, 2), 0);
    assert_true(queue_offer(&queue, span));
    assert_true(queue_offer(&queue, (struct span){2, 3}));
    assert_false(queue_offer(&queue, (struct span){3, 4}));
    assert_true(queue_pop(&queue, &span));
    assert_int_equal(span.first, 1);
    assert_true(queue_offer(&queue, (struct span){3, 4}));
    queue_close(&queue);
    assert_true(queue_pop(&queue, &span));
    assert_false(queue_offer(&queue, span));
    assert_true(queue_pop(&queue, &span));
    assert_int_equal(span.first, 3);
    assert_false(queue_pop(&queue, &span));
    queue_release(&queue);
}

static void *push_one_more(void *argument)
{
    (void)argument;
    return queue_push(&queue, (struct span){9, 10}) ? (void *)1 : NULL;
}

static void *pop_one(void *argument)
{
    struct span span;

    (void)argument;
    return queue_pop(&queue, &span) ? (void *)1 : NULL;
}

/* Closing wakes who waits, on either side. The pause only makes it likely that
 * they do wait; the outcome is the same without. */
static void close_on(void *(*waiter)(void *), bool full)
{
    pthread_t thread;
    void *went_through;

    assert_int_equal(queue_init(&queue, 1), 0);
    if (full)
        assert_true(queue_push(&queue, (struct span){0, 1}));
    assert_int_equal(pthread_create(&thread, NULL, waiter, NULL), 0);
    clock_sleep_until(clock_now_ns() + 10 * NS_PER_MS);
    queue_close(&queue);
    pthread_join(thread, &went_through);
    assert_null(went_through);
    queue_release(&queue);
}

static void test_close_wakes(void **state)
{
    (void)state;
    close_on(push_one_more, true);
    close_on(pop_one, false);
}

static void test_release_of_none(void **state)
{
    struct queue none = {0};

    (void)state;
    queue_release(&none);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_each_once),
        cmocka_unit_test(test_offer_never_waits),
        cmocka_unit_test(test_close_keeps_what_is_in_it),
        cmocka_unit_test(test_close_wakes),
        cmocka_unit_test(test_release_of_none),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
