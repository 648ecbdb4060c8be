/* The two-stage choice of rounds. */
#include "harness/stats_plan.h"

#include <math.h>

double stats_precision(const struct stats_estimate *ratio)
{
    if (!ratio->interval || !(ratio->low > 0))
        return INFINITY;
    return sqrt(ratio->high / ratio->low) - 1;
}

unsigned stats_plan_rounds(const struct stats_estimate *ratios, size_t count,
                           unsigned done, const struct stats_goal *goal)
{
    double widest = -1, wanted;

    for (size_t i = 0; i < count; i++)
        if (ratios[i].count > 0)
            widest = fmax(widest, stats_precision(&ratios[i]));
    if (widest < 0 || goal->most <= done)
        return done;
    wanted = ceil(done * pow(log1p(widest) / log1p(goal->precision), 2));
    return (unsigned)fmin(fmax(wanted, 2.0 * done), goal->most);
}
