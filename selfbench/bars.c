/* bars: the speed and size that this project must reach, held against what it
 * reaches here and now. `make bench-self` runs it; behind the build directory
 * one may name groups, to run these alone.
 *
 * Each bar is a ratio between cases that are run in turn, round after round, so
 * that a machine that drifts does so for all of them; it holds where the median
 * over the rounds does. Bars that need two CPUs are measured at moments at
 * which two busy threads really get them, as far as such moments come.
 *
 * Not among them: the origin against nginx (selfbench/origin_vs_nginx), and
 * what a profile takes, which `cbench bench` prints itself.
 */
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "core/clock.h"
#include "selfbench/group.h"

#define PARALLEL_NS (0.55 * NS_PER_SECOND) /* of a run with two workers */
#define CALIBRATION 64                     /* tasks */

/* So many tasks that two workers take PARALLEL_NS, with what they must give. */
static int sized_options(const struct bench *bench, const char *workload,
                         char options[OPTIONS_MAX])
{
    char variant[64], digest[17];
    struct measured measured;

    snprintf(variant, sizeof variant, "%s.sequential", workload);
    snprintf(options, OPTIONS_MAX, "--tasks %d", CALIBRATION);
    if (measure(bench, variant, options, &measured) != 0)
        return -1;
    snprintf(options, OPTIONS_MAX, "--tasks %.0f",
             2 * PARALLEL_NS / (measured.drive_ns / CALIBRATION));
    if (measure_expected(bench, variant, options, digest) != 0)
        return -1;
    snprintf(options + strlen(options), OPTIONS_MAX - strlen(options),
             " --expect %s", digest);
    return 0;
}

/* Two workers against one, on work that is nothing but computing. */
static int compute_bars(const struct bench *bench, const char *workload)
{
    static const char *const models[3] = {"sequential", "thread-pool",
                                          "multiprocess"};
    struct group group = {.cases = 3, .rounds = 5};
    char names[3][64], options[OPTIONS_MAX], title[96];

    if (sized_options(bench, workload, options) != 0)
        return -1;
    for (int i = 0; i < 3; i++) {
        snprintf(names[i], sizeof names[i], "%s.%s", workload, models[i]);
        group.names[i] = names[i];
        snprintf(group.options[i], OPTIONS_MAX, "%s%s", options,
                 i ? " --workers 2 --concurrency 2" : "");
    }
    if (run_parallel_rounds(bench, &group) != 0)
        return -1;
    for (int i = 1; i < 3; i++) {
        snprintf(title, sizeof title, "%s, 2 workers: speed", names[i]);
        hold_ratio(&(struct bar){title, AT_LEAST, 1.9, "x sequential"}, &group,
                   measured_drive, 0, i);
    }
    return 0;
}

static int timer_bars(const struct bench *bench)
{
    struct group group = {
        .cases = 1,
        .rounds = 5,
        .names = {"timer.event-loop"},
        .options = {"--tasks 10000 --concurrency 10000 --wait-ms 200"}};

    if (run_rounds(bench, &group) != 0)
        return -1;
    hold_value(&(struct bar){"timer.event-loop, 10,000 waits: time", AT_MOST,
                             1.1, "x 200 ms"},
               &group, measured_drive, 0, 200.0 * NS_PER_MS);
    hold_value(&(struct bar){"timer.event-loop, 10,000 waits: never short",
                             AT_LEAST, 1.0, "x 200 ms"},
               &group, measured_drive, 0, 200.0 * NS_PER_MS);
    hold_value(&(struct bar){"timer.event-loop, 10,000 waits: peak memory",
                             BELOW, 8, "MiB"},
               &group, measured_memory, 0, 1 << 20);
    return 0;
}

/* The same requests from one loop and from C threads. */
static int http_group(const struct bench *bench, struct group *group,
                      const char *common)
{
    char options[OPTIONS_MAX - 32], digest[17];

    group->cases = 2;
    group->rounds = 5;
    group->names[0] = "http.event-loop";
    group->names[1] = "http.thread-pool";
    snprintf(options, sizeof options, "%s --origin %s", common, bench->address);
    if (measure_expected(bench, group->names[0], options, digest) != 0)
        return -1;
    for (int i = 0; i < group->cases; i++)
        snprintf(group->options[i], OPTIONS_MAX, "%s --expect %s", options,
                 digest);
    return run_rounds(bench, group);
}

static int http_bars(const struct bench *bench)
{
    struct group many = {0}, once = {0};

    if (http_group(bench, &many,
                   "--tasks 10000 --concurrency 1000 --latency-ms 50") != 0)
        return -1;
    hold_value(&(struct bar){"http.event-loop, 1,000 in flight: time", AT_MOST,
                             1.3, "x 500 ms"},
               &many, measured_drive, 0, 500.0 * NS_PER_MS);
    hold_ratio(&(struct bar){"http.event-loop, 1,000 in flight: CPU", AT_MOST,
                             1, "x threads"},
               &many, measured_cpu, 0, 1);
    hold_ratio(&(struct bar){"http.event-loop, 1,000 in flight: memory", BELOW,
                             1, "x threads"},
               &many, measured_memory, 0, 1);

    if (http_group(bench, &once,
                   "--tasks 9000 --concurrency 9000 --latency-ms 200") != 0)
        return -1;
    hold_ratio(&(struct bar){"http.event-loop, 9,000 at once: process time",
                             AT_MOST, 1.1, "x threads"},
               &once, measured_wall, 0, 1);
    hold_ratio(&(struct bar){"http.event-loop, 9,000 at once: memory", AT_MOST,
                             0.7, "x threads"},
               &once, measured_memory, 0, 1);
    for (int i = 0; i < once.cases; i++) {
        char title[64];

        snprintf(title, sizeof title, "%s: in flight at once", once.names[i]);
        hold_value(&(struct bar){title, AT_LEAST, 1, "x 9,000"}, &once,
                   measured_in_flight, i, 9000);
    }
    return 0;
}

/* What handing out costs where tasks cost nothing. Workers are pinned: two that
 * start on one CPU would still share it when such a run is over. */
static int null_bars(const struct bench *bench, const char *model)
{
    static const char *const dispatch[] = {"claim --chunk guided", "static"};
    struct group group = {.cases = 3,
                          .rounds = 21,
                          .names = {"null.sequential"},
                          .options = {"--tasks 1000000 --pin auto"}};
    char name[32], title[64];

    snprintf(name, sizeof name, "null.%s", model);
    for (int i = 1; i < 3; i++) {
        group.names[i] = name;
        snprintf(group.options[i], OPTIONS_MAX,
                 "%s --workers 2 --concurrency 2 --dispatch %s",
                 group.options[0], dispatch[i - 1]);
    }
    if (run_parallel_rounds(bench, &group) != 0)
        return -1;
    snprintf(title, sizeof title, "%s, guided claim: time a task", name);
    hold_ratio(&(struct bar){title, AT_MOST, 1, "x sequential"}, &group,
               measured_drive, 1, 0);
    hold_ratio(&(struct bar){title, AT_MOST, 1.5, "x static"}, &group,
               measured_drive, 1, 2);
    return 0;
}

static int all_compute_bars(const struct bench *bench)
{
    return compute_bars(bench, "fib") | compute_bars(bench, "sum-squares") |
           compute_bars(bench, "sha256");
}

static int all_null_bars(const struct bench *bench)
{
    return null_bars(bench, "thread-pool") | null_bars(bench, "multiprocess");
}

static const struct {
    const char *name;
    int (*hold)(const struct bench *);
} groups[] = {
    {"compute", all_compute_bars},
    {"timer", timer_bars},
    {"http", http_bars},
    {"null", all_null_bars},
    {"models", model_bars},
    {"handout", handout_bars},
    {"waiting", waiting_bars},
    {"socket", socket_bars},
    {"shared-state", shared_bars},
    {"images", image_bars},
    {"db", db_bars},
    {"payload", payload_bars},
};

#define GROUP_COUNT (sizeof groups / sizeof groups[0])

/* No name asks for all of them. */
static bool is_asked_for(const char *name, char *const *asked)
{
    const bool all = !*asked;

    while (*asked && strcmp(*asked, name) != 0)
        asked++;
    return all || *asked;
}

/* Whether each of these names is a group's. */
static bool are_known(char *const *asked)
{
    for (; *asked; asked++) {
        size_t i = 0;

        while (i < GROUP_COUNT && strcmp(groups[i].name, *asked) != 0)
            i++;
        if (i == GROUP_COUNT)
            return false;
    }
    return true;
}

/* All that are asked for, also where one cannot be measured. */
static int hold_groups(const struct bench *bench, char *const *asked)
{
    int status = 0;

    for (size_t i = 0; i < GROUP_COUNT; i++)
        if (is_asked_for(groups[i].name, asked))
            status |= groups[i].hold(bench);
    return status;
}

int main(int argc, char **argv)
{
    const uint64_t begin_ns = clock_now_ns();
    struct bench bench;

    if (argc < 2 || !are_known(argv + 2)) {
        fprintf(stderr, "usage: bars BUILD-DIRECTORY [GROUP...]; groups:");
        for (size_t i = 0; i < GROUP_COUNT; i++)
            fprintf(stderr, " %s", groups[i].name);
        fprintf(stderr, "\n");
        return 2;
    }
    if (bench_init(&bench, argv[1]) != 0)
        return 1;
    const int status = hold_groups(&bench, argv + 2);
    bench_release(&bench);
    printf("%d bars fail%s; %.0f s\n", failed_bars,
           status ? ", and some could not be measured" : "",
           (double)(clock_now_ns() - begin_ns) / NS_PER_SECOND);
    return status != 0 || failed_bars != 0;
}
