/* `cbench compare --builds`: the cases of two builds of the suite, recorded in
 * one session, in the same shuffled rounds.
 *
 * Every experiment is loaded twice, once with the variants of each build. From
 * the two an experiment is made that has each case as `ID before` and `ID
 * after`, the group being ID and the series the build, and one case of the
 * first build once more: the A/A twin. It is recorded and reported as any
 * other; external programs, which belong to neither build, are left out.
 */
#ifndef HARNESS_COMPARE_BUILDS_H
#define HARNESS_COMPARE_BUILDS_H

#include "harness/compare_options.h"
#include "harness/experiment.h"

struct build {
    const char *place; /* as typed */
    char *variants;    /* the directory, absolute */
    struct catalog catalog;
    struct experiment *experiments;
    size_t count;
};

/* Find the variants of a build tree or an installation prefix, and load the
 * wanted experiments with them. Returns 0 or -errno with problems added;
 * release is needed in either case. */
int build_load(struct build *, const char *place,
               const struct compare_options *, struct problems *);
void build_release(struct build *);

/* One experiment made of the same one of both builds, new; without cases where
 * neither has any. Problems are added where their work differs. */
struct experiment builds_merge(const struct build *before,
                               const struct build *after, size_t index,
                               struct problems *);

/* Run the whole command. `command` is the command line, ending in NULL.
 * Returns an exit status. */
int compare_builds(const struct compare_options *, char **command);

#endif
