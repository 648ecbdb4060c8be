/* Who is fastest, and who cannot be told apart from the fastest.
 *
 * A contest is one kind of work in one experiment. In it each entry stands for
 * one series; a series that was measured at several x competes with its best
 * point.
 */
#ifndef HARNESS_REPORT_LEADERS_H
#define HARNESS_REPORT_LEADERS_H

#include "harness/report/analysis.h"

struct entry {
    const struct case_view *view; /* its best point; one without times where
                                     there is no other */
    bool leads;                   /* fastest, or not measurably slower */
};

struct contest {
    const struct experiment_view *experiment;
    const struct work *work;
    struct entry *entries; /* contenders, in the manifest's order */
    size_t count;
    const struct case_view *baseline; /* NULL: none with times */
    const struct case_view *best;     /* NULL: nobody is measurably faster than
                                         the baseline */
    size_t leader_count;
};

/* Returns 0 or -ENOMEM; release is needed in either case. */
int contest_init(struct contest *, const struct experiment_view *,
                 const struct work *);
void contest_release(struct contest *);

/* What the kind of work is called among those of its experiment: its group,
 * "rounds = 80", or both; else its workload. */
void contest_name(const struct contest *, char *name, size_t size);

/* The entry of this series or of this model, or NULL. */
const struct entry *contest_series(const struct contest *, const char *series);
const struct entry *contest_model(const struct contest *, const char *model);

#endif
