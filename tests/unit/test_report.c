/* Whole reports of the sets made for tests: right files, whole pages, nothing
 * executed, nothing overlapping, the same bytes every time. */
#include "tests/unit/unit.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "harness/report/chart.h"
#include "harness/report/files.h"
#include "harness/report/report.h"
#include "harness/report/report_parts.h"
#include "tests/unit/pages.h"

static char top[] = "/tmp/report-XXXXXX";

static void copy_file(const char *from, const char *to, const char *name)
{
    char *text;
    size_t size;

    if (files_read(from, name, &text, &size) < 0)
        return; /* the newer set has no runs worth copying */
    assert_int_equal(files_write(to, name, text, size), 0);
    free(text);
}

/* A copy of a set; a new string. */
static char *copy_set(const char *name)
{
    static unsigned count;
    char *to, from[512];

    snprintf(from, sizeof(from), FIXTURES "/resultset-%s", name);
    assert_true(asprintf(&to, "%s/%s-%u", top, name, count++) > 0);
    assert_int_equal(mkdir(to, 0777), 0);
    copy_file(from, to, "manifest.json");
    copy_file(from, to, "runs.jsonl");
    return to;
}

static char *text_of(const char *directory, const char *name)
{
    char *text;

    if (files_read(directory, name, &text, NULL) < 0)
        fail_msg("there is no %s/%s", directory, name);
    return text;
}

/* Report on a copy of the set; its directory, a new string. */
static char *report_on(const char *name, const char *gnuplot, int expected)
{
    struct chart_maker maker;
    char *directory = copy_set(name);

    chart_maker_init(&maker, gnuplot, PLOTS);
    assert_int_equal(report_write_with(directory, &maker), expected);
    return directory;
}

static bool has_gnuplot(void)
{
    struct chart_maker maker;

    chart_maker_init(&maker, "gnuplot", PLOTS);
    if (maker.why_not[0])
        print_message("skipped: %s\n", maker.why_not);
    return !maker.why_not[0];
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

static void assert_same_file(const char *a, const char *b, const char *name)
{
    char *left = text_of(a, name), *right = text_of(b, name);

    assert_string_equal(left, right);
    free(left);
    free(right);
}

static void same_bytes(void **state)
{
    static const char *const names[] = {
        "report.md",   "report.html",         "summary.json",
        "summary.csv", "plots/io-fanout.svg", "plots/io-scaling.gp"};
    char *a, *b;

    (void)state;
    if (!has_gnuplot())
        skip();
    a = report_on("full", "gnuplot", 0);
    b = report_on("full", "gnuplot", 0);
    for (size_t i = 0; i < COUNT_OF(names); i++)
        assert_same_file(a, b, names[i]);
    assert_same_file(a, FIXTURES "/resultset-full", "runs.jsonl");
    assert_same_file(a, FIXTURES "/resultset-full", "manifest.json");
    free(a);
    free(b);
}

static void pages(void **state)
{
    static const char *const names[] = {"full", "holes", "one-model", "hostile",
                                        "twelve"};

    (void)state;
    for (size_t i = 0; i < COUNT_OF(names); i++) {
        const int status = strcmp(names[i], "holes") == 0 ? -EBADMSG : 0;
        char *directory = report_on(names[i], "gnuplot", status);
        char *html = text_of(directory, report_page(status)), why[200];

        if (!page_is_whole(html, why, sizeof(why)))
            fail_msg("%s: %s", names[i], why);
        assert_has(html, "<html lang=\"en\">");
        assert_has(html, "prefers-color-scheme: dark");
        assert_has_not(html, "<script");
        assert_has_not(html, "<link");
        assert_has_not(html, "src=");
        assert_has_not(html, "raw HTML omitted");
        assert_has_not(html, top);
        free(html);
        free(directory);
    }
}

static void answers(void **state)
{
    char *directory = report_on("full", "gnuplot", 0);
    char *markdown = text_of(directory, "report.md");

    (void)state;
    assert_has(markdown, "](#io-fan-out): http (waiting) | 1 (20.5 ms a task)");
    assert_has(markdown, "★ **94.6×**");
    assert_has(markdown, "no measurable difference from sequential: event");
    assert_has(markdown, "Noise floor");
    assert_has(markdown, "cbench bench io-fanout --profile made-for-tests");
    assert_has(markdown, "Nothing: every planned run was recorded");
    free(markdown);
    free(directory);
}

static void holes(void **state)
{
    char *directory = report_on("holes", "gnuplot", -EBADMSG);
    char *markdown = text_of(directory, "partial/report.md");

    (void)state;
    assert_has(markdown, "thread-pool: 4 verified, 2 failed, 2 time-limit; the "
                         "first said: 3 tasks failed: reset");
    assert_has(markdown, "multiprocess: not run: forks are not allowed here");
    assert_has(markdown, "event-loop: 8 refused; the first said: descriptors");
    assert_has(markdown, "No chart: nothing has verified times and a baseline "
                         "to be held against.");
    assert_has(markdown, "runs.jsonl:25: the last line was cut off");
    assert_has(markdown, "9.11× (too few rounds)");
    free(markdown);
    free(directory);
}

static void one_model(void **state)
{
    char *directory = report_on("one-model", "gnuplot", 0);
    char *markdown = text_of(directory, "report.md");

    (void)state;
    assert_has(markdown, "nothing to compare with");
    assert_has(markdown, "Nothing can be claimed from this data yet.");
    free(markdown);
    free(directory);
}

static void hostile(void **state)
{
    char *directory = report_on("hostile", "gnuplot", 0);
    char *html = text_of(directory, "report.html");

    (void)state;
    assert_has(html, "&lt;script&gt;alert(1)&lt;/script&gt;");
    assert_has_not(html, "href=\"javascript:");
    assert_has_not(html, "<b>");
    assert_int_equal(access("pwned", F_OK), -1);
    free(html);
    if (has_gnuplot()) {
        char *svg = text_of(directory, "plots/script-alert-1-script-.svg");

        assert_has(svg, "&lt;script>");
        assert_has_not(svg, "<script");
        free(svg);
    }
    free(directory);
}

static void bad_lines(void **state)
{
    char *directory = report_on("bad-lines", "gnuplot", -EBADMSG);
    char *markdown = text_of(directory, "partial/report.md");

    (void)state;
    assert_has(markdown, "runs.jsonl:3: run 1 is there already");
    assert_has(markdown, "of 6 planned runs were recorded");
    free(markdown);
    free(directory);
}

static void newer(void **state)
{
    char *directory = report_on("newer", "gnuplot", -EPROTO), *path;

    (void)state;
    assert_true(asprintf(&path, "%s/report.md", directory) > 0);
    assert_int_equal(access(path, F_OK), -1);
    free(path);
    free(directory);
}

/* Texts of a chart neither overlap nor leave it, from two to twelve models. */
static void chart_texts(void **state)
{
    static const struct {
        const char *set, *svg;
    } charts[] = {
        {"full", "plots/io-fanout.svg"},
        {"full", "plots/cpu-fanout.svg"},
        {"full", "plots/io-scaling.svg"},
        {"full", "plots/cpu-scaling.svg"},
        {"full", "plots/mixed.svg"},
        {"twelve", "plots/bars.svg"},
        {"twelve", "plots/lines.svg"},
        {"bad-lines", "partial/plots/cpu.svg"},
        {"holes", "partial/plots/io-fanout.svg"},
    };

    (void)state;
    if (!has_gnuplot())
        skip();
    for (size_t i = 0; i < COUNT_OF(charts); i++) {
        char *directory =
            report_on(charts[i].set, "gnuplot",
                      strstr(charts[i].svg, "partial/") ? -EBADMSG : 0);
        char *svg = text_of(directory, charts[i].svg), why[300];

        if (!svg_texts_are_apart(svg, why, sizeof(why)))
            fail_msg("%s of %s: %s", charts[i].svg, charts[i].set, why);
        free(svg);
        free(directory);
    }
}

/* A gnuplot of our own, which does `does`; its path, a new string. */
static char *fake_gnuplot(const char *name, const char *version,
                          const char *does)
{
    char *path, text[500];

    assert_true(asprintf(&path, "%s/%s", top, name) > 0);
    snprintf(text, sizeof(text),
             "#!/bin/sh\n[ \"$1\" = --version ] && echo '%s' && exit\n%s\n",
             version, does);
    assert_int_equal(files_write(top, name, text, strlen(text)), 0);
    assert_int_equal(chmod(path, 0755), 0);
    return path;
}

static void without_charts(const char *gnuplot, const char *note)
{
    char *directory = report_on("full", gnuplot, 0);
    char *markdown = text_of(directory, "report.md"), *svg;

    assert_has(markdown, "No chart: ");
    assert_has(markdown, note);
    assert_has(markdown, "★ **94.6×**");
    assert_int_equal(files_read(directory, "plots/io-fanout.svg", &svg, NULL),
                     -ENOENT);
    free(markdown);
    free(directory);
}

static void other_gnuplots(void **state)
{
    char *old = fake_gnuplot("old", "gnuplot 5.2 patchlevel 8", "exit 1");
    char *cut = fake_gnuplot("cut", "gnuplot 5.4 patchlevel 4",
                             "echo '<svg><text>half'");
    char *dies = fake_gnuplot("dies", "gnuplot 6.0 patchlevel 0",
                              "echo 'no such terminal' >&2; exit 1");

    (void)state;
    without_charts("/nowhere/gnuplot", "cannot be run (No such file");
    without_charts(old, "gnuplot is 5.2, charts need 5.4");
    without_charts(old, "make setup");
    without_charts(cut, "drew only a part");
    without_charts(dies, "no such terminal");
    free(old);
    free(cut);
    free(dies);
}

/* A chart that can no longer be drawn does not stay from the last time. */
static void stale_chart(void **state)
{
    struct chart_maker maker;
    char *directory, *svg;

    (void)state;
    if (!has_gnuplot())
        skip();
    directory = report_on("full", "gnuplot", 0);
    svg = text_of(directory, "plots/mixed.svg");
    free(svg);
    chart_maker_init(&maker, "/nowhere/gnuplot", PLOTS);
    assert_int_equal(report_write_with(directory, &maker), 0);
    assert_int_equal(files_read(directory, "plots/mixed.svg", &svg, NULL),
                     -ENOENT);
    free(directory);
}

/* A gnuplot that never ends is ended, and the report goes on. */
static void slow_gnuplot(void **state)
{
    char *slow =
        fake_gnuplot("slow", "gnuplot 5.4 patchlevel 4", "exec sleep 600");
    char *directory = copy_set("holes"), *markdown;
    struct chart_maker maker;

    (void)state;
    chart_maker_init(&maker, slow, PLOTS);
    maker.limit_ns = 50000000;
    assert_int_equal(report_write_with(directory, &maker), -EBADMSG);
    markdown = text_of(directory, "partial/report.md");
    assert_has(markdown, "did not draw");
    free(markdown);
    free(directory);
    free(slow);
}

static int make_top(void **state)
{
    (void)state;
    return mkdtemp(top) && chdir(top) == 0 ? 0 : -1;
}

static void remove_tree(int parent, const char *name)
{
    int fd = openat(parent, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    DIR *directory = fd < 0 ? NULL : fdopendir(fd);
    struct dirent *entry;

    while (directory && (entry = readdir(directory)))
        if (strcmp(entry->d_name, ".") != 0 &&
            strcmp(entry->d_name, "..") != 0 &&
            unlinkat(fd, entry->d_name, 0) < 0)
            remove_tree(fd, entry->d_name);
    if (directory)
        closedir(directory);
    unlinkat(parent, name, AT_REMOVEDIR);
}

static int remove_top(void **state)
{
    (void)state;
    remove_tree(AT_FDCWD, top);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(same_bytes),   cmocka_unit_test(pages),
        cmocka_unit_test(answers),      cmocka_unit_test(holes),
        cmocka_unit_test(one_model),    cmocka_unit_test(hostile),
        cmocka_unit_test(bad_lines),    cmocka_unit_test(newer),
        cmocka_unit_test(chart_texts),  cmocka_unit_test(other_gnuplots),
        cmocka_unit_test(slow_gnuplot), cmocka_unit_test(stale_chart),
    };

    return cmocka_run_group_tests(tests, make_top, remove_top);
}
