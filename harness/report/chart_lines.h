/* Lines over something, labelled at their ends: what the chart of a sweep and
 * the map of crossovers share. */
#ifndef HARNESS_REPORT_CHART_LINES_H
#define HARNESS_REPORT_CHART_LINES_H

#include "harness/report/chart_parts.h"
#include "harness/report/chart_series.h"

struct chart_lines_look {
    const char *x_label;
    const char *x_unit; /* behind each number; "%%" for a per cent sign */
    double x_gap;       /* between tics, at least */
    bool log_x;
    double band_low, band_high; /* of x; the same: no band */
};

/* Write the script of that chart. Returns 0, -ENOMEM or -EIO. */
int chart_lines_draw(FILE *, const struct chart *, const struct chart_series *,
                     const struct chart_lines_look *);

#endif
