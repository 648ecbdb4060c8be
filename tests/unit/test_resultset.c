/* The reader of result sets: what it takes, what it refuses and how it says
 * so. The sets are made for tests, see fixtures/make_resultsets.py. */
#include "tests/unit/unit.h"

#include <unistd.h>

#include "harness/resultset.h"

static void read_set(struct resultset *set, const char *name, int expected)
{
    char path[512];

    snprintf(path, sizeof(path), FIXTURES "/resultset-%s", name);
    assert_int_equal(resultset_read(set, path), expected);
}

/* Problem `index` names this place and says this. */
static void assert_problem(const struct resultset *set, size_t index,
                           const char *place, const char *says)
{
    assert_true(index < set->problem_count);
    if (!strstr(set->problems[index], place) ||
        !strstr(set->problems[index], says))
        fail_msg("\"%s\" has no \"%s\" or \"%s\"", set->problems[index], place,
                 says);
}

static void whole_set(void **state)
{
    struct resultset set;
    const struct rs_experiment *e;
    const struct rs_case *c;

    (void)state;
    read_set(&set, "full", 0);
    assert_int_equal(set.experiment_count, 5);
    assert_int_equal(set.run_count, 548);
    assert_int_equal(set.problem_count, 0);
    assert_int_equal(set.machine.cpus, 2);
    assert_string_equal(set.profile, "made-for-tests");
    e = resultset_experiment(&set, "io-scaling");
    assert_non_null(e);
    assert_int_equal(e->chart, CHART_LINES);
    assert_true(e->log_x && e->log_y);
    assert_string_equal(e->baseline, "sequential");
    assert_false(resultset_experiment(&set, "cpu-scaling")->log_y);
    c = rs_experiment_case(e, "event-loop 1000");
    assert_non_null(c);
    assert_true(c->has_x && c->x == 1000);
    assert_int_equal(c->tasks, 10000);
    assert_null(rs_experiment_case(e, "nobody"));
    assert_null(resultset_experiment(&set, "nothing"));
    assert_true(set.runs[0].timed && set.runs[0].has_result);
    assert_int_equal(set.runs[0].line, 1);
    resultset_release(&set);
}

static void cut_off(void **state)
{
    struct resultset set;

    (void)state;
    read_set(&set, "holes", 0);
    assert_true(set.cut_off);
    assert_int_equal(set.refused_lines, 0);
    assert_int_equal(set.run_count, 24);
    assert_problem(&set, 0, "runs.jsonl:25:", "cut off");
    assert_int_equal(set.runs[1].outcome, OUTCOME_FAILED);
    assert_string_equal(set.runs[1].reason, "3 tasks failed: reset");
    assert_false(set.runs[1].timed);
    resultset_release(&set);
}

static void bad_lines(void **state)
{
    static const struct {
        const char *place, *says;
    } expected[] = {
        {"runs.jsonl:3:", "run 1 is there already, on line 1"},
        {"runs.jsonl:5:", "round 1 of this case is there already, on line 1"},
        {"runs.jsonl:6:", "NaN"},
        {"runs.jsonl:7:", "\"wall_ns\" is -5"},
        {"runs.jsonl:8:", "no case \"nobody\""},
        {"runs.jsonl:9:", "schema is 2"},
        {"runs.jsonl:10:", "did 9 tasks of the case's 10"},
    };
    struct resultset set;

    (void)state;
    read_set(&set, "bad-lines", 0);
    assert_int_equal(set.refused_lines, COUNT_OF(expected));
    assert_int_equal(set.run_count, 5);
    for (size_t i = 0; i < COUNT_OF(expected); i++)
        assert_problem(&set, i, expected[i].place, expected[i].says);
    resultset_release(&set);
}

static void newer_schema(void **state)
{
    struct resultset set;

    (void)state;
    read_set(&set, "newer", -EPROTO);
    assert_int_equal(set.problem_count, 1);
    assert_problem(&set, 0, "manifest.json", "schema is 2");
    assert_problem(&set, 0, "newer", "use the cbench that recorded it");
    resultset_release(&set);
}

static void no_set(void **state)
{
    struct resultset set;

    (void)state;
    read_set(&set, "that-is-not-there", -ENOENT);
    assert_problem(&set, 0, "manifest.json", "No such file");
    resultset_release(&set);
}

#define MANIFEST(cases)                                                        \
    "{\"schema\": 1, \"experiments\": [{\"name\": \"e\", \"chart\": "          \
    "{\"kind\": \"bars\"}, \"cases\": [" cases "]}]}"
#define CASE(id)                                                               \
    "{\"id\": \"" id "\", \"workload\": \"w\", \"model\": \"m\", "             \
    "\"tasks\": 2}"

/* Read a set whose manifest is `manifest` and that has no runs. */
static int read_manifest(struct resultset *set, const char *manifest)
{
    char directory[] = "/tmp/resultset-XXXXXX", path[64];
    FILE *file;
    int status;

    assert_non_null(mkdtemp(directory));
    snprintf(path, sizeof(path), "%s/manifest.json", directory);
    file = fopen(path, "w");
    assert_non_null(file);
    fputs(manifest, file);
    fclose(file);
    status = resultset_read(set, directory);
    unlink(path);
    rmdir(directory);
    return status;
}

static void no_runs(void **state)
{
    struct resultset set;

    (void)state;
    assert_int_equal(read_manifest(&set, MANIFEST(CASE("a"))), 0);
    assert_int_equal(set.run_count, 0);
    assert_int_equal(set.problem_count, 1);
    assert_problem(&set, 0, "runs.jsonl", "no run of 1 case");
    assert_string_equal(set.experiments[0].cases[0].series, "m");
    resultset_release(&set);
}

static void bad_manifests(void **state)
{
    static const struct {
        const char *manifest, *says;
    } bad[] = {
        {"", "manifest.json:1: not JSON"},
        {"{\"schema\": 1,\n\"schema\": 1}", "manifest.json:2: not JSON"},
        {"[]", "not a JSON object"},
        {"{}", "\"schema\" is missing"},
        {"{\"schema\": \"1\"}", "\"schema\" is not a whole number"},
        {"{\"schema\": 1}", "\"experiments\" is missing"},
        {MANIFEST(CASE("a") ", " CASE("a")), "the id \"a\" is there twice"},
        {MANIFEST("{\"id\": \"a\"}"), "\"workload\" is missing"},
        {MANIFEST("{\"id\": \"a\", \"workload\": \"w\", \"tasks\": 0}"),
         "\"tasks\" is 0"},
        {MANIFEST("{\"id\": \"a\", \"workload\": \"w\", \"tasks\": 1, "
                  "\"aa_of\": \"b\"}"),
         "\"aa_of\" names \"b\""},
        {"{\"schema\": 1, \"experiments\": [{\"name\": \"e\", \"chart\": "
         "{\"kind\": \"pie\"}, \"cases\": []}]}",
         "known are bars, lines and latency"},
        {"{\"schema\": 1, \"experiments\": [{\"name\": \"e\", \"chart\": "
         "{\"kind\": \"latency\", \"measure\": \"p98\"}, \"cases\": []}]}",
         "known are p50 and p99"},
    };

    (void)state;
    for (size_t i = 0; i < COUNT_OF(bad); i++) {
        struct resultset set;

        assert_int_equal(read_manifest(&set, bad[i].manifest), -EINVAL);
        assert_int_equal(set.problem_count, 1);
        assert_problem(&set, 0, "manifest.json", bad[i].says);
        resultset_release(&set);
    }
}

static void outcomes(void **state)
{
    enum outcome outcome;

    (void)state;
    for (unsigned i = 0; i < OUTCOME_COUNT; i++) {
        assert_int_equal(outcome_parse(outcome_word(i), &outcome), 0);
        assert_int_equal(outcome, i);
    }
    assert_int_equal(outcome_parse("fine", &outcome), -EINVAL);
}

#define LINE(run, round, rest)                                                 \
    "{\"schema\":1,\"run\":" run ",\"experiment\":\"io-fanout\","              \
    "\"case\":\"event-loop\",\"round\":" round ",\"outcome\":\"failed\"," rest \
    "}\n"

/* What was seen of observed runs; sets of older versions say nothing. */
static void observed(void **state)
{
    static const char lines[] =
        LINE("1", "0",
             "\"warmup\":true,\"observed\":{\"peak_tree_bytes\":1048576,"
             "\"threads_peak\":3,\"processes_peak\":null}")
            LINE("2", "1", "\"observed\":null") LINE("3", "2", "\"exit\":1")
                LINE("4", "3", "\"observed\":{\"peak_tree_bytes\":-1}")
                    LINE("5", "4", "\"observed\":7")
                        LINE("6", "5", "\"disturbed\":[\"steal 4 %\"]")
                            LINE("7", "6", "\"disturbed\":[]")
                                LINE("8", "7", "\"disturbed\":[3]");
    char directory[] = "/tmp/resultset-XXXXXX", path[64];
    struct resultset set;
    FILE *file;

    (void)state;
    assert_non_null(mkdtemp(directory));
    snprintf(path, sizeof(path), "%s/manifest.json", directory);
    assert_int_equal(symlink(FIXTURES "/resultset-full/manifest.json", path),
                     0);
    snprintf(path, sizeof(path), "%s/runs.jsonl", directory);
    file = fopen(path, "we");
    assert_non_null(file);
    fputs(lines, file);
    fclose(file);
    assert_int_equal(resultset_read(&set, directory), 0);
    assert_int_equal(set.run_count, 5);
    assert_null(set.runs[0].disturbed);
    assert_int_equal(json_array_size(set.runs[3].disturbed), 1);
    assert_null(set.runs[4].disturbed); /* marked as undisturbed */
    assert_true(set.runs[0].warmup && set.runs[0].has_observed);
    assert_int_equal(set.runs[0].observed.peak_tree_bytes, 1048576);
    assert_int_equal(set.runs[0].observed.threads_peak, 3);
    assert_int_equal(set.runs[0].observed.processes_peak, 0);
    assert_false(set.runs[1].has_observed || set.runs[2].has_observed);
    assert_int_equal(set.refused_lines, 3);
    assert_problem(&set, 0, "runs.jsonl:4", "observed: \"peak_tree_bytes\" is");
    assert_problem(&set, 1, "runs.jsonl:5", "\"observed\" is not an object");
    assert_problem(&set, 2, "runs.jsonl:8", "disturbed: reason 0 is not");
    resultset_release(&set);
    unlink(path);
    snprintf(path, sizeof(path), "%s/manifest.json", directory);
    unlink(path);
    rmdir(directory);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(whole_set),     cmocka_unit_test(cut_off),
        cmocka_unit_test(bad_lines),     cmocka_unit_test(newer_schema),
        cmocka_unit_test(no_set),        cmocka_unit_test(no_runs),
        cmocka_unit_test(bad_manifests), cmocka_unit_test(outcomes),
        cmocka_unit_test(observed),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
