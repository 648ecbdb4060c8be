/* Gates and latches, between threads and between processes. */
#include "tests/unit/unit.h"

#include <pthread.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/clock.h"
#include "core/gate.h"

#define WORKERS 4
#define PASSES  1000

struct shared {
    struct gate gate;
    struct latch latch;
    _Atomic uint32_t passed;
};

/* Counts every pass, and says after each that it is through. */
static void pass_all(struct shared *shared)
{
    uint32_t seen = 0;

    while (gate_pass(&shared->gate, &seen)) {
        atomic_fetch_add(&shared->passed, 1);
        latch_count_down(&shared->latch);
    }
}

/* Open the gate again and again; nobody passes twice or not at all. */
static void open_all(struct shared *shared)
{
    for (uint32_t pass = 1; pass <= PASSES; pass++) {
        latch_set(&shared->latch, WORKERS);
        gate_open(&shared->gate);
        latch_wait(&shared->latch);
        assert_int_equal(atomic_load(&shared->passed), pass * WORKERS);
    }
    gate_end(&shared->gate);
}

static void *run_thread(void *argument)
{
    pass_all(argument);
    return NULL;
}

static void test_threads(void **state)
{
    struct shared shared = {0};
    pthread_t threads[WORKERS];

    (void)state;
    for (int i = 0; i < WORKERS; i++)
        assert_int_equal(pthread_create(&threads[i], NULL, run_thread, &shared),
                         0);
    open_all(&shared);
    for (int i = 0; i < WORKERS; i++)
        pthread_join(threads[i], NULL);
}

static void test_processes(void **state)
{
    struct shared *shared = mmap(NULL, sizeof(*shared), PROT_READ | PROT_WRITE,
                                 MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    pid_t children[WORKERS];

    (void)state;
    assert_ptr_not_equal(shared, MAP_FAILED);
    for (int i = 0; i < WORKERS; i++) {
        children[i] = fork();
        if (children[i] == 0) {
            pass_all(shared);
            _exit(0);
        }
    }
    open_all(shared);
    for (int i = 0; i < WORKERS; i++) {
        int status;

        assert_int_equal(waitpid(children[i], &status, 0), children[i]);
        assert_int_equal(status, 0);
    }
    munmap(shared, sizeof(*shared));
}

/* Who comes late passes once for all the passes that were missed. */
static void test_late(void **state)
{
    struct gate gate = {0};
    uint32_t seen = 0;

    (void)state;
    gate_open(&gate);
    gate_open(&gate);
    assert_true(gate_pass(&gate, &seen));
    assert_int_equal(seen, 2);
    gate_open(&gate);
    assert_true(gate_pass(&gate, &seen));
    assert_int_equal(seen, 3);
    gate_end(&gate);
    assert_false(gate_pass(&gate, &seen));
    assert_false(gate_pass(&gate, &seen));
}

/* An end wins over a pass that was opened before it. */
static void test_end_wins(void **state)
{
    struct gate gate = {0};
    uint32_t seen = 0;

    (void)state;
    gate_open(&gate);
    gate_end(&gate);
    assert_false(gate_pass(&gate, &seen));
}

static void test_open_latch(void **state)
{
    struct latch latch = {0};

    (void)state;
    latch_wait(&latch); /* nobody is waited for */
    latch_set(&latch, 2);
    latch_count_down(&latch);
    latch_count_down(&latch);
    latch_wait(&latch);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_threads),    cmocka_unit_test(test_processes),
        cmocka_unit_test(test_late),       cmocka_unit_test(test_end_wins),
        cmocka_unit_test(test_open_latch),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
