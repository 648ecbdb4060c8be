/* Reading distributions, and choosing which of them share a chart. */
#include "harness/report/shapes.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "harness/report/files.h"
#include "harness/report/latency.h"
#include "harness/report/markdown.h"
#include "harness/report/show.h"
#include "harness/resultset_parts.h"

/* --- reading -------------------------------------------------------------- */

/* What keeps one file from being used. */
static int refuse(struct resultset *set, const char *path, const char *why)
{
    return resultset_problem(set,
                             "%s/%s: %s; its case has no curve in the report",
                             set->directory, path, why);
}

static int load_one(struct shapes *shapes, struct resultset *set,
                    const struct rs_run *run)
{
    struct distributions *all = &shapes->of[run->experiment][run->case_index];
    char why[256], *text = NULL;
    int status = files_read(set->directory, run->latencies, &text, NULL);

    if (status == -ENOMEM)
        return status;
    if (status < 0)
        return refuse(set, run->latencies, strerror(-status));
    distributions_release(all);
    status = distributions_parse(all, text, why, sizeof(why));
    free(text);
    if (status < 0 && status != -ENOMEM)
        return refuse(set, run->latencies, why);
    if (status == 0 && all->tasks != latency_tasks(&run->result)) {
        distributions_release(all);
        return refuse(set, run->latencies,
                      "it is not of the run that names it");
    }
    return status;
}

static int load_timeline(struct shapes *shapes, struct resultset *set,
                         const struct rs_run *run)
{
    char why[256], *text = NULL;
    int status = files_read(set->directory, run->timeline, &text, NULL);

    if (status == -ENOMEM)
        return status;
    if (status < 0)
        return refuse(set, run->timeline, strerror(-status));
    run_timeline_release(&shapes->timelines[run->experiment][run->case_index]);
    status =
        run_timeline_parse(&shapes->timelines[run->experiment][run->case_index],
                           text, why, sizeof(why));
    free(text);
    return status == -EINVAL ? refuse(set, run->timeline, why) : status;
}

static int load_files(struct shapes *shapes, struct resultset *set,
                      const struct rs_run *run)
{
    int status = 0;

    if (run->outcome != OUTCOME_VERIFIED)
        return 0;
    if (run->latencies)
        status = load_one(shapes, set, run);
    if (status == 0 && run->timeline)
        status = load_timeline(shapes, set, run);
    return status;
}

int shapes_load(struct shapes *shapes, struct resultset *set)
{
    int status = 0;

    *shapes = (struct shapes){.set = set};
    shapes->of = calloc(set->experiment_count + 1, sizeof(*shapes->of));
    shapes->timelines =
        calloc(set->experiment_count + 1, sizeof(*shapes->timelines));
    if (!shapes->of || !shapes->timelines)
        return -ENOMEM;
    for (size_t i = 0; i < set->experiment_count; i++) {
        shapes->of[i] =
            calloc(set->experiments[i].case_count + 1, sizeof(**shapes->of));
        shapes->timelines[i] = calloc(set->experiments[i].case_count + 1,
                                      sizeof(**shapes->timelines));
        shapes->count++;
        if (!shapes->of[i] || !shapes->timelines[i])
            return -ENOMEM;
    }
    for (size_t i = 0; i < set->run_count && status == 0; i++)
        status = load_files(shapes, set, &set->runs[i]);
    return status;
}

void shapes_release(struct shapes *shapes)
{
    for (size_t i = 0; i < shapes->count; i++) {
        const struct rs_experiment *e = &shapes->set->experiments[i];

        for (size_t j = 0; shapes->of[i] && j < e->case_count; j++)
            distributions_release(&shapes->of[i][j]);
        for (size_t j = 0; shapes->timelines[i] && j < e->case_count; j++)
            run_timeline_release(&shapes->timelines[i][j]);
        free(shapes->of[i]);
        free(shapes->timelines[i]);
    }
    free(shapes->of);
    free(shapes->timelines);
    *shapes = (struct shapes){0};
}

/* --- places --------------------------------------------------------------- */

static bool is_at(const struct ecdf *ecdf, const struct rs_case *c)
{
    return same_name(ecdf->group, c->group) && ecdf->has_x == c->has_x &&
           (!c->has_x || ecdf->x == c->x);
}

bool ecdf_has(const struct ecdf *ecdf, size_t case_index)
{
    const struct rs_case *c = ecdf->view->cases[case_index].c;

    return ecdf->of[case_index].tasks > 0 && !c->aa_of && is_at(ecdf, c);
}

struct ecdf ecdf_find(const struct experiment_view *view,
                      const struct distributions *of, bool smallest)
{
    struct ecdf best = {.view = view, .of = of};

    for (size_t i = 0; i < view->case_count; i++) {
        const struct rs_case *c = view->cases[i].c;
        struct ecdf place = {.view = view,
                             .of = of,
                             .group = c->group,
                             .x = c->x,
                             .has_x = c->has_x};
        bool farther;

        for (size_t j = 0; j < view->case_count; j++)
            place.lines += ecdf_has(&place, j);
        farther = place.has_x && best.has_x &&
                  (smallest ? place.x < best.x : place.x > best.x);
        if (place.lines > best.lines || (place.lines == best.lines && farther))
            best = place;
    }
    return best;
}

bool ecdf_is_open(const struct ecdf *ecdf)
{
    for (size_t i = 0; i < ecdf->view->case_count; i++)
        if (ecdf_has(ecdf, i) && latency_is_open(&ecdf->view->cases[i]))
            return true;
    return false;
}

bool ecdf_waits(const struct ecdf *ecdf)
{
    for (size_t i = 0; i < ecdf->view->case_count; i++)
        if (ecdf_has(ecdf, i) && ecdf->view->cases[i].wait_ns > 0)
            return true;
    return false;
}

bool ecdf_has_uncorrected(const struct ecdf *ecdf)
{
    return ecdf_is_open(ecdf) && ecdf_waits(ecdf);
}

/* --- words ---------------------------------------------------------------- */

/* " at concurrency = 1,000", or nothing. */
static void place_text(const struct ecdf *ecdf, char *text, size_t size)
{
    const char *label = ecdf->view->e->x_label;

    text[0] = '\0';
    if (ecdf->has_x)
        show_text(text, size, " at %s = %s", label ? label : "x",
                  show_number(ecdf->x).text);
    else if (ecdf->group)
        show_text(text, size, " of %s", ecdf->group);
}

/* The cases with the shortest and the longest of this quantile. */
struct ends {
    const struct case_view *least, *most;
    double least_ns, most_ns;
};

static struct ends find_ends(const struct ecdf *ecdf, enum quantile quantile)
{
    struct ends ends = {0};

    for (size_t i = 0; i < ecdf->view->case_count; i++) {
        const struct case_view *c = &ecdf->view->cases[i];
        struct latency latency;

        if (!ecdf_has(ecdf, i) ||
            latency_medians(c, LATENCY_COMPLETION, &latency) < 0 ||
            latency.of[quantile].count == 0)
            continue;
        const double ns = latency.of[quantile].value;

        if (!ends.least || ns < ends.least_ns)
            ends.least = c, ends.least_ns = ns;
        if (!ends.most || ns > ends.most_ns)
            ends.most = c, ends.most_ns = ns;
    }
    return ends;
}

char *ecdf_title(const struct ecdf *ecdf)
{
    const struct ends ends = find_ends(ecdf, QUANTILE_P99);
    const struct latency_of most = {ends.most, LATENCY_COMPLETION,
                                    QUANTILE_P99};
    const struct latency_of least = {ends.least, LATENCY_COMPLETION,
                                     QUANTILE_P99};
    struct stats_estimate ratio;
    char at[160], *title = NULL;
    int length;

    place_text(ecdf, at, sizeof(at));
    if (ends.least == ends.most ||
        !latency_differs(ecdf->view, &most, &least, &ratio))
        length = asprintf(&title, "How long tasks take%s", at);
    else
        length =
            asprintf(&title, "The p99 of a task%s: %s with %s, %s with %s", at,
                     show_ns_joined(ends.least_ns).text, ends.least->c->series,
                     show_ns_joined(ends.most_ns).text, ends.most->c->series);
    return length < 0 ? NULL : title;
}

void md_ecdf_caption(FILE *out, const struct ecdf *ecdf)
{
    const bool open = ecdf_is_open(ecdf);
    char at[160];

    place_text(ecdf, at, sizeof(at));
    fprintf(out,
            "*How many tasks had ended so long after %s, in the observed "
            "run of each case",
            open ? "they were meant to begin" : "they began");
    if (at[0]) {
        fputc(' ', out);
        md_text(out, at + 1);
    }
    fputs(": where a line passes 99 % stands its p99. Both axes are "
          "logarithmic; the last task of each run is a dot.",
          out);
    if (ecdf_has_uncorrected(ecdf))
        fputs(" Dashed: counted from when tasks began, which leaves out that "
              "they waited for a place.",
              out);
    fputs("*\n\n", out);
}
