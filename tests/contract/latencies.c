/* `--latencies`: the file is what docs/protocol.md says and fits the result;
 * and latencies of an open loop hold what an origin's standstill does. */
#include <inttypes.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "tests/contract/cases.h"
#include "tests/contract/describe.h"
#include "tests/contract/expect.h"
#include "tests/contract/origin.h"

#define STEPS 128 /* bins for each doubling */

static int64_t latency_of(const struct outcome *outcome, const char *kind,
                          const char *quantile)
{
    return json_integer_value(
        json_object_get(json_object_get(outcome->object, kind), quantile));
}

/* --- the file ------------------------------------------------------------- */

struct block {
    uint64_t tasks, last_ns;
    uint64_t p50_ns, p99_ns; /* the bins that hold them */
};

static uint64_t rank_of(uint64_t tasks, unsigned percent)
{
    return (tasks * percent + 99) / 100;
}

/* Steps over blanks and a number; false where there is none. */
static bool take_number(const char **at, uint64_t *number)
{
    char *end;

    *number = strtoull(*at, &end, 10);
    if (end == *at)
        return false;
    *at = end;
    return true;
}

/* Reads the rows behind the heading `name`; complains where they are wrong. */
static struct block read_block(const struct outcome *outcome, const char *text,
                               const char *name, uint64_t tasks)
{
    struct block block = {0};
    const char *at = strstr(text, name);
    uint64_t ns, count, sum;

    if (!at || !(at = strchr(at, '\n'))) {
        complain(outcome, "there is no block '%s'", name);
        return block;
    }
    while (take_number(&at, &ns) && take_number(&at, &count) &&
           take_number(&at, &sum)) {
        if ((block.tasks > 0 && ns <= block.last_ns) || count == 0 ||
            sum != block.tasks + count)
            complain(outcome, "%s: the row of %" PRIu64 " does not fit", name,
                     ns);
        if (block.tasks < rank_of(tasks, 50) && sum >= rank_of(tasks, 50))
            block.p50_ns = ns;
        if (block.tasks < rank_of(tasks, 99) && sum >= rank_of(tasks, 99))
            block.p99_ns = ns;
        block.last_ns = ns;
        block.tasks = sum;
    }
    if (block.tasks != tasks)
        complain(outcome, "%s: %" PRIu64 " tasks of %" PRIu64, name,
                 block.tasks, tasks);
    return block;
}

/* Never too low, too high by less than one part in STEPS. */
static void expect_near(const struct outcome *outcome, uint64_t seen,
                        const char *kind, const char *quantile)
{
    const uint64_t exact = (uint64_t)latency_of(outcome, kind, quantile);

    if (seen < exact || seen - exact > exact / STEPS)
        complain(outcome, "%s of %s is %" PRIu64 " and not about %" PRIu64,
                 quantile, kind, seen, exact);
}

static void expect_block(const struct outcome *outcome, const char *text,
                         const char *name, const char *kind)
{
    const struct block block =
        read_block(outcome, text, name, (uint64_t)number_of(outcome, "tasks"));

    expect_near(outcome, block.p50_ns, kind, "p50");
    expect_near(outcome, block.p99_ns, kind, "p99");
    if (block.last_ns != (uint64_t)latency_of(outcome, kind, "max"))
        complain(outcome, "%s does not end with the longest time", name);
}

/* The whole file and its removal; NULL: there is none. */
static char *take_file(const char *path)
{
    FILE *file = fopen(path, "re");
    char *text = NULL;
    size_t size = 0;

    if (!file)
        return NULL;
    if (getdelim(&text, &size, '\0', file) < 0)
        text = calloc(1, 1);
    fclose(file);
    unlink(path);
    return text;
}

static void try_file(const char *variant, const char *small, const char *words)
{
    struct command command;
    struct outcome outcome;
    char path[64], *text;

    snprintf(path, sizeof(path), "/tmp/latencies-%d", (int)getpid());
    command_begin(&command, variant);
    command_add_words(&command, small);
    command_add_words(&command, words);
    command_add(&command, "--latencies=%s", path);
    run_command(&outcome, &command);
    expect_verified(&outcome);
    text = take_file(path);
    if (!text) {
        complain(&outcome, "there is no file of latencies");
    } else {
        if (strncmp(text, "# cbench latencies 1\n", 21) != 0 ||
            !strstr(text, "\n# end\n"))
            complain(&outcome, "the file lacks its first or its last line");
        expect_block(&outcome, text, "# service:", "latency_ns");
        expect_block(&outcome, text, "# completion:", "completion_ns");
    }
    free(text);
    outcome_release(&outcome);
}

/* Said, with the path, and nothing else of the run is lost. */
static void try_unwritable(const char *variant, const char *small)
{
    struct command command;
    struct outcome outcome;

    command_begin(&command, variant);
    command_add_words(&command, small);
    command_add_words(&command, "--tasks=20 --latency");
    command_add(&command, "--latencies=/nonexistent/latencies");
    run_command(&outcome, &command);
    expect_exit(&outcome, 0);
    expect_said(&outcome, "/nonexistent/latencies");
    expect_object(&outcome);
    outcome_release(&outcome);
}

void case_latencies(const char *variant)
{
    json_t *description = describe(variant);

    if (description) {
        const char *small = small_tasks(description);

        try_file(variant, small, "--tasks=300 --concurrency=7 --latency");
        try_file(variant, small, "--tasks=1 --latency");
        try_unwritable(variant, small);
    }
    json_decref(description);
}

/* Tasks that are too short for stamps leave no file, and it is said why. */
void case_no_latencies(const char *variant)
{
    struct command command;
    struct outcome outcome;
    char path[64];

    snprintf(path, sizeof(path), "/tmp/latencies-%d", (int)getpid());
    command_begin(&command, variant);
    command_add(&command, "--tasks=100");
    command_add(&command, "--latencies=%s", path);
    run_command(&outcome, &command);
    expect_exit(&outcome, 0);
    expect_said(&outcome, "--latency");
    if (access(path, F_OK) == 0)
        complain(&outcome, "there is a file of latencies");
    outcome_release(&outcome);
}

/* --- coordinated omission ------------------------------------------------- */

#define STALL_MS 400

static void sleep_ms(unsigned ms)
{
    struct timespec rest = {ms / 1000, (long)(ms % 1000) * 1000000};

    while (nanosleep(&rest, &rest) != 0)
        ;
}

/* The origin stands still for a while in the middle of an open loop. The two
 * requests that it holds are less than one in a hundred: the plain p99 does not
 * know of it. A quarter of all were meant to begin meanwhile: the p99 from
 * intended starts does. */
void case_stalled_origin(char *const *arguments)
{
    struct origin origin;
    struct command command;
    struct outcome outcome;
    struct running running;

    origin_start(&origin, arguments[0], NULL);
    command_begin(&command, arguments[1]);
    command_add_words(&command, "--tasks=600 --concurrency=2 --latency-ms=0.2 "
                                "--rate=400 --arrivals=constant");
    command_add(&command, "--origin=%s", origin.address);
    run_begin(&running, &outcome, &command);
    sleep_ms(500);
    kill(origin.pid, SIGSTOP);
    sleep_ms(STALL_MS);
    kill(origin.pid, SIGCONT);
    run_end(&running, &outcome);
    expect_verified(&outcome);
    if (latency_of(&outcome, "latency_ns", "max") < STALL_MS * 1000000 / 2)
        complain(&outcome, "the origin's standstill held up no request");
    if (latency_of(&outcome, "completion_ns", "p99") < STALL_MS * 1000000 / 2)
        complain(&outcome, "p99 from intended starts hides the standstill");
    if (latency_of(&outcome, "latency_ns", "p99") >= STALL_MS * 1000000 / 2)
        complain(&outcome, "p99 from begin to end shows it too, so that this "
                           "has tested nothing");
    outcome_release(&outcome);
    origin_stop(&origin, SIGTERM);
}
