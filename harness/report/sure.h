/* How sure the answers are: the noise floors, the rounds behind verdicts, runs
 * that were disturbed, and what doctor warned of, as sentences in plain text.
 */
#ifndef HARNESS_REPORT_SURE_H
#define HARNESS_REPORT_SURE_H

#include "harness/report/analysis.h"

struct surety {
    const char *word; /* "Noise": static */
    char *sentence;   /* names in it are data */
};

#define SURETIES_MAX 8

struct sure {
    struct surety of[SURETIES_MAX];
    size_t count;
};

/* Returns 0 or -ENOMEM; release is needed in either case. */
int sure_init(struct sure *, const struct analysis *);
void sure_release(struct sure *);

#endif
