/* Which experiments and cases there are: those of a result set, and those that
 * the files in the directories of experiments describe, for every profile and
 * machine. Nothing is run for it, and no file is checked beyond what names it
 * gives.
 */
#ifndef HARNESS_CLAIMS_NAMES_H
#define HARNESS_CLAIMS_NAMES_H

#include "harness/claims/expression.h"
#include "harness/resultset.h"

struct claim_names;

/* `set` may be NULL and must outlive it; so must the directories, which may be
 * NULL too. */
struct claim_names *claim_names_new(const struct resultset *set,
                                    const char *const *directories,
                                    size_t directory_count);
void claim_names_free(struct claim_names *);

/* Check that every name of the expression is one of an experiment or case.
 * Returns 0, or -EINVAL with the first mistake. */
int claim_names_check(struct claim_names *, const struct expression *,
                      struct claim_mistake *);

/* Whether a case may be called so: by its id, its series, or its group, a slash
 * and its series. */
bool claim_name_fits(const char *name, const char *id, const char *group,
                     const char *series);

#endif
