/* What charts say of themselves: it follows from the data, and goes with it. */
#include "tests/unit/unit.h"

#include "harness/report/chart.h"

static struct resultset set;
static struct analysis analysis;

static int load(void **state)
{
    (void)state;
    assert_int_equal(resultset_read(&set, FIXTURES "/resultset-charts-twelve"),
                     0);
    return 0;
}

static int unload(void **state)
{
    (void)state;
    analysis_release(&analysis);
    resultset_release(&set);
    return 0;
}

static const struct rs_run *case_of(const struct rs_run *run, const char **id,
                                    double *x)
{
    const struct rs_case *c =
        &set.experiments[run->experiment].cases[run->case_index];

    *id = c->series;
    *x = c->x;
    return run;
}

/* The words of experiment `index` on the data as it is now. */
static struct chart_words words_of(size_t index,
                                   int (*words)(const struct chart *,
                                                struct chart_words *))
{
    struct chart_words said = {0};

    assert_int_equal(analysis_init(&analysis, &set), 0);
    const struct chart chart = {.view = &analysis.experiments[index]};
    assert_int_equal(words(&chart, &said), 0);
    return said;
}

static void assert_title(struct chart_words said, const char *title)
{
    if (title)
        assert_string_equal(said.title, title);
    else
        assert_null(said.title);
    free(said.title);
    free(said.caption);
}

static void a_crossing_is_named(void **state)
{
    (void)state;
    assert_title(words_of(1, chart_crossover_words),
                 "openmp overtakes multiprocess between 2.5 % and 12 % of "
                 "computing");
}

/* The times of two models change hands: so do their names. */
static void a_crossing_reverses(void **state)
{
    (void)state;
    for (size_t i = 0; i < set.experiments[1].case_count; i++) {
        struct rs_case *c = &set.experiments[1].cases[i];

        if (strcmp(c->series, "openmp") == 0)
            c->series = c->model = "multiprocess";
        else if (strcmp(c->series, "multiprocess") == 0)
            c->series = c->model = "openmp";
    }
    assert_title(words_of(1, chart_crossover_words),
                 "multiprocess overtakes openmp between 2.5 % and 12 % of "
                 "computing");
}

/* With all times alike nobody is ahead anywhere. */
static void no_crossing_without_differences(void **state)
{
    (void)state;
    for (size_t i = 0; i < set.run_count; i++) {
        const char *series;
        double x;

        if (set.runs[i].timed &&
            case_of(&set.runs[i], &series, &x)->experiment == 1)
            set.runs[i].wall_ns = (uint64_t)(1e8 + 1e6 * (double)(i % 7));
    }
    assert_title(words_of(1, chart_crossover_words),
                 "No two models measurably change places as tasks compute "
                 "more");
}

/* Without the baseline's runs there are no shares: two are left, no map. */
static void no_map_without_shares(void **state)
{
    (void)state;
    for (size_t i = 0; i < set.run_count; i++) {
        const char *series;
        double x;

        case_of(&set.runs[i], &series, &x);
        if (x >= 60 && strcmp(series, "sequential") == 0)
            set.runs[i].outcome = OUTCOME_FAILED;
    }
    assert_title(words_of(1, chart_crossover_words), NULL);
}

static void memory_is_divided_by_what_waits(void **state)
{
    (void)state;
    assert_title(words_of(0, chart_memory_words),
                 "A waiting task costs 629 B in event-loop, 629 KiB in "
                 "openmp");
    analysis_release(&analysis);
    for (size_t i = 0; i < set.run_count; i++)
        set.runs[i].observed = (struct rs_observed){0};
    assert_title(words_of(0, chart_memory_words), NULL);
}

static void a_drift_is_counted(void **state)
{
    (void)state;
    assert_title(words_of(0, chart_order_words),
                 "1 of 12 cases drifted while they ran");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(a_crossing_is_named, load, unload),
        cmocka_unit_test_setup_teardown(a_crossing_reverses, load, unload),
        cmocka_unit_test_setup_teardown(no_crossing_without_differences, load,
                                        unload),
        cmocka_unit_test_setup_teardown(no_map_without_shares, load, unload),
        cmocka_unit_test_setup_teardown(memory_is_divided_by_what_waits, load,
                                        unload),
        cmocka_unit_test_setup_teardown(a_drift_is_counted, load, unload),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
