/* Claims held against the sets made for tests: figures, verdicts, what turns
 * round with the data and what goes with it. */
#include "tests/unit/unit.h"

#include <math.h>

#include "tests/unit/claims_scene.h"

/* The only check of the only claim. */
static const struct claim_check *decide_one(struct scene *scene,
                                            const char *expression)
{
    char text[1000];

    snprintf(text, sizeof(text),
             "claims:\n- claim: c\n  checks:\n  - that: %s\n", expression);
    if (scene_decide(scene, text) < 0)
        fail_msg("%s: %s", expression, scene->problems.lines[0]);
    return &scene->claims.claims[0].checks[0];
}

static void assert_truth(struct scene *scene, const char *expression,
                         enum claim_truth truth)
{
    const struct claim_check *check = decide_one(scene, expression);

    if (check->evaluation.truth != truth)
        fail_msg("%s: %s", expression,
                 claim_truth_text(check->evaluation.truth));
}

static void assert_figures(struct scene *scene, const char *expression,
                           const char *expected)
{
    char *figures = claim_figures(decide_one(scene, expression));

    assert_string_equal(figures, expected);
    free(figures);
}

static void figures(void **state)
{
    struct scene *scene = scene_open("full");

    (void)state;
    /* As the report's tables print them. */
    assert_figures(scene, "speedup('io-fanout', 'event-loop') > 10",
                   "94.6× (93.5–\u206097.4), asked: > 10×");
    assert_figures(scene, "speedup('io-fanout', 'sequential') < 2x",
                   "1.00×, asked: < 2×");
    assert_figures(scene, "2 * cores >= 4 and cores < 1",
                   "4, asked: ≥ 4; 2, asked: < 1 (no)");
    assert_figures(scene, "finished('io-fanout', 'event-loop') >= 100 %",
                   "100 %, asked: ≥ 100 %");
    assert_figures(scene, "1500 ms > 0.5 s and -2 MiB < 1 KiB",
                   "1.50 s, asked: > 500 ms; −2.00 MiB, asked: < 1.00 KiB");
    assert_figures(scene, "time('waits', 'event-loop') > 1 s",
                   "waits was not run");
    assert_figures(
        scene, "time('io-scaling', 'thread-pool', 50) > 1 s",
        "thread-pool was measured at x = 1, 10, 100, 1000 and not at 50");
    assert_figures(scene, "memory('io-fanout', 'event-loop') > 1 MiB",
                   "no observed run tells its memory");
    assert_figures(scene, "switches('io-fanout', 'event-loop') > 1",
                   "no verified run tells it");
    scene_close(scene);
}

static void functions(void **state)
{
    struct scene *scene = scene_open("full");

    (void)state;
    /* Ten tasks; every run is told alike by both. */
    assert_truth(scene,
                 "task_time('io-fanout', 'sequential') < 30 ms and "
                 "task_time('io-fanout', 'sequential') > 15 ms",
                 CLAIM_TRUE);
    assert_truth(scene,
                 "time('io-fanout', 'sequential') < 300 ms and "
                 "time('io-fanout', 'sequential') > 150 ms",
                 CLAIM_TRUE);
    assert_truth(scene,
                 "cpu('io-fanout', 'sequential') > 50 us and "
                 "cpu('io-fanout', 'sequential') < 75 us",
                 CLAIM_TRUE);
    assert_truth(scene, "retries('io-fanout', 'sequential') <= 0", CLAIM_TRUE);
    /* By series, by group and series, by x, by id. */
    assert_truth(scene, "speedup('cpu-fanout', 'fib/thread-pool') > 1.5",
                 CLAIM_TRUE);
    assert_truth(scene, "speedup('cpu-fanout', 'fib thread-pool') > 1.5",
                 CLAIM_TRUE);
    assert_truth(scene, "speedup('io-scaling', 'thread-pool', 10 * 10) > 50",
                 CLAIM_TRUE);
    assert_truth(scene, "speedup('io-scaling', 'thread-pool 100') > 50",
                 CLAIM_TRUE);
    assert_truth(scene,
                 "faster('io-scaling', 'event-loop', 1000, 'thread-pool', "
                 "1000) > 1.5",
                 CLAIM_TRUE);
    assert_truth(scene,
                 "faster('io-scaling', 'thread-pool', 1000, 'event-loop', "
                 "1000) < 0.7",
                 CLAIM_TRUE);
    assert_truth(scene, "speedup('cpu-scaling', 'thread-pool', cores) > 1.5",
                 CLAIM_TRUE);
    scene_close(scene);
    scene = scene_open("latency");
    assert_truth(scene,
                 "p50('open-loop', 'thread-pool', 1000) < "
                 "p99('open-loop', 'thread-pool', 1000)",
                 CLAIM_TRUE);
    scene_close(scene);
}

/* No difference is claimed that the report does not claim, and none within the
 * noise floor. */
static void noise(void **state)
{
    struct scene *scene = scene_open("full");

    (void)state;
    assert_truth(scene, "speedup('io-fanout', 'event-loop') > 95", CLAIM_NOISE);
    assert_truth(scene, "speedup('io-fanout', 'event-loop') < 95", CLAIM_NOISE);
    assert_truth(scene, "speedup('io-fanout', 'event-loop') > 120",
                 CLAIM_FALSE);
    assert_truth(scene, "speedup('cpu-fanout', 'fib/event-loop') > 1",
                 CLAIM_NOISE);
    assert_truth(scene, "speedup('cpu-fanout', 'fib/event-loop') < 1",
                 CLAIM_NOISE);
    decide_one(scene, "1 < 2");
    for (size_t i = 0; i < scene->analysis.experiment_count; i++) {
        const struct experiment_view *view = &scene->analysis.experiments[i];

        if (strcmp(view->e->name, "io-fanout") != 0)
            continue;
        char text[200];
        /* Beyond the interval, and not beyond the noise floor. */
        const double threshold =
            view->cases[3].speedup.value / view->noise_floor * 1.0001;

        assert_true(threshold < view->cases[3].speedup.low);
        snprintf(text, sizeof(text),
                 "speedup('io-fanout', 'event-loop') > %.9f", threshold);
        assert_truth(scene, text, CLAIM_NOISE);
        break;
    }
    scene_close(scene);
}

static struct rs_run *run_of(struct scene *scene, const char *case_id,
                             unsigned round)
{
    for (size_t i = 0; i < scene->set.run_count; i++) {
        struct rs_run *run = &scene->set.runs[i];
        const struct rs_experiment *e =
            &scene->set.experiments[run->experiment];

        if (strcmp(e->name, "io-fanout") == 0 && run->round == round &&
            strcmp(e->cases[run->case_index].id, case_id) == 0)
            return run;
    }
    return NULL;
}

/* Let two cases of io-fanout exchange their times for each task. */
static void exchange(struct scene *scene, const char *a, const char *b)
{
    for (unsigned round = 1;; round++) {
        struct rs_run *left = run_of(scene, a, round);
        struct rs_run *right = run_of(scene, b, round);

        if (!left || !right) {
            assert_true(round > 6);
            return;
        }
        const double tasks = (double)left->result.tasks;
        const double others = (double)right->result.tasks;
        const double wall = (double)left->wall_ns;

        left->wall_ns =
            (uint64_t)llround((double)right->wall_ns * tasks / others);
        right->wall_ns = (uint64_t)llround(wall * others / tasks);
    }
}

static const char two_claims[] =
    "claims:\n"
    "- claim: a loop wins\n"
    "  checks:\n"
    "  - that: speedup('io-fanout', 'event-loop') > 10\n"
    "- claim: a loop loses\n"
    "  checks:\n"
    "  - that: not speedup('io-fanout', 'event-loop') > 1\n";

static void reversal(void **state)
{
    struct scene *scene = scene_open("full");

    (void)state;
    assert_int_equal(scene_decide(scene, two_claims), 0);
    assert_int_equal(scene->claims.claims[0].verdict, CLAIM_HOLDS);
    assert_int_equal(scene->claims.claims[1].verdict, CLAIM_DOES_NOT_HOLD);
    exchange(scene, "sequential", "event-loop");
    assert_int_equal(scene_decide(scene, two_claims), 0);
    assert_int_equal(scene->claims.claims[0].verdict, CLAIM_DOES_NOT_HOLD);
    assert_int_equal(scene->claims.claims[1].verdict, CLAIM_HOLDS);
    scene_close(scene);
}

static void taken_away(void **state)
{
    struct scene *scene = scene_open("full");

    (void)state;
    for (unsigned round = 1; run_of(scene, "event-loop", round); round++)
        if (round > 4)
            run_of(scene, "event-loop", round)->outcome = OUTCOME_FAILED;
    assert_figures(scene, "speedup('io-fanout', 'event-loop') > 10",
                   "4 rounds are too few to tell");
    assert_figures(scene, "time('io-fanout', 'event-loop') > 10 s",
                   "4 rounds are too few for an interval");
    assert_truth(scene, "finished('io-fanout', 'event-loop') < 40 %",
                 CLAIM_TRUE);
    for (unsigned round = 1; run_of(scene, "event-loop", round); round++)
        run_of(scene, "event-loop", round)->outcome = OUTCOME_REFUSED;
    assert_figures(scene, "speedup('io-fanout', 'event-loop') > 10",
                   "it shares no verified round with its baseline");
    assert_figures(scene, "finished('io-fanout', 'event-loop') < 1 %",
                   "0.0 %, asked: < 1.0 %");
    assert_int_equal(scene_decide(scene, two_claims), 0);
    assert_int_equal(scene->claims.claims[0].verdict, CLAIM_NOT_DECIDED);
    scene->set.run_count = 0;
    assert_figures(scene, "finished('io-fanout', 'event-loop') < 1 %",
                   "it has no run in this set");
    scene_close(scene);
}

#define HOLDS  "speedup('io-fanout', 'event-loop') > 10"
#define FALSE_ "speedup('io-fanout', 'event-loop') < 10"
#define NOISE  "speedup('io-fanout', 'event-loop') > 95"
#define ABSENT "speedup('waits', 'io-uring') > 1"

/* A claim with two checks. */
static void verdicts(void **state)
{
    static const struct {
        const char *first, *second;
        enum claim_verdict verdict;
    } rows[] = {
        {HOLDS, HOLDS, CLAIM_HOLDS},
        {FALSE_, FALSE_, CLAIM_DOES_NOT_HOLD},
        {HOLDS, FALSE_, CLAIM_DEPENDS},
        {HOLDS, NOISE, CLAIM_DEPENDS},
        {FALSE_, NOISE, CLAIM_DEPENDS},
        {NOISE, NOISE, CLAIM_WITHIN_NOISE},
        {HOLDS, ABSENT, CLAIM_NOT_DECIDED},
        {FALSE_, ABSENT, CLAIM_NOT_DECIDED},
        {NOISE, ABSENT, CLAIM_NOT_DECIDED},
        {ABSENT, ABSENT, CLAIM_NOT_DECIDED},
    };
    struct scene *scene = scene_open("full");

    (void)state;
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        const struct claim *claim;
        char text[600], *command;

        snprintf(text, sizeof(text),
                 "claims:\n- claim: c\n  lock: yes\n  checks:\n"
                 "  - when: a\n    that: %s\n  - when: b\n    that: %s\n",
                 rows[i].first, rows[i].second);
        assert_int_equal(scene_decide(scene, text), 0);
        claim = &scene->claims.claims[0];
        if (claim->verdict != rows[i].verdict)
            fail_msg("%s, %s: %s", rows[i].first, rows[i].second,
                     claim_verdict_text(claim->verdict));
        assert_true(!claim_scope(claim) ==
                    (claim->verdict != CLAIM_DOES_NOT_HOLD));
        command = claim_command(claim);
        if (claim->verdict == CLAIM_NOT_DECIDED)
            assert_string_equal(command,
                                "cbench bench waits --profile standard");
        else
            assert_null(command);
        free(command);
    }
    scene_close(scene);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(figures),    cmocka_unit_test(functions),
        cmocka_unit_test(noise),      cmocka_unit_test(reversal),
        cmocka_unit_test(taken_away), cmocka_unit_test(verdicts),
    };

    return cmocka_run_group_tests(tests, scene_set_up, scene_tear_down);
}
