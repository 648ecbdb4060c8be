/* How many rounds an experiment needs: a stopping rule that leaves intervals
 * as they are. Pure functions, no state.
 *
 * Looking after every round and stopping at the first narrow interval picks
 * the moments at which the data happens to agree with itself: of intervals
 * that promise 95 % fewer than 94 % then hold the true ratio. Here the data is
 * looked at once (Stein's two stages): a first stage decides how many rounds
 * there will be, and at least as many follow as there were, whatever they
 * show. docs/method.md has the figures.
 */
#ifndef HARNESS_STATS_PLAN_H
#define HARNESS_STATS_PLAN_H

#include "harness/stats.h"

/* The fewest rounds of a first stage that the rule was tried with. */
#define STATS_FIRST_STAGE 8

struct stats_goal {
    double precision; /* wanted of every ratio: 0.02 for within 2 % */
    unsigned most;    /* rounds that the budget allows, fixed beforehand or
                         from how long rounds take, never from ratios */
};

/* How far the ends of a ratio's interval lie from its middle: 0.02 where they
 * are 2 % above and below. Infinite where there is no interval. */
double stats_precision(const struct stats_estimate *ratio);

/* How many rounds there shall be in all, after a first stage of `done`: as
 * many as the widest of its intervals asks for, which shrink with the square
 * root of the rounds, and at least twice as many, but no more than allowed.
 * Call it once: planning again later would be a look more. Ratios without data
 * (count 0) are passed over; where none is left, no more rounds are needed. */
unsigned stats_plan_rounds(const struct stats_estimate *ratios, size_t count,
                           unsigned done, const struct stats_goal *);

#endif
