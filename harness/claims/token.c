/* From bytes to words (see token.h). */
#include "harness/claims/token.h"

#include <ctype.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* A column is a character, however many bytes it has. */
static void step(struct tokens *tokens)
{
    const unsigned char byte = (unsigned char)*tokens->next++;

    if (byte == '\n') {
        tokens->place.line++;
        tokens->place.column = 1;
    } else if ((byte & 0xc0) != 0x80) {
        tokens->place.column++;
    }
}

static void skip_space(struct tokens *tokens)
{
    while (tokens->next < tokens->end &&
           (*tokens->next == ' ' || *tokens->next == '\n' ||
            *tokens->next == '\t' || *tokens->next == '\r'))
        step(tokens);
}

static bool continues(const struct tokens *tokens, const char *more)
{
    return tokens->next < tokens->end &&
           (isalnum((unsigned char)*tokens->next) ||
            (*tokens->next && strchr(more, *tokens->next)));
}

/* Digits, a point, and an exponent without a sign. */
static void read_number(struct tokens *tokens, struct token *token)
{
    char digits[40], *end;

    while (tokens->next < tokens->end &&
           (isdigit((unsigned char)*tokens->next) || *tokens->next == '.'))
        step(tokens);
    token->length = (size_t)(tokens->next - token->start);
    token->kind = TOKEN_BAD;
    if (token->length >= sizeof(digits))
        return;
    memcpy(digits, token->start, token->length);
    digits[token->length] = '\0';
    token->number = strtod(digits, &end);
    if (!*end && isfinite(token->number))
        token->kind = TOKEN_NUMBER;
}

static void read_text(struct tokens *tokens, struct token *token)
{
    const char quote = *tokens->next;

    step(tokens);
    token->start = tokens->next;
    while (tokens->next < tokens->end && *tokens->next != quote &&
           *tokens->next != '\n' && *tokens->next)
        step(tokens);
    token->length = (size_t)(tokens->next - token->start);
    if (tokens->next == tokens->end || *tokens->next != quote) {
        token->kind = TOKEN_BAD;
        token->start--;
        token->length = 1;
        return;
    }
    token->kind = TOKEN_TEXT;
    step(tokens);
}

static void read_mark(struct tokens *tokens, struct token *token)
{
    const char first = *tokens->next;

    step(tokens);
    token->kind = first && strchr("(),+-*/<>%", first) ? TOKEN_MARK : TOKEN_BAD;
    if (tokens->next < tokens->end && *tokens->next == '=' &&
        (first == '<' || first == '>'))
        step(tokens);
    /* The rest of a character of several bytes. */
    while (tokens->next < tokens->end &&
           ((unsigned char)*tokens->next & 0xc0) == 0x80)
        step(tokens);
    token->length = (size_t)(tokens->next - token->start);
}

struct token tokens_next(struct tokens *tokens)
{
    struct token token = {.kind = TOKEN_END};

    skip_space(tokens);
    token.place = tokens->place;
    token.start = tokens->next;
    if (tokens->next == tokens->end)
        return token;
    if (isdigit((unsigned char)*tokens->next) || *tokens->next == '.') {
        read_number(tokens, &token);
    } else if (isalpha((unsigned char)*tokens->next)) {
        while (continues(tokens, "_"))
            step(tokens);
        token.kind = TOKEN_NAME;
        token.length = (size_t)(tokens->next - token.start);
    } else if (*tokens->next == '"' || *tokens->next == '\'') {
        read_text(tokens, &token);
    } else {
        read_mark(tokens, &token);
    }
    return token;
}

bool token_is(const struct token *token, const char *written)
{
    return (token->kind == TOKEN_NAME || token->kind == TOKEN_MARK) &&
           token->length == strlen(written) &&
           memcmp(token->start, written, token->length) == 0;
}
