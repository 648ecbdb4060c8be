/* One colour for each model, the same in every chart of a report, and told
 * apart by colour-blind readers (after Okabe & Ito). Charts still label every
 * bar and line directly: colour helps, it carries nothing alone. */
#ifndef HARNESS_REPORT_PALETTE_H
#define HARNESS_REPORT_PALETTE_H

#include "harness/report/analysis.h"

/* Zero-initialised knows the models of this suite only. */
struct palette {
    const char **others; /* models that have no fixed colour, sorted */
    size_t other_count;
};

/* Returns 0 or -ENOMEM. The names are the analysis's. */
int palette_init(struct palette *, const struct analysis *);
void palette_release(struct palette *);

/* "#0072b2" */
const char *palette_colour(const struct palette *, const char *model);

#endif
