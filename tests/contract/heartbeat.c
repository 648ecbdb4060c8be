/* Tasks with starts of their own, of which some compute: whose latencies are
 * told, and that a run ends however late they come. */
#include <stdio.h>
#include <string.h>

#include "tests/contract/cases.h"
#include "tests/contract/expect.h"

#define TASKS 210
#define GROUP 7 /* five beats and two that compute */
#define BEATS (TASKS / GROUP * 5)

static int64_t member(const struct outcome *outcome, const char *object,
                      const char *name)
{
    return json_integer_value(
        json_object_get(json_object_get(outcome->object, object), name));
}

static void begin(struct command *command, const char *variant,
                  const char *words)
{
    command_begin(command, variant);
    command_add(command, "--tasks=%d", TASKS);
    command_add_words(command, "--concurrency=12 --every=5 --burst=2 "
                               "--block-bytes=1000");
    command_add_words(command, words);
}

/* The last beat is due at `last_due_ns`: nobody may have ended before. */
static void beat(const char *variant, const char *words, int64_t last_due_ns)
{
    struct command command;
    struct outcome outcome;

    begin(&command, variant, words);
    run_command(&outcome, &command);
    expect_verified(&outcome);
    if (!json_is_true(json_object_get(outcome.object, "open_loop")))
        complain(&outcome, "starts of its own are no open loop");
    if (number_of(&outcome, "latency_tasks") != BEATS)
        complain(&outcome, "latencies are not those of %d beats", BEATS);
    if (member(&outcome, "completion_ns", "p50") >
            member(&outcome, "completion_ns", "p99") ||
        member(&outcome, "completion_ns", "p99") >
            member(&outcome, "completion_ns", "max"))
        complain(&outcome, "quantiles of completion_ns do not rise");
    if (member(&outcome, "completion_ns", "max") <
        member(&outcome, "latency_ns", "max"))
        complain(&outcome, "a beat completed faster than it was served");
    if (number_of(&outcome, "drive_ns") < last_due_ns)
        complain(&outcome, "it ended before its last beat was due");
    outcome_release(&outcome);
}

void case_heartbeat(const char *variant)
{
    /* The 150th beat. */
    beat(variant, "--period-ms=0.2 --rounds=20", 149 * 200000);
    /* A microsecond apart, and tasks between them that take far longer. */
    beat(variant, "--period-ms=0.001 --rounds=200", 149 * 1000);
    expect_usage(variant, "--period-ms=0", "--period-ms");
    expect_usage(variant, "--period-ms=soon", "--period-ms");
    expect_usage(variant, "--every=0", "--every");
    expect_usage(variant, "--burst=-1", "--burst");
    expect_usage(variant, "--rate=100", "--rate");
    expect_usage(variant, "--rounds=0", "--rounds");
}
