/* Scaling laws fitted to a sweep: Amdahl's and the Universal Scalability Law
 * (Gunther, Guerrilla Capacity Planning, 2007). Pure functions, no state.
 *
 *     X(N) = lambda N / (1 + sigma (N - 1) + kappa N (N - 1))
 *
 * lambda is what one worker does alone, sigma the share that cannot be done
 * side by side (contention), kappa the cost of each pair that has to agree
 * (coherency). With kappa = 0 it is Amdahl's law; with kappa > 0 it has a peak
 * at sqrt((1 - sigma) / kappa). N / X is linear in (1 - sigma) / lambda,
 * sigma / lambda and kappa / lambda: weighted least squares find them, sigma
 * held between 0 and 1 and kappa at or above 0, each point weighed by
 * 1 / (N / X)^2, so that a residual of one per cent counts alike at every N.
 */
#ifndef HARNESS_STATS_FIT_H
#define HARNESS_STATS_FIT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define FIT_POINTS_MIN 6 /* different N */
#define FIT_ROUNDS_MIN 6 /* as for any interval, see stats.h */

/* A law whose residuals are within this describes the data well enough,
 * however narrow the intervals of the points are. */
#define FIT_TOLERANCE 0.05

struct usl {
    double lambda, sigma, kappa;
};

double usl_rate(const struct usl *, double n);

/* Where the rate is greatest: 1 at least, HUGE_VAL where it is nowhere. */
double usl_peak(const struct usl *);

enum fit_law { FIT_AMDAHL, FIT_USL };

/* The least squares themselves. `weight` (of N / X) may be NULL: as above.
 * Returns 0, -EINVAL where a value is not finite and above 0 or there are fewer
 * points than parameters, or -ENOMEM. */
int usl_least_squares(const double *n, const double *rate, const double *weight,
                      size_t points, enum fit_law, struct usl *);

struct fit_input {
    const double *n;    /* points in rising order, 1 or more */
    const double *rate; /* of each round: rate[round * points + point] */
    size_t points, rounds;
    uint64_t seed;      /* of the bootstrap */
    const double *grid; /* N at which the band is wanted, or NULL */
    size_t grid_count;
};

enum fit_refusal {
    FIT_DONE = 0,
    FIT_FEW_POINTS,
    FIT_FEW_ROUNDS,
    FIT_NOT_POSITIVE, /* a rate or an N that is no number above 0 */
    FIT_NO_LAW,       /* residuals beyond `allowed` */
};

struct fit_range {
    double value, low, high; /* 95 % */
};

struct fit {
    enum fit_refusal refusal;
    /* Of the law chosen; where FIT_NO_LAW, of the one that came nearest. */
    enum fit_law law;
    struct usl usl;
    double residual; /* relative, root of RSS / (points - parameters) */
    double worst,
        worst_n;   /* largest relative residual, measured / fitted - 1 */
    double spread; /* half the interval of a point's median, root mean square */
    double allowed;  /* the larger of spread and FIT_TOLERANCE */
    double left_out; /* root mean square of the relative errors at which each
                        point is foretold by a fit to all others */
    double aicc_amdahl, aicc_usl; /* HUGE_VAL: too few points for it */
    /* Only of FIT_DONE: */
    struct fit_range lambda, sigma, kappa, peak; /* peak: HUGE_VAL is nowhere */
};

/* Fit both laws to the medians of the rounds and choose: of those whose
 * residual is within `allowed`, the one with the smaller AICc. Intervals are
 * from a bootstrap: rounds are drawn with replacement, whole, and the law is
 * fitted again; see docs/method.md. `low` and `high`, where there is a grid,
 * receive the interval of the rate at each of its N. Returns 0 (look at
 * refusal), -EINVAL where n does not rise, or -ENOMEM. */
int fit_sweep(const struct fit_input *, struct fit *, double *low,
              double *high);

#endif
