/* Expressions over results: from text to steps.
 *
 * docs/claims.md describes the language. A recursive-descent parser turns the
 * text into steps for a stack, checks the kinds of what is put together, and
 * names the line and column of the first mistake. How deep parentheses and how
 * long an expression may be is limited, so that no text can exhaust the stack
 * or the memory. Nothing here knows of results; names of experiments and cases
 * are left to names.h.
 */
#ifndef HARNESS_CLAIMS_EXPRESSION_H
#define HARNESS_CLAIMS_EXPRESSION_H

#include <stdbool.h>
#include <stddef.h>

#define CLAIM_MOST_STEPS 256
#define CLAIM_MOST_DEPTH 40

/* What a step leaves. Ratios and shares are numbers that are shown as "2.0×"
 * and "40 %". */
enum claim_type {
    CLAIM_TRUTH,
    CLAIM_NUMBER,
    CLAIM_RATIO,
    CLAIM_SHARE,
    CLAIM_SECONDS,
    CLAIM_BYTES
};

/* A place in the file, both from 1. */
struct claim_place {
    unsigned line, column;
};

/* A name in quotes. */
struct claim_word {
    char *text;
    struct claim_place place;
};

enum claim_metric {
    CLAIM_SPEEDUP,
    CLAIM_FASTER,
    CLAIM_TIME,
    CLAIM_TASK_TIME,
    CLAIM_CPU,
    CLAIM_MEMORY,
    CLAIM_P50,
    CLAIM_P90,
    CLAIM_P99,
    CLAIM_P999,
    CLAIM_SWITCHES,
    CLAIM_RETRIES,
    CLAIM_FINISHED,
};

struct claim_function {
    const char *name;
    enum claim_metric metric;
    unsigned cases; /* that it takes after the experiment's name */
    enum claim_type type;
};

#define CLAIM_MOST_CASES 2

struct claim_call {
    const struct claim_function *function;
    struct claim_word experiment;
    struct claim_word cases[CLAIM_MOST_CASES];
    bool has_x[CLAIM_MOST_CASES]; /* its x is on the stack, the last one's on
                                     top */
};

enum claim_step_kind {
    STEP_NUMBER,
    STEP_CORES,
    STEP_CALL,
    STEP_NEGATE,
    STEP_CALCULATE, /* `detail` is an enum claim_arithmetic */
    STEP_COMPARE,   /* `detail` is an enum claim_relation */
    STEP_NOT,
    STEP_AND,
    STEP_OR
};

struct claim_step {
    enum claim_step_kind kind;
    enum claim_type type; /* of a comparison: of what is compared */
    unsigned detail;      /* see above; of a call, which one */
    double number;
};

/* Zero-initialised is empty. */
struct expression {
    struct claim_step *steps;
    size_t step_count;
    struct claim_call *calls;
    size_t call_count;
};

struct claim_mistake {
    struct claim_place place;
    char text[400];
};

/* Parse `length` bytes that stand at `from` in their file. Returns 0, or
 * -EINVAL with the first mistake; expression_release is needed in either
 * case. */
int expression_parse(struct expression *, const char *text, size_t length,
                     struct claim_place from, struct claim_mistake *);
void expression_release(struct expression *);

#endif
