/* The section of one experiment: question, chart, what it shows, how to run it
 * again, every number. */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "harness/report/chart_curves.h"
#include "harness/report/latency.h"
#include "harness/report/markdown.h"
#include "harness/report/predicted.h"
#include "harness/report/show.h"
#include "harness/report/steadiness.h"

static const char times_as_fast[] = "Times as fast";
static const char retried_head[] = "Attempts in vain"; /* where there are any */

static const char *const table_head[] = {
    "Case",
    "Group",
    "x",
    "Tasks",
    "In flight, at most",
    "Workers",
    "Rounds",
    retried_head,
    "Whole process, median",
    "its 95 % interval",
    "Ideal",
    "Efficiency",
    "A task",
    "Inside drive",
    "CPU a task",
    times_as_fast,
    "its 95 % interval",
    "p",
    "p, adjusted",
    "Memory, all processes",
};
#define TABLE_COLUMNS (sizeof(table_head) / sizeof(table_head[0]))

static const char *ratio_head(const struct rs_experiment *e)
{
    switch (e->measure) {
    case MEASURE_P50:
        return "The baseline's p50, times as long";
    case MEASURE_P99:
        return "The baseline's p99, times as long";
    case MEASURE_DRIVE:
    case MEASURE_TIME:
        break;
    }
    return times_as_fast;
}

static void write_caption(FILE *out, const struct chart_state *chart,
                          const struct experiment_view *view)
{
    if (view->e->measure == MEASURE_DRIVE)
        fputs("*Compared is the measured region (drive) alone: from the first "
              "task handed out to the last one ended, without the start and "
              "the end of the process.*\n\n",
              out);
    if (chart->is_ecdf)
        md_ecdf_caption(out, &chart->ecdf);
    else if (view->e->chart == CHART_BARS)
        fputs("*Bars: median of the ratios within each round. Whiskers: 95 % "
              "interval. Dots: single rounds. Thick strokes: the ideal. A "
              "value in "
              "grey: no measurable difference, or nothing to tell one by.*\n\n",
              out);
    else
        fprintf(out,
                "*Points: medians over the rounds. Whiskers: 95 %% interval. "
                "Dashed grey: the ideal.%s*\n\n",
                chart_has_curves(view)
                    ? " Thin curves: the fitted law, shaded: its 95 % interval."
                    : "");
}

static void write_chart(FILE *out, const struct report *report, size_t index)
{
    const size_t count = report->set->experiment_count;
    const struct chart_state *chart = &report->charts[index];

    if (!chart->svg) {
        fputs("> No chart: ", out);
        md_text(out, chart->note);
        fputs("\n\n", out);
        return;
    }
    fputs("![", out);
    md_text(out, chart->is_ecdf ? chart->ecdf_title
                                : report->findings[index % count].title);
    fprintf(out, "](plots/%s.svg)\n\n", chart->name);
    write_caption(out, chart, &report->analysis.experiments[index % count]);
}

static void write_sentences(FILE *out, const struct findings *findings)
{
    if (findings->headline)
        md_text(out, findings->headline);
    else
        md_text(out, findings->title), fputc('.', out);
    fputs("\n\n", out);
    for (size_t i = 0; i < findings->count; i++) {
        fputs("- ", out);
        md_text(out, findings->sentences[i]);
        fputs("\n", out);
    }
    fputs("\n", out);
}

/* Why it came out so. */
static void write_why(FILE *out, const struct analysis *analysis,
                      const struct experiment_view *view)
{
    struct findings why;

    if (findings_why(&why, analysis, view) == 0 && why.count > 0) {
        fputs("**Why:** what the runs say of themselves. CPU time and sleeps "
              "are medians of the timed runs; shares of time and loop lag are "
              "from the one run of each case that was watched.\n\n",
              out);
        for (size_t i = 0; i < why.count; i++) {
            fputs("- ", out);
            md_text(out, why.sentences[i]);
            fputs("\n", out);
        }
        fputs("\n", out);
    }
    findings_release(&why);
}

/* Options of the recorded command that choose other cases or definitions. */
static void write_choices(FILE *out, const json_t *command)
{
    static const char *const choices[] = {"--models", "--workloads",
                                          "--rounds", "--precision",
                                          "--budget", "--experiments"};

    for (size_t i = 0; i < json_array_size(command); i++)
        for (size_t j = 0; j < sizeof(choices) / sizeof(choices[0]); j++) {
            const char *word = json_string_value(json_array_get(command, i));
            size_t length = strlen(choices[j]);
            const char *next;

            if (!word || strncmp(word, choices[j], length) != 0)
                continue;
            next = json_string_value(json_array_get(command, i + 1));
            fputc(' ', out);
            md_shell_word(out, word);
            if (word[length] == '\0' && next) {
                fputc(' ', out);
                md_shell_word(out, next);
            }
        }
}

static void write_command(FILE *out, const struct report *report,
                          const struct rs_experiment *e)
{
    const struct resultset *set = report->set;

    fputs("Run it again:\n\n```sh\ncbench bench ", out);
    md_shell_word(out, e->name);
    if (set->profile) {
        fputs(" --profile ", out);
        md_shell_word(out, set->profile);
    }
    fprintf(out, " --seed %" PRIu64, set->seed);
    write_choices(out, set->command);
    if (e->predict.ask) {
        fputs("\n```\n\nIts lesson, if the course has one: it asks first and "
              "then "
              "runs it:\n\n```sh\ncbench lesson ",
              out);
        md_shell_word(out, e->name);
    }
    fputs("\n```\n\n", out);
}

static void write_text(FILE *out, const char *text)
{
    fputs(" | ", out);
    md_text(out, text ? text : "");
}

static bool any_retried(const struct experiment_view *view)
{
    for (size_t i = 0; i < view->case_count; i++)
        if (view->cases[i].retried > 0)
            return true;
    return false;
}

static void write_counts(FILE *out, const struct experiment_view *view,
                         const struct case_view *c)
{
    const struct rs_case *plan = c->c;

    fputs("| ", out);
    md_text(out, plan->id);
    write_text(out, plan->group);
    write_text(out, plan->has_x ? show_number(plan->x).text : NULL);
    fprintf(out, " | %s | %s", show_count(plan->tasks).text,
            show_count(plan->concurrency).text);
    write_text(out, c->workers > 0 ? show_number(c->workers).text : NULL);
    if (c->round_count == view->e->rounds)
        fprintf(out, " | %zu", c->round_count);
    else
        fprintf(out, " | %zu of %u", c->round_count, view->e->rounds);
    if (any_retried(view))
        write_text(out,
                   c->round_count > 0 ? show_number(c->retried).text : NULL);
}

static void write_times(FILE *out, const struct case_view *c)
{
    double tasks = (double)c->c->tasks;

    fprintf(out, " | %s", show_ns(c->wall_ns.value).text);
    write_text(out, c->wall_ns.interval
                        ? show_ns_span(c->wall_ns.low, c->wall_ns.high).text
                        : NULL);
    write_text(out, c->ideal_ns > 0 ? show_ns(c->ideal_ns).text : "unknown");
    write_text(out,
               c->efficiency > 0 ? show_percent(c->efficiency).text : NULL);
    fprintf(out, " | %s | %s | %s", show_ns(c->task_ns.value).text,
            show_ns(c->drive_ns).text, show_ns(c->cpu_ns / tasks).text);
}

static void write_ratios(FILE *out, const struct case_view *c)
{
    const struct stats_estimate *ratio = &c->speedup;
    bool compared = ratio->count > 0 && c->baseline != c;

    if (c->baseline == c)
        fputs(" | baseline", out);
    else
        write_text(out, compared ? show_ratio(ratio->value).text : NULL);
    write_text(out, compared && ratio->interval
                        ? show_ratio_span(ratio->low, ratio->high).text
                        : NULL);
    write_text(out, c->p > 0 ? show_p(c->p).text : NULL);
    write_text(out, c->p > 0 ? show_p(c->p_adjusted).text : NULL);
}

/* Of the observed run, which may be there where times are not. */
static void write_memory(FILE *out, const struct case_view *c)
{
    const uint64_t bytes = c->observed.peak_tree_bytes;

    write_text(out, bytes > 0 ? show_bytes((double)bytes).text : "–");
}

static void write_table_head(FILE *out, const struct experiment_view *view)
{
    const bool retried = any_retried(view);

    for (size_t i = 0; i < TABLE_COLUMNS; i++)
        if (table_head[i] != retried_head || retried)
            fprintf(out, "| %s ",
                    table_head[i] == times_as_fast ? ratio_head(view->e)
                                                   : table_head[i]);
    fputs("|\n", out);
    for (size_t i = 0; i < TABLE_COLUMNS; i++)
        if (table_head[i] != retried_head || retried)
            fputs(i < 2 ? "| :-- " : "| --: ", out);
    fputs("|\n", out);
}

static void write_table(FILE *out, const struct experiment_view *view)
{
    fputs("<details>\n<summary>Every number</summary>\n\n", out);
    write_table_head(out, view);
    for (size_t i = 0; i < view->case_count; i++) {
        const struct case_view *c = &view->cases[i];

        write_counts(out, view, c);
        if (c->round_count > 0) {
            write_times(out, c);
            write_ratios(out, c);
        } else {
            fputs(" | no data |  |  |  |  |  |  |  |  |  | ", out);
        }
        write_memory(out, c);
        fputs(" |\n", out);
    }
    fputs("\n</details>\n\n", out);
}

/* Why there is no ideal, each reason once. */
static void write_unknown_ideals(FILE *out, const struct experiment_view *view)
{
    for (size_t i = 0; i < view->case_count; i++) {
        const char *note = view->cases[i].ideal_note;
        size_t before = 0;

        if (!note || view->cases[i].round_count == 0)
            continue;
        while (before < i && !same_name(view->cases[before].ideal_note, note))
            before++;
        if (before < i)
            continue;
        fputs("The ideal of ", out);
        md_text(out, view->cases[i].c->id);
        fprintf(out,
                " (and of others, for the same reason) is unknown: %s.\n\n",
                note);
    }
}

static void write_holes(FILE *out, const struct experiment_view *view)
{
    size_t holes = 0;

    for (size_t i = 0; i < view->case_count; i++) {
        char *hole = hole_sentence(view, &view->cases[i]);

        if (!hole)
            continue;
        fputs(holes++ ? "" : "Missing here:\n\n", out);
        fputs("- ", out);
        md_text(out, view->cases[i].c->id);
        fputs(": ", out);
        md_text(out, hole);
        fputs("\n", out);
        free(hole);
    }
    if (holes > 0)
        fputs("\n", out);
}

static void write_plain(FILE *out, char *sentence)
{
    if (!sentence)
        return;
    fputs("> ", out);
    md_text(out, sentence);
    fputs("\n\n", out);
    free(sentence);
}

void md_experiment(FILE *out, const struct report *report, size_t index)
{
    const struct experiment_view *view = &report->analysis.experiments[index];

    fputs("## ", out);
    md_text(out, view->e->title);
    fputs("\n\n", out);
    if (view->e->question) {
        fputs("*", out);
        md_text(out, view->e->question);
        fputs("*\n\n", out);
    }
    md_predict(out, &report->analysis, view);
    if (view->e->explain) {
        fputs("<details>\n<summary>What is run</summary>\n\n", out);
        md_text(out, view->e->explain);
        fputs("\n\n</details>\n\n", out);
    }
    write_chart(out, report, index);
    if (report->charts[report->set->experiment_count + index].is_ecdf)
        write_chart(out, report, report->set->experiment_count + index);
    md_charts(out, report, index);
    write_sentences(out, &report->findings[index]);
    write_why(out, &report->analysis, view);
    md_points(out, view);
    md_fits(out, view);
    write_plain(out, disturbed_sentence(&report->analysis, view));
    write_plain(out, origin_bound_sentence(view));
    write_plain(out, outlier_sentence(view));
    write_plain(out, drift_sentence(view));
    write_holes(out, view);
    write_unknown_ideals(out, view);
    write_table(out, view);
    md_latency(out, view);
    md_observed(out, &report->analysis, view);
    md_runs(out, view);
    md_order(out, report, index);
    write_command(out, report, view->e);
}
