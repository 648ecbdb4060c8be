/* `cbench claims`: what is commonly said, held against one result set. */
#include <argp.h>
#include <stdio.h>
#include <stdlib.h>

#include "harness/claims/claims_page.h"
#include "harness/commands.h"
#include "harness/exit.h"
#include "harness/paths.h"
#include "harness/report/report.h"

enum { KEY_CLAIMS = 0x100, KEY_EXPERIMENTS };

struct claims_options {
    const char *directory, *claims;
};

static const struct argp_option rows[] = {
    {"claims", KEY_CLAIMS, "FILE", 0, "check these claims", 0},
    {"experiments", KEY_EXPERIMENTS, "DIR", 0, "where the experiments are", 0},
    {0}};

static error_t parse(int key, char *text, struct argp_state *state)
{
    struct claims_options *options = state->input;

    switch (key) {
    case KEY_CLAIMS:
        options->claims = text;
        return 0;
    case KEY_EXPERIMENTS:
        paths_set_experiments(text);
        return 0;
    case ARGP_KEY_ARG:
        if (options->directory)
            argp_error(state, "one result set at a time: \"%s\" or \"%s\"?",
                       options->directory, text);
        options->directory = text;
        return 0;
    default:
        return ARGP_ERR_UNKNOWN;
    }
}

static int check(const char *path, const struct analysis *analysis)
{
    const char *const directories[] = {paths_experiments(),
                                       paths_own_experiments()};
    struct problems problems = {0};
    struct claims claims;
    const int status =
        claims_init(&claims, path, analysis, directories, 2, &problems);

    problems_print(&problems);
    if (status == 0)
        claims_print(stdout, &claims);
    claims_release(&claims);
    problems_release(&problems);
    return status == 0 ? EXIT_DONE : EXIT_USAGE;
}

/* Of a set of which something cannot be read, the rest. */
static int check_set(const char *directory, const char *path)
{
    struct analysis analysis = {0};
    struct resultset set;
    int status = resultset_read(&set, directory);

    for (size_t i = 0; i < set.problem_count; i++)
        fprintf(stderr, "cbench: %s\n", set.problems[i]);
    if (status < 0) {
        resultset_release(&set);
        return EXIT_FAILED;
    }
    status = analysis_init(&analysis, &set);
    if (status < 0)
        fprintf(stderr, "cbench: there is no memory for the claims\n");
    else
        status = check(path, &analysis);
    if (status == EXIT_DONE && set.problem_count > 0)
        status = EXIT_FAILED;
    analysis_release(&analysis);
    resultset_release(&set);
    return status < 0 ? EXIT_FAILED : status;
}

int cmd_claims(int argc, char **argv)
{
    static const struct argp argp = {
        rows,
        parse,
        "[DIR]",
        "What is commonly said about concurrency models, held against the "
        "result set DIR (left out: results/latest, or the newest set in "
        "results/).\vExit status: 0 checked, whatever the verdicts are; 1 the "
        "set, or a part of it, could not be read; 2 a wrong command line, or "
        "mistakes in the file of claims.",
        NULL,
        NULL,
        NULL};
    struct claims_options options = {.claims = paths_claims()};
    char *newest = NULL;
    int status = EXIT_FAILED;

    argp_parse(&argp, argc, argv, 0, NULL, &options);
    if (!options.directory)
        options.directory = newest = report_newest();
    if (options.directory)
        status = check_set(options.directory, options.claims);
    else
        fputs("cbench: there is no result set in results/ here; `cbench bench` "
              "makes one, or name its directory\n",
              stderr);
    free(newest);
    return status;
}
