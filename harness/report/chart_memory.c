/* Memory for each waiting task: one row for each model, at the place of the
 * experiment where most tasks wait at once.
 *
 *   name ────────●                4.7 KiB
 *   name ────────────────────●    98 KiB
 *
 * What is divided: the memory of all processes of the observed run at its
 * height, by the most tasks it had in flight. The axis is logarithmic, so there
 * are dots and no bars: it has no zero to begin at.
 */
#include <errno.h>
#include <math.h>
#include <stdlib.h>

#include "harness/report/chart_parts.h"
#include "harness/report/show.h"

#define ROW_HEIGHT 28.0
#define RIGHT      94.0
#define BOTTOM     58.0
#define NAME_CHARS 21
#define TIC_GAP    62.0
#define LEAST_TASKS                                                            \
    1000              /* in flight: among fewer, the program's own memory
                            is most of what is divided */
#define CLEAR_RATIO 2 /* one observed run is no sample: less is not said */

/* The most tasks that the observed run had in flight. */
static double in_flight(const struct case_view *c)
{
    return json_number_value(
        json_object_get(c->observed.json, "peak_in_flight"));
}

static bool is_drawn(const struct case_view *c)
{
    return !c->c->aa_of && c->wait_ns > 0 && c->observed.peak_tree_bytes > 0 &&
           in_flight(c) >= LEAST_TASKS;
}

static double bytes_each(const struct case_view *c)
{
    return (double)c->observed.peak_tree_bytes / in_flight(c);
}

static bool same_place(const struct case_view *a, const struct case_view *b)
{
    return same_name(a->c->group, b->c->group) && a->c->has_x == b->c->has_x &&
           (!a->c->has_x || a->c->x == b->c->x);
}

/* What the chart is of. */
struct rows {
    const struct case_view *first; /* of the place; NULL: no chart */
    const struct case_view *least, *most;
    size_t count;
    double tasks_low, tasks_high; /* in flight */
};

static struct rows rows_at(const struct experiment_view *view,
                           const struct case_view *place)
{
    struct rows rows = {.first = place,
                        .least = place,
                        .most = place,
                        .tasks_low = in_flight(place),
                        .tasks_high = in_flight(place)};

    for (size_t i = 0; i < view->case_count; i++) {
        const struct case_view *c = &view->cases[i];

        if (!is_drawn(c) || !same_place(c, place))
            continue;
        rows.count++;
        rows.least = bytes_each(c) < bytes_each(rows.least) ? c : rows.least;
        rows.most = bytes_each(c) > bytes_each(rows.most) ? c : rows.most;
        rows.tasks_low = fmin(rows.tasks_low, in_flight(c));
        rows.tasks_high = fmax(rows.tasks_high, in_flight(c));
    }
    return rows;
}

/* Where most tasks wait at once, and two models or more do. */
static struct rows find_rows(const struct experiment_view *view)
{
    struct rows best = {0};

    for (size_t i = 0; i < view->case_count; i++) {
        struct rows rows;

        if (!is_drawn(&view->cases[i]))
            continue;
        rows = rows_at(view, &view->cases[i]);
        if (rows.count > 1 && rows.tasks_high > best.tasks_high)
            best = rows;
    }
    return best;
}

/* " at concurrency 1,000", where the chart is of one point of a sweep. */
static void say_place(const struct experiment_view *view,
                      const struct rows *rows, char *text, size_t size)
{
    text[0] = '\0';
    if (rows->first->c->has_x)
        show_text(text, size, ", at %s = %s", view->e->x ? view->e->x : "x",
                  show_number(rows->first->c->x).text);
}

static char *title_of(const struct rows *rows)
{
    const double least = bytes_each(rows->least), most = bytes_each(rows->most);
    char *title;
    int length;

    if (most >= CLEAR_RATIO * least)
        length = asprintf(&title, "A waiting task costs %s in %s, %s in %s",
                          show_bytes(least).text, rows->least->c->series,
                          show_bytes(most).text, rows->most->c->series);
    else
        length = asprintf(&title,
                          "A waiting task costs %s to %s, whatever the model",
                          show_bytes(least).text, show_bytes(most).text);
    return length < 0 ? NULL : title;
}

static char *caption_of(const struct experiment_view *view,
                        const struct rows *rows)
{
    char place[160], tasks[100], *caption;

    say_place(view, rows, place, sizeof(place));
    if (rows->tasks_low == rows->tasks_high)
        show_text(tasks, sizeof(tasks), "%s",
                  show_number(rows->tasks_high).text);
    else
        show_text(tasks, sizeof(tasks), "%s to %s",
                  show_number(rows->tasks_low).text,
                  show_number(rows->tasks_high).text);
    if (asprintf(&caption,
                 "Memory of all processes at its height, divided by the most "
                 "tasks in flight (%s)%s. What the program needs without any "
                 "task is in it, shared among them. One observed run of each "
                 "model, so there is no interval.",
                 tasks, place) < 0)
        return NULL;
    return caption;
}

int chart_memory_words(const struct chart *chart, struct chart_words *words)
{
    const struct experiment_view *view = chart->view;
    const struct rows rows = find_rows(view);

    if (!rows.first)
        return 0;
    words->title = title_of(&rows);
    words->caption = caption_of(view, &rows);
    return words->title && words->caption ? 0 : -ENOMEM;
}

struct layout {
    double height, left, top;
    struct chart_axis axis;
};

static void lay_out(const struct chart *chart, const struct rows *rows,
                    struct layout *layout)
{
    size_t longest = 0;

    for (size_t i = 0; i < chart->view->case_count; i++) {
        const struct case_view *c = &chart->view->cases[i];
        const size_t length = chart_length(c->c->series);

        if (is_drawn(c) && same_place(c, rows->first) && length > longest)
            longest = length;
    }
    longest = longest > NAME_CHARS ? NAME_CHARS : longest;
    *layout = (struct layout){.left = 22 + CHART_CHAR * (double)longest,
                              .top = 20 + CHART_TITLE_LINE *
                                              chart_title_lines(chart->title),
                              .axis = {.low = bytes_each(rows->least),
                                       .high = bytes_each(rows->most),
                                       .log = true}};
    layout->height = layout->top + (double)rows->count * ROW_HEIGHT + BOTTOM;
    layout->axis.length = CHART_WIDTH - layout->left - RIGHT;
    chart_axis_round(&layout->axis, 4, 12);
}

/* Powers of two, as memory is counted, with room between their labels. */
static void write_tics(FILE *out, const struct chart_axis *axis)
{
    const double octaves = log2(axis->high / axis->low);
    const double least = octaves * TIC_GAP / axis->length;
    const int step = least <= 1   ? 1
                     : least <= 2 ? 2
                     : least <= 5 ? 5
                                  : (int)(10 * ceil(least / 10));
    const char *separator = "";

    fputs("set xtics (", out);
    for (int at = step * (int)ceil(log2(axis->low) / step);
         exp2(at) <= axis->high; at += step) {
        struct shown shown = show_bytes(exp2(at));
        char unit[8] = "";

        /* "1.00 KiB" is "1 KiB" on an axis. */
        sscanf(shown.text, "%*s %7s", unit);
        fprintf(out, "%s'%.0f %s' %.9g", separator, exp2(at - 10 * (at / 10)),
                unit, exp2(at));
        separator = ", ";
    }
    fputs(")\n", out);
}

static void write_axis(FILE *out, const struct layout *layout)
{
    struct chart_label label = {
        .text = "memory for each task in flight, log scale",
        .x = CHART_WIDTH - 12,
        .y = 14,
        .align = "right",
        .colour = CHART_FAINT,
        .font = CHART_SMALL,
        .limit = 60,
    };

    chart_label(out, &label);
    fprintf(out,
            "set xrange [%.9g:%.9g]\nset yrange [0:%.3f]\n"
            "first_x = %.9g\n",
            layout->axis.low, layout->axis.high,
            layout->height - layout->top - BOTTOM, layout->axis.low);
    write_tics(out, &layout->axis);
}

static void write_row(FILE *out, const struct layout *layout,
                      const struct case_view *c, double y)
{
    struct shown shown = show_bytes(bytes_each(c));
    struct chart_label label = {
        .text = c->c->series,
        .x = layout->left - 8,
        .y = y,
        .align = "right",
        .colour = CHART_INK,
        .font = CHART_NORMAL,
        .limit = NAME_CHARS,
    };

    chart_label(out, &label);
    label.text = shown.text;
    label.x = CHART_WIDTH - 12;
    label.font = CHART_BOLD;
    chart_label(out, &label);
}

int chart_memory(const struct chart *chart, FILE *out)
{
    const struct rows rows = find_rows(chart->view);
    struct layout layout;
    double y;

    if (!rows.first)
        return -ENODATA;
    lay_out(chart, &rows, &layout);
    chart_frame(out, chart,
                &(struct chart_frame){layout.height, layout.left, RIGHT,
                                      layout.top, BOTTOM});
    write_axis(out, &layout);
    y = layout.height - layout.top - ROW_HEIGHT / 2;
    fputs("$dots << END_OF_DATA\n", out);
    for (size_t i = 0; i < chart->view->case_count; i++) {
        const struct case_view *c = &chart->view->cases[i];

        if (!is_drawn(c) || !same_place(c, rows.first))
            continue;
        fprintf(out, "%.9g %.3f 0x%s\n", bytes_each(c), y - BOTTOM,
                palette_colour(chart->palette, c->c->model) + 1);
        y -= ROW_HEIGHT;
    }
    fputs("END_OF_DATA\n", out);
    y = layout.height - layout.top - ROW_HEIGHT / 2;
    for (size_t i = 0; i < chart->view->case_count; i++) {
        const struct case_view *c = &chart->view->cases[i];

        if (!is_drawn(c) || !same_place(c, rows.first))
            continue;
        write_row(out, &layout, c, y);
        y -= ROW_HEIGHT;
    }
    return ferror(out) ? -EIO : 0;
}
