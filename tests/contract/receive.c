/* Results that go to whoever asked, some of whom they do not please. */
#include <stdio.h>

#include "tests/contract/cases.h"
#include "tests/contract/describe.h"
#include "tests/contract/expect.h"

#define TASKS   60
#define NTH     5
#define FAILING (TASKS / NTH)

/* Those that are refused have failed, and the others arrive: their lanes come
 * back too, of which there are far fewer. */
static void refuse_some(void *variant, const char *words)
{
    struct command command;
    struct outcome outcome;

    command_begin(&command, variant);
    command_add(&command, "--tasks=%d", TASKS);
    command_add(&command, "--nth=%d", NTH);
    command_add_words(&command, "--concurrency=5 --workers=2");
    command_add_words(&command, words);
    run_command(&outcome, &command);
    expect_refused(&outcome, 1);
    if (number_of(&outcome, "failed") != FAILING ||
        failures_of(&outcome, "wrong body") != FAILING)
        complain(&outcome, "not %d tasks failed as 'wrong body'", FAILING);
    if (number_of(&outcome, "ok") != TASKS - FAILING)
        complain(&outcome, "the others are not ok");
    if (json_array_size(json_object_get(outcome.object, "problems")) != 0)
        complain(&outcome, "there are problems");
    outcome_release(&outcome);
}

/* The first refusal stops the run; what is under way arrives. */
static void refuse_first(void *variant, const char *words)
{
    struct command command;
    struct outcome outcome;

    command_begin(&command, variant);
    command_add_words(&command, "--tasks=300 --nth=1 --fail-fast");
    command_add_words(&command, "--concurrency=5 --workers=2");
    command_add_words(&command, words);
    run_command(&outcome, &command);
    expect_refused(&outcome, 1);
    if (number_of(&outcome, "failed") < 1 ||
        failures_of(&outcome, "wrong body") != number_of(&outcome, "failed"))
        complain(&outcome, "no task failed, or not as 'wrong body'");
    if (number_of(&outcome, "cancelled") < 1)
        complain(&outcome, "nothing was cancelled");
    outcome_release(&outcome);
}

void case_unwanted(const char *variant)
{
    json_t *description = describe(variant);

    each_dispatch(description, refuse_some, (void *)(uintptr_t)variant);
    each_dispatch(description, refuse_first, (void *)(uintptr_t)variant);
    json_decref(description);
}
