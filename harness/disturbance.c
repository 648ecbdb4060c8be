/* Thresholds applied (see disturbance.h). */
#include "harness/disturbance.h"

#include <stdio.h>

#include "harness/capacity.h"

static bool known(uint64_t ns)
{
    return ns != CONDITION_UNKNOWN;
}

static double share(uint64_t ns, uint64_t of_ns)
{
    return of_ns ? (double)ns / (double)of_ns : 0;
}

static void add(json_t *reasons, json_t *text)
{
    json_array_append_new(reasons, text);
}

static void judge_steal(const struct conditions *c, json_t *reasons)
{
    const uint64_t wanted_ns = c->busy_ns + c->steal_ns;

    if (known(c->steal_ns) && known(c->busy_ns) &&
        c->steal_ns >= DISTURBED_STEAL_NS &&
        share(c->steal_ns, wanted_ns) >= DISTURBED_STEAL_SHARE)
        add(reasons,
            json_sprintf("steal %.0f %%", 100 * share(c->steal_ns, wanted_ns)));
}

static void judge_others(const struct conditions *c, json_t *reasons)
{
    const double cpus = share(c->others_ns, c->wall_ns);

    if (known(c->others_ns) && c->others_ns >= DISTURBED_OTHERS_NS &&
        cpus >= DISTURBED_OTHERS_CPUS &&
        cpus >= DISTURBED_OTHERS_SHARE * c->cpus)
        add(reasons, json_sprintf("others used %.1f CPUs", cpus));
}

static void judge_memory(const struct conditions *c, json_t *reasons)
{
    const uint64_t ns = c->stalled_ns[PRESSURE_MEMORY];

    if (known(ns) && share(ns, c->wall_ns) >= DISTURBED_MEMORY_SHARE)
        add(reasons, json_sprintf("memory was short for %.0f %% of the time",
                                  100 * share(ns, c->wall_ns)));
}

json_t *disturbance_reasons(const struct conditions *c, bool parallel)
{
    json_t *reasons = json_array();

    judge_steal(c, reasons);
    judge_others(c, reasons);
    judge_memory(c, reasons);
    if (parallel && c->capacity_cpus > 0 && c->capacity_cpus < CAPACITY_ENOUGH)
        add(reasons, json_sprintf("capacity %.2f of 2 CPUs", c->capacity_cpus));
    if (c->clock_gap_ns > DISTURBED_CLOCK_NS ||
        c->clock_gap_ns < -DISTURBED_CLOCK_NS)
        add(reasons, json_string("clock jump"));
    return reasons;
}

const char *disturbance_bottleneck(const struct conditions *c, char *text,
                                   size_t size)
{
    const double busy = share(c->origin_cpu_ns, c->wall_ns);

    if (!c->with_origin)
        return NULL;
    if (known(c->listen_overflows) && c->listen_overflows > 0) {
        snprintf(text, size, "the origin's queue of connections ran over");
        return text;
    }
    if (busy < ORIGIN_BUSY_SHARE)
        return NULL;
    snprintf(text, size, "origin saturated: busy %.0f %% of a CPU", 100 * busy);
    return text;
}
