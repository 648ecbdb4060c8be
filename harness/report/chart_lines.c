/* Lines over a parameter, both axes logarithmic: one line for each series,
 * labelled at its end; the ideal is dashed. Where the experiment has a baseline
 * lines show speed-up over it, else tasks a second.
 */
#include <errno.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "harness/report/chart_curves.h"
#include "harness/report/chart_ends.h"
#include "harness/report/chart_lines.h"
#include "harness/report/chart_parts.h"
#include "harness/report/chart_series.h"
#include "harness/report/show.h"

#define LEFT        70.0
#define BOTTOM      62.0
#define PLOT_HEIGHT 260.0

struct layout {
    const struct chart_lines_look *look;
    double height, right, top;
    struct chart_axis x, y;
};

static void widen(struct chart_axis *axis, double value)
{
    if (!(value > 0) && axis->log)
        return;
    axis->low = value < axis->low ? value : axis->low;
    axis->high = value > axis->high ? value : axis->high;
}

static void range_of(const struct rs_experiment *e,
                     const struct chart_series *all, struct layout *layout)
{
    const struct chart_lines_look *look = layout->look;

    layout->x = (struct chart_axis){.low = HUGE_VAL, .high = -HUGE_VAL};
    layout->y = (struct chart_axis){
        .low = HUGE_VAL, .high = -HUGE_VAL, .log = e->log_y};
    for (size_t i = 0; i < all->point_count; i++) {
        const struct chart_point *point = &all->points[i];

        widen(&layout->x, point->x);
        widen(&layout->y, point->y.low);
        widen(&layout->y, point->y.high);
        widen(&layout->y, point->ideal);
    }
    if (all->relative)
        widen(&layout->y, 1);
    layout->x.log = look->log_x && layout->x.low > 0;
}

static void lay_out(const struct chart *chart, const struct chart_series *all,
                    struct layout *layout)
{
    size_t longest = all->relative ? chart_length(chart->view->e->baseline) : 5;

    for (size_t i = 0; i < all->count; i++) {
        size_t length = chart_length(all->names[i].text);

        longest = length > longest ? length : longest;
    }
    range_of(chart->view->e, all, layout);
    layout->right = chart_ends_width(longest);
    layout->top = 44 + CHART_TITLE_LINE * chart_title_lines(chart->title);
    layout->height = layout->top + PLOT_HEIGHT + BOTTOM;
    layout->x.length = CHART_WIDTH - LEFT - layout->right;
    layout->y.length = PLOT_HEIGHT;
    chart_axis_round(&layout->x, 1.5, 14);
    chart_axis_round(&layout->y, 1.5, 10);
    if (!layout->y.log)
        layout->y.low = 0;
}

static struct chart_end end_at(const struct layout *layout, double x, double y,
                               const char *text, const char *colour)
{
    return (struct chart_end){
        .text = text,
        .colour = colour,
        .x = chart_axis_at(&layout->x, x),
        .y = chart_axis_at(&layout->y, y),
    };
}

/* Every series has a point; its points are together and in rising x. */
static const struct chart_point *last_point(const struct chart_series *all,
                                            size_t series)
{
    const struct chart_point *last = all->points;

    for (size_t i = 0; i < all->point_count; i++)
        if (all->points[i].series == series)
            last = &all->points[i];
    return last;
}

static int write_ends(FILE *out, const struct chart *chart,
                      const struct chart_series *all,
                      const struct layout *layout)
{
    struct chart_end *ends = calloc(all->count + 2, sizeof(*ends));
    size_t count = 0;

    if (!ends)
        return -ENOMEM;
    for (size_t i = 0; i < all->count; i++) {
        const struct chart_point *last = last_point(all, i);

        ends[count++] =
            end_at(layout, chart_beside(all, &layout->x, i, last->x),
                   last->y.value, all->names[i].text, all->names[i].colour);
    }
    if (all->ideal_count > 0)
        ends[count++] = end_at(layout, all->ideals[all->ideal_count - 1].x,
                               all->ideals[all->ideal_count - 1].ideal, "ideal",
                               CHART_FAINT);
    if (all->relative) {
        ends[count] = end_at(layout, layout->x.high, 1,
                             chart->view->e->baseline, CHART_FAINT);
        ends[count++].x = layout->x.length - 5;
    }
    chart_ends_write(
        out, ends, count,
        &(struct chart_area){LEFT, BOTTOM, layout->x.length, PLOT_HEIGHT});
    free(ends);
    return 0;
}

static const char *log_scale(const struct chart_axis *axis)
{
    return axis->log ? ", log scale" : "";
}

static void write_axes(FILE *out, const struct chart *chart,
                       const struct chart_series *all,
                       const struct layout *layout)
{
    char text[200];
    struct chart_label label = {
        .text = text,
        .x = 12,
        .y = layout->height - layout->top + 18,
        .align = "left",
        .colour = CHART_FAINT,
        .font = CHART_SMALL,
        .limit = 60,
    };

    if (all->relative)
        show_text(text, sizeof(text), "times as fast as %s%s%s",
                  chart->view->e->baseline, chart_inside_drive(chart->view),
                  log_scale(&layout->y));
    else
        show_text(text, sizeof(text), "tasks a second%s%s",
                  chart_inside_drive(chart->view), log_scale(&layout->y));
    chart_label(out, &label);
    label.limit = 54;
    show_text(text, sizeof(text), "%s%s", layout->look->x_label,
              log_scale(&layout->x));
    label.x = LEFT + layout->x.length;
    label.y = 14;
    label.align = "right";
    if (7.6 * (double)chart_length(text) > label.x - 12) {
        label.align = "left";
        label.x = 12;
    }
    chart_label(out, &label);
    fprintf(out, "set xrange [%.9g:%.9g]\nset yrange [%.9g:%.9g]\n%s%s",
            layout->x.low, layout->x.high, layout->y.low, layout->y.high,
            layout->x.log ? "set logscale x\n" : "",
            layout->y.log ? "set logscale y\n" : "");
    chart_tics(out, &layout->x,
               &(struct chart_tics){.which = "x",
                                    .unit = layout->look->x_unit,
                                    .gap = layout->look->x_gap,
                                    .values = all->xs,
                                    .count = all->x_count});
    chart_tics(out, &layout->y,
               &(struct chart_tics){.which = "y",
                                    .unit = all->relative ? "×" : "",
                                    .gap = layout->y.log ? 24 : 44});
}

static void write_lines(FILE *out, const struct chart_series *all,
                        const struct layout *layout)
{
    fprintf(out,
            "series = %zu\narray names[%zu]\narray colours[%zu]\n"
            "array dashes[%zu]\n",
            all->count, all->count, all->count, all->count);
    for (size_t i = 0; i < all->count; i++) {
        fprintf(out, "names[%zu] = ", i + 1);
        chart_quote(out, all->names[i].text, 60);
        fprintf(out, "; colours[%zu] = '%s'; dashes[%zu] = %u\n", i + 1,
                all->names[i].colour, i + 1, all->names[i].dash);
    }
    fputs("$lines << END_OF_DATA\n", out);
    for (size_t i = 0; i < all->point_count; i++) {
        const struct chart_point *point = &all->points[i];

        if (i > 0 && point->series != all->points[i - 1].series)
            fputs("\n\n", out);
        fprintf(out, "%.9g %.9g %.9g %.9g\n",
                chart_beside(all, &layout->x, point->series, point->x),
                point->y.value,
                point->y.interval ? point->y.low : point->y.value,
                point->y.interval ? point->y.high : point->y.value);
    }
    fputs("END_OF_DATA\n$ideal << END_OF_DATA\nNaN NaN\n", out);
    for (size_t i = 0; i < all->ideal_count; i++)
        fprintf(out, "%.9g %.9g\n", all->ideals[i].x, all->ideals[i].ideal);
    fprintf(out, "END_OF_DATA\nrelative = %d\n", all->relative);
}

/* A range of x that is told of, pale behind the lines. */
static void write_band(FILE *out, const struct chart_lines_look *look)
{
    if (look->band_high > look->band_low)
        fprintf(out,
                "set object rectangle from first %.9g, graph 0 to first %.9g, "
                "graph 1 fc rgb '#fff0cc' fs solid noborder behind\n",
                look->band_low, look->band_high);
}

int chart_lines_draw(FILE *out, const struct chart *chart,
                     const struct chart_series *all,
                     const struct chart_lines_look *look)
{
    struct layout layout = {.look = look};
    int status;

    lay_out(chart, all, &layout);
    chart_frame(out, chart,
                &(struct chart_frame){layout.height, LEFT, layout.right,
                                      layout.top, BOTTOM});
    write_band(out, look);
    write_axes(out, chart, all, &layout);
    status = write_ends(out, chart, all, &layout);
    if (status < 0)
        return status;
    write_lines(out, all, &layout);
    chart_curves(out, chart->view, all, &layout.x);
    return ferror(out) ? -EIO : 0;
}

int chart_lines(const struct chart *chart, FILE *out)
{
    const struct rs_experiment *e = chart->view->e;
    const struct chart_lines_look look = {.x_label =
                                              e->x_label ? e->x_label : "x",
                                          .x_unit = "",
                                          .x_gap = 36,
                                          .log_x = e->log_x};
    struct chart_series all;
    int status = chart_series_init(&all, chart->view, chart->palette);

    if (status == 0 && all.count == 0)
        status = -ENODATA;
    if (status == 0)
        status = chart_lines_draw(out, chart, &all, &look);
    chart_series_release(&all);
    return status;
}
