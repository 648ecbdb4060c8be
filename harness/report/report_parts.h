/* One report in the making: what its pages are written from. */
#ifndef HARNESS_REPORT_PARTS_H
#define HARNESS_REPORT_PARTS_H

#include <stdio.h>

#include "harness/report/analysis.h"
#include "harness/report/answer.h"
#include "harness/report/chart.h"
#include "harness/report/findings.h"
#include "harness/report/shapes.h"
#include "harness/report/sure.h"

/* One chart of an experiment. */
struct chart_state {
    char
        name[80]; /* of its files and ids: lower-case letters, digits, dashes */
    char *svg;    /* NULL: there is none */
    char note[400]; /* why there is none */
    bool is_ecdf;   /* it shows distributions: */
    struct ecdf ecdf;
    char *ecdf_title;
    struct chart_words words; /* of a chart that has its own */
};

struct claims_page;

struct report {
    const struct resultset *set;
    struct analysis analysis;
    struct answer answer; /* the first screen's */
    struct sure sure;
    struct findings *findings;  /* one for each experiment */
    struct chart_state *charts; /* [slot * experiments + experiment] */
    size_t chart_count;
    const struct shapes *shapes;
    const struct claims_page *claims; /* NULL: none are checked */
    bool charts_wanted;               /* gnuplot can draw */
};

/* The chart of experiment `index` in that slot. */
static inline const struct chart_state *report_chart(
    const struct report *report, enum chart_slot slot, size_t index)
{
    return &report->charts[slot * report->set->experiment_count + index];
}

/* Say on standard error why directory/name could not be made. */
void report_complain(const char *what, const char *directory, const char *name,
                     int status);

/* report_write with another gnuplot or other scripts. */
int report_write_with(const char *directory, const struct chart_maker *);

/* Write the report as Markdown. Returns 0 or -errno. */
int markdown_write(FILE *, const struct report *);

/* Render that Markdown as one HTML page with the charts inlined. Returns 0 or
 * -errno; `*html` is a new string. */
int html_render(const struct report *, const char *markdown, char **html);

#endif
