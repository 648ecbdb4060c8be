/* Ratios of the pairs, the drift of their anchors, tests and verdicts (see
 * compare.h). */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "harness/compare.h"
#include "harness/memory.h"
#include "harness/stats_test.h"
#include "harness/stats_unpaired.h"

static bool has_ratio(const struct compared *pair)
{
    return pair->measured.count > 0;
}

/* The times of a case, as a sample whose values are to be freed. */
static struct stats_sample times_of(const struct case_view *view)
{
    double *values = memory_zeroed(view->round_count + 1, sizeof *values);

    for (size_t i = 0; i < view->round_count; i++)
        values[i] = view->rounds[i].task_ns;
    return (struct stats_sample){values, view->round_count};
}

static void sample_free(struct stats_sample sample)
{
    free((void *)(uintptr_t)sample.values);
}

struct stats_estimate compare_times(const struct rs_experiment *e,
                                    const struct case_view *view)
{
    struct stats_estimate times = {0};
    struct stats_sample sample;

    if (!view || e->measure == MEASURE_TIME)
        return view ? view->wall_ns : times;
    sample = times_of(view);
    if (stats_median(sample.values, sample.count, STATS_CONFIDENCE, &times) < 0)
        times.count = 0;
    sample_free(sample);
    return times;
}

static bool measurable(const struct compared *pair)
{
    return pair->before && pair->after && !pair->different &&
           pair->before->round_count && pair->after->round_count;
}

/* Both sides as multiples of their baseline in the same round: what slows a
 * whole machine down is in neither. */
static void hold_against_anchor(struct compared *pair)
{
    const struct case_view *before = pair->before, *after = pair->after;

    if (pair->is_anchor || !before->speedup.count || !after->speedup.count ||
        strcmp(before->baseline->c->id, after->baseline->c->id) != 0)
        return;
    /* A speed-up is the anchor's time over the case's: turned over. */
    if (stats_unpaired_ratio(
            (struct stats_sample){before->ratios, before->speedup.count},
            (struct stats_sample){after->ratios, after->speedup.count},
            STATS_CONFIDENCE, &pair->against_anchor) < 0)
        pair->against_anchor = (struct stats_estimate){0};
}

static void measure_apart(struct compared *pair)
{
    struct stats_sample before, after;

    if (!measurable(pair))
        return;
    before = times_of(pair->before);
    after = times_of(pair->after);
    pair->is_anchor = pair->before->baseline == pair->before &&
                      pair->after->baseline == pair->after;
    if (stats_unpaired_ratio(after, before, STATS_CONFIDENCE, &pair->measured) <
        0)
        pair->measured = (struct stats_estimate){0};
    hold_against_anchor(pair);
    sample_free(before);
    sample_free(after);
}

enum ring { SAME_GROUP, SAME_EXPERIMENT, ANYWHERE, RINGS };

static bool in_ring(const struct compared *pair, const struct compared *anchor,
                    enum ring ring)
{
    if (ring == ANYWHERE)
        return true;
    return strcmp(pair->e->name, anchor->e->name) == 0 &&
           (ring == SAME_EXPERIMENT ||
            same_name(pair->before->c->group, anchor->before->c->group));
}

/* The farthest that any anchor may have moved, the ends of their intervals
 * taken: of the same group of the same experiment, or where there is none, of
 * the experiment, or else of all. */
static void find_drift(const struct comparison *comparison,
                       struct compared *pair)
{
    for (enum ring ring = SAME_GROUP; ring < RINGS && !pair->anchors; ring++)
        for (size_t i = 0; i < comparison->count; i++) {
            const struct compared *anchor = &comparison->cases[i];

            if (!anchor->is_anchor || !anchor->measured.interval ||
                !in_ring(pair, anchor, ring))
                continue;
            pair->anchors++;
            pair->drift =
                fmax(pair->drift, stats_noise_floor(&anchor->measured));
        }
}

/* Drift moves all runs of a set alike: it does not average out, so it is added
 * in full (on logarithms) to both sides. */
static void widen(struct compared *pair)
{
    const double drift = pair->drift > 0 ? pair->drift : 1;

    pair->ratio = pair->measured;
    pair->ratio.low /= drift;
    pair->ratio.high *= drift;
}

static bool is_tested(const struct compared *pair)
{
    return has_ratio(pair) && !pair->is_anchor;
}

/* The smallest p that the pair's rounds can give. */
static double smallest_p(const struct comparison *comparison,
                         const struct compared *pair)
{
    return comparison->together
               ? stats_smallest_p(pair->measured.count)
               : stats_rank_sum_smallest(pair->before->round_count,
                                         pair->after->round_count);
}

static void adjust(struct comparison *comparison)
{
    double *p = memory_zeroed(comparison->count + 1, sizeof *p);
    double *holm = memory_zeroed(comparison->count + 1, sizeof *holm);
    size_t next = 0;

    for (size_t i = 0; i < comparison->count; i++) {
        comparison->compared += has_ratio(&comparison->cases[i]);
        if (is_tested(&comparison->cases[i]))
            p[comparison->tests++] = comparison->cases[i].p;
    }
    if (comparison->tests && stats_holm(p, comparison->tests, holm) == 0)
        for (size_t i = 0; i < comparison->count; i++)
            if (is_tested(&comparison->cases[i]))
                comparison->cases[i].p_holm = holm[next++];
    free(p);
    free(holm);
}

static enum compare_verdict judge(const struct comparison *comparison,
                                  const struct compared *pair)
{
    const struct stats_estimate *ratio = &pair->ratio;

    if (!pair->after)
        return COMPARE_ONLY_BEFORE;
    if (!pair->before)
        return COMPARE_ONLY_AFTER;
    if (pair->different)
        return COMPARE_DIFFERENT_WORK;
    if (!has_ratio(pair))
        return COMPARE_NO_TIMES;
    if (pair->is_anchor)
        return COMPARE_ANCHOR;
    if (!ratio->interval)
        return COMPARE_TOO_FEW;
    if (!(pair->drift > 0))
        return COMPARE_NO_ANCHOR;
    if ((ratio->low <= 1 && ratio->high >= 1) ||
        (ratio->value <= pair->noise_floor &&
         ratio->value >= 1 / pair->noise_floor))
        return COMPARE_NO_DIFFERENCE;
    if (smallest_p(comparison, pair) * (double)comparison->tests > STATS_ALPHA)
        return COMPARE_TOO_FEW;
    if (pair->p_holm > STATS_ALPHA)
        return COMPARE_NO_DIFFERENCE;
    return ratio->value > 1 ? COMPARE_SLOWER : COMPARE_FASTER;
}

static void conclude(struct comparison *comparison)
{
    adjust(comparison);
    for (size_t i = 0; i < comparison->count; i++)
        comparison->cases[i].verdict = judge(comparison, &comparison->cases[i]);
}

void compare_measure_apart(struct comparison *comparison)
{
    for (size_t i = 0; i < comparison->count; i++)
        measure_apart(&comparison->cases[i]);
    for (size_t i = 0; i < comparison->count; i++) {
        struct compared *pair = &comparison->cases[i];
        struct stats_sample before, after;

        if (!has_ratio(pair))
            continue;
        find_drift(comparison, pair);
        widen(pair);
        before = times_of(pair->before);
        after = times_of(pair->after);
        if (!pair->is_anchor &&
            stats_rank_sum(after, before, fmax(1, pair->drift), &pair->p) < 0)
            pair->p = 1;
        sample_free(before);
        sample_free(after);
    }
    conclude(comparison);
}

void compare_measure_together(struct comparison *comparison)
{
    for (size_t i = 0; i < comparison->count; i++) {
        struct compared *pair = &comparison->cases[i];
        double *ratios;

        if (!measurable(pair))
            continue;
        ratios = memory_zeroed(pair->after->round_count, sizeof *ratios);
        if (view_ratio(pair->after, pair->before, ratios, &pair->measured) < 0)
            pair->measured = (struct stats_estimate){0};
        widen(pair);
        if (!has_ratio(pair) ||
            stats_sign_flip(ratios, pair->measured.count, &pair->p) < 0)
            pair->p = 1;
        free(ratios);
    }
    conclude(comparison);
}
