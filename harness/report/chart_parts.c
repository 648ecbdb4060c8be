/* What the kinds of chart share: texts, labels, axes. */
#include "harness/report/chart_parts.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "harness/report/show.h"

#define LEAST_CONTRAST 4.5 /* of letters on white */

static bool starts_character(char byte)
{
    return ((unsigned char)byte & 0xc0) != 0x80;
}

size_t chart_length(const char *text)
{
    size_t count = 0;

    for (; *text; text++)
        count += starts_character(*text);
    return count;
}

/* Single-quoted strings take nothing as a command, but gnuplot misreads one
 * that begins with a doubled quote: so no quote of any kind gets in, straight
 * ones become typographic ones. */
static void quote_byte(FILE *out, char byte)
{
    if (byte == '\'' || byte == '`')
        fputs("’", out);
    else if (byte == '"')
        fputs("”", out);
    else if ((unsigned char)byte < ' ' || byte == 127)
        fputc(' ', out);
    else
        fputc(byte, out);
}

void chart_quote(FILE *out, const char *text, size_t limit)
{
    bool cut = chart_length(text) > limit;
    size_t room = cut && limit > 0 ? limit - 1 : limit;

    fputc('\'', out);
    for (; *text; text++) {
        if (starts_character(*text) && room-- == 0)
            break;
        quote_byte(out, *text);
    }
    fputs(cut ? "…'" : "'", out);
}

/* How bright one part of a colour is to the eye, as WCAG 2 has it. */
static double brightness(unsigned part)
{
    const double share = part / 255.0;

    return share <= 0.03928 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4);
}

/* The colour, as much darker as letters need to be read on white. */
static unsigned readable(const char *colour)
{
    const unsigned long rgb = strtoul(colour + 1, NULL, 16);

    for (double part = 1; part > 0; part -= 0.02) {
        const unsigned red = (unsigned)((double)(rgb >> 16 & 0xff) * part);
        const unsigned green = (unsigned)((double)(rgb >> 8 & 0xff) * part);
        const unsigned blue = (unsigned)((double)(rgb & 0xff) * part);

        if (1.05 / (0.05 + 0.2126 * brightness(red) +
                    0.7152 * brightness(green) + 0.0722 * brightness(blue)) >=
            LEAST_CONTRAST)
            return red << 16 | green << 8 | blue;
    }
    return 0;
}

void chart_label(FILE *out, const struct chart_label *label)
{
    fputs("set label ", out);
    chart_quote(out, label->text, label->limit);
    fprintf(out,
            " at screen %.5f, screen %.5f/chart_height %s"
            " font '%s' textcolor rgb '#%06x' front\n",
            label->x / CHART_WIDTH, label->y, label->align, label->font,
            readable(label->colour));
}

/* Where the line that begins at `text` ends: at the last space that fits, or
 * in the middle of a word that is longer than a line. */
static const char *line_end(const char *text)
{
    const char *space = NULL;
    size_t count = 0;

    for (; *text; text++) {
        if (!starts_character(*text))
            continue;
        if (count++ == CHART_TITLE_CHARS)
            return space ? space : text;
        if (*text == ' ')
            space = text;
    }
    return text;
}

static const char *next_line(const char *end)
{
    while (*end == ' ')
        end++;
    return end;
}

unsigned chart_title_lines(const char *title)
{
    unsigned lines = 0;

    while (*title) {
        title = next_line(line_end(title));
        lines++;
    }
    return lines;
}

void chart_title(FILE *out, const char *title, double height)
{
    struct chart_label label = {
        .x = 12,
        .y = height - 20,
        .align = "left",
        .colour = CHART_INK,
        .font = CHART_BOLD_FACE ",17",
        .limit = CHART_TITLE_CHARS + 1,
    };

    while (*title) {
        const char *end = line_end(title);
        char line[4 * CHART_TITLE_CHARS + 8];

        snprintf(line, sizeof(line), "%.*s", (int)(end - title), title);
        label.text = line;
        chart_label(out, &label);
        label.y -= CHART_TITLE_LINE;
        title = next_line(end);
    }
}

double chart_axis_at(const struct chart_axis *axis, double value)
{
    double part = axis->log
                      ? log(value / axis->low) / log(axis->high / axis->low)
                      : (value - axis->low) / (axis->high - axis->low);

    return part * axis->length;
}

void chart_axis_round(struct chart_axis *axis, double least_factor,
                      double room_units)
{
    double part = room_units / (axis->length - 2 * room_units), middle, room;

    if (!axis->log) {
        room = axis->high > axis->low ? (axis->high - axis->low) * part : 1;
        axis->low -= room;
        axis->high += room;
        return;
    }
    middle = sqrt(axis->low * axis->high);
    if (axis->high / axis->low < least_factor) {
        axis->low = middle / sqrt(least_factor);
        axis->high = middle * sqrt(least_factor);
    }
    room = pow(axis->high / axis->low, part);
    axis->low /= room;
    axis->high *= room;
}

/* A scale of round numbers within a decade, from fine to coarse. */
#define STEPS_MAX 10
static const double scales[][STEPS_MAX + 1] = {
    {1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 0},
    {1, 1.5, 2, 3, 4, 6, 8, 0},
    {1, 2, 5, 0},
    {1, 3, 0},
    {1, 0},
};
#define SCALE_COUNT (sizeof(scales) / sizeof(scales[0]))
#define TICS_MAX    64

struct tics {
    double at[TICS_MAX];
    size_t count;
};

static void tic_add(struct tics *tics, const struct chart_axis *axis,
                    double value)
{
    if (value >= axis->low * (axis->low > 0 ? 0.9999 : 1) &&
        value <= axis->high * 1.0001 && tics->count < TICS_MAX)
        tics->at[tics->count++] = value;
}

static void log_tics(struct tics *tics, const struct chart_axis *axis,
                     const double *steps, int decades)
{
    int first = (int)floor(log10(axis->low));

    tics->count = 0;
    for (int decade = first; pow(10, decade) <= axis->high; decade++)
        for (size_t i = 0; steps[i] > 0 && decade % decades == 0; i++)
            tic_add(tics, axis, steps[i] * pow(10, decade));
}

/* Half of the width of a label below the axis. */
static double half_width(const struct chart_tics *wanted, double value)
{
    if (wanted->which[0] != 'x')
        return 0;
    return (double)strlen(show_number(value).text) * CHART_CHAR / 2;
}

static bool tics_fit(const struct tics *tics, const struct chart_axis *axis,
                     const struct chart_tics *wanted)
{
    for (size_t i = 1; i < tics->count; i++) {
        const double left = tics->at[i - 1], right = tics->at[i];
        const double space =
            chart_axis_at(axis, right) - chart_axis_at(axis, left);

        if (space < wanted->gap ||
            space < half_width(wanted, left) + half_width(wanted, right))
            return false;
    }
    return tics->count > 0;
}

static void linear_tics(struct tics *tics, const struct chart_axis *axis,
                        double gap)
{
    double span = (axis->high - axis->low) * gap / axis->length;
    double step = pow(10, floor(log10(span)));

    if (step < span)
        step *= step * 2 >= span ? 2 : step * 5 >= span ? 5 : 10;
    tics->count = 0;
    for (double at = ceil(axis->low / step); at * step <= axis->high; at++)
        tic_add(tics, axis, at * step);
}

static void round_tics(struct tics *tics, const struct chart_axis *axis,
                       const struct chart_tics *wanted)
{
    if (!axis->log) {
        linear_tics(tics, axis, wanted->gap);
        return;
    }
    for (size_t i = 0; i < SCALE_COUNT; i++) {
        log_tics(tics, axis, scales[i], 1);
        if (tics_fit(tics, axis, wanted))
            return;
    }
    for (int decades = 2; decades < 12 && !tics_fit(tics, axis, wanted);
         decades++)
        log_tics(tics, axis, scales[SCALE_COUNT - 1], decades);
}

void chart_tics(FILE *out, const struct chart_axis *axis,
                const struct chart_tics *wanted)
{
    struct tics tics = {0};

    for (size_t i = 0; i < wanted->count; i++)
        tic_add(&tics, axis, wanted->values[i]);
    if (tics.count != wanted->count || !tics_fit(&tics, axis, wanted))
        round_tics(&tics, axis, wanted);
    fprintf(out, "set %stics (", wanted->which);
    for (size_t i = 0; i < tics.count; i++)
        fprintf(out, "%s'%s%s' %.9g", i ? ", " : "",
                show_number(tics.at[i]).text, wanted->unit, tics.at[i]);
    fputs(")\n", out);
}

/* gnuplot takes letters, digits and underscores for a name. */
const char *chart_inside_drive(const struct experiment_view *view)
{
    return view->e->measure == MEASURE_DRIVE ? ", drive alone" : "";
}

static void write_name(FILE *out, const char *name)
{
    fputs("chart_name = 'chart_", out);
    for (; *name; name++)
        fputc(*name == '-' ? '_' : *name, out);
    fputs("'\n", out);
}

void chart_frame(FILE *out, const struct chart *chart,
                 const struct chart_frame *frame)
{
    fprintf(out,
            "# %s: data of one chart, written by cbench report; then its "
            "look\n",
            chart->name);
    write_name(out, chart->name);
    fprintf(out,
            "chart_width = %d\nchart_height = %.0f.0\n"
            "set lmargin at screen %.5f\nset rmargin at screen %.5f\n"
            "set tmargin at screen %.5f\nset bmargin at screen %.5f\n",
            CHART_WIDTH, frame->height, frame->left / CHART_WIDTH,
            1 - frame->right / CHART_WIDTH, 1 - frame->top / frame->height,
            frame->bottom / frame->height);
    chart_title(out, chart->title, frame->height);
}
