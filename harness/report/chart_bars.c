/* Bars of speed-up: one row for each case, under a heading for each group.
 *
 *   title, which states the finding
 *   heading
 *        name |=========|-+-|   <>      38.1×
 *             | . ...                          single rounds, faint
 *
 * The axis is logarithmic and bars begin at 1, the baseline: twice as fast and
 * half as fast are equally far from it.
 */
#include <errno.h>
#include <math.h>
#include <string.h>

#include "harness/report/chart_parts.h"
#include "harness/report/show.h"

#define ROW_HEIGHT     32.0
#define HEADING_HEIGHT 26.0
#define RIGHT          82.0
#define BOTTOM         58.0
#define BAR_HALF       8.0
#define NAME_CHARS     21

struct layout {
    double height, left, top;
    struct chart_axis axis;
};

static bool is_drawn(const struct case_view *c)
{
    return !c->c->aa_of;
}

/* What a row is called: its series, or its id where the group has two of that
 * series. */
static const char *row_name(const struct experiment_view *view,
                            const struct case_view *c)
{
    for (size_t i = 0; i < view->case_count; i++) {
        const struct case_view *other = &view->cases[i];

        if (other != c && is_drawn(other) &&
            same_name(other->c->group, c->c->group) &&
            strcmp(other->c->series, c->c->series) == 0)
            return c->c->id;
    }
    return c->c->series;
}

static void widen(struct chart_axis *axis, double value)
{
    if (value > 0 && value < axis->low)
        axis->low = value;
    if (value > axis->high)
        axis->high = value;
}

static void lay_out(const struct chart *chart, struct layout *layout)
{
    const struct experiment_view *view = chart->view;
    double rows = 0;
    size_t longest = 0;

    layout->axis = (struct chart_axis){.low = 1, .high = 1, .log = true};
    for (size_t i = 0; i < view->case_count; i++) {
        const struct case_view *c = &view->cases[i];
        size_t length = chart_length(row_name(view, c));

        if (!is_drawn(c))
            continue;
        rows++;
        longest = length > longest ? length : longest;
        if (c->speedup.count == 0 || c->baseline == c)
            continue;
        widen(&layout->axis, c->speedup.low);
        widen(&layout->axis, c->speedup.high);
        widen(&layout->axis, c->ideal_speedup);
        for (size_t j = 0; j < c->speedup.count; j++)
            widen(&layout->axis, c->ratios[j]);
    }
    longest = longest > NAME_CHARS ? NAME_CHARS : longest;
    layout->left = 22 + CHART_CHAR * (double)longest;
    layout->top = 20 + CHART_TITLE_LINE * chart_title_lines(chart->title);
    layout->height = layout->top + rows * ROW_HEIGHT + BOTTOM;
    if (view->work_count > 1)
        layout->height += (double)view->work_count * HEADING_HEIGHT;
    layout->axis.length = CHART_WIDTH - layout->left - RIGHT;
    chart_axis_round(&layout->axis, 1.5, 10);
}

/* The text in the column on the right. */
static void write_value(FILE *out, const struct case_view *c, double y)
{
    struct shown shown = show_ratio(c->speedup.value);
    struct chart_label label = {
        .text = shown.text,
        .x = CHART_WIDTH - 12,
        .y = y,
        .align = "right",
        .colour = CHART_INK,
        .font = CHART_BOLD,
        .limit = 12,
    };

    if (c->baseline == c && c->round_count > 0)
        label.text = "1×";
    else if (c->speedup.count == 0)
        label.text = "no data";
    if (c->verdict != STATS_FASTER && c->verdict != STATS_SLOWER) {
        label.colour = CHART_FAINT;
        label.font = CHART_NORMAL;
    }
    chart_label(out, &label);
}

/* Beside the baseline, where there is no bar, stands what 1 means. */
static void write_baseline(FILE *out, const struct layout *layout,
                           const struct case_view *c, double y)
{
    char text[80];
    struct chart_label label = {
        .text = text,
        .x = layout->left + chart_axis_at(&layout->axis, 1) + 8,
        .y = y,
        .align = "left",
        .colour = CHART_FAINT,
        .font = CHART_SMALL,
        .limit = 40,
    };

    if (c->round_count == 0)
        return;
    show_text(text, sizeof(text), "%s a task", show_ns(c->task_ns.value).text);
    if (label.x + 7.2 * (double)chart_length(text) > CHART_WIDTH - RIGHT + 30) {
        label.x -= 16;
        label.align = "right";
    }
    chart_label(out, &label);
}

static void write_name(FILE *out, const struct chart *chart,
                       const struct layout *layout, const struct case_view *c,
                       double y)
{
    struct chart_label label = {
        .text = row_name(chart->view, c),
        .x = layout->left - 8,
        .y = y,
        .align = "right",
        .colour = CHART_INK,
        .font = CHART_NORMAL,
        .limit = NAME_CHARS,
    };

    chart_label(out, &label);
}

static void write_heading(FILE *out, const char *group, double y)
{
    struct chart_label label = {
        .text = group ? group : "without a group",
        .x = 12,
        .y = y,
        .align = "left",
        .colour = CHART_INK,
        .font = CHART_BOLD,
        .limit = CHART_TITLE_CHARS,
    };

    chart_label(out, &label);
}

/* y of the middle of a row, in units from the bottom of the chart. */
typedef void row_writer(FILE *, const struct chart *, const struct layout *,
                        const struct case_view *, double y);

static void write_texts(FILE *out, const struct chart *chart,
                        const struct layout *layout, const struct case_view *c,
                        double y)
{
    write_name(out, chart, layout, c, y);
    write_value(out, c, y);
    if (c->baseline == c)
        write_baseline(out, layout, c, y);
}

static bool has_bar(const struct case_view *c)
{
    return c->speedup.count > 0 && c->baseline != c;
}

static void write_bar(FILE *out, const struct chart *chart,
                      const struct layout *layout, const struct case_view *c,
                      double y)
{
    (void)layout;
    if (has_bar(c))
        fprintf(out, "%.9g %.3f 1 %.9g %.3f %.3f 0x%s\n", c->speedup.value,
                y - BOTTOM, c->speedup.value, y - BOTTOM - BAR_HALF,
                y - BOTTOM + BAR_HALF,
                palette_colour(chart->palette, c->c->model) + 1);
}

static void write_whisker(FILE *out, const struct chart *chart,
                          const struct layout *layout,
                          const struct case_view *c, double y)
{
    (void)chart, (void)layout;
    if (has_bar(c) && c->speedup.interval)
        fprintf(out, "%.9g %.3f %.9g %.9g\n", c->speedup.value, y - BOTTOM,
                c->speedup.low, c->speedup.high);
}

static void write_rounds(FILE *out, const struct chart *chart,
                         const struct layout *layout, const struct case_view *c,
                         double y)
{
    (void)layout;
    for (size_t i = 0; has_bar(c) && i < c->speedup.count; i++)
        fprintf(out, "%.9g %.3f 0x%s\n", c->ratios[i],
                y - BOTTOM - BAR_HALF - 4.5,
                palette_colour(chart->palette, c->c->model) + 1);
}

static void write_ideal(FILE *out, const struct chart *chart,
                        const struct layout *layout, const struct case_view *c,
                        double y)
{
    (void)chart, (void)layout;
    if (has_bar(c) && c->ideal_speedup > 0)
        fprintf(out, "%.9g %.3f\n", c->ideal_speedup, y - BOTTOM);
}

/* Have `writer` write every row, from the top to the bottom. */
static void each_row(FILE *out, const struct chart *chart,
                     const struct layout *layout, row_writer *writer)
{
    const struct experiment_view *view = chart->view;
    double y = layout->height - layout->top;

    for (size_t g = 0; g < view->work_count; g++) {
        if (view->work_count > 1)
            y -= HEADING_HEIGHT;
        for (size_t i = 0; i < view->case_count; i++) {
            const struct case_view *c = &view->cases[i];

            if (!is_drawn(c) || !work_has(&view->works[g], c->c))
                continue;
            writer(out, chart, layout, c, y - ROW_HEIGHT / 2);
            y -= ROW_HEIGHT;
        }
    }
}

static void write_headings(FILE *out, const struct chart *chart,
                           const struct layout *layout)
{
    const struct experiment_view *view = chart->view;
    double y = layout->height - layout->top;

    for (size_t g = 0; view->work_count > 1 && g < view->work_count; g++) {
        write_heading(out, view->works[g].group, y - HEADING_HEIGHT / 2 - 2);
        y -= HEADING_HEIGHT;
        for (size_t i = 0; i < view->case_count; i++)
            if (is_drawn(&view->cases[i]) &&
                work_has(&view->works[g], view->cases[i].c))
                y -= ROW_HEIGHT;
    }
}

/* A data block is never empty: gnuplot would complain. */
static void write_block(FILE *out, const char *name, const struct chart *chart,
                        const struct layout *layout, row_writer *writer)
{
    fprintf(out, "$%s << END_OF_DATA\nNaN NaN NaN NaN NaN NaN 0\n", name);
    each_row(out, chart, layout, writer);
    fputs("END_OF_DATA\n", out);
}

static void write_axis(FILE *out, const struct chart *chart,
                       const struct layout *layout)
{
    char text[200];
    struct chart_label label = {
        .text = text,
        .x = CHART_WIDTH - 12,
        .y = 14,
        .align = "right",
        .colour = CHART_FAINT,
        .font = CHART_SMALL,
        .limit = 60,
    };

    show_text(text, sizeof(text), "times as fast as %s%s, log scale",
              chart->view->e->baseline, chart_inside_drive(chart->view));
    chart_label(out, &label);
    fprintf(out, "set xrange [%.9g:%.9g]\nset yrange [0:%.3f]\n",
            layout->axis.low, layout->axis.high,
            layout->height - layout->top - BOTTOM);
    chart_tics(out, &layout->axis,
               &(struct chart_tics){.which = "x", .unit = "×", .gap = 40});
}

int chart_bars(const struct chart *chart, FILE *out)
{
    const struct experiment_view *view = chart->view;
    struct layout layout;
    size_t bars = 0;

    for (size_t i = 0; i < view->case_count; i++)
        bars += is_drawn(&view->cases[i]) && has_bar(&view->cases[i]);
    if (bars == 0)
        return -ENODATA;
    lay_out(chart, &layout);
    chart_frame(out, chart,
                &(struct chart_frame){layout.height, layout.left, RIGHT,
                                      layout.top, BOTTOM});
    write_axis(out, chart, &layout);
    write_headings(out, chart, &layout);
    each_row(out, chart, &layout, write_texts);
    write_block(out, "bars", chart, &layout, write_bar);
    write_block(out, "whiskers", chart, &layout, write_whisker);
    write_block(out, "rounds", chart, &layout, write_rounds);
    write_block(out, "ideals", chart, &layout, write_ideal);
    return ferror(out) ? -EIO : 0;
}
