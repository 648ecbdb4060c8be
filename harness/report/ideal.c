/* The ideal bound: the larger of
 *
 *     ceil(tasks / waiting at once) x the mean wait of a task; of tasks that
 *       consist of parts, of those
 *     tasks x one-core compute of a task / min(workers, CPUs)
 *
 * What a task computes on one core is taken from the sequential case of the
 * same work: its CPU time, or its drive time where that is shorter (a process
 * also starts and ends; on a busy machine it also waits for a CPU). Tasks that
 * only wait compute nothing by definition; what their client costs then shows
 * as lost efficiency, which is the point.
 */
#include "harness/report/ideal.h"

#include <math.h>
#include <string.h>

/* Parameters of a run, not of the work: models may differ in these. */
static bool is_of_the_run(const char *name)
{
    static const char *const names[] = {
        "tasks",      "concurrency",    "workers",    "pin",    "fail-fast",
        "latency",    "latencies",      "retries",    "expect", "result",
        "backoff-ms", "timer-slack-ns", "timeout-ms", "origin", "jitter",
    };

    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
        if (strcmp(name, names[i]) == 0)
            return true;
    return false;
}

/* Whether two runs worked on the same kind of task: every parameter that both
 * have (a model's own options are not in both) has the same value. */
static bool same_work(const struct rs_result *a, const struct rs_result *b)
{
    const char *name;
    json_t *value;

    if (!same_name(a->workload, b->workload) || !a->parameters ||
        !b->parameters)
        return false;
    /* The macro takes no const object, though it only reads. */
    for (void *i = json_object_iter((json_t *)(uintptr_t)a->parameters); i;
         i = json_object_iter_next((json_t *)(uintptr_t)a->parameters, i)) {
        const json_t *other;

        name = json_object_iter_key(i);
        value = json_object_iter_value(i);
        other = json_object_get(b->parameters, name);
        if (other && !is_of_the_run(name) && !json_equal(value, other))
            return false;
    }
    return true;
}

/* One-core compute of one task in ns; below 0: not known. */
static double one_core_ns(const struct experiment_view *view,
                          const struct case_view *of)
{
    for (size_t i = 0; i < view->case_count; i++) {
        const struct case_view *c = &view->cases[i];

        if (c->round_count == 0 || c->workers > 1 || c->c->aa_of ||
            !same_name(c->c->model, "sequential") ||
            !same_work(c->sample, of->sample))
            continue;
        return fmin(c->cpu_ns, c->drive_ns) / (double)c->c->tasks;
    }
    return -1;
}

/* The compute bound of the whole run in ns; below 0: not known. */
static double compute_bound_ns(const struct experiment_view *view,
                               struct case_view *c, uint64_t cpus)
{
    double one_core, at_once = c->workers;

    if (same_name(c->c->kind, "io") || same_name(c->c->kind, "none"))
        return 0;
    if (!c->c->kind && c->wait_ns > 0) {
        c->ideal_note = "it is not known whether its tasks compute";
        return -1;
    }
    one_core = one_core_ns(view, c);
    if (one_core < 0) {
        c->ideal_note = "no sequential run of the same work to take the "
                        "compute of a task from";
        return -1;
    }
    if (cpus == 0 && at_once > 1) {
        c->ideal_note = "the number of CPUs is not known";
        return -1;
    }
    at_once = at_once < 1 ? 1 : at_once;
    if (cpus > 0)
        at_once = fmin(at_once, (double)cpus);
    return (double)c->c->tasks * one_core / at_once;
}

static void ideal_of_case(const struct experiment_view *view,
                          struct case_view *c, uint64_t cpus)
{
    double in_flight = c->in_flight, tasks = (double)c->c->tasks;
    double wait, compute;

    if (view->e->measure != MEASURE_TIME) {
        c->ideal_note = measures_latency(view->e->measure)
                            ? "latencies are compared here, not times"
                            : "the measured region alone is compared here, and "
                              "ideals are of whole processes";
        return;
    }
    if (c->round_count == 0) {
        c->ideal_note = "it has no verified run";
        return;
    }
    compute = compute_bound_ns(view, c, cpus);
    if (compute < 0)
        return;
    if (c->sample->waits_at_once > 0)
        in_flight = fmin(in_flight, (double)c->sample->waits_at_once);
    if (in_flight < 1)
        in_flight = 1;
    wait = ceil(tasks * c->parts / in_flight) * c->wait_ns;
    c->ideal_ns = fmax(wait, compute);
    if (c->ideal_ns <= 0) {
        c->ideal_note = "its tasks neither wait nor compute";
        return;
    }
    c->efficiency = c->ideal_ns / c->wall_ns.value;
    if (c->baseline && c->baseline->round_count > 0)
        c->ideal_speedup = c->baseline->task_ns.value / (c->ideal_ns / tasks);
}

void ideal_bounds(struct experiment_view *view, uint64_t cpus)
{
    for (size_t i = 0; i < view->case_count; i++)
        ideal_of_case(view, &view->cases[i], cpus);
}
