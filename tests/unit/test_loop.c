/* The event loop, with whichever poller is linked: timers, wake-ups and the
 * queue of done tasks. */
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include "core/clock.h"
#include "core/digest.h"
#include "core/loop.h"
#include "core/task.h"
#include "tests/unit/unit.h"

static int set_up(void **state)
{
    struct loop *loop = NULL;

    if (loop_new(&loop) < 0)
        return -1;
    *state = loop;
    return 0;
}

/* The same tests, with the timerfd in the place of epoll_pwait2. */
static int set_up_timerfd(void **state)
{
    if (set_up(state) < 0)
        return -1;
    return loop_use_timerfd(*state);
}

static int tear_down(void **state)
{
    loop_free(*state);
    return 0;
}

/* --- Timers -------------------------------------------------------------- */

struct probe {
    struct loop_timer timer;
    uint64_t due_ns, fired_ns;
    unsigned fired, place;
    unsigned number; /* in the order they were set */
};

static unsigned fired_count;

static void note_firing(struct loop_timer *timer)
{
    struct probe *probe = (struct probe *)timer;

    probe->fired_ns = clock_now_ns();
    probe->fired++;
    probe->place = fired_count++;
}

static void step_until(struct loop *loop, unsigned count)
{
    const uint64_t give_up_ns = clock_now_ns() + 10 * NS_PER_SECOND;

    while (fired_count < count && clock_now_ns() < give_up_ns)
        assert_int_equal(loop_step(loop, give_up_ns), 0);
    assert_int_equal(fired_count, count);
}

static void test_never_early(void **state)
{
    enum { PROBES = 5000 };
    struct loop *const loop = *state;
    struct probe *const probes = calloc(PROBES, sizeof(*probes));
    const uint64_t start_ns = clock_now_ns();

    assert_non_null(probes);
    fired_count = 0;
    for (unsigned i = 0; i < PROBES; i++) {
        probes[i].timer.fire = note_firing;
        probes[i].due_ns = start_ns + digest_seeded(1, i) % (200 * NS_PER_MS);
        assert_int_equal(
            loop_timer_set(loop, &probes[i].timer, probes[i].due_ns), 0);
    }
    step_until(loop, PROBES);
    for (unsigned i = 0; i < PROBES; i++) {
        assert_int_equal(probes[i].fired, 1);
        assert_true(probes[i].fired_ns >= probes[i].due_ns);
        assert_false(loop_timer_is_set(&probes[i].timer));
    }
    free(probes);
}

static int by_due_then_set(const void *left, const void *right)
{
    const struct probe *a = left, *b = right;

    if (a->due_ns != b->due_ns)
        return a->due_ns < b->due_ns ? -1 : 1;
    return a->number < b->number ? -1 : 1;
}

/* Random sets, resets and stops; few distinct times, so many are equal. */
static void test_order(void **state)
{
    enum { PROBES = 1000 };
    static struct probe probes[PROBES];
    struct loop *const loop = *state;
    const uint64_t start_ns = clock_now_ns() + 5 * NS_PER_MS;
    unsigned count = 0;

    memset(probes, 0, sizeof(probes));
    fired_count = 0;
    for (unsigned i = 0; i < PROBES; i++) {
        probes[i].timer.fire = note_firing;
        loop_timer_set(loop, &probes[i].timer,
                       start_ns + digest_seeded(2, i) % 1000);
    }
    for (unsigned i = 0; i < PROBES; i++) {
        probes[i].number = i;
        probes[i].due_ns = start_ns + digest_seeded(3, i) % 16 * NS_PER_US;
        if (digest_seeded(4, i) % 4 == 0) {
            loop_timer_stop(loop, &probes[i].timer);
            assert_false(loop_timer_is_set(&probes[i].timer));
            probes[i].due_ns = UINT64_MAX;
        } else {
            loop_timer_set(loop, &probes[i].timer, probes[i].due_ns);
            count++;
        }
    }
    step_until(loop, count);
    qsort(probes, PROBES, sizeof(probes[0]), by_due_then_set);
    for (unsigned i = 0; i < PROBES; i++) {
        assert_int_equal(probes[i].fired, i < count ? 1 : 0);
        if (i < count)
            assert_int_equal(probes[i].place, i);
    }
}

/* Timers that their callbacks set again, stop, or set in the past. */
struct meddler {
    struct probe probe;
    struct loop *loop;
    struct probe *other;
    unsigned again;
};

static void fire_meddler(struct loop_timer *timer)
{
    struct meddler *meddler = (struct meddler *)timer;

    note_firing(timer);
    if (meddler->other)
        loop_timer_stop(meddler->loop, &meddler->other->timer);
    if (meddler->again-- > 0)
        loop_timer_set(meddler->loop, timer, 0);
}

static void test_stop_in_callback(void **state)
{
    struct loop *const loop = *state;
    struct probe victim = {.timer.fire = note_firing};
    struct meddler meddler = {
        .probe.timer.fire = fire_meddler, .loop = loop, .other = &victim};

    fired_count = 0;
    loop_timer_set(loop, &meddler.probe.timer, 1);
    loop_timer_set(loop, &victim.timer, 2);
    assert_int_equal(loop_step(loop, 0), 0);
    assert_int_equal(meddler.probe.fired, 1);
    assert_int_equal(victim.fired, 0);
    assert_false(loop_timer_is_set(&victim.timer));
}

/* One that always sets itself to the past neither keeps the loop in one step
 * nor the others from firing. */
static void test_set_again_in_callback(void **state)
{
    struct loop *const loop = *state;
    struct probe last = {.timer.fire = note_firing};
    struct meddler meddler = {
        .probe.timer.fire = fire_meddler, .loop = loop, .again = 2};

    fired_count = 0;
    loop_timer_set(loop, &meddler.probe.timer, 1);
    loop_timer_set(loop, &last.timer, 2);
    loop_step(loop, 0);
    assert_int_equal(meddler.probe.fired, 1);
    assert_int_equal(last.place, 1);
    assert_int_equal(last.fired, 1);
    loop_step(loop, UINT64_MAX);
    loop_step(loop, UINT64_MAX);
    assert_int_equal(meddler.probe.fired, 3);
    assert_false(loop_timer_is_set(&meddler.probe.timer));
}

static void test_limit(void **state)
{
    struct loop *const loop = *state;
    const uint64_t limit_ns = clock_now_ns() + 3 * NS_PER_MS;

    while (clock_now_ns() < limit_ns)
        assert_int_equal(loop_step(loop, limit_ns), 0);
    assert_true(loop_now_ns(loop) >= limit_ns);
    assert_int_equal(loop_step(loop, 0), 0); /* a poll does not wait */
}

/* --- Wake-ups ------------------------------------------------------------ */

static void *wake_soon(void *loop)
{
    clock_sleep_until(clock_now_ns() + 5 * NS_PER_MS);
    loop_wake(loop);
    return NULL;
}

static void test_wake_from_thread(void **state)
{
    struct loop *const loop = *state;
    pthread_t thread;

    assert_int_equal(pthread_create(&thread, NULL, wake_soon, loop), 0);
    assert_int_equal(loop_step(loop, UINT64_MAX), 0); /* or it hangs */
    pthread_join(thread, NULL);
}

static void test_wake_before_wait(void **state)
{
    struct loop *const loop = *state;
    const uint64_t limit_ns = clock_now_ns() + 10 * NS_PER_SECOND;

    loop_wake(loop);
    loop_wake(loop);
    loop_step(loop, limit_ns);
    assert_true(clock_now_ns() < limit_ns);
}

static struct loop *signalled;

static void wake_on_signal(int number)
{
    const int interrupted = errno;

    (void)number;
    errno = EXDEV;
    loop_wake(signalled);
    if (errno != EXDEV)
        abort();
    errno = interrupted;
}

static void test_wake_from_signal(void **state)
{
    const struct sigaction action = {.sa_handler = wake_on_signal};
    const struct itimerval soon = {.it_value.tv_usec = 5000};

#ifdef __SANITIZE_THREAD__
    if (loop_use_timerfd(*state) == -ENOTSUP)
        skip(); /* it holds signals back in system calls it does not know */
#endif
    signalled = *state;
    sigaction(SIGALRM, &action, NULL);
    setitimer(ITIMER_REAL, &soon, NULL);
    assert_int_equal(loop_step(*state, UINT64_MAX), 0); /* or it hangs */
    signal(SIGALRM, SIG_DFL);
}

/* --- Done tasks ---------------------------------------------------------- */

static void test_done_tasks(void **state)
{
    enum { LANES = 5 };
    struct loop *const loop = *state;
    struct task tasks[LANES];

    memset(tasks, 0, sizeof(tasks));
    assert_int_equal(loop_reserve_tasks(loop, LANES), 0);
    assert_null(loop_next_done(loop));
    for (unsigned round = 0; round < 10; round++) {
        for (unsigned i = 0; i < LANES; i++)
            loop_task_done(loop, &tasks[i], i == 3 ? -ECONNRESET : 0);
        assert_int_equal(loop_step(loop, UINT64_MAX), 0); /* does not wait */
        for (unsigned i = 0; i < LANES; i++) {
            assert_ptr_equal(loop_next_done(loop), &tasks[i]);
            assert_int_equal(tasks[i].status, i == 3 ? -ECONNRESET : 0);
        }
        assert_null(loop_next_done(loop));
    }
}

/* Room is made while tasks are queued: none is lost, the order stays. */
static void test_done_tasks_grow(void **state)
{
    struct loop *const loop = *state;
    struct task tasks[6];

    memset(tasks, 0, sizeof(tasks));
    loop_reserve_tasks(loop, 4);
    loop_task_done(loop, &tasks[0], 0);
    assert_ptr_equal(loop_next_done(loop), &tasks[0]);
    for (unsigned i = 1; i < 5; i++)
        loop_task_done(loop, &tasks[i], 0);
    assert_int_equal(loop_reserve_tasks(loop, 5), 0);
    loop_task_done(loop, &tasks[5], 0);
    for (unsigned i = 1; i < 6; i++)
        assert_ptr_equal(loop_next_done(loop), &tasks[i]);
    assert_null(loop_next_done(loop));
}

/* --- Limits -------------------------------------------------------------- */

static void test_no_descriptor_left(void **state)
{
    struct rlimit before, lowered;
    struct loop *loop = NULL;
    const int next = dup(0);

    (void)state;
    assert_true(next >= 0);
    close(next);
    assert_int_equal(getrlimit(RLIMIT_NOFILE, &before), 0);
    for (rlim_t room = 0; room < 2; room++) {
        lowered = before;
        lowered.rlim_cur = (rlim_t)next + room;
        assert_int_equal(setrlimit(RLIMIT_NOFILE, &lowered), 0);
        assert_int_equal(loop_new(&loop), -EMFILE);
        assert_null(loop);
    }
    assert_int_equal(setrlimit(RLIMIT_NOFILE, &before), 0);
    assert_int_equal(dup(0), next); /* nothing was left open */
    close(next);
}

#define ON_LOOP(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)
#define ON_TIMERFD(test)                                                       \
    {                                                                          \
#test " (timerfd)", test, set_up_timerfd, tear_down, NULL              \
    }

/* Whether the poller that is linked knows how to wait with a timerfd. */
static bool has_timerfd(void)
{
    struct loop *loop = NULL;
    const bool has = loop_new(&loop) == 0 && loop_use_timerfd(loop) != -ENOTSUP;

    loop_free(loop);
    return has;
}

/* The kernel lets nobody make a loop on this poller. */
static bool forbidden(void)
{
    struct loop *loop = NULL;
    const int status = loop_new(&loop);

    loop_free(loop);
    if (status == -EPERM || status == -ENOSYS)
        printf("skipped: loop_new: %s\n", strerror(-status));
    return status == -EPERM || status == -ENOSYS;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_LOOP(test_never_early),
        ON_LOOP(test_order),
        ON_LOOP(test_stop_in_callback),
        ON_LOOP(test_set_again_in_callback),
        ON_LOOP(test_limit),
        ON_LOOP(test_wake_from_thread),
        ON_LOOP(test_wake_before_wait),
        ON_LOOP(test_wake_from_signal),
        ON_LOOP(test_done_tasks),
        ON_LOOP(test_done_tasks_grow),
        cmocka_unit_test(test_no_descriptor_left),
    };
    const struct CMUnitTest timerfd_tests[] = {
        ON_TIMERFD(test_never_early),
        ON_TIMERFD(test_order),
        ON_TIMERFD(test_set_again_in_callback),
        ON_TIMERFD(test_limit),
        ON_TIMERFD(test_wake_from_thread),
        ON_TIMERFD(test_wake_before_wait),
    };
    int failed;

    if (forbidden())
        return 77;
    failed = cmocka_run_group_tests(tests, NULL, NULL);

    if (has_timerfd())
        failed += cmocka_run_group_tests(timerfd_tests, NULL, NULL);
    return failed;
}
