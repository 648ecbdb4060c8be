/* The command line of `cbench compare` (see compare_options.h). */
#include "harness/compare_options.h"

#include <argp.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "harness/memory.h"
#include "harness/nearest.h"
#include "harness/paths.h"

#define MOST_ROUNDS 10000
#define MOST_SLOWER 1000 /* per cent */

/* In the order of the rows below; those from PROFILE on are for builds. */
enum {
    KEY_JSON = 256,
    KEY_MARKDOWN,
    KEY_BUILDS,
    KEY_FAIL,
    KEY_PROFILE,
    KEY_MODELS,
    KEY_ROUNDS,
    KEY_SEED,
    KEY_OUT,
    KEY_EXPERIMENTS,
};

static const struct argp_option rows[] = {
    {"json", KEY_JSON, NULL, 0, "print it as JSON (docs/protocol.md)", 1},
    {"markdown", KEY_MARKDOWN, NULL, 0, "print it as Markdown", 1},
    {"builds", KEY_BUILDS, NULL, 0,
     "X and Y are builds of the suite (build trees or installation prefixes): "
     "run their cases in turn, in the same rounds",
     2},
    {"fail-if-slower", KEY_FAIL, "P%", 0,
     "end with status 6 where a case of Y is slower by more than P per cent, "
     "its whole interval above that",
     2},
    {"profile", KEY_PROFILE, "NAME", 0, "quick, standard (the default) or full",
     2},
    {"models", KEY_MODELS, "A,B", 0, "only these models", 2},
    {"rounds", KEY_ROUNDS, "N", 0, "so many rounds of each experiment", 2},
    {"seed", KEY_SEED, "S", 0, "of the order of the runs (default 1)", 2},
    {"out", KEY_OUT, "DIR", 0,
     "where the result set goes (default results/TIME-builds)", 2},
    {"experiments", KEY_EXPERIMENTS, "DIR", 0, "where the experiments are", 2},
    {0},
};

static const char documentation[] =
    "Compare two result sets case by case; or, with --builds, two builds of "
    "the suite in one session."
    "\vResult sets were recorded apart: their intervals are widened by the "
    "drift of their anchors, and no verdict changes the exit status. Builds "
    "take turns in shuffled rounds, which drift cannot favour: only they can "
    "decide with --fail-if-slower.\n\n"
    "Exit status: 0 compared, whatever the verdicts; 1 nothing was comparable, "
    "a set could not be read or only in part, or runs did not verify; 2 usage, "
    "or builds whose work differs; 6 slower than --fail-if-slower allows; 77 "
    "hyperfine is missing or too old; 130 interrupted.";

struct parsing {
    struct compare_options *options;
    const char *needs_builds; /* the first such option that was given */
    size_t places;
};

static uint64_t number(struct argp_state *state, const char *name,
                       const char *text, uint64_t min, uint64_t max)
{
    uint64_t value = 0;
    char *end = NULL;

    errno = 0;
    if (*text >= '0' && *text <= '9')
        value = strtoull(text, &end, 10);
    if (!end || *end || errno || value < min || value > max)
        argp_error(state, "--%s: \"%s\" is not a whole number from %ju to %ju",
                   name, text, (uintmax_t)min, (uintmax_t)max);
    return value;
}

/* "5%" is 0.05. The sign must be there: 0.05 alone could mean either. */
static double percentage(struct argp_state *state, const char *text)
{
    char *end = NULL;
    const double value = strtod(text, &end);

    if (end == text || strcmp(end, "%") != 0 || !(value >= 0) ||
        value > MOST_SLOWER || strspn(text, "0123456789.") + 1 != strlen(text))
        argp_error(state,
                   "--fail-if-slower: \"%s\" is not a percentage from 0%% to "
                   "%d%%, as 5%% is",
                   text, MOST_SLOWER);
    return value / 100;
}

static const char *profile(struct argp_state *state, const char *name)
{
    static const char *const profiles[] = {"quick", "standard", "full"};
    char *hint;

    for (size_t i = 0; i < 3; i++)
        if (strcmp(profiles[i], name) == 0)
            return profiles[i];
    hint = nearest_hint(name, profiles, 3);
    argp_error(state, "there is no profile \"%s\"; %s", name, hint);
    free(hint);
    return NULL;
}

/* The names between commas, in a copy that the first of them begins. */
static void set_models(struct compare_options *options, const char *text)
{
    char *copy = memory_copy(text), *word;

    if (options->models)
        free((void *)(uintptr_t)options->models[0]);
    options->model_count = 0;
    while ((word = strsep(&copy, ","))) {
        options->models = memory_resize(
            options->models, options->model_count + 1, sizeof *options->models);
        options->models[options->model_count++] = word;
    }
}

static void add_argument(struct parsing *parsing, char *text)
{
    struct compare_options *const options = parsing->options;

    if (parsing->places < 2) {
        options->places[parsing->places++] = text;
        return;
    }
    options->experiments =
        memory_resize(options->experiments, options->experiment_count + 1,
                      sizeof *options->experiments);
    options->experiments[options->experiment_count++] = text;
}

static void finish(const struct parsing *parsing, struct argp_state *state)
{
    const struct compare_options *options = parsing->options;

    if (parsing->places < 2)
        argp_error(state, options->builds
                              ? "--builds needs two builds: before and after"
                              : "two result sets are needed: before and after");
    if (options->builds)
        return;
    if (parsing->needs_builds)
        argp_error(state,
                   "--%s needs --builds: sets recorded apart decide nothing, "
                   "and nothing is run for them",
                   parsing->needs_builds);
    if (options->experiment_count)
        argp_error(state, "two sets are compared: \"%s\" is too much",
                   options->experiments[0]);
}

static error_t parse(int key, char *text, struct argp_state *state)
{
    struct parsing *const parsing = state->input;
    struct compare_options *const options = parsing->options;

    if (key >= KEY_FAIL && key <= KEY_EXPERIMENTS && !parsing->needs_builds)
        parsing->needs_builds = rows[key - KEY_JSON].name;
    switch (key) {
    case KEY_JSON:
    case KEY_MARKDOWN:
        if (options->format != COMPARE_TABLE)
            argp_error(state, "one format at a time");
        options->format = key == KEY_JSON ? COMPARE_JSON : COMPARE_MARKDOWN;
        return 0;
    case KEY_BUILDS:
        options->builds = true;
        return 0;
    case KEY_FAIL:
        options->gate = true;
        options->slower = percentage(state, text);
        return 0;
    case KEY_PROFILE:
        options->profile = profile(state, text);
        return 0;
    case KEY_MODELS:
        set_models(options, text);
        return 0;
    case KEY_ROUNDS:
        options->rounds =
            (unsigned)number(state, "rounds", text, 1, MOST_ROUNDS);
        return 0;
    case KEY_SEED:
        options->seed = number(state, "seed", text, 0, INT64_MAX);
        return 0;
    case KEY_OUT:
        if (!*text)
            argp_error(state, "--out needs a directory");
        options->out = text;
        return 0;
    case KEY_EXPERIMENTS:
        paths_set_experiments(text);
        return 0;
    case ARGP_KEY_ARG:
        add_argument(parsing, text);
        return 0;
    case ARGP_KEY_END:
        finish(parsing, state);
        return 0;
    default:
        return ARGP_ERR_UNKNOWN;
    }
}

void compare_options_parse(int argc, char **argv,
                           struct compare_options *options)
{
    static const struct argp argp = {
        rows, parse, "A B\n--builds X Y [EXPERIMENT…]", documentation, NULL,
        NULL, NULL};
    struct parsing parsing = {.options = options};

    *options = (struct compare_options){.profile = "standard", .seed = 1};
    argp_parse(&argp, argc, argv, 0, NULL, &parsing);
}

void compare_options_release(struct compare_options *options)
{
    free(options->experiments);
    if (options->models)
        free((void *)(uintptr_t)options->models[0]);
    free(options->models);
}
