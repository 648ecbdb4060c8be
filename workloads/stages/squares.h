/* Adding up squares one by one, and what must come of it: the loop that
 * sum-squares and skew are made of.
 *
 * Modulo 2^64. It is kept from being vectorised, so that every compiler runs
 * the same steps, half a nanosecond to a whole one each.
 */
#ifndef WORKLOADS_STAGES_SQUARES_H
#define WORKLOADS_STAGES_SQUARES_H

#include <stdint.h>

/* (first + 1)² + (first + 2)² + … + (first + terms)² */
static inline uint64_t squares_add_up(uint64_t first, uint64_t terms)
{
    const uint64_t last = first + terms;
    uint64_t sum = 0;

    for (uint64_t i = first + 1; i <= last; i++) {
        sum += i * i;
        /* The compiler may not know what sum is here: clang would put the
         * closed form in the loop's place, gcc would vectorise it. */
        __asm__ volatile("" : "+r"(sum));
    }
    return sum;
}

/* 1² + 2² + … + m² = m (m + 1) (2m + 1) / 6. The divisions come first, where
 * they are exact: afterwards the product may wrap. */
static inline uint64_t squares_sum_to(uint64_t m)
{
    uint64_t a = m, b = m + 1, c = 2 * m + 1;

    if (a % 2 == 0)
        a /= 2;
    else
        b /= 2;
    if (a % 3 == 0)
        a /= 3;
    else if (b % 3 == 0)
        b /= 3;
    else
        c /= 3;
    return a * b * c;
}

#endif
