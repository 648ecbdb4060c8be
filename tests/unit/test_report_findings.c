/* Sentences follow the data: a finding turns round when its data does, and is
 * gone when its data is. */
#include "tests/unit/unit.h"

#include <math.h>

#include "harness/report/findings.h"
#include "harness/report/show.h"

#define ROUNDS 12
#define MS     1e6

/* A made set: one experiment, whose cases take these times. */
struct made {
    const char *series, *group;
    double ms; /* of the whole process; 0: nothing was run */
    uint64_t tasks;
    double x; /* 0: none */
    double wait_ms;
    const char *aa_of;
    uint64_t retried;
    uint64_t mib;      /* of all processes, in the observed run; 0: not known */
    const char *model; /* NULL: called as its series */
};

struct world {
    struct resultset set;
    struct rs_experiment experiment;
    struct rs_case cases[32];
    struct rs_run runs[32 * (ROUNDS + 1)];
    struct analysis analysis;
    struct findings findings;
};

/* The machine drifts from round to round, and every run wobbles a little. */
static double spread(unsigned round, size_t index)
{
    return 1 + 0.05 * (round % 3) + 0.004 * ((round * 7 + index * 3) % 5);
}

static void add_runs(struct world *world, size_t index, const struct made *made)
{
    for (unsigned round = 1; round <= ROUNDS && made->ms > 0; round++) {
        struct rs_run *run = &world->runs[world->set.run_count++];
        double wall = made->ms * MS * spread(round, index);

        *run = (struct rs_run){.run = world->set.run_count,
                               .case_index = index,
                               .round = round,
                               .timed = true,
                               .wall_ns = (uint64_t)wall,
                               .has_result = true,
                               .line = world->set.run_count};
        run->result.workload = "work";
        run->result.drive_ns = (uint64_t)wall;
        run->result.cpu_user_ns = (uint64_t)wall;
        run->result.workers = 1;
        run->result.parts = 1;
        run->result.retried = made->retried;
        run->result.peak_in_flight = 1;
        run->result.task_wait_ns = (uint64_t)(made->wait_ms * MS);
    }
}

static void add_observed(struct world *world, size_t index,
                         const struct made *made)
{
    struct rs_run *run = &world->runs[world->set.run_count++];

    *run = (struct rs_run){.run = world->set.run_count,
                           .case_index = index,
                           .warmup = true,
                           .has_observed = true,
                           .observed.peak_tree_bytes = made->mib << 20,
                           .line = world->set.run_count};
}

static void make(struct world *world, enum chart_kind chart,
                 const struct made *made, size_t count)
{
    *world = (struct world){0};
    world->experiment = (struct rs_experiment){.name = "e",
                                               .title = "E",
                                               .rounds = ROUNDS,
                                               .chart = chart,
                                               .baseline = "sequential",
                                               .x_label = "workers",
                                               .cases = world->cases,
                                               .case_count = count};
    world->set.experiments = &world->experiment;
    world->set.experiment_count = 1;
    world->set.runs = world->runs;
    world->set.machine.cpus = 2;
    for (size_t i = 0; i < count; i++) {
        struct rs_case *c = &world->cases[i];
        char *id;

        assert_true(asprintf(&id, "case %zu", i) > 0);
        *c = (struct rs_case){.id = id,
                              .series = made[i].series,
                              .model = made[i].model ? made[i].model
                                                     : made[i].series,
                              .workload = "work",
                              .group = made[i].group,
                              .aa_of = made[i].aa_of,
                              .tasks = made[i].tasks ? made[i].tasks : 100,
                              .concurrency = 10,
                              .x = made[i].x,
                              .has_x = made[i].x > 0};
        add_observed(world, i, &made[i]);
        add_runs(world, i, &made[i]);
    }
    assert_int_equal(analysis_init(&world->analysis, &world->set), 0);
    assert_int_equal(
        findings_init(&world->findings, &world->analysis.experiments[0]), 0);
}

static void unmake(struct world *world)
{
    findings_release(&world->findings);
    analysis_release(&world->analysis);
    for (size_t i = 0; i < world->experiment.case_count; i++)
        free((char *)(uintptr_t)world->cases[i].id);
}

static bool says(const struct world *world, const char *text)
{
    for (size_t i = 0; i < world->findings.count; i++)
        if (strstr(world->findings.sentences[i], text))
            return true;
    return false;
}

static void faster_and_reversed(void **state)
{
    const struct made fast[] = {{.series = "sequential", .ms = 1000},
                                {.series = "loop", .ms = 100}};
    const struct made slow[] = {{.series = "sequential", .ms = 100},
                                {.series = "loop", .ms = 1000}};
    struct world world;

    (void)state;
    make(&world, CHART_BARS, fast, 2);
    assert_non_null(strstr(world.findings.title, "loop is "));
    assert_non_null(strstr(world.findings.title, "as fast as sequential"));
    assert_non_null(strstr(world.findings.headline, "95 % interval"));
    assert_false(says(&world, "slower"));
    unmake(&world);
    make(&world, CHART_BARS, slow, 2);
    assert_string_equal(world.findings.title,
                        "Nothing is measurably faster than sequential on work");
    assert_true(says(&world, "loop is slower than sequential: 0.10× as fast"));
    unmake(&world);
}

static void no_difference(void **state)
{
    const struct made made[] = {{.series = "sequential", .ms = 1000},
                                {.series = "loop", .ms = 1001}};
    struct world world;

    (void)state;
    make(&world, CHART_BARS, made, 2);
    assert_string_equal(
        world.findings.title,
        "No measurable difference between sequential and loop on work");
    assert_true(says(&world, "no measurable difference from sequential"));
    unmake(&world);
}

static void data_taken_away(void **state)
{
    const struct made made[] = {{.series = "sequential"},
                                {.series = "loop", .ms = 100}};
    struct world world;

    (void)state;
    make(&world, CHART_BARS, made, 2);
    assert_string_equal(world.findings.title,
                        "There is nothing to compare on work");
    assert_null(world.findings.headline);
    assert_int_equal(world.findings.count, 0);
    unmake(&world);
}

/* Half the tasks in half the time is no speed-up, and it is said. */
static void fewer_tasks(void **state)
{
    const struct made made[] = {
        {.series = "sequential", .ms = 500, .tasks = 50},
        {.series = "loop", .ms = 1000, .tasks = 100}};
    struct world world;

    (void)state;
    make(&world, CHART_BARS, made, 2);
    assert_int_equal(world.analysis.experiments[0].cases[1].verdict,
                     STATS_NO_DIFFERENCE);
    assert_true(says(&world, "times per task are compared"));
    unmake(&world);
}

/* Two that cannot be told apart share the lead. */
static void tie(void **state)
{
    const struct made made[] = {{.series = "sequential", .ms = 1000},
                                {.series = "a", .ms = 100},
                                {.series = "b", .ms = 100.1},
                                {.series = "c", .ms = 200}};
    struct world world;

    (void)state;
    make(&world, CHART_BARS, made, 4);
    assert_non_null(strstr(world.findings.title, "a and b are "));
    assert_true(says(&world, "between a and b this data shows no measurable "
                             "difference"));
    unmake(&world);
}

/* An effect inside what two runs of the same case differ by is noise. */
static void noise(void **state)
{
    struct made made[] = {
        {.series = "sequential", .ms = 1000},
        {.series = "loop", .ms = 900},
        {.series = "twin", .ms = 700, .aa_of = "case 1"},
    };
    struct world world;

    (void)state;
    make(&world, CHART_BARS, made, 3);
    assert_true(world.analysis.experiments[0].noise_floor > 1.25);
    assert_int_equal(world.analysis.experiments[0].cases[1].verdict,
                     STATS_NO_DIFFERENCE);
    assert_true(says(&world, "Noise floor"));
    assert_false(says(&world, "twin is"));
    unmake(&world);
    make(&world, CHART_BARS, made, 2);
    assert_int_equal(world.analysis.experiments[0].cases[1].verdict,
                     STATS_FASTER);
    assert_true(says(&world, "Noise floor unknown: no case ran under two"));
    unmake(&world);
}

static void groups(void **state)
{
    const struct made made[] = {
        {.series = "sequential", .group = "fib", .ms = 1000},
        {.series = "pool", .group = "fib", .ms = 500},
        {.series = "sequential", .group = "sha", .ms = 1000},
        {.series = "pool", .group = "sha", .ms = 1000},
        {.series = "loop", .group = "sha", .ms = 250},
    };
    struct world world;

    (void)state;
    make(&world, CHART_BARS, made, 5);
    assert_non_null(strstr(world.findings.title, "pool is fastest at fib"));
    assert_non_null(strstr(world.findings.title, "loop is fastest at sha"));
    assert_true(says(&world, "fib: pool is "));
    assert_true(says(&world, "sha: no measurable difference"));
    unmake(&world);
}

static void scaling(void **state)
{
    const struct made made[] = {
        {.series = "sequential", .ms = 1000, .x = 1},
        {.series = "pool", .ms = 1000, .x = 1},
        {.series = "pool", .ms = 500, .x = 2},
        {.series = "pool", .ms = 500, .x = 4},
        {.series = "rise", .ms = 1000, .x = 1},
        {.series = "rise", .ms = 700, .x = 2},
        {.series = "rise", .ms = 400, .x = 4},
        {.series = "fall", .ms = 1000, .x = 1},
        {.series = "fall", .ms = 600, .x = 2},
        {.series = "fall", .ms = 900, .x = 4},
    };
    struct world world;

    (void)state;
    make(&world, CHART_LINES, made, COUNT_OF(made));
    assert_non_null(strstr(world.findings.title, "rise reaches "));
    assert_non_null(strstr(world.findings.title, "at workers = 4"));
    assert_true(
        says(&world, "pool gains nothing measurable beyond workers = 2."));
    assert_true(says(&world, "rise still gains at workers = 4"));
    assert_true(says(&world,
                     "fall gains nothing measurable beyond workers = 2, "
                     "and is slower again at 4."));
    unmake(&world);
}

/* x changes the work itself: one answer for each x. */
static void crossover(void **state)
{
    const struct made made[] = {
        {.series = "sequential", .ms = 1000, .x = 1},
        {.series = "loop", .ms = 100, .x = 1},
        {.series = "pool", .ms = 200, .x = 1},
        {.series = "sequential", .ms = 2000, .x = 9},
        {.series = "loop", .ms = 2000, .x = 9},
        {.series = "pool", .ms = 1000, .x = 9},
    };
    struct world world;

    (void)state;
    make(&world, CHART_LINES, made, COUNT_OF(made));
    assert_int_equal(world.analysis.experiments[0].work_count, 2);
    assert_non_null(
        strstr(world.findings.title, "loop is fastest at workers = 1"));
    assert_non_null(
        strstr(world.findings.title, "pool is fastest at workers = 9"));
    assert_non_null(strstr(world.findings.headline, "sequential: loop (at 9)"));
    unmake(&world);
}

static void ideal(void **state)
{
    const struct made made[] = {
        {.series = "sequential", .ms = 1100, .wait_ms = 10},
        {.series = "loop", .ms = 1100, .wait_ms = 10}};
    struct world world;
    const struct case_view *view;

    (void)state;
    make(&world, CHART_BARS, made, 2);
    view = &world.analysis.experiments[0].cases[1];
    assert_non_null(view->ideal_note); /* nobody said what kind of work it is */
    unmake(&world);
    make(&world, CHART_BARS, made, 2);
    world.cases[1].kind = "io";
    analysis_release(&world.analysis);
    assert_int_equal(analysis_init(&world.analysis, &world.set), 0);
    view = &world.analysis.experiments[0].cases[1];
    assert_true(view->ideal_ns > 999 * MS && view->ideal_ns < 1001 * MS);
    assert_true(view->efficiency > 0.8 && view->efficiency < 1);
    unmake(&world);
}

/* A hundred waits of 10 ms, of which a server takes ten at once. */
static void ideal_of_few_places(void **state)
{
    static const struct {
        uint64_t in_flight, places;
        double ideal_ms;
    } limits[] = {{50, 0, 20}, {50, 10, 100}, {5, 10, 200}};
    const struct made made[] = {
        {.series = "sequential", .ms = 1100, .wait_ms = 10},
        {.series = "loop", .ms = 300, .wait_ms = 10}};
    struct world world;

    (void)state;
    make(&world, CHART_BARS, made, 2);
    world.cases[1].kind = "io";
    for (size_t i = 0; i < COUNT_OF(limits); i++) {
        const struct case_view *view;

        for (size_t j = 0; j < world.set.run_count; j++) {
            world.runs[j].result.peak_in_flight = limits[i].in_flight;
            world.runs[j].result.waits_at_once = limits[i].places;
        }
        analysis_release(&world.analysis);
        assert_int_equal(analysis_init(&world.analysis, &world.set), 0);
        view = &world.analysis.experiments[0].cases[1];
        assert_true(fabs(view->ideal_ns / MS - limits[i].ideal_ms) < 0.001);
    }
    unmake(&world);
}

static void numbers(void **state)
{
    (void)state;
    assert_string_equal(show_ns(251e6).text, "251 ms");
    assert_string_equal(show_ns(999.96e3).text, "1.00 ms");
    assert_string_equal(show_ns(20e6).text, "20.0 ms");
    assert_string_equal(show_wait(20e6).text, "20 ms");
    assert_string_equal(show_ns(5).text, "5.00 ns");
    assert_string_equal(show_ns(125e9).text, "125 s");
    assert_string_equal(show_count(1234567).text, "1,234,567");
    assert_string_equal(show_count(999).text, "999");
    assert_string_equal(show_ratio(38.06).text, "38.1×");
    assert_string_equal(show_ratio(0.413).text, "0.41×");
    assert_string_equal(show_ratio(1719).text, "1,719×");
    assert_string_equal(show_percent(0.931).text, "93 %");
    assert_string_equal(show_bytes(8321499136).text, "7.75 GiB");
}

static void memory(void **state)
{
    struct made made[] = {
        {.series = "sequential", .ms = 900, .wait_ms = 1, .x = 1, .mib = 3},
        {.series = "loop", .ms = 300, .wait_ms = 1, .x = 10, .mib = 4},
        {.series = "processes", .ms = 300, .wait_ms = 1, .x = 10, .mib = 40},
        {.series = "loop", .ms = 100, .wait_ms = 1, .x = 100, .mib = 9},
        {.series = "processes", .ms = 100, .wait_ms = 1, .x = 100, .mib = 181},
        {.series = "loop", .ms = 100, .wait_ms = 1, .x = 1000, .mib = 20},
    };
    struct world world;

    (void)state;
    make(&world, CHART_LINES, made, 6);
    assert_true(says(&world, "processes held 181 MiB, loop 9.00 MiB, at "
                             "workers = 100. Each is from one observed run"));
    unmake(&world);
    made[3].mib = 100; /* no clear difference any more */
    make(&world, CHART_LINES, made, 6);
    assert_false(says(&world, " MiB"));
    unmake(&world);
    made[3].mib = 0; /* not known: the next smaller place tells */
    make(&world, CHART_LINES, made, 6);
    assert_true(says(&world, "processes held 40.0 MiB, loop 4.00 MiB, at "
                             "workers = 10."));
    unmake(&world);
    for (size_t i = 0; i < 6; i++)
        made[i].wait_ms = 0; /* tasks that compute */
    make(&world, CHART_LINES, made, 6);
    assert_false(says(&world, " MiB"));
    unmake(&world);
}

static void retries(void **state)
{
    struct made made[] = {{.series = "sequential", .ms = 1000},
                          {.series = "crowd", .ms = 2000, .retried = 250},
                          {.series = "few", .ms = 1500}};
    struct world world;

    (void)state;
    make(&world, CHART_BARS, made, 3);
    assert_true(says(&world, "attempts in vain for each task that was done: "
                             "sequential none, crowd 2.5, few none."));
    unmake(&world);
    made[1].retried = 0;
    make(&world, CHART_BARS, made, 3);
    assert_false(says(&world, "in vain"));
    unmake(&world);
}

/* Groups that bear their models' names are called models. */
static void groups_of_models(void **state)
{
    const struct made made[] = {
        {.series = "sequential", .group = "pool", .model = "pool", .ms = 1000},
        {.series = "kept", .group = "pool", .model = "pool", .ms = 500},
        {.series = "sequential", .group = "loop", .model = "loop", .ms = 900},
        {.series = "kept", .group = "loop", .model = "loop", .ms = 300},
    };
    struct world world;

    (void)state;
    make(&world, CHART_BARS, made, 4);
    assert_non_null(strstr(world.findings.title,
                           "as fast as sequential under both models"));
    unmake(&world);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(faster_and_reversed),
        cmocka_unit_test(no_difference),
        cmocka_unit_test(data_taken_away),
        cmocka_unit_test(fewer_tasks),
        cmocka_unit_test(tie),
        cmocka_unit_test(noise),
        cmocka_unit_test(groups),
        cmocka_unit_test(groups_of_models),
        cmocka_unit_test(scaling),
        cmocka_unit_test(crossover),
        cmocka_unit_test(ideal),
        cmocka_unit_test(ideal_of_few_places),
        cmocka_unit_test(numbers),
        cmocka_unit_test(memory),
        cmocka_unit_test(retries),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
