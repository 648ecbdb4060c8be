/* Scaling laws fitted to the sweeps of an experiment: one for each series (and
 * group) of a line chart over workers or concurrency. Charts, tables and
 * sentences about laws come from here. */
#ifndef HARNESS_REPORT_FITS_H
#define HARNESS_REPORT_FITS_H

#include <jansson.h>

#include "harness/report/analysis.h"
#include "harness/report/show.h"
#include "harness/stats_fit.h"

#define FIT_GRID 41 /* points of a curve */

struct sweep_fit {
    const char *series, *group;      /* group: or NULL */
    const struct case_view **points; /* that have a time, in rising x */
    size_t point_count;
    size_t used_points;    /* that have rounds enough to be fitted */
    size_t used_rounds;    /* in which each of those has a time */
    struct fit fit;        /* of tasks a second */
    double grid[FIT_GRID]; /* x; 0 where there is no curve */
    double rate[FIT_GRID], low[FIT_GRID], high[FIT_GRID];
};

/* Whether the experiment is a sweep that a law may be fitted to. */
bool fits_apply(const struct experiment_view *);

/* Fit every sweep of the experiment into view->fits. Only reports ask for it:
 * it takes some milliseconds a series. Returns 0 or -ENOMEM. */
int fits_add(struct experiment_view *, uint64_t seed);
void fits_release(struct experiment_view *);

/* The fit of that series and group that has a curve, or NULL. */
const struct sweep_fit *fits_curve(const struct experiment_view *,
                                   const char *series, const char *group);

enum peak_place { PEAK_WITHIN, PEAK_BEYOND, PEAK_BELOW };

/* Where a predicted peak lies against the x that were measured: outside of them
 * no number is given. */
enum peak_place fits_peak_place(const struct sweep_fit *, double peak);

/* Why there is no law, as a sentence without its full stop. */
void fits_refusal(const struct experiment_view *, const struct sweep_fit *,
                  char *text, size_t size);

/* What summary.json says of them, and of each series' best point: a new array,
 * or NULL without memory. */
json_t *summary_fits(const struct experiment_view *);
json_t *summary_best_points(const struct experiment_view *);

/* "0.8 % (0.51–1.1 %)" */
struct shown fits_percent(const struct fit_range *);
/* "2.1 × 10⁻⁶" */
struct shown fits_coherency(double kappa);
/* "2.1 × 10⁻⁶ (1.8 × 10⁻⁶–2.4 × 10⁻⁶)" */
void fits_kappa(const struct fit_range *, char *text, size_t size);
/* "96 (80–130)", "beyond the measured range (> 1,000)" */
void fits_peak(const struct sweep_fit *, char *text, size_t size);

#endif
