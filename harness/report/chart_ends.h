/* Names at the right ends of lines: labels that keep apart, each joined to the
 * end of its line. */
#ifndef HARNESS_REPORT_CHART_ENDS_H
#define HARNESS_REPORT_CHART_ENDS_H

#include <stddef.h>
#include <stdio.h>

#define CHART_END_CHARS 20 /* of a label */

struct chart_end {
    const char *text, *colour;
    double x, y; /* of the line's end, in units within the plot */

    double label_y; /* moved so that labels keep apart */
    size_t place;   /* among the lines, which decides where ends are level */
};

/* Where the plot lies in the chart, in units. */
struct chart_area {
    double left, bottom, width, height;
};

/* What labels need to the right of the plot. */
double chart_ends_width(size_t longest_text);

/* Write labels and joints. Where ends are level, the first is the highest. */
void chart_ends_write(FILE *, struct chart_end *, size_t count,
                      const struct chart_area *);

#endif
