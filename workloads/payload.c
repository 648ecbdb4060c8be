/* payload: a task makes P bytes, and whoever asked reads all of them.
 *
 * The worker fills its lane with words that are a function of the task's index;
 * the thread that called drive adds all of them up. Both go at the speed of
 * memory, so that what is left to see is what it takes to bring P bytes from one
 * to the other: nothing but a pointer between threads, an offset into shared
 * memory or a copy through a pipe between processes.
 *
 * It does not show what it costs to turn objects into bytes and back, as one
 * must whose memory is not shared; nor the first touch of fresh memory, since a
 * lane's buffer is used again and again.
 */
#include <errno.h>
#include <string.h>

#include "core/digest.h"
#include "core/failure.h"
#include "core/workload.h"

#define COLUMNS   8u /* words in a row: what a compiler turns into vectors */
#define ROW_BYTES (COLUMNS * sizeof(uint64_t))

static uint64_t size_bytes;

static const struct option_row payload_options[] = {
    {.name = "bytes",
     .help = "of a task's result, a multiple of 64",
     .type = OPTION_COUNT,
     .value = &size_bytes,
     .fallback = "65536",
     .min = ROW_BYTES,
     .max = 4u << 20},
    {.type = OPTION_END},
};

static struct payload {
    uint64_t seed, rows;
} payload;

static int payload_open(const struct plan *plan, void **shared)
{
    if (size_bytes % ROW_BYTES != 0)
        return failure_explain(
            -EINVAL, "--bytes %llu is not a multiple of %zu; take %llu",
            (unsigned long long)size_bytes, ROW_BYTES,
            (unsigned long long)size_bytes / ROW_BYTES * ROW_BYTES);
    payload = (struct payload){plan->seed, size_bytes / ROW_BYTES};
    *shared = &payload;
    return 0;
}

static size_t payload_buffer_bytes(const void *shared)
{
    return ((const struct payload *)shared)->rows * ROW_BYTES;
}

static uint64_t payload_cost_ns(const void *shared)
{
    return ((const struct payload *)shared)->rows * ROW_BYTES / 16;
}

static int payload_attach(void *shared, const struct place *place, void **local)
{
    (void)shared;
    *local = place->tasks;
    return 0;
}

/* The words of task `index`: word n is first + n × step. */
struct words {
    uint64_t first, step;
};

static struct words words_of(uint64_t seed, uint64_t index)
{
    const uint64_t first = digest_seeded(seed, index);

    return (struct words){first, digest_mix(first) | 1};
}

static int payload_run(void *local, struct task *task)
{
    const struct words words = words_of(payload.seed, task->index);
    uint64_t *at = task_buffer(local, task), row[COLUMNS];

    for (unsigned i = 0; i < COLUMNS; i++)
        row[i] = words.first + i * words.step;
    for (uint64_t n = 0; n < payload.rows; n++, at += COLUMNS)
        for (unsigned i = 0; i < COLUMNS; i++) {
            at[i] = row[i];
            row[i] += COLUMNS * words.step;
        }
    task->bytes = (uint32_t)(payload.rows * ROW_BYTES);
    return 0;
}

/* Two sums for each column, as Fletcher's: of its words, and of those sums. A
 * word that is wrong changes the first, words that changed places the second,
 * or where they changed columns the sum over columns, which have weights. */
static uint64_t digest_of(const uint64_t *sums, const uint64_t *sums_of_sums)
{
    uint64_t first = 0, second = 0;

    for (unsigned i = 0; i < COLUMNS; i++) {
        first += (2 * i + 1) * sums[i];
        second += (2 * i + 1) * sums_of_sums[i];
    }
    return digest_mix(digest_mix(first) ^ second);
}

static int payload_receive(void *io, void *compute, struct task *task,
                           const void *bytes)
{
    const struct payload *asked = compute;
    uint64_t sums[COLUMNS] = {0}, sums_of_sums[COLUMNS] = {0};
    const uint64_t *at = bytes;

    (void)io;
    if (task->bytes != asked->rows * ROW_BYTES)
        return -ENODATA;
    for (uint64_t n = 0; n < asked->rows; n++, at += COLUMNS)
        for (unsigned i = 0; i < COLUMNS; i++) {
            sums[i] += at[i];
            sums_of_sums[i] += sums[i];
        }
    task->digest = digest_of(sums, sums_of_sums);
    return 0;
}

/* In closed form. Column i has the rows' words w(n) = a + n d with a = first + i
 * step and d = 8 step; their sum over R rows is R a + d R (R - 1) / 2, and the
 * sum of these sums, in which w(n) counts R - n times, a R (R + 1) / 2 + d (R - 1)
 * R (R + 1) / 6. R is small enough for the products: at most 65,536 rows. */
static int payload_expected(void *io, void *compute, uint64_t index,
                            uint64_t *digest)
{
    const struct payload *asked = compute;
    const struct words words = words_of(asked->seed, index);
    const uint64_t rows = asked->rows, d = COLUMNS * words.step;
    uint64_t sums[COLUMNS], sums_of_sums[COLUMNS];

    (void)io;
    for (unsigned i = 0; i < COLUMNS; i++) {
        const uint64_t a = words.first + i * words.step;

        sums[i] = rows * a + d * (rows * (rows - 1) / 2);
        sums_of_sums[i] = a * (rows * (rows + 1) / 2) +
                          d * ((rows - 1) * rows * (rows + 1) / 6);
    }
    *digest = digest_of(sums, sums_of_sums);
    return 0;
}

static const struct stage payload_stage = {
    .name = "payload",
    .options = payload_options,
    .open = payload_open,
    .buffer_bytes = payload_buffer_bytes,
    .cost_ns = payload_cost_ns,
    .attach = payload_attach,
    .run = payload_run,
};

const struct workload workload = {
    .name = "payload",
    .summary = "bytes that a worker makes and whoever asked reads",
    .compute = &payload_stage,
    .expected = payload_expected,
    .receive = payload_receive,
};
