/* CPUs, frequency, clock, memory and load held against what measuring needs
 * (see doctor.h). */
#include <math.h>
#include <string.h>

#include "harness/doctor.h"

#define SWEEP_CPUS  6    /* a fit over workers needs six points */
#define BUSY_SHARE  0.25 /* load for each CPU */
#define FULL_SHARE  1.0
#define STEAL_SHARE 0.01
#define SWAP_BYTES  (64 << 20)

static bool is(const json_t *facts, const char *path, const char *text)
{
    return strcmp(fact_text(facts, path), text) == 0;
}

static void check_count(const json_t *facts, struct findings *findings)
{
    const double cpus = fact_number(facts, "cpus");

    if (cpus < 2)
        doctor_bad(findings, "CPUs",
                   (struct complaint){
                       VERDICT_UNTRUSTWORTHY,
                       "every comparison of parallel models: nothing can run "
                       "in parallel",
                       "taskset -pc 0-1 $$, where the machine has a second "
                       "CPU"},
                   "%.0f may be used", cpus);
    else if (cpus < SWEEP_CPUS)
        doctor_bad(findings, "CPUs",
                   (struct complaint){
                       VERDICT_WEAKENS,
                       "sweeps over workers: too few points for Amdahl's and "
                       "the universal scalability law, which are not fitted; "
                       "clients and origin share CPUs",
                       "none: measure these on a machine of 6 CPUs or more"},
                   "%.0f may be used", cpus);
    else if (isnan(cpus))
        doctor_ok(findings, "CPUs", "unknown");
    else
        doctor_ok(findings, "CPUs", "%.0f may be used", cpus);
}

static void check_threads(const json_t *facts, struct findings *findings)
{
    const double threads = fact_number(facts, "threads_per_core");

    if (threads > 1)
        doctor_bad(findings, "threads per core",
                   (struct complaint){
                       VERDICT_WEAKENS,
                       "sweeps over workers of CPU-bound work: two workers on "
                       "one core get 1.2 to 1.3 of it, which looks like bad "
                       "scaling",
                       "echo off | sudo tee /sys/devices/system/cpu/smt/"
                       "control"},
                   "%.0f", threads);
    else if (isnan(threads))
        doctor_ok(findings, "threads per core", "unknown");
    else
        doctor_ok(findings, "threads per core", "%.0f", threads);
}

static void check_governor(const json_t *facts, struct findings *findings)
{
    const json_t *policies = json_object_get(facts, "cpufreq");

    if (!json_is_array(policies)) {
        doctor_ok(findings, "governor", "%s", fact_text(facts, "cpufreq"));
        return;
    }
    for (size_t i = 0; i < json_array_size(policies); i++) {
        const json_t *policy = json_array_get(policies, i);

        if (is(policy, "governor", "performance"))
            continue;
        doctor_bad(findings, "governor",
                   (struct complaint){
                       VERDICT_WEAKENS,
                       "short runs and latencies: the clock rises while they "
                       "run, and idle CPUs, which I/O-bound models have, are "
                       "slow to start",
                       "sudo cpupower frequency-set -g performance"},
                   "%s (%s, CPUs %s)", fact_text(policy, "governor"),
                   fact_text(policy, "driver"), fact_text(policy, "cpus"));
        return;
    }
    doctor_ok(findings, "governor", "performance");
}

static void check_turbo(const json_t *facts, struct findings *findings)
{
    const bool intel =
        json_is_array(json_object_get(facts, "cpufreq")) &&
        strncmp(fact_text(json_array_get(json_object_get(facts, "cpufreq"), 0),
                          "driver"),
                "intel", 5) == 0;

    if (is(facts, "turbo", "on"))
        doctor_bad(findings, "turbo",
                   (struct complaint){
                       VERDICT_WEAKENS,
                       "speed-ups of CPU-bound work: one busy core is clocked "
                       "higher than all busy cores, so sequential looks "
                       "better; long runs slow down as the chip warms",
                       intel ? "echo 1 | sudo tee /sys/devices/system/cpu/"
                               "intel_pstate/no_turbo"
                             : "echo 0 | sudo tee /sys/devices/system/cpu/"
                               "cpufreq/boost"},
                   "on");
    else
        doctor_ok(findings, "turbo", "%s", fact_text(facts, "turbo"));
}

static void check_load(const json_t *facts, struct findings *findings)
{
    const json_t *loads = json_object_get(facts, "load");
    const double load = json_number_value(json_array_get(loads, 0));
    const double cpus = fact_number(facts, "cpus");
    struct complaint complaint = {
        VERDICT_WEAKENS,
        "everything, parallel models most: other work takes CPUs in turns",
        "uptime; end what `top` shows, or wait a minute"};

    if (load >= FULL_SHARE * cpus)
        complaint.verdict = VERDICT_UNTRUSTWORTHY;
    if (!json_is_array(loads))
        doctor_ok(findings, "load", "unknown");
    else if (load >= BUSY_SHARE * cpus)
        doctor_bad(findings, "load", complaint, "%.2f on %.0f CPUs", load,
                   cpus);
    else
        doctor_ok(findings, "load", "%.2f", load);
}

static void check_virtual(const json_t *facts, struct findings *findings)
{
    const double steal = fact_number(facts, "steal_share");
    const char *name = fact_text(facts, "hypervisor");

    if (strcmp(name, "none") == 0 || strcmp(name, "unknown") == 0)
        doctor_ok(findings, "virtual machine", "%s", name);
    else
        doctor_bad(findings, "virtual machine",
                   (struct complaint){
                       VERDICT_WEAKENS,
                       "absolute times and anything across days: what its "
                       "CPUs are worth drifts with its neighbours; waking an "
                       "idle CPU costs tens of microseconds, so hand-over "
                       "between workers looks dear. Ratios within a round "
                       "hold",
                       "none: measure absolute times on a machine of its "
                       "own"},
                   "%s", name);
    if (isnan(steal))
        doctor_ok(findings, "steal", "unknown");
    else if (steal < STEAL_SHARE)
        doctor_ok(findings, "steal", "%.2f %% since the start", 100 * steal);
    else
        doctor_bad(findings, "steal",
                   (struct complaint){
                       VERDICT_WEAKENS,
                       "everything, parallel models most: the hypervisor "
                       "takes CPUs away in the middle of runs",
                       "none from inside: ask for CPUs that are not shared"},
                   "%.1f %% since the start", 100 * steal);
}

void doctor_cpus(const json_t *facts, struct findings *findings)
{
    findings->group = "CPUs";
    check_count(facts, findings);
    check_threads(facts, findings);
    check_governor(facts, findings);
    check_turbo(facts, findings);
    check_virtual(facts, findings);
    check_load(facts, findings);
}

/* Those that the kernel reads without leaving the processor or the page that a
 * hypervisor shares. */
static bool fast_clock(const char *name)
{
    static const char *const fast[] = {"tsc", "kvm-clock",
                                       "hyperv_clocksource_tsc_page",
                                       "arch_sys_counter", "xen"};

    for (size_t i = 0; i < sizeof fast / sizeof *fast; i++)
        if (strcmp(name, fast[i]) == 0)
            return true;
    return false;
}

static void check_clocksource(const json_t *facts, struct findings *findings)
{
    const char *current = fact_text(facts, "clocksource.current");

    if (fast_clock(current) || strcmp(current, "unknown") == 0)
        doctor_ok(findings, "clock source", "%s", current);
    else
        doctor_bad(findings, "clock source",
                   (struct complaint){
                       strcmp(current, "jiffies") == 0 ? VERDICT_UNTRUSTWORTHY
                                                       : VERDICT_WEAKENS,
                       "latencies and short tasks: each reading of the clock "
                       "costs about a microsecond and is counted as work",
                       "echo tsc | sudo tee /sys/devices/system/clocksource/"
                       "clocksource0/current_clocksource"},
                   "%s (there are: %s)", current,
                   fact_text(facts, "clocksource.available"));
}

static void check_huge_pages(const json_t *facts, struct findings *findings)
{
    if (is(facts, "huge_pages", "always"))
        doctor_bad(findings, "transparent huge pages",
                   (struct complaint){
                       VERDICT_WEAKENS,
                       "memory for each task: a touched byte may count as 2 "
                       "MiB, and whether it does changes from run to run",
                       "echo madvise | sudo tee /sys/kernel/mm/"
                       "transparent_hugepage/enabled"},
                   "always");
    else
        doctor_ok(findings, "transparent huge pages", "%s",
                  fact_text(facts, "huge_pages"));
}

static void check_swap(const json_t *facts, struct findings *findings)
{
    const double used = fact_number(facts, "swap_used_bytes");

    if (used >= SWAP_BYTES)
        doctor_bad(findings, "swap in use",
                   (struct complaint){
                       VERDICT_WEAKENS,
                       "latencies and memory: pages come back from disk in "
                       "the middle of a run, and those out there are not "
                       "counted",
                       "sudo swapoff -a && sudo swapon -a, with memory free "
                       "for it"},
                   "%.0f MB", used / 1e6);
    else if (isnan(used))
        doctor_ok(findings, "swap in use", "unknown");
    else
        doctor_ok(findings, "swap in use", "%.0f MB", used / 1e6);
}

void doctor_system(const json_t *facts, struct findings *findings)
{
    findings->group = "System";
    check_clocksource(facts, findings);
    check_huge_pages(facts, findings);
    check_swap(facts, findings);
}
