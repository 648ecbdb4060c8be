/* All facts about the machine as one object (see machine.h). */
#include "harness/machine.h"

#include <sys/sysinfo.h>

#include "harness/machine_parts.h"

unsigned machine_cpus(void)
{
    cpu_set_t allowed;

    if (sched_getaffinity(0, sizeof allowed, &allowed) == 0)
        return (unsigned)CPU_COUNT(&allowed);
    return (unsigned)get_nprocs(); /* more than 1024 of them */
}

json_t *machine_facts(const struct machine_source *source)
{
    json_t *facts = machine_cpu_facts(source);
    json_t *const parts[] = {machine_system_facts(source),
                             machine_limit_facts(source)};

    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        json_object_update(facts, parts[i]);
        json_decref(parts[i]);
    }
    return facts;
}
