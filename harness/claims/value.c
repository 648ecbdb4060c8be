/* Intervals and truths (see value.h). */
#include "harness/claims/value.h"

#include <math.h>

struct claim_value claim_exactly(double number)
{
    return (struct claim_value){.known = true,
                                .value = number,
                                .bounds = {number, number},
                                .shown = {number, number}};
}

static double apply(enum claim_arithmetic operation, double a, double b)
{
    switch (operation) {
    case CLAIM_ADD:
        return a + b;
    case CLAIM_SUBTRACT:
        return a - b;
    case CLAIM_MULTIPLY:
        return a * b;
    case CLAIM_DIVIDE:
        break;
    }
    return a / b;
}

/* Sums, products and quotients are largest and smallest at ends. */
static struct claim_span combine(enum claim_arithmetic operation,
                                 struct claim_span a, struct claim_span b)
{
    const double ends[] = {
        apply(operation, a.low, b.low), apply(operation, a.low, b.high),
        apply(operation, a.high, b.low), apply(operation, a.high, b.high)};
    struct claim_span span = {ends[0], ends[0]};

    for (unsigned i = 0; i < 4; i++) {
        if (isnan(ends[i]))
            return (struct claim_span){-INFINITY, INFINITY};
        span.low = fmin(span.low, ends[i]);
        span.high = fmax(span.high, ends[i]);
    }
    if (operation == CLAIM_DIVIDE && b.low <= 0 && b.high >= 0)
        return (struct claim_span){-INFINITY, INFINITY};
    return span;
}

struct claim_value claim_calculate(enum claim_arithmetic operation,
                                   struct claim_value a, struct claim_value b)
{
    if (!a.known || !b.known)
        return (struct claim_value){0};
    return (struct claim_value){.known = true,
                                .value = apply(operation, a.value, b.value),
                                .bounds =
                                    combine(operation, a.bounds, b.bounds),
                                .shown = combine(operation, a.shown, b.shown)};
}

struct claim_value claim_negate(struct claim_value value)
{
    return claim_calculate(CLAIM_SUBTRACT, claim_exactly(0), value);
}

/* Whether all of `a` is less than (or, where they may touch, at most) all of
 * `b`. */
static bool lies_below(struct claim_span a, struct claim_span b, bool may_touch)
{
    return may_touch ? a.high <= b.low : a.high < b.low;
}

enum claim_truth claim_compare(enum claim_relation relation,
                               struct claim_value a, struct claim_value b)
{
    const bool strict = relation == CLAIM_LESS || relation == CLAIM_MORE;
    struct claim_span below = a.bounds, above = b.bounds;

    if (!a.known || !b.known)
        return CLAIM_MISSING;
    if (relation == CLAIM_MORE || relation == CLAIM_AT_LEAST) {
        below = b.bounds;
        above = a.bounds;
    }
    if (lies_below(below, above, !strict))
        return CLAIM_TRUE;
    return lies_below(above, below, strict) ? CLAIM_FALSE : CLAIM_NOISE;
}

enum claim_truth claim_and(enum claim_truth a, enum claim_truth b)
{
    if (a == CLAIM_FALSE || b == CLAIM_FALSE)
        return CLAIM_FALSE;
    if (a == CLAIM_MISSING || b == CLAIM_MISSING)
        return CLAIM_MISSING;
    return a == CLAIM_NOISE || b == CLAIM_NOISE ? CLAIM_NOISE : CLAIM_TRUE;
}

enum claim_truth claim_not(enum claim_truth truth)
{
    if (truth == CLAIM_FALSE)
        return CLAIM_TRUE;
    return truth == CLAIM_TRUE ? CLAIM_FALSE : truth;
}

enum claim_truth claim_or(enum claim_truth a, enum claim_truth b)
{
    return claim_not(claim_and(claim_not(a), claim_not(b)));
}
