/* Conditions of a run (see conditions.h). */
#include "harness/conditions.h"

#include <errno.h>
#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

#include "core/clock.h"
#include "harness/proc_tree.h"

#define STAT_BYTES    1024 /* its first line is enough */
#define NETSTAT_BYTES 16384

/* --- Texts of the kernel ------------------------------------------------ */

/* The number at *text, which must be whole: followed by a blank or the line's
 * end. Returns 0 or -EINVAL. */
static int whole_number(const char **text, uint64_t *number)
{
    char *end;

    errno = 0;
    const unsigned long long read = strtoull(*text, &end, 10);

    if (end == *text || errno != 0 || (*end != ' ' && *end != '\n'))
        return -EINVAL;
    *number = read;
    *text = end;
    return 0;
}

int proc_cpu_parse(const char *stat, uint64_t tick_ns, uint64_t *busy_ns,
                   uint64_t *steal_ns)
{
    enum { USER, NICE, SYSTEM, IDLE, IOWAIT, IRQ, SOFTIRQ, STEAL, COLUMNS };
    uint64_t ticks[COLUMNS];

    if (strncmp(stat, "cpu ", 4) != 0)
        return -EINVAL;
    stat += 4;
    for (size_t i = 0; i < COLUMNS; i++)
        if (whole_number(&stat, &ticks[i]) < 0)
            return -EINVAL;
    *busy_ns = (ticks[USER] + ticks[NICE] + ticks[SYSTEM]) * tick_ns;
    *steal_ns = ticks[STEAL] * tick_ns;
    return 0;
}

/* Its first line: "some avg10=0.00 avg60=0.00 avg300=0.00 total=0". */
int proc_pressure_parse(const char *pressure, uint64_t *stalled_ns)
{
    const char *total = strstr(pressure, "total=");
    uint64_t total_us;

    if (strncmp(pressure, "some ", 5) != 0 || !total)
        return -EINVAL;
    total += strlen("total=");
    if (whole_number(&total, &total_us) < 0)
        return -EINVAL;
    *stalled_ns = total_us * NS_PER_US;
    return 0;
}

/* Pairs of lines: "TcpExt: names …" and, below, "TcpExt: values …". */
int proc_netstat_parse(const char *netstat, const char *name, uint64_t *value)
{
    const size_t length = strlen(name);
    const char *names = netstat, *values = strchr(netstat, '\n');

    if (!values)
        return -EINVAL;
    values++;
    for (;;) {
        names += strcspn(names, " \n");
        values += strcspn(values, " \n");
        if (*names != ' ' || *values != ' ')
            return -EINVAL;
        names++;
        values++;
        if (strncmp(names, name, length) != 0 ||
            (names[length] != ' ' && names[length] != '\n'))
            continue;
        return whole_number(&values, value);
    }
}

/* --- One moment --------------------------------------------------------- */

static uint64_t clock_ns(clockid_t clock)
{
    struct timespec now;

    clock_gettime(clock, &now);
    return (uint64_t)now.tv_sec * NS_PER_SECOND + (uint64_t)now.tv_nsec;
}

static uint64_t usage_ns(int who)
{
    struct rusage usage;

    getrusage(who, &usage);
    return (uint64_t)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) *
               NS_PER_SECOND +
           (uint64_t)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) *
               NS_PER_US;
}

static void mark_cpus(struct conditions_mark *mark)
{
    const uint64_t tick_ns = NS_PER_SECOND / (uint64_t)sysconf(_SC_CLK_TCK);
    char text[STAT_BYTES];

    mark->busy_ns = mark->steal_ns = CONDITION_UNKNOWN;
    if (proc_read("/proc/stat", text, sizeof text) == 0)
        proc_cpu_parse(text, tick_ns, &mark->busy_ns, &mark->steal_ns);
}

static void mark_pressure(struct conditions_mark *mark)
{
    static const char *const paths[PRESSURE_COUNT] = {
        [PRESSURE_CPU] = "/proc/pressure/cpu",
        [PRESSURE_MEMORY] = "/proc/pressure/memory",
        [PRESSURE_IO] = "/proc/pressure/io",
    };
    char text[512];

    for (size_t i = 0; i < PRESSURE_COUNT; i++) {
        mark->stalled_ns[i] = CONDITION_UNKNOWN;
        if (proc_read(paths[i], text, sizeof text) == 0)
            proc_pressure_parse(text, &mark->stalled_ns[i]);
    }
}

static void mark_network(struct conditions_mark *mark)
{
    char text[NETSTAT_BYTES];

    mark->listen_overflows = mark->listen_drops = CONDITION_UNKNOWN;
    if (proc_read("/proc/net/netstat", text, sizeof text) < 0)
        return;
    proc_netstat_parse(text, "ListenOverflows", &mark->listen_overflows);
    proc_netstat_parse(text, "ListenDrops", &mark->listen_drops);
}

static void mark_frequency(struct conditions_mark *mark)
{
    char text[32];
    uint64_t sum = 0, count = 0;
    glob_t found;

    mark->khz = 0;
    if (glob("/sys/devices/system/cpu/cpufreq/policy*/scaling_cur_freq",
             GLOB_NOSORT, NULL, &found) != 0)
        return;
    for (size_t i = 0; i < found.gl_pathc; i++) {
        if (proc_read(found.gl_pathv[i], text, sizeof text) < 0)
            continue;
        sum += strtoull(text, NULL, 10);
        count++;
    }
    globfree(&found);
    mark->khz = count ? sum / count : 0;
}

void conditions_mark(struct conditions_mark *mark)
{
    mark_pressure(mark);
    mark_network(mark);
    mark_frequency(mark);
    /* Close together: they are held against each other. */
    mark_cpus(mark);
    mark->own_cpu_ns = usage_ns(RUSAGE_SELF) + usage_ns(RUSAGE_CHILDREN);
    mark->monotonic_ns = clock_ns(CLOCK_MONOTONIC);
    mark->boot_ns = clock_ns(CLOCK_BOOTTIME);
    mark->database_cpu_ns = 0;
}

/* --- Between two moments ------------------------------------------------ */

static uint64_t grown(uint64_t before, uint64_t after)
{
    if (before == CONDITION_UNKNOWN || after == CONDITION_UNKNOWN)
        return CONDITION_UNKNOWN;
    return after > before ? after - before : 0;
}

static uint64_t less(uint64_t a, uint64_t b)
{
    return a > b ? a - b : 0;
}

void conditions_between(const struct conditions_mark *before,
                        const struct conditions_mark *after,
                        uint64_t origin_cpu_ns, struct conditions *c)
{
    const long cpus = sysconf(_SC_NPROCESSORS_ONLN);
    const bool with_origin = origin_cpu_ns != CONDITION_UNKNOWN;

    *c = (struct conditions){
        .wall_ns = after->monotonic_ns - before->monotonic_ns,
        .cpus = cpus > 0 ? (unsigned)cpus : 1,
        .steal_ns = grown(before->steal_ns, after->steal_ns),
        .busy_ns = grown(before->busy_ns, after->busy_ns),
        .own_cpu_ns = grown(before->own_cpu_ns, after->own_cpu_ns),
        .others_ns = CONDITION_UNKNOWN,
        .database_cpu_ns =
            less(after->database_cpu_ns, before->database_cpu_ns),
        .khz_before = before->khz,
        .khz_after = after->khz,
        .with_origin = with_origin,
        .origin_cpu_ns = with_origin ? origin_cpu_ns : 0,
        .listen_overflows =
            grown(before->listen_overflows, after->listen_overflows),
        .listen_drops = grown(before->listen_drops, after->listen_drops),
        .clock_gap_ns = (int64_t)(after->boot_ns - before->boot_ns) -
                        (int64_t)(after->monotonic_ns - before->monotonic_ns),
    };
    for (size_t i = 0; i < PRESSURE_COUNT; i++)
        c->stalled_ns[i] = grown(before->stalled_ns[i], after->stalled_ns[i]);
    if (c->busy_ns != CONDITION_UNKNOWN)
        c->others_ns = less(c->busy_ns, c->own_cpu_ns + c->origin_cpu_ns +
                                            c->database_cpu_ns);
}

/* --- The data ----------------------------------------------------------- */

static json_t *known(uint64_t value)
{
    return value == CONDITION_UNKNOWN ? json_null()
                                      : json_integer((json_int_t)value);
}

static json_t *frequency(const struct conditions *c)
{
    if (c->khz_before == 0 || c->khz_after == 0)
        return json_string("absent");
    return json_pack("{s:I, s:I}", "before", (json_int_t)c->khz_before, "after",
                     (json_int_t)c->khz_after);
}

static json_t *origin(const struct conditions *c)
{
    if (!c->with_origin)
        return json_null();
    return json_pack(
        "{s:o, s:o, s:f}", "listen_overflows", known(c->listen_overflows),
        "listen_drops", known(c->listen_drops), "cpu_share",
        c->wall_ns ? (double)c->origin_cpu_ns / (double)c->wall_ns : 0.0);
}

json_t *conditions_json(const struct conditions *c)
{
    return json_pack(
        "{s:I, s:o, s:o, s:I, s:o, s:o, s:o, s:o, s:o, s:I, s:I, s:o, s:o}",
        "wall_ns", (json_int_t)c->wall_ns, "steal_ns", known(c->steal_ns),
        "busy_ns", known(c->busy_ns), "own_cpu_ns", (json_int_t)c->own_cpu_ns,
        "others_cpu_ns", known(c->others_ns), "stalled_cpu_ns",
        known(c->stalled_ns[PRESSURE_CPU]), "stalled_memory_ns",
        known(c->stalled_ns[PRESSURE_MEMORY]), "stalled_io_ns",
        known(c->stalled_ns[PRESSURE_IO]), "khz", frequency(c), "clock_gap_ns",
        (json_int_t)c->clock_gap_ns, "database_cpu_ns",
        (json_int_t)c->database_cpu_ns, "origin", origin(c), "capacity_cpus",
        c->capacity_cpus > 0 ? json_real(c->capacity_cpus) : json_null());
}
