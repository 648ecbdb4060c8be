/* Whether runs of the same case are alike: outliers, and drift over the
 * session. Both are marked and said; nothing is dropped or corrected for.
 */
#ifndef HARNESS_REPORT_STEADINESS_H
#define HARNESS_REPORT_STEADINESS_H

#include <stdbool.h>

struct case_view;
struct experiment_view;

/* Fill in `outlier` of every round, `outliers`, `drift` and `drift_adjusted`
 * (Holm's correction among the experiment's cases) of every case with times.
 * Returns 0 or -ENOMEM. */
int steadiness_mark(struct experiment_view *);

/* Whether its times drifted measurably over the session. */
bool view_drifts(const struct case_view *);

/* Sentences in plain text, as new strings; NULL where there is nothing to say
 * (or no memory). */
char *outlier_sentence(const struct experiment_view *);
char *drift_sentence(const struct experiment_view *);

#endif
