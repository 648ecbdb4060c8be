/* An origin of the test's own: one that fails on purpose, one that dies, one
 * that is not there, and a client whose calls are refused. */
#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/contract/cases.h"
#include "tests/contract/expect.h"
#include "tests/contract/origin.h"

#define DEATH_AFTER_MAX_MS 2400

/* Waits for the line "listening on ADDRESS". */
void origin_start(struct origin *origin, const char *program, const char *fault)
{
    int out[2];
    FILE *lines;

    origin->address[0] = '\0';
    if (pipe(out) != 0)
        abort();
    fflush(NULL);
    origin->pid = fork();
    if (origin->pid == 0) {
        dup2(out[1], STDOUT_FILENO);
        close(out[0]);
        close(out[1]);
        execl(program, program, "--exit-with-parent",
              fault ? "--fault-rate=0.2" : NULL, "--fault", fault,
              (char *)NULL);
        _exit(127);
    }
    close(out[1]);
    lines = fdopen(out[0], "r");
    if (!lines || fscanf(lines, "listening on %79s", origin->address) != 1)
        printf("%s does not say where it listens\n", program);
    if (lines)
        fclose(lines);
}

void origin_stop(const struct origin *origin, int signal)
{
    kill(origin->pid, signal);
    while (waitpid(origin->pid, NULL, 0) == -1 && errno == EINTR)
        ;
}

static void begin(struct command *command, const char *variant,
                  const struct origin *origin)
{
    command_begin(command, variant);
    command_add_words(command, "--concurrency=8 --latency-ms=2 --bytes=500");
    command_add(command, "--origin=%s", origin->address);
}

/* Every task that failed did so as one of two kinds, and none is missing. */
static void expect_kinds(const struct outcome *outcome, const char *kind,
                         const char *or_kind)
{
    const int64_t failed = number_of(outcome, "failed");

    expect_refused(outcome, 1);
    if (failed < 1)
        complain(outcome, "nothing failed");
    if (failures_of(outcome, kind) +
            (or_kind ? failures_of(outcome, or_kind) : 0) !=
        failed)
        complain(outcome, "tasks failed otherwise than as '%s'", kind);
    if (number_of(outcome, "cancelled") != 0)
        complain(outcome, "tasks were cancelled");
}

/* --- an origin that fails on purpose -------------------------------------- */

static void try_fault(const char *program, const char *variant,
                      const char *fault, const char *kind)
{
    struct origin origin;
    struct command command;
    struct outcome outcome;

    origin_start(&origin, program, fault);
    begin(&command, variant, &origin);
    command_add_words(&command, "--tasks=60 --timeout-ms=100");
    run_command(&outcome, &command);
    expect_kinds(&outcome, kind, NULL);
    outcome_release(&outcome);

    begin(&command, variant, &origin);
    command_add_words(&command, "--tasks=60 --timeout-ms=100");
    command_add_words(&command, "--retries=30 --backoff-ms=1");
    run_command(&outcome, &command);
    expect_verified(&outcome);
    if (number_of(&outcome, "retried") < 1)
        complain(&outcome, "nothing was tried again");
    outcome_release(&outcome);
    origin_stop(&origin, SIGTERM);
}

void case_faulty_origin(char *const *arguments)
{
    static const char *const faults[][2] = {
        {"reset", "reset"},
        {"stall", "timeout"},
        {"truncate", "body cut short"},
        {"malformed", "malformed answer"},
        {"status503", "http 503"},
    };

    for (size_t i = 0; i < sizeof(faults) / sizeof(faults[0]); i++)
        try_fault(arguments[0], arguments[1], faults[i][0], faults[i][1]);
}

/* --- an origin that goes away --------------------------------------------- */

/* An origin that is killed so long after the run was begun. False: nothing had
 * succeeded by then. */
static bool try_death(const char *program, const char *variant, int after_ms,
                      struct origin *origin)
{
    struct command command;
    struct outcome outcome;
    struct running running;
    bool succeeded;

    origin_start(origin, program, NULL);
    begin(&command, variant, origin);
    command_add_words(&command, "--tasks=4000");
    run_begin(&running, &outcome, &command);
    poll(NULL, 0, after_ms);
    origin_stop(origin, SIGKILL);
    run_end(&running, &outcome);
    expect_kinds(&outcome, "refused", "reset");
    succeeded = number_of(&outcome, "ok") > 0;
    if (!succeeded && after_ms >= DEATH_AFTER_MAX_MS)
        complain(&outcome, "nothing succeeded before");
    outcome_release(&outcome);
    return succeeded;
}

void case_origin_dies(char *const *arguments)
{
    const char *variant = arguments[1];
    struct origin origin;
    struct command command;
    struct outcome outcome;

    /* A busy machine may take long to begin; all tasks take 1 s at least. */
    for (int after_ms = 150; after_ms <= DEATH_AFTER_MAX_MS; after_ms *= 2)
        if (try_death(arguments[0], variant, after_ms, &origin))
            break;

    /* Its port is free now: nobody is there at all. */
    begin(&command, variant, &origin);
    command_add_words(&command, "--tasks=50");
    run_command(&outcome, &command);
    expect_kinds(&outcome, "refused", NULL);
    if (number_of(&outcome, "failed") != 50)
        complain(&outcome, "not all tasks failed");
    outcome_release(&outcome);

    begin(&command, variant, &origin);
    command_add_words(&command, "--tasks=50 --fail-fast");
    run_command(&outcome, &command);
    expect_refused(&outcome, 1);
    if (number_of(&outcome, "cancelled") < 1)
        complain(&outcome, "nothing was cancelled");
    outcome_release(&outcome);
}

/* --- calls that are refused ----------------------------------------------- */

struct refusal {
    const char *call, *error, *kind;
};

/* The n-th such call of each worker fails: the tasks that it hits fail with
 * its kind, or the run cannot begin; all others are ok. */
static void refuse(const char *variant, const char *origin,
                   const struct refusal *refusal, unsigned n)
{
    /* A worker for each task has a first call in each. */
    const int hit = strstr(variant, "-per-task") ? 20 : 4;
    struct command command;
    struct outcome outcome;

    command_begin(&command, "strace");
    command_add_words(&command, "-f -qq -o /dev/null");
    command_add(&command, "-einject=%s:error=%s:when=%u", refusal->call,
                refusal->error, n);
    command_add(&command, "%s", variant);
    command_add_words(&command, "--tasks=20 --concurrency=4 --latency-ms=1");
    command_add(&command, "--origin=%s", origin);
    run_command(&outcome, &command);
    if (outcome.exit == 0) {
        expect_verified(&outcome);
    } else if (!outcome.object) {
        expect_exit(&outcome, 4);
        expect_said(&outcome, "lower");
    } else {
        expect_refused(&outcome, 1);
        if (number_of(&outcome, "failed") !=
                failures_of(&outcome, refusal->kind) ||
            number_of(&outcome, "failed") > hit ||
            number_of(&outcome, "cancelled") != 0)
            complain(&outcome,
                     "not at most one task for each worker failed "
                     "as '%s'",
                     refusal->kind);
    }
    outcome_release(&outcome);
}

void case_refused_network(char *const *arguments)
{
    static const struct refusal refusals[] = {
        {"socket", "EMFILE", "EMFILE"},
        {"connect", "ECONNREFUSED", "refused"},
        {"epoll_ctl", "ENOMEM", "ENOMEM"},
        {"recvfrom", "ECONNRESET", "reset"},
        {"sendto", "EPIPE", "reset"},
    };
    struct origin origin;

    origin_start(&origin, arguments[0], NULL);
    for (size_t i = 0; i < sizeof(refusals) / sizeof(refusals[0]); i++)
        for (unsigned n = 1; n <= 3; n++)
            refuse(arguments[1], origin.address, &refusals[i], n);
    origin_stop(&origin, SIGTERM);
}
