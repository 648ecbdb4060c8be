/* Sets recorded apart: what the drift of anchors does to intervals and
 * verdicts, over many pairs of invented sets. */
#include "tests/unit/unit.h"

#include <math.h>
#include <string.h>

#include <gsl/gsl_randist.h>
#include <gsl/gsl_rng.h>

#include "harness/compare.h"

#define ROUNDS 10
#define CASES  4 /* the anchor first */
#define PAIRS  500

/* One side: an experiment whose first case is the baseline. */
struct side {
    struct rs_case cases[CASES];
    struct rs_experiment e;
    struct round_time rounds[CASES][ROUNDS];
    struct case_view views[CASES];
    struct experiment_view view;
    struct resultset set;
    struct analysis analysis;
};

static const char *const ids[CASES] = {"anchor", "a", "b", "c"};

/* A set recorded on a machine that is `speed` times as slow as another, where
 * the last case is `change` times as slow besides. */
static void invent(struct side *side, gsl_rng *random, double speed,
                   double change, bool anchored)
{
    *side = (struct side){0};
    side->e = (struct rs_experiment){
        .name = "e", .cases = side->cases, .case_count = CASES};
    for (size_t c = 0; c < CASES; c++) {
        struct case_view *view = &side->views[c];

        side->cases[c] = (struct rs_case){
            .id = ids[c], .workload = "w", .model = "m", .tasks = 1};
        for (unsigned r = 0; r < ROUNDS; r++)
            side->rounds[c][r] = (struct round_time){
                .round = r + 1,
                .task_ns = 1e6 * speed * (c == CASES - 1 ? change : 1) *
                           exp(gsl_ran_gaussian(random, 0.02))};
        view->c = &side->cases[c];
        view->rounds = side->rounds[c];
        view->round_count = ROUNDS;
        view->baseline = anchored ? &side->views[0] : NULL;
    }
    side->view = (struct experiment_view){.e = &side->e,
                                          .cases = side->views,
                                          .case_count = CASES,
                                          .noise_floor = 1};
    side->set.directory = (char[]){"set"};
    side->analysis = (struct analysis){
        .set = &side->set, .experiments = &side->view, .experiment_count = 1};
}

struct outcome_counts {
    unsigned measured, widened; /* intervals that hold the truth */
    unsigned claimed;           /* sets with any difference told of a and b */
    unsigned found;             /* differences told of c */
};

/* Pairs of sets between which the machine moves by a factor that is as likely
 * up as down. */
static struct outcome_counts repeat(double moves, double change, bool anchored)
{
    gsl_rng *random = gsl_rng_alloc(gsl_rng_mt19937);
    struct outcome_counts counts = {0};

    for (unsigned pair = 0; pair < PAIRS; pair++) {
        struct side before, after;
        struct comparison comparison;
        bool claimed = false;

        invent(&before, random, 1, 1, anchored);
        invent(&after, random, exp(gsl_ran_gaussian(random, moves)), change,
               anchored);
        compare_sets(&comparison, &before.analysis, &after.analysis);
        assert_int_equal(comparison.count, CASES);
        for (size_t c = 1; c < CASES - 1; c++) {
            const struct compared *of = &comparison.cases[c];

            counts.measured += of->measured.low <= 1 && of->measured.high >= 1;
            counts.widened += of->ratio.low <= 1 && of->ratio.high >= 1;
            claimed |=
                of->verdict == COMPARE_FASTER || of->verdict == COMPARE_SLOWER;
        }
        counts.claimed += claimed;
        counts.found += comparison.cases[CASES - 1].verdict == COMPARE_SLOWER;
        compare_release(&comparison);
    }
    gsl_rng_free(random);
    return counts;
}

/* The truth is 1: what was measured is the machine's doing. */
static void drift_is_no_difference(void **state)
{
    const struct outcome_counts counts = repeat(0.1, 1, true);

    (void)state;
    assert_true(counts.measured < 2 * PAIRS * 50 / 100);
    assert_true(counts.widened >= 2 * PAIRS * 98 / 100);
    assert_true(counts.claimed <= PAIRS * 2 / 100);
}

static void change_beyond_drift_is_found(void **state)
{
    const struct outcome_counts counts = repeat(0.01, 1.2, true);

    (void)state;
    assert_true(counts.found >= PAIRS * 95 / 100);
    assert_true(counts.claimed <= PAIRS * 2 / 100);
}

static void nothing_without_an_anchor(void **state)
{
    const struct outcome_counts counts = repeat(0.01, 1.5, false);

    (void)state;
    assert_int_equal(counts.found, 0);
    assert_int_equal(counts.claimed, 0);
}

/* The gate asks for both: a verdict, and a whole interval beyond what is
 * allowed. */
static void gate(void **state)
{
    struct compared pair = {.verdict = COMPARE_SLOWER,
                            .ratio = {.value = 1.1,
                                      .low = 1.06,
                                      .high = 1.2,
                                      .count = 9,
                                      .interval = true}};

    (void)state;
    assert_true(compare_is_slower_by(&pair, 0.05));
    assert_false(compare_is_slower_by(&pair, 0.06));
    pair.verdict = COMPARE_NO_DIFFERENCE;
    assert_false(compare_is_slower_by(&pair, 0.05));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(drift_is_no_difference),
        cmocka_unit_test(change_beyond_drift_is_found),
        cmocka_unit_test(nothing_without_an_anchor),
        cmocka_unit_test(gate),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
