/* Each series of a sweep at the same x as the others, and at its own best. */
#include "harness/report/best_points.h"

#include <errno.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include <gsl/gsl_sort_double.h>
#include <gsl/gsl_statistics_double.h>

/* The median time of a point in the odd or the even rounds; HUGE_VAL where it
 * has none. */
static double half_median(const struct case_view *point, bool odd,
                          double *scratch)
{
    size_t count = 0;

    for (size_t i = 0; i < point->round_count; i++)
        if ((point->rounds[i].round % 2 == 1) == odd)
            scratch[count++] = point->rounds[i].task_ns;
    if (count == 0)
        return HUGE_VAL;
    gsl_sort(scratch, 1, count);
    return gsl_stats_median_from_sorted_data(scratch, 1, count);
}

static const struct case_view *choose(const struct sweep_fit *sweep, bool odd,
                                      double *scratch)
{
    const struct case_view *best = NULL;
    double least = HUGE_VAL;

    for (size_t i = 0; i < sweep->point_count; i++) {
        double median = half_median(sweep->points[i], odd, scratch);

        if (median < least) {
            least = median;
            best = sweep->points[i];
        }
    }
    return best;
}

static void take_rounds(struct case_view *measured,
                        const struct case_view *from, bool odd)
{
    for (size_t i = 0; i < from->round_count; i++)
        if ((from->rounds[i].round % 2 == 1) == odd)
            measured->rounds[measured->round_count++] = from->rounds[i];
}

static int by_round(const void *a, const void *b)
{
    const struct round_time *left = a, *right = b;

    return left->round < right->round ? -1 : left->round > right->round;
}

static size_t most_rounds(const struct sweep_fit *sweep)
{
    size_t most = 0;

    for (size_t i = 0; i < sweep->point_count; i++)
        if (sweep->points[i]->round_count > most)
            most = sweep->points[i]->round_count;
    return most;
}

bool best_points_apply(const struct experiment_view *view)
{
    const struct case_view *baseline = NULL;

    for (size_t i = 0; i < view->fit_count; i++)
        for (size_t j = 0; j < view->fits[i].point_count; j++) {
            const struct case_view *point = view->fits[i].points[j];

            if (j == 0)
                baseline = point->baseline;
            if (!point->baseline || point->baseline != baseline)
                return false;
        }
    return view->fit_count > 0;
}

int best_point_init(struct best_point *best, const struct sweep_fit *sweep)
{
    size_t most = most_rounds(sweep);
    double *scratch = calloc(most, sizeof(*scratch));
    struct case_view *measured = &best->measured;

    *best = (struct best_point){.sweep = sweep};
    measured->baseline = sweep->points[0]->baseline;
    measured->rounds = calloc(2 * most, sizeof(*measured->rounds));
    if (!scratch || !measured->rounds) {
        free(scratch);
        return -ENOMEM;
    }
    best->by_odd = choose(sweep, true, scratch);
    best->by_even = choose(sweep, false, scratch);
    free(scratch);
    if (!best->by_odd || !best->by_even)
        return 0;
    take_rounds(measured, best->by_odd, false);
    take_rounds(measured, best->by_even, true);
    qsort(measured->rounds, measured->round_count, sizeof(*measured->rounds),
          by_round);
    return view_ratio(measured->baseline, measured, NULL, &measured->speedup);
}

void best_point_release(struct best_point *best)
{
    free(best->measured.rounds);
    *best = (struct best_point){0};
}

const struct case_view *best_points_at(const struct sweep_fit *sweep, double x)
{
    for (size_t i = 0; i < sweep->point_count; i++)
        if (sweep->points[i]->c->x == x)
            return sweep->points[i];
    return NULL;
}

/* Whether all sweeps of the group have that x. */
static bool common(const struct experiment_view *view, const char *group,
                   double x)
{
    for (size_t i = 0; i < view->fit_count; i++)
        if (same_name(view->fits[i].group, group) &&
            !same_name(view->fits[i].series, view->e->baseline) &&
            !best_points_at(&view->fits[i], x))
            return false;
    return true;
}

size_t best_points_common(const struct experiment_view *view, const char *group,
                          double x[2])
{
    const struct sweep_fit *any = NULL;
    size_t count = 0, seen = 0;

    for (size_t i = 0; i < view->fit_count && !any; i++)
        if (same_name(view->fits[i].group, group) &&
            !same_name(view->fits[i].series, view->e->baseline))
            any = &view->fits[i];
    for (size_t i = 0; any && i < any->point_count; i++)
        count += common(view, group, any->points[i]->c->x);
    for (size_t i = 0; any && i < any->point_count; i++) {
        if (!common(view, group, any->points[i]->c->x))
            continue;
        if (count > 1 && seen == (count - 1) / 2)
            x[0] = any->points[i]->c->x;
        if (++seen == count)
            x[count > 1] = any->points[i]->c->x;
    }
    return count > 1 ? 2 : count;
}
