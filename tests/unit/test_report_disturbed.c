/* What hangs on disturbed runs: verdicts with and without them, and what is
 * said of it. */
#include "tests/unit/unit.h"

#include "harness/report/analysis.h"

#define ROUNDS 16
#define MS     1000000

struct world {
    struct resultset set;
    struct rs_experiment experiment;
    struct rs_case cases[2];
    struct rs_run runs[2 * ROUNDS];
    json_t *reasons;
    struct analysis analysis;
};

/* Two cases; the times of the loop's rounds are given, and which of them were
 * disturbed. */
static void make(struct world *world, const uint64_t loop_ms[ROUNDS],
                 uint32_t disturbed)
{
    static const char *const names[] = {"sequential", "loop"};

    *world = (struct world){0};
    world->reasons = json_pack("[s, s]", "steal 4 %", "others used 0.3 CPUs");
    world->experiment = (struct rs_experiment){.name = "e",
                                               .title = "E",
                                               .rounds = ROUNDS,
                                               .baseline = "sequential",
                                               .cases = world->cases,
                                               .case_count = 2};
    for (size_t i = 0; i < 2; i++)
        world->cases[i] = (struct rs_case){.id = names[i],
                                           .series = names[i],
                                           .model = names[i],
                                           .workload = "work",
                                           .kind = "cpu",
                                           .tasks = 1};
    for (unsigned i = 0; i < 2 * ROUNDS; i++) {
        const unsigned at = i % ROUNDS;

        world->runs[i] = (struct rs_run){
            .run = i + 1,
            .line = i + 1,
            .case_index = i / ROUNDS,
            .round = at + 1,
            .timed = true,
            .wall_ns = (i < ROUNDS ? 100 : loop_ms[at]) * MS + at * 1000,
            .has_result = true};
        if (i >= ROUNDS && (disturbed >> at & 1))
            world->runs[i].disturbed = world->reasons;
    }
    world->set = (struct resultset){.experiments = &world->experiment,
                                    .experiment_count = 1,
                                    .runs = world->runs,
                                    .run_count = 2 * ROUNDS};
    world->set.machine.cpus = 2;
    assert_int_equal(analysis_init(&world->analysis, &world->set), 0);
}

static void unmake(struct world *world)
{
    analysis_release(&world->analysis);
    json_decref(world->reasons);
}

static void assert_says(struct world *world, const char *expected)
{
    char *text =
        disturbed_sentence(&world->analysis, &world->analysis.experiments[0]);

    assert_non_null(text);
    assert_string_equal(text, expected);
    free(text);
}

static const uint64_t fast[ROUNDS] = {50, 51, 50, 52, 50, 51, 50, 52,
                                      50, 51, 50, 52, 50, 51, 50, 52};
/* Fast where it was disturbed only. */
static const uint64_t half[ROUNDS] = {50, 50,  50, 50, 50, 50,  50, 50,
                                      99, 101, 99, 99, 99, 101, 99, 101};

static void says_nothing_of_quiet_runs(void **state)
{
    struct world world;

    (void)state;
    make(&world, fast, 0);
    assert_null(
        disturbed_sentence(&world.analysis, &world.analysis.experiments[0]));
    assert_null(disturbed_summary(&world.analysis));
    assert_null(origin_bound_sentence(&world.analysis.experiments[0]));
    assert_int_equal(world.analysis.experiments[0].disturbed.verdicts, 1);
    assert_int_equal(world.analysis.experiments[0].disturbed.changed, 0);
    unmake(&world);
}

static void keeps_what_holds(void **state)
{
    struct world world;
    char *text;

    (void)state;
    make(&world, fast, 0x0003);
    assert_says(&world, "2 of 32 timed runs were disturbed (steal: 2, others "
                        "used: 2). Without them the only verdict stays.");
    text = disturbed_summary(&world.analysis);
    assert_string_equal(text, "2 of 32 timed runs were disturbed from outside. "
                              "Without them the only verdict stays.");
    free(text);
    assert_int_equal(world.analysis.experiments[0].cases[1].disturbed.runs, 2);
    /* They stay in the figures. */
    assert_int_equal(world.analysis.experiments[0].cases[1].round_count,
                     ROUNDS);
    unmake(&world);
}

static void tells_what_changes(void **state)
{
    struct world world;
    const struct case_view *loop;

    (void)state;
    make(&world, half, 0x00ff);
    loop = &world.analysis.experiments[0].cases[1];
    if (loop->verdict != STATS_FASTER)
        fail_msg("with the disturbed runs the loop should be faster");
    assert_int_equal(loop->disturbed.verdict, STATS_NO_DIFFERENCE);
    assert_int_equal(world.analysis.experiments[0].disturbed.changed, 1);
    assert_says(&world,
                "8 of 32 timed runs were disturbed (steal: 8, others used: 8). "
                "Without them the only verdict changes: loop (faster, without "
                "them no measurable difference).");
    unmake(&world);
}

static void does_not_claim_without_rounds(void **state)
{
    struct world world;

    (void)state;
    make(&world, fast, 0xffff);
    assert_int_equal(world.analysis.experiments[0].disturbed.open, 1);
    assert_int_equal(world.analysis.experiments[0].disturbed.changed, 0);
    assert_says(&world,
                "16 of 32 timed runs were disturbed (steal: 16, others used: "
                "16). Without them too few rounds are left for any verdict.");
    unmake(&world);
}

static void counts_origins(void **state)
{
    struct world world;
    char *text;

    (void)state;
    make(&world, fast, 0);
    analysis_release(&world.analysis);
    world.runs[ROUNDS].bottleneck = "origin saturated: busy 95 % of a CPU";
    assert_int_equal(analysis_init(&world.analysis, &world.set), 0);
    text = origin_bound_sentence(&world.analysis.experiments[0]);
    assert_string_equal(text, "In 1 of 32 timed runs the origin, not the "
                              "client, was the bottleneck (loop: 1).");
    free(text);
    unmake(&world);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(says_nothing_of_quiet_runs),
        cmocka_unit_test(keeps_what_holds),
        cmocka_unit_test(tells_what_changes),
        cmocka_unit_test(does_not_claim_without_rounds),
        cmocka_unit_test(counts_origins),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
