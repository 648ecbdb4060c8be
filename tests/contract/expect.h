/* What must hold for a run, whatever its variant. */
#ifndef TESTS_CONTRACT_EXPECT_H
#define TESTS_CONTRACT_EXPECT_H

#include <stdint.h>

#include "tests/contract/run.h"

/* A number of the result object, or -1. */
int64_t number_of(const struct outcome *, const char *name);
/* A string of it, or "". */
const char *text_of(const struct outcome *, const char *name);
/* Tasks that failed of this kind. */
int64_t failures_of(const struct outcome *, const char *kind);

void expect_exit(const struct outcome *, int exit);
/* Standard error holds this. */
void expect_said(const struct outcome *, const char *words);

/* The object has every field of docs/protocol.md, and they fit together. */
void expect_object(const struct outcome *);
/* There is none. */
void expect_no_object(const struct outcome *);

/* Verified: exit 0, nothing on standard error, nothing failed. */
void expect_verified(const struct outcome *);
/* A run with these words is refused before it begins: usage, nothing written but
 * a sentence that holds `names`. */
void expect_usage(const char *variant, const char *words, const char *names);

/* Not verified: this exit status, an object that says so, and no time. */
void expect_refused(const struct outcome *, int exit);

/* What must hold when `deaths` workers died, each in a task: these tasks have
 * failed, over pipes also those whose results were still to be sent, and on a
 * loop those that were in flight beside them. `words` say how it was run. */
void expect_deaths(const struct outcome *, int64_t deaths, const char *words);

#endif
