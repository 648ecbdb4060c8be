/* Names of experiments and cases, from sets and YAML (see names.h). */
#include "harness/claims/names.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "harness/memory.h"
#include "harness/nearest.h"
#include "harness/yamlfile.h"

struct words {
    char **words;
    size_t count;
};

/* One experiment and what its cases may be called. */
struct known {
    char *name;
    struct words cases;
};

struct claim_names {
    struct known *known;
    size_t count;
};

bool claim_name_fits(const char *name, const char *id, const char *group,
                     const char *series)
{
    const size_t length = group ? strlen(group) : 0;

    if ((id && strcmp(name, id) == 0) || strcmp(name, series) == 0)
        return true;
    return group && strncmp(name, group, length) == 0 && name[length] == '/' &&
           strcmp(name + length + 1, series) == 0;
}

static void add_word(struct words *words, const char *word)
{
    if (!word)
        return;
    for (size_t i = 0; i < words->count; i++)
        if (strcmp(words->words[i], word) == 0)
            return;
    words->words =
        memory_resize(words->words, words->count + 1, sizeof(*words->words));
    words->words[words->count++] = memory_copy(word);
}

static void add_case(struct words *words, const char *id, const char *group,
                     const char *series)
{
    char *both;

    add_word(words, series);
    add_word(words, id);
    if (!group || !series)
        return;
    both = memory_format("%s/%s", group, series);
    add_word(words, both);
    free(both);
}

static struct known *find(struct claim_names *names, const char *name)
{
    for (size_t i = 0; i < names->count; i++)
        if (strcmp(names->known[i].name, name) == 0)
            return &names->known[i];
    return NULL;
}

static struct known *find_or_add(struct claim_names *names, const char *name)
{
    struct known *known = find(names, name);

    if (known)
        return known;
    names->known =
        memory_resize(names->known, names->count + 1, sizeof(*names->known));
    known = &names->known[names->count++];
    *known = (struct known){.name = memory_copy(name)};
    return known;
}

static void add_set(struct claim_names *names, const struct resultset *set)
{
    for (size_t i = 0; i < set->experiment_count; i++) {
        const struct rs_experiment *e = &set->experiments[i];
        struct known *known = find_or_add(names, e->name);

        for (size_t j = 0; j < e->case_count; j++)
            add_case(&known->cases, e->cases[j].id, e->cases[j].group,
                     e->cases[j].series);
    }
}

/* --- From YAML ------------------------------------------------------------ */

static const char *scalar(const yaml_node_t *node)
{
    return node && node->type == YAML_SCALAR_NODE
               ? (const char *)node->data.scalar.value
               : NULL;
}

/* The text of entry `index` of a list, or of a mapping's key; NULL behind the
 * last one. `*more` says whether it exists. */
static const char *entry(struct yamlfile *file, const yaml_node_t *node,
                         size_t index, bool *more)
{
    *more = false;
    if (!node)
        return NULL;
    if (node->type == YAML_SEQUENCE_NODE &&
        node->data.sequence.items.start + index <
            node->data.sequence.items.top) {
        *more = true;
        return scalar(
            yamlfile_node(file, node->data.sequence.items.start[index]));
    }
    if (node->type == YAML_MAPPING_NODE &&
        node->data.mapping.pairs.start + index < node->data.mapping.pairs.top) {
        *more = true;
        return scalar(
            yamlfile_node(file, node->data.mapping.pairs.start[index].key));
    }
    return NULL;
}

/* Each model, alone and in each group. */
static void add_models(struct yamlfile *file, const yaml_node_t *root,
                       struct words *cases)
{
    const yaml_node_t *models = yamlfile_get(file, root, "models");
    const yaml_node_t *groups = yamlfile_get(file, root, "workloads");
    bool more = true, more_groups;

    for (size_t i = 0; more; i++) {
        const char *model = entry(file, models, i, &more);

        add_case(cases, NULL, NULL, model);
        more_groups = more;
        for (size_t j = 0; more_groups; j++) {
            const char *group = entry(file, groups, j, &more_groups);

            if (more_groups)
                add_case(cases, NULL, group, model);
        }
    }
}

static void add_cases(struct yamlfile *file, const yaml_node_t *root,
                      struct words *words)
{
    const yaml_node_t *cases = yamlfile_get(file, root, "cases");

    if (!cases || cases->type != YAML_SEQUENCE_NODE)
        return;
    for (const yaml_node_item_t *item = cases->data.sequence.items.start;
         item < cases->data.sequence.items.top; item++) {
        const yaml_node_t *node = yamlfile_node(file, *item);
        const char *series = scalar(yamlfile_get(file, node, "series"));

        if (!series)
            series = scalar(yamlfile_get(file, node, "model"));
        add_case(words, scalar(yamlfile_get(file, node, "id")),
                 scalar(yamlfile_get(file, node, "group")), series);
    }
}

/* The experiment in directory/stem.yaml; nothing where it is no YAML. */
static void add_file(struct claim_names *names, const char *directory,
                     const char *stem)
{
    struct problems ignored = {0};
    struct yamlfile file;
    char *path = memory_format("%s/%s.yaml", directory, stem);

    if (yamlfile_open(&file, path, &ignored) == 0) {
        const yaml_node_t *root = yamlfile_root(&file);
        const char *name = scalar(yamlfile_get(&file, root, "name"));
        struct known *known = find_or_add(names, name ? name : stem);

        add_models(&file, root, &known->cases);
        add_cases(&file, root, &known->cases);
        yamlfile_close(&file);
    }
    problems_release(&ignored);
    free(path);
}

static void add_directory(struct claim_names *names, const char *directory)
{
    DIR *const stream = opendir(directory);
    struct dirent *file;

    while (stream && (file = readdir(stream))) {
        char *stem = memory_copy(file->d_name);
        char *dot = strrchr(stem, '.');

        if (dot && dot != stem && strcmp(dot, ".yaml") == 0) {
            *dot = '\0';
            add_file(names, directory, stem);
        }
        free(stem);
    }
    if (stream)
        closedir(stream);
}

static int by_name(const void *a, const void *b)
{
    return strcmp(((const struct known *)a)->name,
                  ((const struct known *)b)->name);
}

struct claim_names *claim_names_new(const struct resultset *set,
                                    const char *const *directories,
                                    size_t directory_count)
{
    struct claim_names *names = memory_zeroed(1, sizeof(*names));

    if (set)
        add_set(names, set);
    for (size_t i = 0; i < directory_count; i++)
        if (directories[i])
            add_directory(names, directories[i]);
    /* A directory has no order, but messages name these in one. */
    qsort(names->known, names->count, sizeof(*names->known), by_name);
    return names;
}

static void release_words(struct words *words)
{
    for (size_t i = 0; i < words->count; i++)
        free(words->words[i]);
    free(words->words);
}

void claim_names_free(struct claim_names *names)
{
    if (!names)
        return;
    for (size_t i = 0; i < names->count; i++) {
        free(names->known[i].name);
        release_words(&names->known[i].cases);
    }
    free(names->known);
    free(names);
}

/* --- Checking ------------------------------------------------------------- */

static int refuse(struct claim_mistake *mistake, const struct claim_word *word,
                  const char *what, const struct words *known)
{
    char *hint = nearest_hint(word->text, (const char *const *)known->words,
                              known->count);

    mistake->place = word->place;
    snprintf(mistake->text, sizeof(mistake->text),
             "there is no %s \"%.80s\"; %s", what, word->text, hint);
    free(hint);
    return -EINVAL;
}

static int refuse_experiment(const struct claim_names *names,
                             const struct claim_word *word,
                             struct claim_mistake *mistake)
{
    struct words all = {0};
    int status;

    for (size_t i = 0; i < names->count; i++)
        add_word(&all, names->known[i].name);
    status = refuse(mistake, word, "experiment", &all);
    release_words(&all);
    return status;
}

static int check_call(struct claim_names *names, const struct claim_call *call,
                      struct claim_mistake *mistake)
{
    const struct known *known = find(names, call->experiment.text);
    char what[160];

    if (!known)
        return refuse_experiment(names, &call->experiment, mistake);
    snprintf(what, sizeof(what), "case or series of \"%.100s\" called",
             known->name);
    for (unsigned i = 0; i < call->function->cases; i++) {
        bool found = false;

        for (size_t j = 0; j < known->cases.count && !found; j++)
            found = strcmp(known->cases.words[j], call->cases[i].text) == 0;
        if (!found)
            return refuse(mistake, &call->cases[i], what, &known->cases);
    }
    return 0;
}

int claim_names_check(struct claim_names *names,
                      const struct expression *expression,
                      struct claim_mistake *mistake)
{
    int status = 0;

    for (size_t i = 0; i < expression->call_count && status == 0; i++)
        status = check_call(names, &expression->calls[i], mistake);
    return status;
}
