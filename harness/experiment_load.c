/* Loading an experiment file: its keys, its texts, and which cases it has.
 * docs/experiments.md describes the format. */
#include "harness/experiment_load.h"

#include <errno.h>
#include <libgen.h>
#include <stdlib.h>
#include <string.h>

#include "harness/machine.h"
#include "harness/memory.h"
#include "harness/nearest.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))
#define MOST_PLACES  1000

static const char *const top_keys[] = {
    EXPERIMENT_SETTINGS, "name",    "title",
    "question",          "explain", "chart",
    "workload",          "models",  "workloads",
    "overrides",         "cases",   "rounds",
    "profiles",          "place",   "aa",
    "precision",         "budget",  "answer",
    "predict",           "timeline"};
static const char *const layer_keys[] = {EXPERIMENT_SETTINGS};
static const char *const profile_keys[] = {
    "rounds",       "scale", "tasks", "vary",      "seconds",
    "time-limit-s", "skip",  "aa",    "precision", "budget"};
static const char *const chart_keys[] = {"kind", "baseline", "x-label", "log",
                                         "measure"};
static const char *const profile_names[] = {"quick", "standard", "full"};
static const char *const chart_kinds[] = {"bars", "lines", "latency"};
static const char *const measures[] = {"time", "drive", "p50", "p99"};
static const char *const log_axes[] = {"none", "x", "y", "xy"};

bool loading_wanted(const char *const *names, size_t count, const char *name)
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

    if (!text || loading_wanted(words, count, text))
        return text;
    hint = nearest_hint(text, words, count);
    yamlfile_problem(&loading->file, node, "\"%s\" is not known here; %s", text,
                     hint);
    free(hint);
    return NULL;
}

char *loading_text(struct loading *loading, const yaml_node_t *mapping,
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
    const yaml_node_t *kind, *log, *measure;

    if (!chart ||
        !yamlfile_check_mapping(file, chart, chart_keys, COUNT(chart_keys)))
        return;
    kind = yamlfile_get(file, chart, "kind");
    if (kind)
        experiment->chart_kind = memory_copy(
            read_word(loading, kind, chart_kinds, COUNT(chart_kinds)));
    log = yamlfile_get(file, chart, "log");
    if (log)
        experiment->log =
            memory_copy(read_word(loading, log, log_axes, COUNT(log_axes)));
    measure = yamlfile_get(file, chart, "measure");
    if (measure)
        experiment->measure =
            memory_copy(read_word(loading, measure, measures, COUNT(measures)));
    experiment->baseline = loading_text(loading, chart, "baseline");
    experiment->x_label = loading_text(loading, chart, "x-label");
}

/* Latencies can be compared where tasks are stamped, which those that wait are,
 * and a p99 where one task in a hundred exists. */
static void check_measure(struct loading *loading, const yaml_node_t *root)
{
    struct experiment *const experiment = loading->experiment;
    const yaml_node_t *chart = yamlfile_get(&loading->file, root, "chart");
    const bool latency = strcmp(experiment->chart_kind, "latency") == 0;

    const bool quantile = experiment->measure && experiment->measure[0] == 'p';

    if (experiment->measure && latency != quantile)
        yamlfile_problem(&loading->file, chart,
                         latency ? "a chart of kind latency measures p50 or p99"
                                 : "\"measure\" is time or drive; p50 and p99 "
                                   "are for charts of kind latency");
    if (!latency)
        return;
    if (!experiment->measure)
        experiment->measure = memory_copy("p99");
    for (size_t i = 0; i < experiment->case_count; i++) {
        const struct bench_case *c = &experiment->cases[i];

        if (strcmp(c->kind, "io") != 0 && strcmp(c->kind, "mixed") != 0)
            yamlfile_problem(&loading->file, chart,
                             "case \"%s\" has no latencies to compare: its "
                             "tasks do not wait",
                             c->id);
        else if (c->tasks < 100)
            yamlfile_problem(&loading->file, chart,
                             "case \"%s\" has %llu tasks; latencies are "
                             "compared among 100 or more",
                             c->id, (unsigned long long)c->tasks);
    }
}

/* The name is part of file names in a result set. */
static void check_name(struct loading *loading, const yaml_node_t *root)
{
    static const char allowed[] = "abcdefghijklmnopqrstuvwxyz"
                                  "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_";
    const char *name = loading->experiment->name;
    const yaml_node_t *node = yamlfile_get(&loading->file, root, "name");

    if (!*name || name[strspn(name, allowed)] || strlen(name) > 100)
        yamlfile_problem(&loading->file, node ? node : root,
                         "an experiment cannot be called \"%.100s\": letters, "
                         "digits, - and _ make its name",
                         name);
}

static void read_texts(struct loading *loading, const yaml_node_t *root)
{
    struct experiment *const experiment = loading->experiment;
    char *path = memory_copy(loading->file.path);
    char *stem = basename(path);
    char *dot = strrchr(stem, '.');

    if (dot)
        *dot = '\0';
    experiment->name = loading_text(loading, root, "name");
    if (!experiment->name)
        experiment->name = memory_copy(stem);
    free(path);
    check_name(loading, root);
    experiment->title = loading_text(loading, root, "title");
    if (!experiment->title)
        experiment->title = memory_copy(experiment->name);
    experiment->question = loading_text(loading, root, "question");
    if (!experiment->question)
        yamlfile_problem(&loading->file, root,
                         "\"question\" is missing: what does the experiment "
                         "ask?");
    experiment->explain = loading_text(loading, root, "explain");
}

/* The mapping of the chosen profile, or NULL. */
static yaml_node_t *read_profiles(struct loading *loading,
                                  const yaml_node_t *root)
{
    struct yamlfile *const file = &loading->file;
    const yaml_node_t *profiles = yamlfile_get(file, root, "profiles");
    yaml_node_t *chosen;

    if (!profiles || !yamlfile_check_mapping(file, profiles, profile_names,
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

/* Where it stands among the others; those without a place come last. */
static void read_place(struct loading *loading, const yaml_node_t *root)
{
    const struct quantity_words words = {0};
    uint64_t place = MOST_PLACES;

    loading_number(loading, yamlfile_get(&loading->file, root, "place"), &words,
                   1, MOST_PLACES, &place);
    loading->experiment->place = (unsigned)place;
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

        loading_known_model(loading, name, yamlfile_text(file, name));
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
    if (!loading_wanted(series, experiment->case_count, experiment->baseline)) {
        hint =
            nearest_hint(experiment->baseline, series, experiment->case_count);
        yamlfile_problem(
            &loading->file, yamlfile_get(&loading->file, chart, "baseline"),
            "no case is of the series \"%s\"; %s", experiment->baseline, hint);
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
    read_place(loading, root);
    check_overrides(loading, root);
    workload = yamlfile_get(file, root, "workload");
    workloads = yamlfile_get(file, root, "workloads");
    cases = yamlfile_get(file, root, "cases");
    if (workload && workloads)
        yamlfile_problem(file, workloads,
                         "either \"workload\" or \"workloads\"");
    else if (workloads)
        recipe_expand_workloads(loading, &recipe, workloads);
    else if (workload && (!cases || yamlfile_get(file, root, "models")))
        recipe_expand_workload(loading, &recipe, workload);
    recipe =
        (struct recipe){.layers[LAYER_EXPERIMENT] = root,
                        .layers[LAYER_PROFILE] = recipe.layers[LAYER_PROFILE]};
    if (cases)
        recipe_expand_cases(loading, &recipe, cases);
    else if (!workload && !workloads)
        yamlfile_problem(file, root,
                         "it has no \"workload\", \"workloads\" or \"cases\"");
    if (!experiment->chart_kind)
        experiment->chart_kind = memory_copy(experiment->x ? "lines" : "bars");
    check_measure(loading, root);
    check_baseline(loading, root);
    loading_read_answers(loading, root);
    loading_read_predict(loading, root);
    loading_add_timeline(loading, root);
    loading_add_twin(loading, root, recipe.layers[LAYER_PROFILE]);
    loading_set_rounds(loading, root, recipe.layers[LAYER_PROFILE]);
    if (!in_profile(loading, recipe.layers[LAYER_PROFILE]))
        experiment_drop_cases(experiment);
}

int experiment_load(struct experiment *experiment, const char *path,
                    const struct selection *selection, struct catalog *catalog,
                    struct problems *problems)
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
