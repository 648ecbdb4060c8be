/* Which cases of two recordings belong together (see compare.h). */
#include "harness/compare.h"

#include <stdlib.h>
#include <string.h>

#include "harness/memory.h"

const char *compare_verdict_text(enum compare_verdict verdict)
{
    static const char *const texts[COMPARE_VERDICTS] = {
        [COMPARE_ONLY_BEFORE] = "only before",
        [COMPARE_ONLY_AFTER] = "only after",
        [COMPARE_NO_TIMES] = "no times",
        [COMPARE_DIFFERENT_WORK] = "different work",
        [COMPARE_ANCHOR] = "anchor",
        [COMPARE_TOO_FEW] = "too few rounds",
        [COMPARE_NO_ANCHOR] = "drift unknown",
        [COMPARE_NO_DIFFERENCE] = "no measurable difference",
        [COMPARE_FASTER] = "faster",
        [COMPARE_SLOWER] = "slower",
    };

    return texts[verdict];
}

bool compare_is_slower_by(const struct compared *pair, double part)
{
    return pair->verdict == COMPARE_SLOWER && pair->ratio.low > 1 + part;
}

static struct compared *add(struct comparison *comparison,
                            const struct experiment_view *view, const char *id)
{
    struct compared *pair;

    comparison->cases = memory_resize(comparison->cases, comparison->count + 1,
                                      sizeof *comparison->cases);
    pair = &comparison->cases[comparison->count++];
    *pair = (struct compared){
        .e = view->e, .id = id, .p = 1, .p_holm = 1, .noise_floor = 1};
    return pair;
}

static const struct experiment_view *find_experiment(
    const struct analysis *analysis, const char *name)
{
    for (size_t i = 0; i < analysis->experiment_count; i++)
        if (strcmp(analysis->experiments[i].e->name, name) == 0)
            return &analysis->experiments[i];
    return NULL;
}

static const struct case_view *find_case(const struct experiment_view *view,
                                         const char *id)
{
    for (size_t i = 0; view && i < view->case_count; i++)
        if (strcmp(view->cases[i].c->id, id) == 0)
            return &view->cases[i];
    return NULL;
}

/* The cases of one experiment; twins stand for noise only. Either side may
 * lack it, not both. */
static void match_experiment(struct comparison *comparison,
                             const struct experiment_view *before,
                             const struct experiment_view *after)
{
    for (size_t i = 0; before && i < before->case_count; i++) {
        const struct case_view *view = &before->cases[i];
        struct compared *pair;

        if (view->c->aa_of)
            continue;
        pair = add(comparison, before, view->c->id);
        pair->before = view;
        pair->after = find_case(after, view->c->id);
        pair->noise_floor = before->noise_floor;
        if (after && after->noise_floor > pair->noise_floor)
            pair->noise_floor = after->noise_floor;
        if (pair->after && before->e->measure != after->e->measure)
            pair->different = memory_copy("not the same measure");
        else if (pair->after)
            pair->different =
                compare_work(pair->before, pair->after, &pair->note);
    }
    for (size_t i = 0; after && i < after->case_count; i++) {
        const struct case_view *view = &after->cases[i];

        if (!view->c->aa_of && !find_case(before, view->c->id))
            add(comparison, after, view->c->id)->after = view;
    }
}

void compare_sets(struct comparison *comparison, const struct analysis *before,
                  const struct analysis *after)
{
    *comparison = (struct comparison){.before = before, .after = after};
    for (size_t i = 0; i < before->experiment_count; i++)
        match_experiment(
            comparison, &before->experiments[i],
            find_experiment(after, before->experiments[i].e->name));
    for (size_t i = 0; i < after->experiment_count; i++)
        if (!find_experiment(before, after->experiments[i].e->name))
            match_experiment(comparison, NULL, &after->experiments[i]);
    compare_conditions(comparison, before->set->manifest, after->set->manifest);
    compare_measure_apart(comparison);
}

/* Builds that were recorded together have a group for each case, which is
 * called as the case is. */
static const struct case_view *find_build(const struct experiment_view *view,
                                          const char *group, const char *series)
{
    for (size_t i = 0; i < view->case_count; i++) {
        const struct rs_case *c = view->cases[i].c;

        if (!c->aa_of && same_name(c->group, group) &&
            strcmp(c->series, series) == 0)
            return &view->cases[i];
    }
    return NULL;
}

void compare_together(struct comparison *comparison,
                      const struct analysis *analysis)
{
    *comparison = (struct comparison){
        .before = analysis, .after = analysis, .together = true};
    for (size_t e = 0; e < analysis->experiment_count; e++) {
        const struct experiment_view *view = &analysis->experiments[e];

        for (size_t i = 0; i < view->case_count; i++) {
            const struct rs_case *c = view->cases[i].c;
            struct compared *pair;

            if (c->aa_of || strcmp(c->series, COMPARE_BEFORE) != 0)
                continue;
            pair = add(comparison, view, c->group ? c->group : c->id);
            pair->before = &view->cases[i];
            pair->after = find_build(view, c->group, COMPARE_AFTER);
            pair->noise_floor = view->noise_floor;
            pair->drift = 1;
        }
    }
    compare_measure_together(comparison);
}

void compare_release(struct comparison *comparison)
{
    for (size_t i = 0; i < comparison->count; i++) {
        free(comparison->cases[i].different);
        free(comparison->cases[i].note);
    }
    for (size_t i = 0; i < comparison->difference_count; i++) {
        free(comparison->differences[i].what);
        free(comparison->differences[i].before);
        free(comparison->differences[i].after);
    }
    free(comparison->cases);
    free(comparison->differences);
    *comparison = (struct comparison){0};
}
