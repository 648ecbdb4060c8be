/* The command line of `cbench bench` (see bench_options.h). */
#include "harness/bench_options.h"

#include <argp.h>
#include <errno.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "harness/goal.h"
#include "harness/memory.h"
#include "harness/nearest.h"
#include "harness/paths.h"

#define MOST_ROUNDS 10000

/* In the order of the rows below. */
enum {
    KEY_PROFILE = 256,
    KEY_MODELS,
    KEY_WORKLOADS,
    KEY_ROUNDS,
    KEY_PRECISION,
    KEY_BUDGET,
    KEY_SEED,
    KEY_OUT,
    KEY_RESUME,
    KEY_DRY_RUN,
    KEY_VARIANTS,
    KEY_EXPERIMENTS,
    KEY_DB_URL,
    KEY_END,
};

static const struct argp_option rows[] = {
    {"profile", KEY_PROFILE, "NAME", 0,
     "quick, standard (the default) or full: how large and how many rounds", 1},
    {"models", KEY_MODELS, "A,B", 0, "only these models", 1},
    {"workloads", KEY_WORKLOADS, "A,B", 0, "only these workloads", 1},
    {"rounds", KEY_ROUNDS, "N", 0, "exactly so many rounds of each experiment",
     1},
    {"precision", KEY_PRECISION, "PERCENT", 0,
     "so many rounds as bring every ratio within that, as a first stage of "
     "each experiment tells (2 where only a budget is given)",
     1},
    {"budget", KEY_BUDGET, "TIME", 0,
     "for each experiment: 90s, 5min, 1h (5min where only a "
     "precision is given)",
     1},
    {"seed", KEY_SEED, "S", 0, "of the order of the runs (default 1)", 1},
    {"out", KEY_OUT, "DIR", 0,
     "where the result set goes (default results/TIME-PROFILE)", 2},
    {"resume", KEY_RESUME, "DIR", OPTION_ARG_OPTIONAL,
     "go on with an interrupted result set (default results/latest), running "
     "only what it does not hold",
     2},
    {"dry-run", KEY_DRY_RUN, NULL, 0,
     "check everything, then print the schedule and the time it takes", 2},
    {"variants", KEY_VARIANTS, "DIR", 0, "where the variants are", 3},
    {"experiments", KEY_EXPERIMENTS, "DIR", 0, "where the experiments are", 3},
    {"db-url", KEY_DB_URL, "URL", 0,
     "ask the PostgreSQL server there instead of a private one (its table: "
     "cbench database --load)",
     3},
    {0},
};

static const char documentation[] =
    "Run experiments in rounds of shuffled runs, each timed by hyperfine as a "
    "whole process, and write a result set with its report."
    "\vAn EXPERIMENT is a name from `cbench list` or the path of a file; "
    "without one all run. "
    "Exit status: 0 every run verified, 1 some did not or nothing more could "
    "be recorded, 2 usage or a wrong experiment file, 77 hyperfine is missing "
    "or too old, 130 interrupted (go on with --resume).";

struct parsing {
    struct bench_options *options;
    bool seen[KEY_END - KEY_PROFILE];
};

static uint64_t number(struct argp_state *state, const char *name,
                       const char *text, uint64_t least, uint64_t most)
{
    char *end;
    uint64_t value;

    errno = 0;
    value = strtoull(text, &end, 10);
    if (end == text || *end || strspn(text, "0123456789") != strlen(text))
        argp_error(state, "--%s: \"%s\" is not a whole number", name, text);
    if (errno || value < least || value > most)
        argp_error(state, "--%s: %s is out of range: %llu to %llu", name, text,
                   (unsigned long long)least, (unsigned long long)most);
    return value;
}

/* Of a copy: the command line itself is recorded in the manifest. */
static const char **words(struct argp_state *state, const char *name,
                          const char *argument, size_t *count)
{
    const char **list = NULL;
    char *text = memory_copy(argument), *word;

    *count = 0;
    while ((word = strsep(&text, ","))) {
        if (!*word)
            argp_error(state, "--%s: a name is missing between the commas",
                       name);
        list = memory_resize(list, *count + 1, sizeof *list);
        list[(*count)++] = word;
    }
    return list;
}

/* The first word is where the copy begins that they all lie in. */
static void words_free(const char **list)
{
    if (list)
        free((void *)(uintptr_t)list[0]);
    free(list);
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

static void add_experiment(struct bench_options *options, char *name)
{
    options->experiments =
        memory_resize(options->experiments, options->experiment_count + 1,
                      sizeof *options->experiments);
    options->experiments[options->experiment_count++] = name;
}

/* Values whose default means "as if not given" may be given once. */
static void refuse_repetition(struct parsing *parsing, int key,
                              struct argp_state *state)
{
    if (key < KEY_PROFILE || key >= KEY_END)
        return;
    if (parsing->seen[key - KEY_PROFILE])
        argp_error(state, "--%s is given twice", rows[key - KEY_PROFILE].name);
    parsing->seen[key - KEY_PROFILE] = true;
}

/* A set that is resumed has been planned already. */
static void finish(struct parsing *parsing, struct argp_state *state)
{
    static const int planned[] = {KEY_PROFILE, KEY_MODELS,    KEY_WORKLOADS,
                                  KEY_ROUNDS,  KEY_PRECISION, KEY_BUDGET,
                                  KEY_SEED,    KEY_OUT};
    struct bench_options *const options = parsing->options;

    if (options->rounds && (options->precision > 0 || options->budget_s > 0))
        argp_error(state, "--rounds fixes what --precision and --budget are "
                          "to find out: give either");
    if (!options->resume)
        return;
    /* `--resume DIR` reads like `--resume=DIR`. */
    if (!options->resume_directory && options->experiment_count == 1) {
        options->resume_directory = options->experiments[0];
        options->experiment_count = 0;
    }
    for (size_t i = 0; i < sizeof planned / sizeof *planned; i++)
        if (parsing->seen[planned[i] - KEY_PROFILE])
            argp_error(state,
                       "--resume goes on as the set was begun: without "
                       "--%s",
                       rows[planned[i] - KEY_PROFILE].name);
    if (options->experiment_count)
        argp_error(state, "--resume goes on with one set: \"%s\" is too much",
                   options->experiments[0]);
}

static double precision(struct argp_state *state, const char *text)
{
    double share = 0;

    if (goal_read_precision(text, &share) < 0)
        argp_error(state, "--precision: \"%s\" is not like 2 or 0.5%%", text);
    return share;
}

static double budget_s(struct argp_state *state, const char *text)
{
    double seconds = 0;

    if (goal_read_budget(text, &seconds) < 0)
        argp_error(state, "--budget: \"%s\" is not like 90s, 5min or 1h", text);
    return seconds;
}

/* Where things are. */
static error_t parse_place(int key, char *text, struct argp_state *state)
{
    const struct parsing *parsing = state->input;

    switch (key) {
    case KEY_OUT:
        if (!*text)
            argp_error(state, "--out needs a directory");
        parsing->options->out = text;
        return 0;
    case KEY_VARIANTS:
        paths_set_variants(text);
        return 0;
    case KEY_EXPERIMENTS:
        paths_set_experiments(text);
        return 0;
    case KEY_DB_URL:
        if (!*text)
            argp_error(state, "--db-url needs an address");
        parsing->options->db_url = text;
        return 0;
    default:
        return ARGP_ERR_UNKNOWN;
    }
}

static error_t parse(int key, char *text, struct argp_state *state)
{
    struct parsing *const parsing = state->input;
    struct bench_options *const options = parsing->options;

    refuse_repetition(parsing, key, state);
    switch (key) {
    case KEY_PROFILE:
        options->profile = profile(state, text);
        return 0;
    case KEY_MODELS:
        options->models = words(state, "models", text, &options->model_count);
        return 0;
    case KEY_WORKLOADS:
        options->workloads =
            words(state, "workloads", text, &options->workload_count);
        return 0;
    case KEY_SEED:
        options->seed = number(state, "seed", text, 0, INT64_MAX);
        return 0;
    case KEY_ROUNDS:
        options->rounds =
            (unsigned)number(state, "rounds", text, 1, MOST_ROUNDS);
        return 0;
    case KEY_PRECISION:
        options->precision = precision(state, text);
        return 0;
    case KEY_BUDGET:
        options->budget_s = budget_s(state, text);
        return 0;
    case KEY_DRY_RUN:
        options->dry_run = true;
        return 0;
    case KEY_RESUME:
        options->resume = true;
        options->resume_directory = text;
        return 0;
    case ARGP_KEY_ARG:
        add_experiment(options, text);
        return 0;
    case ARGP_KEY_END:
        finish(parsing, state);
        return 0;
    default:
        return parse_place(key, text, state);
    }
}

void bench_options_parse(int argc, char **argv, struct bench_options *options)
{
    static const struct argp argp = {
        rows, parse, "[EXPERIMENT…]", documentation, NULL, NULL, NULL};
    struct parsing parsing = {.options = options};

    *options = (struct bench_options){.profile = "standard", .seed = 1};
    argp_parse(&argp, argc, argv, 0, NULL, &parsing);
}

void bench_options_release(struct bench_options *options)
{
    free(options->experiments);
    words_free(options->models);
    words_free(options->workloads);
}
