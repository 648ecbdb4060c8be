/* The text of a file, and where in it a place lies. */
#ifndef HARNESS_CLAIMS_SOURCE_H
#define HARNESS_CLAIMS_SOURCE_H

#include <stddef.h>

#include "harness/claims/expression.h"

struct source {
    char *text;
    size_t length;
};

/* Returns 0 or -errno, with nothing to release. */
int source_read(struct source *, const char *path);
void source_release(struct source *);

/* The byte at that line and column, which count characters; the end of the
 * text where it has no such place. */
const char *source_at(const struct source *, struct claim_place);

#endif
