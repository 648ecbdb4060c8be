/* The zygote: whose children those are that it forks, and what is said when it
 * is gone. */
#include "tests/unit/unit.h"

#include <pthread.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/zygote.h"

static int secret = 1;

/* A child tells by its exit status what it sees. */
static void birth(void *argument, uint32_t number)
{
    const pid_t *parent = argument;

    _exit(getppid() == *parent ? (int)number + secret : 99);
}

static void test_children_are_the_callers(void **state)
{
    pid_t self = getpid(), pid;
    struct zygote zygote;

    (void)state;
    assert_int_equal(zygote_start(&zygote, birth, &self), 0);
    secret = 50; /* after the zygote: its children do not know */
    for (uint32_t number = 10; number < 13; number++) {
        int wait_status = 0;

        assert_int_equal(zygote_fork(&zygote, &pid, number), 0);
        assert_int_equal(waitpid(pid, &wait_status, 0), pid);
        assert_true(WIFEXITED(wait_status));
        assert_int_equal(WEXITSTATUS(wait_status), number + 1);
    }
    zygote_end(&zygote);
    assert_int_equal(waitpid(-1, NULL, WNOHANG), -1);
    assert_int_equal(errno, ECHILD);
}

static pthread_mutex_t *mutex; /* shared, robust */

static void die_with_mutex(void *argument, uint32_t number)
{
    (void)argument;
    (void)number;
    if (pthread_mutex_lock(mutex) == 0)
        raise(SIGKILL);
    _exit(1);
}

/* The C library takes no part in the zygote's forks, and their mutexes are
 * released at their death nevertheless. */
static void test_a_child_has_robust_mutexes(void **state)
{
    pthread_mutexattr_t attributes;
    struct zygote zygote;
    int wait_status = 0;
    pid_t pid;

    (void)state;
    mutex = mmap(NULL, sizeof(*mutex), PROT_READ | PROT_WRITE,
                 MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    assert_ptr_not_equal(mutex, MAP_FAILED);
    pthread_mutexattr_init(&attributes);
    pthread_mutexattr_setpshared(&attributes, PTHREAD_PROCESS_SHARED);
    pthread_mutexattr_setrobust(&attributes, PTHREAD_MUTEX_ROBUST);
    assert_int_equal(pthread_mutex_init(mutex, &attributes), 0);
    assert_int_equal(zygote_start(&zygote, die_with_mutex, NULL), 0);
    for (uint32_t number = 0; number < 3; number++) {
        assert_int_equal(zygote_fork(&zygote, &pid, number), 0);
        assert_int_equal(waitpid(pid, &wait_status, 0), pid);
        assert_true(WIFSIGNALED(wait_status));
        assert_int_equal(pthread_mutex_trylock(mutex), EOWNERDEAD);
        assert_int_equal(pthread_mutex_consistent(mutex), 0);
        assert_int_equal(pthread_mutex_unlock(mutex), 0);
    }
    zygote_end(&zygote);
    pthread_mutex_destroy(mutex);
    pthread_mutexattr_destroy(&attributes);
    munmap(mutex, sizeof(*mutex));
}

static void test_a_dead_one_is_noticed(void **state)
{
    pid_t self = getpid(), pid = 0;
    struct zygote zygote;
    siginfo_t info;

    (void)state;
    assert_int_equal(zygote_start(&zygote, birth, &self), 0);
    kill(zygote.pid, SIGKILL);
    waitid(P_PID, (id_t)zygote.pid, &info, WEXITED | WNOWAIT);
    assert_int_equal(zygote_fork(&zygote, &pid, 1), -EOWNERDEAD);
    zygote_end(&zygote);
}

static void test_end_of_none(void **state)
{
    struct zygote none = {0};

    (void)state;
    zygote_end(&none);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_children_are_the_callers),
        cmocka_unit_test(test_a_child_has_robust_mutexes),
        cmocka_unit_test(test_a_dead_one_is_noticed),
        cmocka_unit_test(test_end_of_none),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
