/* Writing a report: read the set, look at it, draw, write the pages. */
#include "harness/report/report.h"

#include <ctype.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "harness/paths.h"
#include "harness/report/chart.h"
#include "harness/report/files.h"
#include "harness/report/fits.h"
#include "harness/report/report_parts.h"
#include "harness/report/show.h"
#include "harness/report/summary.h"

static void complain(const char *what, const char *directory, const char *name,
                     int status)
{
    fprintf(stderr, "cbench: %s %s/%s: %s%s\n", what, directory, name,
            strerror(-status),
            status == -ENOSPC
                ? "; make room there and run `cbench report` again"
            : status == -EACCES || status == -EROFS
                ? "; make that directory writable"
                : "");
}

static bool is_taken(const struct chart_state *charts, size_t count,
                     const char *name)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(charts[i].name, name) == 0)
            return true;
    return false;
}

/* Lower-case letters, digits and single dashes of `name`; at least one. */
static void plain_name(const char *name, char *plain, size_t size)
{
    size_t length = 0;

    for (; *name && length + 1 < size; name++) {
        if (isalnum((unsigned char)*name))
            plain[length++] = (char)tolower((unsigned char)*name);
        else if (length > 0 && plain[length - 1] != '-')
            plain[length++] = '-';
    }
    plain[length] = '\0';
    if (length == 0)
        snprintf(plain, size, "chart");
}

/* Name chart `index` for its files and ids, unlike those before it. */
static void name_chart(struct chart_state *charts, size_t index,
                       const char *name)
{
    struct chart_state *chart = &charts[index];
    char plain[64];

    plain_name(name, plain, sizeof(plain));
    snprintf(chart->name, sizeof(chart->name), "%s", plain);
    for (unsigned i = 2; is_taken(charts, index, chart->name); i++)
        snprintf(chart->name, sizeof(chart->name), "%s-%u", plain, i);
}

static int write_script(const char *directory, const struct chart_maker *maker,
                        const struct chart *chart)
{
    char file[100], *text = NULL;
    size_t size;
    FILE *out = open_memstream(&text, &size);
    int status;

    if (!out)
        return -ENOMEM;
    status = chart_script(maker, chart, out);
    if (fclose(out) != 0 && status == 0)
        status = -ENOMEM;
    snprintf(file, sizeof(file), "plots/%s.gp", chart->name);
    if (status == 0)
        status = files_write(directory, file, text, size);
    free(text);
    return status;
}

/* Draw one chart. What keeps it from being drawn stands in its note; only a
 * directory that cannot be written to is a failure. */
static int draw(const char *directory, const struct chart_maker *maker,
                const struct chart *chart, struct chart_state *state)
{
    char *script, file[100];
    int status = write_script(directory, maker, chart);

    if (status == -ENODATA) {
        show_text(state->note, sizeof(state->note),
                  "nothing has verified times and a baseline to be held "
                  "against.");
        return 0;
    }
    if (status < 0) {
        complain("cannot write the chart's script in", directory, "plots",
                 status);
        return status;
    }
    if (maker->why_not[0]) {
        show_text(state->note, sizeof(state->note), "%s.", maker->why_not);
        return 0;
    }
    if (asprintf(&script, "%s/plots/%s.gp", directory, chart->name) < 0)
        return -ENOMEM;
    status = chart_draw(maker, script, &state->svg, state->note,
                        sizeof(state->note));
    free(script);
    if (status < 0) {
        fprintf(stderr, "cbench: %s\n", state->note);
        return 0;
    }
    snprintf(file, sizeof(file), "plots/%s.svg", chart->name);
    status = files_write(directory, file, state->svg, strlen(state->svg));
    if (status < 0)
        complain("cannot write", directory, file, status);
    return status;
}

/* A chart of an earlier report must not stand for one that is not drawn. */
static void remove_stale(const char *directory, const struct chart_state *chart)
{
    char *path;

    if (chart->svg ||
        asprintf(&path, "%s/plots/%s.svg", directory, chart->name) < 0)
        return;
    unlink(path);
    free(path);
}

/* All main charts first, so that these are called as their experiments. */
static void name_charts(struct report *report)
{
    const size_t count = report->set->experiment_count;

    for (size_t i = 0; i < report->chart_count; i++) {
        char name[120];

        snprintf(name, sizeof(name), "%s%s",
                 report->set->experiments[i % count].name,
                 i < count ? "" : "-latency");
        name_chart(report->charts, i, name);
    }
}

static int draw_one(const char *directory, struct report *report,
                    const struct chart_maker *maker,
                    const struct palette *palette, size_t index)
{
    const size_t experiment = index % report->set->experiment_count;
    struct chart_state *state = &report->charts[index];
    const struct chart chart = {
        .view = &report->analysis.experiments[experiment],
        .palette = palette,
        .ecdf = state->is_ecdf ? &state->ecdf : NULL,
        .title = state->is_ecdf ? state->ecdf_title
                                : report->findings[experiment].title,
        .name = state->name};
    const bool wanted = index < report->set->experiment_count || state->is_ecdf;
    const int status = wanted ? draw(directory, maker, &chart, state) : 0;

    remove_stale(directory, state);
    return status;
}

static int draw_all(const char *directory, struct report *report,
                    const struct chart_maker *maker)
{
    struct palette palette;
    char *plots;
    int status = palette_init(&palette, &report->analysis);

    if (status == 0 && asprintf(&plots, "%s/plots", directory) >= 0) {
        if (mkdir(plots, 0777) < 0 && errno != EEXIST) {
            status = -errno;
            complain("cannot make", directory, "plots", status);
        }
        free(plots);
    }
    if (maker->why_not[0])
        fprintf(stderr, "cbench: the report has no charts: %s\n",
                maker->why_not);
    name_charts(report);
    for (size_t i = 0; i < report->chart_count && status == 0; i++)
        status = draw_one(directory, report, maker, &palette, i);
    palette_release(&palette);
    return status;
}

/* Write directory/name, unless making its text failed already. */
static int write_text(const char *directory, const char *name, char *text,
                      size_t size, int status)
{
    if (status == 0)
        status = files_write(directory, name, text, size);
    if (status < 0)
        complain("cannot write", directory, name, status);
    return status;
}

static int write_summary(const char *directory, const struct analysis *analysis,
                         const char *name,
                         int (*writer)(FILE *, const struct analysis *))
{
    char *text = NULL;
    size_t size;
    FILE *out = open_memstream(&text, &size);
    int status;

    if (!out)
        return -ENOMEM;
    status = writer(out, analysis);
    if (fclose(out) != 0 && status == 0)
        status = -ENOMEM;
    status = write_text(directory, name, text, size, status);
    free(text);
    return status;
}

static int write_pages(const char *directory, const struct report *report)
{
    char *markdown = NULL, *html = NULL;
    size_t size;
    FILE *out = open_memstream(&markdown, &size);
    int status;

    if (!out)
        return -ENOMEM;
    status = markdown_write(out, report);
    if (fclose(out) != 0 && status == 0)
        status = -ENOMEM;
    status = write_text(directory, "report.md", markdown, size, status);
    if (status == 0) {
        status = html_render(report, markdown, &html);
        status = write_text(directory, "report.html", html,
                            html ? strlen(html) : 0, status);
    }
    free(html);
    free(markdown);
    return status;
}

/* Let this chart show distributions, unless there are none. */
static int show_ecdf(struct chart_state *chart, const struct ecdf *ecdf,
                     const char *title)
{
    chart->ecdf_title = title ? strdup(title) : ecdf_title(ecdf);
    chart->ecdf = *ecdf;
    chart->is_ecdf = true;
    return chart->ecdf_title ? 0 : -ENOMEM;
}

/* Under times of tasks that wait their latencies are shown; where latencies are
 * what is compared, they are the main chart, and the second one shows them at
 * the other end of a sweep. */
static int find_ecdfs(struct report *report, size_t index)
{
    const struct experiment_view *view = &report->analysis.experiments[index];
    struct chart_state *first = &report->charts[index];
    struct chart_state *second = first + report->set->experiment_count;
    const struct ecdf far = ecdf_find(view, report->shapes->of[index], false);
    const struct ecdf near = ecdf_find(view, report->shapes->of[index], true);
    int status = 0;

    if (view->e->chart == CHART_LATENCY) {
        status = show_ecdf(first, &far, report->findings[index].title);
        if (status == 0 && near.lines > 0 && near.has_x && near.x < far.x)
            status = show_ecdf(second, &near, NULL);
    } else if (far.lines > 0 && ecdf_waits(&far)) {
        status = show_ecdf(second, &far, NULL);
    }
    return status;
}

static int look(struct report *report, const struct resultset *set)
{
    size_t count = set->experiment_count;
    int status = analysis_init(&report->analysis, set);

    report->set = set;
    report->findings = calloc(count + 1, sizeof(*report->findings));
    report->chart_count = 2 * count;
    report->charts = calloc(report->chart_count + 1, sizeof(*report->charts));
    if (status == 0 && (!report->findings || !report->charts))
        status = -ENOMEM;
    for (size_t i = 0; i < count && status == 0; i++)
        status = fits_add(&report->analysis.experiments[i], set->seed);
    for (size_t i = 0; i < count && status == 0; i++)
        status = findings_init(&report->findings[i],
                               &report->analysis.experiments[i]);
    for (size_t i = 0; i < count && status == 0; i++)
        status = find_ecdfs(report, i);
    return status;
}

static void release(struct report *report)
{
    for (size_t i = 0; i < report->set->experiment_count; i++) {
        if (report->findings)
            findings_release(&report->findings[i]);
    }
    for (size_t i = 0; report->charts && i < report->chart_count; i++) {
        free(report->charts[i].svg);
        free(report->charts[i].ecdf_title);
    }
    free(report->findings);
    free(report->charts);
    analysis_release(&report->analysis);
}

static int write_all(const char *directory, const struct resultset *set,
                     const struct shapes *shapes,
                     const struct chart_maker *maker)
{
    struct report report = {.shapes = shapes};
    int status = look(&report, set);

    if (status == 0)
        status = draw_all(directory, &report, maker);
    if (status == 0)
        status = write_summary(directory, &report.analysis, "summary.json",
                               summary_write_json);
    if (status == 0)
        status = write_summary(directory, &report.analysis, "summary.csv",
                               summary_write_csv);
    if (status == 0)
        status = write_pages(directory, &report);
    release(&report);
    return status;
}

/* Where the report of the set goes, a new string or NULL: what is made of a
 * part must not replace what was made of the whole. */
static char *place_of(const struct resultset *set)
{
    char *place;

    if (set->problem_count == 0)
        return strdup(set->directory);
    if (asprintf(&place, "%s/" REPORT_PARTIAL, set->directory) < 0)
        return NULL;
    if (mkdir(place, 0777) == 0 || errno == EEXIST)
        return place;
    complain("cannot make", set->directory, REPORT_PARTIAL, -errno);
    free(place);
    return NULL;
}

static int write_somewhere(const struct resultset *set,
                           const struct shapes *shapes,
                           const struct chart_maker *maker)
{
    char *place = place_of(set);
    int status = place ? write_all(place, set, shapes, maker) : -errno;

    if (status == 0 && set->problem_count > 0) {
        fprintf(stderr,
                "cbench: the report in %s is made of the rest; one that was "
                "made of the whole set is not touched\n",
                place);
        status = -EBADMSG;
    }
    free(place);
    return status;
}

const char *report_page(int status)
{
    return status == -EBADMSG ? REPORT_PARTIAL "/report.html" : "report.html";
}

int report_write_with(const char *directory, const struct chart_maker *maker)
{
    struct shapes shapes = {0};
    struct resultset set;
    int status = resultset_read(&set, directory);

    if (status == 0)
        status = shapes_load(&shapes, &set);
    for (size_t i = 0; i < set.problem_count; i++)
        fprintf(stderr, "cbench: %s\n", set.problems[i]);
    if (status == 0)
        status = write_somewhere(&set, &shapes, maker);
    if (status == -ENOMEM)
        fprintf(stderr, "cbench: there is no memory for the report of %s\n",
                directory);
    shapes_release(&shapes);
    resultset_release(&set);
    return status;
}

int report_write(const char *directory)
{
    struct chart_maker maker;

    chart_maker_init(&maker, "gnuplot", paths_plots());
    return report_write_with(directory, &maker);
}
