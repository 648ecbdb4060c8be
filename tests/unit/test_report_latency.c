/* Reports of sets that keep latencies: their chart, their table, and what is
 * said where a file of them is missing or cut off. */
#include "tests/unit/unit.h"

#include <sys/stat.h>
#include <unistd.h>

#include "harness/report/chart.h"
#include "harness/report/files.h"
#include "harness/report/report.h"
#include "harness/report/report_parts.h"
#include "tests/unit/pages.h"

#define SET     "/resultset-latency"
#define KEPT    "latencies/open-loop.event-loop@2000.txt"
#define NEW_ONE "# cbench latencies 2\n"
#define OTHER_ONE                                                              \
    "# cbench latencies 1\n# service:\n5 1 1\n# completion:\n5 1 1\n# end\n"

static char top[] = "/tmp/report-latency-XXXXXX";

static const char *const kept[] = {
    "manifest.json",
    "runs.jsonl",
    "latencies/io.thread-pool.txt",
    "latencies/io.event-loop.txt",
    "latencies/open-loop.thread-pool@1000.txt",
    "latencies/open-loop.thread-pool@2000.txt",
    "latencies/open-loop.event-loop@1000.txt",
    KEPT,
};

/* A copy of the set; a new string. */
static char *copy_set(void)
{
    static unsigned count;
    char *to, *folder, *text;
    size_t size;

    assert_true(asprintf(&to, "%s/%u", top, count++) > 0);
    assert_true(asprintf(&folder, "%s/latencies", to) > 0);
    assert_int_equal(mkdir(to, 0777), 0);
    assert_int_equal(mkdir(folder, 0777), 0);
    free(folder);
    for (size_t i = 0; i < COUNT_OF(kept); i++) {
        assert_int_equal(files_read(FIXTURES SET, kept[i], &text, &size), 0);
        assert_int_equal(files_write(to, kept[i], text, size), 0);
        free(text);
    }
    return to;
}

static void report_on(const char *directory, int expected)
{
    struct chart_maker maker;

    chart_maker_init(&maker, "gnuplot", PLOTS);
    assert_int_equal(report_write_with(directory, &maker), expected);
}

static char *text_of(const char *directory, const char *name)
{
    char *text;

    if (files_read(directory, name, &text, NULL) < 0)
        fail_msg("there is no %s/%s", directory, name);
    return text;
}

static void assert_has(const char *text, const char *part)
{
    if (!strstr(text, part))
        fail_msg("\"%s\" is not there", part);
}

static void assert_has_not(const char *text, const char *part)
{
    if (strstr(text, part))
        fail_msg("\"%s\" is there", part);
}

static bool has_gnuplot(void)
{
    struct chart_maker maker;

    chart_maker_init(&maker, "gnuplot", PLOTS);
    if (maker.why_not[0])
        print_message("skipped: %s\n", maker.why_not);
    return !maker.why_not[0];
}

static void same_bytes(void **state)
{
    static const char *const names[] = {
        "report.md",           "report.html",
        "summary.json",        "plots/io-latency.svg",
        "plots/open-loop.svg", "plots/open-loop-latency.svg"};
    char *a = copy_set(), *b = copy_set();

    (void)state;
    if (!has_gnuplot())
        skip();
    report_on(a, 0);
    report_on(b, 0);
    for (size_t i = 0; i < COUNT_OF(names); i++) {
        char *left = text_of(a, names[i]), *right = text_of(b, names[i]);

        assert_string_equal(left, right);
        free(left);
        free(right);
    }
    free(a);
    free(b);
}

static void pages(void **state)
{
    char *directory = copy_set(), *html, why[200];

    (void)state;
    report_on(directory, 0);
    html = text_of(directory, "report.html");
    if (!page_is_whole(html, why, sizeof(why)))
        fail_msg("%s", why);
    assert_has(html, "<summary>Latencies</summary>");
    assert_has_not(html, "raw HTML omitted");
    if (has_gnuplot()) {
        assert_has(html, "aria-label=\"The p99 of a task: ");
        assert_has(html, "aria-label=\"rate = 2,000: p99 of ");
        /* There the two are alike: no name, no number. */
        assert_has(html, "aria-label=\"How long tasks take at rate = 1,000\"");
        assert_has(html, ">99.9 %</");
    }
    free(html);
    free(directory);
}

/* The shape of the made set: at 2,000 the pool's places are too few. */
static void sentences(void **state)
{
    char *directory = copy_set(), *markdown;

    (void)state;
    report_on(directory, 0);
    markdown = text_of(directory, "report.md");
    assert_has(markdown, "the p99 of event-loop is ");
    assert_has(markdown, "rate = 2,000: coordinated omission hides the "
                         "waiting under thread-pool.");
    assert_has_not(markdown, "rate = 1,000: coordinated omission");
    assert_has(markdown, "| begin (uncorrected) |");
    assert_has(markdown, "One task in a hundred takes longer than ");
    assert_has(markdown, "latencies are compared here, not times");
    free(markdown);
    free(directory);
}

/* 120 tasks have a p99 and no p99.9. */
static void quantiles_need_tasks(void **state)
{
    char *directory = copy_set(), *text;
    json_t *summary, *io, *c;

    (void)state;
    report_on(directory, 0);
    text = text_of(directory, "summary.json");
    summary = json_loads(text, 0, NULL);
    io = json_array_get(json_object_get(summary, "experiments"), 0);
    c = json_object_get(json_array_get(json_object_get(io, "cases"), 0),
                        "latency_ns");
    assert_true(json_is_object(json_object_get(c, "p99")));
    assert_true(
        json_is_real(json_object_get(json_object_get(c, "p99"), "low")));
    assert_true(json_is_null(json_object_get(c, "p999")));
    assert_true(json_is_object(json_object_get(c, "max")));
    json_decref(summary);
    free(text);
    free(directory);
}

/* With one file made wrong: said with its name, and the report goes on. */
static void damaged(const char *text, const char *says)
{
    char *directory = copy_set(), *markdown, path[200];

    if (text) {
        assert_int_equal(files_write(directory, KEPT, text, strlen(text)), 0);
    } else {
        snprintf(path, sizeof(path), "%s/" KEPT, directory);
        assert_int_equal(unlink(path), 0);
    }
    report_on(directory, -EBADMSG);
    markdown = text_of(directory, REPORT_PARTIAL "/report.md");
    assert_has(markdown, "event-loop@2000");
    assert_has(markdown, says);
    assert_has(markdown, "its case has no curve in the report");
    assert_has_not(markdown, top);
    free(markdown);
    free(directory);
}

static void damaged_files(void **state)
{
    char *whole = text_of(FIXTURES SET, KEPT);

    (void)state;
    damaged(NULL, "No such file");
    damaged("", "line 1: it does not begin with");
    damaged(NEW_ONE, "its version is 2");
    damaged(OTHER_ONE, "it is not of the run that names it");
    whole[strlen(whole) / 2] = '\0';
    damaged(whole, "it is cut off here");
    free(whole);
}

static int make_top(void **state)
{
    (void)state;
    return mkdtemp(top) ? 0 : -1;
}

static int remove_top(void **state)
{
    char command[80];

    (void)state;
    snprintf(command, sizeof(command), "rm -rf %s", top);
    return system(command);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(same_bytes),    cmocka_unit_test(pages),
        cmocka_unit_test(sentences),     cmocka_unit_test(quantiles_need_tasks),
        cmocka_unit_test(damaged_files),
    };

    return cmocka_run_group_tests(tests, make_top, remove_top);
}
