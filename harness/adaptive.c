/* Deciding how many rounds there are (see adaptive.h). */
#include "harness/adaptive.h"

#include <errno.h>
#include <math.h>
#include <stdlib.h>

#include "harness/memory.h"
#include "harness/report/analysis.h"
#include "harness/stats_plan.h"

#define MOST_ROUNDS 10000

/* The ratios of everything that is compared, as the report would have them. */
static int read_ratios(struct bench *bench, size_t e,
                       struct stats_estimate **ratios, size_t *count)
{
    struct resultset set;
    struct analysis analysis = {0};
    int status = resultset_read(&set, bench->recorder.directory);

    *ratios = NULL;
    *count = 0;
    if (status == 0)
        status = analysis_init(&analysis, &set);
    if (status == 0 && e < analysis.experiment_count) {
        const struct experiment_view *view = &analysis.experiments[e];

        *ratios = memory_zeroed(view->case_count + 1, sizeof **ratios);
        for (size_t i = 0; i < view->case_count; i++)
            if (view_contends(&view->cases[i]))
                (*ratios)[(*count)++] = view->cases[i].speedup;
    }
    analysis_release(&analysis);
    resultset_release(&set);
    return status;
}

static bool any_known(const struct stats_estimate *ratios, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (ratios[i].count > 0)
            return true;
    return false;
}

/* Rounds that the budget allows, at the pace so far: that of time alone, since
 * what the ratios are must not decide it. */
static unsigned rounds_in_budget(const struct bench *bench, size_t e)
{
    const struct goal *goal = &bench->experiments[e].goal;
    const double each = bench->spent_s[e] / (goal->first + 1); /* and round 0 */
    const double left = goal->budget_s - bench->spent_s[e];

    return each > 0 && left > 0
               ? goal->first + (unsigned)fmin(left / each, MOST_ROUNDS)
               : goal->first;
}

/* Take the decision into the manifest. */
static int record(struct bench *bench, size_t e)
{
    const struct experiment *experiment = &bench->experiments[e];
    char *path = memory_format("%s/manifest.json", bench->recorder.directory);
    json_t *manifest = json_load_file(path, JSON_REJECT_DUPLICATES, NULL);
    json_t *of = json_array_get(json_object_get(manifest, "experiments"), e);
    int status = of ? 0 : -EINVAL;

    if (status == 0 &&
        (json_object_set_new(of, "rounds",
                             json_integer((json_int_t)experiment->rounds)) ||
         json_object_set_new(of, "adaptive", goal_json(&experiment->goal))))
        status = -ENOMEM;
    if (status == 0)
        status = recorder_rewrite(&bench->recorder, manifest);
    json_decref(manifest);
    free(path);
    return status;
}

static int plan(struct bench *bench, size_t e)
{
    struct experiment *experiment = &bench->experiments[e];
    struct goal *goal = &experiment->goal;
    struct stats_goal asked = {.precision = goal->precision,
                               .most = MOST_ROUNDS};
    struct stats_estimate *ratios;
    size_t count;
    unsigned rounds;
    int status = read_ratios(bench, e, &ratios, &count);

    if (status < 0)
        return status;
    goal->wanted = stats_plan_rounds(ratios, count, goal->first, &asked);
    asked.most = rounds_in_budget(bench, e);
    rounds = stats_plan_rounds(ratios, count, goal->first, &asked);
    if (!any_known(ratios, count))
        goal->ended = GOAL_NOTHING;
    else
        goal->ended = rounds < goal->wanted ? GOAL_BUDGET : GOAL_PRECISION;
    free(ratios);
    bench_set_rounds(bench, e, rounds);
    progress_note(&bench->progress, "%s: %u rounds in all (%u wanted)",
                  experiment->name, rounds, goal->wanted);
    return record(bench, e);
}

static bool begun(const struct bench *bench, size_t e, unsigned round)
{
    for (size_t c = 0; c < bench->experiments[e].case_count; c++)
        if (bench->states[e][c].recorded[round])
            return true;
    return false;
}

int adaptive_after(struct bench *bench, size_t e, unsigned round)
{
    struct experiment *experiment = &bench->experiments[e];
    struct goal *goal = &experiment->goal;

    if (!(goal->precision > 0) || round < goal->first)
        return 0;
    if (goal->ended == GOAL_OPEN)
        return plan(bench, e);
    if (round >= experiment->rounds || bench->spent_s[e] < goal->budget_s ||
        begun(bench, e, round + 1))
        return 0;
    goal->ended = GOAL_BUDGET;
    bench_set_rounds(bench, e, round);
    return record(bench, e);
}
