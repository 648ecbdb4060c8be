/* Reports of a set that was edited: a finding whose data is taken away is gone
 * and what is missing is said, one whose data is reversed is reversed, and the
 * same set gives the same bytes. */
#include "tests/unit/unit.h"

#include <jansson.h>
#include <sys/stat.h>
#include <unistd.h>

#include "harness/report/chart.h"
#include "harness/report/files.h"
#include "harness/report/report.h"
#include "harness/report/report_parts.h"

static char top[] = "/tmp/edited-XXXXXX";

/* What is done to each line: false drops it. */
struct edit {
    bool (*line)(json_t *line);
    const char *predict; /* of the first experiment, as JSON; NULL: none */
    bool partial;        /* a case is left without any run */
};

static bool is_of(const json_t *line, const char *experiment, const char *name)
{
    const json_t *e = json_object_get(line, "experiment");
    const json_t *c = json_object_get(line, "case");

    return strcmp(json_string_value(e), experiment) == 0 &&
           (!name || strcmp(json_string_value(c), name) == 0);
}

static void scale_member(json_t *object, const char *name, double factor)
{
    const double value = json_number_value(json_object_get(object, name));

    json_object_set_new(object, name,
                        json_integer((json_int_t)(value * factor)));
}

static void scale(json_t *line, double factor)
{
    scale_member(line, "wall_ns", factor);
    scale_member(json_object_get(line, "result"), "drive_ns", factor);
}

static void write_manifest(const char *directory, const char *predict)
{
    json_t *manifest =
        json_load_file(FIXTURES "/resultset-full/manifest.json", 0, NULL);
    json_t *first = json_array_get(json_object_get(manifest, "experiments"), 0);
    char *text;

    assert_non_null(first);
    if (predict)
        assert_int_equal(
            json_object_set_new(first, "predict", json_loads(predict, 0, NULL)),
            0);
    text = json_dumps(manifest, 0);
    assert_int_equal(
        files_write(directory, "manifest.json", text, strlen(text)), 0);
    free(text);
    json_decref(manifest);
}

static void write_runs(const char *directory, bool (*edit)(json_t *))
{
    char *from, *to, *rest = NULL;
    size_t size;
    FILE *out = open_memstream(&to, &size);

    assert_int_equal(
        files_read(FIXTURES "/resultset-full", "runs.jsonl", &from, NULL), 0);
    for (char *text = strtok_r(from, "\n", &rest); text;
         text = strtok_r(NULL, "\n", &rest)) {
        json_t *line = json_loads(text, 0, NULL);
        char *edited;

        assert_non_null(line);
        if (!edit || edit(line)) {
            edited = json_dumps(line, JSON_COMPACT);
            fprintf(out, "%s\n", edited);
            free(edited);
        }
        json_decref(line);
    }
    fclose(out);
    assert_int_equal(files_write(directory, "runs.jsonl", to, size), 0);
    free(to);
    free(from);
}

/* The report of the set so edited, a new string; without charts. */
static char *report_of(const struct edit *edit, const char *file)
{
    static unsigned count;
    struct chart_maker maker;
    char directory[128], *text; /* with room for "partial" */

    snprintf(directory, sizeof(directory), "%s/%u", top, count++);
    assert_int_equal(mkdir(directory, 0777), 0);
    write_manifest(directory, edit->predict);
    write_runs(directory, edit->line);
    chart_maker_init(&maker, "no-such-gnuplot", PLOTS);
    assert_int_equal(report_write_with(directory, &maker),
                     edit->partial ? -EBADMSG : 0);
    if (edit->partial)
        strcat(directory, "/" REPORT_PARTIAL);
    assert_int_equal(files_read(directory, file, &text, NULL), 0);
    return text;
}

/* The section of that heading, a new string. */
static char *section_of(const struct edit *edit, const char *heading)
{
    char *text = report_of(edit, "report.md"), *start, *end, *section;

    start = strstr(text, heading);
    assert_non_null(start);
    end = strstr(start + 1, "\n## ");
    section = strndup(start, end ? (size_t)(end - start) : strlen(start));
    free(text);
    return section;
}

static void has(const char *section, const char *text)
{
    if (!strstr(section, text))
        fail_msg("\"%s\" is not in:\n%s", text, section);
}

static void lacks(const char *section, const char *text)
{
    if (strstr(section, text))
        fail_msg("\"%s\" is in:\n%s", text, section);
}

static bool slow_loop(json_t *line)
{
    if (is_of(line, "io-fanout", "event-loop"))
        scale(line, 200);
    return true;
}

static bool no_loop(json_t *line)
{
    return !is_of(line, "io-fanout", "event-loop");
}

/* sequential gets the time that thread-pool had, and the other way round. */
static bool swapped(json_t *line)
{
    if (is_of(line, "cpu-fanout", "fib sequential"))
        scale(line, 1 / 1.92);
    if (is_of(line, "cpu-fanout", "fib thread-pool"))
        scale(line, 1.92);
    return true;
}

static bool sequential_alone(json_t *line)
{
    const json_t *name = json_object_get(line, "case");

    return strstr(json_string_value(name), "sequential");
}

static bool few_rounds(json_t *line)
{
    return json_integer_value(json_object_get(line, "round")) <= 3;
}

static void as_it_is(void **state)
{
    const struct edit edit = {0};
    char *section = section_of(&edit, "\n## I/O fan-out");

    (void)state;
    has(section, "event-loop is 94.6× as fast as sequential");
    has(section, "Waits overlapped.");
    has(section, "<summary>Its runs</summary>");
    has(section, "| sequential | – | 1, ");
    has(section, "cbench bench io-fanout --profile made-for-tests --seed 7");
    lacks(section, "Missing here");
    lacks(section, "Predict first");
    lacks(section, "cbench lesson");
    free(section);
}

static void reversed(void **state)
{
    struct edit edit = {.line = slow_loop};
    char *section = section_of(&edit, "\n## I/O fan-out");

    (void)state;
    has(section, "event-loop is slower than sequential");
    lacks(section, "event-loop is 94.6×");
    has(section, "\nthread-pool is 88.0× as fast as sequential on http");
    free(section);
    edit.line = swapped;
    section = section_of(&edit, "\n## CPU fan-out");
    has(section, "fib: thread-pool is slower than sequential");
    lacks(section, "fib: thread-pool is 1.92×");
    has(section, "mandelbrot: thread-pool is 1.91× as fast");
    free(section);
}

static void taken_away(void **state)
{
    struct edit edit = {.line = no_loop, .partial = true};
    char *section = section_of(&edit, "\n## I/O fan-out");

    (void)state;
    lacks(section, "event-loop is");
    has(section, "Missing here:\n\n- event-loop: no run was recorded, 12 were "
                 "planned");
    has(section, "| event-loop | – | – |");
    has(section, "thread-pool is 88.0× as fast as sequential");
    free(section);
    edit.line = few_rounds;
    edit.partial = false;
    section = section_of(&edit, "\n## I/O fan-out");
    lacks(section, " as fast as sequential (95");
    lacks(section, "Waits overlapped");
    has(section, "too few rounds for a verdict");
    free(section);
}

static void one_model_alone(void **state)
{
    const struct edit edit = {.line = sequential_alone, .partial = true};
    char *text = report_of(&edit, "report.md");

    (void)state;
    lacks(text, " as fast as sequential");
    lacks(text, "**Why:**");
    lacks(text, "no measurable difference from");
    has(text, "Missing here:");
    free(text);
}

static const char question[] =
    "{\"ask\": \"How <b>many</b> times?\", \"measure\": \"speed\","
    " \"of\": [\"event-loop\"], \"against\": \"sequential\","
    " \"limits\": [2, 10, 50], \"pick\": null, \"choices\": []}";

static void asks_first(void **state)
{
    struct edit edit = {.predict = question};
    char *section = section_of(&edit, "\n## I/O fan-out");
    json_t *summary, *predict;
    char *text;

    (void)state;
    has(section, "How \\<b\\>many\\</b\\> times?");
    has(section, "- less than 2×\n- 2× to 10×\n- 10× to 50×\n- more than 50×");
    has(section, "**Here:** it was 94.6× (95 % interval 93.5");
    has(section, "cbench lesson io-fanout");
    free(section);
    text = report_of(&edit, "summary.json");
    summary = json_loads(text, 0, NULL);
    predict = json_object_get(
        json_array_get(json_object_get(summary, "experiments"), 0), "predict");
    assert_int_equal(
        json_integer_value(json_array_get(
            json_object_get(json_object_get(predict, "answer"), "right"), 0)),
        3);
    json_decref(summary);
    free(text);
    edit.line = slow_loop;
    section = section_of(&edit, "\n## I/O fan-out");
    has(section, ": less than 2×.");
    free(section);
    edit.line = no_loop;
    edit.partial = true;
    section = section_of(&edit, "\n## I/O fan-out");
    has(section, "This set does not answer it: ");
    lacks(section, "**Here:**");
    free(section);
}

static void the_same_bytes(void **state)
{
    static const char *const files[] = {"report.md", "report.html",
                                        "summary.json", "summary.csv"};
    const struct edit edit = {
        .line = no_loop, .predict = question, .partial = true};

    (void)state;
    for (size_t i = 0; i < COUNT_OF(files); i++) {
        char *one = report_of(&edit, files[i]);
        char *two = report_of(&edit, files[i]);

        assert_string_equal(one, two);
        free(one);
        free(two);
    }
}

static int make_top(void **state)
{
    (void)state;
    return mkdtemp(top) ? 0 : -1;
}

static int remove_top(void **state)
{
    char command[64];

    (void)state;
    snprintf(command, sizeof(command), "rm -rf %s", top);
    return system(command); /* NOLINT: a fixed name of our own */
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(as_it_is),   cmocka_unit_test(reversed),
        cmocka_unit_test(taken_away), cmocka_unit_test(one_model_alone),
        cmocka_unit_test(asks_first), cmocka_unit_test(the_same_bytes),
    };

    return cmocka_run_group_tests(tests, make_top, remove_top);
}
