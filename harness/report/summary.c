/* summary.json and summary.csv. Times are in nanoseconds; what is not known is
 * null in one and empty in the other. */
#include "harness/report/summary.h"

#include "harness/report/fits.h"

#include <errno.h>
#include <inttypes.h>
#include <math.h>
#include <string.h>

#include "harness/report/latency.h"
#include "harness/report/observed_view.h"
#include "harness/report/predicted.h"

static json_t *known(double value)
{
    return value > 0 && isfinite(value) ? json_real(value) : json_null();
}

static json_t *count_known(uint64_t count)
{
    return count > 0 ? json_integer((json_int_t)count) : json_null();
}

static json_t *text(const char *value)
{
    return value ? json_string(value) : json_null();
}

static json_t *estimate(const struct stats_estimate *e)
{
    if (e->count == 0)
        return json_null();
    return json_pack("{s:f, s:o, s:o, s:I}", "median", e->value, "low",
                     e->interval ? json_real(e->low) : json_null(), "high",
                     e->interval ? json_real(e->high) : json_null(), "count",
                     (json_int_t)e->count);
}

static const char *verdict_name(enum stats_verdict verdict)
{
    static const char *const words[] = {
        [STATS_TOO_FEW] = "too few rounds",
        [STATS_NO_DIFFERENCE] = "no measurable difference",
        [STATS_FASTER] = "faster",
        [STATS_SLOWER] = "slower",
    };

    return words[verdict];
}

static const char *verdict_word(const struct case_view *view)
{
    return view->baseline == view ? "baseline" : verdict_name(view->verdict);
}

static json_t *disturbed_case(const struct case_view *view)
{
    const struct disturbed_case *d = &view->disturbed;

    return json_pack("{s:I, s:I, s:o}", "runs", (json_int_t)d->runs,
                     "origin_bound", (json_int_t)d->origin_bound,
                     "verdict_without",
                     text(d->compared ? verdict_name(d->verdict) : NULL));
}

static json_t *disturbed_sum(const struct disturbed_sum *d)
{
    return json_pack("{s:I, s:I, s:I, s:I, s:I, s:I}", "timed_runs",
                     (json_int_t)d->timed, "runs", (json_int_t)d->runs,
                     "origin_bound", (json_int_t)d->origin_bound, "verdicts",
                     (json_int_t)d->verdicts, "changed_without",
                     (json_int_t)d->changed, "open_without",
                     (json_int_t)d->open);
}

static json_t *outliers(const struct case_view *view)
{
    json_t *rounds = json_array();

    for (size_t i = 0; i < view->round_count; i++)
        if (view->rounds[i].outlier)
            json_array_append_new(
                rounds, json_integer((json_int_t)view->rounds[i].round));
    return rounds;
}

static json_t *drift(const struct case_view *view)
{
    if (!(view->drift.p > 0))
        return json_null();
    return json_pack("{s:f, s:f, s:f, s:f}", "change", view->drift.change,
                     "tau", view->drift.tau, "p", view->drift.p, "p_adjusted",
                     view->drift_adjusted);
}

static json_t *outcomes(const struct case_view *view)
{
    json_t *object = json_object();

    for (unsigned i = 0; i < OUTCOME_COUNT; i++)
        if (view->outcomes[i] > 0)
            json_object_set_new(object, outcome_word((enum outcome)i),
                                json_integer((json_int_t)view->outcomes[i]));
    return object;
}

static json_t *ideal(const struct case_view *view)
{
    return json_pack("{s:o, s:o, s:o, s:o}", "time_ns", known(view->ideal_ns),
                     "speedup", known(view->ideal_speedup), "efficiency",
                     known(view->efficiency), "unknown_because",
                     text(view->ideal_note));
}

static json_t *one_case(const struct analysis *analysis,
                        const struct experiment_view *experiment,
                        const struct case_view *view)
{
    const struct rs_case *c = view->c;
    double tasks = (double)c->tasks;
    json_t *object = json_pack(
        "{s:s, s:s, s:o, s:o, s:s, s:s, s:o, s:I, s:I, s:o}", "id", c->id,
        "series", c->series, "group", text(c->group), "x",
        c->has_x ? json_real(c->x) : json_null(), "workload", c->workload,
        "model", c->model, "kind", text(c->kind), "tasks", (json_int_t)c->tasks,
        "concurrency", (json_int_t)c->concurrency, "aa_of", text(c->aa_of));
    json_t *numbers = json_pack(
        "{s:I, s:I, s:o, s:o, s:o, s:o, s:o, s:o, s:o, s:o, s:o, s:o, s:o, "
        "s:f}",
        "runs", (json_int_t)view->runs, "rounds", (json_int_t)view->round_count,
        "outcomes", outcomes(view), "wall_ns", estimate(&view->wall_ns),
        "task_ns", estimate(&view->task_ns), "drive_ns", known(view->drive_ns),
        "cpu_ns", known(view->cpu_ns), "cpu_task_ns",
        known(view->cpu_ns / tasks), "workers", known(view->workers),
        "peak_in_flight", known(view->in_flight), "peak_tree_bytes",
        count_known(view->observed.peak_tree_bytes), "threads_peak",
        count_known(view->observed.threads_peak), "processes_peak",
        count_known(view->observed.processes_peak), "retried", view->retried);
    json_t *verdict = json_pack(
        "{s:o, s:o, s:o, s:o, s:o, s:o, s:o, s:o, s:o, s:o, s:o}", "disturbed",
        disturbed_case(view), "outlier_rounds", outliers(view), "drift",
        drift(view), "p", known(view->p), "p_adjusted", known(view->p_adjusted),
        "baseline", text(view->baseline ? view->baseline->c->id : NULL),
        "speedup", estimate(&view->speedup), "verdict",
        text(verdict_word(view)), "ideal", ideal(view), "unavailable",
        text(c->unavailable), "first_failure", text(view->reason));

    json_t *latencies =
        json_pack("{s:o, s:o, s:o}", "observed",
                  observed_summary(analysis, experiment, view), "latency_ns",
                  latency_json(view, LATENCY_SERVICE), "completion_ns",
                  latency_json(view, LATENCY_COMPLETION));

    if (!object || json_object_update_new(object, latencies) < 0 ||
        json_object_update_new(object, numbers) < 0 ||
        json_object_update_new(object, verdict) < 0) {
        json_decref(object);
        return NULL;
    }
    return object;
}

static json_t *one_experiment(const struct analysis *analysis,
                              const struct experiment_view *view)
{
    json_t *cases = json_array();

    for (size_t i = 0; i < view->case_count; i++)
        if (json_array_append_new(
                cases, one_case(analysis, view, &view->cases[i])) < 0) {
            json_decref(cases);
            return NULL;
        }
    return json_pack(
        "{s:o, s:o, s:s, s:s, s:o, s:o, s:I, s:I, s:o, s:o, s:o, s:o}",
        "predict", predicted_summary(analysis, view), "best_points",
        summary_best_points(view), "name", view->e->name, "title",
        view->e->title, "fits", summary_fits(view), "disturbed",
        disturbed_sum(&view->disturbed), "comparisons",
        (json_int_t)view->comparisons, "rounds_needed",
        (json_int_t)view->rounds_needed, "baseline", text(view->e->baseline),
        "noise_floor", view->aa ? json_real(view->noise_floor) : json_null(),
        "adaptive", goal_json(&view->e->goal), "cases", cases);
}

int summary_write_json(FILE *out, const struct analysis *analysis)
{
    json_t *experiments = json_array(), *root;
    int status = 0;

    for (size_t i = 0; i < analysis->experiment_count && status == 0; i++)
        status = json_array_append_new(
            experiments, one_experiment(analysis, &analysis->experiments[i]));
    root = json_pack("{s:i, s:f, s:i, s:i, s:o}", "schema", SUMMARY_SCHEMA,
                     "confidence", STATS_CONFIDENCE, "runs_read",
                     (int)analysis->set->run_count, "lines_refused",
                     (int)analysis->set->refused_lines, "experiments",
                     experiments);
    if (!root)
        return -ENOMEM;
    if (status == 0)
        status = json_dumpf(root, out, JSON_INDENT(1) | JSON_REAL_PRECISION(9));
    json_decref(root);
    if (status < 0)
        return -ENOMEM;
    return fputc('\n', out) == EOF ? -EIO : 0;
}

/* A field as RFC 4180 has it. One that a spreadsheet would take for a formula
 * is kept from being one by a leading apostrophe. */
static void csv_text(FILE *out, const char *value)
{
    fputc('"', out);
    if (value && value[0] && strchr("=+-@\t\r", value[0]))
        fputc('\'', out);
    for (; value && *value; value++) {
        if (*value == '"')
            fputc('"', out);
        fputc(*value, out);
    }
    fputs("\",", out);
}

static void csv_known(FILE *out, double value)
{
    if (value > 0 && isfinite(value))
        fprintf(out, "%.9g", value);
    fputc(',', out);
}

static void csv_count(FILE *out, uint64_t count)
{
    if (count > 0)
        fprintf(out, "%" PRIu64, count);
    fputc(',', out);
}

static void csv_estimate(FILE *out, const struct stats_estimate *e)
{
    csv_known(out, e->count > 0 ? e->value : 0);
    csv_known(out, e->interval ? e->low : 0);
    csv_known(out, e->interval ? e->high : 0);
}

static void csv_case(FILE *out, const struct analysis *analysis,
                     const struct experiment_view *view,
                     const struct case_view *c)
{
    csv_text(out, view->e->name);
    csv_text(out, c->c->id);
    csv_text(out, c->c->series);
    csv_text(out, c->c->group);
    if (c->c->has_x)
        fprintf(out, "%.9g", c->c->x);
    fputc(',', out);
    csv_text(out, c->c->workload);
    csv_text(out, c->c->model);
    fprintf(out, "%" PRIu64 ",%" PRIu64 ",%zu,%zu,%zu,", c->c->tasks,
            c->c->concurrency, c->runs, c->outcomes[OUTCOME_VERIFIED],
            c->round_count);
    csv_estimate(out, &c->wall_ns);
    csv_estimate(out, &c->task_ns);
    csv_known(out, c->drive_ns);
    csv_known(out, c->cpu_ns);
    csv_estimate(out, &c->speedup);
    csv_known(out, c->p);
    csv_known(out, c->p_adjusted);
    csv_text(out, verdict_word(c));
    csv_known(out, c->ideal_ns);
    csv_known(out, c->efficiency);
    csv_count(out, c->observed.peak_tree_bytes);
    csv_count(out, c->observed.threads_peak);
    csv_count(out, c->observed.processes_peak);
    fprintf(out, "%zu,%zu,", c->disturbed.runs, c->disturbed.origin_bound);
    csv_text(out,
             c->disturbed.compared ? verdict_name(c->disturbed.verdict) : NULL);
    fprintf(out, "%zu,", c->outliers);
    csv_known(out, c->drift.change);
    csv_known(out, c->drift_adjusted);
    latency_csv(out, c);
    observed_csv(out, analysis, view, c);
    fputs(c->c->unavailable ? "0\r\n" : "1\r\n", out);
}

int summary_write_csv(FILE *out, const struct analysis *analysis)
{
    fputs("experiment,case,series,group,x,workload,model,tasks,concurrency,"
          "runs,verified,rounds,wall_ns,wall_low_ns,wall_high_ns,task_ns,"
          "task_low_ns,task_high_ns,drive_ns,cpu_ns,speedup,speedup_low,"
          "speedup_high,p,p_adjusted,verdict,ideal_ns,efficiency,"
          "peak_tree_bytes,threads_peak,processes_peak,disturbed_runs,"
          "origin_bound_runs,verdict_without_disturbed,outliers,drift_change,"
          "drift_p_adjusted," LATENCY_CSV_HEADER OBSERVED_CSV_HEADER
          "available\r\n",
          out);
    for (size_t i = 0; i < analysis->experiment_count; i++)
        for (size_t j = 0; j < analysis->experiments[i].case_count; j++)
            csv_case(out, analysis, &analysis->experiments[i],
                     &analysis->experiments[i].cases[j]);
    return ferror(out) ? -EIO : 0;
}
