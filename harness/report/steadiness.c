/* Outliers and drift (see steadiness.h). */
#include "harness/report/steadiness.h"

#include <errno.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "harness/report/analysis.h"
#include "harness/report/show.h"

#define NAMED_MAX 4 /* cases in a sentence */

/* --- Marking -------------------------------------------------------------- */

/* Latencies of 0, where tasks were not stamped, say nothing. */
static bool has_values(const struct case_view *c)
{
    for (size_t i = 0; i < c->round_count; i++)
        if (!(c->rounds[i].task_ns > 0))
            return false;
    return c->round_count > 0;
}

/* `values` and `marks` have room for the rounds of the case. */
static int mark_case(struct case_view *c, double *values, bool *marks)
{
    int status;

    for (size_t i = 0; i < c->round_count; i++)
        values[i] = c->rounds[i].task_ns;
    status = stats_mark_outliers(values, c->round_count, marks, &c->outliers);
    for (size_t i = 0; i < c->round_count && status == 0; i++)
        c->rounds[i].outlier = marks[i];
    return status < 0 ? status : stats_drift(values, c->round_count, &c->drift);
}

static int mark_cases(struct experiment_view *view)
{
    size_t most = 0;
    double *values;
    bool *marks;
    int status;

    for (size_t i = 0; i < view->case_count; i++)
        if (view->cases[i].round_count > most)
            most = view->cases[i].round_count;
    values = calloc(most + 1, sizeof(*values));
    marks = calloc(most + 1, sizeof(*marks));
    status = values && marks ? 0 : -ENOMEM;
    for (size_t i = 0; i < view->case_count && status == 0; i++)
        if (has_values(&view->cases[i]))
            status = mark_case(&view->cases[i], values, marks);
    free(values);
    free(marks);
    return status;
}

static int adjust_drifts(struct experiment_view *view)
{
    double *p = calloc(2 * view->case_count + 1, sizeof(*p));
    double *adjusted;
    size_t count = 0;
    int status;

    if (!p)
        return -ENOMEM;
    adjusted = p + view->case_count;
    for (size_t i = 0; i < view->case_count; i++)
        if (has_values(&view->cases[i]))
            p[count++] = view->cases[i].drift.p;
    status = stats_holm(p, count, adjusted);
    count = 0;
    for (size_t i = 0; i < view->case_count && status == 0; i++)
        if (has_values(&view->cases[i]))
            view->cases[i].drift_adjusted = adjusted[count++];
    free(p);
    return status;
}

int steadiness_mark(struct experiment_view *view)
{
    const int status = mark_cases(view);

    return status < 0 ? status : adjust_drifts(view);
}

bool view_drifts(const struct case_view *c)
{
    return c->drift_adjusted > 0 && c->drift_adjusted < STATS_ALPHA;
}

/* --- Saying it ------------------------------------------------------------ */

char *outlier_sentence(const struct experiment_view *view)
{
    size_t runs = 0, marked = 0, said = 0, named = 0, size;
    char *text = NULL;
    FILE *out;

    for (size_t i = 0; i < view->case_count; i++) {
        runs += view->cases[i].round_count;
        marked += view->cases[i].outliers;
    }
    if (marked == 0 || !(out = open_memstream(&text, &size)))
        return NULL;
    fprintf(out, "%zu of %zu timed runs %s (", marked, runs,
            marked == 1 ? "is marked as an outlier" : "are marked as outliers");
    for (size_t i = 0; i < view->case_count && named < NAMED_MAX; i++) {
        const struct case_view *c = &view->cases[i];

        if (c->outliers == 0)
            continue;
        fprintf(out, "%s%s: %zu", named++ ? ", " : "", c->c->id, c->outliers);
        said += c->outliers;
    }
    if (said < marked)
        fprintf(out, ", others: %zu", marked - said);
    fputs("). None was dropped: every figure has them in it.", out);
    return fclose(out) == 0 ? text : NULL;
}

/* "loop became 8.1 % slower (p 0.003)" */
static void say_drift(FILE *out, const struct case_view *c)
{
    const double change = c->drift.change;

    fprintf(out, "%s became %s %s (p %s)", c->c->id,
            show_percent(fabs(change - 1)).text,
            change >= 1 ? "slower" : "faster", show_p(c->drift_adjusted).text);
}

char *drift_sentence(const struct experiment_view *view)
{
    size_t drifting = 0, named = 0, size;
    char *text = NULL;
    FILE *out;

    for (size_t i = 0; i < view->case_count; i++)
        drifting += view_drifts(&view->cases[i]);
    if (drifting == 0 || !(out = open_memstream(&text, &size)))
        return NULL;
    fprintf(out,
            "%zu of %zu cases drifted over the session, from its first "
            "third to its last: ",
            drifting, view->case_count);
    for (size_t i = 0; i < view->case_count && named < NAMED_MAX; i++)
        if (view_drifts(&view->cases[i])) {
            fputs(named++ ? ", " : "", out);
            say_drift(out, &view->cases[i]);
        }
    if (named < drifting)
        fprintf(out, ", and %zu more", drifting - named);
    fputs(". Ratios are taken within rounds, where what slows all cases alike "
          "cancels; the median time of a case that drifted stands for no one "
          "moment.",
          out);
    return fclose(out) == 0 ? text : NULL;
}
