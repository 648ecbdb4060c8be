/* Claims and their verdicts, to be read: a section of the report, and the
 * terminal. */
#ifndef HARNESS_CLAIMS_CLAIMS_PAGE_H
#define HARNESS_CLAIMS_CLAIMS_PAGE_H

#include <stdio.h>

#include "harness/claims/claims.h"

/* What a report says of claims. */
struct claims_page {
    struct claims claims;
    struct problems problems; /* some: the file was refused */
};

/* Hold the claims that come with cbench against the set. Returns 0 or -ENOMEM;
 * what is wrong with the file stands in the page's problems. */
int claims_page_init(struct claims_page *, const struct analysis *);
void claims_page_release(struct claims_page *);

#define CLAIMS_HEADING "Claims, checked here"
#define CLAIMS_ANCHOR  "claims-checked-here"

/* "Of 26 claims 12 hold here, 5 depend …": one sentence, without markup; a new
 * string. */
char *claims_summary(const struct claims *);

/* The section, as Markdown. */
void md_claims(FILE *, const struct claims_page *, const struct analysis *);
/* One line that leads there; nothing where the file was refused. */
void md_claims_link(FILE *, const struct claims_page *);
/* For a terminal. */
void claims_print(FILE *, const struct claims *);

/* `cbench bench …` for the experiments that a claim lacks; NULL where it lacks
 * none. A new string. */
char *claim_command(const struct claim *);

#endif
