/* What was seen of a run, as a few lines (see watch.h). */
#include "harness/watch.h"

#include "core/clock.h"

/* A number of an object in other units; false where it is not known. */
static bool number(const json_t *object, const char *name, double unit,
                   double *value)
{
    const json_t *json = json_object_get(object, name);

    *value = json_number_value(json) / unit;
    return json_is_number(json);
}

static void print_memory(const json_t *observed, FILE *out)
{
    const char *source =
        json_string_value(json_object_get(observed, "peak_tree_source"));
    double mib, processes, threads;

    fputs("observed:", out);
    if (number(observed, "peak_tree_bytes", 1 << 20, &mib))
        fprintf(out, " %.1f MiB in all at its height (%s),", mib, source);
    if (number(observed, "processes_peak", 1, &processes) &&
        number(observed, "threads_peak", 1, &threads))
        fprintf(out, " processes: %.0f, threads: %.0f at most\n", processes,
                threads);
    else
        fprintf(out, " too short a run to be looked at %d times\n",
                OBSERVE_SAMPLES_MIN);
}

static void print_budget(const json_t *observed, FILE *out)
{
    const json_t *budget = json_object_get(observed, "budget");
    double run_ms, wait_ms, computing, waiting, blocked;

    if (number(observed, "run_ns", (double)NS_PER_MS, &run_ms) &&
        number(observed, "run_wait_ns", (double)NS_PER_MS, &wait_ms))
        fprintf(out,
                "          %.1f ms on CPUs, waited %.1f ms for one (all "
                "threads together)\n",
                run_ms, wait_ms);
    if (number(budget, "computing", 0.01, &computing) &&
        number(budget, "waiting_for_cpu", 0.01, &waiting) &&
        number(budget, "blocked", 0.01, &blocked))
        fprintf(out,
                "          of the threads' time: computing %.1f %%, waiting "
                "for a CPU %.1f %%, blocked %.1f %%\n",
                computing, waiting, blocked);
}

static void print_events(const json_t *observed, FILE *out)
{
    double voluntary, involuntary, minor, major;

    if (number(observed, "voluntary_switches", 1, &voluntary) &&
        number(observed, "involuntary_switches", 1, &involuntary) &&
        number(observed, "minor_faults", 1, &minor) &&
        number(observed, "major_faults", 1, &major))
        fprintf(out,
                "          switches: %.0f voluntary, %.0f involuntary; page "
                "faults: %.0f minor, %.0f major\n",
                voluntary, involuntary, minor, major);
}

static void print_lag(const json_t *observed, FILE *out)
{
    const json_t *lag = json_object_get(observed, "loop_lag_ns");
    double p50, p99, max;

    if (number(lag, "p50", (double)NS_PER_MS, &p50) &&
        number(lag, "p99", (double)NS_PER_MS, &p99) &&
        number(lag, "max", (double)NS_PER_MS, &max))
        fprintf(out,
                "          loop lag: p50 %.3f ms, p99 %.3f ms, at most %.3f "
                "ms\n",
                p50, p99, max);
}

/* A counter that is there, or for what reason it is not. */
static void print_counters(const json_t *observed, FILE *out)
{
    json_t *counters = json_object_get(observed, "counters");
    const char *name;
    json_t *value;

    json_object_foreach(counters, name, value)
    {
        if (json_is_integer(value))
            fprintf(out, "          %-17s %15" JSON_INTEGER_FORMAT "\n", name,
                    json_integer_value(value));
        else
            fprintf(out, "          %-17s %s\n", name,
                    json_string_value(value));
    }
}

void watch_print(const json_t *observed, FILE *out)
{
    print_memory(observed, out);
    print_budget(observed, out);
    print_events(observed, out);
    print_lag(observed, out);
    print_counters(observed, out);
}
