/* Seeded arrival times. */
#include "core/arrival.h"

#include <math.h>

#include "core/clock.h"
#include "core/digest.h"

#define STREAM                                                                 \
    UINT64_C(                                                                  \
        0x6172726976616c73) /* apart from other seeded draws              \
                                  */

/* Uniform in (0, 1]. */
static double draw(uint64_t seed, uint64_t index)
{
    return (double)((digest_seeded(seed ^ STREAM, index) >> 11) + 1) * 0x1p-53;
}

void arrival_fill(struct stamps *stamps, uint64_t count, uint64_t rate,
                  enum arrival_kind kind, uint64_t seed)
{
    const double gap_ns = (double)NS_PER_SECOND / (double)rate;
    double at_ns = 0;

    for (uint64_t i = 0; i < count; i++) {
        if (kind == ARRIVAL_CONSTANT)
            at_ns = gap_ns * (double)i;
        else
            at_ns -= gap_ns * log(draw(seed, i));
        stamps[i].intended_ns = (uint64_t)at_ns;
    }
}
