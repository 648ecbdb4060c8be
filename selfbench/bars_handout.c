/* What handing out costs where tasks cost nothing: this project's own ways
 * beside those of the compiler's pool and of libuv's. Workers are pinned where
 * they can be: two that start on one CPU would still share it when such a run
 * is over. */
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "selfbench/group.h"

#define TASKS       "10000000"
#define QUEUE_TASKS "1000000" /* where a task costs a hundred times as much */
#define WORKERS     " --workers 2 --concurrency 2"

static void add(struct group *group, const char *name, const char *options)
{
    group->names[group->cases] = name;
    snprintf(group->options[group->cases++], OPTIONS_MAX, "%s" WORKERS,
             options);
}

/* Claims against OpenMP, chunk by chunk, and guided against static. */
static int claim_bars(const struct bench *bench, const char *model)
{
    static const char chunked[] = "--pin auto --tasks " TASKS " --chunk 64";
    struct group group = {.rounds = 7};
    char name[32], title[64];

    snprintf(name, sizeof name, "null.%s", model);
    add(&group, "null.openmp", chunked);
    add(&group, name, chunked);
    add(&group, name, "--pin auto --tasks " TASKS " --chunk guided");
    add(&group, name, "--pin auto --tasks " TASKS " --dispatch static");
    if (run_parallel_rounds(bench, &group) != 0)
        return -1;
    snprintf(title, sizeof title, "%s, claim by 64: time a task", name);
    hold_ratio(&(struct bar){title, AT_MOST, 1, "x openmp"}, &group,
               measured_drive, 1, 0);
    snprintf(title, sizeof title, "%s, guided: time a task, 10^7", name);
    hold_ratio(&(struct bar){title, AT_MOST, 1.5, "x static"}, &group,
               measured_drive, 2, 3);
    return 0;
}

/* The slowest of the rounds in units of their median. */
static void hold_steady(const struct bar *bar, const struct group *group,
                        int which)
{
    double values[ROUNDS_MAX] = {0}, slowest = 0;

    for (int round = 0; round < group->rounds; round++) {
        values[round] = group->got[which][round].drive_ns;
        if (values[round] > slowest)
            slowest = values[round];
    }
    slowest /= median_of(values, group->rounds);
    hold(bar, &slowest, 1);
}

static int queue_bars(const struct bench *bench)
{
    static const char uv_pool[] = "../selfbench/uv_pool";
    struct group group = {.rounds = 10};
    char path[4200];

    snprintf(path, sizeof path, "%s/selfbench/uv_pool", bench->build);
    add(&group, "null.thread-pool",
        "--tasks " TASKS " --dispatch queue --chunk 64");
    add(&group, "null.thread-pool",
        "--tasks " QUEUE_TASKS " --dispatch queue --chunk 1");
    if (access(path, X_OK) == 0)
        add(&group, uv_pool, "--tasks " QUEUE_TASKS);
    else
        printf("skip   null.thread-pool, queue, against libuv: libuv1-dev was "
               "not there when this was built\n");
    if (run_parallel_rounds(bench, &group) != 0)
        return -1;
    hold_steady(&(struct bar){"null.thread-pool, queue by 64: slowest of 10",
                              AT_MOST, 1.5, "x median"},
                &group, 0);
    for (int round = 0; round < group.rounds; round++)
        group.got[0][round].drive_ns /= 10; /* of as many tasks */
    if (group.cases == 3) {
        hold_ratio(&(struct bar){"null.thread-pool, queue by 64: time a task",
                                 AT_MOST, 1, "x libuv"},
                   &group, measured_drive, 0, 2);
        show_ratio("null.thread-pool, queue by 1: time a task", "x libuv",
                   &group, measured_drive, 1, 2);
    }
    show_ratio("null.thread-pool, queue by 1: time a task", "x queue by 64",
               &group, measured_drive, 1, 0);
    return 0;
}

int handout_bars(const struct bench *bench)
{
    int status = 0;

    status |= claim_bars(bench, "thread-pool");
    status |= claim_bars(bench, "multiprocess");
    status |= queue_bars(bench);
    return status;
}
