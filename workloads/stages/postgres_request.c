/* Options, rows and digests (see postgres_request.h). */
#include "workloads/stages/postgres_request.h"

#include <inttypes.h>
#include <nettle/base16.h>
#include <nettle/sha2.h>
#include <stdio.h>
#include <string.h>

#include "core/clock.h"
#include "core/digest.h"

#define HASHES      2
#define HASH_DIGITS (2 * SHA256_DIGEST_SIZE)
#define MAX_WAIT_NS (3600 * NS_PER_SECOND)
#define MAX_ROWS    100000000

struct postgres postgres_request;

const struct option_row postgres_options[] = {
    {.name = "db-url",
     .help = "address of the database, as libpq takes it: "
             "postgresql://user@host/name; keep a password out of sight in "
             "PGPASSWORD or ~/.pgpass",
     .type = OPTION_TEXT,
     .value = &postgres_request.url,
     .secret = true},
    {.name = "query",
     .help = "look a row up by its primary key, or wait in the server first",
     .type = OPTION_CHOICE,
     .value = &postgres_request.query,
     .fallback = "lookup",
     .choices = "lookup|wait"},
    {.name = "wait-ms",
     .help = "with --query wait: how long the server waits, in milliseconds",
     .type = OPTION_NS,
     .value = &postgres_request.wait_ns,
     .fallback = "10",
     .max = MAX_WAIT_NS},
    {.name = "rows",
     .help = "how many rows of the table are asked for, from the first on",
     .type = OPTION_COUNT,
     .value = &postgres_request.rows,
     .fallback = "10000",
     .min = 1,
     .max = MAX_ROWS},
    {.name = "connections",
     .help = "connections to the database, at most; a task that finds all of "
             "them busy waits for one (default: as many as tasks in flight)",
     .type = OPTION_COUNT,
     .value = &postgres_request.connections,
     .fallback = "concurrency",
     .max = 1000000,
     .zero = "concurrency"},
    {.type = OPTION_END},
};

int postgres_open(const struct plan *run_plan, void **shared)
{
    struct postgres *request = &postgres_request;

    request->seed = run_plan->seed;
    request->timeout_ns = run_plan->timeout_ns;
    request->lanes = plan_lanes(run_plan);
    if (request->connections == 0 || request->connections > request->lanes)
        request->connections = request->lanes;
    *shared = request;
    return 0;
}

uint64_t postgres_row(const struct postgres *request, uint64_t index)
{
    return 1 + digest_seeded(request->seed, index) % request->rows;
}

uint64_t postgres_deadline(const struct postgres *request)
{
    return request->timeout_ns > 0 ? clock_now_ns() + request->timeout_ns
                                   : UINT64_MAX;
}

/* A task that times out waits no longer than that. */
uint64_t postgres_wait_ns(const void *shared, uint64_t index)
{
    const struct postgres *request = shared;
    const uint64_t timeout_ns = request->timeout_ns;

    (void)index;
    if (request->query != QUERY_WAIT)
        return 0;
    return timeout_ns > 0 && request->wait_ns > timeout_ns ? timeout_ns
                                                           : request->wait_ns;
}

int postgres_expected(void *shared, void *compute, uint64_t index,
                      uint64_t *digest)
{
    const uint64_t row = postgres_row(shared, index);
    char body[HASHES * HASH_DIGITS];

    (void)compute;
    for (unsigned which = 0; which < HASHES; which++) {
        uint8_t hash[SHA256_DIGEST_SIZE];
        struct sha256_ctx context;
        char text[32];
        const int size =
            snprintf(text, sizeof(text), "%" PRIu64 "/%u", row, which);

        sha256_init(&context);
        sha256_update(&context, (size_t)size, (const uint8_t *)text);
        sha256_digest(&context, sizeof(hash), hash);
        base16_encode_update(body + which * HASH_DIGITS, sizeof(hash), hash);
    }
    *digest = digest_bytes(body, sizeof(body));
    return 0;
}
