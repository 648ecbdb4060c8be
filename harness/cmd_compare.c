/* `cbench compare`: two result sets recorded apart, or two builds of the suite
 * recorded together. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "harness/commands.h"
#include "harness/compare.h"
#include "harness/compare_builds.h"
#include "harness/compare_options.h"
#include "harness/exit.h"

/* One of the two sets, with what was wrong with it on standard error. Returns
 * 0 or -errno; release is needed in either case. */
static int read_set(struct resultset *set, const char *directory)
{
    const int status = resultset_read(set, directory);

    for (size_t i = 0; i < set->problem_count; i++)
        fprintf(stderr, "cbench: %s\n", set->problems[i]);
    if (status == -ENOMEM)
        fprintf(stderr, "cbench: there is no memory to read %s\n", directory);
    return status;
}

static int print(const struct compare_options *options,
                 const struct comparison *comparison)
{
    if (options->format == COMPARE_JSON)
        return compare_print_json(stdout, comparison);
    if (options->format == COMPARE_MARKDOWN)
        compare_print_markdown(stdout, comparison);
    else
        compare_print(stdout, comparison);
    return 0;
}

static int compare(const struct compare_options *options,
                   const struct resultset sets[2])
{
    struct analysis before, after;
    struct comparison comparison = {0};
    int status = analysis_init(&before, &sets[0]);
    const int other = analysis_init(&after, &sets[1]);

    if (status == 0 && other == 0) {
        compare_sets(&comparison, &before, &after);
        status = print(options, &comparison);
    }
    if (status < 0 || other < 0)
        fprintf(stderr, "cbench: cannot compare %s with %s: %s\n",
                sets[0].directory, sets[1].directory,
                strerror(status < 0 ? -status : -other));
    else if (comparison.compared == 0)
        fputs("cbench: nothing is comparable: no case with verified times is "
              "the same work in both sets\n",
              stderr);
    status = status == 0 && comparison.compared > 0 ? EXIT_DONE : EXIT_FAILED;
    compare_release(&comparison);
    analysis_release(&before);
    analysis_release(&after);
    return status;
}

static int compare_directories(const struct compare_options *options)
{
    struct resultset sets[2];
    const int before = read_set(&sets[0], options->places[0]);
    const int after = read_set(&sets[1], options->places[1]);
    int status = EXIT_FAILED;

    if (before == 0 && after == 0) {
        status = compare(options, sets);
        if (status == EXIT_DONE &&
            (sets[0].problem_count || sets[1].problem_count))
            status = EXIT_FAILED; /* compared without what is wrong there */
    }
    resultset_release(&sets[0]);
    resultset_release(&sets[1]);
    return status;
}

int cmd_compare(int argc, char **argv)
{
    struct compare_options options;
    int status;

    compare_options_parse(argc, argv, &options);
    status = options.builds ? compare_builds(&options, argv)
                            : compare_directories(&options);
    compare_options_release(&options);
    return status;
}
