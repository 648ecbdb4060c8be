/* Which cases an experiment file has: every workload with every model, and
 * those that it lists one by one. */
#include <errno.h>
#include <libgen.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "harness/experiment_load.h"
#include "harness/memory.h"
#include "harness/nearest.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

static const char *const layer_keys[] = {EXPERIMENT_SETTINGS};
static const char *const case_keys[] = {
    EXPERIMENT_SETTINGS, "id",    "series", "group",
    "workload",          "model", "program"};

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

bool loading_known_model(struct loading *loading, const yaml_node_t *node,
                         const char *name)
{
    char *hint;

    if (!name || catalog_has_model(loading->catalog, name))
        return name;
    hint = nearest_hint(name, loading->catalog->models,
                        loading->catalog->model_count);
    yamlfile_problem(&loading->file, node, "there is no model \"%s\"; %s", name,
                     hint);
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
    if (!loading_known_model(loading, model_node, recipe->model))
        return;
    recipe->where = model_node;
    recipe->series = recipe->model;
    recipe->layers[LAYER_MODEL] = yamlfile_get(file, overrides, recipe->model);
    choose_variant(loading, recipe);
    if (loading_wanted(selection->models, selection->model_count,
                       recipe->model) &&
        loading_wanted(selection->workloads, selection->workload_count,
                       recipe->workload))
        recipe_expand(loading, recipe);
}

/* One workload with every model. */
void recipe_expand_workload(struct loading *loading, struct recipe *recipe,
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
void recipe_expand_workloads(struct loading *loading, struct recipe *recipe,
                             const yaml_node_t *workloads)
{
    struct yamlfile *const file = &loading->file;

    if (workloads->type == YAML_SEQUENCE_NODE) {
        for (const yaml_node_item_t *item =
                 workloads->data.sequence.items.start;
             item < workloads->data.sequence.items.top; item++) {
            recipe->group = yamlfile_text(file, yamlfile_node(file, *item));
            recipe_expand_workload(loading, recipe, yamlfile_node(file, *item));
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
        recipe_expand_workload(loading, recipe, yamlfile_node(file, pair->key));
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
    path = text[0] == '/' ? memory_copy(text)
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
        workload =
            yamlfile_get(file, recipe->layers[LAYER_EXPERIMENT], "workload");
    if (!workload || !model) {
        yamlfile_problem(file, entry,
                         "a case needs a workload and a model, or a program");
        return false;
    }
    recipe->workload = yamlfile_text(file, workload);
    recipe->model = yamlfile_text(file, model);
    if (!known_workload(loading, workload, recipe->workload) ||
        !loading_known_model(loading, model, recipe->model))
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
    if (!loading_wanted(selection->models, selection->model_count,
                        recipe->model) ||
        !loading_wanted(selection->workloads, selection->workload_count,
                        recipe->workload))
        return;
    recipe->layers[LAYER_WORKLOAD] = yamlfile_get(
        file, yamlfile_get(file, recipe->layers[LAYER_EXPERIMENT], "workloads"),
        recipe->workload);
    recipe->layers[LAYER_MODEL] = yamlfile_get(
        file, yamlfile_get(file, recipe->layers[LAYER_EXPERIMENT], "overrides"),
        recipe->model);
    series = loading_text(loading, entry, "series");
    group = loading_text(loading, entry, "group");
    recipe->series = series ? series : recipe->model;
    recipe->group = group;
    recipe_expand(loading, recipe);
    free(series);
    free(group);
}

void recipe_expand_cases(struct loading *loading, struct recipe *recipe,
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
