/* Which cases of an experiment are drawn as timelines: its key `timeline`. */
#include <string.h>

#include "harness/experiment_load.h"
#include "harness/memory.h"

#define MOST_TASKS       64
#define MOST_CONCURRENCY 16

static const char *const keys[] = {"tasks", "concurrency", "at"};

/* The first case of each series: of a sweep, at the value that is drawn. */
static bool is_drawn(const struct experiment *experiment, size_t index,
                     uint64_t at)
{
    const struct bench_case *c = &experiment->cases[index];

    if (c->aa_of || c->program || (c->x_text && c->x != (double)at))
        return false;
    for (size_t i = 0; i < index; i++)
        if (experiment->cases[i].timeline_tasks > 0 &&
            strcmp(experiment->cases[i].series, c->series) == 0)
            return false;
    return true;
}

void loading_add_timeline(struct loading *loading, const yaml_node_t *root)
{
    struct yamlfile *const file = &loading->file;
    struct experiment *const experiment = loading->experiment;
    const struct quantity_words words = {.cores = loading->cores};
    const yaml_node_t *node = yamlfile_get(file, root, "timeline");
    uint64_t tasks = 12, concurrency = 6, at = 0;

    if (!node || !yamlfile_check_mapping(file, node, keys, 3))
        return;
    loading_number(loading, yamlfile_get(file, node, "tasks"), &words, 1,
                   MOST_TASKS, &tasks);
    loading_number(loading, yamlfile_get(file, node, "concurrency"), &words, 1,
                   MOST_CONCURRENCY, &concurrency);
    loading_number(loading, yamlfile_get(file, node, "at"), &words, 0,
                   UINT64_MAX / 2, &at);
    if (experiment->x && !yamlfile_get(file, node, "at"))
        yamlfile_problem(file, node,
                         "\"at\" is missing: at which value of %s is a "
                         "timeline drawn?",
                         experiment->x);
    for (size_t i = 0; i < experiment->case_count; i++)
        if (is_drawn(experiment, i, at)) {
            experiment->cases[i].timeline_tasks = tasks;
            experiment->cases[i].timeline_concurrency = concurrency;
        }
}
