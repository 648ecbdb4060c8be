/* An origin that takes few requests at once: its refusals are counted, tried
 * again, and where they may not be, they are what tasks fail of. */
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/contract/cases.h"
#include "tests/contract/expect.h"
#include "tests/contract/origin.h"

static void begin(struct command *command, const char *variant,
                  const char *address)
{
    command_begin(command, variant);
    command_add_words(command, "--concurrency=8 --bytes=500 --timeout-ms=5000");
    command_add(command, "--origin=%s", address);
}

/* --- refusals ------------------------------------------------------------- */

/* A single place for eight tasks, and no second attempt. Models that have one
 * task in flight never meet the limit. */
static void run_out_of_attempts(const char *variant, const char *address,
                                const char *retries)
{
    struct command command;
    struct outcome outcome;

    begin(&command, variant, address);
    command_add_words(&command, "--tasks=12 --capacity=1 --latency-ms=40");
    command_add_words(&command, retries);
    run_command(&outcome, &command);
    if (number_of(&outcome, "peak_in_flight") == 1) {
        expect_verified(&outcome);
    } else {
        expect_refused(&outcome, 1);
        if (failures_of(&outcome, "http 503") < 1 ||
            failures_of(&outcome, "http 503") != number_of(&outcome, "failed"))
            complain(&outcome, "tasks did not fail as 'http 503'");
        if (number_of(&outcome, "ok") < 1)
            complain(&outcome, "nobody was served");
    }
    outcome_release(&outcome);
}

/* Attempts enough: all are served, and those in vain are counted. */
static void come_back(const char *variant, const char *address,
                      const char *jitter)
{
    struct command command;
    struct outcome outcome;

    begin(&command, variant, address);
    command_add_words(&command, "--tasks=12 --capacity=2 --latency-ms=30");
    command_add_words(&command, "--retries=1000 --backoff-ms=2");
    command_add(&command, "--jitter=%s", jitter);
    run_command(&outcome, &command);
    expect_verified(&outcome);
    /* Workers may begin one by one on a busy machine. */
    if (number_of(&outcome, "peak_in_flight") == 8 &&
        number_of(&outcome, "retried") < 1)
        complain(&outcome, "eight at once, two places, and nobody was refused");
    outcome_release(&outcome);
}

/* As many in flight as places: nobody is refused. */
static void keep_to_the_limit(const char *variant, const char *address)
{
    struct command command;
    struct outcome outcome;

    begin(&command, variant, address);
    command_add_words(&command, "--tasks=40 --capacity=8 --latency-ms=3");
    run_command(&outcome, &command);
    expect_verified(&outcome);
    outcome_release(&outcome);
}

/* --- what is refused before the run --------------------------------------- */

static void answer_all(int listening, const char *answer)
{
    char request[1000];

    for (;;) {
        const int fd = accept(listening, NULL, NULL);

        if (fd < 0)
            continue;
        if (read(fd, request, sizeof(request)) > 0 &&
            write(fd, answer, strlen(answer)) < 0)
            _exit(1);
        close(fd);
    }
}

/* A server that gives everybody the same answer. */
static pid_t start_server(const char *answer, char *address, size_t size)
{
    const int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    struct sockaddr_in at = {.sin_family = AF_INET,
                             .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    socklen_t length = sizeof(at);
    pid_t pid;

    if (bind(fd, (struct sockaddr *)&at, sizeof(at)) != 0 ||
        listen(fd, 10) != 0 ||
        getsockname(fd, (struct sockaddr *)&at, &length) != 0)
        abort();
    snprintf(address, size, "127.0.0.1:%u", ntohs(at.sin_port));
    fflush(NULL);
    pid = fork();
    if (pid == 0)
        answer_all(fd, answer);
    close(fd);
    return pid;
}

/* An origin that does not know what a capacity is. */
static void unfit_origin(const char *variant, const char *answer)
{
    struct command command;
    struct outcome outcome;
    char address[40];
    const pid_t pid = start_server(answer, address, sizeof(address));

    begin(&command, variant, address);
    run_command(&outcome, &command);
    expect_exit(&outcome, 2);
    expect_said(&outcome, "knows no capacity");
    expect_no_object(&outcome);
    outcome_release(&outcome);
    kill(pid, SIGKILL);
    while (waitpid(pid, NULL, 0) == -1 && errno == EINTR)
        ;
}

static void nobody_there(const char *variant)
{
    struct command command;
    struct outcome outcome;

    begin(&command, variant, "127.0.0.1:1");
    command_add_words(&command, "--tasks=10");
    run_command(&outcome, &command);
    expect_refused(&outcome, 1);
    if (failures_of(&outcome, "refused") != 10)
        complain(&outcome, "not all tasks failed as 'refused'");
    outcome_release(&outcome);
}

void case_overload(char *const *arguments)
{
    const char *variant = arguments[1];
    struct origin origin;

    origin_start(&origin, arguments[0], NULL);
    run_out_of_attempts(variant, origin.address, "--retries=0");
    run_out_of_attempts(variant, origin.address, "--retries=1 --backoff-ms=0");
    come_back(variant, origin.address, "none");
    come_back(variant, origin.address, "full");
    keep_to_the_limit(variant, origin.address);
    expect_usage(variant, "--capacity=0", "--capacity");
    expect_usage(variant, "--capacity=many", "--capacity");
    origin_stop(&origin, SIGTERM);
    unfit_origin(variant, "HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nx");
    unfit_origin(variant,
                 "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
    nobody_there(variant);
}
