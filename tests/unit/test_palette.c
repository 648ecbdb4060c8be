/* One colour for each model: fixed, and told apart, also by eyes that lack one
 * kind of cone (simulated after Machado et al., 2009). */
#include "tests/unit/unit.h"

#include <math.h>

#include "harness/report/palette.h"

#define LEAST_DIFFERENCE 11.0 /* CIE76, in Lab */

static const char *const models[] = {
    "sequential",         "thread-pool",        "multiprocess",
    "event-loop",         "event-loop+threads", "event-loop+processes",
    "multi-loop",         "thread-per-task",    "process-per-task",
    "coroutines",         "io-uring",           "openmp",
    "event-loop-blocked",
};

/* All cones; without red, green, blue ones. */
static const double eyes[4][3][3] = {
    {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
    {{0.152286, 1.052583, -0.204868},
     {0.114503, 0.786281, 0.099216},
     {-0.003882, -0.048116, 1.051998}},
    {{0.367322, 0.860646, -0.227968},
     {0.280085, 0.672501, 0.047413},
     {-0.011820, 0.042940, 0.968881}},
    {{1.255528, -0.076749, -0.178779},
     {-0.078411, 0.930809, 0.147602},
     {0.004733, 0.691367, 0.303900}},
};

static double linear(unsigned byte)
{
    const double c = byte / 255.0;

    return c <= 0.04045 ? c / 12.92 : pow((c + 0.055) / 1.055, 2.4);
}

static double lab_of(double share)
{
    return share > 0.008856 ? cbrt(share) : 7.787 * share + 16.0 / 116;
}

static void see(const char *colour, const double eye[3][3], double lab[3])
{
    unsigned bytes[3];
    double seen[3];

    assert_int_equal(
        sscanf(colour, "#%2x%2x%2x", &bytes[0], &bytes[1], &bytes[2]), 3);
    for (int i = 0; i < 3; i++) {
        seen[i] = 0;
        for (int j = 0; j < 3; j++)
            seen[i] += eye[i][j] * linear(bytes[j]);
        seen[i] = fmin(1, fmax(0, seen[i]));
    }
    const double x = lab_of(
        (0.4124 * seen[0] + 0.3576 * seen[1] + 0.1805 * seen[2]) / 0.9505);
    const double y =
        lab_of(0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2]);
    const double z = lab_of(
        (0.0193 * seen[0] + 0.1192 * seen[1] + 0.9505 * seen[2]) / 1.089);

    lab[0] = 116 * y - 16;
    lab[1] = 500 * (x - y);
    lab[2] = 200 * (y - z);
}

static double difference(const char *a, const char *b, const double eye[3][3])
{
    double one[3], two[3];

    see(a, eye, one);
    see(b, eye, two);
    return sqrt(pow(one[0] - two[0], 2) + pow(one[1] - two[1], 2) +
                pow(one[2] - two[2], 2));
}

static void test_models_are_told_apart(void **state)
{
    const struct palette palette = {0};

    (void)state;
    for (size_t a = 0; a < COUNT_OF(models); a++)
        for (size_t b = 0; b < a; b++)
            for (size_t eye = 0; eye < COUNT_OF(eyes); eye++) {
                const char *one = palette_colour(&palette, models[a]);
                const char *two = palette_colour(&palette, models[b]);

                if (difference(one, two, eyes[eye]) < LEAST_DIFFERENCE)
                    fail_msg("%s (%s) and %s (%s) look alike to eye %zu",
                             models[a], one, models[b], two, eye);
            }
}

/* A fixed colour does not depend on who else is in the report. */
static void test_fixed_whoever_else_is_there(void **state)
{
    const char *names[] = {"a program", "another"};
    const struct palette none = {0}, some = {names, COUNT_OF(names)};

    (void)state;
    for (size_t i = 0; i < COUNT_OF(models); i++)
        assert_string_equal(palette_colour(&none, models[i]),
                            palette_colour(&some, models[i]));
    assert_string_not_equal(palette_colour(&some, names[0]),
                            palette_colour(&some, names[1]));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_models_are_told_apart),
        cmocka_unit_test(test_fixed_whoever_else_is_there),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
