/* Claims: what is commonly said about models, held against the results of one
 * set. They live in a file (docs/claims.md); this reads it, works every check
 * out and comes to a verdict on each claim. Printing is elsewhere.
 */
#ifndef HARNESS_CLAIMS_CLAIMS_H
#define HARNESS_CLAIMS_CLAIMS_H

#include "harness/claims/evaluate.h"
#include "harness/problems.h"

enum claim_verdict {
    CLAIM_HOLDS,
    CLAIM_DEPENDS,
    CLAIM_DOES_NOT_HOLD,
    CLAIM_WITHIN_NOISE,
    CLAIM_NOT_DECIDED,
    CLAIM_VERDICTS
};

struct claim_check {
    char *when; /* NULL: the claim's only one may have none */
    char *that; /* the expression's text, on one line */
    struct expression expression;
    struct evaluation evaluation;
};

struct claim {
    char *text;
    char *said; /* its source's figure; NULL: none */
    char *note; /* what to keep in mind; NULL: nothing */
    bool lock;  /* it is said of languages with an interpreter lock */
    struct claim_check *checks;
    size_t check_count;
    enum claim_verdict verdict;
};

struct claims {
    struct claim *claims;
    size_t count;
};

/* Read the file at `path` and decide its claims by the set of the analysis.
 * Names count as right where the set has them, or an experiment file in one of
 * the directories. Returns 0, -EINVAL with problems added (then no claim was
 * decided), or -errno where the file cannot be read, with a problem too.
 * claims_release is needed in any case. */
int claims_init(struct claims *, const char *path, const struct analysis *,
                const char *const *directories, size_t directory_count,
                struct problems *);
void claims_release(struct claims *);

/* "holds", "does not hold here" … */
const char *claim_verdict_text(enum claim_verdict);
const char *claim_truth_text(enum claim_truth);

/* Of a claim that does not hold: whether it was ever true of the model, or is an
 * artefact of an interpreter lock. NULL for all others: what holds where nothing
 * has such a lock is true of the model. */
const char *claim_scope(const struct claim *);

/* "92.3× (90.9–92.8), asked: > 10×", one or more; or why it is not known. A new
 * string. */
char *claim_figures(const struct claim_check *);

/* The names of the experiments that a check looks at, each once: the
 * `index`-th, or NULL behind the last one. */
const char *claim_experiment(const struct claim_check *, size_t index);

/* How many claims have that verdict. */
size_t claims_count(const struct claims *, enum claim_verdict);

#endif
