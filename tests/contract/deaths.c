/* Worker processes and their parent, killed at chosen and at random moments. */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "tests/contract/cases.h"
#include "tests/contract/describe.h"
#include "tests/contract/expect.h"

static void pause_us(unsigned us)
{
    const struct timespec pause = {0, (long)us * 1000};

    nanosleep(&pause, NULL);
}

/* --- tasks that kill their worker ----------------------------------------- */

static void crash_dispatched(void *variant, const char *words)
{
    struct command command;
    struct outcome outcome;

    if (strstr(words, "--isolate=thread"))
        return; /* nobody survives that */

    command_begin(&command, variant);
    command_add_words(&command, "--tasks=30 --concurrency=3 --workers=3");
    command_add_words(&command, "--nth=10");
    command_add_words(&command, words);
    run_command(&outcome, &command);
    expect_deaths(&outcome, 3, words);
    expect_said(&outcome, "Killed");
    outcome_release(&outcome);

    /* Every task kills its worker: nobody can do better than fail them all. */
    command_begin(&command, variant);
    command_add_words(&command, "--tasks=12 --concurrency=3 --workers=3");
    command_add_words(&command, "--nth=1 --how=term");
    command_add_words(&command, words);
    run_command(&outcome, &command);
    expect_deaths(&outcome, 12, words);
    expect_said(&outcome, "Terminated");
    outcome_release(&outcome);

    command_begin(&command, variant);
    command_add_words(&command, "--tasks=30 --concurrency=3 --workers=3");
    command_add_words(&command, "--nth=1 --fail-fast");
    command_add_words(&command, words);
    run_command(&outcome, &command);
    expect_refused(&outcome, 1);
    if (number_of(&outcome, "cancelled") < 1)
        complain(&outcome, "nothing was cancelled");
    outcome_release(&outcome);
}

void case_crash_nth(const char *variant)
{
    json_t *description = describe(variant);

    each_dispatch(description, crash_dispatched, (void *)(uintptr_t)variant);
    json_decref(description);
}

/* --- workers killed from outside ------------------------------------------ */

/* The children of a process; how many. */
static unsigned children_of(pid_t parent, pid_t *children, unsigned room)
{
    char path[64], text[1024] = "";
    unsigned count = 0;
    FILE *file;

    snprintf(path, sizeof(path), "/proc/%d/task/%d/children", (int)parent,
             (int)parent);
    file = fopen(path, "re");
    if (!file)
        return 0;
    if (!fgets(text, sizeof(text), file))
        text[0] = '\0';
    fclose(file);
    for (char *at = text, *end; count < room; at = end) {
        const long pid = strtol(at, &end, 10);

        if (end == at)
            break;
        children[count++] = (pid_t)pid;
    }
    return count;
}

/* Without reaping it: run_end does. */
static bool is_running(pid_t pid)
{
    siginfo_t info = {0};

    return waitid(P_PID, (id_t)pid, &info, WEXITED | WNOHANG | WNOWAIT) == 0 &&
           info.si_pid == 0;
}

/* Kill one worker after another, whenever it may be, until the run ends or
 * `most` are dead; spare the first child that was forked, or none. How many
 * were. */
static unsigned kill_workers(pid_t parent, unsigned *seed, unsigned most,
                             bool spare_first)
{
    unsigned killed = 0;

    while (killed < most && is_running(parent)) {
        pid_t children[64];
        const unsigned count = children_of(parent, children, 64);
        const pid_t *from = children + spare_first;

        if (count > spare_first &&
            kill(from[(unsigned)rand_r(seed) % (count - spare_first)],
                 SIGKILL) == 0)
            killed++;
        pause_us(200 + (unsigned)rand_r(seed) % 8000);
    }
    return killed;
}

/* Nothing is lost and nothing counted twice, whatever was hit. A worker that
 * is hit before its run begins ends the run with a sentence instead. */
static void expect_survival(const struct outcome *outcome, unsigned killed)
{
    const int64_t died = failures_of(outcome, "worker died");

    if (outcome->exit == 1 && !outcome->object) {
        expect_said(outcome, "died");
        return;
    }
    expect_object(outcome);
    if (outcome->exit != 0 && outcome->exit != 1)
        complain(outcome, "exit is %d and should be 0 or 1", outcome->exit);
    if (number_of(outcome, "failed") != died)
        complain(outcome, "tasks failed, but not as 'worker died'");
    if (number_of(outcome, "ok") + died != number_of(outcome, "tasks"))
        complain(outcome, "tasks were lost");
    if (json_array_size(json_object_get(outcome->object, "problems")) != 0)
        complain(outcome, "there are problems");
    if (killed == 0 && outcome->exit != 0)
        complain(outcome, "nobody was killed");
}

struct killing {
    const char *variant;
    const char *words; /* of its workload */
    unsigned seed;
    unsigned rounds;
    bool spare_first; /* the zygote, without which nobody is replaced */
};

static void kill_once(struct killing *killing, const char *words)
{
    struct running running;
    struct outcome outcome;
    struct command command;
    unsigned killed;

    command_begin(&command, killing->variant);
    command_add_words(&command, killing->words);
    command_add_words(&command, words);
    run_begin(&running, &outcome, &command);
    pause_us((unsigned)rand_r(&killing->seed) % 8000);
    killed =
        kill_workers(running.pid, &killing->seed, 12, killing->spare_first);
    run_end(&running, &outcome);
    counts.deaths += killed;
    expect_survival(&outcome, killed);
    outcome_release(&outcome);
}

static void kill_dispatched(void *argument, const char *words)
{
    struct killing *killing = argument;

    if (strstr(words, "--isolate=thread"))
        return;
    for (unsigned round = 0; round < killing->rounds; round++)
        kill_once(killing, words);
}

/* Tasks that do nothing are hit between two of them, tasks that wait within
 * one, and those of payload while their results are on their way. */
void case_killed_workers(const char *variant)
{
    struct killing killing = {.variant = variant, .seed = 1, .rounds = 3};
    json_t *description = describe(variant);

    killing.words = "--tasks=300 --concurrency=8 --wait-ms=2";
    if (strstr(variant, "null."))
        killing.words = strstr(variant, "process-per-task")
                            ? "--tasks=1000 --workers=4"
                            : "--tasks=300000 --workers=4";
    if (strstr(variant, "payload.")) {
        if (strstr(variant, ".multiprocess"))
            killing.rounds = 1; /* it is handed out in so many ways */
        killing.words = strstr(variant, "process-per-task")
                            ? "--tasks=300 --workers=4 --bytes=262144"
                            : "--tasks=1000 --concurrency=16 --workers=4 "
                              "--bytes=262144";
    }
    killing.spare_first = strstr(variant, "event-loop+processes");
    each_dispatch(description, kill_dispatched, &killing);
    if (killing.spare_first) { /* and where it is killed too */
        killing.spare_first = false;
        each_dispatch(description, kill_dispatched, &killing);
    }
    json_decref(description);
    if (counts.deaths == 0) {
        const struct outcome none = {.exit = 0};

        complain(&none, "no worker of %s was hit", variant);
    }
}

/* shared-state: hit while they hold a mutex, or wait for it, or recover what it
 * guards. What is wrong with the totals would be a problem. */
void case_killed_holders(const char *variant)
{
    static const char *const holds[] = {"--hold=update", "--hold=task"};
    struct killing killing = {.variant = variant, .seed = 2, .rounds = 4};
    json_t *description = describe(variant);
    char words[200];

    killing.words = words;
    killing.spare_first = strstr(variant, "event-loop+processes");
    for (size_t i = 0; i < sizeof(holds) / sizeof(holds[0]); i++) {
        snprintf(words, sizeof(words),
                 "--tasks=%s --workers=4 --counters=3 --updates=%s %s",
                 strstr(variant, "process-per-task") ? "120" : "20000",
                 strstr(variant, "process-per-task") ? "10000" : "300",
                 holds[i]);
        kill_dispatched(&killing, process_words(description));
    }
    json_decref(description);
    if (counts.deaths == 0) {
        const struct outcome none = {.exit = 0};

        complain(&none, "no worker of %s was hit", variant);
    }
}

/* --- the parent killed ---------------------------------------------------- */

void case_killed_parent(const char *variant)
{
    struct running running;
    struct outcome outcome;
    struct command command;
    static const int signals[] = {SIGKILL, SIGTERM, SIGINT};
    json_t *description = describe(variant);

    for (size_t i = 0; i < sizeof(signals) / sizeof(signals[0]); i++) {
        pid_t children[64];

        command_begin(&command, variant);
        command_add_words(&command, "--tasks=100 --concurrency=8 --workers=8");
        command_add_words(&command, process_words(description));
        command_add_words(&command, "--wait-ms=60000");
        run_begin(&running, &outcome, &command);
        for (int tries = 0; tries < 1000; tries++) {
            if (children_of(running.pid, children, 64) >= 8)
                break;
            pause_us(1000);
        }
        pause_us(20000);
        kill(running.pid, signals[i]);
        /* run_end complains when a process outlives the one killed. */
        run_end(&running, &outcome);
        expect_exit(&outcome, EXIT_SIGNAL + signals[i]);
        outcome_release(&outcome);
    }
    json_decref(description);
}
