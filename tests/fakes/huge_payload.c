/* A fake workload: the I/O stage fills a lane's buffer of 4 MiB, the compute
 * stage reads it: what one wrote must be what the other sees, in its own lane
 * and nobody else's. */
#include <errno.h>
#include <string.h>

#include "core/digest.h"
#include "core/workload.h"

#define PAYLOAD_BYTES (4u << 20)

static int open_nothing(const struct plan *plan, void **shared)
{
    (void)plan;
    *shared = NULL;
    return 0;
}

static int attach(void *shared, const struct place *place, void **local)
{
    (void)shared;
    *local = place->tasks;
    return 0;
}

static size_t buffer_bytes(const void *shared)
{
    (void)shared;
    return PAYLOAD_BYTES;
}

/* One word at every page's beginning, made from the index: a cheap stand-in for
 * a body that fills it all. */
static int fill(void *tasks, struct task *task)
{
    unsigned char *buffer = task_buffer(tasks, task);

    for (size_t at = 0; at < PAYLOAD_BYTES; at += 4096) {
        const uint64_t word = digest_seeded(task->index, at);

        memcpy(buffer + at, &word, sizeof(word));
    }
    task->bytes = PAYLOAD_BYTES;
    return 0;
}

static int start(void *tasks, struct task *task)
{
    fill(tasks, task);
    return 1;
}

static void cancel(void *tasks, struct task *task)
{
    (void)tasks;
    (void)task;
}

static int read_back(void *tasks, struct task *task)
{
    const unsigned char *buffer = task_buffer(tasks, task);

    if (task->bytes != PAYLOAD_BYTES)
        return -ENODATA;
    task->digest = 0;
    for (size_t at = 0; at < PAYLOAD_BYTES; at += 4096) {
        uint64_t word;

        memcpy(&word, buffer + at, sizeof(word));
        task->digest = digest_mix(task->digest ^ word);
    }
    return 0;
}

static int expected(void *io, void *compute, uint64_t index, uint64_t *digest)
{
    (void)io;
    (void)compute;
    *digest = 0;
    for (size_t at = 0; at < PAYLOAD_BYTES; at += 4096)
        *digest = digest_mix(*digest ^ digest_seeded(index, at));
    return 0;
}

static const struct stage io_stage = {
    .name = "fill",
    .open = open_nothing,
    .buffer_bytes = buffer_bytes,
    .attach = attach,
    .run = fill,
    .start = start,
    .cancel = cancel,
};

static const struct stage compute_stage = {
    .name = "read",
    .open = open_nothing,
    .attach = attach,
    .run = read_back,
};

const struct workload workload = {
    .name = "huge-payload",
    .summary = "4 MiB from one stage to the other",
    .io = &io_stage,
    .compute = &compute_stage,
    .expected = expected,
};
