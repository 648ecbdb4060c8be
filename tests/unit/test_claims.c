/* Claims held against the sets made for tests: figures, verdicts, what turns
 * round with the data and what goes with it; files with mistakes; and names
 * that try to be markup. */
#include "tests/unit/unit.h"

#include <math.h>
#include <unistd.h>

#include "harness/claims/claims_page.h"
#include "harness/report/files.h"
#include "harness/report/report_parts.h"

static char top[] = "/tmp/claims-XXXXXX";

/* One set, and the claims of one file held against it. */
struct scene {
    struct resultset set;
    struct analysis analysis;
    struct claims claims;
    struct problems problems;
};

static struct scene *open_set(const char *name)
{
    struct scene *scene = calloc(1, sizeof(*scene));
    char path[300];

    snprintf(path, sizeof(path), FIXTURES "/resultset-%s", name);
    assert_int_equal(resultset_read(&scene->set, path), 0);
    return scene;
}

static void close_set(struct scene *scene)
{
    claims_release(&scene->claims);
    problems_release(&scene->problems);
    analysis_release(&scene->analysis);
    resultset_release(&scene->set);
    free(scene);
}

/* Hold these claims, the text of a file, against the set as it is now. */
static int decide(struct scene *scene, const char *text)
{
    static const char *const directories[] = {EXPERIMENTS};
    char path[64];

    snprintf(path, sizeof(path), "%s/claims.yaml", top);
    assert_int_equal(files_write(top, "claims.yaml", text, strlen(text)), 0);
    claims_release(&scene->claims);
    problems_release(&scene->problems);
    scene->problems = (struct problems){0};
    analysis_release(&scene->analysis);
    assert_int_equal(analysis_init(&scene->analysis, &scene->set), 0);
    return claims_init(&scene->claims, path, &scene->analysis, directories, 1,
                       &scene->problems);
}

/* The only check of the only claim. */
static const struct claim_check *decide_one(struct scene *scene,
                                            const char *expression)
{
    char text[1000];

    snprintf(text, sizeof(text),
             "claims:\n- claim: c\n  checks:\n  - that: %s\n", expression);
    if (decide(scene, text) < 0)
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
    struct scene *scene = open_set("full");

    (void)state;
    /* As the report's tables print them. */
    assert_figures(scene, "speedup('io-fanout', 'event-loop') > 10",
                   "94.6× (93.5–\u206097.4) > 10.0×");
    assert_figures(scene, "speedup('io-fanout', 'sequential') < 2x",
                   "1.00× < 2.00×");
    assert_figures(scene, "2 * cores >= 4 and cores < 1", "4 ≥ 4, 2 < 1 (no)");
    assert_figures(scene, "finished('io-fanout', 'event-loop') >= 100 %",
                   "100 % ≥ 100 %");
    assert_figures(scene, "1500 ms > 0.5 s and -2 MiB < 1 KiB",
                   "1.50 s > 500 ms, −2.00 MiB < 1.00 KiB");
    assert_figures(scene, "time('waits', 'event-loop') > 1 s",
                   "waits was not run");
    assert_figures(
        scene, "time('io-scaling', 'thread-pool', 50) > 1 s",
        "thread-pool was measured at x = 1, 10, 100, 1000 and not at 50");
    assert_figures(scene, "memory('io-fanout', 'event-loop') > 1 MiB",
                   "no observed run tells its memory");
    assert_figures(scene, "switches('io-fanout', 'event-loop') > 1",
                   "no verified run tells it");
    close_set(scene);
}

static void functions(void **state)
{
    struct scene *scene = open_set("full");

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
    close_set(scene);
    scene = open_set("latency");
    assert_truth(scene,
                 "p50('open-loop', 'thread-pool', 1000) < "
                 "p99('open-loop', 'thread-pool', 1000)",
                 CLAIM_TRUE);
    close_set(scene);
}

/* No difference is claimed that the report does not claim, and none within the
 * noise floor. */
static void noise(void **state)
{
    struct scene *scene = open_set("full");

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
    close_set(scene);
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
    struct scene *scene = open_set("full");

    (void)state;
    assert_int_equal(decide(scene, two_claims), 0);
    assert_int_equal(scene->claims.claims[0].verdict, CLAIM_HOLDS);
    assert_int_equal(scene->claims.claims[1].verdict, CLAIM_DOES_NOT_HOLD);
    exchange(scene, "sequential", "event-loop");
    assert_int_equal(decide(scene, two_claims), 0);
    assert_int_equal(scene->claims.claims[0].verdict, CLAIM_DOES_NOT_HOLD);
    assert_int_equal(scene->claims.claims[1].verdict, CLAIM_HOLDS);
    close_set(scene);
}

static void taken_away(void **state)
{
    struct scene *scene = open_set("full");

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
                   "0.0 % < 1.0 %");
    assert_int_equal(decide(scene, two_claims), 0);
    assert_int_equal(scene->claims.claims[0].verdict, CLAIM_NOT_DECIDED);
    scene->set.run_count = 0;
    assert_figures(scene, "finished('io-fanout', 'event-loop') < 1 %",
                   "it has no run in this set");
    close_set(scene);
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
    struct scene *scene = open_set("full");

    (void)state;
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        const struct claim *claim;
        char text[600], *command;

        snprintf(text, sizeof(text),
                 "claims:\n- claim: c\n  lock: yes\n  checks:\n"
                 "  - when: a\n    that: %s\n  - when: b\n    that: %s\n",
                 rows[i].first, rows[i].second);
        assert_int_equal(decide(scene, text), 0);
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
    close_set(scene);
}

#define CHECK "claims:\n- claim: c\n  checks:\n  - that: "

static void bad_files(void **state)
{
    static const struct {
        const char *text, *says;
    } rows[] = {
        {"", "claims.yaml:1:1: the file is empty"},
        {"claims: [", "not YAML"},
        {"- a", "keys with values are expected"},
        {"claim: []", "claims.yaml:1:1: unknown key \"claim\"; did you mean "
                      "\"claims\"?"},
        {"claims: 3", "claims.yaml:1:9: a list is expected"},
        {"claims:\n- claim: c", "2:3: \"checks\" is missing"},
        {"claims:\n- {claim: c, checks: []}", "2:22: there is no check"},
        {"claims:\n- lock: maybe\n  claim: c\n  checks:\n  - that: 1 < 2",
         "2:9: \"lock\" is yes or no"},
        {"claims:\n- claim: c\n  checks:\n  - when: x",
         "4:5: \"that\" is missing"},
        {CHECK "1 < 2\n  - that: 1 < 2", "4:5: \"when\" is missing"},
        {CHECK "'1 < 2'", "4:11: an expression stands here as it is"},
        {CHECK "|\n     1 < 2", "4:11: an expression stands here as it is"},
        {CHECK "1 <", "4:14: a number or a function is expected"},
        {CHECK "1 <\n      2 +\n      + 3", "6:7: a number or a function"},
        {CHECK "speedup('io-fanot', 'a') > 1",
         "4:19: there is no experiment \"io-fanot\"; did you mean "
         "\"io-fanout\"?"},
        {CHECK "speedup('io-fanout', 'evnt-loop') > 1",
         "4:32: there is no case or series of \"io-fanout\" called "
         "\"evnt-loop\"; did you mean \"event-loop\"?"},
        /* Of an experiment that this set lacks. */
        {CHECK "memory('waits',\n      'corotines') > 1 B",
         "5:7: there is no case or series of \"waits\" called \"corotines\"; "
         "did you mean \"coroutines\"?"},
        {CHECK "p9('waits', 'coroutines') > 1 s",
         "4:11: there is no function \"p9\"; did you mean \"p"},
        {CHECK "speedup('io-scaling', 'thread-pool') > 1",
         "4:33: \"thread-pool\" could be several cases of \"io-scaling\": "
         "thread-pool 1, thread-pool 10"},
        {CHECK "speedup('cpu-fanout', 'thread-pool') > 1",
         "name one, as 'GROUP/SERIES'"},
    };
    struct scene *scene = open_set("full");

    (void)state;
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        assert_int_equal(decide(scene, rows[i].text), -EINVAL);
        assert_true(scene->problems.count > 0);
        if (!strstr(scene->problems.lines[0], rows[i].says))
            fail_msg("%s: %s", rows[i].text, scene->problems.lines[0]);
    }
    /* All mistakes of a file at once. */
    assert_int_equal(decide(scene, CHECK "1 <\n- claim: d\n  checks:\n"
                                         "  - that: 2 <\n"),
                     -EINVAL);
    assert_int_equal(scene->problems.count, 2);
    close_set(scene);
}

static void no_file(void **state)
{
    struct scene *scene = open_set("full");

    (void)state;
    assert_int_equal(claims_init(&scene->claims, "/nowhere/c.yaml",
                                 &scene->analysis, NULL, 0, &scene->problems),
                     -ENOENT);
    assert_non_null(strstr(scene->problems.lines[0], "/nowhere/c.yaml"));
    close_set(scene);
}

/* The claims that come with cbench name nothing that does not exist, whatever
 * the set. */
static void own_claims(void **state)
{
    static const char *const sets[] = {"full",    "holes",  "one-model",
                                       "hostile", "twelve", "latency"};

    (void)state;
    for (size_t i = 0; i < COUNT_OF(sets); i++) {
        struct scene *scene = open_set(sets[i]);
        struct claims_page page;

        decide_one(scene, "1 < 2");
        assert_int_equal(claims_page_init(&page, &scene->analysis), 0);
        if (page.problems.count > 0)
            fail_msg("%s: %s", sets[i], page.problems.lines[0]);
        assert_true(page.claims.count >= 24);
        claims_page_release(&page);
        close_set(scene);
    }
}

/* A page of the scene's claims as HTML; a new string. */
static char *page_of(struct scene *scene)
{
    const struct claims_page page = {.claims = scene->claims,
                                     .problems = scene->problems};
    const struct report report = {.set = &scene->set};
    char *markdown = NULL, *html = NULL;
    size_t size;
    FILE *out = open_memstream(&markdown, &size);

    md_claims_link(out, &page);
    md_claims(out, &page, &scene->analysis);
    fclose(out);
    assert_int_equal(html_render(&report, markdown, &html), 0);
    free(markdown);
    return html;
}

static void hostile(void **state)
{
    struct scene *scene = open_set("hostile");
    char *html;

    (void)state;
    assert_int_equal(
        decide(scene,
               "claims:\n"
               "- claim: \"<script>alert(1)</script> | *x* [y](javascript:z) "
               "`touch pwned`\"\n"
               "  said: '</li></ul><img src=x>'\n"
               "  note: '<!-- '\n"
               "  checks:\n"
               "  - when: '# <b>when</b>'\n"
               "    that: time('../../\"><script>alert(1)</script>', "
               "'sequential') > 1 s\n"
               "  - when: '``` x'\n"
               "    that: time(\"it's `touch pwned` $(touch pwned)\",\n"
               "      \"it's `touch pwned` $(touch pwned)\", 2) > 1 s\n"),
        0);
    html = page_of(scene);
    assert_null(strstr(html, "<script"));
    assert_null(strstr(html, "<img"));
    assert_null(strstr(html, "<b>"));
    assert_null(strstr(html, "<!-- "));
    assert_null(strstr(html, "href=\"javascript"));
    assert_non_null(strstr(html, "&lt;script&gt;alert(1)"));
    assert_non_null(strstr(html, "id=\"claims-checked-here\""));
    assert_non_null(strstr(html, "href=\"#claims-checked-here\""));
    free(html);
    /* Of a file with mistakes, these. */
    assert_int_equal(decide(scene, CHECK "time('<script>', 'a') > 1 s\n"),
                     -EINVAL);
    html = page_of(scene);
    assert_null(strstr(html, "<script"));
    assert_null(strstr(html, top));
    assert_non_null(strstr(html, "No claim was checked"));
    assert_non_null(strstr(html, "claims.yaml:4:16"));
    free(html);
    close_set(scene);
}

static int make_top(void **state)
{
    (void)state;
    return mkdtemp(top) ? 0 : -1;
}

static int remove_top(void **state)
{
    char path[64];

    (void)state;
    snprintf(path, sizeof(path), "%s/claims.yaml", top);
    unlink(path);
    return rmdir(top);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(figures),    cmocka_unit_test(functions),
        cmocka_unit_test(noise),      cmocka_unit_test(reversal),
        cmocka_unit_test(taken_away), cmocka_unit_test(verdicts),
        cmocka_unit_test(bad_files),  cmocka_unit_test(no_file),
        cmocka_unit_test(own_claims), cmocka_unit_test(hostile),
    };

    return cmocka_run_group_tests(tests, make_top, remove_top);
}
