/* Descriptors, threads, processes and maps. */
#include "core/limits.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include "core/failure.h"

#define SPARE_DESCRIPTORS 32 /* standard streams, loop, shards, files */
#define MAPS_PER_THREAD   2  /* a stack and its guard */
#define SPARE_MAPS        1000

/* The number in a file of /proc, or UINT64_MAX where there is none. */
static uint64_t read_limit(const char *path)
{
    FILE *file = fopen(path, "re");
    uint64_t limit = UINT64_MAX;
    char text[32], *end;

    if (!file)
        return limit;
    if (fgets(text, sizeof(text), file)) {
        limit = strtoull(text, &end, 10);
        if (end == text)
            limit = UINT64_MAX;
    }
    fclose(file);
    return limit;
}

static int check_descriptors(const struct needs *needs)
{
    const uint64_t wanted = needs->descriptors + SPARE_DESCRIPTORS;
    struct rlimit limit;

    if (getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return -errno;
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
    if (wanted <= limit.rlim_max)
        return 0;
    return failure_explain(
        -EMFILE,
        "this run needs %" PRIu64 " descriptors in one process and the limit "
        "is %" PRIu64 "; lower --concurrency, or raise the limit with `ulimit "
        "-Hn %" PRIu64 "` as root (or in /etc/security/limits.conf)",
        wanted, (uint64_t)limit.rlim_max, wanted);
}

/* One limit on how many threads and processes there may be. */
static int check_count(uint64_t wanted, uint64_t limit, const char *name,
                       const char *remedy)
{
    if (wanted <= limit)
        return 0;
    return failure_explain(-EAGAIN,
                           "this run needs %" PRIu64 " threads and processes "
                           "and %s is %" PRIu64 "; lower --workers or "
                           "--concurrency, or %s",
                           wanted, name, limit, remedy);
}

static int check_workers(const struct needs *needs)
{
    const uint64_t wanted = needs->threads + needs->processes;
    struct rlimit own = {.rlim_cur = RLIM_INFINITY};
    int status;

    getrlimit(RLIMIT_NPROC, &own);
    /* The limit does nothing for root. */
    status = geteuid() == 0 || own.rlim_cur == RLIM_INFINITY
                 ? 0
                 : check_count(wanted, own.rlim_cur, "the limit of this user",
                               "raise it with `ulimit -u`");
    if (status == 0)
        status = check_count(wanted, read_limit("/proc/sys/kernel/threads-max"),
                             "kernel.threads-max",
                             "raise it with `sysctl kernel.threads-max=…`");
    if (status == 0)
        status = check_count(wanted, read_limit("/proc/sys/kernel/pid_max"),
                             "kernel.pid_max",
                             "raise it with `sysctl kernel.pid_max=…`");
    if (status == 0)
        status =
            check_count(wanted, read_limit("/sys/fs/cgroup/pids.max"),
                        "pids.max of the cgroup", "raise it in the cgroup");
    return status;
}

int limits_check_maps(uint64_t maps, const char *what)
{
    const uint64_t wanted = maps + SPARE_MAPS;
    const uint64_t limit = read_limit("/proc/sys/vm/max_map_count");

    if (wanted <= limit)
        return 0;
    return failure_explain(
        -EAGAIN,
        "%s need %" PRIu64 " memory maps and vm.max_map_count is %" PRIu64
        "; lower --workers or --concurrency, or raise it with "
        "`sysctl vm.max_map_count=%" PRIu64 "`",
        what, wanted, limit, wanted);
}

static int check_maps(const struct needs *needs)
{
    char what[64];

    snprintf(what, sizeof(what), "the stacks of %" PRIu64 " threads",
             needs->threads);
    return limits_check_maps(needs->threads * MAPS_PER_THREAD, what);
}

/* MemAvailable of /proc/meminfo in bytes, or UINT64_MAX. */
static uint64_t available_memory(void)
{
    static const char name[] = "MemAvailable:";
    FILE *file = fopen("/proc/meminfo", "re");
    uint64_t bytes = UINT64_MAX;
    char line[128];

    while (file && bytes == UINT64_MAX && fgets(line, sizeof(line), file))
        if (strncmp(line, name, strlen(name)) == 0)
            bytes = strtoull(line + strlen(name), NULL, 10) << 10;
    if (file)
        fclose(file);
    return bytes;
}

int limits_check_memory(uint64_t bytes, const char *what, const char *advice)
{
    struct rlimit space = {.rlim_cur = RLIM_INFINITY};

    getrlimit(RLIMIT_AS, &space);

    const struct {
        const char *name;
        uint64_t bytes;
    } limits[] = {
        {"MemAvailable of /proc/meminfo", available_memory()},
        {"memory.max of the cgroup", read_limit("/sys/fs/cgroup/memory.max")},
        {"memory.limit_in_bytes of the cgroup",
         read_limit("/sys/fs/cgroup/memory/memory.limit_in_bytes")},
        {"the limit on address space (ulimit -v)", space.rlim_cur},
    };

    for (size_t i = 0; i < sizeof(limits) / sizeof(limits[0]); i++)
        if (bytes > limits[i].bytes)
            return failure_explain(
                -ENOMEM,
                "%s need %" PRIu64 " MiB and %s is %" PRIu64 " MiB; %s", what,
                bytes >> 20, limits[i].name, limits[i].bytes >> 20, advice);
    return 0;
}

int limits_check(const struct needs *needs)
{
    int status = check_descriptors(needs);

    if (status == 0)
        status = check_workers(needs);
    if (status == 0)
        status = check_maps(needs);
    return status;
}
