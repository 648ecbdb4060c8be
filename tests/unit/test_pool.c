/* The pool of threads: all are started and joined, or none are left.
 *
 * The n-th pthread_create is refused by the linker's --wrap. */
#include "tests/unit/unit.h"

#include <pthread.h>

#include "core/failure.h"
#include "core/gate.h"
#include "core/pool.h"

#define THREADS 20

static unsigned started_by_now, refused_one; /* 0: none is refused */

int __real_pthread_create(pthread_t *, const pthread_attr_t *,
                          void *(*)(void *), void *);
int __wrap_pthread_create(pthread_t *, const pthread_attr_t *,
                          void *(*)(void *), void *);

int __wrap_pthread_create(pthread_t *thread, const pthread_attr_t *attributes,
                          void *(*body)(void *), void *argument)
{
    if (++started_by_now == refused_one)
        return EAGAIN;
    return __real_pthread_create(thread, attributes, body, argument);
}

struct shared {
    struct gate gate;
    _Atomic unsigned ran[THREADS];
    _Atomic unsigned left;
    unsigned gave_up;
};

static void body(void *argument, uint32_t number)
{
    struct shared *shared = argument;
    uint32_t seen = 0;

    atomic_fetch_add(&shared->ran[number], 1);
    gate_pass(&shared->gate, &seen);
    atomic_fetch_add(&shared->left, 1);
}

static void give_up(void *argument)
{
    struct shared *shared = argument;

    shared->gave_up++;
    gate_end(&shared->gate);
}

static void test_all_run(void **state)
{
    struct shared shared = {0};
    struct pool pool = {0};

    (void)state;
    refused_one = 0;
    assert_int_equal(pool_start(&pool, THREADS, body, &shared, give_up), 0);
    assert_int_equal(pool.count, THREADS);
    gate_open(&shared.gate);
    pool_join(&pool);
    pool_join(&pool); /* again is allowed */
    assert_int_equal(shared.left, THREADS);
    assert_int_equal(shared.gave_up, 0);
    for (unsigned i = 0; i < THREADS; i++)
        assert_int_equal(shared.ran[i], 1);
}

static void test_nth_refused(void **state)
{
    (void)state;
    for (unsigned n = 1; n <= THREADS; n++) {
        struct shared shared = {0};
        struct pool pool = {0};

        started_by_now = 0;
        refused_one = n;
        assert_int_equal(pool_start(&pool, THREADS, body, &shared, give_up),
                         -EAGAIN);
        assert_int_equal(shared.left, n - 1);
        pool_join(&pool);
    }
    assert_non_null(failure_explanation());
    assert_non_null(strstr(failure_explanation(), "thread"));
}

static void test_join_of_none(void **state)
{
    struct pool pool = {0};

    (void)state;
    pool_join(&pool);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_all_run),
        cmocka_unit_test(test_nth_refused),
        cmocka_unit_test(test_join_of_none),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
