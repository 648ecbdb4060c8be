/* SHA-256 in rounds: by libcrypto where it is measured, by Nettle where it is
 * checked. */
#include "workloads/stages/sha256.h"

#include <endian.h>
#include <errno.h>
#include <nettle/sha2.h>
#include <openssl/evp.h>
#include <stdlib.h>
#include <string.h>

#include "core/digest.h"
#include "core/failure.h"

#define HASH_BYTES      SHA256_DIGEST_SIZE
#define BLOCK_MAX_BYTES (UINT64_C(1) << 30)

/* What the stages are asked for; constant while workers exist. */
static struct request {
    uint64_t block_bytes; /* of sha256_stage */
    uint64_t rounds;
    uint64_t seed;
} request;

/* What one worker hashes with. */
struct local {
    EVP_MD *algorithm;
    EVP_MD_CTX *context;
    const struct tasks
        *tasks;           /* sha256_stage_of_buffer: whose lanes it reads */
    unsigned char *block; /* sha256_stage: the block it makes, else NULL */
};

#define ROUNDS_ROW                                                             \
    {                                                                          \
        .name = "rounds", .help = "how often each body is hashed",             \
        .type = OPTION_COUNT, .value = &request.rounds, .fallback = "16",      \
        .min = 1, .max = 1000000000                                            \
    }

static const struct option_row block_options[] = {
    {.name = "block-bytes",
     .help = "size of the block that a task makes and hashes, in bytes",
     .type = OPTION_COUNT,
     .value = &request.block_bytes,
     .fallback = "65536",
     .min = 1,
     .max = BLOCK_MAX_BYTES},
    ROUNDS_ROW,
    {.type = OPTION_END},
};

static const struct option_row buffer_options[] = {
    ROUNDS_ROW,
    {.type = OPTION_END},
};

static int sha256_open(const struct plan *plan, void **shared)
{
    request.seed = plan->seed;
    *shared = &request;
    return 0;
}

/* A nanosecond a byte is the slower end of today's CPUs; starting and ending a
 * hash takes a few hundred. */
static uint64_t hash_cost_ns(uint64_t size)
{
    return request.rounds * (size + 300);
}

static uint64_t block_cost_ns(const void *shared)
{
    (void)shared;
    return hash_cost_ns(request.block_bytes);
}

static uint64_t buffer_cost_ns(const void *shared)
{
    (void)shared;
    return hash_cost_ns(0);
}

static void sha256_detach(void *opaque)
{
    struct local *local = opaque;

    free(local->block);
    EVP_MD_CTX_free(local->context);
    EVP_MD_free(local->algorithm);
    free(local);
}

/* block_bytes 0: no block. */
static int attach(const struct place *place, uint64_t block_bytes,
                  void **result)
{
    struct local *local = calloc(1, sizeof(*local));

    if (!local)
        return -ENOMEM;
    local->tasks = place->tasks;
    local->algorithm = EVP_MD_fetch(NULL, "SHA256", NULL);
    local->context = EVP_MD_CTX_new();
    if (block_bytes > 0)
        local->block = malloc(block_bytes);
    if (!local->algorithm || !local->context ||
        (block_bytes > 0 && !local->block)) {
        const bool absent = !local->algorithm;

        sha256_detach(local);
        return absent
                   ? failure_explain(-ENOSYS,
                                     "libcrypto offers no SHA256 here: check "
                                     "the providers in its openssl.cnf")
                   : -ENOMEM;
    }
    *result = local;
    return 0;
}

static int block_attach(void *shared, const struct place *place, void **local)
{
    (void)shared;
    return attach(place, request.block_bytes, local);
}

static int buffer_attach(void *shared, const struct place *place, void **local)
{
    (void)shared;
    return attach(place, 0, local);
}

static uint64_t digest_of_hash(const unsigned char *hash)
{
    uint64_t word;

    memcpy(&word, hash, sizeof(word));
    return le64toh(word);
}

/* All rounds over one body, by libcrypto. Returns 0 or -EIO. */
static int hash_body(const struct local *local, const void *body, size_t size,
                     uint64_t *digest)
{
    unsigned char hash[HASH_BYTES] = {0};

    for (uint64_t round = 0; round < request.rounds; round++) {
        if (!EVP_DigestInit_ex(local->context, local->algorithm, NULL) ||
            !EVP_DigestUpdate(local->context, hash, sizeof(hash)) ||
            !EVP_DigestUpdate(local->context, body, size) ||
            !EVP_DigestFinal_ex(local->context, hash, NULL))
            return -EIO;
    }
    *digest = digest_of_hash(hash);
    return 0;
}

/* The name of the body that task `index` hashes. */
static uint64_t block_id(uint64_t index)
{
    return digest_seeded(request.seed, index);
}

static int block_run(void *opaque, struct task *task)
{
    struct local *local = opaque;

    digest_fill(block_id(task->index), local->block, request.block_bytes);
    return hash_body(local, local->block, request.block_bytes, &task->digest);
}

static int buffer_run(void *opaque, struct task *task)
{
    struct local *local = opaque;

    return hash_body(local, task_buffer(local->tasks, task), task->bytes,
                     &task->digest);
}

int sha256_rounds_expected(const void *bytes, size_t size, uint64_t *digest)
{
    uint8_t hash[HASH_BYTES] = {0};

    for (uint64_t round = 0; round < request.rounds; round++) {
        struct sha256_ctx context;

        sha256_init(&context);
        sha256_update(&context, sizeof(hash), hash);
        sha256_update(&context, size, bytes);
        sha256_digest(&context, sizeof(hash), hash);
    }
    *digest = digest_of_hash(hash);
    return 0;
}

int sha256_block_expected(uint64_t index, uint64_t *digest)
{
    void *block = malloc(request.block_bytes);
    int status;

    if (!block)
        return -ENOMEM;
    digest_fill(block_id(index), block, request.block_bytes);
    status = sha256_rounds_expected(block, request.block_bytes, digest);
    free(block);
    return status;
}

const struct stage sha256_stage = {
    .name = "sha256",
    .options = block_options,
    .open = sha256_open,
    .cost_ns = block_cost_ns,
    .attach = block_attach,
    .detach = sha256_detach,
    .run = block_run,
};

const struct stage sha256_stage_of_buffer = {
    .name = "sha256",
    .options = buffer_options,
    .open = sha256_open,
    .cost_ns = buffer_cost_ns,
    .attach = buffer_attach,
    .detach = sha256_detach,
    .run = buffer_run,
};
