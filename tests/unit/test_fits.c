/* Which sweeps get a law, what is said of it, and what never is. */
#include "tests/unit/unit.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "harness/report/findings.h"
#include "harness/report/fits.h"
#include "harness/report/markdown.h"

#define POINTS 7
#define ROUNDS 8
#define CASES  (POINTS + 1)

static const double xs[POINTS] = {1, 3, 10, 30, 100, 300, 1000};

/* One series of seven points after a baseline of one, and what is known of
 * them. */
struct world {
    struct rs_run runs[CASES * ROUNDS];
    struct rs_case cases[CASES];
    struct rs_experiment experiment;
    struct resultset set;
    struct analysis analysis;
};

static void add_case(struct world *world, size_t index, const char *series,
                     double x, double rate)
{
    world->cases[index] = (struct rs_case){.id = "a case",
                                           .series = series,
                                           .model = series,
                                           .workload = "work",
                                           .tasks = 1000,
                                           .concurrency = 1,
                                           .x = x,
                                           .has_x = true};
    for (unsigned round = 1; round <= ROUNDS; round++) {
        struct rs_run *run = &world->runs[world->set.run_count++];
        double wall = 1000 * 1e9 / rate * (1 + 0.001 * (round % 3));

        *run = (struct rs_run){.case_index = index,
                               .round = round,
                               .timed = true,
                               .wall_ns = (uint64_t)wall,
                               .has_result = true,
                               .line = world->set.run_count};
        run->result.workers = 1;
        run->result.drive_ns = (uint64_t)wall;
        run->result.completion.p99 = (uint64_t)wall;
    }
}

/* Points of `usl`, or of a knee at `knee` where that is above 0. */
static void make(struct world *world, const char *x, const struct usl *usl,
                 double knee)
{
    *world = (struct world){0};
    world->experiment = (struct rs_experiment){.name = "e",
                                               .title = "E",
                                               .rounds = ROUNDS,
                                               .chart = CHART_LINES,
                                               .baseline = "sequential",
                                               .x = x,
                                               .log_x = true,
                                               .cases = world->cases,
                                               .case_count = CASES};
    world->set.experiments = &world->experiment;
    world->set.experiment_count = 1;
    world->set.runs = world->runs;
    add_case(world, 0, "sequential", 1, usl->lambda);
    for (size_t i = 0; i < POINTS; i++)
        add_case(world, i + 1, "thread-pool", xs[i],
                 knee > 0 ? usl->lambda * fmin(knee, xs[i])
                          : usl_rate(usl, xs[i]));
}

static struct experiment_view *look(struct world *world)
{
    assert_int_equal(analysis_init(&world->analysis, &world->set), 0);
    assert_int_equal(fits_add(&world->analysis.experiments[0], 1), 0);
    return &world->analysis.experiments[0];
}

/* The sentence about a law, or NULL; the caller's. */
static char *sentence(const struct experiment_view *view)
{
    struct findings findings;
    char *found = NULL;

    assert_int_equal(findings_init(&findings, view), 0);
    for (size_t i = 0; i < findings.count && !found; i++)
        if (strstr(findings.sentences[i], "contention"))
            found = strdup(findings.sentences[i]);
    findings_release(&findings);
    return found;
}

static void assert_says(const struct experiment_view *view, const char *part)
{
    char *text = sentence(view);

    assert_non_null(text);
    if (!strstr(text, part))
        fail_msg("\"%s\" is not in: %s", part, text);
    free(text);
}

static char *table(const struct experiment_view *view)
{
    char *text = NULL;
    size_t size;
    FILE *out = open_memstream(&text, &size);

    assert_non_null(out);
    md_fits(out, view);
    fclose(out);
    return text;
}

static void a_peak_within(void **state)
{
    const struct usl usl = {50, 0.001, 1e-5};
    struct world world;
    struct experiment_view *view;
    char *text;

    (void)state;
    make(&world, "concurrency", &usl, 0);
    view = look(&world);
    assert_int_equal(view->fit_count, 1); /* one point is no sweep */
    assert_string_equal(view->fits[0].series, "thread-pool");
    assert_int_equal(view->fits[0].used_points, POINTS);
    assert_int_equal(view->fits[0].used_rounds, ROUNDS);
    assert_non_null(fits_curve(view, "thread-pool", NULL));
    assert_null(fits_curve(view, "sequential", NULL));
    assert_says(view, "thread-pool: contention σ 0.1 %");
    assert_says(view, "coherency κ 1.0 × 10⁻⁵ (");
    assert_says(view, "peak at concurrency = 316 (");
    text = table(view);
    assert_non_null(strstr(text, "| thread-pool | USL | "));
    free(text);
    analysis_release(&world.analysis);
}

/* Outside of what was measured no number is named. */
static void a_peak_beyond(void **state)
{
    const struct usl amdahl = {50, 0.001, 0}, far = {50, 0.001, 1e-7};
    struct world world;
    struct experiment_view *view;

    (void)state;
    make(&world, "workers", &amdahl, 0);
    view = look(&world);
    assert_says(view, "no measurable coherency cost; predicted peak beyond "
                      "the measured range (> 1,000)");
    analysis_release(&world.analysis);
    make(&world, "workers", &far, 0);
    view = look(&world);
    assert_true(view->fits[0].fit.law == FIT_USL);
    assert_says(view, "predicted peak beyond the measured range (> 1,000)");
    analysis_release(&world.analysis);
}

static void refused(struct world *world, const char *why)
{
    struct experiment_view *view = look(world);
    char *text = table(view), *said = sentence(view);
    json_t *fits = summary_fits(view);
    bool silent = !said;

    free(said);
    assert_true(silent);
    assert_null(fits_curve(view, "thread-pool", NULL));
    if (!strstr(text, why))
        fail_msg("\"%s\" is not in: %s", why, text);
    assert_null(strstr(text, "| thread-pool |"));
    assert_non_null(strstr(
        json_string_value(json_object_get(json_array_get(fits, 0), "refused")),
        why));
    assert_null(json_object_get(json_array_get(fits, 0), "sigma"));
    json_decref(fits);
    free(text);
    analysis_release(&world->analysis);
}

static void refusals(void **state)
{
    const struct usl usl = {50, 0.001, 1e-5};
    struct world world;

    (void)state;
    make(&world, "workers", &usl, 2);
    refused(&world, "neither law describes the data");
    make(&world, "workers", &usl, 0);
    world.experiment.case_count = 6; /* five points */
    refused(&world, "too few points");
    make(&world, "workers", &usl, 0);
    for (size_t i = 0; i < world.set.run_count; i++)
        if (world.runs[i].case_index == 3 && world.runs[i].round > 5)
            world.runs[i].outcome = OUTCOME_FAILED;
    /* The point with five rounds is left out; six remain. */
    assert_int_equal(look(&world)->fits[0].used_points, 6);
    assert_non_null(
        fits_curve(&world.analysis.experiments[0], "thread-pool", NULL));
    analysis_release(&world.analysis);
    for (size_t i = 0; i < world.set.run_count; i++)
        if (world.runs[i].round > 5)
            world.runs[i].outcome = OUTCOME_FAILED;
    refused(&world, "too few rounds");
}

/* Of an option, of a chart of bars, of latencies: no law of throughput. */
static void no_sweep(void **state)
{
    const struct usl usl = {50, 0.001, 1e-5};
    struct world world;

    (void)state;
    make(&world, "rounds", &usl, 0);
    assert_int_equal(look(&world)->fit_count, 0);
    analysis_release(&world.analysis);
    make(&world, NULL, &usl, 0);
    assert_int_equal(look(&world)->fit_count, 0);
    analysis_release(&world.analysis);
    make(&world, "workers", &usl, 0);
    world.experiment.chart = CHART_BARS;
    assert_int_equal(look(&world)->fit_count, 0);
    analysis_release(&world.analysis);
    make(&world, "workers", &usl, 0);
    world.experiment.measure = MEASURE_P99;
    assert_int_equal(look(&world)->fit_count, 0);
    analysis_release(&world.analysis);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_peak_within),
        cmocka_unit_test(a_peak_beyond),
        cmocka_unit_test(refusals),
        cmocka_unit_test(no_sweep),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
