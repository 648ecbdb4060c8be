/* The ledger: a process that dies at any instruction of a task, or of taking one
 * back, leaves totals that can be made exact.
 *
 * A child is stepped through its work instruction by instruction and killed after
 * the n-th, for every n (or evenly spread ones, where there are too many). */
#include <stdint.h>

static void die_here(uint64_t index, uint64_t update);
#define LEDGER_POINT(index, update) die_here(index, update)

#include "tests/unit/unit.h"
#include "workloads/stages/ledger.h"

#include <limits.h>
#include <sched.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/wait.h>
#include <unistd.h>

#define SKIPPED  77
#define COUNTERS 2
#define UPDATES  3
#define BUDGET   40000 /* steps of a case, about */

enum {
    BEFORE,
    DYING,
    AFTER,
    HELD,
    TASKS
}; /* tasks, by what befalls their writer */
enum { FIRST, SECOND, WRITERS };

static struct ledger ledger;
static bool *finished; /* shared: the child has done its work */
static bool dies;      /* in the last update of DYING, its counter written */

static void die_here(uint64_t index, uint64_t update)
{
    if (dies && index == DYING && update == UPDATES - 1)
        raise(SIGKILL);
}

/* --- what a process does -------------------------------------------------- */

static void lock(uint32_t writer)
{
    if (ledger_lock(&ledger, writer) != 0)
        abort();
}

static void add_all(uint32_t writer, uint64_t index, bool each)
{
    for (uint64_t n = 0; n < UPDATES; n++) {
        if (each)
            lock(writer);
        ledger_add(&ledger, writer, (index + n) % COUNTERS,
                   ledger_amount(index));
        if (each)
            ledger_unlock(&ledger);
    }
}

static void do_task_held(uint32_t writer, uint64_t index)
{
    ledger_begin(&ledger, writer, index);
    lock(writer);
    add_all(writer, index, false);
    ledger_mark(&ledger, index, LEDGER_DONE);
    ledger_unlock(&ledger);
}

static void do_task_by_updates(uint32_t writer, uint64_t index)
{
    ledger_begin(&ledger, writer, index);
    add_all(writer, index, true);
    ledger_mark(&ledger, index, LEDGER_DONE);
}

static void dying_held(void)
{
    do_task_held(FIRST, DYING);
}

static void dying_by_updates(void)
{
    do_task_by_updates(FIRST, DYING);
}

/* Another one meets what FIRST has left. */
static void repairing(void)
{
    lock(SECOND);
    ledger_unlock(&ledger);
}

static void succeeding(void)
{
    if (ledger_settle(&ledger, FIRST) != 0)
        abort();
}

/* --- stepping and killing ------------------------------------------------- */

/* A child that stands still before `work`. */
static pid_t begin(void (*work)(void))
{
    const pid_t pid = fork();
    int status = 0;

    if (pid == 0) {
        if (ptrace(PTRACE_TRACEME, 0, NULL, NULL) != 0)
            _exit(SKIPPED);
        kill(getpid(), SIGSTOP);
        work();
        *finished = true;
        for (;;)
            pause();
    }
    *finished = false;
    assert_int_equal(waitpid(pid, &status, 0), pid);
    assert_true(WIFSTOPPED(status));
    return pid;
}

/* Up to `steps` instructions of it, then death. How many there were. */
static unsigned long kill_after(void (*work)(void), unsigned long steps)
{
    const pid_t pid = begin(work);
    unsigned long taken = 0;
    int status = 0;

    while (taken < steps && !*finished) {
        ptrace(PTRACE_SINGLESTEP, pid, NULL, NULL);
        assert_int_equal(waitpid(pid, &status, 0), pid);
        assert_true(WIFSTOPPED(status));
        taken++;
    }
    kill(pid, SIGKILL);
    assert_int_equal(waitpid(pid, &status, 0), pid);
    return taken;
}

/* A child that runs through and dies in an update. */
static void die_in(void (*work)(void))
{
    int status = 0;
    const pid_t pid = fork();

    if (pid == 0) {
        dies = true;
        work();
        _exit(0);
    }
    assert_int_equal(waitpid(pid, &status, 0), pid);
    assert_true(WIFSIGNALED(status));
}

/* --- what must hold ------------------------------------------------------- */

static void map(void)
{
    assert_int_equal(ledger_map(&ledger, COUNTERS, TASKS, WRITERS), 0);
    do_task_held(FIRST, BEFORE);
    assert_int_equal(ledger.marks[BEFORE], LEDGER_DONE);
}

/* Someone works on, everything is settled: all that is there is of tasks that
 * are done. Whether DYING is among them. */
static bool expect_exact(unsigned long step)
{
    uint64_t expected[COUNTERS] = {0}, sum = 0;

    do_task_by_updates(SECOND, AFTER);
    assert_int_equal(ledger_settle(&ledger, FIRST), 0);
    assert_int_equal(ledger_settle(&ledger, SECOND), 0);
    assert_int_equal(ledger.marks[AFTER], LEDGER_DONE);
    assert_int_not_equal(ledger.marks[DYING], LEDGER_BEGUN);
    for (uint64_t i = 0; i < TASKS; i++)
        for (uint64_t n = 0; n < UPDATES; n++)
            if (ledger.marks[i] == LEDGER_DONE)
                expected[(i + n) % COUNTERS] += i + 1;
    for (uint64_t i = 0; i < COUNTERS; i++) {
        if (ledger.counters[i].value != expected[i])
            fail_msg("killed after %lu steps: counter %lu is %lu, not %lu",
                     step, (unsigned long)i,
                     (unsigned long)ledger.counters[i].value,
                     (unsigned long)expected[i]);
        sum += expected[i];
    }
    assert_true(sum >=
                UPDATES * (ledger_amount(BEFORE) + ledger_amount(AFTER)));
    return ledger.marks[DYING] == LEDGER_DONE;
}

/* Killed after any number of steps of `work`; `prepare` has left something. */
static void kill_everywhere(void (*prepare)(void), void (*work)(void),
                            unsigned *done, unsigned *undone)
{
    unsigned long all, stride;

    map();
    if (prepare)
        die_in(prepare);
    all = kill_after(work, ULONG_MAX);
    ledger_unmap(&ledger);
    stride = 1 + all * all / (2ul * BUDGET);
    print_message("           %lu instructions, killed after every %lu.\n", all,
                  stride);
    *done = *undone = 0;
    /* From the last one down: one that has all but ended is among them. */
    for (unsigned long step = all; step <= all; step -= stride) {
        map();
        if (prepare)
            die_in(prepare);
        kill_after(work, step);
        *(expect_exact(step) ? done : undone) += 1;
        ledger_unmap(&ledger);
    }
}

static void test_a_task_killed_at_any_instruction(void **state)
{
    unsigned done, undone;

    (void)state;
    kill_everywhere(NULL, dying_held, &done, &undone);
    assert_true(done > 0 && undone > 0);
    kill_everywhere(NULL, dying_by_updates, &done, &undone);
    assert_true(done > 0 && undone > 0);
}

static void test_a_repair_killed_at_any_instruction(void **state)
{
    unsigned done, undone;

    (void)state;
    kill_everywhere(dying_held, repairing, &done, &undone);
    assert_true(done == 0 && undone > 0);
    kill_everywhere(dying_by_updates, repairing, &done, &undone);
    assert_true(done == 0 && undone > 0);
    kill_everywhere(dying_by_updates, succeeding, &done, &undone);
    assert_true(done == 0 && undone > 0);
}

static void done_and_held(void)
{
    ledger_begin(&ledger, FIRST, HELD);
    lock(FIRST);
    add_all(FIRST, HELD, false);
    ledger_mark(&ledger, HELD, LEDGER_DONE);
    raise(SIGKILL);
}

static void succeeding_and_dying(void)
{
    succeeding();
    dying_held();
}

/* The mutex is still held, by a number that has a new owner: its task is not the
 * one that is to be taken back, until it dies too. */
static void test_a_successor_is_not_taken_for_the_dead(void **state)
{
    (void)state;
    map();
    die_in(done_and_held);
    die_in(succeeding_and_dying);
    assert_false(expect_exact(0));
    assert_int_equal(ledger.marks[HELD], LEDGER_DONE);
    ledger_unmap(&ledger);
}

static void test_unmapping_nothing(void **state)
{
    struct ledger none = {0};

    (void)state;
    ledger_unmap(&none);
    ledger_unmap(&none);
}

/* Where both are on one CPU a step takes a tenth of the time. */
static void stay_here(void)
{
    const int cpu = sched_getcpu();
    cpu_set_t here;

    CPU_ZERO(&here);
    CPU_SET(cpu < 0 ? 0 : (size_t)cpu, &here);
    sched_setaffinity(0, sizeof(here), &here);
}

/* Some places forbid ptrace. */
static bool may_trace(void)
{
    int status = 0;
    const pid_t pid = fork();

    if (pid == 0)
        _exit(ptrace(PTRACE_TRACEME, 0, NULL, NULL) == 0 ? 0 : SKIPPED);
    return waitpid(pid, &status, 0) == pid && WEXITSTATUS(status) == 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_a_task_killed_at_any_instruction),
        cmocka_unit_test(test_a_repair_killed_at_any_instruction),
        cmocka_unit_test(test_a_successor_is_not_taken_for_the_dead),
        cmocka_unit_test(test_unmapping_nothing),
    };

    if (!may_trace()) {
        printf("skipped: processes may not be traced here\n");
        return SKIPPED;
    }
    stay_here();
    finished = mmap(NULL, sizeof(*finished), PROT_READ | PROT_WRITE,
                    MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (finished == MAP_FAILED)
        return 1;
    return cmocka_run_group_tests(tests, NULL, NULL);
}
