/* What a variant says of itself: `VARIANT --describe`, read and checked. */
#ifndef HARNESS_DESCRIBE_H
#define HARNESS_DESCRIBE_H

#include <jansson.h>
#include <stdbool.h>
#include <stddef.h>

#include "harness/problems.h"

enum value_type { VALUE_COUNT, VALUE_MS, VALUE_CHOICE, VALUE_FLAG, VALUE_TEXT };

struct variant_option {
    const char *group, *name, *help;
    const char *fallback; /* NULL: not given */
    enum value_type type;
    double min, max; /* max: infinity where there is no upper limit */
    const char **choices;
    size_t choice_count;
};

struct variant {
    char *path; /* the executable */
    const char *workload, *model, *workload_summary, *model_summary;
    const char *kind;        /* "io", "cpu", "mixed", "none" */
    const char *unavailable; /* NULL, or why it cannot run here */
    bool needs_origin, needs_database;
    struct variant_option *options;
    size_t option_count;
    json_t *json; /* owns the strings above */
};

/* Ask the executable at `path`. On failure (-errno) a problem is added and
 * there is nothing to release. */
int variant_describe(struct variant *, const char *path, struct problems *);
void variant_release(struct variant *);

const struct variant_option *variant_option(const struct variant *,
                                            const char *name);

/* NULL where `text` is a value that the option takes, else a new string that
 * says what is wrong and what is allowed. */
char *variant_option_refusal(const struct variant_option *, const char *text);

#endif
