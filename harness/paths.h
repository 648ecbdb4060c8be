/* Where things are, found from the place of the running executable: in a build
 * tree (build/cbench, build/variants, the source's experiments and plots) or
 * installed (bin, libexec/cbench, share/cbench). */
#ifndef HARNESS_PATHS_H
#define HARNESS_PATHS_H

/* Each is static storage, absolute, and stays until the process ends. */
const char *paths_variants(void);        /* directory of the variants */
const char *paths_origin(void);          /* the executable cbench-origin */
const char *paths_self(void);            /* the executable cbench */
const char *paths_experiments(void);     /* directory of the experiments */
const char *paths_own_experiments(void); /* that one, whatever was given */
const char *paths_claims(void);          /* the file of claims */
const char *paths_lessons(void);         /* directory of the lessons */
const char *paths_plots(void);           /* directory of the gnuplot scripts */
const char *paths_source(void);          /* the source tree; NULL: installed */

/* Use these instead (--variants DIR, --experiments DIR, --lessons DIR); the text
 * is kept. */
void paths_set_variants(const char *directory);
void paths_set_experiments(const char *directory);
void paths_set_lessons(const char *directory);

#endif
