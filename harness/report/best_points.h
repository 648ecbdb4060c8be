/* Each series of a sweep at the same x as the others, and at its own best.
 *
 * The best of many points, picked and measured on the same rounds, flatters: it
 * is also the luckiest. So the best point is chosen twice, on the odd and on
 * the even rounds, and each choice is measured on the rounds that had no part
 * in it. */
#ifndef HARNESS_REPORT_BEST_POINTS_H
#define HARNESS_REPORT_BEST_POINTS_H

#include "harness/report/fits.h"

struct best_point {
    const struct sweep_fit *sweep;
    /* Chosen on the odd and on the even rounds, mostly the same; NULL: no
     * rounds to choose by. */
    const struct case_view *by_odd, *by_even;
    /* Each round's time at the one that the others chose, as a case: rounds,
     * baseline and speedup, and nothing else. */
    struct case_view measured;
};

/* Whether the experiment is a sweep whose points are all told against one
 * baseline. */
bool best_points_apply(const struct experiment_view *);

/* Returns 0, -ENOMEM or -EINVAL; release is needed in either case. */
int best_point_init(struct best_point *, const struct sweep_fit *);
void best_point_release(struct best_point *);

/* The point of the sweep at that x, or NULL. */
const struct case_view *best_points_at(const struct sweep_fit *, double x);

/* Up to two x at which all sweeps of the group have a time, but the baseline's
 * own: one in the middle and the largest. Returns how many. */
size_t best_points_common(const struct experiment_view *, const char *group,
                          double x[2]);

#endif
