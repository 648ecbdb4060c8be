/* Cells and rows of the answer in words (see answer_text.h). */
#include "harness/report/answer_text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static struct shown say(const char *text)
{
    struct shown shown;

    show_text(shown.text, sizeof(shown.text), "%s", text);
    return shown;
}

/* Why it has no time: of the outcomes the most frequent one. */
static struct shown say_hole(const struct case_view *c)
{
    struct shown shown = say("not run");
    size_t most = 0;

    if (c->c->unavailable)
        return say("unavailable");
    for (unsigned i = 0; i < OUTCOME_COUNT; i++) {
        if (i == OUTCOME_VERIFIED || c->outcomes[i] <= most)
            continue;
        most = c->outcomes[i];
        show_text(shown.text, sizeof(shown.text), "%zu %s", most,
                  outcome_word((enum outcome)i));
    }
    return shown;
}

struct shown answer_speed(const struct answer_cell *cell)
{
    switch (cell->merit) {
    case MERIT_ABSENT:
        return say("–");
    case MERIT_HOLE:
        return say_hole(cell->view);
    case MERIT_ALONE:
        return show_ns_joined(cell->view->task_ns.value);
    case MERIT_SAME:
        return say("no measurable difference");
    case MERIT_BASELINE:
        return say("1×");
    case MERIT_FEW:
    case MERIT_SLOWER:
    case MERIT_FASTER:
        break;
    }
    return show_ratio(cell->view->speedup.value);
}

struct shown answer_span(const struct answer_cell *cell)
{
    const struct case_view *c = cell->view;
    struct shown shown = {""};

    switch (cell->merit) {
    case MERIT_ABSENT:
    case MERIT_HOLE:
        return shown;
    case MERIT_ALONE:
        return say("a task; nothing to compare with");
    case MERIT_FEW:
        return say("too few rounds");
    case MERIT_BASELINE:
        show_text(shown.text, sizeof(shown.text), "%s a task",
                  show_ns_joined(c->task_ns.value).text);
        return shown;
    case MERIT_SLOWER:
    case MERIT_SAME:
    case MERIT_FASTER:
        break;
    }
    return show_ratio_span(c->speedup.low, c->speedup.high);
}

struct answer_costs answer_costs(const struct answer_cell *cell)
{
    struct answer_costs costs = {0};

    if (cell->cpu_ns > 0)
        costs.cpu = show_ns_joined(cell->cpu_ns);
    if (cell->memory_bytes > 0)
        costs.memory = show_bytes_joined(cell->memory_bytes);
    if (cell->p99_ns > 0)
        costs.p99 = show_ns_joined(cell->p99_ns);
    return costs;
}

struct shown answer_who(const struct answer_row *row,
                        const struct answer_cell *cell, bool other)
{
    struct shown shown = {""};
    const struct rs_case *c;
    char at[32] = "";

    if (!cell->view)
        return shown;
    c = cell->view->c;
    if (row->contest.experiment->e->chart == CHART_LINES && c->has_x &&
        !row->work.at_x && cell->view != row->contest.baseline)
        show_text(at, sizeof(at), "at %s", show_number(c->x).text);
    if (!same_name(c->series, c->model) || other)
        show_text(shown.text, sizeof(shown.text), "%s%s%s",
                  same_name(c->series, c->model) ? c->model : c->series,
                  at[0] ? " " : "", at);
    else
        show_text(shown.text, sizeof(shown.text), "%s", at);
    return shown;
}

/* --- Rows ----------------------------------------------------------------- */

/* A case with times to take the conditions from, or NULL. */
static const struct case_view *example(const struct contest *contest)
{
    for (size_t i = 0; i < contest->count; i++)
        if (contest->entries[i].view->round_count > 0)
            return contest->entries[i].view;
    return contest->baseline;
}

static void write_conditions(FILE *out, const struct contest *contest,
                             const struct case_view *of)
{
    bool same_tasks = true, same_limit = true;

    for (size_t i = 0; i < contest->count; i++) {
        const struct rs_case *c = contest->entries[i].view->c;

        same_tasks = same_tasks && c->tasks == of->c->tasks;
        same_limit = same_limit && c->concurrency == of->c->concurrency;
    }
    if (same_tasks)
        fprintf(out, "%s ", show_count(of->c->tasks).text);
    fprintf(out, "%s tasks", of->c->workload);
    if (of->wait_ns > 0)
        fprintf(out, ", each waits %s", show_wait(of->wait_ns).text);
    if (same_limit && of->wait_ns > 0 && of->c->concurrency > 0)
        fprintf(out, ", at most %s in flight",
                show_count(of->c->concurrency).text);
}

static void write_measure(FILE *out, const struct experiment_view *view)
{
    switch (view->e->measure) {
    case MEASURE_TIME:
        return;
    case MEASURE_DRIVE:
        fputs(", without start and end", out);
        return;
    case MEASURE_P50:
    case MEASURE_P99:
        fprintf(out, ", by the %s of a task",
                view->e->measure == MEASURE_P50 ? "median" : "p99");
        return;
    }
}

char *answer_work(const struct answer_row *row)
{
    const struct experiment_view *view = row->contest.experiment;
    const struct case_view *of = example(&row->contest);
    char *text = NULL;
    size_t size;
    FILE *out = open_memstream(&text, &size);

    if (!out)
        return NULL;
    if (of)
        write_conditions(out, &row->contest, of);
    else
        fputs("no verified times", out);
    if (row->work.at_x)
        fprintf(out, ", %s = %s", view->e->x_label ? view->e->x_label : "x",
                show_number(row->work.x).text);
    else if (view->e->chart == CHART_LINES)
        fprintf(out, ", each at its best %s",
                view->e->x_label ? view->e->x_label : "x");
    if (of)
        write_measure(out, view);
    return fclose(out) == 0 ? text : NULL;
}
