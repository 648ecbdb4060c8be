/* http: GET a body from the origin.
 *
 * It shows what a model costs when tasks wait for the network: connections,
 * descriptors and system calls are real, the latency is the origin's and the
 * same for every model. It does not show a network: both ends share this
 * machine's CPUs unless the origin runs elsewhere, and a good part of each
 * request's CPU time is libcurl's, whatever the model.
 */
#include <stdlib.h>

#include "core/digest.h"
#include "core/workload.h"
#include "workloads/stages/http.h"

static int body_digest_expected(void *io, void *compute, uint64_t index,
                                uint64_t *digest)
{
    void *bytes;
    size_t size;
    int status = http_body_expected(io, index, &bytes, &size);

    (void)compute;
    if (status < 0)
        return status;
    *digest = digest_bytes(bytes, size);
    free(bytes);
    return 0;
}

const struct workload workload = {
    .name = "http",
    .summary = "GET a body from the origin",
    .io = &http_stage,
    .expected = body_digest_expected,
};
