/* The fitted laws on a line chart: for each series that has one a thin curve in
 * place of the line between its points, over what was measured and no further,
 * and its 95 % band. */
#ifndef HARNESS_REPORT_CHART_CURVES_H
#define HARNESS_REPORT_CHART_CURVES_H

#include <stdio.h>

#include "harness/report/chart_parts.h"
#include "harness/report/chart_series.h"

/* Whether the chart of this experiment shows any. */
bool chart_has_curves(const struct experiment_view *);

/* Write the data block $fits and the arrays that go with it. */
void chart_curves(FILE *, const struct experiment_view *,
                  const struct chart_series *, const struct chart_axis *x);

/* Where x of that series is drawn: points and whiskers of different series at
 * one x stand side by side, and curves go through their own points. */
double chart_beside(const struct chart_series *, const struct chart_axis *,
                    size_t series, double x);

#endif
