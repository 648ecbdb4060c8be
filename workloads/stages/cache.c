/* The last-level caches in /sys. sysconf is the second choice: in a virtual
 * machine it may tell the size of all caches of the host. */
#include "workloads/stages/cache.h"

#include <sched.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define UNKNOWN_BYTES (UINT64_C(32) << 20)
#define INDEXES_MAX   10 /* caches of one CPU: L1d, L1i, L2, L3 … */

/* The first line of DIRECTORY/cpuN/cache/indexI/NAME without its newline. */
static bool read_line(const char *directory, int cpu, int index,
                      const char *name, char line[128])
{
    char path[512];
    FILE *file;

    snprintf(path, sizeof(path), "%s/cpu%d/cache/index%d/%s", directory, cpu,
             index, name);
    file = fopen(path, "re");
    if (!file)
        return false;
    const bool read = fgets(line, 128, file) != NULL;
    fclose(file);
    if (read)
        line[strcspn(line, "\n")] = '\0';
    return read && *line;
}

/* "32768K", or with M, or bytes; 0 where it is none of them. */
static uint64_t size_in(const char *text)
{
    char *end;
    const uint64_t number = strtoull(text, &end, 10);

    if (end == text)
        return 0;
    switch (*end) {
    case 'K':
        return number << 10;
    case 'M':
        return number << 20;
    case '\0':
        return number;
    }
    return 0;
}

/* The size of this CPU's last-level cache, and its lowest other CPU's number,
 * which names the cache; 0 where nothing is said. */
static uint64_t last_level_of(const char *directory, int cpu, int *first_cpu)
{
    uint64_t bytes = 0;
    long highest = 0;
    char line[128];

    for (int index = 0; index < INDEXES_MAX; index++) {
        long level = 0;

        if (read_line(directory, cpu, index, "level", line))
            level = strtol(line, NULL, 10);
        if (level <= highest ||
            !read_line(directory, cpu, index, "size", line) ||
            size_in(line) == 0)
            continue;
        highest = level;
        bytes = size_in(line);
        *first_cpu = cpu;
        if (read_line(directory, cpu, index, "shared_cpu_list", line))
            *first_cpu = (int)strtol(line, NULL, 10);
    }
    return bytes;
}

static uint64_t asked_of_sysconf(void)
{
    static const int names[] = {_SC_LEVEL4_CACHE_SIZE, _SC_LEVEL3_CACHE_SIZE,
                                _SC_LEVEL2_CACHE_SIZE};

    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
        if (sysconf(names[i]) > 0)
            return (uint64_t)sysconf(names[i]);
    return UNKNOWN_BYTES;
}

uint64_t cache_last_level_bytes(const char *directory)
{
    uint64_t bytes = 0;
    cpu_set_t allowed, counted;

    CPU_ZERO(&counted);
    if (sched_getaffinity(0, sizeof(allowed), &allowed) != 0)
        return asked_of_sysconf();
    for (int cpu = 0; cpu < CPU_SETSIZE; cpu++) {
        int first_cpu = -1;
        const uint64_t size = CPU_ISSET(cpu, &allowed)
                                  ? last_level_of(directory, cpu, &first_cpu)
                                  : 0;

        if (size == 0 || first_cpu < 0 || first_cpu >= CPU_SETSIZE ||
            CPU_ISSET(first_cpu, &counted))
            continue;
        CPU_SET(first_cpu, &counted);
        bytes += size;
    }
    return bytes > 0 ? bytes : asked_of_sysconf();
}
