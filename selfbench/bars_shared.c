/* Bars of shared-state: exact totals of 10^7 updates by every way of sharing,
 * under threads and under processes, and what each way costs.
 *
 * A run whose totals are not exact does not verify, and then nothing is measured.
 * Workers are pinned: the shortest of these runs take a few milliseconds, in
 * which two that start on one CPU would not find the other.
 */
#include <stdio.h>

#include "selfbench/group.h"

#define SIZE                                                                   \
    "--tasks 10000 --updates 1000 --workers 2 --concurrency 2 --pin auto"

static const struct {
    const char *name, *options;
} ways[] = {
    {"private", "--sharing private"},
    {"sharded", "--sharing sharded"},
    {"atomic", "--sharing atomic"},
    {"mutex/task", "--sharing mutex --hold task"},
    {"mutex/update", "--sharing mutex --hold update"},
};

#define WAYS (int)(sizeof ways / sizeof ways[0])

static int ways_under(const struct bench *bench, const char *model)
{
    struct group group = {.cases = WAYS, .rounds = 9};
    char variant[48], title[96], digest[17];

    snprintf(variant, sizeof variant, "shared-state.%s", model);
    if (measure_expected(bench, variant, SIZE, digest) != 0)
        return -1;
    for (int i = 0; i < WAYS; i++) {
        group.names[i] = variant;
        snprintf(group.options[i], OPTIONS_MAX, SIZE " --expect %s %s", digest,
                 ways[i].options);
    }
    if (run_parallel_rounds(bench, &group) != 0)
        return -1;
    printf(
        "       %s: totals of 10,000,000 updates exact, %d runs of each of %d "
        "ways\n",
        variant, group.rounds, WAYS);
    for (int i = 1; i < WAYS; i++) {
        snprintf(title, sizeof title, "%s, %s: time", variant, ways[i].name);
        hold_ratio(&(struct bar){title, AT_LEAST, 1, "x private"}, &group,
                   measured_drive, i, 0);
    }
    return 0;
}

int shared_bars(const struct bench *bench)
{
    return ways_under(bench, "thread-pool") | ways_under(bench, "multiprocess");
}
