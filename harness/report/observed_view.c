/* What observed runs tell (see observed_view.h). */
#include "harness/report/observed_view.h"

#include <errno.h>
#include <stdlib.h>

static const char *const event_names[EVENT_COUNT] = {
    [EVENT_VOLUNTARY] = "voluntary_switches",
    [EVENT_INVOLUNTARY] = "involuntary_switches",
    [EVENT_MINOR_FAULTS] = "minor_faults",
    [EVENT_MAJOR_FAULTS] = "major_faults",
};

/* A number of an object; false where it has none of that name. */
static bool number(const json_t *object, const char *name, double *value)
{
    const json_t *json = json_object_get(object, name);

    *value = json_is_number(json) ? json_number_value(json) : 0;
    return json_is_number(json);
}

static bool is_of(const struct rs_run *run, size_t experiment, size_t index)
{
    return run->experiment == experiment && run->case_index == index;
}

/* The runs of a case, which lie together: the first, and how many. */
static const struct rs_run *runs_of(const struct analysis *analysis,
                                    const struct experiment_view *view,
                                    const struct case_view *c, size_t *count)
{
    const size_t experiment = (size_t)(view - analysis->experiments);
    const size_t index = (size_t)(c - view->cases);
    size_t first = 0;

    while (first < analysis->run_count &&
           !is_of(&analysis->runs[first], experiment, index))
        first++;
    *count = 0;
    while (first + *count < analysis->run_count &&
           is_of(&analysis->runs[first + *count], experiment, index))
        ++*count;
    return analysis->runs + first;
}

static bool is_counted(const struct rs_run *run)
{
    return run->outcome == OUTCOME_VERIFIED && run->timed && !run->warmup;
}

/* Median of one field of the results; false where a run lacks it. */
static bool median_event(const struct rs_run *runs, size_t count,
                         const char *name, double *values, double *median)
{
    struct stats_estimate estimate;
    size_t n = 0;

    for (size_t i = 0; i < count; i++)
        if (is_counted(&runs[i]) &&
            !number(runs[i].result.json, name, &values[n++]))
            return false;
    if (n == 0 || stats_median(values, n, STATS_CONFIDENCE, &estimate) < 0)
        return false;
    *median = estimate.value;
    return true;
}

static int read_events(const struct analysis *analysis,
                       const struct experiment_view *view,
                       const struct case_view *c, struct observed_view *seen)
{
    size_t count;
    const struct rs_run *runs = runs_of(analysis, view, c, &count);
    double *values = calloc(count + 1, sizeof(*values));

    if (!values)
        return -ENOMEM;
    seen->has_events = true;
    for (size_t i = 0; i < EVENT_COUNT; i++)
        seen->has_events = median_event(runs, count, event_names[i], values,
                                        &seen->events[i]) &&
                           seen->has_events;
    free(values);
    return 0;
}

int observed_view(const struct analysis *analysis,
                  const struct experiment_view *view, const struct case_view *c,
                  struct observed_view *seen)
{
    const json_t *json = c->observed.json;
    const json_t *budget = json_object_get(json, "budget");
    const json_t *lag = json_object_get(json, "loop_lag_ns");

    *seen =
        (struct observed_view){.counters = json_object_get(json, "counters")};
    seen->has_budget = number(budget, "computing", &seen->computing) &&
                       number(budget, "waiting_for_cpu", &seen->waiting) &&
                       number(budget, "blocked", &seen->blocked);
    seen->has_lag = number(lag, "p50", &seen->lag_p50_ns) &&
                    number(lag, "p99", &seen->lag_p99_ns) &&
                    number(lag, "max", &seen->lag_max_ns);
    return read_events(analysis, view, c, seen);
}

bool observed_counter(const struct observed_view *seen, const char *name,
                      double *value, const char **why)
{
    *why = json_string_value(json_object_get(seen->counters, name));
    return number(seen->counters, name, value);
}

/* --- Summaries ------------------------------------------------------------ */

static json_t *copied(const struct case_view *c, const char *name)
{
    json_t *value = json_object_get(c->observed.json, name);

    return value ? json_incref(value) : json_null();
}

json_t *observed_summary(const struct analysis *analysis,
                         const struct experiment_view *view,
                         const struct case_view *c)
{
    struct observed_view seen;
    json_t *object;

    if (observed_view(analysis, view, c, &seen) < 0)
        return NULL;
    object =
        json_pack("{s:o, s:o, s:o, s:o, s:o}", "peak_tree_source",
                  copied(c, "peak_tree_source"), "budget", copied(c, "budget"),
                  "blocked_ns", copied(c, "blocked_ns"), "loop_lag_ns",
                  copied(c, "loop_lag_ns"), "counters", copied(c, "counters"));
    for (size_t i = 0; object && i < EVENT_COUNT; i++)
        json_object_set_new(object, event_names[i],
                            seen.has_events ? json_real(seen.events[i])
                                            : json_null());
    return object;
}

static void csv_number(FILE *out, bool known, double value)
{
    if (known)
        fprintf(out, "%.6g", value);
    fputc(',', out);
}

void observed_csv(FILE *out, const struct analysis *analysis,
                  const struct experiment_view *view, const struct case_view *c)
{
    struct observed_view seen;
    const bool there = observed_view(analysis, view, c, &seen) == 0;

    csv_number(out, there && seen.has_budget, seen.computing);
    csv_number(out, there && seen.has_budget, seen.waiting);
    csv_number(out, there && seen.has_budget, seen.blocked);
    for (size_t i = 0; i < EVENT_COUNT; i++)
        csv_number(out, there && seen.has_events, seen.events[i]);
    csv_number(out, there && seen.has_lag, seen.lag_p50_ns);
    csv_number(out, there && seen.has_lag, seen.lag_p99_ns);
    csv_number(out, there && seen.has_lag, seen.lag_max_ns);
}
