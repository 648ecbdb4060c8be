/* Limits held against what the experiments need (see doctor.h). */
#include <math.h>
#include <string.h>

#include "harness/doctor.h"

/* The origin listens on so many loopback addresses, and a client port can be
 * used once for each of them. */
#define ORIGIN_ADDRESSES 16
/* Six runs of 10,000 connections in the minute that TIME_WAIT lasts. */
#define WANTED_CONNECTIONS 60000.0

#define REFUSED "cases that need more are refused, and shown as holes"

struct minimum {
    const char *check, *path;
    double wanted; /* less weakens: the largest cases */
    double needed; /* less is untrustworthy: the usual cases */
    const char *weakens, *command;
};

static const struct minimum minima[] = {
    {"open descriptors", "limits.descriptors.hard", 10100, 1100,
     "cases of thousands of connections: " REFUSED,
     "echo '* hard nofile 65536' | sudo tee -a /etc/security/limits.conf, "
     "then log in again"},
    {"processes of a user", "limits.processes.hard", 2000, 200,
     "cases of many threads or processes: " REFUSED,
     "echo '* hard nproc 16384' | sudo tee -a /etc/security/limits.conf, "
     "then log in again"},
    {"threads of the system", "threads_max", 12000, 1500,
     "cases of many threads or processes: " REFUSED,
     "sudo sysctl kernel.threads-max=32768"},
    {"process ids", "pid_max", 12000, 1500,
     "cases of many threads or processes: " REFUSED,
     "sudo sysctl kernel.pid_max=32768"},
    {"memory maps of a process", "max_map_count", 24000, 4000,
     "cases of many threads, whose stacks take two maps each: " REFUSED,
     "sudo sysctl vm.max_map_count=65530"},
    {"accept queue (somaxconn)", "somaxconn", 1024, 0,
     "cases of thousands of connections at once: connects are dropped and "
     "tried again a second later, so the slowest latencies are not the "
     "model's",
     "sudo sysctl net.core.somaxconn=4096"},
    {"address space in bytes", "limits.address_space_bytes.soft", 12e9, 1e9,
     "cases of many threads, whose stacks reserve 8 MiB each: " REFUSED,
     "ulimit -v unlimited"},
    {"cgroup pids.max", "cgroup.pids_max", 2000, 200,
     "cases of many threads or processes: " REFUSED,
     "start the container with --pids-limit=-1, or the service with "
     "TasksMax=infinity"},
};

static void check_minimum(const json_t *facts, const struct minimum *minimum,
                          struct findings *findings)
{
    const double value = fact_number(facts, minimum->path);
    struct complaint complaint = {VERDICT_WEAKENS, minimum->weakens,
                                  minimum->command};

    if (isnan(value))
        doctor_ok(findings, minimum->check, "unknown");
    else if (isinf(value))
        doctor_ok(findings, minimum->check, "unlimited");
    else if (value >= minimum->wanted)
        doctor_ok(findings, minimum->check, "%.0f", value);
    else {
        if (value < minimum->needed)
            complaint.verdict = VERDICT_UNTRUSTWORTHY;
        doctor_bad(findings, minimum->check, complaint,
                   "%.0f, too few: the largest cases need %.0f", value,
                   minimum->wanted);
    }
}

static void check_ports(const json_t *facts, struct findings *findings)
{
    const json_t *range = json_object_get(facts, "port_range");
    const double ports = json_number_value(json_array_get(range, 1)) -
                         json_number_value(json_array_get(range, 0)) + 1;

    if (!json_is_array(range))
        doctor_ok(findings, "client ports", "unknown");
    else if (ports * ORIGIN_ADDRESSES >= WANTED_CONNECTIONS)
        doctor_ok(findings, "client ports",
                  "%.0f for each of the origin's %d addresses", ports,
                  ORIGIN_ADDRESSES);
    else
        doctor_bad(findings, "client ports",
                   (struct complaint){
                       VERDICT_WEAKENS,
                       "cases of 10,000 connections: the ports of earlier "
                       "runs stay taken for a minute, and connects fail",
                       "sudo sysctl net.ipv4.ip_local_port_range='32768 "
                       "60999'"},
                   "%.0f for each of the origin's %d addresses, too few", ports,
                   ORIGIN_ADDRESSES);
}

/* A quota lets a group run until it is used up and then stops it for the rest
 * of each 100 ms. */
static void check_quota(const json_t *facts, struct findings *findings)
{
    const double quota = fact_number(facts, "cgroup.cpu_quota");
    const double cpus = fact_number(facts, "cpus");

    if (isnan(quota))
        doctor_ok(findings, "cgroup CPU quota", "unknown");
    else if (isinf(quota))
        doctor_ok(findings, "cgroup CPU quota", "unlimited");
    else if (quota >= cpus)
        doctor_ok(findings, "cgroup CPU quota", "%g CPUs", quota);
    else
        doctor_bad(findings, "cgroup CPU quota",
                   (struct complaint){
                       VERDICT_UNTRUSTWORTHY,
                       "every parallel case: what uses all CPUs is stopped "
                       "for a part of each 100 ms, which hits models that "
                       "compute in parallel and spares the others",
                       "start the container with --cpuset-cpus in place of "
                       "--cpus, or the service with AllowedCPUs= in place of "
                       "CPUQuota="},
                   "%g CPUs for %.0f that may be used", quota, cpus);
}

static void check_memory_limit(const json_t *facts, struct findings *findings)
{
    const double limit = fact_number(facts, "cgroup.memory_limit_bytes");

    if (isnan(limit) || isinf(limit))
        doctor_ok(findings, "cgroup memory limit",
                  isnan(limit) ? "unknown" : "unlimited");
    else if (limit >= 2e9)
        doctor_ok(findings, "cgroup memory limit", "%.1f GB", limit / 1e9);
    else
        doctor_bad(findings, "cgroup memory limit",
                   (struct complaint){
                       VERDICT_WEAKENS,
                       "cases of many threads or processes: they swap or are "
                       "killed",
                       "start the container with --memory=4g, or the service "
                       "with MemoryMax=4G"},
                   "%.2f GB", limit / 1e9);
}

void doctor_limits(const json_t *facts, struct findings *findings)
{
    findings->group = "Limits";
    for (size_t i = 0; i < sizeof minima / sizeof *minima; i++)
        check_minimum(facts, &minima[i], findings);
    check_ports(facts, findings);
    check_quota(facts, findings);
    check_memory_limit(facts, findings);
}
