/* Doubling pauses and their jitter. */
#include "core/backoff.h"

#include "core/digest.h"

uint64_t backoff_ns(const struct plan *plan, uint64_t index, uint32_t attempts)
{
    const unsigned doublings =
        attempts - 1 < BACKOFF_DOUBLINGS ? attempts - 1 : BACKOFF_DOUBLINGS;
    const uint64_t whole = plan->backoff_ns << doublings;
    const uint64_t draw =
        digest_seeded(plan->seed ^ digest_mix(index), attempts);

    switch ((enum jitter_kind)plan->jitter) {
    case JITTER_NONE:
        return whole;
    case JITTER_HALF:
        return whole - whole / 2 + draw % (whole / 2 + 1);
    case JITTER_FULL:
        return draw % (whole + 1);
    }
    return whole;
}
