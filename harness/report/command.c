/* `cbench report`: the command line. */
#include <argp.h>
#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "core/clock.h"
#include "harness/report/report.h"
#include "harness/spawn.h"

#define RESULTS       "results"
#define OPEN_LIMIT_NS (10 * NS_PER_SECOND)

struct request {
    const char *directory;
    bool open;
};

static const struct argp_option options[] = {
    {"open", 'o', NULL, 0, "Show the report in the desktop's browser", 0},
    {0},
};

static error_t parse(int key, char *argument, struct argp_state *state)
{
    struct request *request = state->input;

    switch (key) {
    case 'o':
        request->open = true;
        return 0;
    case ARGP_KEY_ARG:
        if (request->directory)
            argp_error(state, "one directory at a time: %s or %s?",
                       request->directory, argument);
        request->directory = argument;
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
        "whole stays.\n\n"
        "Exit status: 0; 1 where no report could be written, or only of a "
        "part; 2 usage.",
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

static int show(const char *page)
{
    const char *const argv[] = {"xdg-open", page, NULL};
    struct captured captured;
    int status = spawn_capture(argv, OPEN_LIMIT_NS, &captured);

    if (status == 0 && captured.status == 0) {
        captured_release(&captured);
        return 0;
    }
    fprintf(stderr,
            "cbench: %s cannot be shown: xdg-open %s; open the file in a "
            "browser\n",
            page,
            status < 0 ? strerror(-status)
                       : spawn_status_text(captured.status));
    if (status == 0)
        captured_release(&captured);
    return EXIT_FAILURE;
}

int cmd_report(int argc, char **argv)
{
    struct request request = {0};
    char *newest = NULL, *page = NULL;
    int status;

    argp_err_exit_status = 2;
    argp_parse(&parser, argc, argv, 0, NULL, &request);
    if (!request.directory)
        request.directory = newest = report_newest();
    if (!request.directory) {
        fputs("cbench: there is no result set in " RESULTS
              "/ here; `cbench bench` makes one, or name its directory\n",
              stderr);
        return EXIT_FAILURE;
    }
    status = report_write(request.directory);
    if ((status == 0 || status == -EBADMSG) &&
        asprintf(&page, "%s/%s", request.directory, report_page(status)) >= 0) {
        printf("report: %s\n", page);
        if (request.open && show(page) != 0)
            status = -EIO;
    }
    free(page);
    free(newest);
    return status == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
