/* Between the parts of loading an experiment: the file as a whole
 * (experiment_load.c), which cases it has (experiment_expand.c), one case made
 * of its layers (experiment_case.c), the one that runs twice
 * (experiment_twin.c), the rounds (experiment_rounds.c), the rows of the
 * report's first table (experiment_answer.c) and what is asked beforehand
 * (experiment_predict.c). */
#ifndef HARNESS_EXPERIMENT_LOAD_H
#define HARNESS_EXPERIMENT_LOAD_H

#include "harness/experiment.h"
#include "harness/quantity.h"
#include "harness/yamlfile.h"

/* The keys of a layer of settings. */
#define EXPERIMENT_SETTINGS                                                    \
    "tasks", "concurrency", "workers", "options", "vary", "scale",             \
        "time-limit-s", "seconds"

/* Settings come in layers, each a mapping; a later one wins. NULL: absent. */
enum layer {
    LAYER_EXPERIMENT,
    LAYER_PROFILE,  /* profiles: {NAME: …} */
    LAYER_WORKLOAD, /* workloads: {NAME: …} */
    LAYER_MODEL,    /* overrides: {NAME: …} */
    LAYER_CASE,     /* an entry of cases */
    LAYER_COUNT
};

struct loading {
    struct yamlfile file;
    struct experiment *experiment;
    const struct selection *selection;
    struct catalog *catalog;
    struct problems *problems;
    uint64_t cores;
};

/* What one case is made of. */
struct recipe {
    yaml_node_t *layers[LAYER_COUNT];
    const struct variant *variant;
    const yaml_node_t *where; /* for what concerns the case as a whole */
    const char *unavailable;  /* NULL, or why there is no such variant */
    const char *workload, *model;
    char *program; /* external, or NULL */
    const char *series, *group;
};

/* The value of `key` in the last layer that has it, or NULL. */
yaml_node_t *recipe_find(struct loading *, const struct recipe *,
                         const char *key);

/* A whole number at `node` between min and max into *value, which stays as it
 * is, with a problem added, where it cannot be used. */
void loading_number(struct loading *, const yaml_node_t *node,
                    const struct quantity_words *, uint64_t min, uint64_t max,
                    uint64_t *value);

/* The text of `key` as a new string, or NULL. */
char *loading_text(struct loading *, const yaml_node_t *mapping,
                   const char *key);
/* Whether `name` is among the names; where these are NULL, every name is. */
bool loading_wanted(const char *const *names, size_t count, const char *name);
/* False with a problem added where there is no such model. */
bool loading_known_model(struct loading *, const yaml_node_t *node,
                         const char *name);

/* One workload with every model; `workloads`, a list or a mapping; `cases`. */
void recipe_expand_workload(struct loading *, struct recipe *,
                            const yaml_node_t *name_node);
void recipe_expand_workloads(struct loading *, struct recipe *,
                             const yaml_node_t *workloads);
void recipe_expand_cases(struct loading *, struct recipe *,
                         const yaml_node_t *cases);

/* Which of its kinds of work the report's first table shows; after the cases,
 * among which they must be. */
void loading_read_answers(struct loading *, const yaml_node_t *root);

/* What the reader is asked to predict, of cases that are known. */
void loading_read_predict(struct loading *, const yaml_node_t *root);
/* The rounds of an experiment whose cases are known. */
void loading_set_rounds(struct loading *, const yaml_node_t *root,
                        const yaml_node_t *profile);
/* Add the case that is run twice: the one that the file or its profile names
 * by `aa`, else the fittest; none where no case can be run. */
void loading_add_twin(struct loading *, const yaml_node_t *root,
                      const yaml_node_t *profile);

/* Mark the cases that are drawn as timelines. */
void loading_add_timeline(struct loading *, const yaml_node_t *root);

/* Add the cases of a recipe to the experiment: one, or one for each varied
 * value. Problems are added for what is wrong. */
void recipe_expand(struct loading *, const struct recipe *);

#endif
