/* One case out of the layers of an experiment file. */
#include <ctype.h>
#include <errno.h>
#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

#include "harness/cluster.h"
#include "harness/experiment_load.h"
#include "harness/memory.h"
#include "harness/nearest.h"

#define TIME_LIMIT_S      60
#define ASSUMED_SECONDS   0.5
#define OTHER_DESCRIPTORS 64
#define START_SECONDS     0.02 /* a process, its workers, its end */

/* The value that makes one case of a sweep. */
struct varied {
    const char *key;
    const yaml_node_t *where;
    uint64_t value;
};

static const char *const own_keys[] = {"tasks", "concurrency", "workers"};

yaml_node_t *recipe_find(struct loading *loading, const struct recipe *recipe,
                         const char *key)
{
    for (int layer = LAYER_COUNT - 1; layer >= 0; layer--) {
        yaml_node_t *node =
            yamlfile_get(&loading->file, recipe->layers[layer], key);

        if (node)
            return node;
    }
    return NULL;
}

void loading_number(struct loading *loading, const yaml_node_t *node,
                    const struct quantity_words *words, uint64_t min,
                    uint64_t max, uint64_t *value)
{
    const char *text = node ? yamlfile_text(&loading->file, node) : NULL;
    char why[160];
    uint64_t number;

    if (!text)
        return;
    if (quantity_parse(text, words, &number, why, sizeof why) < 0)
        yamlfile_problem(&loading->file, node, "%s", why);
    else if (number < min || number > max)
        yamlfile_problem(&loading->file, node,
                         "%" PRIu64 " is out of range: %" PRIu64 " to %" PRIu64,
                         number, min, max);
    else
        *value = number;
}

/* tasks, concurrency, workers: in the range that the variant declares. */
static void read_own(struct loading *loading, const struct recipe *recipe,
                     const char *key, const struct quantity_words *words,
                     uint64_t *value)
{
    const yaml_node_t *node = recipe_find(loading, recipe, key);
    const struct variant_option *option = variant_option(recipe->variant, key);
    uint64_t min = 1, max = UINT64_C(1000000000000);

    if (!node || yamlfile_is_null(node))
        return;
    if (!option) {
        yamlfile_problem(&loading->file, node, "%s.%s takes no option \"%s\"",
                         recipe->workload, recipe->model, key);
        return;
    }
    if (option->min > 1)
        min = (uint64_t)option->min;
    if (isfinite(option->max) && option->max < (double)max)
        max = (uint64_t)option->max;
    loading_number(loading, node, words, min, max, value);
}

/* tasks × the scales of all layers, at least 1. */
static void read_scale(struct loading *loading, const struct recipe *recipe,
                       uint64_t *tasks)
{
    double scale = 1;

    for (int layer = 0; layer < LAYER_COUNT; layer++) {
        const yaml_node_t *node =
            yamlfile_get(&loading->file, recipe->layers[layer], "scale");
        const char *text = node ? yamlfile_text(&loading->file, node) : NULL;
        char *end;
        double factor;

        if (!text)
            continue;
        factor = strtod(text, &end);
        if (end == text || *end || !(factor > 0) || factor > 1e6)
            yamlfile_problem(&loading->file, node,
                             "\"%s\" is not a factor above 0", text);
        else
            scale *= factor;
    }
    *tasks = (uint64_t)fmax(1, round((double)*tasks * scale));
}

static void refuse_option(struct loading *loading, const struct recipe *recipe,
                          const yaml_node_t *where, const char *name)
{
    const struct variant *variant = recipe->variant;
    const char **names = memory_zeroed(variant->option_count, sizeof *names);
    char *hint;

    for (size_t i = 0; i < variant->option_count; i++)
        names[i] = variant->options[i].name;
    hint = nearest_hint(name, names, variant->option_count);
    yamlfile_problem(&loading->file, where, "%s.%s takes no option \"%s\"; %s",
                     recipe->workload, recipe->model, name, hint);
    free(hint);
    free(names);
}

/* Where the harness itself says what a run gets. */
static bool is_the_harness_s(const char *name)
{
    static const char *const names[] = {"result", "expect", "latencies",
                                        "timeline"};

    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strcmp(names[i], name) == 0)
            return true;
    return false;
}

static void set_option(struct loading *loading, const struct recipe *recipe,
                       struct bench_case *bench_case, const yaml_node_t *where,
                       const char *name, const char *value)
{
    const struct variant_option *option = variant_option(recipe->variant, name);
    char number[24], *refusal;

    if (!option || is_the_harness_s(name)) {
        refuse_option(loading, recipe, where, name);
        return;
    }
    for (size_t i = 0; i < sizeof own_keys / sizeof *own_keys; i++)
        if (strcmp(own_keys[i], name) == 0) {
            yamlfile_problem(&loading->file, where,
                             "\"%s\" is a key of its own, not an option", name);
            return;
        }
    if (option->type == VALUE_COUNT && strstr(value, "cores")) {
        const struct quantity_words words = {.cores = loading->cores};
        uint64_t count = 0;

        loading_number(loading, where, &words, 0, UINT64_MAX, &count);
        snprintf(number, sizeof number, "%" PRIu64, count);
        value = number;
    }
    refusal = variant_option_refusal(option, value);
    if (refusal)
        yamlfile_problem(&loading->file, where, "%s: %s", name, refusal);
    else
        bench_case_set_option(bench_case, name, value,
                              option->type == VALUE_FLAG);
    free(refusal);
}

static void read_options(struct loading *loading, const struct recipe *recipe,
                         struct bench_case *bench_case)
{
    struct yamlfile *file = &loading->file;

    for (int layer = 0; layer < LAYER_COUNT; layer++) {
        const yaml_node_t *options =
            yamlfile_get(file, recipe->layers[layer], "options");

        if (!options || yamlfile_is_null(options) ||
            !yamlfile_check_mapping(file, options, NULL, 0))
            continue;
        for (const yaml_node_pair_t *pair = options->data.mapping.pairs.start;
             pair < options->data.mapping.pairs.top; pair++) {
            const yaml_node_t *key = yamlfile_node(file, pair->key);
            const yaml_node_t *value = yamlfile_node(file, pair->value);
            const char *text = yamlfile_text(file, value);

            if (text)
                set_option(
                    loading, recipe, bench_case,
                    variant_option(recipe->variant, yamlfile_text(file, key))
                        ? value
                        : key,
                    yamlfile_text(file, key), text);
        }
    }
}

/* A value that is the ideal time of waiting, where the options tell it. */
static double ideal_seconds(const struct bench_case *bench_case)
{
    const char *latency = bench_case_option(bench_case, "latency-ms");
    const uint64_t at_once =
        bench_case->concurrency ? bench_case->concurrency : bench_case->tasks;

    if (!latency)
        return 0;
    return ceil((double)bench_case->tasks / (double)at_once) *
           strtod(latency, NULL) / 1000;
}

static void read_estimate(struct loading *loading, const struct recipe *recipe,
                          struct bench_case *bench_case)
{
    const yaml_node_t *node = recipe_find(loading, recipe, "seconds");
    const char *text = node ? yamlfile_text(&loading->file, node) : NULL;
    const double ideal = ideal_seconds(bench_case);
    char *end;

    bench_case->seconds = ASSUMED_SECONDS;
    if (ideal > 0) {
        bench_case->seconds = ideal + START_SECONDS;
        bench_case->estimate = ESTIMATE_IDEAL;
    }
    if (!text)
        return;
    bench_case->seconds = strtod(text, &end);
    bench_case->estimate = ESTIMATE_DECLARED;
    if (end == text || *end || !(bench_case->seconds > 0) ||
        bench_case->seconds > 86400)
        yamlfile_problem(&loading->file, node,
                         "\"%s\" is not a number of seconds", text);
}

/* Whether the origin, which holds a connection for each task in flight, can
 * have so many descriptors. What else a variant needs it checks by itself. */
static char *descriptor_refusal(const struct bench_case *bench_case)
{
    struct rlimit limit;

    if (!bench_case->needs_origin || getrlimit(RLIMIT_NOFILE, &limit) < 0 ||
        limit.rlim_max == RLIM_INFINITY ||
        bench_case->concurrency + OTHER_DESCRIPTORS <= limit.rlim_max)
        return NULL;
    return memory_format(
        "concurrency %" PRIu64 " is above the limit of %" PRIu64
        " open descriptors for a process; raise it: ulimit -Hn %" PRIu64
        " as root",
        bench_case->concurrency, (uint64_t)limit.rlim_max,
        bench_case->concurrency + OTHER_DESCRIPTORS);
}

static void name_case(struct bench_case *bench_case,
                      const struct recipe *recipe, const char *given_id)
{
    if (given_id)
        bench_case->id = memory_copy(given_id);
    else
        bench_case->id =
            memory_format("%s%s%s%s%s", recipe->group ? recipe->group : "",
                          recipe->group ? "/" : "", recipe->series,
                          bench_case->x_text ? "@" : "",
                          bench_case->x_text ? bench_case->x_text : "");
    bench_case->series = memory_copy(recipe->series);
    bench_case->group = memory_copy(recipe->group);
}

/* What tables and charts show is one line of text. */
static void check_label(struct loading *loading, const struct recipe *recipe,
                        const char *label)
{
    bool plain = *label;

    for (const char *letter = label; *letter; letter++)
        if (iscntrl((unsigned char)*letter))
            plain = false;
    if (!plain || strlen(label) > 200)
        yamlfile_problem(&loading->file, recipe->where,
                         "an id, series or group is empty, too long or has "
                         "control characters");
}

static void check_unique(struct loading *loading, const struct recipe *recipe,
                         const struct bench_case *added)
{
    const struct experiment *experiment = loading->experiment;

    for (size_t i = 0; i + 1 < experiment->case_count; i++)
        if (strcmp(experiment->cases[i].id, added->id) == 0) {
            yamlfile_problem(&loading->file, recipe->where,
                             "two cases are called \"%s\"; give one of them "
                             "an id or a series of its own",
                             added->id);
            return;
        }
}

static struct bench_case *new_case(struct experiment *experiment,
                                   const struct recipe *recipe)
{
    struct bench_case *added;

    experiment->cases =
        memory_resize(experiment->cases, experiment->case_count + 1,
                      sizeof *experiment->cases);
    added = &experiment->cases[experiment->case_count++];
    *added = (struct bench_case){
        .workload = memory_copy(recipe->workload),
        .model = memory_copy(recipe->model),
        .kind = memory_copy(recipe->variant->kind),
        .program = memory_copy(recipe->program),
        .executable = memory_copy(recipe->variant->path),
        .unavailable = memory_copy(recipe->unavailable),
    };
    return added;
}

/* What is varied: a size of the run or an option of the variant. */
static void set_varied(struct loading *loading, const struct recipe *recipe,
                       struct bench_case *added, const struct varied *varied)
{
    uint64_t *const own[] = {&added->tasks, &added->concurrency,
                             &added->workers};
    char *refusal;

    added->x = (double)varied->value;
    added->x_text = memory_format("%" PRIu64, varied->value);
    for (size_t i = 0; i < sizeof own_keys / sizeof *own_keys; i++) {
        if (strcmp(own_keys[i], varied->key) != 0)
            continue;
        *own[i] = varied->value;
        refusal = variant_option_refusal(
            variant_option(recipe->variant, varied->key), added->x_text);
        if (refusal)
            yamlfile_problem(&loading->file, varied->where, "%s: %s",
                             varied->key, refusal);
        free(refusal);
        return;
    }
    set_option(loading, recipe, added, varied->where, varied->key,
               added->x_text);
}

/* tasks, concurrency and workers, unless varied already. */
static void read_sizes(struct loading *loading, const struct recipe *recipe,
                       struct bench_case *added)
{
    struct quantity_words words = {
        .cores = loading->cores,
        .x = added->x_text ? (uint64_t)added->x : 0,
    };
    const yaml_node_t *tasks;

    if (!added->concurrency)
        read_own(loading, recipe, "concurrency", &words, &added->concurrency);
    words.concurrency = added->concurrency;
    if (!added->workers)
        read_own(loading, recipe, "workers", &words, &added->workers);
    words.workers = added->workers;
    tasks = recipe_find(loading, recipe, "tasks");
    if (!added->tasks)
        read_own(loading, recipe, "tasks", &words, &added->tasks);
    if (!added->tasks && (!tasks || yamlfile_is_null(tasks)))
        yamlfile_problem(&loading->file, recipe->where,
                         "\"tasks\" is missing: how many tasks has a run?");
    read_scale(loading, recipe, &added->tasks);
}

/* `varied` is NULL where nothing is. */
static void add_case(struct loading *loading, const struct recipe *recipe,
                     const struct varied *varied)
{
    struct bench_case *const added = new_case(loading->experiment, recipe);
    const struct quantity_words words = {.cores = loading->cores};
    const yaml_node_t *id = recipe_find(loading, recipe, "id");
    uint64_t limit_s = TIME_LIMIT_S;

    read_options(loading, recipe, added);
    if (varied) /* and it wins */
        set_varied(loading, recipe, added, varied);
    read_sizes(loading, recipe, added);
    loading_number(loading, recipe_find(loading, recipe, "time-limit-s"),
                   &words, 1, 86400, &limit_s);
    added->time_limit_s = (unsigned)limit_s;
    read_estimate(loading, recipe, added);
    added->takes_latencies = variant_option(recipe->variant, "latencies");
    added->needs_origin =
        recipe->variant->needs_origin && !bench_case_option(added, "origin");
    added->needs_database =
        recipe->variant->needs_database && !bench_case_option(added, "db-url");
    if (!added->unavailable && added->needs_database &&
        !loading->selection->db_url)
        added->unavailable = memory_copy(cluster_unavailable());
    if (!added->unavailable)
        added->unavailable = descriptor_refusal(added);
    name_case(added, recipe,
              id && !varied ? yamlfile_text(&loading->file, id) : NULL);
    check_label(loading, recipe, added->id);
    check_label(loading, recipe, added->series);
    check_unique(loading, recipe, added);
}

/* [1, 2, cores] is [1, 2] on two cores. */
static bool added_already(const struct experiment *experiment, size_t first,
                          uint64_t value)
{
    for (size_t i = first; i < experiment->case_count; i++)
        if (experiment->cases[i].x_text &&
            (uint64_t)experiment->cases[i].x == value)
            return true;
    return false;
}

/* Every value of one item: a quantity or a range. */
static void expand_item(struct loading *loading, const struct recipe *recipe,
                        const char *key, const yaml_node_t *item,
                        size_t first_case)
{
    const struct quantity_words words = {.cores = loading->cores};
    const char *text = yamlfile_text(&loading->file, item);
    uint64_t values[QUANTITY_RANGE];
    char why[160];
    int count;

    if (!text)
        return;
    count = quantity_range(text, &words, values, why, sizeof why);
    if (count < 0)
        yamlfile_problem(&loading->file, item, "%s: %s", key, why);
    for (int i = 0; i < count; i++) {
        const struct varied varied = {key, item, values[i]};

        if (!added_already(loading->experiment, first_case, values[i]))
            add_case(loading, recipe, &varied);
    }
}

void recipe_expand(struct loading *loading, const struct recipe *recipe)
{
    struct yamlfile *const file = &loading->file;
    const yaml_node_t *vary = recipe_find(loading, recipe, "vary");
    const yaml_node_t *values;
    const size_t first_case = loading->experiment->case_count;
    const char *key;

    if (!vary || yamlfile_is_null(vary)) {
        add_case(loading, recipe, NULL);
        return;
    }
    if (!yamlfile_check_mapping(file, vary, NULL, 0))
        return;
    if (vary->data.mapping.pairs.top - vary->data.mapping.pairs.start != 1) {
        yamlfile_problem(file, vary, "exactly one thing can be varied");
        return;
    }
    key = yamlfile_text(
        file, yamlfile_node(file, vary->data.mapping.pairs.start->key));
    values = yamlfile_node(file, vary->data.mapping.pairs.start->value);
    if (!variant_option(recipe->variant, key)) {
        refuse_option(loading, recipe,
                      yamlfile_node(file, vary->data.mapping.pairs.start->key),
                      key);
        return;
    }
    if (!loading->experiment->x)
        loading->experiment->x = memory_copy(key);
    if (values->type != YAML_SEQUENCE_NODE) {
        expand_item(loading, recipe, key, values, first_case);
        return;
    }
    for (const yaml_node_item_t *item = values->data.sequence.items.start;
         item < values->data.sequence.items.top; item++)
        expand_item(loading, recipe, key, yamlfile_node(file, *item),
                    first_case);
}
