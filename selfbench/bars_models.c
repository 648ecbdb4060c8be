/* Bars of the models that put more than one CPU behind a loop. */
#include <stdio.h>

#include "selfbench/group.h"

/* Some 500 us of compute a request on the machine that the bars were first held
 * on; they are meant for 300 and more. */
#define HYBRID_WORK                                                            \
    "--tasks 3000 --concurrency 1000 --latency-ms 50 --rounds 600"

/* A client that costs some twenty times what the origin does for a request, so
 * that two loops on two CPUs leave it room: with hardly any compute, the origin
 * takes a fifth of the CPU time itself, and bounds what a second loop can add. */
#define CLIENT_WORK                                                            \
    "--tasks 16000 --concurrency 200 --latency-ms 5 --rounds 100"

int run_fetching_rounds(const struct bench *bench, struct group *group,
                        const char *work, int plain)
{
    char options[OPTIONS_MAX / 2], digest[17];

    snprintf(options, sizeof options, "%s --origin %s", work, bench->address);
    if (measure_expected(bench, group->names[0], options, digest) != 0)
        return -1;
    for (int i = 0; i < group->cases; i++)
        snprintf(group->options[i], OPTIONS_MAX, "%s --expect %s%s", options,
                 digest, i < plain ? "" : " --workers 2");
    return run_parallel_rounds(bench, group);
}

/* The best of them is held to the bars; the others are shown. */
static int hybrid_bars(const struct bench *bench)
{
    enum { LOOP, POOL, BEST };
    struct group group = {
        .cases = 5,
        .rounds = 5,
        .names = {"fetch-hash.event-loop", "fetch-hash.thread-pool",
                  "fetch-hash.multi-loop", "fetch-hash.event-loop+threads",
                  "fetch-hash.event-loop+processes"}};

    if (run_fetching_rounds(bench, &group, HYBRID_WORK, 2) != 0)
        return -1;
    hold_ratio(&(struct bar){"fetch-hash.multi-loop: speed", AT_LEAST, 1.75,
                             "x event-loop"},
               &group, measured_drive, LOOP, BEST);
    hold_ratio(&(struct bar){"fetch-hash.multi-loop: time", AT_MOST, 1.05,
                             "x thread-pool"},
               &group, measured_drive, BEST, POOL);
    hold_ratio(&(struct bar){"fetch-hash.multi-loop: memory", AT_MOST, 0.5,
                             "x thread-pool"},
               &group, measured_memory, BEST, POOL);
    for (int i = BEST + 1; i < group.cases; i++) {
        char title[64];

        snprintf(title, sizeof title, "%s: speed", group.names[i]);
        show_ratio(title, "x event-loop", &group, measured_drive, LOOP, i);
        snprintf(title, sizeof title, "%s: memory", group.names[i]);
        show_ratio(title, "x thread-pool", &group, measured_memory, i, POOL);
    }
    return 0;
}

static int multi_loop_bars(const struct bench *bench)
{
    struct group group = {
        .cases = 2,
        .rounds = 5,
        .names = {"fetch-hash.event-loop", "fetch-hash.multi-loop"}};

    if (run_fetching_rounds(bench, &group, CLIENT_WORK, 1) != 0)
        return -1;
    hold_ratio(&(struct bar){"fetch-hash.multi-loop, 2 loops: requests/s",
                             AT_LEAST, 1.6, "x event-loop"},
               &group, measured_drive, 0, 1);
    return 0;
}

int model_bars(const struct bench *bench)
{
    return hybrid_bars(bench) | multi_loop_bars(bench);
}
