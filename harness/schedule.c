/* The shuffled order of a round (see schedule.h). */
#include "harness/schedule.h"

#include "core/digest.h"

void schedule_round(uint64_t seed, const char *experiment, unsigned round,
                    size_t *order, size_t count)
{
    uint64_t sequence = digest_mix(seed + DIGEST_STEP);

    for (const char *letter = experiment; *letter; letter++)
        sequence = digest_mix(sequence ^ (unsigned char)*letter);
    sequence = digest_seeded(sequence, round);
    for (size_t i = 0; i < count; i++)
        order[i] = i;
    /* Fisher and Yates; the bias of % is below 2^-50 for so few cases. */
    for (size_t i = count; i > 1; i--) {
        const size_t other = digest_seeded(sequence, i) % i;
        const size_t kept = order[i - 1];

        order[i - 1] = order[other];
        order[other] = kept;
    }
}
