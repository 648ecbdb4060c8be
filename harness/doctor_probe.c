/* What has to be tried: tools, places to write to, two busy CPUs, the clock and
 * the counters (see doctor.h). */
#include <errno.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include "core/clock.h"
#include "harness/capacity.h"
#include "harness/counters.h"
#include "harness/doctor.h"
#include "harness/hyperfine.h"
#include "harness/machine.h"
#include "harness/paths.h"
#include "harness/versions.h"

#define CAPACITY_LEAST 1.5  /* of two CPUs: less cannot be called two */
#define CAPACITY_MOST  2.12 /* more than two: what was counted alone is wrong */
#define READINGS       10000
#define SLOW_READ_NS   250
#define SPACE_WANTED   1e9
#define SPACE_NEEDED   5e7

static void check_hyperfine(struct findings *findings)
{
    char version[32], why[256];

    if (hyperfine_check(version, why, sizeof why) == 0)
        doctor_ok(findings, "hyperfine", "%s", version);
    else
        doctor_bad(findings, "hyperfine",
                   (struct complaint){VERDICT_UNTRUSTWORTHY,
                                      "everything: it times each run", why},
                   "cannot be used");
}

static void check_gnuplot(struct findings *findings)
{
    char *version = versions_of_tool("gnuplot");
    const double number = version ? strtod(version, NULL) : 0;

    if (number >= 5.4)
        doctor_ok(findings, "gnuplot", "%s", version);
    else
        doctor_bad(findings, "gnuplot",
                   (struct complaint){
                       VERDICT_UNTRUSTWORTHY,
                       "every report: it draws the charts, 5.4 or newer",
                       "sudo apt-get install gnuplot-nox (make setup does)"},
                   "%s", version ? version : "not there");
    free(version);
}

static void check_part(struct findings *findings, const char *check,
                       const char *path, int access_mode)
{
    if (access(path, access_mode) == 0)
        doctor_ok(findings, check, "%s", path);
    else
        doctor_bad(findings, check,
                   (struct complaint){VERDICT_UNTRUSTWORTHY,
                                      "everything: there is nothing to run",
                                      "make build"},
                   "%s is not there", path);
}

static void check_space(struct findings *findings)
{
    const char *directory = getenv("TMPDIR");
    struct statvfs space;

    if (!directory || !directory[0])
        directory = "/tmp";
    if (statvfs(directory, &space) < 0) {
        doctor_bad(findings, "temporary space",
                   (struct complaint){VERDICT_UNTRUSTWORTHY,
                                      "everything: runs need a directory for "
                                      "their files",
                                      "export TMPDIR=DIRECTORY"},
                   "%s: %s", directory, strerror(errno));
        return;
    }
    const double bytes = (double)space.f_bavail * (double)space.f_frsize;

    if (bytes >= SPACE_WANTED)
        doctor_ok(findings, "temporary space", "%.1f GB in %s", bytes / 1e9,
                  directory);
    else
        doctor_bad(
            findings, "temporary space",
            (struct complaint){
                bytes < SPACE_NEEDED ? VERDICT_UNTRUSTWORTHY : VERDICT_WEAKENS,
                "long sessions: exports and charts are cut off, and "
                "their runs are lost",
                "export TMPDIR=DIRECTORY, on a larger file system"},
            "%.2f GB in %s", bytes / 1e9, directory);
}

/* `cbench bench` makes ./results where there is none. */
static void check_results(struct findings *findings)
{
    const char *where = access("results", F_OK) == 0 ? "results" : ".";

    if (access(where, W_OK | X_OK) == 0)
        doctor_ok(findings, "results directory", "%s can be written to", where);
    else
        doctor_bad(findings, "results directory",
                   (struct complaint){VERDICT_UNTRUSTWORTHY,
                                      "everything: nothing can be recorded",
                                      "cbench bench --out DIRECTORY"},
                   "%s: %s", where, strerror(errno));
}

void doctor_tools(struct findings *findings)
{
    findings->group = "Tools";
    check_hyperfine(findings);
    check_gnuplot(findings);
    check_part(findings, "variants", paths_variants(), R_OK | X_OK);
    check_part(findings, "origin", paths_origin(), X_OK);
    check_results(findings);
    check_space(findings);
}

static void probe_clock(struct probes *probes)
{
    const uint64_t begin = clock_now_ns();
    uint64_t before = begin, now = begin, least = UINT64_MAX;

    for (int i = 0; i < READINGS; i++) {
        now = clock_now_ns();
        if (now > before && now - before < least)
            least = now - before;
        before = now;
    }
    probes->clock_read_ns = (double)(now - begin) / READINGS;
    probes->clock_resolution_ns = least == UINT64_MAX ? -1 : (double)least;
}

/* The capacity is probed twice, so that one CPU alone is seen at its best. */
void doctor_probe(struct probes *probes)
{
    int cpus[2];

    probes->capacity = -1;
    if (machine_two_cores(&machine_itself, cpus) == 0) {
        capacity_probe_cpus(cpus);
        probes->capacity = capacity_probe_cpus(cpus);
    }
    probe_clock(probes);
    probes->counter_error = counters_probe();
}

static void judge_capacity(const struct probes *probes,
                           struct findings *findings)
{
    const double capacity = probes->capacity;

    if (capacity < 0)
        doctor_ok(findings, "two busy CPUs", "not probed: there is one CPU");
    else if (capacity >= CAPACITY_ENOUGH && capacity <= CAPACITY_MOST)
        doctor_ok(findings, "two busy CPUs", "are worth %.2f", capacity);
    else
        doctor_bad(findings, "two busy CPUs",
                   (struct complaint){
                       capacity < CAPACITY_LEAST ? VERDICT_UNTRUSTWORTHY
                                                 : VERDICT_WEAKENS,
                       "every parallel case: models that use both CPUs look "
                       "worse or better than they are, and differently from "
                       "run to run",
                       "cbench doctor, again when nothing else runs; on a "
                       "shared machine, at another time"},
                   "are worth %.2f of one alone just now", capacity);
}

static void judge_clock(const struct probes *probes, struct findings *findings)
{
    const double worst =
        fmax(probes->clock_read_ns, probes->clock_resolution_ns);

    if (worst < SLOW_READ_NS)
        doctor_ok(findings, "clock", "%.0f ns a reading, steps of %.0f ns",
                  probes->clock_read_ns, probes->clock_resolution_ns);
    else
        doctor_bad(
            findings, "clock",
            (struct complaint){
                worst >= NS_PER_MS ? VERDICT_UNTRUSTWORTHY : VERDICT_WEAKENS,
                "latencies and short tasks: the clock costs as much "
                "as they do",
                "cat /sys/devices/system/clocksource/clocksource0/"
                "available_clocksource"},
            "%.0f ns a reading, steps of %.0f ns", probes->clock_read_ns,
            probes->clock_resolution_ns);
}

static void judge_counters(const struct probes *probes, const json_t *facts,
                           struct findings *findings)
{
    const int error = probes->counter_error;
    const bool refused = error == EACCES || error == EPERM;
    const double paranoid = fact_number(facts, "perf_event_paranoid");
    char level[32] = "unknown";

    if (!isnan(paranoid))
        snprintf(level, sizeof level, "%.0f", paranoid);

    if (error == 0)
        doctor_ok(findings, "hardware counters", "there");
    else
        doctor_bad(findings, "hardware counters",
                   (struct complaint){
                       VERDICT_WEAKENS,
                       "explanations, not times: cycles, instructions and "
                       "cache misses are not told",
                       refused ? "sudo sysctl kernel.perf_event_paranoid=1"
                               : "none from inside: the machine, or who "
                                 "virtualises it, does not offer them"},
                   "%s (perf_event_paranoid %s)",
                   refused ? "not allowed" : "not supported", level);
}

void doctor_probes(const struct probes *probes, const json_t *facts,
                   struct findings *findings)
{
    findings->group = "Probes";
    judge_capacity(probes, findings);
    judge_clock(probes, findings);
    judge_counters(probes, facts, findings);
}
