/* Recursive descent, one function for each line of the grammar:
 *
 *   either     = both { "or" both }
 *   both       = negated { "and" negated }
 *   negated    = "not" negated | comparison
 *   comparison = sum [ ("<" | "<=" | ">" | ">=") sum ]
 *   sum        = product { ("+" | "-") product }
 *   product    = factor { ("*" | "/") factor }
 *   factor     = "-" factor | NUMBER [unit] | "cores" | call | "(" either ")"
 *   call       = NAME "(" TEXT { "," TEXT [ "," sum ] } ")"
 *
 * Each function returns the type of what it has read. After the first mistake
 * the rest of the text is the end of it, so all of them return soon.
 */
#include "harness/claims/expression.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "harness/claims/functions.h"
#include "harness/claims/token.h"
#include "harness/claims/types.h"
#include "harness/claims/value.h"
#include "harness/memory.h"

struct parser {
    struct tokens tokens;
    struct token token; /* not used up yet */
    struct expression *expression;
    struct claim_mistake *mistake;
    bool failed;
    unsigned depth;
};

static enum claim_type read_either(struct parser *);

static void fail(struct parser *parser, struct claim_place place,
                 const char *format, ...) __attribute__((format(printf, 3, 4)));

static void fail(struct parser *parser, struct claim_place place,
                 const char *format, ...)
{
    va_list arguments;

    if (parser->failed)
        return;
    parser->failed = true;
    parser->mistake->place = place;
    va_start(arguments, format);
    vsnprintf(parser->mistake->text, sizeof(parser->mistake->text), format,
              arguments);
    va_end(arguments);
    parser->token = (struct token){.kind = TOKEN_END, .place = place};
    parser->tokens.next = parser->tokens.end;
}

/* What stands there, for a message. */
static const char *seen(const struct token *token, char *text, size_t size)
{
    if (token->kind == TOKEN_END)
        return "the end";
    snprintf(text, size, "\"%.*s\"",
             (int)(token->length < 40 ? token->length : 40), token->start);
    return text;
}

static void fail_at_token(struct parser *parser, const char *wanted)
{
    const struct token *token = &parser->token;
    char text[64];

    if (token->length == 1 && token->kind == TOKEN_BAD &&
        (*token->start == '"' || *token->start == '\''))
        fail(parser, token->place, "the quote is not closed on its line");
    else if (token->kind == TOKEN_BAD &&
             (*token->start == '=' || *token->start == '!'))
        fail(parser, token->place,
             "what was measured is never equal to a number; use <, <=, > and "
             ">=");
    else if (token->kind == TOKEN_BAD &&
             (*token->start == '&' || *token->start == '|'))
        fail(parser, token->place, "use the words \"and\" and \"or\"");
    else
        fail(parser, token->place, "%s is expected, not %s", wanted,
             seen(token, text, sizeof(text)));
}

static void advance(struct parser *parser)
{
    if (!parser->failed)
        parser->token = tokens_next(&parser->tokens);
}

/* Go on behind `written`, if it is there. */
static bool take(struct parser *parser, const char *written)
{
    if (!token_is(&parser->token, written))
        return false;
    advance(parser);
    return true;
}

static void expect(struct parser *parser, const char *written,
                   const char *wanted)
{
    if (!take(parser, written))
        fail_at_token(parser, wanted);
}

static void emit(struct parser *parser, struct claim_step step)
{
    struct expression *expression = parser->expression;

    if (expression->step_count == CLAIM_MOST_STEPS)
        fail(parser, parser->token.place,
             "the expression is too long; divide it into several checks");
    if (parser->failed)
        return;
    expression->steps = memory_resize(expression->steps,
                                      expression->step_count + 1, sizeof(step));
    expression->steps[expression->step_count++] = step;
}

static bool enter(struct parser *parser)
{
    if (++parser->depth > CLAIM_MOST_DEPTH)
        fail(parser, parser->token.place,
             "more than %d levels of parentheses and signs", CLAIM_MOST_DEPTH);
    return !parser->failed;
}

static void need_truth(struct parser *parser, enum claim_type type,
                       struct claim_place place, const char *where)
{
    if (type != CLAIM_TRUTH)
        fail(parser, place,
             "%s takes comparisons, but this is %s; compare it with <, <=, > "
             "or >=",
             where, claim_type_name(type));
}

/* --- Factors -------------------------------------------------------------- */

static enum claim_type read_number(struct parser *parser)
{
    struct claim_step step = {.kind = STEP_NUMBER,
                              .type = CLAIM_NUMBER,
                              .number = parser->token.number};

    advance(parser);
    for (const struct claim_unit *unit = claim_units; unit->name; unit++) {
        if (!take(parser, unit->name))
            continue;
        step.number *= unit->factor;
        step.type = unit->type;
        break;
    }
    emit(parser, step);
    return step.type;
}

static struct claim_word read_word(struct parser *parser, const char *wanted)
{
    struct claim_word word = {.place = parser->token.place};

    if (parser->token.kind != TOKEN_TEXT) {
        fail_at_token(parser, wanted);
        return word;
    }
    word.text =
        memory_format("%.*s", (int)parser->token.length, parser->token.start);
    advance(parser);
    return word;
}

static enum claim_type read_sum(struct parser *);

/* An x may stand behind each case: `, sum`, where no text comes. */
static void read_cases(struct parser *parser, struct claim_call *call)
{
    for (unsigned i = 0; i < call->function->cases; i++) {
        expect(parser, ",", "a comma and a case, as text in quotes,");
        call->cases[i] = read_word(parser, "a case, as text in quotes,");
        if (!token_is(&parser->token, ","))
            continue;
        const struct tokens before = parser->tokens;
        const struct token comma = parser->token;

        advance(parser);
        if (parser->token.kind == TOKEN_TEXT) {
            parser->tokens = before;
            parser->token = comma;
            continue;
        }
        const struct claim_place place = parser->token.place;

        if (!claim_is_plain(read_sum(parser)))
            fail(parser, place, "the x of a case is a plain number");
        call->has_x[i] = true;
    }
}

static enum claim_type read_call(struct parser *parser,
                                 const struct token *name)
{
    struct claim_call call = {.function =
                                  functions_find(name->start, name->length)};

    if (!call.function) {
        char *hint = functions_hint(name->start, name->length);

        fail(parser, name->place, "there is no function \"%.*s\"; %s",
             (int)(name->length < 40 ? name->length : 40), name->start, hint);
        free(hint);
        return CLAIM_NUMBER;
    }
    expect(parser, "(", "\"(\"");
    call.experiment = read_word(parser, "an experiment, as text in quotes,");
    read_cases(parser, &call);
    expect(parser, ")", "\")\"");
    struct expression *expression = parser->expression;

    emit(parser,
         (struct claim_step){.kind = STEP_CALL,
                             .type = call.function->type,
                             .detail = (unsigned)expression->call_count});
    /* Kept after a mistake too, so that it is released. */
    expression->calls = memory_resize(expression->calls,
                                      expression->call_count + 1, sizeof(call));
    expression->calls[expression->call_count++] = call;
    return call.function->type;
}

static enum claim_type read_name(struct parser *parser)
{
    const struct token name = parser->token;

    advance(parser);
    if (!token_is(&name, "cores"))
        return read_call(parser, &name);
    emit(parser, (struct claim_step){.kind = STEP_CORES, .type = CLAIM_NUMBER});
    return CLAIM_NUMBER;
}

static enum claim_type read_factor(struct parser *);

static enum claim_type read_negative(struct parser *parser)
{
    const struct claim_place place = parser->token.place;
    enum claim_type type = CLAIM_NUMBER;

    if (enter(parser)) {
        advance(parser);
        type = read_factor(parser);
        if (type == CLAIM_TRUTH)
            fail(parser, place, "\"-\" takes a number, but this is %s",
                 claim_type_name(type));
        emit(parser, (struct claim_step){.kind = STEP_NEGATE, .type = type});
    }
    parser->depth--;
    return type;
}

static enum claim_type read_factor(struct parser *parser)
{
    enum claim_type type = CLAIM_NUMBER;

    if (token_is(&parser->token, "-"))
        return read_negative(parser);
    if (parser->token.kind == TOKEN_NUMBER)
        return read_number(parser);
    if (parser->token.kind == TOKEN_NAME && !token_is(&parser->token, "and") &&
        !token_is(&parser->token, "or") && !token_is(&parser->token, "not"))
        return read_name(parser);
    if (!token_is(&parser->token, "(")) {
        fail_at_token(parser, "a number or a function");
        return type;
    }
    if (enter(parser)) {
        advance(parser);
        type = read_either(parser);
        expect(parser, ")", "\")\"");
    }
    parser->depth--;
    return type;
}

/* --- Arithmetic ----------------------------------------------------------- */

static enum claim_type calculate(struct parser *parser,
                                 struct claim_place place,
                                 enum claim_arithmetic operation,
                                 enum claim_type a, enum claim_type b)
{
    enum claim_type type = CLAIM_NUMBER;

    if (a == CLAIM_TRUTH || b == CLAIM_TRUTH)
        fail(parser, place, "this takes numbers, but one side is %s",
             claim_type_name(CLAIM_TRUTH));
    else if (!claim_type_of(operation, a, b, &type))
        fail(parser, place, "%s and %s cannot be put together so",
             claim_type_name(a), claim_type_name(b));
    emit(parser, (struct claim_step){.kind = STEP_CALCULATE,
                                     .type = type,
                                     .detail = operation});
    return type;
}

static enum claim_type read_product(struct parser *parser)
{
    enum claim_type type = read_factor(parser);

    for (;;) {
        const struct claim_place place = parser->token.place;
        enum claim_arithmetic operation = CLAIM_MULTIPLY;

        if (take(parser, "/"))
            operation = CLAIM_DIVIDE;
        else if (!take(parser, "*"))
            return type;
        type = calculate(parser, place, operation, type, read_factor(parser));
    }
}

static enum claim_type read_sum(struct parser *parser)
{
    enum claim_type type = read_product(parser);

    for (;;) {
        const struct claim_place place = parser->token.place;
        enum claim_arithmetic operation = CLAIM_ADD;

        if (take(parser, "-"))
            operation = CLAIM_SUBTRACT;
        else if (!take(parser, "+"))
            return type;
        type = calculate(parser, place, operation, type, read_product(parser));
    }
}

/* --- Truths --------------------------------------------------------------- */

static bool take_relation(struct parser *parser, unsigned *relation)
{
    static const char *const written[] = {[CLAIM_LESS] = "<",
                                          [CLAIM_AT_MOST] = "<=",
                                          [CLAIM_MORE] = ">",
                                          [CLAIM_AT_LEAST] = ">="};

    for (*relation = CLAIM_LESS; *relation <= CLAIM_AT_LEAST; ++*relation)
        if (take(parser, written[*relation]))
            return true;
    return false;
}

static enum claim_type read_comparison(struct parser *parser)
{
    const enum claim_type left = read_sum(parser);
    const struct claim_place place = parser->token.place;
    unsigned relation;

    if (!take_relation(parser, &relation))
        return left;
    const enum claim_type right = read_sum(parser);

    if (left == CLAIM_TRUTH || right == CLAIM_TRUTH ||
        (left != right && !(claim_is_plain(left) && claim_is_plain(right))))
        fail(parser, place, "%s cannot be compared with %s",
             claim_type_name(left), claim_type_name(right));
    emit(parser,
         (struct claim_step){.kind = STEP_COMPARE,
                             .type = left == CLAIM_NUMBER ? right : left,
                             .detail = relation});
    const struct claim_place next = parser->token.place;

    if (take_relation(parser, &relation))
        fail(parser, next,
             "one comparison after another; join two of them by \"and\"");
    return CLAIM_TRUTH;
}

static enum claim_type read_negated(struct parser *parser)
{
    const struct claim_place place = parser->token.place;

    if (!token_is(&parser->token, "not"))
        return read_comparison(parser);
    if (enter(parser)) {
        advance(parser);
        need_truth(parser, read_negated(parser), place, "\"not\"");
        emit(parser, (struct claim_step){.kind = STEP_NOT});
    }
    parser->depth--;
    return CLAIM_TRUTH;
}

static enum claim_type read_both(struct parser *parser)
{
    enum claim_type type = read_negated(parser);

    for (;;) {
        const struct claim_place place = parser->token.place;

        if (!take(parser, "and"))
            return type;
        need_truth(parser, type, place, "\"and\"");
        type = read_negated(parser);
        need_truth(parser, type, place, "\"and\"");
        emit(parser, (struct claim_step){.kind = STEP_AND});
    }
}

static enum claim_type read_either(struct parser *parser)
{
    enum claim_type type = read_both(parser);

    for (;;) {
        const struct claim_place place = parser->token.place;

        if (!take(parser, "or"))
            return type;
        need_truth(parser, type, place, "\"or\"");
        type = read_both(parser);
        need_truth(parser, type, place, "\"or\"");
        emit(parser, (struct claim_step){.kind = STEP_OR});
    }
}

int expression_parse(struct expression *expression, const char *text,
                     size_t length, struct claim_place from,
                     struct claim_mistake *mistake)
{
    struct parser parser = {
        .tokens = {.next = text, .end = text + length, .place = from},
        .expression = expression,
        .mistake = mistake};

    *expression = (struct expression){0};
    advance(&parser);
    const struct claim_place begin = parser.token.place;
    const enum claim_type type = read_either(&parser);

    if (parser.token.kind != TOKEN_END)
        fail_at_token(&parser, "the end of the expression");
    need_truth(&parser, type, begin, "a check");
    return parser.failed ? -EINVAL : 0;
}

void expression_release(struct expression *expression)
{
    for (size_t i = 0; i < expression->call_count; i++) {
        free(expression->calls[i].experiment.text);
        for (unsigned j = 0; j < CLAIM_MOST_CASES; j++)
            free(expression->calls[i].cases[j].text);
    }
    free(expression->calls);
    free(expression->steps);
    *expression = (struct expression){0};
}
