/* The compute stage of sha256 and of fetch-hash: rounds of SHA-256 by OpenSSL's
 * libcrypto, and what must come out of them by GNU Nettle.
 *
 * Over a body of any size, with K rounds:
 *
 *   hash_0 = 32 zero bytes
 *   hash_k = SHA-256(hash_{k-1} || body)        k = 1 … K
 *
 * so every round reads the whole body and costs the same, and none can be left
 * out or done before the one ahead of it. The digest is hash_K's first eight
 * bytes, read as a little-endian number.
 */
#ifndef WORKLOADS_STAGES_SHA256_H
#define WORKLOADS_STAGES_SHA256_H

#include <stddef.h>
#include <stdint.h>

#include "core/workload.h"

/* Hashes a body that it makes itself from the seed and the task's index.
 * Options: --block-bytes, --rounds. */
extern const struct stage sha256_stage;

/* Hashes the task->bytes bytes that an I/O stage left in the lane's buffer.
 * Option: --rounds. Asks for no buffer of its own: the I/O stage does. */
extern const struct stage sha256_stage_of_buffer;

/* What they must give, by Nettle, with the value of --rounds; outside the
 * measured region only. Each returns 0 or -ENOMEM. */
int sha256_block_expected(uint64_t index, uint64_t *digest);
int sha256_rounds_expected(const void *bytes, size_t size, uint64_t *digest);

#endif
