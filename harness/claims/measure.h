/* What the functions of expressions give: one figure of one case, or of two,
 * from the analysis of a set. */
#ifndef HARNESS_CLAIMS_MEASURE_H
#define HARNESS_CLAIMS_MEASURE_H

#include "harness/claims/expression.h"
#include "harness/claims/value.h"
#include "harness/report/analysis.h"

struct claim_measure {
    struct claim_value value;
    char why[240]; /* it is not known */
};

/* `x` holds that of each case which has one. Returns 0, -EINVAL with a mistake
 * where a name fits several cases, or -ENOMEM. */
int claim_measure(const struct analysis *, const struct claim_call *,
                  const double x[CLAIM_MOST_CASES], struct claim_measure *,
                  struct claim_mistake *);

#endif
