/* Affinity masks and CPU lists. */
#include "core/cpus.h"

#include <errno.h>
#include <sched.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "core/failure.h"

/* The kernel's own limit for this mask type; larger machines are not pinned. */
#define CPU_LIMIT CPU_SETSIZE

static void allowed_set(cpu_set_t *allowed)
{
    if (sched_getaffinity(0, sizeof(*allowed), allowed) != 0) {
        CPU_ZERO(allowed);
        CPU_SET(0, allowed);
    }
}

uint32_t cpus_allowed(void)
{
    cpu_set_t allowed;

    allowed_set(&allowed);
    return (uint32_t)CPU_COUNT(&allowed);
}

/* "3" or "3-5" at *at, moved behind it. */
static bool read_range(const char **at, unsigned long *first,
                       unsigned long *last)
{
    char *end;

    if (**at < '0' || **at > '9')
        return false;
    *first = *last = strtoul(*at, &end, 10);
    if (*end == '-') {
        *at = end + 1;
        if (**at < '0' || **at > '9')
            return false;
        *last = strtoul(*at, &end, 10);
    }
    *at = end;
    return *first <= *last && *last < CPU_LIMIT;
}

/* CPU numbers in the order of a list. */
struct cpu_list {
    uint16_t cpus[CPU_LIMIT];
    uint32_t count;
};

static int add_range(struct cpu_list *cpus, const char *list,
                     const unsigned long range[2], const cpu_set_t *allowed)
{
    for (unsigned long cpu = range[0]; cpu <= range[1]; cpu++) {
        if (!CPU_ISSET(cpu, allowed))
            return failure_explain(
                -ENODEV,
                "--pin '%s': CPU %lu is not among the %d that this "
                "process may use (see `taskset -p $$`)",
                list, cpu, CPU_COUNT(allowed));
        if (cpus->count == CPU_LIMIT)
            return failure_explain(-EINVAL, "--pin: more than %d CPUs",
                                   CPU_LIMIT);
        cpus->cpus[cpus->count++] = (uint16_t)cpu;
    }
    return 0;
}

static int read_list(const char *list, struct cpu_list *cpus)
{
    cpu_set_t allowed;
    int status = 0;

    allowed_set(&allowed);
    cpus->count = 0;
    if (strcmp(list, "auto") == 0) {
        for (unsigned cpu = 0; cpu < CPU_LIMIT; cpu++)
            if (CPU_ISSET(cpu, &allowed))
                cpus->cpus[cpus->count++] = (uint16_t)cpu;
        return 0;
    }
    for (const char *at = list; status == 0; at++) {
        unsigned long range[2];

        if (!read_range(&at, &range[0], &range[1]) ||
            (*at != ',' && *at != '\0'))
            return failure_explain(-EINVAL,
                                   "--pin '%s': not a list of CPUs; type "
                                   "numbers and ranges such as 0,2-3, or auto",
                                   list);
        status = add_range(cpus, list, range, &allowed);
        if (*at == '\0')
            break;
    }
    return status;
}

static bool is_free(const char *list)
{
    return !list || strcmp(list, "none") == 0;
}

int cpus_check(const char *list)
{
    struct cpu_list cpus;

    return is_free(list) ? 0 : read_list(list, &cpus);
}

int cpus_pin(const char *list, uint32_t worker)
{
    struct cpu_list cpus;
    cpu_set_t one;

    if (is_free(list))
        return 0;
    const int status = read_list(list, &cpus);
    if (status != 0 || cpus.count == 0)
        return status;
    CPU_ZERO(&one);
    CPU_SET(cpus.cpus[worker % cpus.count], &one);
    return sched_setaffinity(0, sizeof(one), &one) == 0 ? 0 : -errno;
}
