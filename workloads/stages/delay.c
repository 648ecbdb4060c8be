/* The seeded distributions, each from its textbook inversion. */
#include "workloads/stages/delay.h"

#include <math.h>

#include "core/digest.h"

/* Keeps the waits independent of everything else made from the run's seed. */
#define DELAY_STREAM UINT64_C(0x64656c6179)

/* The n-th number of the stream: in (0, 1], so that its logarithm is finite. */
static double unit(uint64_t seed, uint64_t n)
{
    const uint64_t bits = digest_seeded(seed ^ DELAY_STREAM, n) >> 11;

    return (double)(bits + 1) * 0x1p-53;
}

/* A standard normal number (Box and Muller, 1958). */
static double normal(uint64_t seed, uint64_t index)
{
    const double radius = sqrt(-2.0 * log(unit(seed, 2 * index)));

    return radius * cos(2.0 * M_PI * unit(seed, 2 * index + 1));
}

uint64_t delay_ns(enum delay_kind kind, uint64_t mean_ns, uint64_t seed,
                  uint64_t index)
{
    double factor = 1.0;

    switch (kind) {
    case DELAY_CONSTANT:
        return mean_ns;
    case DELAY_UNIFORM:
        factor = 2.0 * unit(seed, index);
        break;
    case DELAY_EXPONENTIAL:
        factor = -log(unit(seed, index));
        break;
    case DELAY_LONG_TAIL:
        /* The mean of exp(normal - 1/2) is 1. */
        factor = exp(normal(seed, index) - 0.5);
        break;
    }
    return (uint64_t)(fmin(factor, DELAY_CAP) * (double)mean_ns);
}
