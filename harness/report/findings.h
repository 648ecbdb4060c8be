/* Sentences that follow from the data, in plain text. None is there without
 * the data beneath it, and each turns round when the data does.
 */
#ifndef HARNESS_REPORT_FINDINGS_H
#define HARNESS_REPORT_FINDINGS_H

#include "harness/report/leaders.h"

struct findings {
    char *title;      /* the finding, short: what stands above the chart */
    char *headline;   /* the same with its interval and conditions; NULL where
                         nothing was found */
    char **sentences; /* what else the data shows */
    size_t count;
    bool failed; /* there was no memory for a sentence */
};

/* Returns 0 or -ENOMEM; release is needed in either case. */
int findings_init(struct findings *, const struct experiment_view *);
/* Why it came out so: sentences alone, from CPU time, switches and the observed
 * runs. The same. */
int findings_why(struct findings *, const struct analysis *,
                 const struct experiment_view *);
void findings_release(struct findings *);

/* "11 verified, 2 failed, 1 time-limit (reason of the first)": how the runs of
 * a case ended that did not all give a time; NULL where all did and there were
 * as many as planned. A new string. */
char *hole_sentence(const struct experiment_view *, const struct case_view *);

#endif
