/* Judging a series whose truth is known (see self_check.h). */
#include "harness/self_check.h"

#include <errno.h>
#include <gsl/gsl_cdf.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "harness/report/analysis.h"

#define TRUE_RATE       0.05
#define ENOUGH_FOUND    0.9
#define QUIET_FLOOR     1.01
#define SERIES_IN_FORTY 0.975

/* Only what ran to its end counts: of an interrupted experiment the rounds that
 * are missing would be chosen by whoever stopped it. */
static bool is_whole(const struct experiment_view *view)
{
    for (size_t i = 0; i < view->case_count; i++)
        if (view->cases[i].runs < view->e->rounds)
            return false;
    return view->case_count > 0;
}

static const struct case_view *find(const struct experiment_view *view,
                                    const char *id)
{
    const struct rs_case *c = rs_experiment_case(view->e, id);

    return c ? &view->cases[c - view->e->cases] : NULL;
}

static void judge_one(const struct experiment_view *view,
                      struct self_check_one *one)
{
    const struct case_view *second = find(view, "b/again");
    const struct case_view *three = find(view, "a/slower by 3 %");
    const struct case_view *ten = find(view, "a/slower by 10 %");

    *one = (struct self_check_one){.floor = view->aa ? view->noise_floor : 0};
    if (second) {
        one->second = second->speedup;
        one->second_verdict = second->verdict;
    }
    if (three) {
        one->slower_3 = three->speedup;
        one->verdict_3 = three->verdict;
    }
    if (ten) {
        one->slower_10 = ten->speedup;
        one->verdict_10 = ten->verdict;
    }
}

static bool is_judged(enum stats_verdict verdict)
{
    return verdict == STATS_NO_DIFFERENCE || verdict == STATS_FASTER ||
           verdict == STATS_SLOWER;
}

static void count(struct self_check_share *share, enum stats_verdict verdict,
                  bool told)
{
    share->of += is_judged(verdict);
    share->count += is_judged(verdict) && told;
}

static void count_one(struct self_check *check,
                      const struct self_check_one *one)
{
    count(&check->wrong, one->second_verdict,
          one->second_verdict != STATS_NO_DIFFERENCE);
    count(&check->found_10, one->verdict_10, one->verdict_10 == STATS_SLOWER);
    count(&check->found_3, one->verdict_3, one->verdict_3 == STATS_SLOWER);
    if (one->floor > 0 && one->floor < QUIET_FLOOR)
        count(&check->found_3_quiet, one->verdict_3,
              one->verdict_3 == STATS_SLOWER);
}

static int by_size(const void *a, const void *b)
{
    const double *left = a, *right = b;

    return *left < *right ? -1 : *left > *right;
}

static int describe_floor(struct self_check *check)
{
    double *floors = calloc(check->finished + 1, sizeof *floors);
    size_t known = 0;

    if (!floors)
        return -ENOMEM;
    for (size_t i = 0; i < check->finished; i++)
        if (check->each[i].floor > 0)
            floors[known++] = check->each[i].floor;
    qsort(floors, known, sizeof *floors, by_size);
    check->floor.count = known;
    if (known > 0) {
        check->floor.value = stats_quantile(floors, known, 0.5);
        check->floor.low = floors[0];
        check->floor.high = floors[known - 1];
    }
    free(floors);
    return 0;
}

static void count_disturbed(struct self_check *check,
                            const struct resultset *set)
{
    for (size_t i = 0; i < set->run_count; i++) {
        check->runs += set->runs[i].timed;
        check->disturbed += set->runs[i].timed && set->runs[i].disturbed;
    }
}

int self_check_judge(struct self_check *check, const struct resultset *set)
{
    struct analysis analysis;
    int status = analysis_init(&analysis, set);

    check->each = calloc(set->experiment_count + 1, sizeof *check->each);
    if (!check->each)
        status = -ENOMEM;
    for (size_t i = 0; i < analysis.experiment_count && status == 0; i++) {
        if (!is_whole(&analysis.experiments[i]))
            continue;
        judge_one(&analysis.experiments[i], &check->each[check->finished]);
        count_one(check, &check->each[check->finished++]);
    }
    if (status == 0)
        status = describe_floor(check);
    count_disturbed(check, set);
    analysis_release(&analysis);
    return status;
}

void self_check_release(struct self_check *check)
{
    free(check->each);
    check->each = NULL;
}

size_t self_check_allowed(size_t of)
{
    unsigned allowed = 0;

    while (gsl_cdf_binomial_P(allowed, TRUE_RATE, (unsigned)of) <
           SERIES_IN_FORTY)
        allowed++;
    return allowed;
}

void self_check_interval(const struct self_check_share *share, double *low,
                         double *high)
{
    const double tail = (1 - STATS_CONFIDENCE) / 2;
    const double found = (double)share->count;
    const double others = (double)(share->of - share->count);

    *low = share->count ? gsl_cdf_beta_Pinv(tail, found, others + 1) : 0;
    *high = others > 0 ? gsl_cdf_beta_Qinv(tail, found + 1, others) : 1;
}

bool self_check_passed(const struct self_check *check)
{
    return check->wrong.of > 0 && check->found_10.of > 0 &&
           check->wrong.count <= self_check_allowed(check->wrong.of) &&
           (double)check->found_10.count >=
               ENOUGH_FOUND * (double)check->found_10.of;
}
