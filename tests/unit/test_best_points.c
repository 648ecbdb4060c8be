/* The best point of a sweep: where it is, and that picking it does not flatter.
 */
#include "tests/unit/unit.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include <gsl/gsl_randist.h>
#include <gsl/gsl_rng.h>

#include "harness/report/best_points.h"
#include "harness/report/markdown.h"

#define POINTS 8
#define ROUNDS 12
#define SERIES 2
#define CASES  (1 + SERIES * POINTS)

struct world {
    struct rs_run runs[CASES * ROUNDS];
    struct rs_case cases[CASES];
    struct rs_experiment experiment;
    struct resultset set;
    struct analysis analysis;
};

/* How far a run is off, as a factor. */
struct noise {
    double wide;
    gsl_rng *rng;
};

static double off(const struct noise *noise)
{
    return exp(gsl_ran_gaussian(noise->rng, noise->wide));
}

static void add_case(struct world *world, size_t index, const char *series,
                     double x, double rate, const struct noise *noise)
{
    world->cases[index] = (struct rs_case){.id = "a case",
                                           .series = series,
                                           .model = series,
                                           .workload = "work",
                                           .tasks = 1,
                                           .concurrency = 1,
                                           .x = x,
                                           .has_x = true};
    for (unsigned round = 1; round <= ROUNDS; round++) {
        struct rs_run *run = &world->runs[world->set.run_count++];
        double wall = 1e9 / rate * off(noise);

        *run = (struct rs_run){.case_index = index,
                               .round = round,
                               .timed = true,
                               .wall_ns = (uint64_t)wall,
                               .has_result = true,
                               .line = world->set.run_count};
        run->result.workers = 1;
        run->result.drive_ns = (uint64_t)wall;
    }
}

/* A baseline at rate 1 and two series with these rates at x = 1, 2 … */
static struct experiment_view *make(struct world *world, const double *one,
                                    const double *other, double wide,
                                    gsl_rng *rng)
{
    *world = (struct world){0};
    world->experiment = (struct rs_experiment){.name = "e",
                                               .title = "E",
                                               .rounds = ROUNDS,
                                               .chart = CHART_LINES,
                                               .baseline = "sequential",
                                               .x = "workers",
                                               .cases = world->cases,
                                               .case_count = CASES};
    world->set.experiments = &world->experiment;
    world->set.experiment_count = 1;
    world->set.runs = world->runs;
    add_case(world, 0, "sequential", 1, 1, &(struct noise){wide / 10, rng});
    for (size_t i = 0; i < POINTS; i++) {
        add_case(world, 1 + i, "one", (double)i + 1, one[i],
                 &(struct noise){wide, rng});
        add_case(world, 1 + POINTS + i, "other", (double)i + 1, other[i],
                 &(struct noise){wide, rng});
    }
    assert_int_equal(analysis_init(&world->analysis, &world->set), 0);
    assert_int_equal(fits_add(&world->analysis.experiments[0], 1), 0);
    return &world->analysis.experiments[0];
}

static const double rising[POINTS] = {1, 2, 3, 4, 5, 6, 7, 8};
static const double peaked[POINTS] = {1, 3, 5, 7, 9, 6, 4, 2};
static const double level[POINTS] = {1, 1, 1, 1, 1, 1, 1, 1};

static void finds_it(void **state)
{
    struct world world;
    gsl_rng *rng = gsl_rng_alloc(gsl_rng_mt19937);
    struct experiment_view *view = make(&world, rising, peaked, 0.01, rng);
    struct best_point best;
    double x[2];

    (void)state;
    assert_true(best_points_apply(view));
    assert_int_equal(best_points_common(view, NULL, x), 2);
    assert_true(x[0] == 4 && x[1] == 8);
    assert_int_equal(best_point_init(&best, &view->fits[1]), 0);
    assert_true(best.by_odd == best.by_even && best.by_odd->c->x == 5);
    assert_int_equal(best.measured.round_count, ROUNDS);
    assert_true(fabs(best.measured.speedup.value / 9 - 1) < 0.02);
    best_point_release(&best);
    analysis_release(&world.analysis);
    gsl_rng_free(rng);
}

static unsigned stars(const char *text)
{
    unsigned count = 0;

    while ((text = strstr(text, "★"))) {
        text += strlen("★");
        count++;
    }
    return count;
}

/* The winner of the largest x need not be the winner of the best points. */
static void table(void **state)
{
    struct world world;
    gsl_rng *rng = gsl_rng_alloc(gsl_rng_mt19937);
    struct experiment_view *view = make(&world, rising, peaked, 0.01, rng);
    char *text = NULL, *one, *other;
    size_t size;
    FILE *out = open_memstream(&text, &size);

    (void)state;
    md_points(out, view);
    fclose(out);
    assert_non_null(
        strstr(text, "| Series | at workers = 4 | at workers = 8 | each"));
    one = strstr(text, "| one | ");
    other = strstr(text, "| other | ");
    assert_true(one && other && one < other);
    *(other - 1) = '\0';
    *strstr(other, "\n") = '\0';
    assert_int_equal(stars(one), 1); /* at 8 */
    assert_non_null(strstr(one, " at 8 |"));
    assert_int_equal(stars(other), 2); /* at 4, and its best */
    assert_non_null(strstr(other, " at 5 |"));
    free(text);
    analysis_release(&world.analysis);
    gsl_rng_free(rng);
}

/* Eight equal points with noise: the best of them by its own rounds looks
 * faster than it is; by rounds that did not choose it, it does not. */
static void does_not_flatter(void **state)
{
    const unsigned times = 100;
    gsl_rng *rng = gsl_rng_alloc(gsl_rng_mt19937);
    double seen = 0, measured = 0;

    (void)state;
    for (unsigned t = 0; t < times; t++) {
        struct world world;
        struct experiment_view *view = make(&world, level, level, 0.1, rng);

        for (size_t i = 0; i < view->fit_count; i++) {
            struct best_point best;
            double most = view->fits[i].points[0]->speedup.value;

            assert_int_equal(best_point_init(&best, &view->fits[i]), 0);
            for (size_t j = 0; j < view->fits[i].point_count; j++)
                most = fmax(most, view->fits[i].points[j]->speedup.value);
            seen += log(most);
            measured += log(best.measured.speedup.value);
            best_point_release(&best);
        }
        analysis_release(&world.analysis);
    }
    gsl_rng_free(rng);
    seen /= 2 * times;
    measured /= 2 * times;
    print_message("the best of eight equal points: seen %+.2f %%, measured "
                  "%+.2f %%\n",
                  100 * seen, 100 * measured);
    assert_true(seen > 0.03);
    assert_true(fabs(measured) < 0.01);
}

/* Where x changes the work each point has a baseline of its own: no table. */
static void other_work(void **state)
{
    struct world world;
    gsl_rng *rng = gsl_rng_alloc(gsl_rng_mt19937);
    struct experiment_view *view = make(&world, rising, peaked, 0.01, rng);

    (void)state;
    view->cases[3].baseline = &view->cases[4];
    assert_false(best_points_apply(view));
    view->cases[3].baseline = NULL;
    assert_false(best_points_apply(view));
    analysis_release(&world.analysis);
    gsl_rng_free(rng);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_it),
        cmocka_unit_test(table),
        cmocka_unit_test(does_not_flatter),
        cmocka_unit_test(other_work),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
