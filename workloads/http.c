/* http: GET a body from the origin.
 *
 * It shows what a model costs when tasks wait for the network: connections,
 * descriptors and system calls are real, the latency is the origin's and the
 * same for every model. It does not show a network: both ends share this
 * machine's CPUs unless the origin runs elsewhere, and a good part of each
 * request's CPU time is libcurl's, whatever the model.
 */
#include "workloads/stages/http.h"
#include "core/workload.h"

const struct workload workload = {
    .name = "http",
    .summary = "GET a body from the origin",
    .io = &http_stage,
    .expected = http_digest_expected,
};
