/* What the fit and its bootstrap share. */
#ifndef HARNESS_STATS_FIT_PARTS_H
#define HARNESS_STATS_FIT_PARTS_H

#include "harness/stats_fit.h"

/* The medians of the rounds, one for each point, of those in `drawn` (indexes,
 * input->rounds of them; NULL: each once). `scratch` has room for the rounds. */
void fit_medians(const struct fit_input *, const size_t *drawn, double *scratch,
                 double *medians);

/* Fill in the ranges of a fit whose law is chosen, and the band where there is
 * a grid. `medians` are what it was fitted to. Returns 0 or -ENOMEM. */
int fit_bootstrap(const struct fit_input *, const double *medians, struct fit *,
                  double *low, double *high);

#endif
