/* Kernel, memory, clock, virtualisation and load (see machine_parts.h). */
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#if defined(__x86_64__) || defined(__i386__)
#include <cpuid.h>
#endif

#include "harness/machine_parts.h"
#include "harness/memory.h"

#define CLOCKSOURCE "/sys/devices/system/clocksource/clocksource0"
#define MITIGATIONS "/sys/devices/system/cpu/vulnerabilities"

/* The name that the hypervisor gives itself, only of the machine we are on. */
static char *cpuid_hypervisor(const struct machine_source *source)
{
#if defined(__x86_64__) || defined(__i386__)
    unsigned eax, ebx, ecx, edx;
    char name[13] = "";

    if (source->root[0])
        return NULL;
    __cpuid(0x40000000, eax, ebx, ecx, edx);
    memcpy(name, &ebx, 4);
    memcpy(name + 4, &ecx, 4);
    memcpy(name + 8, &edx, 4);
    for (char *letter = name; *letter; letter++)
        if (!isprint((unsigned char)*letter))
            *letter = ' ';
    if (!name[0])
        return NULL;
    return memory_copy(strncmp(name, "KVM", 3) == 0 ? "KVM" : name);
#else
    (void)source;
    return NULL;
#endif
}

char *machine_hypervisor(const struct machine_source *source)
{
    char *flags = source_field(source, "/proc/cpuinfo", "flags");
    const bool virtual = flags && strstr(flags, " hypervisor");
    char *name = source_line(source, "/sys/hypervisor/type");

    if (!name && virtual)
        name = cpuid_hypervisor(source);
    if (!name && virtual)
        name = source_line(source, "/sys/class/dmi/id/sys_vendor");
    if (!name && virtual)
        name = memory_copy("of unknown kind");
    if (!name && flags)
        name = memory_copy("none");
    free(flags);
    return name;
}

/* All that the kernel says of each vulnerability. */
static json_t *vulnerabilities(const struct machine_source *source)
{
    json_t *names = source_entries(source, MITIGATIONS, "");
    json_t *facts = json_object();

    for (size_t i = 0; i < json_array_size(names); i++) {
        const char *name = json_string_value(json_array_get(names, i));

        json_object_set_new(
            facts, name,
            text_or_unknown(source_line(source, MITIGATIONS "/%s", name)));
    }
    if (!names) {
        json_decref(facts);
        return json_string("unknown");
    }
    json_decref(names);
    return facts;
}

/* "always [madvise] never" means madvise. */
static json_t *chosen(const struct machine_source *source, const char *path)
{
    char *line = source_line(source, "%s", path);
    const char *open = line ? strchr(line, '[') : NULL;
    json_t *json = open ? json_stringn(open + 1, strcspn(open + 1, "]"))
                        : json_string("unknown");

    free(line);
    return json;
}

/* A field of /proc/meminfo, which is in KiB, in bytes; -1: unknown. */
static long long meminfo(const struct machine_source *source, const char *key)
{
    char *value = source_field(source, "/proc/meminfo", key);
    const long long bytes = value ? strtoll(value, NULL, 10) * 1024 : -1;

    free(value);
    return bytes;
}

static void add_memory(const struct machine_source *source, json_t *facts)
{
    const long long total = meminfo(source, "MemTotal");
    const long long available = meminfo(source, "MemAvailable");
    const long long swap = meminfo(source, "SwapTotal");
    const long long swap_free = meminfo(source, "SwapFree");

    json_object_set_new(facts, "memory_bytes",
                        number_or_unknown(total >= 0, total));
    json_object_set_new(facts, "memory_available_bytes",
                        number_or_unknown(available >= 0, available));
    json_object_set_new(facts, "swap_bytes",
                        number_or_unknown(swap >= 0, swap));
    json_object_set_new(
        facts, "swap_used_bytes",
        number_or_unknown(swap >= 0 && swap_free >= 0, swap - swap_free));
    json_object_set_new(
        facts, "huge_pages",
        chosen(source, "/sys/kernel/mm/transparent_hugepage/enabled"));
}

/* Three averages: over 1, 5 and 15 minutes. */
static json_t *load(const struct machine_source *source)
{
    char *line = source_line(source, "/proc/loadavg");
    char *at = line;
    json_t *averages = json_array();

    while (at && json_array_size(averages) < 3) {
        char *end;
        const double average = strtod(at, &end);

        if (end == at)
            break;
        json_array_append_new(averages, json_real(average));
        at = end;
    }
    free(line);
    if (json_array_size(averages) == 3)
        return averages;
    json_decref(averages);
    return json_string("unknown");
}

/* The share of the last ten seconds in which some task stood still for it. */
static json_t *pressure(const struct machine_source *source, const char *path)
{
    char *line = source_line(source, "%s", path);
    const char *average = line ? strstr(line, "avg10=") : NULL;
    json_t *json =
        average ? json_real(strtod(average + strlen("avg10="), NULL) / 100)
                : json_string("unknown");

    free(line);
    return json;
}

/* Of the CPU time since the start, the share that the hypervisor kept. */
static json_t *steal(const struct machine_source *source)
{
    char *line = source_line(source, "/proc/stat");
    double sum = 0, stolen = 0;
    int column = 0;
    char *at = line && strncmp(line, "cpu ", 4) == 0 ? line + 4 : NULL;

    for (; at && column < 8; column++) {
        char *end;
        const double ticks = strtod(at, &end);

        if (end == at)
            break;
        sum += ticks;
        stolen = ticks; /* the eighth and last of them */
        at = end;
    }
    free(line);
    return column == 8 && sum > 0 ? json_real(stolen / sum)
                                  : json_string("unknown");
}

static json_t *uptime(const struct machine_source *source)
{
    long long seconds;
    const bool known = source_number(source, "/proc/uptime", &seconds);

    return number_or_unknown(known, seconds);
}

static json_t *clocksource(const struct machine_source *source)
{
    return json_pack(
        "{s:o, s:o}", "current",
        source_text_json(source, CLOCKSOURCE "/current_clocksource"),
        "available",
        source_text_json(source, CLOCKSOURCE "/available_clocksource"));
}

static void add_state(const struct machine_source *source, json_t *facts)
{
    json_object_set_new(facts, "load", load(source));
    json_object_set_new(facts, "pressure",
                        json_pack("{s:o, s:o, s:o}", "cpu",
                                  pressure(source, "/proc/pressure/cpu"),
                                  "memory",
                                  pressure(source, "/proc/pressure/memory"),
                                  "io", pressure(source, "/proc/pressure/io")));
    json_object_set_new(facts, "steal_share", steal(source));
    json_object_set_new(facts, "uptime_s", uptime(source));
    json_object_set_new(
        facts, "aslr",
        source_number_json(source, "/proc/sys/kernel/randomize_va_space"));
    json_object_set_new(facts, "timer_slack_ns",
                        source_number_json(source, "/proc/self/timerslack_ns"));
}

static json_t *kernel_words(const struct machine_source *source)
{
    char *command_line = source_line(source, "%s", "/proc/cmdline");
    char *words = command_line ? machine_kernel_words(command_line) : NULL;

    free(command_line);
    return text_or_unknown(words);
}

json_t *machine_system_facts(const struct machine_source *source)
{
    json_t *facts = json_pack(
        "{s:o, s:o, s:o, s:o, s:o, s:o}", "kernel",
        source_text_json(source, "/proc/sys/kernel/osrelease"),
        "kernel_command_line", kernel_words(source), "os",
        text_or_unknown(source_field(source, "/etc/os-release", "PRETTY_NAME")),
        "vulnerabilities", vulnerabilities(source), "clocksource",
        clocksource(source), "hypervisor",
        text_or_unknown(machine_hypervisor(source)));

    add_memory(source, facts);
    add_state(source, facts);
    return facts;
}
