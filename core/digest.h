/* Digests and seeded numbers: how equal work is proven, and how a workload's
 * inputs are a function of its seed.
 *
 * These are definitions, not measured code: a digest tells whether two models
 * did the same work, it does not resist an adversary. The mixer is the
 * finalizer of SplitMix64 (Steele, Lea & Flood, OOPSLA 2014).
 */
#ifndef CORE_DIGEST_H
#define CORE_DIGEST_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#define DIGEST_STEP UINT64_C(0x9e3779b97f4a7c15)

/* A bijection of 64-bit numbers in which every input bit moves every output
 * bit. */
static inline uint64_t digest_mix(uint64_t value)
{
    value = (value ^ (value >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
    value = (value ^ (value >> 27)) * UINT64_C(0x94d049bb133111eb);
    return value ^ (value >> 31);
}

/* What task `index` adds to the digest of its run. The sum over all tasks does
 * not depend on their order, and two tasks that swapped results change it. */
static inline uint64_t digest_pair(uint64_t index, uint64_t digest)
{
    return digest_mix(digest_mix(index + DIGEST_STEP) ^ digest);
}

/* The n-th number of the seeded sequence `seed`. */
static inline uint64_t digest_seeded(uint64_t seed, uint64_t n)
{
    return digest_mix(seed + (n + 1) * DIGEST_STEP);
}

/* Digest of `size` bytes, read as little-endian words; the tail is padded with
 * zeros and the size is part of the digest. */
uint64_t digest_bytes(const void *bytes, size_t size);

/* Fill `bytes` with the first `size` bytes of the body named `id`: what the
 * origin answers and what a client expects. */
void digest_fill(uint64_t id, void *bytes, size_t size);

#endif
