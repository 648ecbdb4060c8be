/* stream: go through arrays that no cache can hold, as fast as memory allows.
 *
 * The triad of McCalpin's STREAM (1995), in whole numbers modulo 2^64 so that
 * sums are exact in any order: task i goes through its block of --block-kib,
 * block i modulo the number of blocks, of each of three arrays,
 *
 *   to[j] = b[j] + 3 × c[j]
 *
 * and its digest is the sum of what it stored. The arrays take --memory-mib
 * together: by default four times the last-level caches of the allowed CPUs, and
 * 64 MiB at least, so that a block has left every cache when its turn comes
 * again.
 *
 *   b, c   one of each for all workers; filled before any worker starts, and
 *          only read afterwards, so threads and forked processes share them
 *   to     a part for each worker, its own, made and touched when the worker
 *          attaches: W of them take as much as one array
 *
 * So the memory does not grow with the workers, and no two write near each other.
 * Each worker reads its part back after the clock has stopped: what was stored is
 * verified, not only what was summed up.
 *
 * It shows where more cores stop helping because they share the way to memory. It
 * does not show the machine's best bandwidth: plain stores read a line before
 * they write it. Where memory has several nodes, b and c lie on the node of the
 * thread that started, unless one interleaves them (numactl --interleave=all). A
 * model with a worker for each task makes its part of `to` anew for each task, and
 * measures that.
 */
#include <errno.h>
#include <inttypes.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

#include "core/digest.h"
#include "core/failure.h"
#include "core/limits.h"
#include "core/workload.h"
#include "workloads/stages/cache.h"

#define ARRAYS         3
#define FACTOR         3
#define LEAST_BYTES    (UINT64_C(64) << 20)
#define CACHES         4 /* by how many caches the arrays are larger */
#define MEMORY_MAX_MIB (UINT64_C(1) << 30)
#define SYSFS_CPUS     "/sys/devices/system/cpu"
#define UNWRITTEN      UINT64_MAX

/* The values of an array: first + j × step. */
struct series {
    uint64_t first, step;
};

/* What workers found when they read back, in shared memory. */
struct found {
    _Atomic uint64_t wrong; /* words that were not what was stored */
};

/* What is asked for, and what all workers share; constant while they exist, but
 * for `wrong`. */
static struct stream {
    uint64_t memory_mib, block_kib;
    uint64_t words;       /* of a block */
    uint64_t blocks;      /* of an array */
    uint64_t part_blocks; /* of a worker's part of `to` */
    uint64_t seed;
    uint64_t *b, *c; /* blocks × words each */
    struct found *found;
} stream;

/* What one worker has to itself. */
struct local {
    uint64_t *to; /* part_blocks × words */
    uint64_t
        *held; /* which block of b and c was last written to each of them */
};

static const struct option_row stream_options[] = {
    {.name = "memory-mib",
     .help = "size of the three arrays together, in MiB (default: four times "
             "the last-level caches of the CPUs that may be used, and 64 at "
             "least)",
     .type = OPTION_COUNT,
     .value = &stream.memory_mib,
     .min = 1,
     .max = MEMORY_MAX_MIB},
    {.name = "block-kib",
     .help = "how much of each array a task goes through, in KiB",
     .type = OPTION_COUNT,
     .value = &stream.block_kib,
     .fallback = "256",
     .min = 1,
     .max = 1048576},
    {.type = OPTION_END},
};

static uint64_t block_bytes(void)
{
    return stream.words * sizeof(uint64_t);
}

static uint64_t array_bytes(void)
{
    return stream.blocks * block_bytes();
}

static uint64_t part_bytes(void)
{
    return stream.part_blocks * block_bytes();
}

/* What b and c hold. The steps make no two words of b + 3c alike. */
static struct series series_of(unsigned array)
{
    return (struct series){
        .first = digest_seeded(stream.seed, 2 * array),
        .step = digest_seeded(stream.seed, 2 * array + 1) * 2 + 1 + array};
}

/* --- open and close ------------------------------------------------------- */

static uint64_t default_mib(void)
{
    const uint64_t bytes = CACHES * cache_last_level_bytes(SYSFS_CPUS);

    return (bytes > LEAST_BYTES ? bytes : LEAST_BYTES) >> 20;
}

/* Cut the memory into arrays and blocks. Returns 0 or -ENOMEM, -EINVAL. */
static int lay_out(const struct plan *plan)
{
    const uint64_t most = plan->concurrency > 0 ? plan->concurrency : 1;
    const uint64_t workers =
        plan->workers > 0 && plan->workers < most ? plan->workers : most;
    char what[64];

    if (stream.memory_mib == 0)
        stream.memory_mib = default_mib();
    stream.words = stream.block_kib * 1024 / sizeof(uint64_t);
    stream.blocks = (stream.memory_mib << 20) / ARRAYS / block_bytes();
    if (stream.blocks == 0)
        return failure_explain(-EINVAL,
                               "--block-kib: %" PRIu64 " KiB of each of three "
                               "arrays are more than --memory-mib %" PRIu64
                               ": lower the one or raise the other",
                               stream.block_kib, stream.memory_mib);
    stream.part_blocks = (stream.blocks + workers - 1) / workers;
    snprintf(what, sizeof(what), "the arrays of --memory-mib %" PRIu64,
             stream.memory_mib);
    return limits_check_memory(2 * array_bytes() + workers * part_bytes(), what,
                               "lower --memory-mib");
}

/* Memory of one's own; huge pages where the kernel gives them on request. NULL:
 * there is none. */
static void *take(uint64_t bytes)
{
    void *memory = mmap(NULL, bytes, PROT_READ | PROT_WRITE,
                        MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

    if (memory == MAP_FAILED)
        return NULL;
    madvise(memory, bytes, MADV_HUGEPAGE);
    return memory;
}

static void give_back(void *memory, uint64_t bytes)
{
    if (memory)
        munmap(memory, bytes);
}

static void fill(uint64_t *array, struct series values)
{
    for (uint64_t j = 0; j < stream.blocks * stream.words; j++)
        array[j] = values.first + j * values.step;
}

static void stream_close(void *shared)
{
    (void)shared;
    give_back(stream.b, array_bytes());
    give_back(stream.c, array_bytes());
    give_back(stream.found, sizeof(*stream.found));
    stream.b = stream.c = NULL;
    stream.found = NULL;
}

static int no_memory(uint64_t bytes)
{
    return failure_explain(-ENOMEM,
                           "cannot map %" PRIu64 " MiB for an array: %s; lower "
                           "--memory-mib, or raise the limit on memory (ulimit "
                           "-v, the cgroup's memory.max)",
                           bytes >> 20, strerror(ENOMEM));
}

static int stream_open(const struct plan *plan, void **shared)
{
    int status;
    void *found;

    stream.seed = plan->seed;
    *shared = &stream;
    status = lay_out(plan);
    if (status != 0)
        return status;
    found = mmap(NULL, sizeof(*stream.found), PROT_READ | PROT_WRITE,
                 MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    stream.found = found == MAP_FAILED ? NULL : found;
    stream.b = take(array_bytes());
    stream.c = take(array_bytes());
    if (!stream.found || !stream.b || !stream.c) {
        stream_close(shared);
        return no_memory(array_bytes());
    }
    fill(stream.b, series_of(0));
    fill(stream.c, series_of(1));
    return 0;
}

/* --- the work ------------------------------------------------------------- */

static int stream_attach(void *shared, const struct place *place, void **result)
{
    struct local *local = calloc(1, sizeof(*local));

    (void)shared;
    (void)place;
    if (!local)
        return -ENOMEM;
    local->to = take(part_bytes());
    local->held = malloc(stream.part_blocks * sizeof(*local->held));
    if (!local->to || !local->held) {
        give_back(local->to, part_bytes());
        free(local->held);
        free(local);
        return no_memory(part_bytes());
    }
    memset(local->to, 0, part_bytes()); /* no page fault is left to come */
    memset(local->held, 0xff, stream.part_blocks * sizeof(*local->held));
    *result = local;
    return 0;
}

/* Ten bytes a nanosecond are what one core has. */
static uint64_t stream_cost_ns(const void *shared)
{
    (void)shared;
    return ARRAYS * block_bytes() / 10;
}

static uint64_t triad(uint64_t *restrict to, const uint64_t *restrict b,
                      const uint64_t *restrict c, uint64_t words)
{
    uint64_t sum = 0;

    for (uint64_t j = 0; j < words; j++) {
        const uint64_t value = b[j] + FACTOR * c[j];

        to[j] = value;
        sum += value;
    }
    return sum;
}

static int stream_run(void *opaque, struct task *task)
{
    struct local *local = opaque;
    const uint64_t block = task->index % stream.blocks;
    const uint64_t place = block % stream.part_blocks;
    const uint64_t from = block * stream.words;

    task->digest = triad(local->to + place * stream.words, stream.b + from,
                         stream.c + from, stream.words);
    local->held[place] = block;
    return 0;
}

/* --- what is expected ----------------------------------------------------- */

/* b + 3c. */
static struct series stored(void)
{
    const struct series b = series_of(0), c = series_of(1);

    return (struct series){b.first + FACTOR * c.first,
                           b.step + FACTOR * c.step};
}

/* The sum of a block in closed form. */
static int stream_expected(void *io, void *compute, uint64_t index,
                           uint64_t *digest)
{
    const struct series values = stored();
    const uint64_t from = index % stream.blocks * stream.words;
    /* 0 + 1 + … + (words - 1): block sizes are multiples of 128 words. */
    const uint64_t steps = stream.words / 2 * (stream.words - 1);

    (void)io;
    (void)compute;
    *digest = stream.words * (values.first + from * values.step) +
              steps * values.step;
    return 0;
}

/* What a worker finds in its part that it has not stored there. */
static uint64_t count_wrong(const struct local *local)
{
    const struct series values = stored();
    uint64_t wrong = 0;

    for (uint64_t place = 0; place < stream.part_blocks; place++) {
        const uint64_t from = local->held[place] * stream.words;
        const uint64_t *words = local->to + place * stream.words;

        if (local->held[place] == UNWRITTEN)
            continue;
        for (uint64_t j = 0; j < stream.words; j++)
            wrong += words[j] != values.first + (from + j) * values.step;
    }
    return wrong;
}

static void stream_detach(void *opaque)
{
    struct local *local = opaque;

    atomic_fetch_add(&stream.found->wrong, count_wrong(local));
    give_back(local->to, part_bytes());
    free(local->held);
    free(local);
}

static int stream_verify(void *io, void *compute, const struct tasks *tasks,
                         char *problem)
{
    const uint64_t wrong = atomic_load(&stream.found->wrong);

    (void)io;
    (void)compute;
    (void)tasks;
    if (wrong > 0)
        snprintf(problem, VERIFY_SENTENCE,
                 "%" PRIu64 " words in memory are not what was stored there",
                 wrong);
    return 0;
}

static const struct stage stream_stage = {
    .name = "stream",
    .options = stream_options,
    .open = stream_open,
    .close = stream_close,
    .cost_ns = stream_cost_ns,
    .attach = stream_attach,
    .detach = stream_detach,
    .run = stream_run,
};

const struct workload workload = {
    .name = "stream",
    .summary = "go through arrays that are larger than the caches",
    .compute = &stream_stage,
    .expected = stream_expected,
    .verify = stream_verify,
};
