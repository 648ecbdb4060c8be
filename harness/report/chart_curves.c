/* The fitted laws on a line chart. */
#include "harness/report/chart_curves.h"

#include <math.h>

#include "harness/report/fits.h"

/* From tasks a second to the chart's y: the geometric mean of what it is at
 * the points. 0 where they are not told against one and the same baseline, so
 * that a smooth law would not be smooth on the chart. */
static double scale_of(const struct experiment_view *view,
                       const struct sweep_fit *sweep)
{
    const struct case_view *baseline = sweep->points[0]->baseline;
    double logs = 0;
    size_t count = 0;

    if (!view->e->baseline)
        return 1;
    for (size_t i = 0; i < sweep->point_count; i++) {
        const struct case_view *point = sweep->points[i];

        if (!point->baseline || point->baseline != baseline)
            return 0;
        if (point->speedup.count == 0)
            continue;
        logs += log(point->speedup.value * point->task_ns.value / 1e9);
        count++;
    }
    return count > 0 ? exp(logs / (double)count) : 0;
}

/* The baseline's own series is no line of the chart. */
static const struct sweep_fit *curve_of(const struct experiment_view *view,
                                        const char *series, const char *group,
                                        double *scale)
{
    const struct sweep_fit *sweep = fits_curve(view, series, group);

    if (!sweep || same_name(series, view->e->baseline))
        return NULL;
    *scale = scale_of(view, sweep);
    return *scale > 0 ? sweep : NULL;
}

bool chart_has_curves(const struct experiment_view *view)
{
    double scale;

    for (size_t i = 0; i < view->fit_count; i++)
        if (curve_of(view, view->fits[i].series, view->fits[i].group, &scale))
            return true;
    return false;
}

double chart_beside(const struct chart_series *all,
                    const struct chart_axis *axis, size_t series, double x)
{
    double step = fmin(3, 18 / (double)all->count);
    double units = step * ((double)series - (double)(all->count - 1) / 2);
    double part = units / axis->length;

    return axis->log ? x * pow(axis->high / axis->low, part)
                     : x + part * (axis->high - axis->low);
}

static void write_block(FILE *out, const struct chart_series *all,
                        const struct chart_axis *x, size_t series,
                        const struct sweep_fit *sweep, double scale)
{
    for (size_t g = 0; g < FIT_GRID; g++)
        fprintf(out, "%.9g %.9g %.9g %.9g\n",
                chart_beside(all, x, series, sweep->grid[g]),
                scale * sweep->rate[g], scale * sweep->low[g],
                scale * sweep->high[g]);
}

void chart_curves(FILE *out, const struct experiment_view *view,
                  const struct chart_series *all, const struct chart_axis *x)
{
    size_t count = 0;

    fprintf(out, "array curve_of[%zu]\n", all->count);
    for (size_t i = 0; i < all->count; i++) {
        double scale;
        bool has = curve_of(view, all->names[i].series, all->names[i].group,
                            &scale) != NULL;

        count += has;
        fprintf(out, "curve_of[%zu] = %zu\n", i + 1, has ? count : 0);
    }
    fputs("$fits << END_OF_DATA\n", out);
    count = 0;
    for (size_t i = 0; i < all->count; i++) {
        double scale;
        const struct sweep_fit *sweep =
            curve_of(view, all->names[i].series, all->names[i].group, &scale);

        if (!sweep)
            continue;
        fputs(count++ ? "\n\n" : "", out);
        write_block(out, all, x, i, sweep, scale);
    }
    fputs(count ? "END_OF_DATA\n" : "NaN NaN NaN NaN\nEND_OF_DATA\n", out);
}
