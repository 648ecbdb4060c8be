/* An expression worked out over the analysis of a set. */
#ifndef HARNESS_CLAIMS_EVALUATE_H
#define HARNESS_CLAIMS_EVALUATE_H

#include "harness/claims/expression.h"
#include "harness/claims/value.h"
#include "harness/report/analysis.h"

/* One comparison, for those who want to see it. */
struct claim_comparison {
    struct claim_value left, right;
    bool left_measured, right_measured; /* else it stands in the file so */
    enum claim_relation relation;
    enum claim_type type;
    enum claim_truth truth;
};

struct evaluation {
    enum claim_truth truth;
    struct claim_comparison *comparisons; /* in their order */
    size_t comparison_count;
    char why[240]; /* something is missing: the first thing */
};

/* Returns 0, -EINVAL with a mistake where a name fits several cases, or
 * -ENOMEM; evaluation_release is needed in any case. */
int evaluation_init(struct evaluation *, const struct expression *,
                    const struct analysis *, struct claim_mistake *);
void evaluation_release(struct evaluation *);

#endif
