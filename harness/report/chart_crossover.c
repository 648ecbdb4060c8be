/* The map of crossovers: speed against the baseline over the share of computing
 * in a task, and where two models change places.
 *
 *   8× ─ ─ ─ ╲          a pale band: before it one is measurably faster,
 *             ╲▒▒▒      behind it the other
 *   1× ────────▒▒▒───
 *      0 %          100 %
 *
 * The share is what the baseline's CPU takes of its CPU and the wait that a task
 * is meant to have, so it is measured and not taken from a parameter.
 */
#include <errno.h>
#include <math.h>
#include <stdlib.h>

#include "harness/report/chart_lines.h"
#include "harness/report/show.h"
#include "harness/report/verdicts.h"

#define LEAST_POINTS 3
#define LEAST_SPAN   0.3 /* of shares: less is no map */

/* The share of computing in the tasks of this baseline; 0: not known. */
static double share_of(const struct case_view *baseline)
{
    const double cpu_ns = baseline->cpu_ns / (double)baseline->c->tasks;

    if (baseline->round_count == 0 || !(baseline->wait_ns > 0) ||
        !(cpu_ns > 0) || baseline->parts > 1)
        return 0;
    return cpu_ns / (cpu_ns + baseline->wait_ns);
}

static const struct case_view *baseline_at(const struct experiment_view *view,
                                           double x)
{
    for (size_t i = 0; i < view->case_count; i++) {
        const struct case_view *c = &view->cases[i];

        if (c->c->has_x && c->c->x == x && !c->c->aa_of &&
            same_name(c->c->series, view->e->baseline))
            return c;
    }
    return NULL;
}

static double share_at(const struct experiment_view *view, double x)
{
    const struct case_view *baseline = baseline_at(view, x);

    return baseline ? share_of(baseline) : 0;
}

/* Whether this is an experiment whose x changes how much is computed: every x
 * has a baseline, and the shares are far from each other. */
static bool is_map(const struct experiment_view *view,
                   const struct chart_series *all)
{
    double low = 1, high = 0;

    if (view->e->chart != CHART_LINES || !all->relative ||
        all->x_count < LEAST_POINTS)
        return false;
    for (size_t i = 0; i < all->x_count; i++) {
        const double share = share_at(view, all->xs[i]);

        if (!(share > 0))
            return false;
        low = fmin(low, share);
        high = fmax(high, share);
    }
    for (size_t i = 0; i < view->case_count; i++)
        if (view->cases[i].c->group)
            return false;
    return high - low >= LEAST_SPAN;
}

/* --- Who changes places --------------------------------------------------- */

struct crossing {
    const char *before, *behind; /* series; NULL: there is none */
    double low, high;            /* shares between which they change places */
    double effect;               /* the smaller of the two differences */
};

static const struct case_view *case_at(const struct experiment_view *view,
                                       const char *series, double x)
{
    for (size_t i = 0; i < view->case_count; i++) {
        const struct case_view *c = &view->cases[i];

        if (c->c->has_x && c->c->x == x && !c->c->aa_of && c->round_count > 0 &&
            same_name(c->c->series, series))
            return c;
    }
    return NULL;
}

/* Whether `fast` is measurably faster than `slow` at that x, corrected among
 * all that it is compared with there. Returns 0 or -ENOMEM. */
static int is_faster(const struct experiment_view *view,
                     const struct case_view *fast, const struct case_view *slow,
                     bool *faster)
{
    const struct case_view **others =
        calloc(view->case_count + 1, sizeof(*others));
    bool *slower = calloc(view->case_count + 1, sizeof(*slower));
    size_t count = 0;
    int status = others && slower ? 0 : -ENOMEM;

    for (size_t i = 0; i < view->case_count && status == 0; i++) {
        const struct case_view *c = &view->cases[i];

        if (c != fast && c->c->has_x && c->c->x == fast->c->x && !c->c->aa_of &&
            c->round_count > 0)
            others[count++] = c;
    }
    if (status == 0)
        status = verdicts_against(view, fast, others, count, slower);
    *faster = false;
    for (size_t i = 0; i < count && status == 0; i++)
        *faster = *faster || (others[i] == slow && slower[i]);
    free(others);
    free(slower);
    return status;
}

/* 1: `a` is measurably faster at that x, -1: `b` is, 0: neither. */
static int who_leads(const struct experiment_view *view,
                     const struct case_view *a, const struct case_view *b,
                     int *leads)
{
    bool first = false, second = false;
    int status = is_faster(view, a, b, &first);

    if (status == 0 && !first)
        status = is_faster(view, b, a, &second);
    *leads = first ? 1 : second ? -1 : 0;
    return status;
}

/* One of two that was ahead at some x, and how far. */
struct ahead {
    int who; /* 1, -1, or 0: nobody yet */
    double share, by;
};

/* Follow two series from the smallest x on; keep the crossing that is clearer
 * than the best so far. */
static int follow(const struct experiment_view *view,
                  const struct chart_series *all, const char *a, const char *b,
                  struct crossing *best)
{
    struct ahead last = {0};

    for (size_t i = 0; i < all->x_count; i++) {
        const struct case_view *left = case_at(view, a, all->xs[i]);
        const struct case_view *right = case_at(view, b, all->xs[i]);
        struct ahead now = {0};
        int status;

        if (!left || !right)
            continue;
        status = who_leads(view, left, right, &now.who);
        if (status < 0)
            return status;
        if (now.who == 0)
            continue;
        now.share = share_at(view, all->xs[i]);
        now.by = fabs(log(left->task_ns.value / right->task_ns.value));
        if (last.who == -now.who && fmin(last.by, now.by) > best->effect)
            *best = (struct crossing){.before = last.who > 0 ? a : b,
                                      .behind = last.who > 0 ? b : a,
                                      .low = last.share,
                                      .high = now.share,
                                      .effect = fmin(last.by, now.by)};
        last = now;
    }
    return 0;
}

/* The clearest crossing of all pairs, the baseline's series included. */
static int find_crossing(const struct experiment_view *view,
                         const struct chart_series *all,
                         struct crossing *crossing)
{
    int status = 0;

    *crossing = (struct crossing){0};
    for (size_t i = 0; i < all->count && status == 0; i++) {
        status = follow(view, all, view->e->baseline, all->names[i].series,
                        crossing);
        for (size_t j = i + 1; j < all->count && status == 0; j++)
            status = follow(view, all, all->names[i].series,
                            all->names[j].series, crossing);
    }
    return status;
}

/* --- Saying and drawing it ------------------------------------------------ */

static char *title_of(const struct crossing *crossing)
{
    char *title;
    int length;

    if (crossing->before)
        length =
            asprintf(&title, "%s overtakes %s between %s and %s of computing",
                     crossing->behind, crossing->before,
                     show_percent(crossing->low).text,
                     show_percent(crossing->high).text);
    else
        length = asprintf(&title, "No two models measurably change places "
                                  "as tasks compute more");
    return length < 0 ? NULL : title;
}

static char *caption_of(const struct experiment_view *view,
                        const struct crossing *crossing)
{
    char *caption;

    if (asprintf(&caption,
                 "Share of computing in a task: the CPU time that %s takes for "
                 "it, of that and of the time it is meant to wait. Points: "
                 "medians over the rounds. Whiskers: 95 %% interval.%s",
                 view->e->baseline,
                 crossing->before ? " Shaded: before it one of the two is "
                                    "measurably faster, behind it the other."
                                  : "") < 0)
        return NULL;
    return caption;
}

int chart_crossover_words(const struct chart *chart, struct chart_words *words)
{
    struct chart_series all;
    struct crossing crossing;
    const struct palette none = {0};
    int status = chart_series_init(&all, chart->view, &none);

    if (status == 0 && is_map(chart->view, &all)) {
        status = find_crossing(chart->view, &all, &crossing);
        if (status == 0) {
            words->title = title_of(&crossing);
            words->caption = caption_of(chart->view, &crossing);
            status = words->title && words->caption ? 0 : -ENOMEM;
        }
    }
    chart_series_release(&all);
    return status;
}

/* From the experiment's x to per cent of computing. */
static void to_shares(const struct experiment_view *view,
                      struct chart_series *all)
{
    for (size_t i = 0; i < all->point_count; i++)
        all->points[i].x = 100 * share_at(view, all->points[i].x);
    for (size_t i = 0; i < all->ideal_count; i++)
        all->ideals[i].x = 100 * share_at(view, all->ideals[i].x);
    all->x_count = 0; /* round numbers on the axis */
}

int chart_crossover(const struct chart *chart, FILE *out)
{
    struct chart_series all;
    struct crossing crossing = {0};
    int status = chart_series_init(&all, chart->view, chart->palette);

    if (status == 0 && !is_map(chart->view, &all))
        status = -ENODATA;
    if (status == 0)
        status = find_crossing(chart->view, &all, &crossing);
    if (status == 0) {
        to_shares(chart->view, &all);
        status = chart_lines_draw(out, chart, &all,
                                  &(struct chart_lines_look){
                                      .x_label = "share of computing in a task",
                                      .x_unit = " %%",
                                      .x_gap = 46,
                                      .band_low = 100 * crossing.low,
                                      .band_high = 100 * crossing.high});
    }
    chart_series_release(&all);
    return status;
}
