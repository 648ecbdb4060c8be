/* The charts of a report: which there are, what they are called, drawing them.
 */
#ifndef HARNESS_REPORT_CHARTS_H
#define HARNESS_REPORT_CHARTS_H

#include "harness/report/chart.h"
#include "harness/report/report_parts.h"

/* Find what the data has charts for. Returns 0 or -ENOMEM; release is needed in
 * either case. */
int charts_find(struct report *);
void charts_release(struct report *);

/* Draw them into `directory`/plots. What keeps one from being drawn stands in
 * its note; only a directory that cannot be written to is a failure. */
int charts_draw(const char *directory, struct report *,
                const struct chart_maker *);

#endif
