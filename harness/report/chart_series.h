/* The points of a line chart, sorted out by series. */
#ifndef HARNESS_REPORT_CHART_SERIES_H
#define HARNESS_REPORT_CHART_SERIES_H

#include "harness/report/analysis.h"
#include "harness/report/palette.h"

struct chart_point {
    size_t series;
    double x;
    struct stats_estimate y;
    double ideal; /* 0: not known */
};

struct series_name {
    char text[120];
    const char *series, *group, *model, *colour;
    unsigned dash; /* 1, 2 … among the series of one model */
};

struct chart_series {
    struct series_name *names;
    size_t count;
    struct chart_point *points; /* by series, then by x */
    size_t point_count;
    struct chart_point *ideals; /* by x: the greatest ideal of any series */
    size_t ideal_count;
    double *xs; /* every x once, in rising order */
    size_t x_count;
    bool relative; /* y is speed-up over the baseline; else tasks a second */
};

/* Returns 0 or -ENOMEM; release is needed in either case. */
int chart_series_init(struct chart_series *, const struct experiment_view *,
                      const struct palette *);
void chart_series_release(struct chart_series *);

#endif
