/* The first screen: which rows and columns it has, whom it calls best, what it
 * says, and that it holds to a terminal's width. */
#include "tests/unit/unit.h"

#include "harness/report/answer_text.h"
#include "harness/report/html_answer.h"
#include "harness/report/screen.h"
#include "harness/report/sure.h"

#define EXPERIMENTS_MAX 4
#define CASES_MAX       12
#define ROUNDS          12
#define MS              1e6

/* One case: the ms it takes; 0: all its runs fail. */
struct plan_case {
    const char *model, *group;
    double ms, x;
    const char *series;
};

struct world {
    struct resultset set;
    struct rs_experiment experiments[EXPERIMENTS_MAX];
    struct rs_case cases[EXPERIMENTS_MAX][CASES_MAX];
    char ids[EXPERIMENTS_MAX][CASES_MAX][48];
    struct rs_answer keys[EXPERIMENTS_MAX];
    struct rs_run runs[EXPERIMENTS_MAX * CASES_MAX * ROUNDS];
    struct analysis analysis;
    struct answer answer;
};

static void add_runs(struct world *world, size_t e, size_t i, double ms)
{
    for (unsigned r = 1; r <= ROUNDS; r++) {
        struct rs_run *run = &world->runs[world->set.run_count++];
        /* To either side, so that equal cases differ by nothing but chance. */
        const double jitter = (r % 2 ? 1 : -1) * 0.002 * ms * MS * (double)i;

        *run = (struct rs_run){.experiment = e,
                               .case_index = i,
                               .round = r,
                               .timed = ms > 0,
                               .outcome =
                                   ms > 0 ? OUTCOME_VERIFIED : OUTCOME_FAILED,
                               .wall_ns = (uint64_t)(ms * MS + jitter),
                               .has_result = ms > 0,
                               .line = world->set.run_count};
    }
}

static void add_experiment(struct world *world, const char *title,
                           const struct plan_case *plan, size_t count)
{
    const size_t e = world->set.experiment_count++;
    struct rs_experiment *to = &world->experiments[e];

    *to = (struct rs_experiment){.name = title,
                                 .title = title,
                                 .rounds = ROUNDS,
                                 .chart =
                                     plan[0].x > 0 ? CHART_LINES : CHART_BARS,
                                 .baseline = "sequential",
                                 .x_label = "size",
                                 .cases = world->cases[e],
                                 .case_count = count};
    for (size_t i = 0; i < count; i++) {
        char *id = world->ids[e][i];

        snprintf(id, sizeof(world->ids[e][i]), "case %zu", i);
        world->cases[e][i] = (struct rs_case){
            .id = id,
            .series = plan[i].series ? plan[i].series : plan[i].model,
            .model = plan[i].model,
            .group = plan[i].group,
            .workload = "work",
            .tasks = 100,
            .x = plan[i].x,
            .has_x = plan[i].x > 0};
        add_runs(world, e, i, plan[i].ms);
    }
}

/* Fields that are left out of a case are 0. */
#pragma GCC diagnostic ignored "-Wmissing-field-initializers"
#define ADD(world, title, ...)                                                 \
    do {                                                                       \
        const struct plan_case cases_[] = {__VA_ARGS__};                       \
        add_experiment(world, title, cases_, COUNT_OF(cases_));                \
    } while (0)

static void name_row(struct world *world, size_t e, struct rs_answer key)
{
    world->keys[e] = key;
    world->experiments[e].answers = &world->keys[e];
    world->experiments[e].answer_count = 1;
}

static void look(struct world *world)
{
    world->set.experiments = world->experiments;
    world->set.runs = world->runs;
    assert_int_equal(analysis_init(&world->analysis, &world->set), 0);
    assert_int_equal(answer_init(&world->answer, &world->analysis), 0);
}

static struct world *make_world(void)
{
    struct world *world = calloc(1, sizeof(*world));

    assert_non_null(world);
    return world;
}

static void end(struct world *world)
{
    answer_release(&world->answer);
    analysis_release(&world->analysis);
    free(world);
}

/* The cell of a model; fails where it has no column. */
static const struct answer_cell *cell(const struct world *world, size_t row,
                                      const char *model)
{
    static const struct answer_cell none;

    for (size_t i = 0; i < world->answer.column_count; i++)
        if (strcmp(world->answer.columns[i], model) == 0)
            return &world->answer.rows[row].cells[i];
    fail_msg("%s has no column", model);
    return &none;
}

static void assert_finds(const struct world *world, size_t row,
                         const char *expected)
{
    char *finding = answer_finding(&world->answer.rows[row]);

    if (!finding || !strstr(finding, expected))
        fail_msg("\"%s\" is not in \"%s\"", expected,
                 finding ? finding : "nothing");
    free(finding);
}

static void named_rows(void **state)
{
    struct world *world = make_world();

    (void)state;
    ADD(world, "slow", {"sequential", NULL, 100}, {"thread-pool", NULL, 10});
    ADD(world, "cpu", {"sequential", "fib", 100}, {"thread-pool", "fib", 50},
        {"sequential", "sha", 100}, {"thread-pool", "sha", 40});
    ADD(world, "mixed", {"sequential", NULL, 100, 1},
        {"thread-pool", NULL, 90, 1}, {"sequential", NULL, 100, 50},
        {"thread-pool", NULL, 80, 50}, {"sequential", NULL, 100, 900},
        {"thread-pool", NULL, 70, 900});
    name_row(world, 1, (struct rs_answer){.label = "Hashing", .group = "sha"});
    name_row(world, 2,
             (struct rs_answer){.label = "Both", .x = 100, .has_x = true});
    look(world);
    assert_true(world->answer.named);
    assert_int_equal(world->answer.row_count, 2);
    assert_string_equal(world->answer.rows[0].label, "Hashing");
    assert_string_equal(world->answer.rows[0].work.group, "sha");
    /* The nearest x that the set has. */
    assert_true(world->answer.rows[1].work.at_x);
    assert_true(world->answer.rows[1].work.x == 50);
    end(world);
}

/* A key whose group is not in the set makes no row, and no wrong one. */
static void key_of_nothing(void **state)
{
    struct world *world = make_world();

    (void)state;
    ADD(world, "cpu", {"sequential", "fib", 100}, {"thread-pool", "fib", 50});
    name_row(world, 0, (struct rs_answer){.label = "Hashing", .group = "sha"});
    look(world);
    assert_false(world->answer.named);
    assert_int_equal(world->answer.row_count, 1);
    assert_string_equal(world->answer.rows[0].label, "cpu: fib");
    end(world);
}

static void fallback_rows(void **state)
{
    struct world *world = make_world();

    (void)state;
    ADD(world, "mixed", {"sequential", NULL, 100, 1},
        {"thread-pool", NULL, 90, 1}, {"sequential", NULL, 100, 50},
        {"thread-pool", NULL, 80, 50}, {"sequential", NULL, 100, 900},
        {"thread-pool", NULL, 70, 900});
    ADD(world, "failed", {"sequential", NULL, 0}, {"thread-pool", NULL, 10});
    ADD(world, "cpu", {"sequential", "fib", 100}, {"thread-pool", "fib", 50},
        {"sequential", "sha", 100}, {"thread-pool", "sha", 40});
    look(world);
    assert_false(world->answer.named);
    assert_int_equal(world->answer.row_count, 3);
    assert_true(world->answer.rows[0].work.x == 50);
    assert_string_equal(world->answer.rows[1].label, "cpu: fib");
    assert_string_equal(world->answer.rows[2].label, "cpu: sha");
    assert_true(answer_is_first(&world->answer, 1));
    assert_false(answer_is_first(&world->answer, 2));
    end(world);
}

/* Models of few rows have no column; the best of them is not kept silent. */
static void columns_and_others(void **state)
{
    struct world *world = make_world();

    (void)state;
    ADD(world, "a", {"sequential", NULL, 100}, {"thread-pool", NULL, 50},
        {"event-loop", NULL, 60}, {"multiprocess", NULL, 70});
    ADD(world, "b", {"sequential", NULL, 100}, {"thread-pool", NULL, 50},
        {"event-loop", NULL, 60}, {"multiprocess", NULL, 70});
    ADD(world, "c", {"sequential", NULL, 100}, {"thread-pool", NULL, 50},
        {"io-uring", NULL, 20}, {"openmp", NULL, 90});
    look(world);
    assert_int_equal(world->answer.column_count, 4);
    assert_true(world->answer.has_others);
    assert_null(world->answer.rows[0].other.view);
    assert_string_equal(world->answer.rows[2].other.view->c->model, "io-uring");
    assert_true(world->answer.rows[2].other.best);
    assert_int_equal(world->answer.rows[2].other_count, 2);
    assert_false(cell(world, 2, "thread-pool")->best);
    assert_int_equal(cell(world, 2, "event-loop")->merit, MERIT_ABSENT);
    assert_finds(world, 2, "io-uring is fastest: 5.00× as fast as sequential");
    assert_finds(world, 2, "Next is thread-pool with 2.00×.");
    end(world);
}

static void ties_share_the_star(void **state)
{
    struct world *world = make_world();

    (void)state;
    ADD(world, "a", {"sequential", NULL, 100}, {"thread-pool", NULL, 50},
        {"event-loop", NULL, 50}, {"multiprocess", NULL, 70});
    look(world);
    assert_true(cell(world, 0, "thread-pool")->best);
    assert_true(cell(world, 0, "event-loop")->best);
    assert_false(cell(world, 0, "multiprocess")->best);
    assert_int_equal(world->answer.rows[0].best_count, 2);
    assert_int_equal(cell(world, 0, "thread-pool")->shade, 4);
    assert_true(cell(world, 0, "multiprocess")->shade < 4);
    assert_finds(world, 0, "thread-pool and event-loop are fastest: 2.00×");
    end(world);
}

/* The reverse of it: what was fastest is slowest, and the baseline leads. */
static void reversed(void **state)
{
    struct world *world = make_world();

    (void)state;
    ADD(world, "a", {"sequential", NULL, 50}, {"thread-pool", NULL, 100},
        {"event-loop", NULL, 50});
    look(world);
    assert_true(cell(world, 0, "sequential")->best);
    assert_int_equal(cell(world, 0, "sequential")->merit, MERIT_BASELINE);
    assert_true(cell(world, 0, "event-loop")->best);
    assert_int_equal(cell(world, 0, "event-loop")->merit, MERIT_SAME);
    assert_int_equal(cell(world, 0, "thread-pool")->merit, MERIT_SLOWER);
    assert_false(cell(world, 0, "thread-pool")->best);
    assert_finds(world, 0, "Nothing is measurably faster than sequential.");
    assert_finds(world, 0, "No measurable difference from it: event-loop.");
    assert_finds(world, 0, "thread-pool is slower: 0.50×");
    end(world);
}

static void no_difference(void **state)
{
    struct world *world = make_world();

    (void)state;
    ADD(world, "a", {"sequential", NULL, 50}, {"thread-pool", NULL, 50});
    look(world);
    assert_int_equal(world->answer.rows[0].best_count, 0);
    assert_string_equal(answer_speed(cell(world, 0, "thread-pool")).text,
                        "no measurable difference");
    assert_finds(world, 0,
                 "No measurable difference between sequential and thread-pool");
    end(world);
}

/* Nothing is said of what has no time; the hole stays visible. */
static void missing_cases(void **state)
{
    struct world *world = make_world();
    char *finding;

    (void)state;
    ADD(world, "a", {"sequential", NULL, 0}, {"thread-pool", NULL, 0});
    name_row(world, 0, (struct rs_answer){.label = "Lost"});
    look(world);
    assert_int_equal(world->answer.row_count, 1);
    assert_int_equal(cell(world, 0, "sequential")->merit, MERIT_HOLE);
    assert_string_equal(answer_speed(cell(world, 0, "thread-pool")).text,
                        "12 failed");
    finding = answer_finding(&world->answer.rows[0]);
    assert_null(finding);
    end(world);
}

static void latencies_have_rows(void **state)
{
    struct world *world = make_world();

    (void)state;
    ADD(world, "open", {"sequential", NULL, 100}, {"thread-pool", NULL, 100});
    world->experiments[0].chart = CHART_LATENCY;
    world->experiments[0].measure = MEASURE_P99;
    for (size_t i = 0; i < world->set.run_count; i++)
        world->runs[i].result.completion.p99 =
            (world->runs[i].case_index ? 2000000 : 6000000) + i % 7;
    look(world);
    assert_int_equal(world->answer.row_count, 1);
    assert_true(cell(world, 0, "thread-pool")->best);
    assert_finds(world, 0,
                 "thread-pool has the shortest p99: that of "
                 "sequential is 3.00× as long");
    end(world);
}

static void empty_set(void **state)
{
    struct world *world = make_world();
    char *html;

    (void)state;
    look(world);
    assert_int_equal(world->answer.row_count, 0);
    html = html_answer(&world->answer);
    assert_non_null(html);
    free(html);
    end(world);
}

static void hostile_names(void **state)
{
    static const char bad[] = "\"><script>alert(1)</script>";
    struct world *world = make_world();
    char *html;

    (void)state;
    ADD(world, bad, {"sequential", bad, 100}, {bad, bad, 50, 0, bad});
    name_row(world, 0, (struct rs_answer){.label = bad});
    look(world);
    html = html_answer(&world->answer);
    assert_non_null(html);
    assert_null(strstr(html, "<script"));
    assert_null(strstr(html, "\"\">"));
    assert_non_null(strstr(html, "&quot;&gt;&lt;script&gt;"));
    free(html);
    end(world);
}

/* What the screen of a width prints; a new string. */
static char *screen_of(const struct world *world, unsigned width, bool colour)
{
    char *text = NULL;
    size_t size;
    struct screen screen = {open_memstream(&text, &size), width, colour};
    struct sure sure;

    assert_non_null(screen.out);
    assert_int_equal(sure_init(&sure, &world->analysis), 0);
    screen_table(&screen, &world->answer);
    screen_findings(&screen, &world->answer);
    screen_sure(&screen, &sure);
    sure_release(&sure);
    assert_int_equal(fclose(screen.out), 0);
    return text;
}

static size_t longest_line(const char *text)
{
    size_t longest = 0, at = 0;

    for (; *text; text++) {
        if (*text == '\n') {
            at = 0;
            continue;
        }
        at += ((unsigned char)*text & 0xc0) != 0x80;
        longest = at > longest ? at : longest;
    }
    return longest;
}

static void screen_holds_its_width(void **state)
{
    static const unsigned widths[] = {40, 60, 80, 100, 132, 180};
    struct world *world = make_world();

    (void)state;
    ADD(world, "a", {"sequential", NULL, 100}, {"thread-pool", NULL, 50},
        {"event-loop", NULL, 100}, {"multiprocess", NULL, 170});
    ADD(world, "b", {"sequential", NULL, 100}, {"thread-pool", NULL, 50},
        {"event-loop+threads-and-processes-and-more", NULL, 20});
    look(world);
    for (size_t i = 0; i < COUNT_OF(widths); i++) {
        char *text = screen_of(world, widths[i], false);

        if (longest_line(text) > widths[i])
            fail_msg("a line of %zu in a width of %u:\n%s", longest_line(text),
                     widths[i], text);
        assert_non_null(strstr(text, "★ 2.00×"));
        assert_null(strchr(text, '\033'));
        free(text);
    }
    end(world);
}

static void screen_colours(void **state)
{
    struct world *world = make_world();
    char *text;

    (void)state;
    ADD(world, "a\033[31m\tb\xc2\x9b\xff", {"sequential", NULL, 100},
        {"thread-pool", NULL, 50, 0, "\033]0;owned\a"});
    look(world);
    text = screen_of(world, 100, true);
    assert_non_null(strstr(text, "\033[1;36m★ 2.00×"));
    assert_null(strstr(text, "\033[31m"));
    assert_null(strstr(text, "\033]"));
    assert_null(strstr(text, "\xc2\x9b"));
    free(text);
    text = screen_of(world, 100, false);
    assert_null(strchr(text, '\033'));
    assert_null(strchr(text, '\t'));
    free(text);
    end(world);
}

/* The sentence of that word, or NULL. */
static const char *sentence(const struct sure *sure, const char *word)
{
    for (size_t i = 0; i < sure->count; i++)
        if (strcmp(sure->of[i].word, word) == 0)
            return sure->of[i].sentence;
    return NULL;
}

static void sureties(void **state)
{
    struct rs_warning warning = {"load", "3.10 on 2 CPUs", "everything", false};
    struct world *world = make_world();
    struct sure sure;

    (void)state;
    ADD(world, "a", {"sequential", NULL, 100}, {"thread-pool", NULL, 50});
    look(world);
    assert_int_equal(sure_init(&sure, &world->analysis), 0);
    assert_non_null(strstr(sentence(&sure, "Noise"), "Unknown"));
    assert_non_null(strstr(sentence(&sure, "Machine"), "was not recorded"));
    assert_null(sentence(&sure, "Drift"));
    sure_release(&sure);
    world->set.has_doctor = true;
    assert_int_equal(sure_init(&sure, &world->analysis), 0);
    assert_string_equal(sentence(&sure, "Machine"),
                        "Doctor had nothing to warn of.");
    sure_release(&sure);
    world->set.warnings = &warning;
    world->set.warning_count = 1;
    assert_int_equal(sure_init(&sure, &world->analysis), 0);
    assert_non_null(
        strstr(sentence(&sure, "Machine"), "load (3.10 on 2 CPUs)"));
    sure_release(&sure);
    end(world);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(named_rows),
        cmocka_unit_test(key_of_nothing),
        cmocka_unit_test(fallback_rows),
        cmocka_unit_test(columns_and_others),
        cmocka_unit_test(ties_share_the_star),
        cmocka_unit_test(reversed),
        cmocka_unit_test(no_difference),
        cmocka_unit_test(missing_cases),
        cmocka_unit_test(latencies_have_rows),
        cmocka_unit_test(empty_set),
        cmocka_unit_test(hostile_names),
        cmocka_unit_test(screen_holds_its_width),
        cmocka_unit_test(screen_colours),
        cmocka_unit_test(sureties),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
