/* Loading an experiment file: its keys, its texts, and which cases it has.
 * docs/experiments.md describes the format. */
#include "harness/experiment_load.h"

#include <errno.h>
#include <libgen.h>
#include <limits.h>
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "harness/machine.h"
#include "harness/memory.h"
#include "harness/nearest.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))
#define DEFAULT_ROUNDS 10
#define MOST_ROUNDS    10000

#define SETTINGS                                                               \
    "tasks", "concurrency", "workers", "options", "vary", "scale",             \
        "time-limit-s", "seconds"

static const char *const top_keys[] = {
    SETTINGS,    "name",  "title",     "question", "explain", "chart",
    "workload",  "models", "workloads", "overrides", "cases", "rounds",
    "profiles"};
static const char *const layer_keys[] = {SETTINGS};
static const char *const case_keys[] = {
    SETTINGS, "id", "series", "group", "workload", "model", "program"};
static const char *const profile_keys[] = {
    "rounds", "scale", "tasks", "vary", "seconds", "time-limit-s", "skip"};
static const char *const chart_keys[] = {"kind", "baseline", "x-label", "log"};
static const char *const profile_names[] = {"quick", "standard", "full"};
static const char *const chart_kinds[] = {"bars", "lines"};
static const char *const log_axes[] = {"none", "x", "y", "xy"};

static bool wanted(const char *const *names, size_t count, const char *name)
{
    if (!names)
        return true;
    for (size_t i = 0; i < count; i++)
        if (strcmp(names[i], name) == 0)
            return true;
    return false;
}

/* One of `words` at `node`, or a problem and NULL. */
static const char *read_word(struct loading *loading, const yaml_node_t *node,
                             const char *const *words, size_t count)
{
    const char *text = yamlfile_text(&loading->file, node);
    char *hint;

    if (!text || wanted(words, count, text))
        return text;
    hint = nearest_hint(text, words, count);
    yamlfile_problem(&loading->file, node, "\"%s\" is not known here; %s",
                     text, hint);
    free(hint);
    return NULL;
}

static char *read_text(struct loading *loading, const yaml_node_t *mapping,
                       const char *key)
{
    const yaml_node_t *node = yamlfile_get(&loading->file, mapping, key);

    if (!node || yamlfile_is_null(node))
        return NULL;
    return memory_copy(yamlfile_text(&loading->file, node));
}

static void read_chart(struct loading *loading, const yaml_node_t *root)
{
    struct yamlfile *const file = &loading->file;
    struct experiment *const experiment = loading->experiment;
    const yaml_node_t *chart = yamlfile_get(file, root, "chart");
    const yaml_node_t *kind, *log;

    if (!chart || !yamlfile_check_mapping(file, chart, chart_keys,
                                          COUNT(chart_keys)))
        return;
    kind = yamlfile_get(file, chart, "kind");
    if (kind)
        experiment->chart_kind = memory_copy(
            read_word(loading, kind, chart_kinds, COUNT(chart_kinds)));
    log = yamlfile_get(file, chart, "log");
    if (log)
        experiment->log = memory_copy(
            read_word(loading, log, log_axes, COUNT(log_axes)));
    experiment->baseline = read_text(loading, chart, "baseline");
    experiment->x_label = read_text(loading, chart, "x-label");
}

static void read_texts(struct loading *loading, const yaml_node_t *root)
{
    struct experiment *const experiment = loading->experiment;
    char *path = memory_copy(loading->file.path);
    char *stem = basename(path);
    char *dot = strrchr(stem, '.');

    if (dot)
        *dot = '\0';
    experiment->name = read_text(loading, root, "name");
    if (!experiment->name)
        experiment->name = memory_copy(stem);
    free(path);
    experiment->title = read_text(loading, root, "title");
    if (!experiment->title)
        experiment->title = memory_copy(experiment->name);
    experiment->question = read_text(loading, root, "question");
    if (!experiment->question)
        yamlfile_problem(&loading->file, root,
                         "\"question\" is missing: what does the experiment "
                         "ask?");
    experiment->explain = read_text(loading, root, "explain");
}

/* The mapping of the chosen profile, or NULL. */
static yaml_node_t *read_profiles(struct loading *loading,
                                  const yaml_node_t *root)
{
    struct yamlfile *const file = &loading->file;
    const yaml_node_t *profiles = yamlfile_get(file, root, "profiles");
    yaml_node_t *chosen;

    if (!profiles ||
        !yamlfile_check_mapping(file, profiles, profile_names,
                                COUNT(profile_names)))
        return NULL;
    for (size_t i = 0; i < COUNT(profile_names); i++) {
        const yaml_node_t *profile =
            yamlfile_get(file, profiles, profile_names[i]);

        if (profile && !yamlfile_is_null(profile))
            yamlfile_check_mapping(file, profile, profile_keys,
                                   COUNT(profile_keys));
    }
    chosen = yamlfile_get(file, profiles, loading->selection->profile);
    return chosen && chosen->type == YAML_MAPPING_NODE ? chosen : NULL;
}

static void read_rounds(struct loading *loading, const yaml_node_t *root,
                        const yaml_node_t *profile)
{
    const struct quantity_words words = {.cores = loading->cores};
    uint64_t rounds = DEFAULT_ROUNDS;

    loading_number(loading, yamlfile_get(&loading->file, root, "rounds"),
                   &words, 1, MOST_ROUNDS, &rounds);
    loading_number(loading, yamlfile_get(&loading->file, profile, "rounds"),
                   &words, 1, MOST_ROUNDS, &rounds);
    if (loading->selection->rounds)
        rounds = loading->selection->rounds;
    loading->experiment->rounds = (unsigned)rounds;
}

static bool known_workload(struct loading *loading, const yaml_node_t *node,
                           const char *name)
{
    char *hint;

    if (!name || catalog_has_workload(loading->catalog, name))
        return name;
    hint = nearest_hint(name, loading->catalog->workloads,
                        loading->catalog->workload_count);
    yamlfile_problem(&loading->file, node, "there is no workload \"%s\"; %s",
                     name, hint);
    free(hint);
    return false;
}

static bool known_model(struct loading *loading, const yaml_node_t *node,
                        const char *name)
{
    char *hint;

    if (!name || catalog_has_model(loading->catalog, name))
        return name;
    hint = nearest_hint(name, loading->catalog->models,
                        loading->catalog->model_count);
    yamlfile_problem(&loading->file, node, "there is no model \"%s\"; %s",
                     name, hint);
    free(hint);
    return false;
}

/* The pair's variant; where it was not built, another one of the workload to
 * read options with, and the reason. */
static void choose_variant(struct loading *loading, struct recipe *recipe)
{
    recipe->variant =
        catalog_find(loading->catalog, recipe->workload, recipe->model);
    if (recipe->variant) {
        recipe->unavailable = recipe->variant->unavailable;
        return;
    }
    recipe->variant = catalog_workload(loading->catalog, recipe->workload);
    recipe->unavailable = "there is no such variant: it was not built";
}

static void expand_pair(struct loading *loading, struct recipe *recipe,
                        const yaml_node_t *model_node)
{
    struct yamlfile *const file = &loading->file;
    const struct selection *selection = loading->selection;
    const yaml_node_t *overrides =
        yamlfile_get(file, recipe->layers[LAYER_EXPERIMENT], "overrides");

    recipe->model = yamlfile_text(file, model_node);
    if (!known_model(loading, model_node, recipe->model))
        return;
    recipe->where = model_node;
    recipe->series = recipe->model;
    recipe->layers[LAYER_MODEL] =
        yamlfile_get(file, overrides, recipe->model);
    choose_variant(loading, recipe);
    if (wanted(selection->models, selection->model_count, recipe->model) &&
        wanted(selection->workloads, selection->workload_count,
               recipe->workload))
        recipe_expand(loading, recipe);
}

/* One workload with every model. */
static void expand_workload(struct loading *loading, struct recipe *recipe,
                            const yaml_node_t *name_node)
{
    struct yamlfile *const file = &loading->file;
    const yaml_node_t *models =
        yamlfile_get(file, recipe->layers[LAYER_EXPERIMENT], "models");

    recipe->workload = yamlfile_text(file, name_node);
    if (!known_workload(loading, name_node, recipe->workload))
        return;
    if (!models) {
        yamlfile_problem(file, name_node,
                         "\"models\" is missing: which models run it?");
        return;
    }
    if (!yamlfile_check_sequence(file, models))
        return;
    for (const yaml_node_item_t *item = models->data.sequence.items.start;
         item < models->data.sequence.items.top; item++)
        expand_pair(loading, recipe, yamlfile_node(file, *item));
}

/* `workloads`: a list of names, or names with settings of their own. */
static void expand_workloads(struct loading *loading, struct recipe *recipe,
                             const yaml_node_t *workloads)
{
    struct yamlfile *const file = &loading->file;

    if (workloads->type == YAML_SEQUENCE_NODE) {
        for (const yaml_node_item_t *item =
                 workloads->data.sequence.items.start;
             item < workloads->data.sequence.items.top; item++) {
            recipe->group = yamlfile_text(file, yamlfile_node(file, *item));
            expand_workload(loading, recipe, yamlfile_node(file, *item));
        }
        return;
    }
    if (!yamlfile_check_mapping(file, workloads, NULL, 0))
        return;
    for (const yaml_node_pair_t *pair = workloads->data.mapping.pairs.start;
         pair < workloads->data.mapping.pairs.top; pair++) {
        yaml_node_t *settings = yamlfile_node(file, pair->value);

        if (!yamlfile_is_null(settings) &&
            !yamlfile_check_mapping(file, settings, layer_keys,
                                    COUNT(layer_keys)))
            continue;
        recipe->layers[LAYER_WORKLOAD] = settings;
        recipe->group = yamlfile_text(file, yamlfile_node(file, pair->key));
        expand_workload(loading, recipe, yamlfile_node(file, pair->key));
    }
    recipe->layers[LAYER_WORKLOAD] = NULL;
}

/* `program: PATH`, from the directory of the experiment file. */
static bool choose_program(struct loading *loading, struct recipe *recipe,
                           const yaml_node_t *node)
{
    const char *text = yamlfile_text(&loading->file, node);
    char *file_path, *path, real[PATH_MAX];

    if (!text)
        return false;
    file_path = memory_copy(loading->file.path);
    path = text[0] == '/'
               ? memory_copy(text)
               : memory_format("%s/%s", dirname(file_path), text);
    free(file_path);
    if (!realpath(path, real) || access(real, X_OK) < 0) {
        yamlfile_problem(&loading->file, node,
                         "cannot run the program \"%s\": %s", path,
                         strerror(errno));
        free(path);
        return false;
    }
    free(path);
    recipe->variant =
        catalog_program(loading->catalog, real, loading->problems);
    if (!recipe->variant)
        return false;
    recipe->program = recipe->variant->path;
    recipe->workload = recipe->variant->workload;
    recipe->model = recipe->variant->model;
    recipe->unavailable = recipe->variant->unavailable;
    return true;
}

static bool choose_pair(struct loading *loading, struct recipe *recipe,
                        const yaml_node_t *entry)
{
    struct yamlfile *const file = &loading->file;
    const yaml_node_t *workload = yamlfile_get(file, entry, "workload");
    const yaml_node_t *model = yamlfile_get(file, entry, "model");

    if (!workload)
        workload = yamlfile_get(file, recipe->layers[LAYER_EXPERIMENT],
                                "workload");
    if (!workload || !model) {
        yamlfile_problem(file, entry,
                         "a case needs a workload and a model, or a program");
        return false;
    }
    recipe->workload = yamlfile_text(file, workload);
    recipe->model = yamlfile_text(file, model);
    if (!known_workload(loading, workload, recipe->workload) ||
        !known_model(loading, model, recipe->model))
        return false;
    choose_variant(loading, recipe);
    return true;
}

static void expand_case(struct loading *loading, struct recipe *recipe,
                        yaml_node_t *entry)
{
    struct yamlfile *const file = &loading->file;
    const struct selection *selection = loading->selection;
    const yaml_node_t *program;
    char *series, *group;

    if (!yamlfile_check_mapping(file, entry, case_keys, COUNT(case_keys)))
        return;
    program = yamlfile_get(file, entry, "program");
    recipe->layers[LAYER_CASE] = entry;
    recipe->where = entry;
    if (program ? !choose_program(loading, recipe, program)
                : !choose_pair(loading, recipe, entry))
        return;
    if (!wanted(selection->models, selection->model_count, recipe->model) ||
        !wanted(selection->workloads, selection->workload_count,
                recipe->workload))
        return;
    series = read_text(loading, entry, "series");
    group = read_text(loading, entry, "group");
    recipe->series = series ? series : recipe->model;
    recipe->group = group;
    recipe_expand(loading, recipe);
    free(series);
    free(group);
}

static void expand_cases(struct loading *loading, struct recipe *recipe,
                         const yaml_node_t *cases)
{
    struct yamlfile *const file = &loading->file;
    const struct recipe plain = *recipe;

    if (!yamlfile_check_sequence(file, cases))
        return;
    for (const yaml_node_item_t *item = cases->data.sequence.items.start;
         item < cases->data.sequence.items.top; item++) {
        *recipe = plain;
        expand_case(loading, recipe, yamlfile_node(file, *item));
    }
}

static void check_overrides(struct loading *loading, const yaml_node_t *root)
{
    struct yamlfile *const file = &loading->file;
    const yaml_node_t *overrides = yamlfile_get(file, root, "overrides");

    if (!overrides || yamlfile_is_null(overrides) ||
        !yamlfile_check_mapping(file, overrides, NULL, 0))
        return;
    for (const yaml_node_pair_t *pair = overrides->data.mapping.pairs.start;
         pair < overrides->data.mapping.pairs.top; pair++) {
        const yaml_node_t *name = yamlfile_node(file, pair->key);

        known_model(loading, name, yamlfile_text(file, name));
        yamlfile_check_mapping(file, yamlfile_node(file, pair->value),
                               layer_keys, COUNT(layer_keys));
    }
}

static void check_baseline(struct loading *loading, const yaml_node_t *root)
{
    const struct experiment *experiment = loading->experiment;
    const yaml_node_t *chart = yamlfile_get(&loading->file, root, "chart");
    const char **series;
    char *hint;

    /* A part of an experiment may be without its baseline. */
    if (!experiment->baseline || loading->selection->models ||
        loading->selection->workloads || !experiment->case_count)
        return;
    series = memory_zeroed(experiment->case_count, sizeof *series);
    for (size_t i = 0; i < experiment->case_count; i++)
        series[i] = experiment->cases[i].series;
    if (!wanted(series, experiment->case_count, experiment->baseline)) {
        hint = nearest_hint(experiment->baseline, series,
                            experiment->case_count);
        yamlfile_problem(&loading->file,
                         yamlfile_get(&loading->file, chart, "baseline"),
                         "no case is of the series \"%s\"; %s",
                         experiment->baseline, hint);
        free(hint);
    }
    free(series);
}

static bool in_profile(struct loading *loading, const yaml_node_t *profile)
{
    static const char *const words[] = {"true", "false"};
    const yaml_node_t *skip = yamlfile_get(&loading->file, profile, "skip");
    const char *word = skip ? read_word(loading, skip, words, 2) : NULL;

    return !word || strcmp(word, "true") != 0;
}

static void load(struct loading *loading, yaml_node_t *root)
{
    struct yamlfile *const file = &loading->file;
    struct experiment *const experiment = loading->experiment;
    struct recipe recipe = {.layers[LAYER_EXPERIMENT] = root};
    const yaml_node_t *workload, *workloads, *cases;

    recipe.layers[LAYER_PROFILE] = read_profiles(loading, root);
    read_texts(loading, root);
    read_chart(loading, root);
    read_rounds(loading, root, recipe.layers[LAYER_PROFILE]);
    check_overrides(loading, root);
    workload = yamlfile_get(file, root, "workload");
    workloads = yamlfile_get(file, root, "workloads");
    cases = yamlfile_get(file, root, "cases");
    if (workload && workloads)
        yamlfile_problem(file, workloads,
                         "either \"workload\" or \"workloads\"");
    else if (workloads)
        expand_workloads(loading, &recipe, workloads);
    else if (workload && (!cases || yamlfile_get(file, root, "models")))
        expand_workload(loading, &recipe, workload);
    recipe = (struct recipe){.layers[LAYER_EXPERIMENT] = root,
                             .layers[LAYER_PROFILE] =
                                 recipe.layers[LAYER_PROFILE]};
    if (cases)
        expand_cases(loading, &recipe, cases);
    else if (!workload && !workloads)
        yamlfile_problem(file, root,
                         "it has no \"workload\", \"workloads\" or \"cases\"");
    if (!experiment->chart_kind)
        experiment->chart_kind = memory_copy(experiment->x ? "lines" : "bars");
    check_baseline(loading, root);
    if (!in_profile(loading, recipe.layers[LAYER_PROFILE]))
        experiment_drop_cases(experiment);
}

int experiment_load(struct experiment *experiment, const char *path,
                    const struct selection *selection,
                    struct catalog *catalog, struct problems *problems)
{
    struct loading loading = {.experiment = experiment,
                              .selection = selection,
                              .catalog = catalog,
                              .problems = problems,
                              .cores = machine_cpus()};
    const size_t before = problems->count;
    yaml_node_t *root;
    int status;

    *experiment = (struct experiment){0};
    status = yamlfile_open(&loading.file, path, problems);
    if (status < 0)
        return status;
    root = yamlfile_root(&loading.file);
    yamlfile_check_mapping(&loading.file, root, top_keys, COUNT(top_keys));
    if (root->type == YAML_MAPPING_NODE)
        load(&loading, root);
    yamlfile_close(&loading.file);
    return problems->count > before ? -EINVAL : 0;
}
