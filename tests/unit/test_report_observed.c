/* "Where the time went": what is shown, what is not known, and what no case
 * has. */
#include "tests/unit/unit.h"

#include "harness/report/markdown.h"
#include "harness/report/observed_view.h"

#define RUNS 8

struct world {
    struct resultset set;
    struct rs_experiment experiment;
    struct rs_case cases[2];
    struct rs_run runs[2 * RUNS];
    json_t *results[2 * RUNS], *observed[2];
    struct analysis analysis;
};

static json_t *result(unsigned switches)
{
    return json_pack("{s:i, s:i, s:i, s:i}", "voluntary_switches", switches,
                     "involuntary_switches", 2, "minor_faults", 3,
                     "major_faults", 0);
}

/* A loop with everything, and a case of which little is known. */
static void make(struct world *world)
{
    static const char *const names[] = {"loop", "other"};

    *world = (struct world){0};
    world->observed[0] = json_pack(
        "{s:s, s:{s:f, s:f, s:f}, s:{s:i, s:i, s:i, s:i}, s:{s:i, s:i, s:s}}",
        "peak_tree_source", "sampled", "budget", "computing", 0.25,
        "waiting_for_cpu", 0.05, "blocked", 0.7, "loop_lag_ns", "p50", 50000,
        "p90", 60000, "p99", 700000, "max", 8000000, "counters", "cycles",
        123456789, "cpu_migrations", 0, "cache_misses",
        "not supported here (perf_event_open: ENOENT)");
    world->observed[1] = json_pack("{s:n, s:n}", "budget", "loop_lag_ns");
    world->experiment = (struct rs_experiment){.name = "e",
                                               .title = "E",
                                               .rounds = RUNS - 1,
                                               .cases = world->cases,
                                               .case_count = 2};
    for (unsigned i = 0; i < 2 * RUNS; i++) {
        const unsigned round = i % RUNS;

        world->cases[i / RUNS] = (struct rs_case){.id = names[i / RUNS],
                                                  .series = names[i / RUNS],
                                                  .workload = "work",
                                                  .tasks = 1};
        world->results[i] = i < RUNS ? result(100 + round) : json_object();
        world->runs[i] = (struct rs_run){.run = i + 1,
                                         .line = i + 1,
                                         .case_index = i / RUNS,
                                         .round = round,
                                         .warmup = round == 0,
                                         .timed = round > 0,
                                         .wall_ns = 1000000,
                                         .has_result = true,
                                         .result.json = world->results[i]};
        if (round == 0) {
            world->runs[i].has_observed = true;
            world->runs[i].observed.json = world->observed[i / RUNS];
        }
    }
    world->set = (struct resultset){.experiments = &world->experiment,
                                    .experiment_count = 1,
                                    .runs = world->runs,
                                    .run_count = 2 * RUNS};
    assert_int_equal(analysis_init(&world->analysis, &world->set), 0);
}

static void unmake(struct world *world)
{
    analysis_release(&world->analysis);
    for (size_t i = 0; i < 2 * RUNS; i++)
        json_decref(world->results[i]);
    json_decref(world->observed[0]);
    json_decref(world->observed[1]);
}

static char *table(struct world *world)
{
    char *text;
    size_t size;
    FILE *out = open_memstream(&text, &size);

    assert_non_null(out);
    md_observed(out, &world->analysis, &world->analysis.experiments[0]);
    fclose(out);
    return text;
}

static void shows_what_is_known(void **state)
{
    struct world world;
    char *text;

    (void)state;
    make(&world);
    text = table(&world);
    assert_non_null(strstr(text, "| loop |  |  | 25 % | 5.0 % | 70 % | 104 | 2 "
                                 "| 3 | 0 | 50.0 µs | 700 µs | 8.00 ms | "
                                 "123,456,789 | 0 |\n"));
    assert_non_null(strstr(
        text,
        "| other |  |  | – | – | – | – | – | – | – | – | – | – | – | – |"));
    /* Of a counter that no case has: why, and no column. */
    assert_null(strstr(text, "| Cache misses"));
    assert_non_null(strstr(text, "Cache misses: not supported here"));
    assert_non_null(strstr(text, "| Cycles | Moves between CPUs |\n"));
    free(text);
    unmake(&world);
}

static void is_not_there_without_data(void **state)
{
    struct world world;
    char *text;

    (void)state;
    make(&world);
    analysis_release(&world.analysis);
    world.runs[0].observed.json = world.observed[1];
    assert_int_equal(analysis_init(&world.analysis, &world.set), 0);
    text = table(&world);
    assert_string_equal(text, "");
    free(text);
    unmake(&world);
}

static void sums_up(void **state)
{
    struct world world;
    struct experiment_view *view;
    json_t *json;

    (void)state;
    make(&world);
    view = &world.analysis.experiments[0];
    json = observed_summary(&world.analysis, view, &view->cases[0]);
    assert_true(json_real_value(json_object_get(json, "voluntary_switches")) ==
                104);
    assert_true(json_is_object(json_object_get(json, "loop_lag_ns")));
    json_decref(json);
    json = observed_summary(&world.analysis, view, &view->cases[1]);
    assert_true(json_is_null(json_object_get(json, "voluntary_switches")));
    assert_true(json_is_null(json_object_get(json, "budget")));
    json_decref(json);
    unmake(&world);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(shows_what_is_known),
        cmocka_unit_test(is_not_there_without_data),
        cmocka_unit_test(sums_up),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
