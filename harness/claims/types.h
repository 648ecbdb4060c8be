/* Kinds of numbers: which go together, what comes of it, and their units. */
#ifndef HARNESS_CLAIMS_TYPES_H
#define HARNESS_CLAIMS_TYPES_H

#include "harness/claims/expression.h"
#include "harness/claims/value.h"

/* "a time", for a message. */
const char *claim_type_name(enum claim_type);
/* A number without a unit, however it is shown. */
bool claim_is_plain(enum claim_type);

/* What comes of two numbers. False where they cannot be put together so. */
bool claim_type_of(enum claim_arithmetic, enum claim_type, enum claim_type,
                   enum claim_type *);

struct claim_unit {
    const char *name; /* NULL ends them */
    double factor;
    enum claim_type type;
};
extern const struct claim_unit claim_units[];

#endif
