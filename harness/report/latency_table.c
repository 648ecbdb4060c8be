/* Latencies as numbers: the folded table, and the fields of the summaries. */
#include "harness/report/latency.h"
#include "harness/report/markdown.h"
#include "harness/report/show.h"

static const char *const words[QUANTILE_COUNT] = {[QUANTILE_P50] = "p50",
                                                  [QUANTILE_P90] = "p90",
                                                  [QUANTILE_P99] = "p99",
                                                  [QUANTILE_P999] = "p999",
                                                  [QUANTILE_MAX] = "max"};

/* --- summaries ------------------------------------------------------------ */

static json_t *bound(const struct stats_estimate *e, double value)
{
    return e->interval ? json_real(value) : json_null();
}

json_t *latency_json(const struct case_view *view, enum latency_kind kind)
{
    struct latency latency;
    json_t *object;

    if (latency_medians(view, kind, &latency) < 0)
        return NULL;
    if (latency.of[QUANTILE_MAX].count == 0)
        return json_null();
    object = json_object();
    for (unsigned q = 0; q < QUANTILE_COUNT; q++) {
        const struct stats_estimate *e = &latency.of[q];

        json_object_set_new(object, words[q],
                            e->count == 0
                                ? json_null()
                                : json_pack("{s:f, s:o, s:o, s:I}", "median",
                                            e->value, "low", bound(e, e->low),
                                            "high", bound(e, e->high), "count",
                                            (json_int_t)e->count));
    }
    return object;
}

static void csv_estimate(FILE *out, const struct stats_estimate *e)
{
    if (e->count == 0)
        fputs(",,,", out);
    else if (e->interval)
        fprintf(out, "%.9g,%.9g,%.9g,", e->value, e->low, e->high);
    else
        fprintf(out, "%.9g,,,", e->value);
}

void latency_csv(FILE *out, const struct case_view *view)
{
    for (unsigned kind = LATENCY_SERVICE; kind <= LATENCY_COMPLETION; kind++) {
        struct latency latency = {0};

        latency_medians(view, (enum latency_kind)kind, &latency);
        csv_estimate(out, &latency.of[QUANTILE_P50]);
        csv_estimate(out, &latency.of[QUANTILE_P99]);
    }
}

/* --- the table ------------------------------------------------------------ */

static void write_value(FILE *out, const struct stats_estimate *e)
{
    fprintf(out, " | %s", e->count > 0 ? show_ns(e->value).text : "–");
}

static void write_span(FILE *out, const struct stats_estimate *e)
{
    fprintf(out, " | %s",
            e->count > 0 && e->interval ? show_ns_span(e->low, e->high).text
                                        : "–");
}

static void write_row(FILE *out, const struct case_view *view,
                      enum latency_kind kind, const char *from)
{
    struct latency latency;

    if (latency_medians(view, kind, &latency) < 0 ||
        latency.of[QUANTILE_MAX].count == 0)
        return;
    fputs("| ", out);
    md_text(out, view->c->id);
    fprintf(out, " | %s | %s", from,
            show_count(latency_tasks(view->sample)).text);
    write_value(out, &latency.of[QUANTILE_P50]);
    write_span(out, &latency.of[QUANTILE_P50]);
    write_value(out, &latency.of[QUANTILE_P90]);
    write_value(out, &latency.of[QUANTILE_P99]);
    write_span(out, &latency.of[QUANTILE_P99]);
    write_value(out, &latency.of[QUANTILE_P999]);
    write_value(out, &latency.of[QUANTILE_MAX]);
    fputs(" |\n", out);
}

static bool is_stamped(const struct case_view *view)
{
    return view->sample && view->sample->service.max > 0;
}

void md_latency(FILE *out, const struct experiment_view *view)
{
    bool open = false, any = false;

    for (size_t i = 0; i < view->case_count; i++) {
        any = any || is_stamped(&view->cases[i]);
        open = open || latency_is_open(&view->cases[i]);
    }
    if (!any)
        return;
    fputs("<details>\n<summary>Latencies</summary>\n\n"
          "| Case | Counted from | Tasks | p50 | its 95 % interval | p90 | p99 "
          "| its 95 % interval | p99.9 | Longest |\n"
          "| :-- | :-- | --: | --: | --: | --: | --: | --: | --: | --: |\n",
          out);
    for (size_t i = 0; i < view->case_count; i++) {
        const struct case_view *c = &view->cases[i];

        if (latency_is_open(c)) {
            write_row(out, c, LATENCY_COMPLETION, "intended start");
            write_row(out, c, LATENCY_SERVICE, "begin (uncorrected)");
        } else {
            write_row(out, c, LATENCY_SERVICE, "begin");
        }
    }
    fprintf(out,
            "\nQuantiles of the tasks of each timed run, and their medians "
            "over the rounds. A quantile is given where a run has a task "
            "beyond it: p99 from 100 tasks on, p99.9 from 1,000.%s\n\n"
            "</details>\n\n",
            open ? " A task's intended start is when it was meant to begin, "
                   "whatever became of those before it; counted from its "
                   "begin, the time that it waited for a place is left out "
                   "(coordinated omission)."
                 : "");
}
