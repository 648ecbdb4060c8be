/* What an experiment file asks its reader to predict: the key `predict`. */
#include <stdlib.h>
#include <string.h>

#include "harness/experiment_load.h"
#include "harness/memory.h"
#include "harness/nearest.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

static const char *const predict_keys[] = {"ask",     "measure", "of",
                                           "against", "pick",    "limits"};
static const char *const pick_words[] = {"least", "most"};

/* "thread-pool@2*cores" is "thread-pool@4" on two cores; text behind an @ that
 * is no number stays as it is. */
static char *resolve(const struct loading *loading, const char *name)
{
    const struct quantity_words words = {.cores = loading->cores};
    const char *at = strrchr(name, '@');
    char why[160];
    uint64_t value;

    if (!at || quantity_parse(at + 1, &words, &value, why, sizeof why) < 0)
        return memory_copy(name);
    return memory_format("%.*s@%llu", (int)(at - name), name,
                         (unsigned long long)value);
}

/* Where only a part of the cases was asked for, or where the profile leaves
 * the experiment out, it may be among the others. */
static bool is_whole(const struct loading *loading)
{
    return !loading->selection->models && !loading->selection->workloads &&
           loading->experiment->case_count > 0;
}

static void check_case(struct loading *loading, const yaml_node_t *node,
                       const char *id)
{
    const struct experiment *experiment = loading->experiment;
    const char **ids;

    if (!is_whole(loading))
        return;
    ids = memory_zeroed(experiment->case_count, sizeof *ids);
    for (size_t i = 0; i < experiment->case_count; i++)
        ids[i] = experiment->cases[i].id;
    if (!loading_wanted(ids, experiment->case_count, id)) {
        char *hint = nearest_hint(id, ids, experiment->case_count);

        yamlfile_problem(&loading->file, node,
                         "predict: no case is called \"%s\" in profile %s; %s",
                         id, loading->selection->profile, hint);
        free(hint);
    }
    free(ids);
}

static char *read_case(struct loading *loading, const yaml_node_t *node)
{
    const char *name = yamlfile_text(&loading->file, node);
    char *id = name ? resolve(loading, name) : NULL;

    if (id)
        check_case(loading, node, id);
    return id;
}

static void read_of(struct loading *loading, const yaml_node_t *node)
{
    struct prediction *const p = &loading->experiment->predict;

    if (node->type != YAML_SEQUENCE_NODE) {
        p->of[0] = read_case(loading, node);
        p->of_count = p->of[0] ? 1 : 0;
        return;
    }
    for (const yaml_node_item_t *item = node->data.sequence.items.start;
         item < node->data.sequence.items.top; item++) {
        if (p->of_count == PREDICTION_CASES) {
            yamlfile_problem(&loading->file, node,
                             "\"of\" names %d cases at most", PREDICTION_CASES);
            return;
        }
        p->of[p->of_count] =
            read_case(loading, yamlfile_node(&loading->file, *item));
        if (p->of[p->of_count])
            p->of_count++;
    }
}

static void read_limits(struct loading *loading, const yaml_node_t *node)
{
    struct yamlfile *const file = &loading->file;
    struct prediction *const p = &loading->experiment->predict;

    if (!yamlfile_check_sequence(file, node))
        return;
    for (const yaml_node_item_t *item = node->data.sequence.items.start;
         item < node->data.sequence.items.top; item++) {
        const yaml_node_t *entry = yamlfile_node(file, *item);
        const char *text = yamlfile_text(file, entry);
        char *end;

        if (!text)
            return;
        if (p->limit_count == PREDICTION_LIMITS) {
            yamlfile_problem(file, node, "\"limits\" are %d numbers at most",
                             PREDICTION_LIMITS);
            return;
        }
        p->limits[p->limit_count++] = strtod(text, &end);
        if (end == text || *end)
            yamlfile_problem(file, entry, "\"%s\" is not a number", text);
    }
}

static void unknown(struct loading *loading, const yaml_node_t *node,
                    const char *word, const char *const *words, size_t count)
{
    char *hint = nearest_hint(word, words, count);

    yamlfile_problem(&loading->file, node, "\"%s\" is not known here; %s", word,
                     hint);
    free(hint);
}

static void read_words(struct loading *loading, const yaml_node_t *mapping)
{
    struct yamlfile *const file = &loading->file;
    struct prediction *const p = &loading->experiment->predict;
    const yaml_node_t *measure = yamlfile_get(file, mapping, "measure");
    const yaml_node_t *pick = yamlfile_get(file, mapping, "pick");
    const char *word = measure ? yamlfile_text(file, measure) : NULL;

    if (word && predicted_parse(word, &p->measure) < 0)
        unknown(loading, measure, word, predicted_words, PREDICTED_COUNT);
    word = pick ? yamlfile_text(file, pick) : NULL;
    if (word && pick_parse(word, &p->pick) < 0)
        unknown(loading, pick, word, pick_words, COUNT(pick_words));
}

void loading_read_predict(struct loading *loading, const yaml_node_t *root)
{
    struct yamlfile *const file = &loading->file;
    struct prediction *const p = &loading->experiment->predict;
    const yaml_node_t *mapping = yamlfile_get(file, root, "predict");
    const bool latency =
        strcmp(loading->experiment->chart_kind, "latency") == 0;
    const size_t before = loading->problems->count;
    const yaml_node_t *of, *against, *limits;
    const char *wrong;

    if (!mapping || !yamlfile_check_mapping(file, mapping, predict_keys,
                                            COUNT(predict_keys)))
        return;
    p->measure = latency ? PREDICT_LATENCY : PREDICT_SPEED;
    p->ask = loading_text(loading, mapping, "ask");
    read_words(loading, mapping);
    of = yamlfile_get(file, mapping, "of");
    against = yamlfile_get(file, mapping, "against");
    limits = yamlfile_get(file, mapping, "limits");
    if (of)
        read_of(loading, of);
    if (against)
        p->against = read_case(loading, against);
    if (limits)
        read_limits(loading, limits);
    wrong = prediction_refusal(p);
    if (!wrong && latency != (p->measure == PREDICT_LATENCY) &&
        (p->measure == PREDICT_SPEED || p->measure == PREDICT_LATENCY))
        wrong = "\"measure\" latency is for charts of latencies, and speed for "
                "all others";
    if (wrong && loading->problems->count == before)
        yamlfile_problem(file, mapping, "predict: %s", wrong);
}
