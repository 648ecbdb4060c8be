/* The words of an expression, one after another. */
#ifndef HARNESS_CLAIMS_TOKEN_H
#define HARNESS_CLAIMS_TOKEN_H

#include "harness/claims/expression.h"

enum token_kind {
    TOKEN_END,
    TOKEN_NUMBER,
    TOKEN_NAME,
    TOKEN_TEXT, /* in quotes; start and length leave them out */
    TOKEN_MARK, /* ( ) , + - * / < <= > >= % */
    TOKEN_BAD   /* what cannot stand in an expression */
};

struct token {
    enum token_kind kind;
    struct claim_place place;
    const char *start;
    size_t length;
    double number;
};

struct tokens {
    const char *next, *end;
    struct claim_place place; /* of `next` */
};

/* The next one; TOKEN_END again and again at the end. */
struct token tokens_next(struct tokens *);

/* Whether it is the name or mark that is written so. */
bool token_is(const struct token *, const char *written);

#endif
