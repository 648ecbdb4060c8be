/* What the observed run of a case tells of where time went, beside what its
 * timed runs count; for the report's table and the summaries.
 */
#ifndef HARNESS_REPORT_OBSERVED_VIEW_H
#define HARNESS_REPORT_OBSERVED_VIEW_H

#include <stdio.h>

#include "harness/report/analysis.h"

/* Medians over the verified timed runs, which have no heartbeat in their
 * loops. */
enum event {
    EVENT_VOLUNTARY,
    EVENT_INVOLUNTARY,
    EVENT_MINOR_FAULTS,
    EVENT_MAJOR_FAULTS,
    EVENT_COUNT
};

struct observed_view {
    bool has_budget, has_events, has_lag;
    double computing, waiting, blocked;        /* shares */
    double events[EVENT_COUNT];                /* of a run */
    double lag_p50_ns, lag_p99_ns, lag_max_ns; /* of its loops */
    const json_t *counters;                    /* object, or NULL */
};

/* Returns 0 or -ENOMEM. */
int observed_view(const struct analysis *, const struct experiment_view *,
                  const struct case_view *, struct observed_view *);

/* A counter. False where it was not counted; then `why` gets the text that
 * says why, or NULL. */
bool observed_counter(const struct observed_view *, const char *name,
                      double *value, const char **why);

/* The member `observed` of a case in summary.json. NULL without memory. */
json_t *observed_summary(const struct analysis *,
                         const struct experiment_view *,
                         const struct case_view *);

/* The columns of summary.csv, each followed by a comma. */
#define OBSERVED_CSV_HEADER                                                    \
    "computing,waiting_for_cpu,blocked,voluntary_switches,"                    \
    "involuntary_switches,minor_faults,major_faults,loop_lag_p50_ns,"          \
    "loop_lag_p99_ns,loop_lag_max_ns,"
void observed_csv(FILE *, const struct analysis *,
                  const struct experiment_view *, const struct case_view *);

#endif
