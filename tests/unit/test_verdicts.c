/* Verdicts need three witnesses, and enough rounds; outliers and drift are
 * said, and change nothing. */
#include "tests/unit/unit.h"

#include <math.h>

#include "harness/report/analysis.h"
#include "harness/report/steadiness.h"
#include "harness/report/summary.h"
#include "harness/report/verdicts.h"

#define CASES_MAX  16
#define ROUNDS_MAX 24
#define MS         1e6

struct world {
    struct resultset set;
    struct rs_experiment experiment;
    struct rs_case cases[CASES_MAX];
    char ids[CASES_MAX][32];
    struct rs_run runs[CASES_MAX * ROUNDS_MAX];
    struct analysis analysis;
};

/* What a case takes in a round, in ms. */
typedef double times(size_t index, unsigned round);

static void make(struct world *world, size_t cases, unsigned rounds,
                 times *times_of, bool twin)
{
    *world = (struct world){0};
    world->experiment = (struct rs_experiment){.name = "e",
                                               .title = "E",
                                               .rounds = rounds,
                                               .chart = CHART_BARS,
                                               .baseline = "case 0",
                                               .cases = world->cases,
                                               .case_count = cases};
    world->set.experiments = &world->experiment;
    world->set.experiment_count = 1;
    world->set.runs = world->runs;
    for (size_t i = 0; i < cases; i++) {
        snprintf(world->ids[i], sizeof(world->ids[i]), "case %zu", i);
        world->cases[i] = (struct rs_case){.id = world->ids[i],
                                           .series = world->ids[i],
                                           .model = "model",
                                           .workload = "work",
                                           .tasks = 100,
                                           .concurrency = 1};
        for (unsigned r = 1; r <= rounds; r++) {
            struct rs_run *run = &world->runs[world->set.run_count++];

            *run = (struct rs_run){.case_index = i,
                                   .round = r,
                                   .timed = true,
                                   .wall_ns = (uint64_t)(times_of(i, r) * MS),
                                   .has_result = true,
                                   .line = world->set.run_count};
        }
    }
    if (twin)
        world->cases[cases - 1].aa_of = world->ids[cases - 2];
    assert_int_equal(analysis_init(&world->analysis, &world->set), 0);
}

static const struct experiment_view *seen(const struct world *world)
{
    return &world->analysis.experiments[0];
}

/* Every case but the first is twice as fast, always. */
static double twice(size_t index, unsigned round)
{
    return (index == 0 ? 200 : 100) + 0.01 * (double)((round * 7 + index) % 11);
}

/* 12 comparisons need 9 rounds: 12 · 2 / 2^8 is 0.09, 12 · 2 / 2^9 is 0.047.
 * A twin is no comparison. */
static void rounds_for_the_family(void **state)
{
    struct world world;

    (void)state;
    make(&world, 13, 8, twice, false);
    assert_int_equal(seen(&world)->comparisons, 12);
    assert_int_equal(seen(&world)->rounds_needed, 9);
    assert_true(seen(&world)->cases[1].speedup.interval);
    assert_int_equal(seen(&world)->cases[1].verdict, STATS_TOO_FEW);
    analysis_release(&world.analysis);

    make(&world, 13, 9, twice, false);
    assert_int_equal(seen(&world)->cases[1].verdict, STATS_FASTER);
    assert_true(fabs(seen(&world)->cases[1].p - 2.0 / 512) < 1e-12);
    assert_true(fabs(seen(&world)->cases[1].p_adjusted - 24.0 / 512) < 1e-12);
    analysis_release(&world.analysis);

    make(&world, 14, 9, twice, true);
    assert_int_equal(seen(&world)->comparisons, 12);
    assert_int_equal(seen(&world)->cases[13].verdict, STATS_UNKNOWN);
    assert_true(seen(&world)->cases[13].p == 0);
    analysis_release(&world.analysis);
}

/* Case 1: nine of ten rounds a little faster, one much slower: the interval
 * leaves 1 out, the ranks do not. */
static double nearly(size_t index, unsigned round)
{
    const double wobble = 0.001 * round;

    if (index != 1)
        return 100;
    return round == 10 || round == 5 ? 110 : 99 + wobble;
}

/* The interval alone is no verdict. */
static void interval_without_p(void **state)
{
    struct world world;
    const struct case_view *c;

    (void)state;
    make(&world, 2, 12, nearly, false);
    c = &seen(&world)->cases[1];
    assert_true(c->speedup.low > 1);
    assert_true(c->p >= 0.05);
    assert_int_equal(stats_verdict(&c->speedup, 1), STATS_FASTER);
    assert_int_equal(c->verdict, STATS_NO_DIFFERENCE);
    analysis_release(&world.analysis);
}

/* Case 1 is faster in all of 12 rounds but two with small differences: 48 of
 * 4096 flips are as one-sided. Other cases differ in nothing. */
static double one_of_many(size_t index, unsigned round)
{
    if (index == 1)
        return 100 - (round == 3 || round == 4 ? -1.0 : 1.0) * round;
    return 100 + (round % 2 ? 0.1 : -0.1) * (double)index;
}

/* What is a difference alone is none among many. */
static void holm_within_the_experiment(void **state)
{
    struct world world;

    (void)state;
    make(&world, 2, 12, one_of_many, false);
    assert_true(fabs(seen(&world)->cases[1].p - 48.0 / 4096) < 1e-12);
    assert_int_equal(seen(&world)->cases[1].verdict, STATS_FASTER);
    analysis_release(&world.analysis);
    make(&world, 12, 12, one_of_many, false);
    assert_true(seen(&world)->cases[1].p < 0.05);
    assert_true(seen(&world)->cases[1].p_adjusted >= 0.05);
    assert_true(seen(&world)->cases[1].speedup.low > 1);
    assert_int_equal(seen(&world)->cases[1].verdict, STATS_NO_DIFFERENCE);
    analysis_release(&world.analysis);
}

/* Each next case is a hundredth slower than the one before, always. */
static double hundredths(size_t index, unsigned round)
{
    return (100 + (double)index) * (1 + 0.1 * (round % 3));
}

/* Rivals of the best are compared with it directly: among two of them six
 * rounds cannot tell (4 / 2^6), seven can; alone six can (2 / 2^6). */
static void against_the_best(void **state)
{
    struct world world;
    const struct case_view *others[2];
    bool slower[2];

    (void)state;
    for (unsigned rounds = 6; rounds <= 7; rounds++) {
        make(&world, 3, rounds, hundredths, false);
        others[0] = &seen(&world)->cases[1];
        others[1] = &seen(&world)->cases[2];
        assert_int_equal(verdicts_against(seen(&world), &seen(&world)->cases[0],
                                          others, 2, slower),
                         0);
        assert_int_equal(slower[0], rounds == 7);
        assert_int_equal(slower[1], rounds == 7);
        assert_int_equal(verdicts_against(seen(&world), &seen(&world)->cases[0],
                                          others, 1, slower),
                         0);
        assert_true(slower[0]);
        assert_int_equal(
            verdicts_against(seen(&world), others[1], others, 1, slower), 0);
        assert_false(slower[0]);
        analysis_release(&world.analysis);
    }
}

/* Case 1 has two runs that took far longer. */
static double disturbed_twice(size_t index, unsigned round)
{
    const bool far = index == 1 && (round == 4 || round == 9);

    return (far ? 400 : 100) + (double)((round * 5 + index * 3) % 7);
}

static void outliers_stay(void **state)
{
    struct world world;
    const struct case_view *c;
    char *sentence;

    (void)state;
    make(&world, 2, 12, disturbed_twice, false);
    c = &seen(&world)->cases[1];
    assert_int_equal(c->outliers, 2);
    assert_true(c->rounds[3].outlier && c->rounds[8].outlier);
    assert_false(c->rounds[0].outlier);
    assert_int_equal(c->round_count, 12);
    assert_int_equal(c->speedup.count, 12);
    assert_int_equal(seen(&world)->cases[0].outliers, 0);
    sentence = outlier_sentence(seen(&world));
    assert_string_equal(sentence,
                        "2 of 24 timed runs are marked as outliers (case 1: "
                        "2). None was dropped: every figure has them in it.");
    assert_null(drift_sentence(seen(&world)));
    free(sentence);
    analysis_release(&world.analysis);
}

/* Both cases slow down alike; the machine is at 120 % in the end. */
static double slowing(size_t index, unsigned round)
{
    const double base = index == 0 ? 200 : 100;

    return base * (1 + 0.01 * round + 0.002 * ((round * 7 + index) % 5));
}

/* Drift is said, and does not touch what is compared within rounds. */
static void drift_is_said(void **state)
{
    struct world world;
    const struct case_view *c;
    char *sentence;

    (void)state;
    make(&world, 2, 20, slowing, false);
    c = &seen(&world)->cases[1];
    assert_true(c->drift.tau > 0.8);
    assert_true(c->drift.p < 1e-4 && c->drift_adjusted >= c->drift.p);
    assert_int_equal(c->verdict, STATS_FASTER);
    assert_true(c->speedup.high < 2.02 && c->speedup.low > 1.98);
    sentence = drift_sentence(seen(&world));
    assert_non_null(sentence);
    assert_non_null(strstr(sentence, "2 of 2 cases drifted over the session"));
    assert_non_null(strstr(sentence, "case 1 became 12 % slower (p < 0.0001)"));
    free(sentence);
    assert_null(outlier_sentence(seen(&world)));
    analysis_release(&world.analysis);
}

/* All of it is in summary.json. */
static void in_the_summary(void **state)
{
    struct world world;
    char *text = NULL;
    size_t size;
    FILE *out = open_memstream(&text, &size);
    json_t *root, *experiment, *c;

    (void)state;
    make(&world, 2, 12, disturbed_twice, false);
    assert_int_equal(summary_write_json(out, &world.analysis), 0);
    fclose(out);
    root = json_loads(text, 0, NULL);
    experiment = json_array_get(json_object_get(root, "experiments"), 0);
    c = json_array_get(json_object_get(experiment, "cases"), 1);
    assert_int_equal(
        json_integer_value(json_object_get(experiment, "comparisons")), 1);
    assert_int_equal(
        json_integer_value(json_object_get(experiment, "rounds_needed")), 6);
    assert_true(fabs(json_real_value(json_object_get(c, "p")) -
                     seen(&world)->cases[1].p) < 1e-8);
    assert_true(json_is_real(json_object_get(c, "p_adjusted")));
    assert_int_equal(json_array_size(json_object_get(c, "outlier_rounds")), 2);
    assert_int_equal(json_integer_value(json_array_get(
                         json_object_get(c, "outlier_rounds"), 1)),
                     9);
    assert_true(json_is_real(
        json_object_get(json_object_get(c, "drift"), "p_adjusted")));
    json_decref(root);
    free(text);
    analysis_release(&world.analysis);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(rounds_for_the_family),
        cmocka_unit_test(interval_without_p),
        cmocka_unit_test(holm_within_the_experiment),
        cmocka_unit_test(against_the_best),
        cmocka_unit_test(outliers_stay),
        cmocka_unit_test(drift_is_said),
        cmocka_unit_test(in_the_summary),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
