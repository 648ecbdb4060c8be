/* A part of a result set: some of its experiments, and their runs. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "harness/resultset.h"

#define GONE SIZE_MAX

static bool is_named(const char *name, const char *const names[], size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(name, names[i]) == 0)
            return true;
    return false;
}

/* Where each experiment is to be, or GONE; the others are dropped. */
static void keep_experiments(struct resultset *set, const char *const names[],
                             size_t count, size_t *places)
{
    size_t kept = 0;

    for (size_t i = 0; i < set->experiment_count; i++) {
        struct rs_experiment *e = &set->experiments[i];

        places[i] = GONE;
        if (is_named(e->name, names, count)) {
            places[i] = kept;
            set->experiments[kept++] = *e;
            continue;
        }
        prediction_release(&e->predict);
        free(e->cases);
        free(e->answers);
    }
    set->experiment_count = kept;
}

int resultset_keep(struct resultset *set, const char *const names[],
                   size_t count, const char **unknown)
{
    size_t *places, kept = 0;

    for (size_t i = 0; i < count; i++)
        if (!resultset_experiment(set, names[i])) {
            *unknown = names[i];
            return -ENOENT;
        }
    places = calloc(set->experiment_count + 1, sizeof(*places));
    if (!places)
        return -ENOMEM;
    keep_experiments(set, names, count, places);
    for (size_t i = 0; i < set->run_count; i++) {
        const size_t place = places[set->runs[i].experiment];

        if (place == GONE)
            continue;
        set->runs[kept] = set->runs[i];
        set->runs[kept++].experiment = place;
    }
    set->run_count = kept;
    free(places);
    return 0;
}
