/* The case that an experiment runs twice under two names (A/A): what the two
 * differ by is noise, and the report tells no smaller effect. */
#include <stdlib.h>
#include <string.h>

#include "harness/experiment_load.h"
#include "harness/memory.h"
#include "harness/nearest.h"

/* Whether it may use more than one CPU or wait for several things at once. */
static bool is_parallel(const struct bench_case *bench_case)
{
    return bench_case->workers
               ? bench_case->workers > 1
               : bench_case->concurrency > 1 || !bench_case->concurrency;
}

/* Noise is asked of a case as the conclusions are about: one that is compared,
 * and in parallel, where this machine has the most of it. */
static unsigned fitness(const struct experiment *experiment,
                        const struct bench_case *bench_case)
{
    const bool compared = !experiment->baseline ||
                          strcmp(bench_case->series, experiment->baseline) != 0;

    return bench_case->unavailable
               ? 0
               : 1 + 2U * compared + is_parallel(bench_case);
}

static bool same_line(const struct bench_case *a, const struct bench_case *b)
{
    return strcmp(a->series, b->series) == 0 &&
           strcmp(a->group ? a->group : "", b->group ? b->group : "") == 0;
}

/* Of the cases of a sweep that `first` belongs to, the one in the middle; of an
 * even number the one before it. */
static const struct bench_case *middle_of(const struct experiment *experiment,
                                          const struct bench_case *first)
{
    size_t count = 0, at = 0;

    for (size_t i = 0; i < experiment->case_count; i++)
        count += same_line(&experiment->cases[i], first) &&
                 !experiment->cases[i].unavailable;
    for (size_t i = 0; i < experiment->case_count; i++) {
        const struct bench_case *other = &experiment->cases[i];

        if (same_line(other, first) && !other->unavailable &&
            at++ == (count - 1) / 2)
            return other;
    }
    return first;
}

/* NULL: no case can be run here. */
static const struct bench_case *choose_fittest(
    const struct experiment *experiment)
{
    const struct bench_case *best = NULL;
    unsigned most = 0;

    for (size_t i = 0; i < experiment->case_count; i++) {
        const unsigned fit = fitness(experiment, &experiment->cases[i]);

        if (fit > most) {
            most = fit;
            best = &experiment->cases[i];
        }
    }
    return best && best->x_text ? middle_of(experiment, best) : best;
}

/* The case that the file names. NULL: none, or, with a problem added, one that
 * is not there; where only a part of the cases was asked for, it may be among
 * the others. */
static const struct bench_case *choose_named(struct loading *loading,
                                             const yaml_node_t *node)
{
    const struct experiment *experiment = loading->experiment;
    const char *name = node ? yamlfile_text(&loading->file, node) : NULL;
    const char **ids;
    char *hint;

    if (!name)
        return NULL;
    for (size_t i = 0; i < experiment->case_count; i++)
        if (strcmp(experiment->cases[i].id, name) == 0)
            return experiment->cases[i].unavailable ? NULL
                                                    : &experiment->cases[i];
    if (loading->selection->models || loading->selection->workloads ||
        !experiment->case_count)
        return NULL;
    ids = memory_zeroed(experiment->case_count, sizeof *ids);
    for (size_t i = 0; i < experiment->case_count; i++)
        ids[i] = experiment->cases[i].id;
    hint = nearest_hint(name, ids, experiment->case_count);
    yamlfile_problem(&loading->file, node,
                     "aa: no case is called \"%s\" in profile %s; %s", name,
                     loading->selection->profile, hint);
    free(hint);
    free(ids);
    return NULL;
}

static bool is_taken(const struct experiment *experiment, const char *id)
{
    for (size_t i = 0; i < experiment->case_count; i++)
        if (strcmp(experiment->cases[i].id, id) == 0)
            return true;
    return false;
}

/* "ID again", or with one more "again" where a case is called so already. */
static char *name_twin(const struct experiment *experiment, const char *id)
{
    char *name = memory_format("%s again", id);

    while (is_taken(experiment, name)) {
        char *longer = memory_format("%s again", name);

        free(name);
        name = longer;
    }
    return name;
}

void experiment_add_twin(struct experiment *experiment,
                         const struct bench_case *of)
{
    struct bench_case twin = bench_case_copy(of);

    free(twin.id);
    free(twin.series);
    twin.id = name_twin(experiment, of->id);
    twin.series = memory_format("%s again", of->series);
    twin.aa_of = memory_copy(of->id);
    twin.timeline_tasks = 0;
    experiment->cases =
        memory_resize(experiment->cases, experiment->case_count + 1,
                      sizeof *experiment->cases);
    experiment->cases[experiment->case_count++] = twin;
}

void loading_add_twin(struct loading *loading, const yaml_node_t *root,
                      const yaml_node_t *profile)
{
    struct yamlfile *const file = &loading->file;
    const yaml_node_t *node = yamlfile_get(file, profile, "aa");
    const struct bench_case *of;

    of = choose_named(loading, node ? node : yamlfile_get(file, root, "aa"));
    if (!of)
        of = choose_fittest(loading->experiment);
    if (of)
        experiment_add_twin(loading->experiment, of);
}
