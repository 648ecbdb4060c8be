/* The distributions that a result set keeps (latencies/), and where in an
 * experiment they are drawn. */
#ifndef HARNESS_REPORT_SHAPES_H
#define HARNESS_REPORT_SHAPES_H

#include <stdio.h>

#include "harness/distributions.h"
#include "harness/report/analysis.h"
#include "harness/timelines.h"

struct shapes {
    const struct resultset *set;     /* which must outlive them */
    struct distributions **of;       /* [experiment][case]; tasks 0: none */
    struct run_timeline **timelines; /* likewise; count 0: none */
    size_t count;                    /* experiments */
};

/* Read every file that a verified run of the set names. One that is missing or
 * wrong becomes a problem of the set. Returns 0 or -ENOMEM; release is needed
 * in either case. */
int shapes_load(struct shapes *, struct resultset *);
void shapes_release(struct shapes *);

/* The cases of one chart: those of one group that have the same x. */
struct ecdf {
    const struct experiment_view *view;
    const struct distributions *of; /* [case] */
    const char *group;
    double x;
    bool has_x;
    size_t lines; /* cases to draw; 0: no chart */
};

/* Where most cases have a distribution; of several such places the one with
 * the largest x, or, where `smallest`, with the smallest. */
struct ecdf ecdf_find(const struct experiment_view *,
                      const struct distributions *of, bool smallest);
bool ecdf_has(const struct ecdf *, size_t case_index);
/* Whether a task of these may have waited before it began. */
bool ecdf_is_open(const struct ecdf *);

/* Whether they are of tasks that wait at all. */
bool ecdf_waits(const struct ecdf *);
/* Whether the same tasks counted from their begins are a second story: of those
 * that wait for nothing there is nothing to tell then. */
bool ecdf_has_uncorrected(const struct ecdf *);

/* What stands above the chart: whose tail is short, and whose is long. A new
 * string, or NULL. */
char *ecdf_title(const struct ecdf *);
/* What stands below it, in Markdown. */
void md_ecdf_caption(FILE *, const struct ecdf *);

#endif
