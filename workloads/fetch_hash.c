/* fetch-hash: GET a body from the origin, then hash it: waiting and computing
 * in one task.
 *
 * It shows what a model does when a task that has waited wants the CPU: a loop
 * that computes inline serves nobody else meanwhile, threads and processes use
 * the other CPUs. `--rounds` sets the CPU's share. Composed of http's stage and
 * sha256's; what those do not show, this does not either.
 */
#include <stdlib.h>

#include "core/workload.h"
#include "workloads/stages/http.h"
#include "workloads/stages/sha256.h"

static int hash_expected(void *io, void *compute, uint64_t index,
                         uint64_t *digest)
{
    void *bytes;
    size_t size;
    int status = http_body_expected(io, index, &bytes, &size);

    (void)compute;
    if (status < 0)
        return status;
    status = sha256_rounds_expected(bytes, size, digest);
    free(bytes);
    return status;
}

const struct workload workload = {
    .name = "fetch-hash",
    .summary = "GET a body from the origin, then hash it",
    .io = &http_stage,
    .compute = &sha256_stage_of_buffer,
    .expected = hash_expected,
};
