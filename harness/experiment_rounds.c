/* How many rounds an experiment has: what its file says, and no fewer than its
 * comparisons need; what the command line says is taken as it is. With a
 * goal it is the rounds of the first stage. */
#include "harness/experiment_load.h"
#include "harness/stats_plan.h"
#include "harness/stats_test.h"

#define DEFAULT_ROUNDS 10
#define MOST_ROUNDS    10000

size_t experiment_comparisons(const struct experiment *experiment)
{
    size_t count = 0;

    for (size_t i = 0; i < experiment->case_count; i++) {
        const struct bench_case *bench_case = &experiment->cases[i];
        const struct bench_case *baseline =
            experiment_baseline(experiment, bench_case);

        count += baseline && baseline != bench_case && !bench_case->aa_of &&
                 !bench_case->unavailable && !baseline->unavailable;
    }
    return count;
}

unsigned experiment_rounds_needed(const struct experiment *experiment)
{
    const size_t comparisons = experiment_comparisons(experiment);

    return comparisons ? stats_rounds_needed(comparisons, STATS_ALPHA) : 1;
}

/* The goal that the command line or the file sets, one half of it by default
 * where only the other is given. */
static void read_goal(struct loading *loading, const yaml_node_t *root,
                      const yaml_node_t *profile)
{
    static const struct {
        const char *key, *example;
        int (*read)(const char *, double *);
    } halves[] = {{"precision", "2%", goal_read_precision},
                  {"budget", "90s, 5min or 1h", goal_read_budget}};
    struct yamlfile *const file = &loading->file;
    const struct selection *selection = loading->selection;
    struct goal *const goal = &loading->experiment->goal;
    double *const values[] = {&goal->precision, &goal->budget_s};

    for (size_t i = 0; i < 2; i++) {
        const yaml_node_t *node = yamlfile_get(file, profile, halves[i].key);
        const char *text;

        if (!node)
            node = yamlfile_get(file, root, halves[i].key);
        text = node ? yamlfile_text(file, node) : NULL;
        if (text && halves[i].read(text, values[i]) < 0)
            yamlfile_problem(file, node, "%s: \"%s\" is not like %s",
                             halves[i].key, text, halves[i].example);
    }
    if (selection->precision > 0)
        goal->precision = selection->precision;
    if (selection->budget_s > 0)
        goal->budget_s = selection->budget_s;
    if (goal->budget_s > 0 && !(goal->precision > 0))
        goal->precision = GOAL_PRECISION_DEFAULT;
    if (goal->precision > 0 && !(goal->budget_s > 0))
        goal->budget_s = GOAL_BUDGET_DEFAULT;
}

void loading_set_rounds(struct loading *loading, const yaml_node_t *root,
                        const yaml_node_t *profile)
{
    const struct quantity_words words = {.cores = loading->cores};
    struct experiment *const experiment = loading->experiment;
    uint64_t rounds = DEFAULT_ROUNDS;
    unsigned needed;

    loading_number(loading, yamlfile_get(&loading->file, root, "rounds"),
                   &words, 1, MOST_ROUNDS, &rounds);
    loading_number(loading, yamlfile_get(&loading->file, profile, "rounds"),
                   &words, 1, MOST_ROUNDS, &rounds);
    experiment->rounds = (unsigned)rounds;
    needed = experiment_rounds_needed(experiment);
    if (experiment->rounds < needed)
        experiment->rounds = needed;
    if (loading->selection->rounds) {
        experiment->rounds = loading->selection->rounds;
        return;
    }
    read_goal(loading, root, profile);
    if (experiment->goal.precision > 0) {
        experiment->goal.first =
            needed > STATS_FIRST_STAGE ? needed : STATS_FIRST_STAGE;
        experiment->rounds = experiment->goal.first;
    }
}
