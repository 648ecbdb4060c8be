/* An origin of the test's own, and the calls of a client that are refused. */
#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/contract/cases.h"
#include "tests/contract/expect.h"

struct origin {
    pid_t pid;
    char address[80]; /* "" where it did not start */
};

/* Waits for the line "listening on ADDRESS". */
static void origin_start(struct origin *origin, const char *program)
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
        execl(program, program, "--port", "0", (char *)NULL);
        _exit(127);
    }
    close(out[1]);
    lines = fdopen(out[0], "r");
    if (!lines || fscanf(lines, "listening on %79s", origin->address) != 1)
        printf("%s does not say where it listens\n", program);
    if (lines)
        fclose(lines);
}

static void origin_stop(const struct origin *origin)
{
    kill(origin->pid, SIGTERM);
    while (waitpid(origin->pid, NULL, 0) == -1 && errno == EINTR)
        ;
}

struct refusal {
    const char *call, *error, *kind;
};

/* The n-th such call of each worker fails: the tasks that it hits fail with
 * its kind, or the run cannot begin; all others are ok. */
static void refuse(const char *variant, const char *origin,
                   const struct refusal *refusal, unsigned n)
{
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
            number_of(&outcome, "failed") > 4 ||
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

    origin_start(&origin, arguments[0]);
    for (size_t i = 0; i < sizeof(refusals) / sizeof(refusals[0]); i++)
        for (unsigned n = 1; n <= 3; n++)
            refuse(arguments[1], origin.address, &refusals[i], n);
    origin_stop(&origin);
}
