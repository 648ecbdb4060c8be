/* The table of each series at equal x, and at its own best. */
#include <stdlib.h>

#include "harness/report/best_points.h"
#include "harness/report/markdown.h"
#include "harness/report/show.h"
#include "harness/report/verdicts.h"

/* The sweeps of one group, with room for what stands in a column. */
struct points_table {
    const struct experiment_view *view;
    struct best_point *best;
    const struct case_view **column;
    bool *leads;
    size_t count;
};

static int collect(struct points_table *table, const char *group)
{
    const struct experiment_view *view = table->view;
    size_t most = view->fit_count + 1;
    int status = 0;

    table->best = calloc(most, sizeof(*table->best));
    table->column = calloc(most, sizeof(struct case_view *));
    table->leads = calloc(most, sizeof(*table->leads));
    if (!table->best || !table->column || !table->leads)
        return -1;
    for (size_t i = 0; i < view->fit_count && status == 0; i++)
        if (same_name(view->fits[i].group, group) &&
            !same_name(view->fits[i].series, view->e->baseline))
            status =
                best_point_init(&table->best[table->count++], &view->fits[i]);
    return status;
}

static void release(struct points_table *table)
{
    for (size_t i = 0; i < table->count; i++)
        best_point_release(&table->best[i]);
    free(table->best);
    free(table->column);
    free(table->leads);
}

/* With fewer rounds nobody could be told slower, and all would be starred. */
static bool may_lead(const struct points_table *table,
                     const struct case_view *c)
{
    return c && c->speedup.interval &&
           c->speedup.count >= table->view->rounds_needed;
}

/* Whoever is not measurably slower than the first; nobody without memory. */
static void mark_leaders(struct points_table *table,
                         const struct case_view *first)
{
    const struct case_view **others = calloc(table->count, sizeof(*others));
    bool *slower = calloc(table->count, sizeof(*slower));
    size_t count = 0;

    for (size_t i = 0; others && i < table->count; i++)
        if (may_lead(table, table->column[i]) && table->column[i] != first)
            others[count++] = table->column[i];
    if (others && slower &&
        verdicts_against(table->view, first, others, count, slower) == 0) {
        count = 0;
        for (size_t i = 0; i < table->count; i++)
            if (may_lead(table, table->column[i]))
                table->leads[i] = table->column[i] == first || !slower[count++];
    }
    free(others);
    free(slower);
}

/* The fastest of the column, and whoever is not measurably slower. */
static void find_leaders(struct points_table *table)
{
    const struct case_view *first = NULL;

    for (size_t i = 0; i < table->count; i++) {
        const struct case_view *c = table->column[i];

        table->leads[i] = false;
        if (may_lead(table, c) &&
            (!first || c->speedup.value > first->speedup.value))
            first = c;
    }
    if (first)
        mark_leaders(table, first);
}

/* What stands in column `which`: at x, or in the last, at each one's best. */
static void fill_column(struct points_table *table, const double *x,
                        size_t which, size_t last)
{
    for (size_t i = 0; i < table->count; i++)
        table->column[i] = which == last
                               ? &table->best[i].measured
                               : best_points_at(table->best[i].sweep, x[which]);
    find_leaders(table);
}

static void write_ratio(FILE *out, const struct case_view *c, bool leads)
{
    const struct stats_estimate *ratio = &c->speedup;

    if (ratio->count == 0) {
        fputs(" | –", out);
        return;
    }
    fprintf(out, leads ? " | ★ **%s**" : " | %s",
            show_ratio(ratio->value).text);
    if (ratio->interval)
        fprintf(out, " (%s)", show_ratio_span(ratio->low, ratio->high).text);
    else
        fputs(" (too few rounds)", out);
}

static void write_best(FILE *out, const struct best_point *best)
{
    if (!best->by_odd || !best->by_even)
        return;
    fprintf(out, " at %s", show_number(best->by_odd->c->x).text);
    if (best->by_odd != best->by_even)
        fprintf(out, " or %s", show_number(best->by_even->c->x).text);
}

static void write_rows(FILE *out, struct points_table *table, const double *x,
                       size_t count)
{
    for (size_t i = 0; i < table->count; i++) {
        fputs("| ", out);
        md_text(out, table->best[i].sweep->series);
        for (size_t which = 0; which <= count; which++) {
            fill_column(table, x, which, count);
            write_ratio(out, table->column[i], table->leads[i]);
        }
        write_best(out, &table->best[i]);
        fputs(" |\n", out);
    }
    fputs("\n", out);
}

static void write_head(FILE *out, const struct experiment_view *view,
                       const char *group, const double *x, size_t count)
{
    fputs("| ", out);
    md_text(out, group ? group : "Series");
    for (size_t i = 0; i < count; i++) {
        fputs(" | at ", out);
        md_text(out, view->e->x_label ? view->e->x_label : view->e->x);
        fprintf(out, " = %s", show_number(x[i]).text);
    }
    fputs(" | each at its own best |\n| :--", out);
    for (size_t i = 0; i <= count; i++)
        fputs(" | :--", out);
    fputs(" |\n", out);
}

static void write_group(FILE *out, const struct experiment_view *view,
                        const char *group)
{
    struct points_table table = {.view = view};
    double x[2];

    if (collect(&table, group) == 0 && table.count > 0) {
        size_t count = best_points_common(view, group, x);

        write_head(out, view, group, x, count);
        write_rows(out, &table, x, count);
    }
    release(&table);
}

void md_points(FILE *out, const struct experiment_view *view)
{
    if (!best_points_apply(view))
        return;
    fputs("### At equal ", out);
    md_text(out, view->e->x);
    fputs(", and each at its own best\n\n", out);
    for (size_t i = 0; i < view->work_count; i++)
        write_group(out, view, view->works[i].group);
    fputs("Times as fast as the baseline, with 95 % intervals; ★: the fastest "
          "of a column, and all that are not measurably slower. To pick the "
          "best of several points flatters it: so each series’ best is chosen "
          "on the odd rounds and measured on the even ones, and the other way "
          "round.\n\n",
          out);
}
