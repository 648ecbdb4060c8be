/* Tasks and attaches that fail, calls that are refused, variants that lie. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include "tests/contract/cases.h"
#include "tests/contract/describe.h"
#include "tests/contract/expect.h"

/* --- tasks that fail ------------------------------------------------------ */

#define TASKS   40
#define NTH     5
#define FAILING (TASKS / NTH)

static void begin_failing(struct command *command, const char *variant,
                          const char *words)
{
    command_begin(command, variant);
    command_add(command, "--tasks=%d", TASKS);
    command_add(command, "--concurrency=4");
    command_add(command, "--nth=%d", NTH);
    command_add_words(command, words);
}

static void expect_failures(const struct outcome *outcome, const char *kind)
{
    expect_refused(outcome, 1);
    if (number_of(outcome, "failed") != FAILING ||
        failures_of(outcome, kind) != FAILING)
        complain(outcome, "not %d tasks failed as '%s'", FAILING, kind);
    if (number_of(outcome, "cancelled") != 0)
        complain(outcome, "tasks were cancelled");
    if (json_array_size(json_object_get(outcome->object, "problems")) != 0)
        complain(outcome, "failed tasks are a problem of verification");
}

static void fail_fast(const char *variant, const char *words, const char *size)
{
    struct command command;
    struct outcome outcome;

    command_begin(&command, variant);
    command_add_words(&command, "--concurrency=4 --fail-fast");
    command_add_words(&command, size);
    command_add_words(&command, words);
    run_command(&outcome, &command);
    expect_refused(&outcome, 1);
    if (number_of(&outcome, "failed") < 1)
        complain(&outcome, "no task failed");
    if (number_of(&outcome, "cancelled") < 1)
        complain(&outcome, "nothing was cancelled");
    outcome_release(&outcome);
}

static void fail_dispatched(void *variant, const char *words)
{
    struct command command;
    struct outcome outcome;

    begin_failing(&command, variant, words);
    run_command(&outcome, &command);
    expect_failures(&outcome, "reset");
    outcome_release(&outcome);

    begin_failing(&command, variant, words);
    command_add(&command, "--where=compute");
    run_command(&outcome, &command);
    expect_failures(&outcome, "wrong body");
    outcome_release(&outcome);

    /* Early; while the hand-out is busy; while a producer waits for room. */
    fail_fast(variant, words, "--tasks=40 --nth=5");
    fail_fast(variant, words, "--tasks=8000 --nth=4000");
    fail_fast(variant, words, "--tasks=3000 --nth=300 --pause-ms=0.2");
}

static void fail_with_retries(const char *variant)
{
    struct command command;
    struct outcome outcome;

    /* Three attempts fail, three more are allowed. */
    begin_failing(&command, variant, "--failing-attempts=3 --retries=3");
    command_add(&command, "--backoff-ms=1");
    run_command(&outcome, &command);
    expect_verified(&outcome);
    if (number_of(&outcome, "retried") != 3 * FAILING)
        complain(&outcome, "retried is not %d", 3 * FAILING);
    outcome_release(&outcome);

    /* One too few. */
    begin_failing(&command, variant, "--failing-attempts=3 --retries=2");
    command_add(&command, "--backoff-ms=0");
    run_command(&outcome, &command);
    expect_failures(&outcome, "reset");
    if (number_of(&outcome, "retried") != 2 * FAILING)
        complain(&outcome, "retried is not %d", 2 * FAILING);
    outcome_release(&outcome);

    /* A compute stage is not tried again. */
    begin_failing(&command, variant, "--where=compute --retries=5");
    run_command(&outcome, &command);
    expect_failures(&outcome, "wrong body");
    if (number_of(&outcome, "retried") != 0)
        complain(&outcome, "a compute stage was tried again");
    outcome_release(&outcome);
}

static void fail_all(const char *variant)
{
    struct command command;
    struct outcome outcome;

    command_begin(&command, variant);
    command_add_words(&command, "--nth=1 --tasks=20 --concurrency=7");
    run_command(&outcome, &command);
    expect_refused(&outcome, 1);
    if (number_of(&outcome, "failed") != 20 || number_of(&outcome, "ok") != 0)
        complain(&outcome, "not all tasks failed");
    outcome_release(&outcome);
}

void case_fail_nth(const char *variant)
{
    json_t *description = describe(variant);

    each_dispatch(description, fail_dispatched, (void *)(uintptr_t)variant);
    json_decref(description);
    fail_with_retries(variant);
    fail_all(variant);
}

static void fail_computing(void *variant, const char *words)
{
    struct command command;
    struct outcome outcome;

    begin_failing(&command, variant, words);
    run_command(&outcome, &command);
    expect_failures(&outcome, "wrong body");
    outcome_release(&outcome);
    fail_fast(variant, words, "--tasks=40 --nth=5");
    fail_fast(variant, words, "--tasks=8000 --nth=4000");
}

void case_fail_compute(const char *variant)
{
    json_t *description = describe(variant);

    each_dispatch(description, fail_computing, (void *)(uintptr_t)variant);
    json_decref(description);
    fail_all(variant);
}

/* --- workers that cannot attach ------------------------------------------- */

/* Worker `number` of five; a model with fewer workers has no such one, and its
 * run is verified. */
static void attach_fails(const char *variant, unsigned number, const char *how,
                         int exit, const char *words)
{
    struct command command;
    struct outcome outcome;

    command_begin(&command, variant);
    command_add_words(&command, "--tasks=20 --concurrency=5 --workers=5");
    command_add(&command, "--failing-worker=%u", number);
    command_add(&command, "--how=%s", how);
    command_add_words(&command, words);
    run_command(&outcome, &command);
    if (outcome.exit == 0 && number > 0) {
        expect_verified(&outcome);
        if (number_of(&outcome, "workers") > number)
            complain(&outcome, "worker %u could not work", number);
    } else {
        expect_exit(&outcome, exit);
        expect_no_object(&outcome);
        if (!*outcome.err)
            complain(&outcome, "nothing is said");
        if (*outcome.out)
            complain(&outcome, "something is printed");
        if (strcmp(how, "refuse") == 0)
            expect_said(&outcome, "was refused a descriptor");
    }
    outcome_release(&outcome);
}

/* Where a worker is made for each task, its death in attach is that task's. */
static void attach_crashes(const char *variant)
{
    struct command command;
    struct outcome outcome;

    command_begin(&command, variant);
    command_add_words(&command, "--tasks=20 --concurrency=5 --workers=5");
    command_add_words(&command, "--failing-worker=1 --how=crash");
    run_command(&outcome, &command);
    expect_refused(&outcome, 1);
    if (number_of(&outcome, "ok") < 4 ||
        number_of(&outcome, "ok") + failures_of(&outcome, "worker died") != 20)
        complain(&outcome, "not all that failed did so as 'worker died'");
    outcome_release(&outcome);
}

void case_fail_attach(const char *variant)
{
    static const unsigned numbers[] = {0, 1, 4};
    json_t *description = describe(variant);
    const char *processes = process_words(description);

    for (size_t i = 0; i < sizeof(numbers) / sizeof(numbers[0]); i++) {
        attach_fails(variant, numbers[i], "refuse", 4, "");
        attach_fails(variant, numbers[i], "fail", 1, "");
        if (!processes)
            continue;
        attach_fails(variant, numbers[i], "refuse", 4, processes);
        attach_fails(variant, numbers[i], "fail", 1, processes);
        if (!strstr(variant, "-per-task"))
            attach_fails(variant, numbers[i], "crash", 1, processes);
    }
    if (processes && strstr(variant, "-per-task"))
        attach_crashes(variant);
    json_decref(description);
}

/* --- system calls that are refused ---------------------------------------- */

/* The n-th such call fails: the run must say so and end; where it makes fewer
 * of them it is verified. True: n calls or more were made. */
static bool refuse_nth(const char *variant, const char *words,
                       const char *const call[2], unsigned n)
{
    struct command command;
    struct outcome outcome;
    bool refused;

    command_begin(&command, "strace");
    command_add_words(&command, "-f -qq -o /dev/null");
    command_add(&command, "-einject=%s:error=%s:when=%u", call[0], call[1], n);
    command_add(&command, "%s", variant);
    command_add_words(&command, "--tasks=12 --concurrency=4");
    command_add_words(&command, words);
    run_command(&outcome, &command);
    refused = outcome.exit != 0;
    if (!refused) {
        expect_verified(&outcome);
    } else {
        if (outcome.exit != 4 && outcome.exit != 1)
            complain(&outcome, "exit is %d and should be 4 or 1", outcome.exit);
        /* OpenMP's library ends the process itself. */
        if (!strstr(outcome.err, "raise") && !strstr(outcome.err, "lower") &&
            !strstr(outcome.err, "libgomp: Thread creation failed"))
            complain(&outcome, "it is not said what to do");
        expect_no_object(&outcome);
    }
    outcome_release(&outcome);
    return refused;
}

static void refuse_calls(const char *variant, const char *words)
{
    static const char *const calls[][2] = {
        {"clone3", "EAGAIN"}, /* pthread_create */
        {"clone", "EAGAIN"},  /* fork */
        {"epoll_create1,eventfd2,timerfd_create", "EMFILE"},
        {"pipe2,socketpair,pidfd_open", "EMFILE"},
        {"epoll_ctl", "ENOMEM"},
    };

    for (size_t i = 0; i < sizeof(calls) / sizeof(calls[0]); i++)
        for (unsigned n = 1; n <= 6; n++)
            if (!refuse_nth(variant, words, calls[i], n))
                break;
}

/* Workers made in mid-run: those that are refused for a while are made later,
 * and where refusals do not end, tasks fail by that kind. */
static void refuse_workers(const char *variant, const char *when)
{
    struct command command;
    struct outcome outcome;

    command_begin(&command, "strace");
    command_add_words(&command, "-f -qq -o /dev/null");
    command_add(&command, "-einject=%s:error=EAGAIN:when=%s",
                strstr(variant, ".thread") ? "clone3" : "clone", when);
    command_add(&command, "%s", variant);
    command_add_words(&command, "--tasks=12 --concurrency=4 --wait-ms=1");
    run_command(&outcome, &command);
    if (!strchr(when, '+')) {
        expect_verified(&outcome);
    } else {
        expect_refused(&outcome, 1);
        if (number_of(&outcome, "ok") < 3 ||
            number_of(&outcome, "ok") + failures_of(&outcome, "EAGAIN") != 12)
            complain(&outcome, "tasks did not fail as 'EAGAIN'");
    }
    outcome_release(&outcome);
}

void case_refused_workers(const char *variant)
{
    refuse_workers(variant, "3..5");
    refuse_workers(variant, "5");
    refuse_workers(variant, "5+");
}

void case_refused_calls(const char *variant)
{
    json_t *description = describe(variant);
    const char *processes = process_words(description);
    char words[200];

    snprintf(words, sizeof(words), "%s %s", small_tasks(description),
             strstr(variant, ".multiprocess") ? "--dispatch=pipe --ipc=pipe"
                                              : "");
    refuse_calls(variant, words);
    if (processes && *processes) {
        snprintf(words, sizeof(words), "%s %s", small_tasks(description),
                 processes);
        refuse_calls(variant, words);
    }
    json_decref(description);
}

/* A soft limit is raised to the hard one: nobody has to type ulimit. */
void case_soft_descriptors(const char *variant)
{
    struct rlimit limit, low;
    struct command command;
    struct outcome outcome;

    getrlimit(RLIMIT_NOFILE, &limit);
    low = (struct rlimit){64, limit.rlim_max};
    command_begin(&command, variant);
    command_add_words(&command, "--tasks=100 --concurrency=100 --wait-ms=1");
    setrlimit(RLIMIT_NOFILE, &low);
    run_command(&outcome, &command);
    setrlimit(RLIMIT_NOFILE, &limit);
    expect_verified(&outcome);
    outcome_release(&outcome);
}

/* Under a limit of descriptors that the run cannot do with: it must not begin,
 * and must name the limit and what raises it. */
void case_refused_descriptors(const char *variant)
{
    struct rlimit limit, low;
    struct command command;
    struct outcome outcome;

    getrlimit(RLIMIT_NOFILE, &limit);
    low = (struct rlimit){64, 64};
    command_begin(&command, variant);
    command_add_words(&command, "--tasks=1000 --concurrency=1000");
    if (strstr(variant, ".multiprocess"))
        command_add_words(&command, "--dispatch=pipe");
    setrlimit(RLIMIT_NOFILE, &low);
    run_command(&outcome, &command);
    setrlimit(RLIMIT_NOFILE, &limit);
    expect_exit(&outcome, 4);
    expect_no_object(&outcome);
    expect_said(&outcome, "64");
    expect_said(&outcome, "ulimit");
    outcome_release(&outcome);
}

/* --- variants that lie ---------------------------------------------------- */

void case_wrong(const char *variant, const char *sentence)
{
    struct command command;
    struct outcome outcome;
    bool found = false;
    const json_t *problem;
    size_t i;

    command_begin(&command, variant);
    command_add_words(&command, "--tasks=10 --concurrency=2");
    command.leaves_processes = strstr(variant, "leaves-child");
    run_command(&outcome, &command);
    expect_refused(&outcome, 3);
    expect_said(&outcome, sentence);
    json_array_foreach(json_object_get(outcome.object, "problems"), i, problem)
        found = found || strstr(json_string_value(problem), sentence);
    if (!found)
        complain(&outcome, "'%s' is not among the problems", sentence);
    outcome_release(&outcome);
}

void case_unavailable(const char *variant)
{
    struct command command;
    struct outcome outcome;

    command_begin(&command, variant);
    run_command(&outcome, &command);
    expect_exit(&outcome, 77);
    expect_said(&outcome, "unavailable");
    expect_no_object(&outcome);
    outcome_release(&outcome);
}
