/* Tests of hypotheses against published answers and against counting by hand. */
#include "tests/unit/unit.h"

#include <errno.h>
#include <math.h>

#include "harness/stats_test.h"

#define NEAR(a, b)          assert_true(fabs((a) - (b)) < 1e-9)
#define WITHIN(a, b, error) assert_true(fabs((a) - (b)) <= (error))

/* Ratios whose logarithms are these differences; ranks above `cap` count as
 * `cap`, 0: as reports have it. */
static double flip_capped(const double *differences, size_t count, double cap)
{
    double ratios[300], p = -1;

    for (size_t i = 0; i < count; i++)
        ratios[i] = exp(differences[i] / 1000);
    if (cap > 0)
        assert_int_equal(stats_sign_flip_capped(ratios, count, cap, &p), 0);
    else
        assert_int_equal(stats_sign_flip(ratios, count, &p), 0);
    return p;
}

static double flip(const double *differences, size_t count)
{
    return flip_capped(differences, count, 0);
}

static double wilcoxon(const double *differences, size_t count)
{
    return flip_capped(differences, count, INFINITY);
}

/* Five rounds on one side: of 32 flips, two are as one-sided. With the
 * smallest on the other side, four are; with another tied to it, six. */
static void flips_by_hand(void **state)
{
    const double all[] = {3, 1, 5, 2, 4}, one[] = {3, -1, 5, 2, 4};
    const double tied[] = {3, -1, 5, 1, 4}, none[] = {0, 0, 0, 0, 0};
    const double zero[] = {3, 0, 5, 2, 4};

    (void)state;
    NEAR(flip(all, 5), 2.0 / 32);
    NEAR(flip(one, 5), 4.0 / 32);
    NEAR(flip(tied, 5), 6.0 / 32);
    NEAR(flip(none, 5), 1);
    NEAR(flip(zero, 5), 2.0 / 16);
    NEAR(flip(all, 1), 1);
}

/* Hollander & Wolfe (1973), p. 29: depression scores of nine patients, before
 * and after; R's example for wilcox.test says V = 40, p = 0.01953 one-sided. */
static void flips_as_published(void **state)
{
    const double before[] = {1.83, 0.50, 1.62, 2.48, 1.68,
                             1.88, 1.55, 3.06, 1.30};
    const double after[] = {0.878, 0.647, 0.598, 2.05, 1.06,
                            1.29,  1.06,  3.14,  1.29};
    double differences[9];

    (void)state;
    for (size_t i = 0; i < 9; i++)
        differences[i] = before[i] - after[i];
    WITHIN(wilcoxon(differences, 9), 2 * 0.01953, 1e-5);
    NEAR(wilcoxon(differences, 9), 20.0 / 512);
}

/* Darwin's maize, crossed less self-fertilised in eighths of an inch (Fisher
 * 1935): every one of the 2^15 flips counted here another way. */
static void flips_counted_again(void **state)
{
    static const double maize[] = {49, -67, 8,  16, 6,  23, 28, 41,
                                   14, 29,  56, 24, 75, 60, -48};
    static const double ranks[] = {11, 14, 2,  4, 1,  5,  7, 9,
                                   3,  8,  12, 6, 15, 13, 10};
    size_t beyond = 0, capped_beyond = 0;

    (void)state;
    for (unsigned signs = 0; signs < 1U << 15; signs++) {
        double sum = 0, capped = 0;

        for (unsigned i = 0; i < 15; i++) {
            sum += signs >> i & 1 ? ranks[i] : -ranks[i];
            capped += copysign(fmin(ranks[i], 8), signs >> i & 1 ? 1 : -1);
        }
        beyond += fabs(sum) >= 96 - 24;
        capped_beyond += fabs(capped) >= 92 - 2 * (8 + 8);
    }
    NEAR(wilcoxon(maize, 15), (double)beyond / (1 << 15));
    WITHIN(wilcoxon(maize, 15), 0.0413, 5e-5);
    NEAR(flip(maize, 15), (double)capped_beyond / (1 << 15));
}

/* Of twelve rounds the one that lies farthest off points the other way. As a
 * rank of 12 it is outweighed by what 70 of 4,096 flips leave (subsets of
 * 1 … 12 that sum to 12 at most), twice that for both sides; as 6.5, which six
 * of them count, by 14 (of 1 … 6 to 6 at most) and those six. Counted by signs
 * alone, 13 flips. */
static void one_round_disturbed(void **state)
{
    const double rounds[] = {95,  96,  97,  98,  99,  100,
                             101, 102, 103, 104, 105, -200};

    (void)state;
    NEAR(wilcoxon(rounds, 12), 2 * 70.0 / 4096);
    NEAR(flip(rounds, 12), 2 * 20.0 / 4096);
    NEAR(flip_capped(rounds, 12, 1), 2 * 13.0 / 4096);
}

/* Whichever signs the rounds come with, all as likely: p is below 0.05 in at
 * most one of twenty, and its smallest value is that of all on one side. */
static void false_alarms_counted(void **state)
{
    double rounds[14];

    (void)state;
    for (size_t count = 1; count <= 14; count++) {
        size_t alarms = 0;
        double least = 1;

        for (unsigned signs = 0; signs < 1U << count; signs++) {
            double p;

            for (size_t i = 0; i < count; i++)
                rounds[i] = signs >> i & 1 ? (double)i + 1 : -1.0 - (double)i;
            p = flip(rounds, count);
            alarms += p < STATS_ALPHA;
            least = fmin(least, p);
        }
        assert_true(alarms <= STATS_ALPHA * (1U << count));
        NEAR(least, stats_smallest_p(count));
    }
}

/* Turned over, the ratios say the same; beyond 100 the normal limit goes on
 * where counting ends. */
static void flips_mirrored_and_many(void **state)
{
    double values[101], p[2];

    (void)state;
    for (size_t i = 0; i < 101; i++)
        values[i] = (double)(i * 37 % 101) - 40;
    p[0] = wilcoxon(values, 100);
    p[1] = wilcoxon(values, 101);
    assert_true(p[0] > 1e-6 && p[0] < 0.5);
    WITHIN(log(p[1] / p[0]), 0, 0.2);
    p[0] = flip(values, 100);
    p[1] = flip(values, 101);
    assert_true(p[0] > 1e-6 && p[0] < 0.5);
    WITHIN(log(p[1] / p[0]), 0, 0.3);
    for (size_t i = 0; i < 101; i++)
        values[i] = -values[i];
    NEAR(flip(values, 100), p[0]);
    NEAR(flip(values, 101), p[1]);
}

static void bad_values(void **state)
{
    const double bad[] = {1, NAN}, zero[] = {0, 1}, endless[] = {INFINITY, 1};
    struct stats_drift drift;
    bool marks[2];
    size_t marked;
    double p = 7;

    (void)state;
    assert_int_equal(stats_sign_flip(NULL, 0, &p), -EINVAL);
    assert_int_equal(stats_sign_flip(bad, 2, &p), -EINVAL);
    assert_int_equal(stats_sign_flip(zero, 2, &p), -EINVAL);
    assert_int_equal(stats_sign_flip(endless, 2, &p), -EINVAL);
    assert_int_equal(stats_drift(bad, 2, &drift), -EINVAL);
    assert_int_equal(stats_mark_outliers(zero, 2, marks, &marked), -EINVAL);
    NEAR(p, 7);
}

/* The worked example of Wikipedia's "Holm-Bonferroni method", and what R's
 * p.adjust(c(0.01, 0.02, 0.03, 0.04, 0.05), "holm") gives. */
static void holm(void **state)
{
    const double p[] = {0.01, 0.04, 0.03, 0.005};
    const double even[] = {0.05, 0.04, 0.03, 0.02, 0.01};
    const double large[] = {0.9, 0.4};
    double adjusted[5];

    (void)state;
    assert_int_equal(stats_holm(p, 4, adjusted), 0);
    NEAR(adjusted[0], 0.03);
    NEAR(adjusted[1], 0.06);
    NEAR(adjusted[2], 0.06);
    NEAR(adjusted[3], 0.02);
    assert_int_equal(stats_holm(even, 5, adjusted), 0);
    NEAR(adjusted[4], 0.05);
    NEAR(adjusted[3], 0.08);
    NEAR(adjusted[2], 0.09);
    NEAR(adjusted[1], 0.09);
    NEAR(adjusted[0], 0.09);
    assert_int_equal(stats_holm(large, 2, adjusted), 0);
    NEAR(adjusted[0], 0.9);
    NEAR(adjusted[1], 0.8);
    assert_int_equal(stats_holm(NULL, 0, NULL), 0);
}

/* What the best data of so many rounds gives survives, one round fewer does
 * not. */
static void rounds_needed(void **state)
{
    (void)state;
    assert_int_equal(stats_rounds_needed(0, 0.05), 6);
    assert_int_equal(stats_rounds_needed(1, 0.05), 6);
    assert_int_equal(stats_rounds_needed(2, 0.05), 7);
    assert_int_equal(stats_rounds_needed(12, 0.05), 9);
    assert_int_equal(stats_rounds_needed(13, 0.05), 10);
    for (size_t family = 1; family <= 40; family++) {
        const unsigned rounds = stats_rounds_needed(family, 0.05);
        double best[40] = {0}, p[40], adjusted[40];

        for (size_t i = 0; i < rounds; i++)
            best[i] = (double)i + 1;
        for (size_t i = 0; i < family; i++)
            p[i] = 1;
        p[0] = flip(best, rounds);
        NEAR(p[0], stats_smallest_p(rounds));
        assert_int_equal(stats_holm(p, family, adjusted), 0);
        assert_true(adjusted[0] < 0.05);
        p[0] = flip(best, rounds - 1);
        assert_int_equal(stats_holm(p, family, adjusted), 0);
        assert_true(adjusted[0] >= 0.05);
    }
}

static size_t marked_of(const double *values, size_t count, bool *marks)
{
    size_t marked = 99;

    assert_int_equal(stats_mark_outliers(values, count, marks, &marked), 0);
    return marked;
}

static void outliers(void **state)
{
    const double one[] = {100, 101, 99, 150, 100, 102, 98, 101};
    const double low[] = {100, 101, 99, 50, 100, 102, 98, 101};
    const double modes[] = {100, 130, 101, 131, 99, 130, 100, 101};
    const double few[] = {100, 101, 99, 150, 100};
    const double same[] = {7, 7, 7, 7, 7, 8, 7};
    bool marks[8];

    (void)state;
    assert_int_equal(marked_of(one, 8, marks), 1);
    assert_true(marks[3]);
    assert_false(marks[0]);
    assert_int_equal(marked_of(low, 8, marks), 1);
    assert_true(marks[3]);
    assert_int_equal(marked_of(modes, 8, marks), 0);
    assert_int_equal(marked_of(few, 5, marks), 0);
    assert_int_equal(marked_of(same, 7, marks), 1);
    assert_true(marks[5]);
}

/* Hollander & Wolfe (1973), p. 187: lightness of canned tuna against a panel's
 * score. R's example for cor.test(method = "kendall") says T = 26, tau =
 * 0.4444, p = 0.05972 one-sided. Here the scores in the order of lightness. */
static void drift_as_published(void **state)
{
    const double scores[] = {2.5, 4.0, 2.6, 3.6, 2.8, 3.1, 5.2, 5.0, 3.8};
    struct stats_drift drift;

    (void)state;
    assert_int_equal(stats_drift(scores, 9, &drift), 0);
    NEAR(drift.tau, 16.0 / 36);
    WITHIN(drift.p, 2 * 0.05972, 2e-5);
    NEAR(drift.change, 5.0 / 2.6);
}

/* Kendall's tables: of 24 orders of four, one rises always; n = 10, S = 27:
 * 0.0083 one-sided. */
static void drift_by_tables(void **state)
{
    const double rising[] = {1, 2, 3, 4}, falling[] = {4, 3, 2, 1};
    const double ten[] = {2, 4, 1, 6, 3, 8, 9, 5, 7, 10};
    struct stats_drift drift;

    (void)state;
    assert_int_equal(stats_drift(rising, 4, &drift), 0);
    NEAR(drift.p, 2.0 / 24);
    NEAR(drift.tau, 1);
    NEAR(drift.change, 3.5 / 1.5);
    assert_int_equal(stats_drift(falling, 4, &drift), 0);
    NEAR(drift.p, 2.0 / 24);
    NEAR(drift.tau, -1);
    assert_int_equal(stats_drift(ten, 10, &drift), 0);
    NEAR(drift.tau, 27.0 / 45);
    WITHIN(drift.p, 2 * 0.0083, 1e-4);
    assert_int_equal(stats_drift(rising, 1, &drift), 0);
    NEAR(drift.p, 1);
    NEAR(drift.tau, 0);
}

/* Ties go through the normal limit: S = 8 of 1 1 2 2 3 has variance
 * (300 - 18 - 18) / 18, so z = 7 / sqrt(44 / 3); p from tables 0.0676. The
 * limit and the count agree where one ends and the other begins. */
static void drift_with_ties_and_many(void **state)
{
    const double tied[] = {1, 1, 2, 2, 3}, same[] = {5, 5, 5, 5};
    struct stats_drift drift, more;
    double values[51];

    (void)state;
    assert_int_equal(stats_drift(tied, 5, &drift), 0);
    WITHIN(drift.p, 0.0676, 1e-4);
    assert_int_equal(stats_drift(same, 4, &drift), 0);
    NEAR(drift.p, 1);
    NEAR(drift.change, 1);
    for (size_t i = 0; i < 51; i++)
        values[i] = (double)(i * 20 % 51) + 1 + (double)i * 0.3;
    assert_int_equal(stats_drift(values, 50, &drift), 0);
    assert_int_equal(stats_drift(values, 51, &more), 0);
    assert_true(drift.p > 1e-6 && drift.p < 0.5);
    WITHIN(log(more.p / drift.p), 0, 0.5);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(flips_by_hand),
        cmocka_unit_test(flips_as_published),
        cmocka_unit_test(flips_counted_again),
        cmocka_unit_test(one_round_disturbed),
        cmocka_unit_test(false_alarms_counted),
        cmocka_unit_test(flips_mirrored_and_many),
        cmocka_unit_test(bad_values),
        cmocka_unit_test(holm),
        cmocka_unit_test(rounds_needed),
        cmocka_unit_test(outliers),
        cmocka_unit_test(drift_as_published),
        cmocka_unit_test(drift_by_tables),
        cmocka_unit_test(drift_with_ties_and_many),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
