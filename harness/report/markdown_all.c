/* The whole table, folded: every kind of work × every model. */
#include <stdlib.h>
#include <string.h>

#include "harness/report/leaders.h"
#include "harness/report/markdown.h"
#include "harness/report/show.h"

/* Models of the whole set, in the order of their first case. */
struct columns {
    const char **models;
    size_t count;
};

static void add_column(struct columns *columns, const char *model)
{
    for (size_t i = 0; i < columns->count; i++)
        if (strcmp(columns->models[i], model) == 0)
            return;
    columns->models[columns->count++] = model;
}

static int list_columns(struct columns *columns, const struct analysis *a)
{
    size_t cases = 0;

    for (size_t i = 0; i < a->experiment_count; i++)
        cases += a->experiments[i].case_count;
    *columns = (struct columns){.models = calloc(cases + 1, sizeof(char *))};
    if (!columns->models)
        return -1;
    for (size_t i = 0; i < a->experiment_count; i++)
        for (size_t j = 0; j < a->experiments[i].case_count; j++)
            if (!measures_latency(a->experiments[i].e->measure))
                add_column(columns, a->experiments[i].cases[j].c->model);
    return 0;
}

static const char *kind_word(const struct rs_case *c)
{
    if (same_name(c->kind, "io"))
        return "waiting";
    if (same_name(c->kind, "cpu"))
        return "computing";
    if (same_name(c->kind, "mixed"))
        return "waiting and computing";
    return NULL;
}

static void write_work(FILE *out, const struct contest *contest)
{
    const struct experiment_view *view = contest->experiment;
    const struct rs_case *c = NULL;
    char anchor[120], name[200];

    for (size_t i = 0; i < view->case_count && !c; i++)
        if (work_has(contest->work, view->cases[i].c))
            c = view->cases[i].c;
    md_anchor(view->e->title, anchor, sizeof(anchor));
    contest_name(contest, name, sizeof(name));
    fputs("| [", out);
    md_text(out, view->e->title);
    fprintf(out, "](#%s): ", anchor);
    if (contest->work->at_x && c) {
        md_text(out, c->workload);
        fputs(", ", out);
    }
    md_text(out, name);
    if (c && kind_word(c))
        fprintf(out, " (%s)", kind_word(c));
    if (view->e->measure == MEASURE_DRIVE)
        fputs(", drive alone", out);
    if (view->e->chart == CHART_LINES && !contest->work->at_x &&
        view->e->x_label) {
        fputs(", each at its best value of ", out);
        md_text(out, view->e->x_label);
    }
}

static void write_failure(FILE *out, const struct case_view *c)
{
    size_t written = 0;

    if (c->c->unavailable) {
        fputs("unavailable", out);
        return;
    }
    for (unsigned i = 0; i < OUTCOME_COUNT; i++)
        if (c->outcomes[i] > 0)
            fprintf(out, "%s%zu %s", written++ ? ", " : "", c->outcomes[i],
                    outcome_word((enum outcome)i));
    if (written == 0)
        fputs("not run", out);
}

/* Its time against the ideal bound of its work. */
static void write_efficiency(FILE *out, const struct contest *contest,
                             const struct case_view *c)
{
    if (c->efficiency > 0 && contest->experiment->e->measure == MEASURE_TIME)
        fprintf(out, ", %s of the ideal", show_percent(c->efficiency).text);
}

static void write_entry(FILE *out, const struct contest *contest,
                        const struct entry *entry)
{
    const struct case_view *c = entry->view;
    const struct stats_estimate *ratio = &c->speedup;

    if (c->round_count == 0) {
        write_failure(out, c);
        return;
    }
    if (ratio->count == 0) {
        fputs("nothing to compare with", out);
        return;
    }
    if (!same_name(c->c->series, c->c->model)) {
        md_text(out, c->c->series);
        fputs(": ", out);
    }
    if (c->verdict == STATS_NO_DIFFERENCE) {
        fprintf(out, "no measurable difference (%s)",
                show_ratio_span(ratio->low, ratio->high).text);
        write_efficiency(out, contest, c);
        return;
    }
    fprintf(out, entry->leads ? "★ **%s**" : "%s",
            show_ratio(ratio->value).text);
    if (c->verdict == STATS_TOO_FEW)
        fputs(" (too few rounds)", out);
    else
        fprintf(out, " (%s)", show_ratio_span(ratio->low, ratio->high).text);
    if (c->verdict == STATS_SLOWER)
        fputs(" slower", out);
    if (contest->experiment->e->chart == CHART_LINES && c->c->has_x &&
        !contest->work->at_x)
        fprintf(out, " at %s", show_number(c->c->x).text);
    write_efficiency(out, contest, c);
}

static void write_cell(FILE *out, const struct contest *contest,
                       const char *model)
{
    const struct entry *entry = contest_model(contest, model);

    fputs(" | ", out);
    if (entry)
        write_entry(out, contest, entry);
    else if (contest->baseline &&
             strcmp(contest->baseline->c->model, model) == 0) {
        fprintf(out, "1 (%s a task)",
                show_ns(contest->baseline->task_ns.value).text);
        write_efficiency(out, contest, contest->baseline);
    } else
        fputs("–", out);
}

static void write_header(FILE *out, const struct columns *columns)
{
    fputs("| Kind of work", out);
    for (size_t i = 0; i < columns->count; i++) {
        fputs(" | ", out);
        md_text(out, columns->models[i]);
    }
    fputs(" |\n| :--", out);
    for (size_t i = 0; i < columns->count; i++)
        fputs(" | :--", out);
    fputs(" |\n", out);
}

static void write_legend(FILE *out)
{
    fputs("\nHow many times as fast as the baseline (the column with 1), as a "
          "whole process or, where \"drive alone\" is said, in the measured "
          "region; in brackets the 95 % interval. ★ marks the fastest "
          "of a row, and whoever is not measurably slower. Of the ideal: how "
          "near the time comes to the bound for its workers and tasks in "
          "flight.\n\n",
          out);
}

static void write_row(FILE *out, const struct columns *columns,
                      const struct contest *contest)
{
    write_work(out, contest);
    for (size_t m = 0; m < columns->count; m++)
        write_cell(out, contest, columns->models[m]);
    fputs(" |\n", out);
}

/* Only times can stand beside each other here. */
static size_t count_rows(const struct analysis *a)
{
    size_t count = 0;

    for (size_t i = 0; i < a->experiment_count; i++)
        if (!measures_latency(a->experiments[i].e->measure))
            count += a->experiments[i].work_count;
    return count;
}

static void write_rows(FILE *out, const struct columns *columns,
                       const struct analysis *a)
{
    for (size_t i = 0; i < a->experiment_count; i++) {
        const struct experiment_view *view = &a->experiments[i];

        if (measures_latency(view->e->measure))
            continue;
        for (size_t g = 0; g < view->work_count; g++) {
            struct contest contest;

            if (contest_init(&contest, view, &view->works[g]) == 0)
                write_row(out, columns, &contest);
            contest_release(&contest);
        }
    }
}

void md_all_work(FILE *out, const struct report *report)
{
    struct columns columns;

    if (count_rows(&report->analysis) == 0 ||
        list_columns(&columns, &report->analysis) < 0)
        return;
    md_fold_begin(out, "Every kind of work, every model");
    write_header(out, &columns);
    write_rows(out, &columns, &report->analysis);
    write_legend(out);
    md_fold_end(out);
    free(columns.models);
}
