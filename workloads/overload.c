/* overload: GET a body from an origin that takes only --capacity requests at
 * once, and answers 503 at once to those beyond.
 *
 * It shows what becomes of more requests in flight than a server can take: each
 * refusal is a request for nothing, and then a pause (--backoff-ms, doubled from
 * attempt to attempt) in which places stand empty. --concurrency is the remedy
 * that needs no retries, --jitter the one that spreads them; --retries says how
 * often a task may come back before it fails, and a run with a task that failed
 * is not verified. How many attempts were for nothing is the result's "retried".
 *
 * It does not show a server that grows slow before it refuses: this one serves
 * those it takes as fast as ever, and a refusal costs it next to nothing.
 */
#include "core/workload.h"
#include "workloads/stages/http.h"

const struct workload workload = {
    .name = "overload",
    .summary = "GET a body from an origin that refuses what it cannot take",
    .io = &http_stage_limited,
    .expected = http_digest_expected,
};
