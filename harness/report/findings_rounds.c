/* How many rounds there were, where a goal decided it, and what they reached. */
#include <math.h>

#include "harness/report/findings_parts.h"
#include "harness/report/show.h"
#include "harness/stats_plan.h"

/* The widest interval of what is compared, as a part of its ratio; negative:
 * nothing is. */
static double widest(const struct experiment_view *view)
{
    double most = -1;

    for (size_t i = 0; i < view->case_count; i++) {
        const struct case_view *c = &view->cases[i];

        if (view_contends(c) && c->speedup.count > 0)
            most = fmax(most, stats_precision(&c->speedup));
    }
    return most;
}

void say_rounds(struct findings *findings, const struct experiment_view *view)
{
    const struct goal *goal = &view->e->goal;
    const double reached = widest(view);
    char wanted[32], got[64] = "";

    if (!(goal->precision > 0))
        return;
    snprintf(wanted, sizeof(wanted), "%.2g %%", 100 * goal->precision);
    if (isfinite(reached) && reached >= 0)
        show_text(got, sizeof(got), " The widest is now within %.2g %%.",
                  100 * reached);
    switch (goal->ended) {
    case GOAL_PRECISION:
        findings_add(findings,
                     "%u rounds: after %u the data was looked at once, and so "
                     "many planned as bring every ratio within %s.%s",
                     view->e->rounds, goal->first, wanted, got);
        break;
    case GOAL_BUDGET:
        findings_add(findings,
                     "%u rounds: after %u the data was looked at once, and %u "
                     "were wanted for every ratio within %s; the time budget "
                     "of %s allowed no more.%s",
                     view->e->rounds, goal->first, goal->wanted, wanted,
                     show_ns(goal->budget_s * 1e9).text, got);
        break;
    case GOAL_NOTHING:
        findings_add(
            findings,
            "%u rounds: nothing here is compared, so that no number of "
            "them could bring a ratio within %s.",
            view->e->rounds, wanted);
        break;
    default:
        findings_add(findings,
                     "%u rounds were a first stage; how many follow, for every "
                     "ratio within %s, was not decided before the end.",
                     goal->first, wanted);
    }
}
