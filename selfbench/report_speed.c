/* report_speed: how long the statistics of 10,000 runs take, and a whole report
 * on 2,000, charts included, held against what they may take. `make bench-self`
 * runs it.
 *
 * The sets are invented: six experiments, half of them bars of eight kinds of
 * work under five models, half of them sweeps that are fitted, each with an A/A
 * twin. Each figure is the median of three goes; CPU time, that of the processes
 * that draw included, stands beside it, since the machine may be busy.
 */
#include <errno.h>
#include <ftw.h>
#include <inttypes.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include "core/clock.h"
#include "core/digest.h"
#include "harness/report/analysis.h"
#include "harness/report/fits.h"
#include "harness/report/report.h"

#define EXPERIMENTS 6
#define MODELS      5
#define PLACES      8 /* groups, or values of x */
#define CASES       (MODELS * PLACES)
#define GOES        3
#define TASKS       1000

static const char *const models[MODELS] = {
    "sequential", "thread-pool", "multiprocess", "event-loop", "coroutines"};

/* Experiments of odd numbers are sweeps over x. */
static bool is_sweep(int experiment)
{
    return experiment % 2;
}

static void write_case(FILE *out, int experiment, int number, bool twin)
{
    const int model = number % MODELS, place = number / MODELS;

    fprintf(out,
            "%s{\"id\": \"%s %d%s\", \"series\": \"%s%s\", \"workload\": "
            "\"timer\", \"model\": \"%s\", \"kind\": \"io\", \"tasks\": %d",
            number || twin ? ", " : "", models[model], place,
            twin ? " again" : "", models[model], twin ? " again" : "",
            models[model], TASKS);
    if (is_sweep(experiment))
        fprintf(out, ", \"concurrency\": %d, \"x\": %d", 1 << place,
                1 << place);
    else
        fprintf(out, ", \"group\": \"work %d\"", place);
    if (twin)
        fprintf(out, ", \"aa_of\": \"%s %d\"", models[model], place);
    fputc('}', out);
}

static void write_manifest(FILE *out, int rounds)
{
    fputs("{\"schema\": 1, \"created\": \"2026-01-31T12:00:00Z\", \"seed\": 1, "
          "\"profile\": \"invented\", \"machine\": {\"cpus\": 2}, "
          "\"experiments\": [",
          out);
    for (int e = 0; e < EXPERIMENTS; e++) {
        fprintf(out,
                "%s{\"name\": \"experiment-%d\", \"rounds\": %d, \"chart\": "
                "{\"kind\": \"%s\", \"baseline\": \"sequential\", \"x\": %s, "
                "\"log\": \"xy\"}, \"cases\": [",
                e ? ", " : "", e, rounds, is_sweep(e) ? "lines" : "bars",
                is_sweep(e) ? "\"concurrency\"" : "null");
        for (int c = 0; c < CASES; c++)
            write_case(out, e, c, false);
        write_case(out, e, 1, true);
        fputs("]}", out);
    }
    fputs("]}\n", out);
}

/* A time that scales, bends and jitters as measured ones do. */
static double invent_ns(int experiment, int number, int round)
{
    const int model = number % MODELS, place = number / MODELS;
    const double n = is_sweep(experiment) ? 1 << place : 4;
    const double gain =
        model == 0 ? 1 : n / (1 + 0.02 * model * (n - 1) + 1e-3 * n * (n - 1));
    const uint64_t noise =
        digest_seeded((uint64_t)experiment, (uint64_t)(number * 1000 + round));

    return 1e9 / gain * (1 + 0.03 * (double)(noise >> 40) / (1 << 24));
}

static void write_run(FILE *out, int experiment, int number, int round,
                      bool twin, uint64_t run)
{
    const int model = number % MODELS, place = number / MODELS;
    const double wall_ns = invent_ns(experiment, number, round + twin);

    fprintf(out,
            "{\"schema\":1,\"run\":%" PRIu64
            ",\"experiment\":\"experiment-%d\","
            "\"case\":\"%s %d%s\",\"round\":%d,\"outcome\":\"verified\","
            "\"wall_ns\":%.0f,\"user_ns\":1000000,\"system_ns\":1000000,"
            "\"result\":{\"schema\":1,\"workload\":\"timer\",\"model\":\"%s\","
            "\"parameters\":{\"wait-ms\":20.0},\"tasks\":%d,\"ok\":%d,"
            "\"digest\":\"0123456789abcdef\",\"verified\":true,\"workers\":2,"
            "\"peak_in_flight\":100,\"task_wait_ns\":20000000,"
            "\"startup_ns\":1000000,\"drive_ns\":%.0f,\"teardown_ns\":1000000,"
            "\"cpu_user_ns\":1000000,\"cpu_system_ns\":1000000}}\n",
            run, experiment, models[model], place, twin ? " again" : "", round,
            wall_ns, models[model], TASKS, TASKS, wall_ns * 0.98);
}

static int write_file(const char *directory, const char *name, int rounds,
                      uint64_t *runs)
{
    char path[256];
    FILE *out;

    snprintf(path, sizeof path, "%s/%s", directory, name);
    out = fopen(path, "we");
    if (!out)
        return -errno;
    if (!runs)
        write_manifest(out, rounds);
    for (int round = 1; runs && round <= rounds; round++)
        for (int e = 0; e < EXPERIMENTS; e++) {
            for (int c = 0; c < CASES; c++)
                write_run(out, e, c, round, false, ++*runs);
            write_run(out, e, 1, round, true, ++*runs);
        }
    return fclose(out) == 0 ? 0 : -errno;
}

/* Invent a set of at least `wanted` runs; how many there are, or -errno. */
static int64_t invent(const char *directory, int wanted)
{
    const int each = EXPERIMENTS * (CASES + 1);
    const int rounds = (wanted + each - 1) / each;
    uint64_t runs = 0;
    int status = write_file(directory, "manifest.json", rounds, NULL);

    if (status == 0)
        status = write_file(directory, "runs.jsonl", rounds, &runs);
    return status < 0 ? status : (int64_t)runs;
}

static double seconds_of(struct timeval time)
{
    return (double)time.tv_sec + 1e-6 * (double)time.tv_usec;
}

/* Of this process and of those it has waited for. */
static double cpu_s(void)
{
    double seconds = 0;

    for (int i = 0; i < 2; i++) {
        struct rusage usage;

        getrusage(i ? RUSAGE_CHILDREN : RUSAGE_SELF, &usage);
        seconds += seconds_of(usage.ru_utime) + seconds_of(usage.ru_stime);
    }
    return seconds;
}

/* What is timed: 0 or -errno. */
typedef int (*timed)(const char *directory, double *seconds);

/* Everything that is computed of runs that were read: medians, ratios, tests,
 * noise, disturbed runs, fits. One thread that waits for nothing: its CPU time
 * is how long it takes. */
static int time_statistics(const char *directory, double *seconds)
{
    struct resultset set;
    struct analysis analysis = {0};
    int status = resultset_read(&set, directory);
    const double begin = cpu_s();

    if (status == 0)
        status = analysis_init(&analysis, &set);
    for (size_t i = 0; i < analysis.experiment_count && status == 0; i++)
        status = fits_add(&analysis.experiments[i], set.seed);
    *seconds = cpu_s() - begin;
    analysis_release(&analysis);
    resultset_release(&set);
    return status;
}

static int time_report(const char *directory, double *seconds)
{
    const double begin = (double)clock_now_ns();
    const int status = report_write(directory);

    *seconds = ((double)clock_now_ns() - begin) / NS_PER_SECOND;
    return status;
}

static int ascending(const void *left, const void *right)
{
    const double a = *(const double *)left, b = *(const double *)right;

    return (a > b) - (a < b);
}

struct bar {
    const char *name, *unit;
    timed what;
    int runs;
    double limit_s;
};

/* Returns 0, 1 where the bar fails, or -1 where it could not be measured. */
static int hold(const struct bar *bar, const char *directory)
{
    const int64_t runs = invent(directory, bar->runs);
    double seconds[GOES], cpu = cpu_s();
    int status = runs < 0 ? (int)runs : 0;

    for (int i = 0; i < GOES && status == 0; i++)
        status = bar->what(directory, &seconds[i]);
    cpu = (cpu_s() - cpu) / GOES;
    if (status < 0) {
        fprintf(stderr, "report_speed: %s in %s: %s\n", bar->name, directory,
                strerror(-status));
        return -1;
    }
    qsort(seconds, GOES, sizeof seconds[0], ascending);
    printf("%-5s  %-25s %6" PRId64 " runs  asked < %.0f %-8s  measured %.3f "
           "(%.3f to %.3f), %.3f s of CPU with reading\n",
           seconds[GOES / 2] < bar->limit_s ? "holds" : "FAILS", bar->name,
           runs, bar->limit_s, bar->unit, seconds[GOES / 2], seconds[0],
           seconds[GOES - 1], cpu);
    return !(seconds[GOES / 2] < bar->limit_s);
}

static int remove_one(const char *path, const struct stat *about, int kind,
                      struct FTW *where)
{
    (void)about, (void)kind, (void)where;
    return remove(path);
}

int main(void)
{
    static const struct bar statistics = {"statistics and fits", "s of CPU",
                                          time_statistics, 10000, 1},
                            report = {"cbench report, charts", "s", time_report,
                                      2000, 5};
    char directory[] = "/tmp/report_speed-XXXXXX";
    bool failed;

    if (!mkdtemp(directory)) {
        perror("report_speed: cannot make a directory in /tmp");
        return 1;
    }
    failed = hold(&statistics, directory) != 0;
    failed |= hold(&report, directory) != 0;
    nftw(directory, remove_one, 8, FTW_DEPTH | FTW_PHYS);
    return failed;
}
