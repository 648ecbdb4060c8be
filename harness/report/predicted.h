/* Which of the choices of "predict first" the figures bear out.
 */
#ifndef HARNESS_REPORT_PREDICTED_H
#define HARNESS_REPORT_PREDICTED_H

#include <stdio.h>

#include "harness/report/analysis.h"

struct predicted_answer {
    bool known;
    const char *missing; /* why it is not */
    double value;        /* of a number that was asked for */
    double low, high;    /* its 95 % interval; the same as value: none */
    bool interval;
    unsigned right; /* bit i: choice i is right. Several are where the interval
                       holds a limit, or cases differ by nothing measurable */
};

/* Returns 0 or -ENOMEM. */
int predicted_answer(const struct analysis *, const struct experiment_view *,
                     struct predicted_answer *);

/* The member `predict` of an experiment in summary.json; null where nothing is
 * asked, NULL without memory. */
json_t *predicted_summary(const struct analysis *,
                          const struct experiment_view *);

/* "Predict first", folded; nothing where nothing is asked. */
void md_predict(FILE *, const struct analysis *,
                const struct experiment_view *);

#endif
