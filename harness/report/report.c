/* Writing a report: read the set, look at it, draw, write the pages. */
#include "harness/report/report.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "harness/claims/claims_page.h"
#include "harness/nearest.h"
#include "harness/paths.h"
#include "harness/report/charts.h"
#include "harness/report/files.h"
#include "harness/report/fits.h"
#include "harness/report/google_benchmark.h"
#include "harness/report/report_parts.h"
#include "harness/report/show.h"
#include "harness/report/summary.h"

/* What to write of a set that has been read, and with what. */
struct report_job {
    const struct resultset *set;
    const struct shapes *shapes;
    const struct chart_maker *maker;
    unsigned formats;
    bool part; /* of the set, as was asked */
};

void report_complain(const char *what, const char *directory, const char *name,
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

/* Write directory/name, unless making its text failed already. */
static int write_text(const char *directory, const char *name, char *text,
                      size_t size, int status)
{
    if (status == 0)
        status = files_write(directory, name, text, size);
    if (status < 0)
        report_complain("cannot write", directory, name, status);
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

static int write_pages(const char *directory, const struct report *report,
                       unsigned formats)
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
    if (status < 0 || formats & REPORT_MARKDOWN)
        status = write_text(directory, "report.md", markdown, size, status);
    if (status == 0 && formats & REPORT_HTML) {
        status = html_render(report, markdown, &html);
        status = write_text(directory, "report.html", html,
                            html ? strlen(html) : 0, status);
    }
    free(html);
    free(markdown);
    return status;
}

static int look(struct report *report, const struct resultset *set)
{
    size_t count = set->experiment_count;
    int status = analysis_init(&report->analysis, set);

    report->set = set;
    report->findings = calloc(count + 1, sizeof(*report->findings));
    if (status == 0 && !report->findings)
        status = -ENOMEM;
    if (status == 0)
        status = answer_init(&report->answer, &report->analysis);
    if (status == 0)
        status = sure_init(&report->sure, &report->analysis);
    for (size_t i = 0; i < count && status == 0; i++)
        status = fits_add(&report->analysis.experiments[i], set->seed);
    for (size_t i = 0; i < count && status == 0; i++)
        status = findings_init(&report->findings[i],
                               &report->analysis.experiments[i]);
    return status == 0 ? charts_find(report) : status;
}

static void release(struct report *report)
{
    for (size_t i = 0; i < report->set->experiment_count; i++) {
        if (report->findings)
            findings_release(&report->findings[i]);
    }
    free(report->findings);
    charts_release(report);
    sure_release(&report->sure);
    answer_release(&report->answer);
    analysis_release(&report->analysis);
}

static int write_summaries(const char *directory,
                           const struct analysis *analysis, unsigned formats)
{
    static const struct {
        enum report_format format;
        const char *name;
        int (*writer)(FILE *, const struct analysis *);
    } all[] = {
        {REPORT_JSON, "summary.json", summary_write_json},
        {REPORT_CSV, "summary.csv", summary_write_csv},
        {REPORT_GOOGLE_BENCHMARK, "google-benchmark.json",
         google_benchmark_write},
    };
    int status = 0;

    for (size_t i = 0; i < sizeof(all) / sizeof(all[0]) && status == 0; i++)
        if (formats & all[i].format)
            status =
                write_summary(directory, analysis, all[i].name, all[i].writer);
    return status;
}

/* Charts are drawn where there are pages to show them. */
static int write_all(const char *directory, const struct report_job *job)
{
    struct claims_page claims = {0};
    struct report report = {.shapes = job->shapes, .claims = &claims};
    const bool pages = job->formats & (REPORT_MARKDOWN | REPORT_HTML);
    int status = look(&report, job->set);

    if (status == 0 && pages)
        status = claims_page_init(&claims, &report.analysis);
    problems_print(&claims.problems);
    if (status == 0 && pages)
        status = charts_draw(directory, &report, job->maker);
    if (status == 0)
        status = write_summaries(directory, &report.analysis, job->formats);
    if (status == 0 && pages)
        status = write_pages(directory, &report, job->formats);
    claims_page_release(&claims);
    release(&report);
    return status;
}

/* Where the report of the set goes, a new string or NULL: what is made of a
 * part must not replace what was made of the whole. */
static char *place_of(const struct resultset *set, bool part)
{
    char *place;

    if (set->problem_count == 0 && !part)
        return strdup(set->directory);
    if (asprintf(&place, "%s/" REPORT_PARTIAL, set->directory) < 0)
        return NULL;
    if (mkdir(place, 0777) == 0 || errno == EEXIST)
        return place;
    report_complain("cannot make", set->directory, REPORT_PARTIAL, -errno);
    free(place);
    return NULL;
}

static int write_somewhere(const struct report_job *job)
{
    char *place = place_of(job->set, job->part);
    int status = place ? write_all(place, job) : -errno;

    if (status == 0 && job->set->problem_count > 0) {
        fprintf(stderr,
                "cbench: the report in %s is made of the rest; one that was "
                "made of the whole set is not touched\n",
                place);
        status = -EBADMSG;
    }
    free(place);
    return status;
}

/* Say that the set has no experiment of that name. */
static void name_unknown(const struct resultset *set, const char *unknown)
{
    const char **names = calloc(set->experiment_count + 1, sizeof(*names));
    char *hint;

    for (size_t i = 0; names && i < set->experiment_count; i++)
        names[i] = set->experiments[i].name;
    hint = nearest_hint(unknown, names, names ? set->experiment_count : 0);
    fprintf(stderr, "cbench: %s has no experiment \"%s\"; %s\n", set->directory,
            unknown, hint ? hint : "");
    free(hint);
    free(names);
}

static int keep_wanted(struct resultset *set,
                       const struct report_request *request)
{
    const char *unknown = NULL;
    int status = 0;

    if (request->experiment_count > 0)
        status = resultset_keep(set, request->experiments,
                                request->experiment_count, &unknown);
    if (status != -ENOENT)
        return status;
    name_unknown(set, unknown);
    return -ESRCH;
}

const char *report_page(int status)
{
    return status == -EBADMSG ? REPORT_PARTIAL "/report.html" : "report.html";
}

static int write_request(const struct report_request *request,
                         const struct chart_maker *maker)
{
    struct shapes shapes = {0};
    struct resultset set;
    const struct report_job job = {.set = &set,
                                   .shapes = &shapes,
                                   .maker = maker,
                                   .formats = request->formats,
                                   .part = request->experiment_count > 0};
    int status = resultset_read(&set, request->directory);

    if (status == 0)
        status = keep_wanted(&set, request);
    if (status == 0)
        status = shapes_load(&shapes, &set);
    for (size_t i = 0; i < set.problem_count; i++)
        fprintf(stderr, "cbench: %s\n", set.problems[i]);
    if (status == 0)
        status = write_somewhere(&job);
    if (status == -ENOMEM)
        fprintf(stderr, "cbench: there is no memory for the report of %s\n",
                request->directory);
    shapes_release(&shapes);
    resultset_release(&set);
    return status;
}

int report_write_with(const char *directory, const struct chart_maker *maker)
{
    const struct report_request request = {.directory = directory,
                                           .formats = REPORT_USUAL};

    return write_request(&request, maker);
}

int report_write_some(const struct report_request *request)
{
    struct chart_maker maker;

    chart_maker_init(&maker, "gnuplot", paths_plots());
    return write_request(request, &maker);
}

int report_write(const char *directory)
{
    const struct report_request request = {.directory = directory,
                                           .formats = REPORT_USUAL};

    return report_write_some(&request);
}
