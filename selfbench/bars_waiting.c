/* What a task that waits takes of memory, over the whole tree of processes and
 * with the kernel's share, as `cbench run --observe` sees it: 10,000 waits at
 * once, less what the same tasks take a few at a time. */
#include <jansson.h>
#include <stdio.h>

#include "selfbench/group.h"

#define ROUNDS 3
#define BASE   "10" /* tasks in flight that are not counted */

/* Of one observed run. */
struct observed {
    double bytes;  /* at its peak */
    double flying; /* tasks in flight at once */
};

/* Returns 0 or -1. */
static int observe(const struct bench *bench, const char *model,
                   const char *options, struct observed *observed)
{
    char command[4400];
    json_t *result;
    FILE *output;

    snprintf(command, sizeof command,
             "exec '%s/cbench' run timer %s %s --observe --json", bench->build,
             model, options);
    output = popen(command, "re");
    if (!output)
        return -1;
    result = json_loadf(output, JSON_REJECT_DUPLICATES, NULL);
    const int status = pclose(output);
    observed->bytes = json_number_value(json_object_get(
        json_object_get(result, "observed"), "peak_tree_bytes"));
    observed->flying =
        json_number_value(json_object_get(result, "peak_in_flight"));
    if (status != 0 || observed->bytes <= 0) {
        fprintf(stderr, "bars: wait status %d, %.0f bytes seen: %s\n", status,
                observed->bytes, command);
        if (result)
            json_dumpf(result, stderr, JSON_COMPACT);
    }
    json_decref(result);
    return status == 0 && observed->bytes > 0 ? 0 : -1;
}

/* Bytes of each wait beyond the base, once. */
static int bytes_of_wait(const struct bench *bench, const char *model,
                         int tasks, double *each)
{
    struct observed base, peak;
    char options[128];

    snprintf(options, sizeof options,
             "--tasks %d --concurrency " BASE " --wait-ms 0.2", tasks);
    if (observe(bench, model, options, &base) != 0)
        return -1;
    snprintf(options, sizeof options,
             "--tasks %d --concurrency %d --wait-ms %d", tasks, tasks,
             tasks < 10000 ? 2000 : 200);
    if (observe(bench, model, options, &peak) != 0)
        return -1;
    *each = (peak.bytes - base.bytes) / (peak.flying - base.flying);
    return 0;
}

/* With a limit of 0 what was measured is only shown. */
static int wait_bar(const struct bench *bench, const char *model, int tasks,
                    double limit)
{
    double values[ROUNDS];
    char title[64];

    for (int round = 0; round < ROUNDS; round++)
        if (bytes_of_wait(bench, model, tasks, &values[round]) != 0)
            return -1;
    snprintf(title, sizeof title, "timer.%s, %d waits: memory each", model,
             tasks);
    if (limit > 0)
        hold(&(struct bar){title, AT_MOST, limit, "bytes"}, values, ROUNDS);
    else
        show(title, "bytes", values, ROUNDS);
    return 0;
}

int waiting_bars(const struct bench *bench)
{
    int status = 0;

    status |= wait_bar(bench, "event-loop", 10000, 200);
    status |= wait_bar(bench, "coroutines", 10000, 7 * 1024);
    status |= wait_bar(bench, "thread-per-task", 10000, 0);
    /* As many as are forked before the first has ended. */
    status |= wait_bar(bench, "process-per-task", 2000, 0);
    return status;
}
