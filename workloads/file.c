/* file: read a file whole, then digest it.
 *
 * Each task has a file of its own, made beforehand. It shows who can keep a disk
 * busy: with files that are not in the page cache (--cache cold, direct) a task
 * waits, as on a network; with files that are (warm) a read is a copy, and what
 * pays is a second processor. It does not show a file system's cost of naming
 * things: directory entries and inodes are in memory, and opening is done on the
 * spot, on a loop too. Nor does it show a disk: a hypervisor, or the disk itself,
 * has caches that no program can empty.
 */
#include <endian.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "core/digest.h"
#include "workloads/stages/file.h"
#include "workloads/stages/file_set.h"

/* What the compute stage needs to know of the other. */
static struct {
    uint64_t seed;
} request;

struct local {
    const struct tasks *tasks;
};

static int digest_open(const struct plan *plan, void **shared)
{
    request.seed = plan->seed;
    *shared = &request;
    return 0;
}

static int digest_attach(void *shared, const struct place *place, void **result)
{
    struct local *local = malloc(sizeof(*local));

    (void)shared;
    if (!local)
        return -ENOMEM;
    local->tasks = place->tasks;
    *result = local;
    return 0;
}

/* A word, its product and its sum take about a nanosecond. How many there are,
 * only the I/O stage knows; which is what stamps tasks. */
static int digest_run(void *opaque, struct task *task)
{
    const struct local *local = opaque;
    const unsigned char *bytes = task_buffer(local->tasks, task);
    const size_t size = task->bytes - FILE_SEAL_BYTES;
    uint64_t seal;

    task->digest =
        file_set_digest(file_set_id(request.seed, task->index), bytes, size);
    memcpy(&seal, bytes + size, sizeof(seal));
    return le64toh(seal) == file_set_seal(task->digest) ? 0 : -EBADMSG;
}

static const struct stage digest_stage = {
    .name = "digest",
    .open = digest_open,
    .attach = digest_attach,
    .detach = free,
    .run = digest_run,
};

/* From the closed form of each word, without a file, a buffer or bytes. */
static int file_expected(void *io, void *compute, uint64_t index,
                         uint64_t *digest)
{
    const uint64_t size = file_stage_bytes(io) - FILE_SEAL_BYTES;
    const uint64_t id = digest_seeded(file_stage_seed(io), index);
    const unsigned rest_bits = (unsigned)(size % 8 * 8);
    uint64_t sum = 0;

    (void)compute;
    for (uint64_t n = 0; n < size / 8; n++)
        sum += digest_seeded(id, n) * (2 * n + 1);
    if (rest_bits > 0)
        sum +=
            (digest_seeded(id, size / 8) & ((UINT64_C(1) << rest_bits) - 1)) *
            (2 * (size / 8) + 1);
    *digest = digest_pair(id, sum);
    return 0;
}

const struct workload workload = {
    .name = "file",
    .summary = "read a file whole, then digest it",
    .io = &file_stage,
    .compute = &digest_stage,
    .expected = file_expected,
};
