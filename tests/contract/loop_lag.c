/* How late the loops of a run come to what is due: told where it was asked for
 * and where there are loops, and null everywhere else. */
#include <stdbool.h>
#include <string.h>

#include "tests/contract/cases.h"
#include "tests/contract/describe.h"
#include "tests/contract/expect.h"

static json_int_t member(const struct outcome *outcome, const char *name)
{
    const json_t *lag = json_object_get(outcome->object, "loop_lag_ns");
    const json_t *value = json_object_get(lag, name);

    if (!json_is_integer(value))
        complain(outcome, "loop_lag_ns has no whole number \"%s\"", name);
    return json_integer_value(value);
}

static void expect_lag(const struct outcome *outcome)
{
    const json_int_t p50 = member(outcome, "p50"), p90 = member(outcome, "p90");
    const json_int_t p99 = member(outcome, "p99"), max = member(outcome, "max");

    if (p50 < 0 || p50 > p90 || p90 > p99 || p99 > max)
        complain(outcome, "quantiles of loop_lag_ns do not rise");
    if (member(outcome, "beats") < 1)
        complain(outcome, "loop_lag_ns without a beat");
}

/* A model whose name does not say that it has loops may have some. */
static void run_once(const char *variant, bool asked, bool has_loops)
{
    struct command command;
    struct outcome outcome;
    const json_t *lag;

    command_begin(&command, variant);
    command_add_words(&command, "--tasks=8 --concurrency=4 --workers=2 "
                                "--wait-ms=40");
    if (asked)
        command_add(&command, "--loop-lag");
    run_command(&outcome, &command);
    expect_verified(&outcome);
    lag = json_object_get(outcome.object, "loop_lag_ns");
    if (asked && (has_loops || !json_is_null(lag)))
        expect_lag(&outcome);
    else if (!json_is_null(lag))
        complain(&outcome, "loop_lag_ns is not null");
    outcome_release(&outcome);
}

void case_loop_lag(char *const *arguments)
{
    const bool has_loops = strcmp(arguments[1], "loops") == 0;
    json_t *description = describe(arguments[0]);

    if (is_available(description)) {
        run_once(arguments[0], true, has_loops);
        run_once(arguments[0], false, has_loops);
    }
    json_decref(description);
}
