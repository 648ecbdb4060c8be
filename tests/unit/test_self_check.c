/* Judging a series whose truth is known, on made-up runs. */
#include "tests/unit/unit.h"

#include <math.h>

#include "core/digest.h"
#include "harness/self_check.h"

#define CASES      6
#define RUN_NS     40e6
#define NEAR(a, b) assert_true(fabs((a) - (b)) < 0.002)

static const struct {
    const char *id, *series, *group, *aa_of;
    double slowdown;
} planned[CASES] = {
    {"a/plain", "plain", "a", NULL, 1},
    {"a/plain again", "plain again", "a", "a/plain", 1},
    {"a/slower by 3 %", "slower by 3 %", "a", NULL, 1.03},
    {"a/slower by 10 %", "slower by 10 %", "a", NULL, 1.1},
    {"b/plain", "plain", "b", NULL, 1},
    {"b/again", "again", "b", NULL, 1},
};

struct series {
    struct rs_experiment *experiments;
    struct resultset set;
};

/* A seeded normal number, by Box and Muller. */
static double normal(uint64_t sequence, uint64_t index)
{
    const double u = ((double)(digest_seeded(sequence, 2 * index) >> 11) + 1) /
                     9007199254740994.0;
    const double v = (double)(digest_seeded(sequence, 2 * index + 1) >> 11) /
                     9007199254740992.0;

    return sqrt(-2 * log(u)) * cos(2 * M_PI * v);
}

/* `noise`: spread of a run's time; `wrong`: what the second pair differs by. */
static void make(struct series *series, unsigned experiments, unsigned rounds,
                 double noise, double wrong)
{
    const size_t run_count = (size_t)experiments * CASES * rounds;
    struct rs_run *run = calloc(run_count, sizeof(*run));

    *series = (struct series){
        .experiments = calloc(experiments, sizeof(struct rs_experiment)),
        .set = {.experiment_count = experiments,
                .runs = run,
                .run_count = run_count,
                .machine.cpus = 2}};
    series->set.experiments = series->experiments;
    for (unsigned e = 0; e < experiments; e++) {
        struct rs_case *cases = calloc(CASES, sizeof(*cases));

        series->experiments[e] = (struct rs_experiment){.name = "e",
                                                        .title = "E",
                                                        .rounds = rounds,
                                                        .baseline = "plain",
                                                        .cases = cases,
                                                        .case_count = CASES};
        for (unsigned c = 0; c < CASES; c++) {
            cases[c] = (struct rs_case){.id = planned[c].id,
                                        .series = planned[c].series,
                                        .group = planned[c].group,
                                        .aa_of = planned[c].aa_of,
                                        .model = "sequential",
                                        .workload = "sha256",
                                        .kind = "cpu",
                                        .tasks = 1};
            for (unsigned r = 1; r <= rounds; r++, run++) {
                const uint64_t at = (uint64_t)(run - series->set.runs);
                const double factor = c == 5 ? wrong : planned[c].slowdown;

                *run = (struct rs_run){.run = at + 1,
                                       .line = at + 1,
                                       .experiment = e,
                                       .case_index = c,
                                       .round = r,
                                       .timed = true,
                                       .has_result = true};
                run->wall_ns =
                    (uint64_t)(RUN_NS * factor * exp(noise * normal(1, at)));
            }
        }
    }
}

static void unmake(struct series *series)
{
    for (size_t e = 0; e < series->set.experiment_count; e++)
        free(series->experiments[e].cases);
    free(series->experiments);
    free(series->set.runs);
}

static void nothing_is_missed_where_nothing_disturbs(void **state)
{
    struct self_check check = {0};
    struct series series;

    (void)state;
    make(&series, 20, 8, 0.002, 1);
    assert_int_equal(self_check_judge(&check, &series.set), 0);
    assert_int_equal(check.finished, 20);
    assert_int_equal(check.found_10.count, 20);
    assert_int_equal(check.found_3.count, 20);
    assert_int_equal(check.found_3_quiet.of, 20);
    assert_int_equal(check.floor.count, 20);
    assert_true(check.floor.low >= 1 && check.floor.high < 1.01);
    assert_true(self_check_passed(&check));
    self_check_release(&check);
    unmake(&series);
}

/* A harness that favours one of two equal cases is found out. */
static void a_bias_does_not_pass(void **state)
{
    struct self_check check = {0};
    struct series series;

    (void)state;
    make(&series, 20, 8, 0.002, 1.02);
    assert_int_equal(self_check_judge(&check, &series.set), 0);
    assert_int_equal(check.wrong.of, 20);
    assert_int_equal(check.wrong.count, 20);
    assert_false(self_check_passed(&check));
    self_check_release(&check);
    unmake(&series);
}

/* 400 experiments with a noise of 1 % a run: what the rules themselves do. */
static void rates(void **state)
{
    struct self_check check = {0};
    struct series series;

    (void)state;
    make(&series, 400, 8, 0.01, 1);
    assert_int_equal(self_check_judge(&check, &series.set), 0);
    assert_int_equal(check.wrong.of, 400);
    assert_true(check.wrong.count <= self_check_allowed(400));
    assert_true(check.found_10.count >= 396);
    self_check_release(&check);
    unmake(&series);
}

static void noise_hides_a_slowdown(void **state)
{
    struct self_check check = {0};
    struct series series;

    (void)state;
    make(&series, 20, 8, 0.3, 1);
    assert_int_equal(self_check_judge(&check, &series.set), 0);
    assert_true(check.found_10.count < 10);
    assert_int_equal(check.found_3_quiet.of, 0);
    assert_false(self_check_passed(&check));
    self_check_release(&check);
    unmake(&series);
}

/* An experiment that was interrupted is not judged. */
static void unfinished(void **state)
{
    struct self_check check = {0};
    struct series series;

    (void)state;
    make(&series, 3, 8, 0.01, 1);
    series.set.run_count -= 5;
    assert_int_equal(self_check_judge(&check, &series.set), 0);
    assert_int_equal(check.finished, 2);
    self_check_release(&check);
    series.set.run_count = 0;
    check = (struct self_check){0};
    assert_int_equal(self_check_judge(&check, &series.set), 0);
    assert_int_equal(check.finished, 0);
    assert_false(self_check_passed(&check));
    self_check_release(&check);
    unmake(&series);
}

/* Against sums of the binomial distribution, worked out exactly. */
static void binomial(void **state)
{
    struct self_check_share share = {16, 200};
    double low, high;

    (void)state;
    assert_int_equal(self_check_allowed(200), 16);
    assert_int_equal(self_check_allowed(1), 1);
    self_check_interval(&share, &low, &high);
    NEAR(low, 0.0464);
    NEAR(high, 0.1267);
    share = (struct self_check_share){0, 10};
    self_check_interval(&share, &low, &high);
    NEAR(low, 0);
    NEAR(high, 0.3085);
    share = (struct self_check_share){10, 10};
    self_check_interval(&share, &low, &high);
    NEAR(low, 0.6915);
    NEAR(high, 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_is_missed_where_nothing_disturbs),
        cmocka_unit_test(a_bias_does_not_pass),
        cmocka_unit_test(rates),
        cmocka_unit_test(noise_hides_a_slowdown),
        cmocka_unit_test(unfinished),
        cmocka_unit_test(binomial),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
