/* How many rounds an experiment has: what its file says, and no fewer than its
 * comparisons need; what the command line says is taken as it is. */
#include "harness/experiment_load.h"
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
    if (loading->selection->rounds)
        experiment->rounds = loading->selection->rounds;
}
