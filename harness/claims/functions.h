/* The functions that expressions may call, by name. */
#ifndef HARNESS_CLAIMS_FUNCTIONS_H
#define HARNESS_CLAIMS_FUNCTIONS_H

#include "harness/claims/expression.h"

/* NULL where none is called so. */
const struct claim_function *functions_find(const char *name, size_t length);
/* What to type instead; a new string. */
char *functions_hint(const char *name, size_t length);

#endif
