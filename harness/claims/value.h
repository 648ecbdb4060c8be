/* What expressions are made of: measured values with their intervals, and
 * truths that may be unknown. Pure functions, no state.
 *
 * A value has two intervals. `bounds` decides comparisons: it is the 95 %
 * interval, widened to the noise floor where there is one, and holds 1 where
 * the report claims no difference. `shown` is the interval as the report's
 * tables print it. Arithmetic treats both alike, end by end, so that the
 * interval of a result holds every pair of what its parts may be: it is never
 * too narrow, and too wide where both sides vary together.
 */
#ifndef HARNESS_CLAIMS_VALUE_H
#define HARNESS_CLAIMS_VALUE_H

#include <stdbool.h>

struct claim_span {
    double low, high;
};

struct claim_value {
    bool known;
    double value;
    struct claim_span bounds, shown;
};

enum claim_arithmetic {
    CLAIM_ADD,
    CLAIM_SUBTRACT,
    CLAIM_MULTIPLY,
    CLAIM_DIVIDE
};

enum claim_relation { CLAIM_LESS, CLAIM_AT_MOST, CLAIM_MORE, CLAIM_AT_LEAST };

/* Noise: measured, and the interval lies on both sides. Missing: not measured. */
enum claim_truth { CLAIM_FALSE, CLAIM_TRUE, CLAIM_NOISE, CLAIM_MISSING };

/* A number that is exactly so. */
struct claim_value claim_exactly(double number);

/* Not known where either is not. What is divided by an interval that holds 0
 * may be anything. */
struct claim_value claim_calculate(enum claim_arithmetic, struct claim_value,
                                   struct claim_value);
struct claim_value claim_negate(struct claim_value);

/* True where every pair of the two intervals agrees, false where none does. */
enum claim_truth claim_compare(enum claim_relation, struct claim_value,
                               struct claim_value);

/* Kleene's logic: what the known side settles is settled. Of two that are not
 * known, missing data outweighs noise. */
enum claim_truth claim_and(enum claim_truth, enum claim_truth);
enum claim_truth claim_or(enum claim_truth, enum claim_truth);
enum claim_truth claim_not(enum claim_truth);

#endif
