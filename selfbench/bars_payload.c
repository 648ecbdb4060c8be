/* Bars of payload: a result of 1 MiB from a process to whoever asked, held
 * against the same from a thread, and what a pipe costs beside it.
 *
 * Workers are pinned: two that start on one CPU would still share it when such a
 * run is over. Over pipes fewer results are brought, and times are a task's.
 */
#include <stdio.h>

#include "selfbench/group.h"

#define MANY 4000
#define FEW  400

static const struct {
    const char *model, *options;
    int tasks;
} ways[] = {
    {"thread-pool", "", MANY},
    {"multiprocess", "", MANY},
    {"multiprocess", " --ipc pipe --pipe-bytes 1048576", FEW},
    {"multiprocess", " --ipc pipe", FEW},
};

#define WAYS (int)(sizeof ways / sizeof ways[0])

static void per_task(struct group *group)
{
    for (int i = 0; i < group->cases; i++)
        for (int round = 0; round < group->rounds; round++)
            group->got[i][round].drive_ns /= ways[i].tasks;
}

int payload_bars(const struct bench *bench)
{
    struct group group = {.cases = WAYS, .rounds = 11};
    char names[WAYS][48];

    for (int i = 0; i < WAYS; i++) {
        snprintf(names[i], sizeof names[i], "payload.%s", ways[i].model);
        group.names[i] = names[i];
        snprintf(group.options[i], OPTIONS_MAX,
                 "--bytes 1048576 --tasks %d --workers 2 --concurrency 8 "
                 "--pin auto%s",
                 ways[i].tasks, ways[i].options);
    }
    if (run_parallel_rounds(bench, &group) != 0)
        return -1;
    per_task(&group);
    hold_ratio(&(struct bar){"payload of 1 MiB, shared memory: time a task",
                             AT_MOST, 1.3, "x threads"},
               &group, measured_drive, 1, 0);
    show_ratio("payload of 1 MiB, pipe of 1 MiB: time a task", "x threads",
               &group, measured_drive, 2, 0);
    show_ratio("payload of 1 MiB, pipe of 64 KiB: time a task", "x threads",
               &group, measured_drive, 3, 0);
    return 0;
}
