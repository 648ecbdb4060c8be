/* What every workload must do under every model, however it is handed out. */
#include <stdio.h>
#include <string.h>

#include "tests/contract/cases.h"
#include "tests/contract/describe.h"
#include "tests/contract/expect.h"

struct pair {
    const char *variant;
    json_t *description;
};

static void begin(const struct pair *pair, struct command *command,
                  unsigned tasks)
{
    command_begin(command, pair->variant);
    command_add_words(command, small_tasks(pair->description));
    command_add(command, "--tasks=%u", tasks);
}

static bool has_own_starts(const struct pair *pair)
{
    return json_is_true(json_object_get(pair->description, "own_starts"));
}

/* The digest that the variant says this command must have. */
static void expected_digest(const struct command *command, char digest[17])
{
    struct command asking = *command;
    struct outcome outcome;

    command_add(&asking, "--print-expected");
    run_command(&outcome, &asking);
    expect_exit(&outcome, 0);
    expect_no_object(&outcome);
    if (strlen(outcome.out) != 17)
        complain(&outcome, "--print-expected prints no 16 digits");
    snprintf(digest, 17, "%s", outcome.out);
    outcome_release(&outcome);
}

static void expect_digest(const struct outcome *outcome, const char *digest)
{
    if (strcmp(text_of(outcome, "digest"), digest) != 0)
        complain(outcome, "the digest is not %s, as --print-expected says",
                 digest);
}

/* --- shapes: tasks, concurrency and workers in every proportion ----------- */

static void try_shape(const struct pair *pair, unsigned tasks,
                      unsigned concurrency, unsigned workers)
{
    struct command command;
    struct outcome outcome;
    char digest[17];

    begin(pair, &command, tasks);
    expected_digest(&command, digest);
    if (concurrency > 0)
        command_add(&command, "--concurrency=%u", concurrency);
    if (workers > 0)
        command_add(&command, "--workers=%u", workers);
    run_command(&outcome, &command);
    expect_verified(&outcome);
    expect_digest(&outcome, digest);
    if (workers > 0 && number_of(&outcome, "workers") > workers)
        complain(&outcome, "more workers than --workers");
    if (number_of(&outcome, "workers") > tasks * number_of(&outcome, "parts"))
        complain(&outcome, "more workers than tasks");
    outcome_release(&outcome);
}

static void try_shapes(const struct pair *pair)
{
    static const unsigned shapes[][3] = {
        {1, 0, 0},  {1, 1, 1},    {1, 50, 0},  {2, 1, 0},   {23, 0, 0},
        {23, 1, 0}, {23, 5, 0},   {23, 5, 50}, {23, 50, 3}, {23, 100, 0},
        {23, 3, 2}, {200, 20, 0}, {7, 1, 40},  {64, 64, 64}};

    for (size_t i = 0; i < sizeof(shapes) / sizeof(shapes[0]); i++)
        try_shape(pair, shapes[i][0], shapes[i][1], shapes[i][2]);
}

/* --- dispatch: every way of handing out ----------------------------------- */

struct dispatch {
    const struct pair *pair;
    char digest[17];
};

/* Intended starts cannot be kept where indexes are not handed out in their
 * order, one by one. */
static bool keeps_starts(const char *words)
{
    return !strstr(words, "static") &&
           (!strstr(words, "--chunk") || strstr(words, "--chunk=1"));
}

static void try_dispatch(void *argument, const char *words)
{
    const struct dispatch *dispatch = argument;
    struct command command;
    struct outcome outcome;

    begin(dispatch->pair, &command, 31);
    command_add(&command, "--concurrency=4");
    command_add_words(&command, words);
    run_command(&outcome, &command);
    if (has_own_starts(dispatch->pair) && !keeps_starts(words) &&
        outcome.exit != 0) { /* one worker alone may */
        expect_exit(&outcome, 2);
        expect_said(&outcome, "one by one");
        expect_no_object(&outcome);
    } else {
        expect_verified(&outcome);
        expect_digest(&outcome, dispatch->digest);
    }
    outcome_release(&outcome);
}

static void try_dispatches(const struct pair *pair)
{
    struct dispatch dispatch = {.pair = pair};
    struct command command;

    begin(pair, &command, 31);
    expected_digest(&command, dispatch.digest);
    each_dispatch(pair->description, try_dispatch, &dispatch);
}

/* --- options that mean the same everywhere -------------------------------- */

static void try_options(const struct pair *pair)
{
    static const char *const options[] = {
        "--pin=auto",    "--pin=none",         "--fail-fast",
        "--latency",     "--seed=0",           "--seed=9007199254740991",
        "--retries=0",   "--timeout-ms=10000", "--timer-slack-ns=50000",
        "--backoff-ms=0"};

    for (size_t i = 0; i < sizeof(options) / sizeof(options[0]); i++) {
        struct command command;
        struct outcome outcome;
        char digest[17];

        if (strcmp(options[i], "--retries=0") == 0 &&
            strstr(small_tasks(pair->description), "--retries"))
            continue;
        begin(pair, &command, 10);
        command_add(&command, "--concurrency=3");
        command_add_words(&command, options[i]);
        expected_digest(&command, digest);
        run_command(&outcome, &command);
        expect_verified(&outcome);
        expect_digest(&outcome, digest);
        if (strcmp(options[i], "--latency") == 0 &&
            !json_is_object(json_object_get(outcome.object, "latency_ns")))
            complain(&outcome, "--latency gives no latency_ns");
        outcome_release(&outcome);
    }
}

static void try_expectations(const struct pair *pair)
{
    struct command command;
    struct outcome outcome;
    char digest[17];

    begin(pair, &command, 10);
    expected_digest(&command, digest);
    command_add(&command, "--expect=%s", digest);
    run_command(&outcome, &command);
    expect_verified(&outcome);
    outcome_release(&outcome);

    digest[0] = digest[0] == '0' ? '1' : '0';
    begin(pair, &command, 10);
    command_add(&command, "--expect=%s", digest);
    run_command(&outcome, &command);
    expect_refused(&outcome, 3);
    expect_said(&outcome, digest);
    outcome_release(&outcome);
}

/* --- an open loop: intended starts ---------------------------------------- */

static int64_t completion_of(const struct outcome *outcome, const char *name)
{
    return json_integer_value(json_object_get(
        json_object_get(outcome->object, "completion_ns"), name));
}

/* Forty starts in fifty milliseconds, however they are spread: the last of them
 * cannot have ended earlier, and nothing completes faster than it was served. */
static void try_rate(const struct pair *pair, const char *arrivals)
{
    const char *kind =
        json_string_value(json_object_get(pair->description, "kind"));
    const bool waits =
        (strcmp(kind, "io") == 0 || strcmp(kind, "mixed") == 0) &&
        !has_own_starts(pair);
    struct command command;
    struct outcome outcome;

    begin(pair, &command, 41);
    command_add(&command, "--concurrency=5");
    command_add(&command, "--rate=800");
    command_add(&command, "--arrivals=%s", arrivals);
    run_command(&outcome, &command);
    if (!waits) {
        expect_exit(&outcome, 2);
        expect_said(&outcome, "--rate");
        expect_no_object(&outcome);
        outcome_release(&outcome);
        return;
    }
    expect_verified(&outcome);
    if (strcmp(arrivals, "constant") == 0 &&
        number_of(&outcome, "drive_ns") < 50000000)
        complain(&outcome, "it ended before its last task was due");
    if (completion_of(&outcome, "max") <
        json_integer_value(json_object_get(
            json_object_get(outcome.object, "latency_ns"), "max")))
        complain(&outcome, "a task completed faster than it was served");
    outcome_release(&outcome);
}

void case_pair(const char *variant)
{
    struct pair pair = {variant, describe(variant)};

    if (!pair.description)
        return;
    if (!is_available(pair.description)) {
        case_unavailable(variant);
    } else {
        try_shapes(&pair);
        try_dispatches(&pair);
        try_options(&pair);
        try_expectations(&pair);
        try_rate(&pair, "poisson");
        try_rate(&pair, "constant");
    }
    json_decref(pair.description);
}

/* --- agreement ------------------------------------------------------------ */

void case_agree(char *const *variants)
{
    char first[17] = "";

    for (; *variants; variants++) {
        struct pair pair = {*variants, describe(*variants)};
        struct command command;
        char digest[17];

        if (!pair.description)
            continue;
        if (is_available(pair.description)) {
            begin(&pair, &command, 100);
            command_add(&command, "--seed=5");
            expected_digest(&command, digest);
            if (*first && strcmp(first, digest) != 0) {
                const struct outcome none = {.exit = 0};

                complain(&none, "%s expects %s, others %s", *variants, digest,
                         first);
            }
            snprintf(first, sizeof(first), "%s", digest);
        }
        json_decref(pair.description);
    }
}

/* --- usage ---------------------------------------------------------------- */

void case_usage(const char *variant)
{
    static const char *const refused[][2] = {
        /* typed, and what the message must name */
        {"--tasks=0", "--tasks"},
        {"--tasks=-1", "--tasks"},
        {"--tasks=1000000001", "--tasks"},
        {"--tasks=99999999999999999999999", "--tasks"},
        {"--tasks=ten", "--tasks"},
        {"--tasks=", "--tasks"},
        {"--tasks=1e3", "--tasks"},
        {"--tasks=10 --tasks=10", "--tasks"},
        {"--tasks", "--tasks"},
        {"--concurrency=0", "--concurrency"},
        {"--concurrency=1000001", "--concurrency"},
        {"--workers=0", "--workers"},
        {"--workers=65536", "--workers"},
        {"--retries=-1", "--retries"},
        {"--timeout-ms=-1", "--timeout-ms"},
        {"--timeout-ms=soon", "--timeout-ms"},
        {"--backoff-ms=nan", "--backoff-ms"},
        {"--timer-slack-ns=0", "--timer-slack-ns"},
        {"--pin=77777", "--pin"},
        {"--pin=x", "--pin"},
        {"--expect=123", "--expect"},
        {"--expect=123456789abcdefg", "--expect"},
        {"--fail-fast=yes", "fail-fast"},
        {"--no-such-option", "no-such-option"},
        {"10", "10"},
    };
    struct command command;
    struct outcome outcome;

    for (size_t i = 0; i < sizeof(refused) / sizeof(refused[0]); i++) {
        command_begin(&command, variant);
        command_add_words(&command, refused[i][0]);
        run_command(&outcome, &command);
        expect_exit(&outcome, 2);
        expect_said(&outcome, refused[i][1]);
        expect_no_object(&outcome);
        if (*outcome.out)
            complain(&outcome, "something is on standard output");
        outcome_release(&outcome);
    }
    command_begin(&command, variant);
    command_add(&command, "--help");
    run_command(&outcome, &command);
    expect_exit(&outcome, 0);
    if (!strstr(outcome.out, "--concurrency"))
        complain(&outcome, "--help does not list --concurrency");
    outcome_release(&outcome);
}
