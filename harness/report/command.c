/* `cbench report`: the command line. */
#include <argp.h>
#include <dirent.h>
#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "harness/exit.h"
#include "harness/nearest.h"
#include "harness/report/open_page.h"
#include "harness/report/report.h"

#define RESULTS "results"

static const struct {
    const char *name, *file;
    enum report_format format;
} formats[] = {
    {"md", "report.md", REPORT_MARKDOWN},
    {"html", "report.html", REPORT_HTML},
    {"csv", "summary.csv", REPORT_CSV},
    {"json", "summary.json", REPORT_JSON},
    {"google-benchmark", "google-benchmark.json", REPORT_GOOGLE_BENCHMARK},
};
#define FORMATS (sizeof(formats) / sizeof(formats[0]))

struct typed {
    struct report_request request;
    const char **experiments; /* room for one an argument */
    bool open;
};

static const struct argp_option options[] = {
    {"open", 'o', NULL, 0,
     "Show the report in a browser: $BROWSER's, or the "
     "desktop's",
     0},
    {"format", 'f', "FORMAT", 0,
     "Write only this: md, html, csv, json, or google-benchmark (to be given "
     "more than once)",
     0},
    {"experiment", 'e', "NAME", 0,
     "Only of this experiment, into DIR/partial/ (to be given more than once)",
     0},
    {0},
};

static void add_format(struct report_request *request, const char *name,
                       struct argp_state *state)
{
    const char *names[FORMATS];
    char *hint;

    for (size_t i = 0; i < FORMATS; i++) {
        names[i] = formats[i].name;
        if (strcmp(name, formats[i].name) == 0) {
            request->formats |= formats[i].format;
            return;
        }
    }
    hint = nearest_hint(name, names, FORMATS);
    argp_error(state, "there is no format \"%s\"; %s", name, hint ? hint : "");
    free(hint);
}

static error_t parse(int key, char *argument, struct argp_state *state)
{
    struct typed *typed = state->input;
    struct report_request *request = &typed->request;

    switch (key) {
    case 'o':
        typed->open = true;
        return 0;
    case 'f':
        add_format(request, argument, state);
        return 0;
    case 'e':
        typed->experiments[request->experiment_count++] = argument;
        return 0;
    case ARGP_KEY_ARG:
        if (request->directory)
            argp_error(state, "one directory at a time: %s or %s?",
                       request->directory, argument);
        request->directory = argument;
        return 0;
    case ARGP_KEY_END:
        if (!request->formats)
            request->formats = REPORT_USUAL;
        if (typed->open && !(request->formats & REPORT_HTML))
            argp_error(state, "--open shows report.html, which --format "
                              "leaves out");
        return 0;
    default:
        return ARGP_ERR_UNKNOWN;
    }
}

static const struct argp parser = {
    .options = options,
    .parser = parse,
    .args_doc = "[DIR]",
    .doc =
        "Write summary.json, summary.csv, plots/, report.md and report.html "
        "into the result set DIR (left out: results/latest, or the newest "
        "set in results/). manifest.json and runs.jsonl are only read.\v"
        "Where something of the set cannot be read or is missing, the report "
        "of the rest goes to DIR/partial/, and one that was made of the "
        "whole stays. --format google-benchmark writes google-benchmark.json, "
        "for tools that read what that library writes.\n\n"
        "Exit status: 0; 1 where no report could be written, or only of a "
        "part, or a browser failed; 2 usage; 77 there is nothing to show the "
        "report with.",
};

/* Time of the set's manifest, or -1 where there is no set. */
static double age_of(const char *directory)
{
    struct stat status;
    double at = -1;
    char *path;

    if (asprintf(&path, "%s/manifest.json", directory) < 0)
        return -1;
    if (stat(path, &status) == 0)
        at = (double)status.st_mtim.tv_sec +
             1e-9 * (double)status.st_mtim.tv_nsec;
    free(path);
    return at;
}

char *report_newest(void)
{
    char *newest = NULL;
    double newest_at = -1;
    struct dirent *entry;
    DIR *results;

    if (age_of(RESULTS "/latest") >= 0)
        return strdup(RESULTS "/latest");
    results = opendir(RESULTS);
    while (results && (entry = readdir(results))) {
        char *path;
        double at;

        if (entry->d_name[0] == '.' ||
            asprintf(&path, RESULTS "/%s", entry->d_name) < 0)
            continue;
        at = age_of(path);
        if (at > newest_at) {
            free(newest);
            newest = path;
            newest_at = at;
        } else {
            free(path);
        }
    }
    if (results)
        closedir(results);
    return newest;
}

/* Say what was written and, where asked, show it. Returns an exit status. */
static int tell(const struct typed *typed, const char *place)
{
    const struct report_request *request = &typed->request;
    const bool usual = request->formats == REPORT_USUAL;
    int status = EXIT_DONE;

    for (size_t i = 0; i < FORMATS; i++) {
        const bool page = formats[i].format == REPORT_HTML;
        char *path;

        if (!(request->formats & formats[i].format) || (usual && !page))
            continue;
        if (asprintf(&path, "%s%s/%s", request->directory, place,
                     formats[i].file) < 0)
            return EXIT_FAILED;
        printf("report: %s\n", path);
        fflush(stdout);
        if (page && typed->open)
            status = open_page(path);
        free(path);
    }
    return status;
}

static int write_and_tell(const struct typed *typed)
{
    const struct report_request *request = &typed->request;
    int status, shown;

    if (!request->directory) {
        fputs("cbench: there is no result set in " RESULTS
              "/ here; `cbench bench` makes one, or name its directory\n",
              stderr);
        return EXIT_FAILED;
    }
    status = report_write_some(request);
    if (status == -ESRCH)
        return EXIT_USAGE;
    if (status != 0 && status != -EBADMSG)
        return EXIT_FAILED;
    shown = tell(typed, status == -EBADMSG || request->experiment_count > 0
                            ? "/" REPORT_PARTIAL
                            : "");
    return status == 0 ? shown : EXIT_FAILED;
}

int cmd_report(int argc, char **argv)
{
    struct typed typed = {.experiments =
                              calloc((size_t)argc + 1, sizeof(char *))};
    char *newest = NULL;
    int status;

    if (!typed.experiments)
        return EXIT_FAILED;
    typed.request.experiments = typed.experiments;
    argp_err_exit_status = EXIT_USAGE;
    argp_parse(&parser, argc, argv, 0, NULL, &typed);
    if (!typed.request.directory)
        typed.request.directory = newest = report_newest();
    status = write_and_tell(&typed);
    free(newest);
    free(typed.experiments);
    return status;
}
