/* Nearest names, quantities, the shuffle, quoting and durations. */
#include <errno.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "harness/hyperfine.h"
#include "harness/nearest.h"
#include "harness/progress.h"
#include "harness/quantity.h"
#include "harness/schedule.h"

static void distances(void **state)
{
    (void)state;
    assert_int_equal(nearest_distance("", ""), 0);
    assert_int_equal(nearest_distance("http", "http"), 0);
    assert_int_equal(nearest_distance("", "abc"), 3);
    assert_int_equal(nearest_distance("htpp", "http"), 1);
    assert_int_equal(nearest_distance("lsit", "list"), 1); /* one swap */
    assert_int_equal(nearest_distance("kitten", "sitting"), 3);
    /* More letters than are compared must not be read past. */
    char word[300];

    memset(word, 'a', sizeof word - 1);
    word[sizeof word - 1] = '\0';
    assert_int_equal(nearest_distance(word, word), 0);
    assert_int_equal(nearest_distance(word, ""), 63);
}

static void names(void **state)
{
    const char *const known[] = {"sequential", "thread-pool", "fib"};
    char *hint;

    (void)state;
    assert_string_equal(nearest_name("seqential", known, 3), "sequential");
    assert_string_equal(nearest_name("threadpool", known, 3), "thread-pool");
    assert_string_equal(nearest_name("fbi", known, 3), "fib");
    assert_null(nearest_name("mandelbrot", known, 3));
    assert_null(nearest_name("xyz", known, 3));
    hint = nearest_hint("mandelbrot", known, 3);
    assert_string_equal(hint, "known: sequential, thread-pool, fib");
    free(hint);
    hint = nearest_hint("a", known, 0);
    assert_string_equal(hint, "there are none");
    free(hint);
}

static const struct quantity_words words = {
    .cores = 4, .concurrency = 10, .x = 3};

static void parses(const char *text, uint64_t expected)
{
    uint64_t value = 0;
    char why[160] = "";

    assert_int_equal(quantity_parse(text, &words, &value, why, sizeof why), 0);
    assert_int_equal(value, expected);
}

static void refuses(const char *text)
{
    uint64_t value = 0;
    char why[160] = "";

    assert_true(quantity_parse(text, &words, &value, why, sizeof why) < 0);
    assert_true(strlen(why) > 0);
}

static void quantities(void **state)
{
    (void)state;
    parses("0", 0);
    parses("17", 17);
    parses("cores", 4);
    parses("2*cores", 8);
    parses("cores * 2", 8);
    parses("10*concurrency", 100);
    parses("cores*concurrency", 40);
    parses("1000000000000", UINT64_C(1000000000000));
    parses("12/x", 4);
    parses("10 / x", 4); /* rounded up */
    parses("1/x", 1);
    parses("10*concurrency/cores", 25);
    refuses("12/0");
    refuses("12/");
    refuses("/x");
    refuses("x/2/2");
    refuses("12/workers");
    refuses("");
    refuses("-1");
    refuses("1.5");
    refuses("1e3");
    refuses("ten");
    refuses("2*");
    refuses("*2");
    refuses("2*3*4");
    refuses("workers"); /* it has no value here */
    refuses("1000000000001");
    refuses("99999999999999999999999");
    refuses("1000000000000*1000000000000");
    refuses("a word that is longer than any that is known here");
}

static int range(const char *text, uint64_t values[QUANTITY_RANGE])
{
    char why[160];

    return quantity_range(text, &words, values, why, sizeof why);
}

static void ranges(void **state)
{
    uint64_t values[QUANTITY_RANGE];
    int count;

    (void)state;
    assert_int_equal(range("3", values), 1);
    assert_int_equal(values[0], 3);
    assert_int_equal(range("1..2*cores", values), 8);
    assert_int_equal(values[0], 1);
    assert_int_equal(values[7], 8);
    assert_int_equal(range("5..5", values), 1);
    count = range("1..1000", values);
    assert_in_range(count, 2, QUANTITY_RANGE);
    assert_int_equal(values[0], 1);
    assert_int_equal(values[count - 1], 1000);
    for (int i = 1; i < count; i++)
        assert_true(values[i] > values[i - 1]);
    assert_true(range("5..2", values) < 0);
    assert_true(range("0..2", values) < 0);
    assert_true(range("1..", values) < 0);
    assert_true(range("..3", values) < 0);
}

/* Every case once, the same for the same seed, and not the same in every
 * round, experiment or seed. */
static void shuffles(void **state)
{
    enum { CASES = 40 };
    size_t first[CASES], other[CASES];
    unsigned seen[CASES] = {0};

    (void)state;
    schedule_round(1, "io-fanout", 1, first, CASES);
    for (size_t i = 0; i < CASES; i++)
        seen[first[i]]++;
    for (size_t i = 0; i < CASES; i++)
        assert_int_equal(seen[i], 1);
    schedule_round(1, "io-fanout", 1, other, CASES);
    assert_memory_equal(first, other, sizeof first);
    schedule_round(1, "io-fanout", 2, other, CASES);
    assert_memory_not_equal(first, other, sizeof first);
    schedule_round(2, "io-fanout", 1, other, CASES);
    assert_memory_not_equal(first, other, sizeof first);
    schedule_round(1, "io-scaling", 1, other, CASES);
    assert_memory_not_equal(first, other, sizeof first);
    schedule_round(1, "none", 1, other, 0);
}

/* Each of three cases comes first about as often as the others. */
static void shuffles_fairly(void **state)
{
    unsigned firsts[3] = {0};

    (void)state;
    for (unsigned round = 0; round < 3000; round++) {
        size_t order[3];

        schedule_round(7, "fair", round, order, 3);
        firsts[order[0]]++;
    }
    for (size_t i = 0; i < 3; i++)
        assert_in_range(firsts[i], 880, 1120); /* 1000 ± 4.6 σ */
}

static void quotes(void **state)
{
    const char *const command[] = {"a b", "it's", "", "$HOME `x` \"y\" \\",
                                   NULL};
    char *text = hyperfine_quote(command);

    (void)state;
    assert_string_equal(text, "'a b' 'it'\\''s' '' '$HOME `x` \"y\" \\'");
    free(text);
}

static void durations(void **state)
{
    (void)state;
    assert_string_equal(progress_duration(-1), "0 s");
    assert_string_equal(progress_duration(59.4), "59 s");
    assert_string_equal(progress_duration(60), "1 min 00 s");
    assert_string_equal(progress_duration(3723), "1 h 02 min");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(distances),  cmocka_unit_test(names),
        cmocka_unit_test(quantities), cmocka_unit_test(ranges),
        cmocka_unit_test(shuffles),   cmocka_unit_test(shuffles_fairly),
        cmocka_unit_test(quotes),     cmocka_unit_test(durations),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
