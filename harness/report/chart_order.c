/* Runs as they came: one strip for each case, its times against their median in
 * the order in which they ran, so that a drift or a bad moment is seen.
 *
 *   name  ──•─•──•───◦──•──   p 0.31      ◦ a run that was disturbed
 */
#include <errno.h>
#include <math.h>
#include <stdlib.h>

#include "harness/report/chart_parts.h"
#include "harness/report/show.h"
#include "harness/report/steadiness.h"

#define RIGHT        70.0
#define BOTTOM       42.0
#define ROW_HEIGHT   30.0
#define LOW_HEIGHT   20.0 /* of each of many strips */
#define MANY_STRIPS  16
#define NAME_CHARS   25
#define NAME_CHAR    7.4 /* width of a letter, on the safe side */
#define LEAST_ROUNDS 3
#define NARROWEST    0.10 /* a strip spans at least so much to either side */
#define WIDEST       1.0  /* and at most: beyond it, a mark at the edge */

static bool is_drawn(const struct case_view *c)
{
    if (c->round_count < LEAST_ROUNDS || !(c->task_ns.value > 0))
        return false;
    for (size_t i = 0; i < c->round_count; i++)
        if (!(c->rounds[i].task_ns > 0))
            return false;
    return true;
}

/* How many times the median that round took, as a logarithm. */
static double away(const struct case_view *c, size_t round)
{
    return log(c->rounds[round].task_ns / c->task_ns.value);
}

struct strips {
    size_t count, drifting;
    double span;     /* of a strip, to either side, as a logarithm */
    unsigned rounds; /* the last one */
    unsigned orders; /* places in a round */
    bool disturbed, beyond;
};

static double row_height(const struct strips *strips)
{
    return strips->count > MANY_STRIPS ? LOW_HEIGHT : ROW_HEIGHT;
}

static const struct rs_run *run_of(const struct case_view *c, unsigned round)
{
    for (size_t i = 0; i < c->recorded_count; i++)
        if (!c->recorded[i].warmup && c->recorded[i].round == round &&
            run_counts(&c->recorded[i]))
            return &c->recorded[i];
    return NULL;
}

static bool is_disturbed(const struct case_view *c, unsigned round)
{
    const struct rs_run *run = run_of(c, round);

    return run && json_array_size(run->disturbed) > 0;
}

static void look_at(struct strips *strips, const struct case_view *c)
{
    strips->count++;
    strips->drifting += view_drifts(c);
    for (size_t i = 0; i < c->round_count; i++) {
        const struct rs_run *run = run_of(c, c->rounds[i].round);

        strips->span = fmax(strips->span, fabs(away(c, i)));
        if (c->rounds[i].round > strips->rounds)
            strips->rounds = c->rounds[i].round;
        if (run && run->order > strips->orders)
            strips->orders = run->order;
        strips->disturbed =
            strips->disturbed || is_disturbed(c, c->rounds[i].round);
    }
}

static struct strips find_strips(const struct experiment_view *view)
{
    struct strips strips = {.span = log1p(NARROWEST)};

    for (size_t i = 0; i < view->case_count; i++)
        if (is_drawn(&view->cases[i]))
            look_at(&strips, &view->cases[i]);
    strips.beyond = strips.span > log1p(WIDEST);
    strips.span = fmin(strips.span, log1p(WIDEST));
    return strips;
}

static char *title_of(const struct strips *strips)
{
    char *title;
    int length;

    if (strips->drifting == 0)
        length = asprintf(&title, "No case drifted measurably while it ran");
    else
        length = asprintf(&title, "%zu of %zu cases drifted while they ran",
                          strips->drifting, strips->count);
    return length < 0 ? NULL : title;
}

static char *caption_of(const struct strips *strips)
{
    char *caption;

    if (asprintf(
            &caption,
            "Every timed run in the order in which it ran, one strip for each "
            "case; the line in the middle is the case's median, the edges are "
            "%s and %s of it.%s%s p: of the test for drift, corrected for %zu "
            "cases.",
            show_ratio(exp(-strips->span)).text,
            show_ratio(exp(strips->span)).text,
            strips->disturbed ? " Rings: runs that were disturbed." : "",
            strips->beyond ? " Triangles: beyond the edge." : "",
            strips->count) < 0)
        return NULL;
    return caption;
}

int chart_order_words(const struct chart *chart, struct chart_words *words)
{
    const struct strips strips = find_strips(chart->view);

    if (strips.count == 0)
        return 0;
    words->title = title_of(&strips);
    words->caption = caption_of(&strips);
    return words->title && words->caption ? 0 : -ENOMEM;
}

/* Where in the session a round of a case ran. */
static double time_of(const struct strips *strips, const struct case_view *c,
                      unsigned round)
{
    const struct rs_run *run = run_of(c, round);

    return round + (run ? (double)run->order / (strips->orders + 1) : 0.5);
}

static double height_of(const struct strips *strips, const struct case_view *c,
                        size_t round)
{
    const double part = away(c, round) / strips->span;

    return fmax(-1, fmin(1, part)) * (row_height(strips) / 2 - 3);
}

/* The points of a strip that `wanted` picks. */
typedef bool point_picker(const struct strips *, const struct case_view *,
                          size_t round);

static bool any_point(const struct strips *strips, const struct case_view *c,
                      size_t round)
{
    (void)strips, (void)c, (void)round;
    return true;
}

static bool disturbed_point(const struct strips *strips,
                            const struct case_view *c, size_t round)
{
    (void)strips;
    return is_disturbed(c, c->rounds[round].round);
}

static bool beyond_point(const struct strips *strips, const struct case_view *c,
                         size_t round)
{
    return fabs(away(c, round)) > strips->span * 1.0001;
}

/* A data block of all strips, each a line of its own. */
static void write_block(FILE *out, const char *name, const struct chart *chart,
                        const struct strips *strips, point_picker *wanted)
{
    double y = ((double)strips->count - 0.5) * row_height(strips);

    fprintf(out, "$%s << END_OF_DATA\nNaN NaN 0\n", name);
    for (size_t i = 0; i < chart->view->case_count; i++) {
        const struct case_view *c = &chart->view->cases[i];

        if (!is_drawn(c))
            continue;
        fputc('\n', out);
        for (size_t r = 0; r < c->round_count; r++)
            if (wanted(strips, c, r))
                fprintf(out, "%.6g %.3f 0x%s\n",
                        time_of(strips, c, c->rounds[r].round),
                        y + height_of(strips, c, r),
                        palette_colour(chart->palette, c->c->model) + 1);
        y -= row_height(strips);
    }
    fputs("END_OF_DATA\n", out);
}

static double left_of(const struct experiment_view *view)
{
    size_t longest = 0;

    for (size_t i = 0; i < view->case_count; i++) {
        const size_t length = chart_length(view->cases[i].c->id);

        if (is_drawn(&view->cases[i]) && length > longest)
            longest = length;
    }
    longest = longest > NAME_CHARS ? NAME_CHARS : longest;
    return 22 + NAME_CHAR * (double)longest;
}

static void write_texts(FILE *out, const struct case_view *c, double left,
                        double y)
{
    char text[40];
    struct chart_label label = {
        .text = c->c->id,
        .x = left - 8,
        .y = y,
        .align = "right",
        .colour = CHART_INK,
        .font = CHART_SMALL,
        .limit = NAME_CHARS,
    };

    chart_label(out, &label);
    if (!(c->drift_adjusted > 0))
        return;
    show_text(text, sizeof(text), "p %s", show_p(c->drift_adjusted).text);
    label.text = text;
    label.x = CHART_WIDTH - 12;
    label.font = view_drifts(c) ? CHART_BOLD_FACE ",13" : CHART_SMALL;
    label.colour = view_drifts(c) ? CHART_INK : CHART_FAINT;
    chart_label(out, &label);
}

static void write_rows(FILE *out, const struct chart *chart,
                       const struct strips *strips)
{
    double y = ((double)strips->count - 0.5) * row_height(strips);

    for (size_t i = 0; i < chart->view->case_count; i++) {
        if (!is_drawn(&chart->view->cases[i]))
            continue;
        write_texts(out, &chart->view->cases[i], left_of(chart->view),
                    BOTTOM + y);
        fprintf(out,
                "set arrow from graph 0, first %.3f to graph 1, first %.3f "
                "nohead lw 1 lc rgb '#e3e3e3' back\n",
                y, y);
        y -= row_height(strips);
    }
}

int chart_order(const struct chart *chart, FILE *out)
{
    const struct strips strips = find_strips(chart->view);
    const double height = (double)strips.count * row_height(&strips);
    struct chart_frame frame = {
        .left = left_of(chart->view), .right = RIGHT, .bottom = BOTTOM};
    const struct chart_label label = {
        .text = "rounds, from the first to the last",
        .x = 12,
        .y = 18,
        .align = "left",
        .colour = CHART_FAINT,
        .font = CHART_SMALL,
        .limit = 60,
    };

    if (strips.count == 0)
        return -ENODATA;
    frame.top = 20 + CHART_TITLE_LINE * chart_title_lines(chart->title);
    frame.height = frame.top + height + BOTTOM;
    chart_frame(out, chart, &frame);
    chart_label(out, &label);
    fprintf(out, "set xrange [0.8:%u.2]\nset yrange [0:%.3f]\n",
            strips.rounds + 1, height);
    write_rows(out, chart, &strips);
    write_block(out, "runs", chart, &strips, any_point);
    write_block(out, "disturbed", chart, &strips, disturbed_point);
    write_block(out, "beyond", chart, &strips, beyond_point);
    return ferror(out) ? -EIO : 0;
}
