/* Scaling laws fitted to the sweeps of an experiment. */
#include "harness/report/fits.h"

#include <assert.h>
#include <errno.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "harness/report/show.h"

bool fits_apply(const struct experiment_view *view)
{
    return view->e->chart == CHART_LINES &&
           !measures_latency(view->e->measure) &&
           (same_name(view->e->x, "workers") ||
            same_name(view->e->x, "concurrency"));
}

static struct sweep_fit *sweep_of(struct experiment_view *view,
                                  const struct rs_case *c)
{
    for (size_t i = 0; i < view->fit_count; i++)
        if (same_name(view->fits[i].series, c->series) &&
            same_name(view->fits[i].group, c->group))
            return &view->fits[i];
    return NULL;
}

/* Put the point where its x belongs; an x that is there already is left out. */
static void add_point(struct sweep_fit *sweep, const struct case_view *point)
{
    size_t at = sweep->point_count;

    assert(sweep->points);
    while (at > 0 && sweep->points[at - 1]->c->x >= point->c->x)
        at--;
    if (at < sweep->point_count && sweep->points[at]->c->x == point->c->x)
        return;
    memmove(&sweep->points[at + 1], &sweep->points[at],
            (sweep->point_count - at) * sizeof(*sweep->points));
    sweep->points[at] = point;
    sweep->point_count++;
}

static int list_sweeps(struct experiment_view *view)
{
    size_t most = view->case_count + 1;

    view->fits = calloc(most, sizeof(*view->fits));
    if (!view->fits)
        return -ENOMEM;
    for (size_t i = 0; i < view->case_count; i++) {
        const struct case_view *c = &view->cases[i];
        struct sweep_fit *sweep = sweep_of(view, c->c);

        if (c->round_count == 0 || !c->c->has_x || c->c->aa_of)
            continue;
        if (!sweep) {
            sweep = &view->fits[view->fit_count++];
            sweep->series = c->c->series;
            sweep->group = c->c->group;
            sweep->points = calloc(most, sizeof(struct case_view *));
            if (!sweep->points)
                return -ENOMEM;
        }
        add_point(sweep, c);
    }
    return 0;
}

/* A series that was measured at one x only is no sweep. */
static void drop_single_points(struct experiment_view *view)
{
    size_t kept = 0;

    for (size_t i = 0; i < view->fit_count; i++) {
        struct sweep_fit *sweep = &view->fits[i];

        if (sweep->point_count > 1)
            view->fits[kept++] = *sweep;
        else
            free(sweep->points);
    }
    view->fit_count = kept;
}

/* The time per task of `point` in that round, or 0. */
static double time_in(const struct case_view *point, unsigned round)
{
    for (size_t i = 0; i < point->round_count; i++)
        if (point->rounds[i].round == round)
            return point->rounds[i].task_ns;
    return 0;
}

/* Tasks a second of the points with rounds enough, by round; rounds in which
 * one of them has no time are left out. */
static void read_rates(struct sweep_fit *sweep, double *n, double *rate)
{
    const struct case_view *first = NULL;

    for (size_t i = 0; i < sweep->point_count; i++) {
        if (sweep->points[i]->round_count < FIT_ROUNDS_MIN)
            continue;
        first = first ? first : sweep->points[i];
        n[sweep->used_points++] = sweep->points[i]->c->x;
    }
    for (size_t r = 0; first && r < first->round_count; r++) {
        double *row = rate + sweep->used_rounds * sweep->used_points;
        size_t count = 0;

        for (size_t i = 0; i < sweep->point_count; i++) {
            const struct case_view *point = sweep->points[i];
            double time = time_in(point, first->rounds[r].round);

            if (point->round_count >= FIT_ROUNDS_MIN && time > 0)
                row[count++] = 1e9 / time;
        }
        sweep->used_rounds += count == sweep->used_points;
    }
}

/* x from the first to the last point, evenly on the chart's axis. */
static void make_grid(struct sweep_fit *sweep, const double *n, bool log_x)
{
    double low = n[0], high = n[sweep->used_points - 1];

    for (size_t i = 0; i < FIT_GRID; i++) {
        double part = (double)i / (FIT_GRID - 1);

        sweep->grid[i] = log_x && low > 0 ? low * pow(high / low, part)
                                          : low + part * (high - low);
    }
}

static int fit_one(const struct experiment_view *view, struct sweep_fit *sweep,
                   uint64_t seed, double *n, double *rate)
{
    struct fit_input input = {
        .n = n, .rate = rate, .seed = seed, .grid_count = FIT_GRID};
    int status;

    read_rates(sweep, n, rate);
    input.points = sweep->used_points;
    input.rounds = sweep->used_rounds;
    if (input.points > 0)
        make_grid(sweep, n, view->e->log_x);
    input.grid = sweep->grid;
    status = fit_sweep(&input, &sweep->fit, sweep->low, sweep->high);
    if (sweep->fit.refusal == FIT_FEW_POINTS &&
        sweep->point_count >= FIT_POINTS_MIN)
        sweep->fit.refusal = FIT_FEW_ROUNDS;
    for (size_t i = 0; i < FIT_GRID && sweep->fit.refusal == FIT_DONE; i++)
        sweep->rate[i] = usl_rate(&sweep->fit.usl, sweep->grid[i]);
    return status;
}

int fits_add(struct experiment_view *view, uint64_t seed)
{
    size_t rounds = 0;
    double *room;
    int status;

    if (!fits_apply(view))
        return 0;
    status = list_sweeps(view);
    drop_single_points(view);
    for (size_t i = 0; i < view->case_count; i++)
        if (view->cases[i].round_count > rounds)
            rounds = view->cases[i].round_count;
    room = calloc((rounds + 1) * (view->case_count + 1), sizeof(*room));
    if (!room)
        return -ENOMEM;
    for (size_t i = 0; i < view->fit_count && status == 0; i++)
        status = fit_one(view, &view->fits[i], seed, room,
                         room + view->case_count + 1);
    free(room);
    return status;
}

void fits_release(struct experiment_view *view)
{
    for (size_t i = 0; i < view->fit_count; i++)
        free(view->fits[i].points);
    free(view->fits);
    view->fits = NULL;
    view->fit_count = 0;
}

const struct sweep_fit *fits_curve(const struct experiment_view *view,
                                   const char *series, const char *group)
{
    for (size_t i = 0; i < view->fit_count; i++)
        if (same_name(view->fits[i].series, series) &&
            same_name(view->fits[i].group, group) &&
            view->fits[i].fit.refusal == FIT_DONE)
            return &view->fits[i];
    return NULL;
}

enum peak_place fits_peak_place(const struct sweep_fit *sweep, double peak)
{
    if (peak > sweep->grid[FIT_GRID - 1])
        return PEAK_BEYOND;
    return peak < sweep->grid[0] ? PEAK_BELOW : PEAK_WITHIN;
}

void fits_refusal(const struct experiment_view *view,
                  const struct sweep_fit *sweep, char *text, size_t size)
{
    const struct fit *fit = &sweep->fit;

    if (fit->refusal == FIT_FEW_POINTS)
        show_text(text, size,
                  "too few points: a law needs six different values of %s, "
                  "here are %zu",
                  view->e->x, sweep->point_count);
    else if (fit->refusal == FIT_FEW_ROUNDS)
        show_text(text, size,
                  "too few rounds: six are needed in which each of six points "
                  "has a time, here are %zu",
                  sweep->used_points < FIT_POINTS_MIN ? 0 : sweep->used_rounds);
    else if (fit->refusal == FIT_NO_LAW)
        show_text(text, size,
                  "neither law describes the data: the nearer one misses by "
                  "%s (by %+.0f %% at %s), allowed are %s",
                  show_percent(fit->residual).text, 100 * fit->worst,
                  show_number(fit->worst_n).text,
                  show_percent(fit->allowed).text);
    else
        show_text(text, size, "%s below 1 has no place in these laws",
                  view->e->x);
}

/* Two digits of a part of 1 as per cent, without the sign. */
static struct shown percent_digits(double part)
{
    struct shown shown;

    snprintf(shown.text, sizeof(shown.text), 100 * part >= 10 ? "%.0f" : "%.2g",
             100 * part);
    return shown;
}

struct shown fits_percent(const struct fit_range *range)
{
    struct shown shown;

    snprintf(shown.text, sizeof(shown.text), "%.10s %% (%.10s–\u2060%.10s %%)",
             percent_digits(range->value).text, percent_digits(range->low).text,
             percent_digits(range->high).text);
    return shown;
}

struct shown fits_coherency(double kappa)
{
    static const char *const raised[] = {"⁰", "¹", "²", "³", "⁴",
                                         "⁵", "⁶", "⁷", "⁸", "⁹"};
    struct shown shown;
    char digits[32];
    int power;

    snprintf(digits, sizeof(digits), "%.1e", kappa);
    power = -atoi(strchr(digits, 'e') + 1);
    if (!(kappa > 0) || power < 4)
        snprintf(shown.text, sizeof(shown.text), "%.2g", kappa);
    else
        snprintf(shown.text, sizeof(shown.text), "%.3s × 10⁻%s%s", digits,
                 power >= 10 ? raised[power / 10 % 10] : "",
                 raised[power % 10]);
    return shown;
}

void fits_kappa(const struct fit_range *range, char *text, size_t size)
{
    show_text(text, size, "%s (%s–\u2060%s)", fits_coherency(range->value).text,
              fits_coherency(range->low).text,
              fits_coherency(range->high).text);
}

void fits_peak(const struct sweep_fit *sweep, char *text, size_t size)
{
    const struct fit_range *peak = &sweep->fit.peak;
    double first = sweep->grid[0], last = sweep->grid[FIT_GRID - 1];
    enum peak_place place = fits_peak_place(sweep, peak->value);
    char low[40], high[60];

    if (place == PEAK_BEYOND) {
        show_text(text, size, "beyond the measured range (> %s)",
                  show_number(last).text);
        return;
    }
    if (place == PEAK_BELOW) {
        show_text(text, size, "below the measured range (< %s)",
                  show_number(first).text);
        return;
    }
    show_text(low, sizeof(low), "%s%.3g", peak->low < first ? "under " : "",
              fmax(peak->low, first));
    if (peak->high > last)
        show_text(high, sizeof(high), "beyond %s", show_number(last).text);
    else
        show_text(high, sizeof(high), "%.3g", peak->high);
    show_text(text, size, "%.3g (%s–\u2060%s)", peak->value, low, high);
}
