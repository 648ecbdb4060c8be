/* Which kinds of work of an experiment the report's first table shows. */
#include "harness/experiment_load.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "harness/memory.h"
#include "harness/nearest.h"

#define COUNT(array)  (sizeof(array) / sizeof *(array))
#define LONGEST_LABEL 60 /* bytes: more is no heading of a row */

/* A part of an experiment, or a profile, may be without that group. */
static bool is_whole(const struct loading *loading)
{
    return !loading->selection->models && !loading->selection->workloads &&
           loading->experiment->case_count > 0;
}

static void check_group(struct loading *loading, const yaml_node_t *node,
                        const char *group)
{
    const struct experiment *experiment = loading->experiment;
    const char **groups;
    size_t count = 0;
    char *hint;

    if (!is_whole(loading))
        return;
    groups = memory_zeroed(experiment->case_count, sizeof *groups);
    for (size_t i = 0; i < experiment->case_count; i++)
        if (experiment->cases[i].group)
            groups[count++] = experiment->cases[i].group;
    if (count == 0) {
        yamlfile_problem(&loading->file, node,
                         "this experiment has no groups; leave \"group\" out");
    } else if (!loading_wanted(groups, count, group)) {
        hint = nearest_hint(group, groups, count);
        yamlfile_problem(&loading->file, node,
                         "no case is of the group \"%s\"; %s", group, hint);
        free(hint);
    }
    free(groups);
}

static void read_x(struct loading *loading, const yaml_node_t *node,
                   struct answer_key *key)
{
    const char *text = yamlfile_text(&loading->file, node);
    char *end;

    if (!text)
        return;
    key->x = strtod(text, &end);
    key->has_x = end != text && !*end && isfinite(key->x);
    if (!key->has_x)
        yamlfile_problem(&loading->file, node, "\"%s\" is not a number", text);
    else if (is_whole(loading) && !loading->experiment->x)
        yamlfile_problem(&loading->file, node,
                         "nothing is varied here; leave \"x\" out");
}

static void check_label(struct loading *loading, const yaml_node_t *node,
                        const char *label)
{
    if (!label || !*label)
        yamlfile_problem(&loading->file, node,
                         "\"label\" is missing: what is the work called?");
    else if (strlen(label) > LONGEST_LABEL)
        yamlfile_problem(&loading->file, node,
                         "a label has at most %d characters", LONGEST_LABEL);
}

/* A label alone, or {label: …, group: …, x: …}. */
static void read_answer(struct loading *loading, const yaml_node_t *node)
{
    static const char *const keys[] = {"label", "group", "x"};
    struct experiment *const experiment = loading->experiment;
    const yaml_node_t *x, *group;
    struct answer_key key = {0};

    if (node->type == YAML_SCALAR_NODE) {
        key.label = memory_copy(yamlfile_text(&loading->file, node));
    } else if (yamlfile_check_mapping(&loading->file, node, keys,
                                      COUNT(keys))) {
        key.label = loading_text(loading, node, "label");
        key.group = loading_text(loading, node, "group");
        group = yamlfile_get(&loading->file, node, "group");
        if (key.group)
            check_group(loading, group, key.group);
        x = yamlfile_get(&loading->file, node, "x");
        if (x)
            read_x(loading, x, &key);
    } else {
        return;
    }
    check_label(loading, node, key.label);
    experiment->answers =
        memory_resize(experiment->answers, experiment->answer_count + 1,
                      sizeof *experiment->answers);
    experiment->answers[experiment->answer_count++] = key;
}

void loading_read_answers(struct loading *loading, const yaml_node_t *root)
{
    const yaml_node_t *node = yamlfile_get(&loading->file, root, "answer");

    if (!node)
        return;
    if (node->type != YAML_SEQUENCE_NODE) {
        read_answer(loading, node);
        return;
    }
    for (const yaml_node_item_t *item = node->data.sequence.items.start;
         item < node->data.sequence.items.top; item++)
        read_answer(loading, yamlfile_node(&loading->file, *item));
}
