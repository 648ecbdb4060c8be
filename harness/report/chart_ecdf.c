/* Distributions of latencies, with their tails: one line for each case of one
 * place, 1 - F on a logarithmic axis that is turned over and labelled with
 * shares of tasks: 50 %, 90 %, 99 % … The line of a case ends with its longest
 * task. In an open loop a dashed line shows the same tasks uncorrected.
 */
#include <errno.h>
#include <math.h>
#include <stdlib.h>

#include "harness/report/chart_ends.h"
#include "harness/report/chart_parts.h"
#include "harness/report/shapes.h"
#include "harness/report/show.h"

#define TIC_WIDTH   8.5 /* of a digit of a share */
#define BOTTOM      62.0
#define PLOT_HEIGHT 260.0
#define HEAD_ROOM   14.0 /* above the longest tasks */
#define PLAINS_MAX  6    /* series to which dashed lines are added */
#define STEP_UNITS  0.7  /* less is not seen */
#define DEEPEST     1e-7
#define NS_PER_MS   1e6

struct line {
    char name[120];
    const char *colour;
    const struct distributions *all;
    unsigned dash; /* 1, 2 … among the lines of one model */
    const char *model;
};

struct layout {
    double height, left, right, top;
    struct chart_axis x; /* ms */
    double least_share;  /* at the top of the plot */
    bool plain;          /* dashed lines too */
};

/* The share of tasks that took at least as long as this bin's. */
static double share_above(const struct distribution *of, size_t bin,
                          uint64_t tasks)
{
    const uint64_t before = bin > 0 ? of->bins[bin - 1].so_far : 0;

    return fmax((double)(tasks - before) / (double)tasks, DEEPEST);
}

/* The longest task of all: alone, whatever else is in its bin. */
static double share_of_longest(const struct line *line)
{
    return fmax(1 / (double)line->all->tasks, DEEPEST);
}

static double ms_of(const struct distribution *of, size_t bin)
{
    return fmax((double)of->bins[bin].at_most_ns, 1) / NS_PER_MS;
}

static double height_at(const struct layout *layout, double share)
{
    return PLOT_HEIGHT * log(share) / log(layout->least_share);
}

static size_t collect(const struct chart *chart, struct line *lines)
{
    const struct ecdf *ecdf = chart->ecdf;
    size_t count = 0;

    for (size_t i = 0; i < ecdf->view->case_count; i++) {
        const struct rs_case *c = ecdf->view->cases[i].c;
        struct line *line = &lines[count];

        if (!ecdf_has(ecdf, i))
            continue;
        show_text(line->name, sizeof(line->name), "%s", c->series);
        line->colour = palette_colour(chart->palette, c->model);
        line->all = &ecdf->of[i];
        line->model = c->model;
        line->dash = 1;
        for (size_t j = 0; j < count; j++)
            line->dash += same_name(lines[j].model, line->model);
        count++;
    }
    return count;
}

static void widen(struct chart_axis *axis, const struct distribution *of)
{
    axis->low = fmin(axis->low, ms_of(of, 0));
    axis->high = fmax(axis->high, ms_of(of, of->count - 1));
}

static void lay_out(const struct chart *chart, const struct line *lines,
                    size_t count, struct layout *layout)
{
    size_t longest = 0;
    double least = 1;

    *layout = (struct layout){.x = {.low = HUGE_VAL, .high = 0, .log = true},
                              .plain = ecdf_has_uncorrected(chart->ecdf) &&
                                       count <= PLAINS_MAX};
    for (size_t i = 0; i < count; i++) {
        const size_t length = chart_length(lines[i].name);
        const struct distribution *of = &lines[i].all->completion;

        longest = length > longest ? length : longest;
        least = fmin(least, share_of_longest(&lines[i]));
        widen(&layout->x, of);
        if (layout->plain)
            widen(&layout->x, &lines[i].all->service);
    }
    layout->right = chart_ends_width(longest);
    layout->top = 44 + CHART_TITLE_LINE * chart_title_lines(chart->title);
    layout->height = layout->top + PLOT_HEIGHT + BOTTOM;
    least = fmin(least, 0.5);
    /* "99.9 %", and a digit more for each further factor of ten. */
    layout->left = 54 + TIC_WIDTH * fmax(0, floor(-log10(least) + 1e-9) - 1);
    layout->x.length = CHART_WIDTH - layout->left - layout->right;
    chart_axis_round(&layout->x, 1.5, 10);
    layout->least_share = pow(least, PLOT_HEIGHT / (PLOT_HEIGHT - HEAD_ROOM));
}

static void write_axes(FILE *out, const struct chart *chart,
                       const struct layout *layout)
{
    /* gnuplot takes a tic's label for a format. */
    static const char *const shares[] = {
        "0 %%", "50 %%", "90 %%", "99 %%", "99.9 %%", "99.99 %%", "99.999 %%"};
    struct chart_label label = {
        .text = ecdf_is_open(chart->ecdf)
                    ? "tasks that had ended, from intended starts"
                    : "tasks that had ended by then",
        .x = 12,
        .y = layout->height - layout->top + 18,
        .align = "left",
        .colour = CHART_FAINT,
        .font = CHART_SMALL,
        .limit = 60,
    };

    chart_label(out, &label);
    label.text = "ms, log scale";
    label.x = layout->left + layout->x.length;
    label.y = 14;
    label.align = "right";
    chart_label(out, &label);
    fprintf(out, "set xrange [%.9g:%.9g]\nset yrange [1:%.9g]\n", layout->x.low,
            layout->x.high, layout->least_share);
    chart_tics(out, &layout->x,
               &(struct chart_tics){.which = "x", .unit = "", .gap = 50});
    fputs("set ytics ('0 %%' 1", out);
    for (size_t i = 1; i < sizeof(shares) / sizeof(shares[0]); i++) {
        const double share = i == 1 ? 0.5 : pow(10, 1 - (double)i);

        /* Half and nine tenths come close where a tail is very long. */
        if (share >= layout->least_share &&
            (i > 1 || height_at(layout, 0.5) >= 18))
            fprintf(out, ", '%s' %.9g", shares[i], share);
    }
    fputs(")\n", out);
}

/* Leftmost first: it stays above the others. */
static int by_x(const void *a, const void *b)
{
    const struct chart_end *left = a, *right = b;

    return left->x < right->x ? -1 : left->x > right->x;
}

static int write_ends(FILE *out, const struct line *lines, size_t count,
                      const struct layout *layout)
{
    struct chart_end *ends = calloc(count, sizeof(*ends));

    if (!ends)
        return -ENOMEM;
    for (size_t i = 0; i < count; i++) {
        const struct distribution *of = &lines[i].all->completion;

        ends[i] = (struct chart_end){
            .text = lines[i].name,
            .colour = lines[i].colour,
            .x = chart_axis_at(&layout->x, ms_of(of, of->count - 1)),
            .y = height_at(layout, share_of_longest(&lines[i])),
        };
    }
    qsort(ends, count, sizeof(*ends), by_x);
    chart_ends_write(out, ends, count,
                     &(struct chart_area){layout->left, BOTTOM,
                                          layout->x.length, PLOT_HEIGHT});
    free(ends);
    return 0;
}

/* One block; what lies closer together than one sees is one step. */
static void write_block(FILE *out, const struct distribution *of,
                        uint64_t tasks, const struct layout *layout)
{
    double x = -HUGE_VAL, y = -HUGE_VAL;

    fprintf(out, "%.9g 1\n", ms_of(of, 0));
    for (size_t i = 0; i < of->count; i++) {
        const double share = share_above(of, i, tasks);
        const double next_x = chart_axis_at(&layout->x, ms_of(of, i));
        const double next_y = height_at(layout, share);

        if (i + 1 < of->count && next_x - x < STEP_UNITS &&
            next_y - y < STEP_UNITS)
            continue;
        fprintf(out, "%.9g %.9g\n", ms_of(of, i), share);
        x = next_x;
        y = next_y;
    }
    fprintf(out, "%.9g %.9g\n", ms_of(of, of->count - 1),
            fmax(1 / (double)tasks, DEEPEST));
}

static void write_names(FILE *out, const struct line *lines, size_t count,
                        const struct layout *layout)
{
    fprintf(out,
            "series = %zu\nplains = %zu\narray names[%zu]\n"
            "array colours[%zu]\narray dashes[%zu]\n",
            count, layout->plain ? count : 1, count, count, count);
    for (size_t i = 0; i < count; i++) {
        fprintf(out, "names[%zu] = ", i + 1);
        chart_quote(out, lines[i].name, 60);
        fprintf(out, "; colours[%zu] = '%s'; dashes[%zu] = %u\n", i + 1,
                lines[i].colour, i + 1, lines[i].dash);
    }
}

static void write_data(FILE *out, const struct line *lines, size_t count,
                       const struct layout *layout)
{
    fputs("$tails << END_OF_DATA\n", out);
    for (size_t i = 0; i < count; i++) {
        fputs(i > 0 ? "\n\n" : "", out);
        write_block(out, &lines[i].all->completion, lines[i].all->tasks,
                    layout);
    }
    fputs("END_OF_DATA\n$plain << END_OF_DATA\n", out);
    for (size_t i = 0; i < count && layout->plain; i++) {
        fputs(i > 0 ? "\n\n" : "", out);
        write_block(out, &lines[i].all->service, lines[i].all->tasks, layout);
    }
    fputs(layout->plain ? "" : "NaN NaN\n", out);
    fputs("END_OF_DATA\n$longest << END_OF_DATA\n", out);
    for (size_t i = 0; i < count; i++) {
        const struct distribution *of = &lines[i].all->completion;

        fprintf(out, "%.9g %.9g 0x%s\n", ms_of(of, of->count - 1),
                share_of_longest(&lines[i]), lines[i].colour + 1);
    }
    fputs("END_OF_DATA\n", out);
}

int chart_ecdf(const struct chart *chart, FILE *out)
{
    struct line *lines;
    struct layout layout;
    size_t count;
    int status;

    if (chart->ecdf->lines == 0)
        return -ENODATA;
    lines = calloc(chart->ecdf->lines, sizeof(*lines));
    if (!lines)
        return -ENOMEM;
    count = collect(chart, lines);
    lay_out(chart, lines, count, &layout);
    chart_frame(out, chart,
                &(struct chart_frame){layout.height, layout.left, layout.right,
                                      layout.top, BOTTOM});
    write_axes(out, chart, &layout);
    status = write_ends(out, lines, count, &layout);
    if (status == 0) {
        write_names(out, lines, count, &layout);
        write_data(out, lines, count, &layout);
        status = ferror(out) ? -EIO : 0;
    }
    free(lines);
    return status;
}
