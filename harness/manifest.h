/* A plan of experiments as manifest.json, and back again to resume one. */
#ifndef HARNESS_MANIFEST_H
#define HARNESS_MANIFEST_H

#include <jansson.h>
#include <stdint.h>

#include "harness/experiment.h"
#include "harness/resultset.h"

struct plan_of_sets {
    const char *profile;
    uint64_t seed;
    char **command;        /* NULL-ended */
    const char *hyperfine; /* its version */
    const struct experiment *experiments;
    size_t experiment_count;
};

/* A new reference. */
json_t *manifest_json(const struct plan_of_sets *);

/* The experiments of a set that was read, as new objects; what a run needs of
 * each case is looked up in the catalog again. Returns 0, or -EINVAL with
 * problems added; the experiments need releasing in either case. */
int manifest_experiments(const struct resultset *, struct catalog *,
                         struct experiment **, size_t *count,
                         struct problems *);

/* Now, as "2026-01-31T12:00:01.250Z" (with_ms) or "2026-01-31T12:00:01Z". */
void manifest_time(char text[static 32], bool with_ms);

#endif
