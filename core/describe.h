/* What a variant says of itself: `--describe`, and the parameters of a run. */
#ifndef CORE_DESCRIBE_H
#define CORE_DESCRIBE_H

#include <jansson.h>

#include "core/model.h"
#include "core/option.h"

/* Why this model cannot run this workload at all, or NULL. */
const char *describe_unavailable(const struct model *, const struct workload *);

/* The object of docs/protocol.md; the caller owns it. NULL: out of memory. */
json_t *describe_variant(const struct model *, const struct workload *,
                         const struct option_group *groups, size_t count);

/* Every option by name with its value. */
json_t *describe_parameters(const struct option_group *groups, size_t count);

#endif
