/* Option rows against what people type. */
#include "tests/unit/unit.h"

#include "core/option.h"

static uint64_t count, open_ended, pause_ns, zeroable;
static unsigned choice;
static bool flag;
static const char *text;

static const struct option_row rows[] = {
    {.name = "count",
     .help = "",
     .type = OPTION_COUNT,
     .value = &count,
     .fallback = "5",
     .min = 1,
     .max = 1000000},
    {.name = "open-ended",
     .help = "",
     .type = OPTION_COUNT,
     .value = &open_ended,
     .min = 2},
    {.name = "pause-ms",
     .help = "",
     .type = OPTION_NS,
     .value = &pause_ns,
     .fallback = "0.5",
     .min = 1000,
     .max = 3600000000000},
    {.name = "zeroable",
     .help = "",
     .type = OPTION_COUNT,
     .value = &zeroable,
     .max = 10,
     .zero = "guided"},
    {.name = "choice",
     .help = "",
     .type = OPTION_CHOICE,
     .value = &choice,
     .fallback = "claim",
     .choices = "static|claim|queue"},
    {.name = "flag",
     .help = "",
     .type = OPTION_FLAG,
     .value = &flag,
     .fallback = "false"},
    {.name = "text", .help = "", .type = OPTION_TEXT, .value = &text},
    {.type = OPTION_END},
};

static const struct option_group groups[] = {{"none", NULL}, {"run", rows}};

static int set_up(void **state)
{
    (void)state;
    count = open_ended = pause_ns = zeroable = choice = 99;
    flag = true;
    text = NULL;
    option_defaults(groups, COUNT_OF(groups));
    return 0;
}

static int set(const char *name, const char *typed, char *why)
{
    const struct option_row *row = option_find(groups, COUNT_OF(groups), name);

    assert_non_null(row);
    why[0] = '\0';
    return option_set(row, typed, why, 200);
}

/* Refused with this status and a sentence that names the option and what was
 * typed; the value stays. */
static void refuse(const char *name, const char *typed, int status)
{
    const uint64_t before[] = {count, open_ended, pause_ns, zeroable, choice};
    char why[200], named[60];

    assert_int_equal(set(name, typed, why), status);
    snprintf(named, sizeof(named), "--%s", name);
    assert_non_null(strstr(why, named));
    assert_non_null(strstr(why, typed));
    assert_int_equal(count, before[0]);
    assert_int_equal(open_ended, before[1]);
    assert_int_equal(pause_ns, before[2]);
    assert_int_equal(zeroable, before[3]);
    assert_int_equal(choice, before[4]);
}

static void accept(const char *name, const char *typed)
{
    char why[200];

    if (set(name, typed, why) != 0)
        fail_msg("refused: %s", why);
    assert_string_equal(why, "");
}

static void test_defaults(void **state)
{
    (void)state;
    assert_int_equal(count, 5);
    assert_int_equal(open_ended, 99); /* has none: stays */
    assert_int_equal(pause_ns, 500000);
    assert_int_equal(choice, 1);
    assert_false(flag);
    assert_null(text);
}

static void test_count(void **state)
{
    (void)state;
    accept("count", "1");
    assert_int_equal(count, 1);
    accept("count", "1000000");
    assert_int_equal(count, 1000000);
    accept("count", "0007");
    assert_int_equal(count, 7);
    accept("open-ended", "18446744073709551615");
    assert_int_equal(open_ended, UINT64_MAX);
}

static void test_count_out_of_range(void **state)
{
    static const char *const typed[] = {
        "0",
        "1000001",
        "-1",
        "-0",
        "18446744073709551616",
        "99999999999999999999999999999999999999999999",
    };

    (void)state;
    for (size_t i = 0; i < COUNT_OF(typed); i++)
        refuse("count", typed[i], -ERANGE);
    refuse("open-ended", "1", -ERANGE);
}

static void test_count_not_a_number(void **state)
{
    static const char *const typed[] = {
        "",    " ",   "x",    "1x",  "x1", " 1",    "1 ",           "+1",
        "1.5", "1e3", "0x10", "--1", "-",  "1,000", "\xef\xbc\x91", "nan",
        "inf",
    };

    (void)state;
    for (size_t i = 0; i < COUNT_OF(typed); i++)
        refuse("count", typed[i], -EINVAL);
}

static void test_word_for_zero(void **state)
{
    (void)state;
    accept("zeroable", "guided");
    assert_int_equal(zeroable, 0);
    accept("zeroable", "0");
    assert_int_equal(zeroable, 0);
    refuse("zeroable", "guide", -EINVAL);
    refuse("count", "guided", -EINVAL);
}

static void test_milliseconds(void **state)
{
    (void)state;
    accept("pause-ms", "1");
    assert_int_equal(pause_ns, 1000000);
    accept("pause-ms", "0.001");
    assert_int_equal(pause_ns, 1000);
    accept("pause-ms", "2.5");
    assert_int_equal(pause_ns, 2500000);
    accept("pause-ms", ".25");
    assert_int_equal(pause_ns, 250000);
    accept("pause-ms", "3600000");
    assert_int_equal(pause_ns, UINT64_C(3600000000000));
}

static void test_milliseconds_refused(void **state)
{
    static const char *const ranges[] = {"0", "0.0001", "-1", "3600000.1",
                                         "99999999999999999999999999"};
    static const char *const shapes[] = {"",    "ms",  "1ms", "1.2.3", "-", ".",
                                         "1e3", "inf", "nan", "0x10",  " 1"};

    (void)state;
    for (size_t i = 0; i < COUNT_OF(ranges); i++)
        refuse("pause-ms", ranges[i], -ERANGE);
    for (size_t i = 0; i < COUNT_OF(shapes); i++)
        refuse("pause-ms", shapes[i], -EINVAL);
}

static void test_choice(void **state)
{
    static const char *const typed[] = {
        "", "clai", "claims", "static|claim", "CLAIM", "|"};

    (void)state;
    accept("choice", "queue");
    assert_int_equal(choice, 2);
    accept("choice", "static");
    assert_int_equal(choice, 0);
    for (size_t i = 0; i < COUNT_OF(typed); i++)
        refuse("choice", typed[i], -EINVAL);
}

static void test_flag(void **state)
{
    (void)state;
    accept("flag", "true");
    assert_true(flag);
    accept("flag", "false");
    assert_false(flag);
    refuse("flag", "maybe", -EINVAL);
}

static void test_text(void **state)
{
    (void)state;
    accept("text", "");
    assert_string_equal(text, "");
    accept("text", "--odd; $(words)");
    assert_string_equal(text, "--odd; $(words)");
}

static void test_find(void **state)
{
    (void)state;
    assert_null(option_find(groups, COUNT_OF(groups), "coun"));
    assert_null(option_find(groups, COUNT_OF(groups), "counts"));
    assert_null(option_find(groups, COUNT_OF(groups), ""));
    assert_ptr_equal(option_find(groups, COUNT_OF(groups), "text"), &rows[6]);
}

/* What option_text writes, option_set reads to the same value. */
static void test_round_trip(void **state)
{
    static const char *const typed[][2] = {
        {"count", "123456"},       {"open-ended", "18446744073709551615"},
        {"pause-ms", "0.123"},     {"pause-ms", "3599999.5"},
        {"zeroable", "guided"},    {"zeroable", "3"},
        {"choice", "static"},      {"flag", "true"},
        {"text", "anything here"},
    };
    char out[100];

    (void)state;
    assert_false(option_text(&rows[6], out, sizeof(out)));
    for (size_t i = 0; i < COUNT_OF(typed); i++) {
        const struct option_row *row =
            option_find(groups, COUNT_OF(groups), typed[i][0]);

        accept(typed[i][0], typed[i][1]);
        assert_true(option_text(row, out, sizeof(out)));
        assert_string_equal(out, typed[i][1]);
    }
}

static void test_choice_word(void **state)
{
    char word[20];

    (void)state;
    option_choice_word("static|claim|queue", 0, word, sizeof(word));
    assert_string_equal(word, "static");
    option_choice_word("static|claim|queue", 2, word, sizeof(word));
    assert_string_equal(word, "queue");
    option_choice_word("static|claim", 0, word, 4);
    assert_string_equal(word, "sta");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(test_defaults, set_up),
        cmocka_unit_test_setup(test_count, set_up),
        cmocka_unit_test_setup(test_count_out_of_range, set_up),
        cmocka_unit_test_setup(test_count_not_a_number, set_up),
        cmocka_unit_test_setup(test_word_for_zero, set_up),
        cmocka_unit_test_setup(test_milliseconds, set_up),
        cmocka_unit_test_setup(test_milliseconds_refused, set_up),
        cmocka_unit_test_setup(test_choice, set_up),
        cmocka_unit_test_setup(test_flag, set_up),
        cmocka_unit_test_setup(test_text, set_up),
        cmocka_unit_test_setup(test_find, set_up),
        cmocka_unit_test_setup(test_round_trip, set_up),
        cmocka_unit_test_setup(test_choice_word, set_up),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
