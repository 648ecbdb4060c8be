/* shared-state: totals that are exact by every way of sharing, also where worker
 * processes die in the middle of an update; or that are not verified. */
#include <string.h>

#include "tests/contract/cases.h"
#include "tests/contract/describe.h"
#include "tests/contract/expect.h"

static const struct {
    const char *words;
    bool undoes; /* what the dead left half done */
} ways[] = {
    {"--sharing=mutex --hold=update", true},
    {"--sharing=mutex --hold=task", true},
    {"--sharing=atomic", false},
    {"--sharing=sharded", false},
    {"--sharing=private", false},
};

#define WAYS (sizeof(ways) / sizeof(ways[0]))

/* --- nobody dies ---------------------------------------------------------- */

static void share(const char *variant, const char *way, const char *words)
{
    struct command command;
    struct outcome outcome;

    command_begin(&command, variant);
    command_add_words(&command, "--tasks=80 --concurrency=3 --workers=3");
    command_add_words(&command, way);
    command_add_words(&command, words);
    run_command(&outcome, &command);
    expect_verified(&outcome);
    outcome_release(&outcome);
}

void case_shared_ways(const char *variant)
{
    static const char *const sizes[] = {
        "--counters=1 --updates=1", "--counters=1 --updates=70",
        "--counters=7 --updates=70", "--counters=16 --updates=37",
        "--counters=1000 --updates=3"};

    for (size_t way = 0; way < WAYS; way++)
        for (size_t i = 0; i < sizeof(sizes) / sizeof(sizes[0]); i++)
            share(variant, ways[way].words, sizes[i]);
    share(variant, "--sharing=sharded", "--shards=1");
    share(variant, "--sharing=sharded", "--shards=2 --counters=3");
    expect_usage(variant, "--sharing=none", "--sharing");
    expect_usage(variant, "--hold=run", "--hold");
    expect_usage(variant, "--counters=0", "--counters");
    expect_usage(variant, "--updates=0", "--updates");
    expect_usage(variant, "--shards=0", "--shards");
    expect_usage(variant,
                 "--sharing=private --counters=1000000 --concurrency=500 "
                 "--workers=500 --tasks=500",
                 "lower --counters");
}

/* --- workers that die in an update ---------------------------------------- */

#define UPDATES 40
#define DEATHS  3

struct dying {
    const char *variant;
    const char *way;
    unsigned at; /* which of its updates is a task's last */
    bool undoes;
};

static void die(void *argument, const char *words)
{
    const struct dying *dying = argument;
    struct command command;
    struct outcome outcome;

    if (strstr(words, "--isolate=thread"))
        return; /* nobody survives that */
    command_begin(&command, dying->variant);
    command_add_words(&command, "--tasks=30 --concurrency=3 --workers=3");
    command_add_words(&command, "--counters=7 --nth=10");
    command_add(&command, "--updates=%d", UPDATES);
    command_add(&command, "--at=%u", dying->at);
    command_add_words(&command, dying->way);
    command_add_words(&command, words);
    run_command(&outcome, &command);
    if (dying->undoes) {
        expect_deaths(&outcome, DEATHS, words);
        expect_said(&outcome, "was taken back");
    } else {
        expect_refused(&outcome, 3);
        expect_said(&outcome, "keeps no record to undo it by");
        if (failures_of(&outcome, "worker died") < DEATHS)
            complain(&outcome, "fewer tasks failed than workers died");
    }
    outcome_release(&outcome);
}

void case_shared_deaths(const char *variant)
{
    json_t *description = describe(variant);

    for (size_t way = 0; way < WAYS; way++) {
        struct dying dying = {.variant = variant,
                              .way = ways[way].words,
                              .at = UPDATES / 2,
                              .undoes = ways[way].undoes};

        each_dispatch(description, die, &dying);
        for (dying.at = 0; dying.undoes && dying.at < UPDATES; dying.at++)
            die(&dying, process_words(description));
    }
    json_decref(description);
}
