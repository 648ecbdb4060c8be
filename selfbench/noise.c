/* Shapes of noise whose medians have a closed form. */
#include "selfbench/noise.h"

#include <math.h>

#include <gsl/gsl_randist.h>

#define JITTER    0.02 /* of each mode, and of a case without modes */
#define APART     0.25 /* modes, in logarithms: 1.28 times as slow */
#define SLOW_TAIL 0.10
#define FAST_TAIL 0.03

static double normal(gsl_rng *rng)
{
    return 10 + gsl_ran_gaussian(rng, 1);
}

static double lognormal(gsl_rng *rng)
{
    return gsl_ran_lognormal(rng, 0, 0.5);
}

static double exponential(gsl_rng *rng)
{
    return 1 + gsl_ran_exponential(rng, 1);
}

/* Six of ten lie around 0, the others APART. */
static double two_modes(gsl_rng *rng)
{
    const double mode = gsl_rng_uniform(rng) < 0.6 ? 0 : APART;

    return mode + gsl_ran_gaussian(rng, JITTER);
}

static double two_modes_time(gsl_rng *rng)
{
    return 1 + two_modes(rng);
}

static double one_mode(gsl_rng *rng)
{
    return gsl_ran_gaussian(rng, JITTER);
}

static double slow_tail(gsl_rng *rng)
{
    return gsl_ran_exponential(rng, SLOW_TAIL);
}

static double fast_tail(gsl_rng *rng)
{
    return gsl_ran_exponential(rng, FAST_TAIL);
}

/* The median of 0.6 of a normal distribution, all of it below the rest, is its
 * quantile 0.5 / 0.6, that is 0.967421566 standard deviations. */
#define TWO_MODES_MEDIAN 0.967421566101701

const struct noise noises[] = {
    {"normal", normal, 10},
    {"log-normal", lognormal, 1},
    {"exponential", exponential, 1 + M_LN2},
    {"two modes, 60 : 40", two_modes_time, 1 + TWO_MODES_MEDIAN *JITTER},
};
const size_t noise_count = sizeof(noises) / sizeof(noises[0]);

/* Exponential less exponential, of means a > b: P(> t) = a / (a + b) e^(-t/a)
 * above 0, which is a half at a ln(2 a / (a + b)). */
const struct noise_pair noise_pairs[] = {
    {"log-normal", one_mode, one_mode, 0, true},
    {"exponential, one heavier", slow_tail, fast_tail,
     SLOW_TAIL * 0.43078291609245423, false},
    {"two modes, both", two_modes, two_modes, 0, true},
    {"two modes, one", two_modes, one_mode, TWO_MODES_MEDIAN *JITTER *M_SQRT2,
     false},
};
const size_t noise_pair_count = sizeof(noise_pairs) / sizeof(noise_pairs[0]);

const char *const noise_drift_names[] = {"no drift", "random walk", "steps"};

/* How far the level moves from one run to the next: a little always, or far
 * at times. */
static double move(gsl_rng *rng, enum noise_drift drift)
{
    switch (drift) {
    case DRIFT_WALK:
        return gsl_ran_gaussian(rng, JITTER);
    case DRIFT_STEPS:
        return gsl_rng_uniform(rng) < 0.1 ? gsl_ran_gaussian(rng, 0.2) : 0;
    default:
        return 0;
    }
}

void noise_rounds(gsl_rng *rng, const struct noise_pair *pair,
                  enum noise_drift drift, size_t rounds, double *above,
                  double *below)
{
    double level = 0;

    for (size_t i = 0; i < rounds; i++) {
        const bool above_first = gsl_rng_uniform(rng) < 0.5;
        double first, second;

        first = level += move(rng, drift);
        if (pair->symmetric)
            level += move(rng, drift);
        second = level;
        above[i] = exp((above_first ? first : second) + pair->above(rng));
        below[i] = exp((above_first ? second : first) + pair->below(rng));
    }
}
