/* Processor, topology, caches and frequency (see machine_parts.h). */
#include <stdlib.h>
#include <string.h>

#include "harness/machine.h"
#include "harness/machine_parts.h"
#include "harness/memory.h"

#define CPU "/sys/devices/system/cpu"

static json_t *cpuinfo(const struct machine_source *source, const char *key)
{
    return text_or_unknown(source_field(source, "/proc/cpuinfo", key));
}

int machine_allowed(const struct machine_source *source, cpu_set_t *allowed)
{
    char *list = source_field(source, "/proc/self/status", "Cpus_allowed_list");
    const int count = cpus_of_list(list ? list : "", allowed);

    free(list);
    return count;
}

static bool first_of(const struct machine_source *source, int cpu,
                     const char *list)
{
    cpu_set_t set;
    int first = 0;

    if (source_cpus(source, &set, CPU "/cpu%d/topology/%s", cpu, list) == 0)
        return false;
    while (!CPU_ISSET(first, &set))
        first++;
    return first == cpu;
}

/* Sockets and cores are counted by their first CPUs. */
static json_t *topology(const struct machine_source *source)
{
    cpu_set_t online, siblings;
    const int cpus = source_cpus(source, &online, CPU "/online");
    long long sockets = 0, cores = 0, threads = 0;

    for (int cpu = 0; cpu < CPU_SETSIZE; cpu++) {
        if (!CPU_ISSET(cpu, &online))
            continue;
        sockets += first_of(source, cpu, "core_siblings_list");
        cores += first_of(source, cpu, "thread_siblings_list");
        const int here = source_cpus(
            source, &siblings, CPU "/cpu%d/topology/thread_siblings_list", cpu);

        if (here > threads)
            threads = here;
    }
    return json_pack("{s:o, s:o, s:o, s:o, s:o}", "logical_cpus",
                     number_or_unknown(cpus > 0, cpus), "sockets",
                     number_or_unknown(sockets > 0, sockets), "cores",
                     number_or_unknown(cores > 0, cores), "threads_per_core",
                     number_or_unknown(threads > 0, threads), "smt",
                     source_text_json(source, CPU "/smt/control"));
}

static json_t *cache(const struct machine_source *source, int cpu,
                     const char *index)
{
    static const char *const parts[] = {"level", "type", "size",
                                        "shared_cpu_list"};
    static const char *const names[] = {"level", "type", "size", "shared_by"};
    json_t *facts = json_object();

    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        char *path =
            memory_format(CPU "/cpu%d/cache/%s/%s", cpu, index, parts[i]);

        json_object_set_new(facts, names[i],
                            i == 0 ? source_number_json(source, path)
                                   : source_text_json(source, path));
        free(path);
    }
    return facts;
}

static int first_cpu(const cpu_set_t *set)
{
    for (int cpu = 0; cpu < CPU_SETSIZE; cpu++)
        if (CPU_ISSET(cpu, set))
            return cpu;
    return 0;
}

/* Of the first CPU that this process may use. */
static json_t *caches(const struct machine_source *source, int cpu)
{
    char *directory = memory_format(CPU "/cpu%d/cache", cpu);
    json_t *entries = source_entries(source, directory, "index");
    json_t *facts = json_array();

    for (size_t i = 0; i < json_array_size(entries); i++)
        json_array_append_new(
            facts,
            cache(source, cpu, json_string_value(json_array_get(entries, i))));
    json_decref(entries);
    free(directory);
    if (json_array_size(facts) > 0)
        return facts;
    json_decref(facts);
    return json_string("unknown");
}

static json_t *numa_nodes(const struct machine_source *source)
{
    json_t *nodes = source_entries(source, "/sys/devices/system/node", "node");
    const size_t count = json_array_size(nodes);

    json_decref(nodes);
    return number_or_unknown(count > 0, (long long)count);
}

static json_t *policy(const struct machine_source *source, const char *name)
{
    static const char *const texts[][2] = {{"cpus", "affected_cpus"},
                                           {"driver", "scaling_driver"},
                                           {"governor", "scaling_governor"}};
    static const char *const numbers[][2] = {
        {"min_khz", "scaling_min_freq"},
        {"max_khz", "scaling_max_freq"},
        {"current_khz", "scaling_cur_freq"}};
    json_t *facts = json_pack("{s:s}", "policy", name);

    for (size_t i = 0; i < 3; i++) {
        char *text = memory_format(CPU "/cpufreq/%s/%s", name, texts[i][1]);
        char *number = memory_format(CPU "/cpufreq/%s/%s", name, numbers[i][1]);

        json_object_set_new(facts, texts[i][0], source_text_json(source, text));
        json_object_set_new(facts, numbers[i][0],
                            source_number_json(source, number));
        free(number);
        free(text);
    }
    return facts;
}

/* The text "absent" where the kernel has no say in frequencies, as in most
 * virtual machines. */
static json_t *policies(const struct machine_source *source)
{
    json_t *entries = source_entries(source, CPU "/cpufreq", "policy");
    json_t *facts = json_array();

    for (size_t i = 0; i < json_array_size(entries); i++)
        json_array_append_new(
            facts,
            policy(source, json_string_value(json_array_get(entries, i))));
    json_decref(entries);
    if (json_array_size(facts) > 0)
        return facts;
    json_decref(facts);
    return json_string(source_exists(source, CPU) ? "absent" : "unknown");
}

static const char *turbo(const struct machine_source *source)
{
    long long value;

    if (source_number(source, CPU "/intel_pstate/no_turbo", &value))
        return value ? "off" : "on";
    if (source_number(source, CPU "/cpufreq/boost", &value))
        return value ? "on" : "off";
    return "unknown";
}

json_t *machine_cpu_facts(const struct machine_source *source)
{
    cpu_set_t allowed;
    const int cpus = machine_allowed(source, &allowed);
    char *list = source_field(source, "/proc/self/status", "Cpus_allowed_list");
    json_t *facts = json_pack(
        "{s:o, s:o, s:o, s:o, s:o, s:o, s:o, s:o, s:s, s:o}", "cpu",
        cpuinfo(source, "model name"), "vendor", cpuinfo(source, "vendor_id"),
        "microcode", cpuinfo(source, "microcode"), "cpus",
        number_or_unknown(cpus > 0, cpus), "allowed_cpus",
        text_or_unknown(list), "caches", caches(source, first_cpu(&allowed)),
        "numa_nodes", numa_nodes(source), "cpufreq", policies(source), "turbo",
        turbo(source), "mhz_now", cpuinfo(source, "cpu MHz"));
    json_t *shape = topology(source);

    json_object_update(facts, shape);
    json_decref(shape);
    return facts;
}

int machine_two_cores(const struct machine_source *source, int cpus[2])
{
    cpu_set_t allowed, siblings;
    const int count = machine_allowed(source, &allowed);

    if (count < 2)
        return -1;
    cpus[0] = first_cpu(&allowed);
    CPU_CLR(cpus[0], &allowed);
    cpus[1] = first_cpu(&allowed);
    source_cpus(source, &siblings, CPU "/cpu%d/topology/thread_siblings_list",
                cpus[0]);
    for (int cpu = cpus[1]; cpu < CPU_SETSIZE; cpu++)
        if (CPU_ISSET(cpu, &allowed) && !CPU_ISSET(cpu, &siblings)) {
            cpus[1] = cpu;
            break;
        }
    return 0;
}
