/* Limits of this process, of its cgroup and of the system (see
 * machine_parts.h). */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "harness/machine_parts.h"
#include "harness/memory.h"

#define LIMITS "/proc/self/limits"

/* What the kernel prints as a limit: a number, or "unlimited". */
static json_t *limit_json(const char *text)
{
    char *end;
    const long long number = strtoll(text, &end, 10);

    if (end != text)
        return json_integer(number);
    return json_string(strcmp(text, "unlimited") == 0 ? text : "unknown");
}

/* One line of /proc/self/limits, whose columns are name, soft, hard, unit. */
static json_t *limit(const struct machine_source *source, const char *name)
{
    char *path = memory_format("%s" LIMITS, source->root);
    FILE *const file = fopen(path, "re");
    char line[256], soft[32] = "", hard[32] = "";

    free(path);
    while (file && fgets(line, sizeof line, file))
        if (strncmp(line, name, strlen(name)) == 0) {
            sscanf(line + strlen(name), "%31s %31s", soft, hard);
            break;
        }
    if (file)
        fclose(file);
    return json_pack("{s:o, s:o}", "soft", limit_json(soft), "hard",
                     limit_json(hard));
}

static json_t *port_range(const struct machine_source *source)
{
    char *line = source_line(source, "/proc/sys/net/ipv4/ip_local_port_range");
    char *rest = NULL;
    const long long first = line ? strtoll(line, &rest, 10) : 0;
    const long long last = line ? strtoll(rest, NULL, 10) : 0;

    free(line);
    if (first <= 0 || last < first)
        return json_string("unknown");
    return json_pack("[I, I]", (json_int_t)first, (json_int_t)last);
}

static void add_system_limits(const struct machine_source *source,
                              json_t *facts)
{
    static const char *const files[][2] = {
        {"threads_max", "/proc/sys/kernel/threads-max"},
        {"pid_max", "/proc/sys/kernel/pid_max"},
        {"file_max", "/proc/sys/fs/file-max"},
        {"max_map_count", "/proc/sys/vm/max_map_count"},
        {"somaxconn", "/proc/sys/net/core/somaxconn"},
        {"tcp_tw_reuse", "/proc/sys/net/ipv4/tcp_tw_reuse"},
        {"perf_event_paranoid", "/proc/sys/kernel/perf_event_paranoid"},
    };

    for (size_t i = 0; i < sizeof files / sizeof *files; i++)
        json_object_set_new(facts, files[i][0],
                            source_number_json(source, files[i][1]));
    json_object_set_new(facts, "port_range", port_range(source));
}

json_t *machine_limit_facts(const struct machine_source *source)
{
    json_t *facts =
        json_pack("{s:{s:o, s:o, s:o, s:o, s:o}, s:o}", "limits", "descriptors",
                  limit(source, "Max open files"), "processes",
                  limit(source, "Max processes"), "stack_bytes",
                  limit(source, "Max stack size"), "address_space_bytes",
                  limit(source, "Max address space"), "locked_memory_bytes",
                  limit(source, "Max locked memory"), "cgroup",
                  machine_cgroup_facts(source));

    add_system_limits(source, facts);
    return facts;
}
