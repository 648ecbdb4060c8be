/* The variants there are: every executable WORKLOAD.MODEL in the directory of
 * the variants, and external programs by their path. */
#ifndef HARNESS_CATALOG_H
#define HARNESS_CATALOG_H

#include <stdbool.h>
#include <stddef.h>

#include "harness/describe.h"
#include "harness/problems.h"

struct catalog {
    struct variant **variants; /* sorted by workload, then model */
    size_t variant_count;
    struct variant **programs; /* external, in the order asked for */
    size_t program_count;
    const char **workloads, **models; /* sorted, each once */
    size_t workload_count, model_count;
};

/* Describe every variant in `directory`. Returns 0, or -errno with problems
 * added; catalog_release is needed in either case. */
int catalog_open(struct catalog *, const char *directory, struct problems *);
void catalog_release(struct catalog *);

/* NULL: there is no such pair. */
const struct variant *catalog_find(const struct catalog *, const char *workload,
                                   const char *model);
/* The first variant of the workload, or NULL. */
const struct variant *catalog_workload(const struct catalog *,
                                       const char *workload);
/* The program at `path`, described when first asked for; NULL: a problem was
 * added. */
const struct variant *catalog_program(struct catalog *, const char *path,
                                      struct problems *);

bool catalog_has_workload(const struct catalog *, const char *name);
bool catalog_has_model(const struct catalog *, const char *name);

/* Add `there is no … "x"; did you mean "y"?`. */
void catalog_refuse_workload(const struct catalog *, const char *name,
                             struct problems *);
void catalog_refuse_model(const struct catalog *, const char *name,
                          struct problems *);

#endif
