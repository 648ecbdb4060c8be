/* `cbench doctor`: what this machine has of what runs need. Read-only. */
#include <argp.h>
#include <inttypes.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include "harness/commands.h"
#include "harness/exit.h"
#include "harness/hyperfine.h"
#include "harness/machine.h"
#include "harness/memory.h"
#include "harness/paths.h"
#include "harness/spawn.h"

#define WANTED_DESCRIPTORS 10100 /* 10,000 connections at once */
#define WANTED_PROCESSES   2000  /* 1,000 workers and what else runs */
#define WANTED_THREADS     12000
#define WANTED_PORTS       10000
#define WANTED_BACKLOG     1024
#define BUSY_SHARE         0.25 /* load for each CPU */

/* What is too little is marked, and says what raises it. */
struct doctor {
    bool ready;
};

static void fine(const char *what, const char *value)
{
    printf("  ok   %-26s %s\n", what, value);
}

static void lacking(struct doctor *doctor, const char *what, const char *value,
                    const char *remedy)
{
    printf("  !!   %-26s %s\n       %-26s %s\n", what, value, "", remedy);
    doctor->ready = false;
}

static void check(struct doctor *doctor, const char *what, uint64_t value,
                  uint64_t wanted, const char *remedy)
{
    char text[64];

    if (value == UINT64_MAX)
        fine(what, "unlimited");
    else {
        snprintf(text, sizeof text, "%" PRIu64 "%s", value,
                 value < wanted ? ", too few for the largest cases" : "");
        if (value < wanted)
            lacking(doctor, what, text, remedy);
        else
            fine(what, text);
    }
}

static void check_hyperfine(struct doctor *doctor)
{
    char version[32], why[256];

    if (hyperfine_check(version, why, sizeof why) == 0)
        fine("hyperfine", version);
    else
        lacking(doctor, "hyperfine", "cannot be used", why);
}

static void check_gnuplot(struct doctor *doctor)
{
    char *version = machine_tool_version("gnuplot");
    const double number = version ? strtod(version, NULL) : 0;

    if (number >= 5.4)
        fine("gnuplot", version);
    else
        lacking(doctor, "gnuplot", version ? version : "not there",
                "5.4 or newer draws the charts: install the package "
                "gnuplot-nox (make setup does)");
    free(version);
}

static uint64_t read_number(const char *path)
{
    char *line = machine_line(path);
    const uint64_t number = line ? strtoull(line, NULL, 10) : UINT64_MAX;

    free(line);
    return number;
}

static uint64_t limit_of(int resource)
{
    struct rlimit limit;

    if (getrlimit((__rlimit_resource_t)resource, &limit) < 0 ||
        limit.rlim_max == RLIM_INFINITY)
        return UINT64_MAX;
    return limit.rlim_max;
}

static uint64_t port_count(void)
{
    char *line = machine_line("/proc/sys/net/ipv4/ip_local_port_range");
    char *rest = NULL;
    const uint64_t first = line ? strtoull(line, &rest, 10) : 0;
    const uint64_t last = line ? strtoull(rest, NULL, 10) : 0;

    free(line);
    return last > first ? last - first + 1 : UINT64_MAX;
}

static void check_limits(struct doctor *doctor)
{
    check(doctor, "open descriptors", limit_of(RLIMIT_NOFILE),
          WANTED_DESCRIPTORS,
          "raise the hard limit: nofile in /etc/security/limits.conf");
    check(doctor, "processes of a user", limit_of(RLIMIT_NPROC),
          WANTED_PROCESSES,
          "raise the hard limit: nproc in /etc/security/limits.conf");
    check(doctor, "threads of the system",
          read_number("/proc/sys/kernel/threads-max"), WANTED_THREADS,
          "sysctl kernel.threads-max=32768");
    check(doctor, "client ports for an address", port_count(), WANTED_PORTS,
          "sysctl net.ipv4.ip_local_port_range='32768 60999'");
    check(doctor, "accept queue (somaxconn)",
          read_number("/proc/sys/net/core/somaxconn"), WANTED_BACKLOG,
          "sysctl net.core.somaxconn=4096");
}

static void check_cpus(struct doctor *doctor)
{
    const unsigned cpus = machine_cpus();
    double load = 0;
    char text[96];
    char *hypervisor = machine_hypervisor();

    snprintf(text, sizeof text, "%u", cpus);
    if (cpus >= 2)
        fine("CPUs", text);
    else
        lacking(doctor, "CPUs", text,
                "with one CPU nothing can run in parallel");
    if (strcmp(hypervisor, "none") == 0)
        fine("virtual machine", "no");
    else
        printf("  note %-26s %s: what its CPUs are worth may drift\n",
               "virtual machine", hypervisor);
    free(hypervisor);
    if (getloadavg(&load, 1) != 1)
        return;
    snprintf(text, sizeof text, "%.2f", load);
    if (load <= BUSY_SHARE * cpus)
        fine("load", text);
    else
        printf("  note %-26s %s: other work disturbs what is measured\n",
               "load", text);
}

static void check_parts(struct doctor *doctor)
{
    if (access(paths_variants(), R_OK | X_OK) == 0)
        fine("variants", paths_variants());
    else
        lacking(doctor, "variants", paths_variants(),
                "not there: build them first");
    if (access(paths_origin(), X_OK) == 0)
        fine("origin", paths_origin());
    else
        lacking(doctor, "origin", paths_origin(), "not there: build it first");
}

static error_t parse(int key, char *text, struct argp_state *state)
{
    if (key == ARGP_KEY_ARG)
        argp_error(state, "doctor takes no argument: \"%s\"", text);
    return ARGP_ERR_UNKNOWN;
}

int cmd_doctor(int argc, char **argv)
{
    static const struct argp argp = {
        NULL,
        parse,
        NULL,
        "What this machine has of what the benchmarks need: tools, limits, "
        "CPUs. Nothing is changed.\vExit status: 0 ready, 5 not.",
        NULL,
        NULL,
        NULL};
    struct doctor doctor = {.ready = true};

    argp_parse(&argp, argc, argv, 0, NULL, NULL);
    spawn_init();
    puts("Tools");
    check_hyperfine(&doctor);
    check_gnuplot(&doctor);
    check_parts(&doctor);
    puts("Limits");
    check_limits(&doctor);
    puts("Machine");
    check_cpus(&doctor);
    puts(doctor.ready ? "Ready." : "Not ready: see !! above.");
    return doctor.ready ? EXIT_DONE : EXIT_NOT_READY;
}
