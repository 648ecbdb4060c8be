/* What the kinds of chart share: texts, labels, axes. Lengths are in the units
 * of the SVG, which is CHART_WIDTH wide: small enough that its letters are
 * still read when a phone shows it at 330 pixels. */
#ifndef HARNESS_REPORT_CHART_PARTS_H
#define HARNESS_REPORT_CHART_PARTS_H

#include <stdio.h>

#include "harness/report/chart.h"

#define CHART_WIDTH       440
#define CHART_FONT        15
#define CHART_CHAR        8.3 /* width of a letter, on the safe side */
#define CHART_BOLD_CHAR   9.6 /* likewise in bold */
#define CHART_TITLE_CHARS 41  /* of a line of the title */
#define CHART_TITLE_LINE  22

/* `text` as a gnuplot string in single quotes, at most `limit` characters. */
void chart_quote(FILE *, const char *text, size_t limit);
/* How many characters (not bytes) a text has. */
size_t chart_length(const char *text);

struct chart_label {
    const char *text;
    double x, y;       /* units from the left, from the bottom */
    const char *align; /* "left", "right", "center" */
    const char *colour;
    const char *font; /* "sans-serif,15" */
    size_t limit;     /* characters */
};
#define CHART_NORMAL "sans-serif,15"
/* gnuplot has no bold in its SVG but for enhanced text, which must stay off for
 * texts from data. It copies a font's name into an attribute as it is, so the
 * name can bring the weight along. */
#define CHART_BOLD_FACE "sans-serif\" font-weight=\"bold"
#define CHART_BOLD      CHART_BOLD_FACE ",15"

#define CHART_SMALL "sans-serif,13"
#define CHART_INK   "#222222"
#define CHART_FAINT "#666666"

void chart_label(FILE *, const struct chart_label *);

/* Lines that the title takes. */
unsigned chart_title_lines(const char *title);
/* Place it under the upper edge of a chart that is `height` high. */
void chart_title(FILE *, const char *title, double height);

/* The axis from `low` to `high` over `length` units. */
struct chart_axis {
    double low, high, length;
    bool log;
};

double chart_axis_at(const struct chart_axis *, double value);
/* Widen the range so that it spans at least that factor (on a logarithmic axis)
 * and has room at both ends. */
void chart_axis_round(struct chart_axis *, double least_factor,
                      double room_units);
/* Tics of one axis, at least `gap` units apart and with labels that do not meet:
 * at `values` where they fit, else at round numbers; `unit` ("×") follows each. */
struct chart_tics {
    const char *which; /* "x" or "y" */
    const char *unit;
    double gap;
    const double *values;
    size_t count;
};

void chart_tics(FILE *, const struct chart_axis *, const struct chart_tics *);

/* Height of a chart, and what is left around its plot. */
struct chart_frame {
    double height, left, right, top, bottom;
};

/* ", drive alone" where that is what is compared, else nothing. */
const char *chart_inside_drive(const struct experiment_view *);

/* What every script begins with: name, size, margins, title. */
void chart_frame(FILE *, const struct chart *, const struct chart_frame *);

int chart_bars(const struct chart *, FILE *);
int chart_lines(const struct chart *, FILE *);
int chart_ecdf(const struct chart *, FILE *);
int chart_memory(const struct chart *, FILE *);
int chart_timeline(const struct chart *, FILE *);
int chart_crossover(const struct chart *, FILE *);
int chart_order(const struct chart *, FILE *);

#endif
