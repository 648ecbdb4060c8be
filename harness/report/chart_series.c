/* The points of a line chart, sorted out by series. */
#include "harness/report/chart_series.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "harness/report/show.h"

/* y of a case: its speed-up, or tasks a second. Count 0: no point. */
static struct stats_estimate value_of(const struct chart_series *all,
                                      const struct case_view *c)
{
    struct stats_estimate rate = c->task_ns;

    if (all->relative || rate.count == 0)
        return all->relative ? c->speedup : rate;
    rate.value = 1e9 / c->task_ns.value;
    rate.low = 1e9 / c->task_ns.high;
    rate.high = 1e9 / c->task_ns.low;
    return rate;
}

static double ideal_of(const struct chart_series *all,
                       const struct case_view *c)
{
    if (all->relative)
        return c->ideal_speedup;
    return c->ideal_ns > 0 ? 1e9 * (double)c->c->tasks / c->ideal_ns : 0;
}

static void name_series(struct chart_series *all, struct series_name *name,
                        const struct palette *palette)
{
    if (name->group)
        show_text(name->text, sizeof(name->text), "%s %s", name->series,
                  name->group);
    else
        show_text(name->text, sizeof(name->text), "%s", name->series);
    name->colour = palette_colour(palette, name->model);
    name->dash = 1;
    for (size_t i = 0; i < all->count; i++)
        name->dash += same_name(all->names[i].model, name->model);
}

static size_t series_of(struct chart_series *all, const struct case_view *c,
                        const struct palette *palette)
{
    struct series_name name = {
        .series = c->c->series, .group = c->c->group, .model = c->c->model};

    for (size_t i = 0; i < all->count; i++)
        if (same_name(all->names[i].series, name.series) &&
            same_name(all->names[i].group, name.group))
            return i;
    name_series(all, &name, palette);
    all->names[all->count] = name;
    return all->count++;
}

static int by_series(const void *a, const void *b)
{
    const struct chart_point *left = a, *right = b;

    if (left->series != right->series)
        return left->series < right->series ? -1 : 1;
    return left->x < right->x ? -1 : left->x > right->x;
}

static int by_x(const void *a, const void *b)
{
    const struct chart_point *left = a, *right = b;

    return left->x < right->x ? -1 : left->x > right->x;
}

/* From one point for each case to one for each x: the greatest ideal. */
static void merge_ideals(struct chart_series *all)
{
    size_t count = 0;

    qsort(all->ideals, all->ideal_count, sizeof(*all->ideals), by_x);
    for (size_t i = 0; i < all->ideal_count; i++) {
        if (count > 0 && all->ideals[count - 1].x == all->ideals[i].x) {
            if (all->ideals[i].ideal > all->ideals[count - 1].ideal)
                all->ideals[count - 1].ideal = all->ideals[i].ideal;
        } else {
            all->ideals[count++] = all->ideals[i];
        }
    }
    all->ideal_count = count;
}

static int by_value(const void *a, const void *b)
{
    double left = *(const double *)a, right = *(const double *)b;

    return left < right ? -1 : left > right;
}

static void list_xs(struct chart_series *all)
{
    size_t count = 0;

    for (size_t i = 0; i < all->point_count; i++)
        all->xs[i] = all->points[i].x;
    qsort(all->xs, all->point_count, sizeof(*all->xs), by_value);
    for (size_t i = 0; i < all->point_count; i++)
        if (count == 0 || all->xs[count - 1] != all->xs[i])
            all->xs[count++] = all->xs[i];
    all->x_count = count;
}

int chart_series_init(struct chart_series *all,
                      const struct experiment_view *view,
                      const struct palette *palette)
{
    size_t most = view->case_count + 1;

    *all = (struct chart_series){.relative = view->e->baseline != NULL};
    all->names = calloc(most, sizeof(*all->names));
    all->points = calloc(most, sizeof(*all->points));
    all->ideals = calloc(most, sizeof(*all->ideals));
    all->xs = calloc(most, sizeof(*all->xs));
    if (!all->names || !all->points || !all->ideals || !all->xs)
        return -ENOMEM;
    for (size_t i = 0; i < view->case_count; i++) {
        const struct case_view *c = &view->cases[i];
        struct chart_point point = {.x = c->c->x, .y = value_of(all, c)};

        if (!c->c->has_x || point.y.count == 0 || c->c->aa_of ||
            same_name(c->c->series, view->e->baseline))
            continue;
        point.series = series_of(all, c, palette);
        point.ideal = ideal_of(all, c);
        all->points[all->point_count++] = point;
        if (point.ideal > 0)
            all->ideals[all->ideal_count++] = point;
    }
    qsort(all->points, all->point_count, sizeof(*all->points), by_series);
    merge_ideals(all);
    list_xs(all);
    return 0;
}

void chart_series_release(struct chart_series *all)
{
    free(all->names);
    free(all->points);
    free(all->ideals);
    free(all->xs);
    *all = (struct chart_series){0};
}
