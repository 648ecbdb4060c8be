/* sha256: hash a block that is made from the seed and the task's index.
 *
 * Real work by a real library, OpenSSL's libcrypto, which uses the CPU's SHA
 * instructions where there are any: figures differ between machines by more
 * than their clock rates do. It does not show memory traffic: the default block
 * stays in the second-level cache of the core that hashes it.
 */
#include "workloads/stages/sha256.h"

static int block_expected(void *io, void *compute, uint64_t index,
                          uint64_t *digest)
{
    (void)io;
    (void)compute;
    return sha256_block_expected(index, digest);
}

const struct workload workload = {
    .name = "sha256",
    .summary = "rounds of SHA-256 over a seeded block",
    .compute = &sha256_stage,
    .expected = block_expected,
};
