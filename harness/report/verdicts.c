/* Verdicts (see verdicts.h). */
#include "harness/report/verdicts.h"

#include <errno.h>
#include <stdlib.h>

#include "harness/report/analysis.h"
#include "harness/stats_test.h"

static bool is_compared(const struct case_view *c)
{
    return view_contends(c) && c->speedup.count > 0;
}

static enum stats_verdict decide(const struct experiment_view *view,
                                 const struct case_view *c)
{
    if (c->speedup.count < view->rounds_needed)
        return STATS_TOO_FEW;
    if (c->p_adjusted >= STATS_ALPHA)
        return STATS_NO_DIFFERENCE;
    return stats_verdict(&c->speedup, view->noise_floor);
}

/* `p` and `adjusted` have room for all cases. */
static int decide_all(struct experiment_view *view, double *p, double *adjusted)
{
    size_t count = 0;
    int status = 0;

    for (size_t i = 0; i < view->case_count && status == 0; i++) {
        struct case_view *c = &view->cases[i];

        if (!is_compared(c))
            continue;
        status = stats_sign_flip(c->ratios, c->speedup.count, &c->p);
        p[count++] = c->p;
    }
    view->comparisons = count;
    view->rounds_needed = stats_rounds_needed(count, STATS_ALPHA);
    if (status == 0)
        status = stats_holm(p, count, adjusted);
    count = 0;
    for (size_t i = 0; i < view->case_count && status == 0; i++) {
        struct case_view *c = &view->cases[i];

        if (!is_compared(c))
            continue;
        c->p_adjusted = adjusted[count++];
        c->verdict = decide(view, c);
    }
    return status;
}

int verdicts_decide(struct experiment_view *view)
{
    double *values = calloc(2 * view->case_count + 1, sizeof(*values));
    int status;

    if (!values)
        return -ENOMEM;
    status = decide_all(view, values, values + view->case_count);
    free(values);
    return status;
}

/* One of the direct comparisons; p 1 where there are no common rounds. */
struct direct {
    struct stats_estimate ratio;
    double p;
};

static int compare_directly(const struct case_view *fast,
                            const struct case_view *slow, struct direct *direct)
{
    double *ratios = calloc(slow->round_count + 1, sizeof(*ratios));
    int status;

    if (!ratios)
        return -ENOMEM;
    direct->p = 1;
    status = view_ratio(slow, fast, ratios, &direct->ratio);
    if (status == 0 && direct->ratio.count > 0)
        status = stats_sign_flip(ratios, direct->ratio.count, &direct->p);
    free(ratios);
    return status;
}

int verdicts_against(const struct experiment_view *view,
                     const struct case_view *fast,
                     const struct case_view *const *others, size_t count,
                     bool *slower)
{
    struct direct *direct = calloc(count + 1, sizeof(*direct));
    double *p = calloc(count + 1, sizeof(*p));
    double *adjusted = calloc(count + 1, sizeof(*adjusted));
    int status = direct && p && adjusted ? 0 : -ENOMEM;

    for (size_t i = 0; i < count && status == 0; i++) {
        status = compare_directly(fast, others[i], &direct[i]);
        p[i] = direct[i].p;
    }
    if (status == 0)
        status = stats_holm(p, count, adjusted);
    for (size_t i = 0; i < count && status == 0; i++)
        slower[i] =
            adjusted[i] < STATS_ALPHA &&
            stats_verdict(&direct[i].ratio, view->noise_floor) == STATS_FASTER;
    free(direct);
    free(p);
    free(adjusted);
    return status;
}
