/* "Where the time went": what the threads of each case did with their time, by
 * its observed run, and what its runs count. */
#include "harness/report/markdown.h"
#include "harness/report/observed_view.h"
#include "harness/report/show.h"

static const char *const heads[] = {
    "Case",
    "Group",
    "x",
    "Computing",
    "Waiting for a CPU",
    "Blocked",
    "Switches, voluntary",
    "involuntary",
    "Page faults",
    "of the disk",
    "Loop lag, p50",
    "p99",
    "at most",
};

/* Those that are more than a row already says; a column only where some case
 * has a number. */
static const struct {
    const char *name, *head;
} counters[] = {
    {"cycles", "Cycles"},
    {"instructions", "Instructions"},
    {"cache_misses", "Cache misses"},
    {"branch_misses", "Branch misses"},
    {"cpu_migrations", "Moves between CPUs"},
};

#define COLUMNS  (sizeof(heads) / sizeof(heads[0]))
#define COUNTERS (sizeof(counters) / sizeof(counters[0]))

/* The table in the making: what its optional columns are. */
struct table {
    const struct analysis *analysis;
    const struct experiment_view *view;
    bool shown[COUNTERS];
    const char *missing[COUNTERS]; /* why not: of the first case */
    bool any;                      /* there is something to show */
};

static void look(struct table *table)
{
    for (size_t i = 0; i < table->view->case_count; i++) {
        const struct case_view *c = &table->view->cases[i];
        struct observed_view seen;

        if (observed_view(table->analysis, table->view, c, &seen) < 0)
            continue;
        table->any = table->any || seen.has_budget || seen.has_lag;
        for (size_t k = 0; k < COUNTERS; k++) {
            const char *why;
            double count;

            if (observed_counter(&seen, counters[k].name, &count, &why))
                table->shown[k] = true;
            else if (why && !table->missing[k])
                table->missing[k] = why;
        }
    }
}

static void write_cell(FILE *out, bool known, const char *text)
{
    fputs(" | ", out);
    md_text(out, known ? text : "–");
}

static void write_heads(FILE *out, const struct table *table)
{
    size_t columns = COLUMNS;

    for (size_t i = 0; i < COLUMNS; i++)
        fprintf(out, "| %s ", heads[i]);
    for (size_t k = 0; k < COUNTERS; k++)
        if (table->shown[k]) {
            fprintf(out, "| %s ", counters[k].head);
            columns++;
        }
    fputs("|\n", out);
    for (size_t i = 0; i < columns; i++)
        fputs(i < 2 ? "| :-- " : "| --: ", out);
    fputs("|\n", out);
}

static void write_row(FILE *out, const struct table *table,
                      const struct case_view *c)
{
    struct observed_view seen;

    if (observed_view(table->analysis, table->view, c, &seen) < 0)
        return;
    fputs("| ", out);
    md_text(out, c->c->id);
    fputs(" | ", out);
    md_text(out, c->c->group ? c->c->group : "");
    fputs(" | ", out);
    md_text(out, c->c->has_x ? show_number(c->c->x).text : "");
    write_cell(out, seen.has_budget, show_percent(seen.computing).text);
    write_cell(out, seen.has_budget, show_percent(seen.waiting).text);
    write_cell(out, seen.has_budget, show_percent(seen.blocked).text);
    for (size_t i = 0; i < EVENT_COUNT; i++)
        write_cell(out, seen.has_events,
                   show_count((uint64_t)seen.events[i]).text);
    write_cell(out, seen.has_lag, show_ns(seen.lag_p50_ns).text);
    write_cell(out, seen.has_lag, show_ns(seen.lag_p99_ns).text);
    write_cell(out, seen.has_lag, show_ns(seen.lag_max_ns).text);
    for (size_t k = 0; k < COUNTERS; k++) {
        const char *why;
        double count;
        const bool known =
            observed_counter(&seen, counters[k].name, &count, &why);

        if (table->shown[k])
            write_cell(out, known, show_count((uint64_t)count).text);
    }
    fputs(" |\n", out);
}

/* Counters that no case has, each reason once. */
static void write_missing(FILE *out, const struct table *table)
{
    bool said[COUNTERS] = {false};

    for (size_t k = 0; k < COUNTERS; k++) {
        if (table->shown[k] || !table->missing[k] || said[k])
            continue;
        fprintf(out, "%s", counters[k].head);
        for (size_t m = k + 1; m < COUNTERS; m++)
            if (!table->shown[m] &&
                same_name(table->missing[k], table->missing[m])) {
                fprintf(out, ", %s", counters[m].head);
                said[m] = true;
            }
        fputs(": ", out);
        md_text(out, table->missing[k]);
        fputs(".\n", out);
    }
}

void md_observed(FILE *out, const struct analysis *analysis,
                 const struct experiment_view *view)
{
    struct table table = {.analysis = analysis, .view = view};

    look(&table);
    if (!table.any)
        return;
    fputs("<details>\n<summary>Where the time went</summary>\n\n", out);
    write_heads(out, &table);
    for (size_t i = 0; i < view->case_count; i++)
        write_row(out, &table, &view->cases[i]);
    fputs("\nComputing, waiting for a CPU and blocked are shares of the time "
          "that all threads were there, in the one run of each case that was "
          "watched and not timed; so are loop lag (how late the loops came to "
          "what was due every millisecond) and counters. Switches and page "
          "faults are medians over the timed runs.\n",
          out);
    write_missing(out, &table);
    fputs("\n</details>\n\n", out);
}
