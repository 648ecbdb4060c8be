/* Rows, columns and cells of the answer (see answer.h). */
#include "harness/report/answer.h"

#include <errno.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "harness/report/latency.h"

/* Runs with fewer tasks, and less CPU time in all, spend too much of it on
 * starting and ending to tell what a task costs. */
#define CPU_TASKS_MIN 100
#define CPU_RUN_MIN   20e6

#define SHADES 4

/* --- Cells ---------------------------------------------------------------- */

static bool waits(const struct case_view *c)
{
    return c->wait_ns > 0 || same_name(c->c->kind, "io") ||
           same_name(c->c->kind, "mixed");
}

static int find_costs(struct answer_cell *cell)
{
    const struct case_view *c = cell->view;
    struct latency latency;
    int status;

    cell->memory_bytes = (double)c->observed.peak_tree_bytes;
    if (c->cpu_ns > 0 &&
        (c->c->tasks >= CPU_TASKS_MIN || c->cpu_ns >= CPU_RUN_MIN))
        cell->cpu_ns = c->cpu_ns / (double)c->c->tasks;
    if (c->round_count == 0 || !waits(c))
        return 0;
    status = latency_medians(c, LATENCY_COMPLETION, &latency);
    if (status == 0 && latency.of[QUANTILE_P99].count > 0)
        cell->p99_ns = latency.of[QUANTILE_P99].value;
    return status;
}

static enum merit merit_of(const struct case_view *c)
{
    static const enum merit merits[] = {
        [STATS_TOO_FEW] = MERIT_FEW,
        [STATS_NO_DIFFERENCE] = MERIT_SAME,
        [STATS_FASTER] = MERIT_FASTER,
        [STATS_SLOWER] = MERIT_SLOWER,
    };

    if (c->round_count == 0)
        return MERIT_HOLE;
    return c->speedup.count == 0 ? MERIT_ALONE : merits[c->verdict];
}

/* Which part of the best's speed it has, who leads having the strongest shade;
 * of a loss, how far it is on the way to a tenth. */
static unsigned shade_of(const struct answer_cell *cell,
                         const struct contest *contest)
{
    const double ratio = cell->view->speedup.value;
    double part = 0;

    if (cell->best)
        return cell->merit == MERIT_FASTER ? SHADES : 0;
    if (cell->merit == MERIT_FASTER)
        part = ratio / contest->best->speedup.value * (SHADES - 1) / SHADES;
    else if (cell->merit == MERIT_SLOWER)
        part = log(ratio) / log(0.1);
    else
        return 0;
    return 1 + (unsigned)fmin(SHADES - 1, fmax(0, part * SHADES));
}

/* Where nobody is faster than the baseline it leads, with all who are not
 * measurably slower, if somebody is. */
static bool baseline_leads(const struct contest *contest)
{
    bool slower = false;

    for (size_t i = 0; i < contest->count; i++)
        slower = slower || contest->entries[i].view->verdict == STATS_SLOWER;
    return contest->baseline && !contest->best && slower;
}

static bool is_best(const struct answer_cell *cell,
                    const struct contest *contest, bool leads)
{
    if (cell->merit == MERIT_FASTER)
        return leads;
    return (cell->merit == MERIT_SAME || cell->merit == MERIT_BASELINE) &&
           baseline_leads(contest);
}

static int fill_cell(struct answer_cell *cell, const struct contest *contest,
                     const struct entry *entry)
{
    cell->view = entry ? entry->view : contest->baseline;
    cell->merit = entry ? merit_of(cell->view) : MERIT_BASELINE;
    cell->best = is_best(cell, contest, entry && entry->leads);
    cell->shade = shade_of(cell, contest);
    return find_costs(cell);
}

/* A baseline that has no time is not in the contest. */
static const struct case_view *find_hole(const struct contest *contest,
                                         const char *model)
{
    const struct experiment_view *view = contest->experiment;

    for (size_t i = 0; i < view->case_count; i++) {
        const struct case_view *c = &view->cases[i];

        if (work_has(contest->work, c->c) && !c->c->aa_of &&
            c->round_count == 0 && strcmp(c->c->model, model) == 0)
            return c;
    }
    return NULL;
}

int answer_cell(struct answer_cell *cell, const struct contest *contest,
                const char *model)
{
    const struct entry *entry = contest_model(contest, model);

    *cell = (struct answer_cell){0};
    if (entry ||
        (contest->baseline && strcmp(contest->baseline->c->model, model) == 0))
        return fill_cell(cell, contest, entry);
    cell->view = find_hole(contest, model);
    cell->merit = cell->view ? MERIT_HOLE : MERIT_ABSENT;
    return 0;
}

/* --- Rows ----------------------------------------------------------------- */

static char *make_label(const struct contest *contest, const char *named)
{
    const char *title = contest->experiment->e->title;
    char *label;

    if (named || !contest->work->group)
        return strdup(named ? named : title);
    return asprintf(&label, "%s: %s", title, contest->work->group) < 0 ? NULL
                                                                       : label;
}

static int add_row(struct answer *answer, const struct experiment_view *view,
                   const struct work *work, const char *label)
{
    struct answer_row *row = &answer->rows[answer->row_count++];
    int status;

    row->work = *work;
    status = contest_init(&row->contest, view, &row->work);
    row->label = make_label(&row->contest, label);
    return row->label ? status : -ENOMEM;
}

/* Whether anything was told of this kind of work. */
static bool is_compared(const struct experiment_view *view,
                        const struct work *work)
{
    for (size_t i = 0; i < view->case_count; i++) {
        const struct case_view *c = &view->cases[i];

        if (work_has(work, c->c) && view_contends(c) && c->speedup.count > 0)
            return true;
    }
    return false;
}

static double distance(double a, double b)
{
    return a > 0 && b > 0 ? fabs(log(a / b)) : fabs(a - b);
}

/* The work that a key names: its group, and of this the x that is nearest. A
 * profile may leave values out. NULL: the set has no such group. */
static const struct work *find_work(const struct experiment_view *view,
                                    const struct rs_answer *key)
{
    const struct work *found = NULL;

    for (size_t i = 0; i < view->work_count; i++) {
        const struct work *work = &view->works[i];

        if (key->group && !same_name(key->group, work->group))
            continue;
        if (!found ||
            (key->has_x && work->at_x && same_name(work->group, found->group) &&
             distance(work->x, key->x) < distance(found->x, key->x)))
            found = work;
    }
    return found;
}

static int add_named(struct answer *answer, const struct experiment_view *view)
{
    int status = 0;

    for (size_t i = 0; i < view->e->answer_count && status == 0; i++) {
        const struct rs_answer *key = &view->e->answers[i];
        const struct work *work = find_work(view, key);

        if (work && answer->row_count < ANSWER_ROWS_MAX)
            status = add_row(answer, view, work, key->label);
    }
    return status;
}

/* Each group once; of a sweep that changes the work, its middle. */
static int add_all(struct answer *answer, const struct experiment_view *view)
{
    size_t first = 0;
    int status = 0;

    while (first < view->work_count && status == 0) {
        size_t end = first + 1;
        const struct work *work;

        while (end < view->work_count &&
               same_name(view->works[end].group, view->works[first].group))
            end++;
        work = &view->works[first + (end - first) / 2];
        if (answer->row_count < ANSWER_FALLBACK_MAX && is_compared(view, work))
            status = add_row(answer, view, work, NULL);
        first = end;
    }
    return status;
}

static int list_rows(struct answer *answer, const struct analysis *analysis)
{
    int status = 0;

    for (size_t i = 0; i < analysis->experiment_count && status == 0; i++)
        status = add_named(answer, &analysis->experiments[i]);
    answer->named = answer->row_count > 0;
    for (size_t i = 0; i < analysis->experiment_count && status == 0; i++)
        if (!answer->named)
            status = add_all(answer, &analysis->experiments[i]);
    return status;
}

/* --- Columns -------------------------------------------------------------- */

struct model_use {
    const char *model;
    size_t rows, order;
};

static bool row_has(const struct answer_row *row, const char *model)
{
    const struct experiment_view *view = row->contest.experiment;

    for (size_t i = 0; i < view->case_count; i++)
        if (work_has(&row->work, view->cases[i].c) &&
            strcmp(view->cases[i].c->model, model) == 0)
            return true;
    return false;
}

static bool is_used(const struct model_use *uses, size_t count,
                    const char *model)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(uses[i].model, model) == 0)
            return true;
    return false;
}

/* All models of the rows, in the order of their first case, and in how many
 * rows they are. `uses` has room for all cases. Returns how many. */
static size_t list_models(const struct answer *answer, struct model_use *uses)
{
    size_t count = 0;

    for (size_t r = 0; r < answer->row_count; r++) {
        const struct answer_row *row = &answer->rows[r];
        const struct experiment_view *view = row->contest.experiment;

        for (size_t i = 0; i < view->case_count; i++) {
            const struct rs_case *c = view->cases[i].c;

            if (work_has(&row->work, c) && !is_used(uses, count, c->model)) {
                uses[count] = (struct model_use){c->model, 0, count};
                count++;
            }
        }
    }
    for (size_t i = 0; i < count; i++)
        for (size_t r = 0; r < answer->row_count; r++)
            uses[i].rows += row_has(&answer->rows[r], uses[i].model);
    return count;
}

static int by_rows(const void *a, const void *b)
{
    const struct model_use *left = a, *right = b;

    if (left->rows != right->rows)
        return left->rows > right->rows ? -1 : 1;
    return left->order < right->order ? -1 : 1;
}

static int by_order(const void *a, const void *b)
{
    const struct model_use *left = a, *right = b;

    return left->order < right->order ? -1 : left->order > right->order;
}

/* Those in most of the rows, few as they may be not fewer than COLUMNS_MIN. */
#define COLUMNS_MIN 4

static int choose_columns(struct answer *answer, size_t cases)
{
    struct model_use *uses = calloc(cases + 1, sizeof(*uses));
    size_t count, chosen = 0;

    answer->columns = calloc(cases + 1, sizeof(*answer->columns));
    if (!uses || !answer->columns) {
        free(uses);
        return -ENOMEM;
    }
    count = list_models(answer, uses);
    qsort(uses, count, sizeof(*uses), by_rows);
    while (chosen < count && chosen < ANSWER_COLUMNS_MAX &&
           (chosen < COLUMNS_MIN || 2 * uses[chosen].rows > answer->row_count))
        chosen++;
    qsort(uses, chosen, sizeof(*uses), by_order);
    for (size_t i = 0; i < chosen; i++)
        answer->columns[i] = uses[i].model;
    answer->column_count = chosen;
    answer->has_others = chosen < count;
    free(uses);
    return 0;
}

/* --- All of it ------------------------------------------------------------ */

static bool is_column(const struct answer *answer, const char *model)
{
    for (size_t i = 0; i < answer->column_count; i++)
        if (strcmp(answer->columns[i], model) == 0)
            return true;
    return false;
}

static bool is_better(const struct answer_cell *a, const struct answer_cell *b)
{
    if (!b->view || a->best != b->best)
        return !b->view || a->best;
    if (a->merit == MERIT_HOLE || b->merit == MERIT_HOLE)
        return b->merit == MERIT_HOLE && a->merit != MERIT_HOLE;
    return (a->merit == MERIT_BASELINE ? 1 : a->view->speedup.value) >
           (b->merit == MERIT_BASELINE ? 1 : b->view->speedup.value);
}

/* The models of this row that have no column: how many, and the best. */
static int fill_other(const struct answer *answer, struct answer_row *row)
{
    const struct experiment_view *view = row->contest.experiment;
    int status = 0;

    for (size_t i = 0; i < view->case_count && status == 0; i++) {
        const char *model = view->cases[i].c->model;
        struct answer_cell cell;
        bool again = false;

        if (!work_has(&row->work, view->cases[i].c) || is_column(answer, model))
            continue;
        for (size_t j = 0; j < i && !again; j++)
            again = work_has(&row->work, view->cases[j].c) &&
                    strcmp(view->cases[j].c->model, model) == 0;
        if (again)
            continue;
        status = answer_cell(&cell, &row->contest, model);
        row->other_count += cell.view != NULL;
        row->best_count += cell.best;
        if (cell.view && is_better(&cell, &row->other))
            row->other = cell;
    }
    return status;
}

static int fill_row(const struct answer *answer, struct answer_row *row)
{
    int status = 0;

    row->cells = calloc(answer->column_count + 1, sizeof(*row->cells));
    if (!row->cells)
        return -ENOMEM;
    for (size_t i = 0; i < answer->column_count && status == 0; i++) {
        status = answer_cell(&row->cells[i], &row->contest, answer->columns[i]);
        row->best_count += row->cells[i].best;
    }
    return status < 0 ? status : fill_other(answer, row);
}

int answer_init(struct answer *answer, const struct analysis *analysis)
{
    size_t cases = 0;
    int status;

    *answer = (struct answer){0};
    for (size_t i = 0; i < analysis->experiment_count; i++)
        cases += analysis->experiments[i].case_count;
    answer->rows = calloc(ANSWER_ROWS_MAX + 1, sizeof(*answer->rows));
    if (!answer->rows)
        return -ENOMEM;
    status = list_rows(answer, analysis);
    if (status == 0)
        status = choose_columns(answer, cases);
    for (size_t i = 0; i < answer->row_count && status == 0; i++)
        status = fill_row(answer, &answer->rows[i]);
    return status;
}

bool answer_is_first(const struct answer *answer, size_t row)
{
    for (size_t i = 0; i < row; i++)
        if (answer->rows[i].contest.experiment ==
            answer->rows[row].contest.experiment)
            return false;
    return true;
}

void answer_release(struct answer *answer)
{
    for (size_t i = 0; i < answer->row_count; i++) {
        contest_release(&answer->rows[i].contest);
        free(answer->rows[i].cells);
        free(answer->rows[i].label);
    }
    free(answer->rows);
    free(answer->columns);
    *answer = (struct answer){0};
}
