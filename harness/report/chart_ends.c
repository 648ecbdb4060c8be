/* Labels of lines, kept apart. */
#include "harness/report/chart_ends.h"

#include <math.h>
#include <stdlib.h>

#include "harness/report/chart_parts.h"

#define LABEL_GAP 18.0

double chart_ends_width(size_t longest_text)
{
    const size_t shown =
        longest_text > CHART_END_CHARS ? CHART_END_CHARS : longest_text;

    return 20 + CHART_BOLD_CHAR * (double)shown;
}

static int by_height(const void *a, const void *b)
{
    const struct chart_end *left = a, *right = b;

    if (left->y != right->y)
        return left->y < right->y ? -1 : 1;
    /* Joints from one height do not cross where the farthest end is on top. */
    if (left->x != right->x)
        return left->x < right->x ? -1 : 1;
    return left->place < right->place ? 1 : -1;
}

/* Move labels apart: upwards from the lowest, then, where the topmost left the
 * plot, all of them down again. */
static void keep_apart(struct chart_end *ends, size_t count, double height)
{
    double low = -LABEL_GAP;

    for (size_t i = 0; i < count; i++)
        ends[i].place = i;
    qsort(ends, count, sizeof(*ends), by_height);
    for (size_t i = 0; i < count; i++) {
        ends[i].label_y = fmax(ends[i].y, low + LABEL_GAP);
        low = ends[i].label_y;
    }
    low = fmax(height, (double)(count - 1) * LABEL_GAP) + LABEL_GAP;
    for (size_t i = count; i-- > 0;) {
        ends[i].label_y = fmin(ends[i].label_y, low - LABEL_GAP);
        low = ends[i].label_y;
    }
    /* Where a whole run of labels was pushed one way, centre it on its lines
     * as far as its neighbours leave room. */
    for (size_t i = 0; i < count; i++) {
        double above = i + 1 < count ? ends[i + 1].label_y - LABEL_GAP : height;
        double below = i > 0 ? ends[i - 1].label_y + LABEL_GAP : 0;

        if (ends[i].y < ends[i].label_y)
            ends[i].label_y = fmax(ends[i].y, fmin(below, ends[i].label_y));
        else
            ends[i].label_y = fmin(ends[i].y, fmax(above, ends[i].label_y));
    }
}

static void write_end(FILE *out, const struct chart_area *area,
                      const struct chart_end *end)
{
    struct chart_label label = {
        .text = end->text,
        .x = area->left + area->width + 12,
        .y = area->bottom + end->label_y,
        .align = "left",
        .colour = end->colour,
        .font = CHART_BOLD,
        .limit = CHART_END_CHARS,
    };

    chart_label(out, &label);
    fprintf(out,
            "set arrow from screen %.5f, screen %.5f/chart_height to screen "
            "%.5f, screen %.5f/chart_height nohead lw 1 lc rgb '%s' back\n",
            (area->left + end->x + 5) / CHART_WIDTH, area->bottom + end->y,
            (area->left + area->width + 9) / CHART_WIDTH,
            area->bottom + end->label_y, end->colour);
}

void chart_ends_write(FILE *out, struct chart_end *ends, size_t count,
                      const struct chart_area *area)
{
    keep_apart(ends, count, area->height);
    for (size_t i = 0; i < count; i++)
        write_end(out, area, &ends[i]);
}
