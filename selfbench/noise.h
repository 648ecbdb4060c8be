/* Times with noise of a known shape, and so of a known median: what intervals
 * and stopping rules are tried on. Everything is drawn from the generator that
 * one brings.
 */
#ifndef SELFBENCH_NOISE_H
#define SELFBENCH_NOISE_H

#include <stdbool.h>
#include <stddef.h>

#include <gsl/gsl_rng.h>

/* Single times. */
struct noise {
    const char *name;
    double (*draw)(gsl_rng *);
    double median;
};

/* The times of two cases, as logarithms. */
struct noise_pair {
    const char *name;
    double (*above)(gsl_rng *);
    double (*below)(gsl_rng *);
    double median;  /* of above less below */
    bool symmetric; /* around it */
};

enum noise_drift { DRIFT_NONE, DRIFT_WALK, DRIFT_STEPS, DRIFT_COUNT };

extern const struct noise noises[];
extern const size_t noise_count;
extern const struct noise_pair noise_pairs[];
extern const size_t noise_pair_count;
extern const char *const noise_drift_names[DRIFT_COUNT];

/* `rounds` rounds of both cases. A drifting machine slows both of a round
 * alike. Where the pair is symmetric it also goes on drifting between the two
 * runs of a round, whose order is drawn, so that not all of it cancels; of
 * others that would move the median away from what is known. */
void noise_rounds(gsl_rng *, const struct noise_pair *, enum noise_drift,
                  size_t rounds, double *above, double *below);

#endif
