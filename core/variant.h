/* What is linked into this executable: for main and what main is made of.
 * Models, workloads and the rest of core are handed what they need. */
#ifndef CORE_VARIANT_H
#define CORE_VARIANT_H

#include "core/model.h"

extern const struct model model;
extern const struct workload workload;
extern struct plan plan;
extern const struct option_row plan_options[];

#endif
