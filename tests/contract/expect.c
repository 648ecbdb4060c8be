/* The invariants of docs/protocol.md. */
#include "tests/contract/expect.h"

#include <string.h>

int64_t number_of(const struct outcome *outcome, const char *name)
{
    const json_t *value = json_object_get(outcome->object, name);

    return json_is_integer(value) ? json_integer_value(value) : -1;
}

const char *text_of(const struct outcome *outcome, const char *name)
{
    const char *text =
        json_string_value(json_object_get(outcome->object, name));

    return text ? text : "";
}

int64_t failures_of(const struct outcome *outcome, const char *kind)
{
    return json_integer_value(
        json_object_get(json_object_get(outcome->object, "failures"), kind));
}

void expect_exit(const struct outcome *outcome, int exit)
{
    if (outcome->exit != exit)
        complain(outcome, "exit is %d and should be %d", outcome->exit, exit);
}

void expect_said(const struct outcome *outcome, const char *words)
{
    if (!strstr(outcome->err, words))
        complain(outcome, "'%s' is not said", words);
}

void expect_no_object(const struct outcome *outcome)
{
    if (outcome->object)
        complain(outcome, "there is a result object");
}

static void expect_numbers(const struct outcome *outcome)
{
    static const char *const names[] = {
        "schema",
        "tasks",
        "ok",
        "failed",
        "cancelled",
        "retried",
        "startup_ns",
        "drive_ns",
        "teardown_ns",
        "cpu_user_ns",
        "cpu_system_ns",
        "voluntary_switches",
        "minor_faults",
        "involuntary_switches",
        "major_faults",
        "workers",
        "peak_in_flight",
        "task_wait_ns",
        "timer_slack_ns",
    };

    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
        if (number_of(outcome, names[i]) < 0)
            complain(outcome, "%s is not a whole number from 0", names[i]);
}

static void expect_counts(const struct outcome *outcome)
{
    const json_t *failures = json_object_get(outcome->object, "failures");
    const json_t *parameters = json_object_get(outcome->object, "parameters");
    const int64_t tasks = number_of(outcome, "tasks");
    const int64_t failed = number_of(outcome, "failed");
    const int64_t limit =
        json_integer_value(json_object_get(parameters, "concurrency"));
    const bool verified =
        json_is_true(json_object_get(outcome->object, "verified"));
    int64_t by_kind = 0;
    const char *kind;
    json_t *count;

    json_object_foreach((json_t *)(uintptr_t)failures, kind, count) by_kind +=
        json_integer_value(count);
    if (by_kind != failed)
        complain(outcome, "failures by kind do not add up");
    if (number_of(outcome, "ok") + failed + number_of(outcome, "cancelled") !=
        tasks)
        complain(outcome, "ok + failed + cancelled is not tasks");
    if (json_integer_value(json_object_get(parameters, "tasks")) != tasks)
        complain(outcome, "parameters.tasks is not tasks");
    if (limit < 1)
        complain(outcome, "parameters.concurrency is not given");
    if (verified && number_of(outcome, "peak_in_flight") > limit)
        complain(outcome, "more in flight than --concurrency");
    if (verified && number_of(outcome, "peak_in_flight") < 1)
        complain(outcome, "nothing was ever in flight");
    if (number_of(outcome, "workers") < 1)
        complain(outcome, "there was no worker");
}

static void expect_latency(const struct outcome *outcome)
{
    static const char *const names[] = {"p50", "p90", "p99", "p999", "max"};
    const json_t *latency = json_object_get(outcome->object, "latency_ns");
    int64_t last = 0;

    if (!latency)
        complain(outcome, "latency_ns is missing");
    if (!json_is_object(latency))
        return;
    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
        const json_t *value = json_object_get(latency, names[i]);

        if (!json_is_integer(value) || json_integer_value(value) < last)
            complain(outcome,
                     "latency_ns.%s is missing or below the one "
                     "before it",
                     names[i]);
        last = json_integer_value(value);
    }
    if (json_is_true(json_object_get(outcome->object, "verified")) &&
        last > number_of(outcome, "drive_ns"))
        complain(outcome, "a task took longer than the run");
}

static bool is_digest(const char *text)
{
    return strlen(text) == 16 && strspn(text, "0123456789abcdef") == 16;
}

void expect_object(const struct outcome *outcome)
{
    const json_t *problems = json_object_get(outcome->object, "problems");

    if (!outcome->object) {
        complain(outcome, "there is no result object");
        return;
    }
    expect_numbers(outcome);
    expect_counts(outcome);
    expect_latency(outcome);
    if (number_of(outcome, "schema") != 1)
        complain(outcome, "schema is not 1");
    if (!*text_of(outcome, "workload") || !*text_of(outcome, "model"))
        complain(outcome, "workload or model is not named");
    if (!is_digest(text_of(outcome, "digest")) ||
        !is_digest(text_of(outcome, "expected")))
        complain(outcome, "digest or expected is not 16 hex digits");
    if (!json_is_boolean(json_object_get(outcome->object, "verified")))
        complain(outcome, "verified is not true or false");
    if (!json_is_array(problems))
        complain(outcome, "problems is not an array");
}

void expect_verified(const struct outcome *outcome)
{
    expect_exit(outcome, 0);
    expect_object(outcome);
    if (*outcome->err)
        complain(outcome, "something is on standard error");
    if (!json_is_true(json_object_get(outcome->object, "verified")))
        complain(outcome, "not verified");
    if (number_of(outcome, "ok") != number_of(outcome, "tasks"))
        complain(outcome, "not every task is ok");
    if (strcmp(text_of(outcome, "digest"), text_of(outcome, "expected")) != 0)
        complain(outcome, "the digest is not the expected one");
    if (json_array_size(json_object_get(outcome->object, "problems")) > 0)
        complain(outcome, "there are problems");
    if (number_of(outcome, "drive_ns") < number_of(outcome, "task_wait_ns"))
        complain(outcome, "the run was shorter than its waits");
}

void expect_refused(const struct outcome *outcome, int exit)
{
    static const char *const times[] = {"drive", "per task", "latency",
                                        "startup"};

    expect_exit(outcome, exit);
    expect_object(outcome);
    if (!json_is_false(json_object_get(outcome->object, "verified")))
        complain(outcome, "verified");
    for (size_t i = 0; i < sizeof(times) / sizeof(times[0]); i++)
        if (strstr(outcome->out, times[i]))
            complain(outcome, "prints a time ('%s')", times[i]);
}

void expect_usage(const char *variant, const char *words, const char *names)
{
    struct command command;
    struct outcome outcome;

    command_begin(&command, variant);
    command_add_words(&command, words);
    run_command(&outcome, &command);
    expect_exit(&outcome, 2);
    expect_said(&outcome, names);
    expect_no_object(&outcome);
    outcome_release(&outcome);
}

void expect_deaths(const struct outcome *outcome, int64_t deaths,
                   const char *words)
{
    const int64_t failed = number_of(outcome, "failed");

    counts.deaths += (unsigned)deaths;
    expect_refused(outcome, 1);
    if (failures_of(outcome, "worker died") != failed)
        complain(outcome, "not all that failed did so as 'worker died'");
    if (failed < deaths || (failed > deaths && !strstr(words, "--ipc=pipe") &&
                            !strstr(words, "--isolate=process")))
        complain(outcome, "%lld tasks failed where %lld workers died",
                 (long long)failed, (long long)deaths);
    if (number_of(outcome, "cancelled") != 0)
        complain(outcome, "tasks were cancelled");
    if (json_array_size(json_object_get(outcome->object, "problems")) != 0)
        complain(outcome, "there are problems");
    expect_said(outcome, "worker ");
    expect_said(outcome, "pid ");
}
