/* `cbench list`: what there is to run. */
#include <argp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "harness/catalog.h"
#include "harness/commands.h"
#include "harness/exit.h"
#include "harness/experiment.h"
#include "harness/paths.h"
#include "harness/spawn.h"

enum { KEY_MATRIX = 256, KEY_VARIANTS, KEY_EXPERIMENTS };

struct list_options {
    const char *workload;
    bool matrix;
};

static const struct argp_option rows[] = {
    {"matrix", KEY_MATRIX, NULL, 0, "every pair, with yes or why not", 0},
    {"variants", KEY_VARIANTS, "DIR", 0, "where the variants are", 0},
    {"experiments", KEY_EXPERIMENTS, "DIR", 0, "where the experiments are", 0},
    {0},
};

static error_t parse(int key, char *text, struct argp_state *state)
{
    struct list_options *options = state->input;

    switch (key) {
    case KEY_MATRIX:
        options->matrix = true;
        return 0;
    case KEY_VARIANTS:
        paths_set_variants(text);
        return 0;
    case KEY_EXPERIMENTS:
        paths_set_experiments(text);
        return 0;
    case ARGP_KEY_ARG:
        if (options->workload)
            argp_error(state, "one workload at a time: \"%s\" is too much",
                       text);
        options->workload = text;
        return 0;
    default:
        return ARGP_ERR_UNKNOWN;
    }
}

static void list_workloads(const struct catalog *catalog)
{
    puts("Workloads");
    for (size_t i = 0; i < catalog->workload_count; i++) {
        const struct variant *variant =
            catalog_workload(catalog, catalog->workloads[i]);

        printf("  %-16s %-6s %s\n", variant->workload, variant->kind,
               variant->workload_summary);
    }
}

static void list_models(const struct catalog *catalog)
{
    puts("\nModels");
    for (size_t i = 0; i < catalog->model_count; i++)
        for (size_t v = 0; v < catalog->variant_count; v++)
            if (strcmp(catalog->variants[v]->model, catalog->models[i]) == 0) {
                printf("  %-23s %s\n", catalog->models[i],
                       catalog->variants[v]->model_summary);
                break;
            }
}

static void list_variants(const struct catalog *catalog)
{
    size_t available = 0;

    for (size_t i = 0; i < catalog->variant_count; i++)
        available += !catalog->variants[i]->unavailable;
    printf("\nVariants\n  %zu of %zu pairs can run here; cbench list --matrix "
           "shows each\n",
           available, catalog->workload_count * catalog->model_count);
}

/* Experiments are listed even where one of them is wrong. */
static int list_experiments(struct catalog *catalog)
{
    const struct selection selection = {.profile = "standard"};
    struct problems problems = {0};
    char **names;
    const size_t count = experiment_names(&names);
    int status = EXIT_DONE;

    puts("\nExperiments");
    for (size_t i = 0; i < count; i++) {
        struct experiment experiment;
        char *path = experiment_path(names[i], &problems);

        if (path && experiment_load(&experiment, path, &selection, catalog,
                                    &problems) != -ENOENT) {
            printf("  %-23s %s\n", names[i],
                   experiment.question ? experiment.question : "");
            experiment_release(&experiment);
        }
        free(path);
    }
    experiment_names_free(names, count);
    if (problems.count)
        status = EXIT_USAGE;
    problems_print(&problems);
    problems_release(&problems);
    return status;
}

/* The length of the longest name. */
static int widest(const char **names, size_t count)
{
    size_t most = 0;

    for (size_t i = 0; i < count; i++)
        if (strlen(names[i]) > most)
            most = strlen(names[i]);
    return (int)most;
}

static void print_matrix(const struct catalog *catalog)
{
    const int workloads = widest(catalog->workloads, catalog->workload_count);
    const int models = widest(catalog->models, catalog->model_count);

    for (size_t w = 0; w < catalog->workload_count; w++)
        for (size_t m = 0; m < catalog->model_count; m++) {
            const struct variant *variant = catalog_find(
                catalog, catalog->workloads[w], catalog->models[m]);

            printf("%-*s  %-*s  %s%s\n", workloads, catalog->workloads[w],
                   models, catalog->models[m],
                   variant && !variant->unavailable ? "yes" : "no: ",
                   !variant               ? "it was not built"
                   : variant->unavailable ? variant->unavailable
                                          : "");
        }
}

static void print_option(const struct variant_option *option)
{
    printf("  --%-18s %s", option->name, option->help);
    if (option->type == VALUE_CHOICE)
        for (size_t i = 0; i < option->choice_count; i++)
            printf("%s%s", i ? ", " : ": ", option->choices[i]);
    if (option->fallback && option->type != VALUE_FLAG)
        printf(" (default %s)", option->fallback);
    putchar('\n');
}

static void print_group(const struct variant *variant, const char *group,
                        const char *title)
{
    bool any = false;

    for (size_t i = 0; i < variant->option_count; i++) {
        if (strcmp(variant->options[i].group, group) != 0)
            continue;
        if (!any)
            printf("\n%s\n", title);
        any = true;
        print_option(&variant->options[i]);
    }
}

static int print_workload(const struct catalog *catalog, const char *name)
{
    const struct variant *variant = catalog_workload(catalog, name);
    struct problems problems = {0};

    if (!variant) {
        catalog_refuse_workload(catalog, name, &problems);
        problems_print(&problems);
        problems_release(&problems);
        return EXIT_USAGE;
    }
    printf("%s: %s\n", name, variant->workload_summary);
    print_group(variant, "workload", "Options of the workload");
    print_group(variant, "run", "Options of every run");
    for (size_t i = 0; i < catalog->variant_count; i++) {
        char title[128];

        variant = catalog->variants[i];
        snprintf(title, sizeof title, "Options under %s", variant->model);
        if (strcmp(variant->workload, name) == 0)
            print_group(variant, "model", title);
    }
    return EXIT_DONE;
}

int cmd_list(int argc, char **argv)
{
    static const struct argp argp = {
        rows,
        parse,
        "[WORKLOAD]",
        "Workloads, models, variants and experiments; or the options of one "
        "workload.",
        NULL,
        NULL,
        NULL};
    struct list_options options = {0};
    struct problems problems = {0};
    struct catalog catalog;
    int status = EXIT_DONE;

    argp_parse(&argp, argc, argv, 0, NULL, &options);
    spawn_init();
    if (catalog_open(&catalog, paths_variants(), &problems) < 0)
        status = EXIT_FAILED;
    problems_print(&problems);
    if (!catalog.variant_count) {
        status = EXIT_FAILED;
    } else if (options.workload) {
        status = print_workload(&catalog, options.workload);
    } else if (options.matrix) {
        print_matrix(&catalog);
    } else {
        list_workloads(&catalog);
        list_models(&catalog);
        list_variants(&catalog);
        if (list_experiments(&catalog) != EXIT_DONE)
            status = EXIT_USAGE;
    }
    problems_release(&problems);
    catalog_release(&catalog);
    return status;
}
