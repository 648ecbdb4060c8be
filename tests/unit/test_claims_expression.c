/* Expressions of claims: what they mean, where their mistakes are, and that no
 * text brings the parser down. */
#include "tests/unit/unit.h"

#include <math.h>

#include "harness/claims/evaluate.h"
#include "harness/claims/expression.h"

static const struct claim_place start = {10, 5};

/* Truth of an expression that asks for nothing but cores, of which there are
 * four. */
static enum claim_truth truth_of(const char *text)
{
    const struct resultset set = {.machine.cpus = 4};
    const struct analysis analysis = {.set = &set};
    struct expression expression;
    struct evaluation evaluation;
    struct claim_mistake mistake = {.text = ""};
    enum claim_truth truth;

    if (expression_parse(&expression, text, strlen(text), start, &mistake) < 0)
        fail_msg("%s: %u:%u: %s", text, mistake.place.line,
                 mistake.place.column, mistake.text);
    assert_int_equal(
        evaluation_init(&evaluation, &expression, &analysis, &mistake), 0);
    truth = evaluation.truth;
    evaluation_release(&evaluation);
    expression_release(&expression);
    return truth;
}

static void known_answers(void **state)
{
    static const struct {
        const char *text;
        enum claim_truth truth;
    } rows[] = {
        {"1 < 2", CLAIM_TRUE},
        {"2 < 1", CLAIM_FALSE},
        {"1 < 1", CLAIM_FALSE},
        {"1 <= 1", CLAIM_TRUE},
        {"1 > 1", CLAIM_FALSE},
        {"1 >= 1", CLAIM_TRUE},
        /* Products before sums, from the left, signs first. */
        {"1 + 2 * 3 >= 7 and 1 + 2 * 3 <= 7", CLAIM_TRUE},
        {"(1 + 2) * 3 >= 9 and (1 + 2) * 3 <= 9", CLAIM_TRUE},
        {"10 - 3 - 2 >= 5 and 10 - 3 - 2 <= 5", CLAIM_TRUE},
        {"24 / 4 / 2 >= 3 and 24 / 4 / 2 <= 3", CLAIM_TRUE},
        {"-2 * 3 <= -6 and - -2 >= 2", CLAIM_TRUE},
        {"2 - -2 >= 4", CLAIM_TRUE},
        /* Comparisons, then not, then and, then or. */
        {"1 < 2 or 1 < 2 and 2 < 1", CLAIM_TRUE},
        {"(1 < 2 or 1 < 2) and 2 < 1", CLAIM_FALSE},
        {"not 2 < 1 and 1 < 2", CLAIM_TRUE},
        {"not (2 < 1 and 1 < 2)", CLAIM_TRUE},
        {"not not 1 < 2", CLAIM_TRUE},
        {"2 < 1 or not 1 < 2", CLAIM_FALSE},
        /* Units and cores. */
        {"1500 ms > 1.4 s and 1500 us < 2 ms and 900 ns < 1 us", CLAIM_TRUE},
        {"1 GiB >= 1024 MiB and 1 MiB > 1000 KiB and 1 KiB > 1000 B",
         CLAIM_TRUE},
        {"40 % <= 0.4 and 2x > 1.5", CLAIM_TRUE},
        {"3 s / 2 s >= 1.5 and 2 * 3 s > 5 s and 6 s / 2 < 4 s", CLAIM_TRUE},
        {"cores >= 4 and cores <= 4 and 2*cores - 1 >= 7", CLAIM_TRUE},
        {".5 < 1\n\t and\r 0.25<.5", CLAIM_TRUE},
        /* Not known: only what the rest leaves open. */
        {"time('a', 'b') > 1 s", CLAIM_MISSING},
        {"time('a', 'b') > 1 s and 2 < 1", CLAIM_FALSE},
        {"time('a', 'b') > 1 s or 1 < 2", CLAIM_TRUE},
        {"not time('a', 'b') > 1 s", CLAIM_MISSING},
        {"time('a', 'b', cores - 1) / time(\"a\", \"it's\", 2) > 1",
         CLAIM_MISSING},
        {"faster('a', 'b', 1, 'c', -2 * 3) - 1 > 1", CLAIM_MISSING},
        {"faster('a', 'b', 'c', 3) > 1 and faster('a', 'b', 'c') > 1",
         CLAIM_MISSING},
        /* What is divided by nothing may be anything. */
        {"1 / 0 > 1000", CLAIM_NOISE},
        {"0 / 0 > 1", CLAIM_NOISE},
    };

    (void)state;
    for (size_t i = 0; i < COUNT_OF(rows); i++)
        if (truth_of(rows[i].text) != rows[i].truth)
            fail_msg("%s: %d", rows[i].text, truth_of(rows[i].text));
}

static const struct {
    const char *text;
    unsigned line, column; /* from 10, 5 */
    const char *says;
} wrong[] = {
    {"", 10, 5, "a number or a function is expected, not the end"},
    {"1 <", 10, 8, "not the end"},
    {"1 < 2 3", 10, 11, "the end of the expression is expected, not \"3\""},
    {"1 + 2", 10, 5, "a check takes comparisons, but this is a number"},
    {"1 < 2 < 3", 10, 11, "join two of them by \"and\""},
    {"1 = 1", 10, 7, "never equal"},
    {"1 == 1", 10, 7, "never equal"},
    {"1 != 1", 10, 7, "never equal"},
    {"1 < 2 && 2 < 3", 10, 11, "\"and\" and \"or\""},
    {"1 < 2 || 2 < 3", 10, 11, "\"and\" and \"or\""},
    {"(1 < 2", 10, 11, "\")\" is expected, not the end"},
    {"1 < 2)", 10, 10, "not \")\""},
    {"1 and 2 < 3", 10, 7, "\"and\" takes comparisons"},
    {"1 < 2 or 3", 10, 11, "\"or\" takes comparisons"},
    {"not 3", 10, 5, "\"not\" takes comparisons"},
    {"-(1 < 2) > 1", 10, 5, "\"-\" takes a number"},
    {"(1 < 2) + 1 > 1", 10, 13, "one side is true or false"},
    {"(1 < 2) < 1", 10, 13, "true or false cannot be compared"},
    {"1 s < 2", 10, 9, "a time cannot be compared with a number"},
    {"1 s < 2 MiB", 10, 9, "a time cannot be compared with a size"},
    {"1 s * 1 s < 1 s", 10, 9, "a time and a time cannot be put together"},
    {"1 s + 1 < 1 s", 10, 9, "a time and a number cannot"},
    {"1 / 1 s < 1", 10, 7, "a number and a time cannot"},
    {"1 <\n\n  spedup('a', 'b')", 12, 3, "did you mean \"speedup\"?"},
    {"core > 1", 10, 5, "did you mean \"cores\"?"},
    {"1 < and", 10, 9, "not \"and\""},
    {"1 s < 2 s s", 10, 15, "not \"s\""},
    {"speedup > 1", 10, 13, "\"(\" is expected"},
    {"speedup() > 1", 10, 13, "an experiment, as text in quotes,"},
    {"speedup(a, 'b') > 1", 10, 13, "an experiment, as text in quotes,"},
    {"speedup('a') > 1", 10, 16, "a comma and a case"},
    {"speedup('a', 1) > 1", 10, 18, "a case, as text in quotes,"},
    {"speedup('a', 'b', 'c') > 1", 10, 21, "\")\" is expected, not \",\""},
    {"speedup('a', 'b', 1 s) > 1", 10, 23, "the x of a case"},
    {"speedup('a', 'b', 1, 2) > 1", 10, 24, "\")\" is expected"},
    {"faster('a', 'b') > 1", 10, 20, "a comma and a case"},
    {"speedup('a, 'b') > 1", 10, 18, "a comma and a case"},
    {"speedup('a', 'b) > 1", 10, 18, "the quote is not closed"},
    {"speedup('ü', 'ü') ; 1", 10, 23, "not \";\""},
    {"ü > 1", 10, 5, "not \"ü\""},
    {"1.2.3 > 1", 10, 5, "not \"1.2.3\""},
    {"1e5 > 1", 10, 6, "not \"e5\""},
    {". > 1", 10, 5, "not \".\""},
};

static void mistakes(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT_OF(wrong); i++) {
        struct expression expression;
        struct claim_mistake mistake = {.text = "no mistake"};
        const int status = expression_parse(
            &expression, wrong[i].text, strlen(wrong[i].text), start, &mistake);

        if (status != -EINVAL || mistake.place.line != wrong[i].line ||
            mistake.place.column != wrong[i].column ||
            !strstr(mistake.text, wrong[i].says))
            fail_msg("%s: %d, %u:%u: %s", wrong[i].text, status,
                     mistake.place.line, mistake.place.column, mistake.text);
        expression_release(&expression);
    }
}

/* `count` times `part`, then `tail`. */
static int parse_repeated(const char *part, size_t count, const char *tail,
                          struct claim_mistake *mistake)
{
    char *text = calloc(count * strlen(part) + strlen(tail) + 1, 1);
    char *end = text;
    struct expression expression;
    int status;

    for (size_t i = 0; i < count; i++)
        end = stpcpy(end, part);
    strcpy(end, tail);
    status = expression_parse(&expression, text, strlen(text), start, mistake);
    expression_release(&expression);
    free(text);
    return status;
}

static void limits(void **state)
{
    static const char *const parts[] = {"(", "-", "not ", "-(", "not ("};
    struct claim_mistake mistake;

    (void)state;
    for (size_t i = 0; i < COUNT_OF(parts); i++) {
        assert_int_equal(parse_repeated(parts[i], 1000000, "1", &mistake),
                         -EINVAL);
        assert_non_null(strstr(mistake.text, "levels"));
    }
    assert_int_equal(parse_repeated("1+", 1000000, "1 < 2", &mistake), -EINVAL);
    assert_non_null(strstr(mistake.text, "too long"));
    assert_int_equal(parse_repeated("1+", 100, "1 < 2", &mistake), 0);
    assert_int_equal(parse_repeated("-", CLAIM_MOST_DEPTH, "1 < 2", &mistake),
                     0);
    assert_int_equal(
        parse_repeated("-", CLAIM_MOST_DEPTH + 1, "1 < 2", &mistake), -EINVAL);
}

static uint64_t next_random(uint64_t *seed)
{
    *seed = *seed * 6364136223846793005ULL + 1442695040888963407ULL;
    return *seed >> 33;
}

/* Words of the language in any order, now and then any byte: it ends in steps
 * that can be taken, or in a mistake that lies within the text. */
static void any_text(void **state)
{
    static const char *const words[] = {"(",      ")",       ",",
                                        "+",      "-",       "*",
                                        "/",      "<",       "<=",
                                        ">",      ">=",      "and",
                                        "or",     "not",     "1",
                                        "2.5",    "s",       "MiB",
                                        "%",      "x",       "'a'",
                                        "\"b\"",  "cores",   "speedup",
                                        "faster", "memory(", "time('a', 'b')",
                                        "1 < 2",  "2 >= 1",  "'",
                                        "\n",     " "};
    const struct resultset set = {.machine.cpus = 4};
    const struct analysis analysis = {.set = &set};
    uint64_t seed = 1;
    size_t right = 0;

    (void)state;
    for (unsigned i = 0; i < 200000; i++) {
        char text[256] = "";
        size_t length = 0;
        const size_t count = 1 + next_random(&seed) % 12;
        struct expression expression;
        struct evaluation evaluation;
        struct claim_mistake mistake = {.text = ""};

        for (size_t j = 0; j < count; j++) {
            const char *word = words[next_random(&seed) % COUNT_OF(words)];
            const size_t size = strlen(word);

            memcpy(text + length, word, size);
            length += size;
            if (next_random(&seed) % 100 == 0)
                text[length++] = (char)next_random(&seed);
        }
        if (expression_parse(&expression, text, length, start, &mistake) == 0) {
            assert_int_equal(
                evaluation_init(&evaluation, &expression, &analysis, &mistake),
                0);
            evaluation_release(&evaluation);
            right++;
        } else {
            assert_true(mistake.place.line >= start.line &&
                        mistake.place.line <= start.line + length);
            assert_true(mistake.place.column >= 1 &&
                        mistake.place.column <= start.column + length);
            assert_true(mistake.text[0]);
        }
        expression_release(&expression);
    }
    assert_true(right > 100);
}

/* --- Values --------------------------------------------------------------- */

static struct claim_value between(double low, double value, double high)
{
    return (struct claim_value){.known = true,
                                .value = value,
                                .bounds = {low, high},
                                .shown = {low, high}};
}

static void assert_span(struct claim_value value, double low, double middle,
                        double high)
{
    assert_true(value.known);
    assert_true(value.value == middle);
    assert_true(value.bounds.low == low && value.bounds.high == high);
    assert_true(value.shown.low == low && value.shown.high == high);
}

static void arithmetic(void **state)
{
    const struct claim_value a = between(2, 3, 4), b = between(-1, 1, 2);
    const struct claim_value nothing = {0};

    (void)state;
    assert_span(claim_calculate(CLAIM_ADD, a, b), 1, 4, 6);
    assert_span(claim_calculate(CLAIM_SUBTRACT, a, b), 0, 2, 5);
    assert_span(claim_calculate(CLAIM_MULTIPLY, a, b), -4, 3, 8);
    assert_span(claim_calculate(CLAIM_DIVIDE, b, a), -0.5, 1. / 3, 1);
    assert_span(claim_calculate(CLAIM_DIVIDE, a, between(1, 2, 4)), 0.5, 1.5,
                4);
    assert_span(claim_negate(a), -4, -3, -2);
    assert_span(claim_calculate(CLAIM_DIVIDE, a, b), -INFINITY, 3, INFINITY);
    assert_false(claim_calculate(CLAIM_ADD, a, nothing).known);
    assert_false(claim_calculate(CLAIM_ADD, nothing, a).known);
    assert_false(claim_negate(nothing).known);
}

/* The whole interval must lie beyond. */
static void comparing(void **state)
{
    const struct claim_value ten = claim_exactly(10), nothing = {0};
    static const struct {
        double low, high;
        enum claim_truth less, at_most, more, at_least;
    } rows[] = {
        {11, 12, CLAIM_FALSE, CLAIM_FALSE, CLAIM_TRUE, CLAIM_TRUE},
        {8, 9, CLAIM_TRUE, CLAIM_TRUE, CLAIM_FALSE, CLAIM_FALSE},
        {9, 11, CLAIM_NOISE, CLAIM_NOISE, CLAIM_NOISE, CLAIM_NOISE},
        {10, 11, CLAIM_FALSE, CLAIM_NOISE, CLAIM_NOISE, CLAIM_TRUE},
        {9, 10, CLAIM_NOISE, CLAIM_TRUE, CLAIM_FALSE, CLAIM_NOISE},
        {10, 10, CLAIM_FALSE, CLAIM_TRUE, CLAIM_FALSE, CLAIM_TRUE},
    };

    (void)state;
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        const struct claim_value v = between(
            rows[i].low, (rows[i].low + rows[i].high) / 2, rows[i].high);

        assert_int_equal(claim_compare(CLAIM_LESS, v, ten), rows[i].less);
        assert_int_equal(claim_compare(CLAIM_AT_MOST, v, ten), rows[i].at_most);
        assert_int_equal(claim_compare(CLAIM_MORE, v, ten), rows[i].more);
        assert_int_equal(claim_compare(CLAIM_AT_LEAST, v, ten),
                         rows[i].at_least);
        /* And the other way round. */
        assert_int_equal(claim_compare(CLAIM_MORE, ten, v), rows[i].less);
        assert_int_equal(claim_compare(CLAIM_AT_MOST, ten, v),
                         rows[i].at_least);
    }
    assert_int_equal(claim_compare(CLAIM_LESS, nothing, ten), CLAIM_MISSING);
    assert_int_equal(claim_compare(CLAIM_LESS, ten, nothing), CLAIM_MISSING);
    assert_int_equal(
        claim_compare(CLAIM_MORE, between(1, 2, 3), between(2, 3, 4)),
        CLAIM_NOISE);
}

static void logic(void **state)
{
    static const enum claim_truth t = CLAIM_TRUE, f = CLAIM_FALSE,
                                  n = CLAIM_NOISE, m = CLAIM_MISSING;

    (void)state;
    assert_int_equal(claim_and(t, t), t);
    assert_int_equal(claim_and(t, n), n);
    assert_int_equal(claim_and(n, m), m);
    assert_int_equal(claim_and(m, f), f);
    assert_int_equal(claim_or(f, f), f);
    assert_int_equal(claim_or(f, n), n);
    assert_int_equal(claim_or(n, m), m);
    assert_int_equal(claim_or(m, t), t);
    assert_int_equal(claim_not(n), n);
    assert_int_equal(claim_not(m), m);
    assert_int_equal(claim_not(t), f);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(known_answers), cmocka_unit_test(mistakes),
        cmocka_unit_test(limits),        cmocka_unit_test(any_text),
        cmocka_unit_test(arithmetic),    cmocka_unit_test(comparing),
        cmocka_unit_test(logic),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
