/* From the checks of a claim to its verdict. */
#ifndef HARNESS_CLAIMS_VERDICT_H
#define HARNESS_CLAIMS_VERDICT_H

#include "harness/claims/claims.h"

/* All checks true, it holds; all false, it does not; some of each, or some
 * within the noise, it depends. Where data is missing for a check, only that it
 * depends can be known already: by checks of which one is true and one false. */
enum claim_verdict claim_judge(const struct claim *);

#endif
