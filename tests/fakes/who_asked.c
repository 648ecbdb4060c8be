/* A fake workload: results that travel, each of another size, and an asker who
 * insists on who he is. The thread that opened the workload, which is the one
 * that asks, must be the one that gets each result, once, and in its lane or a
 * copy of it what the task left there. */
#include <errno.h>
#include <unistd.h>

#include "core/digest.h"
#include "core/workload.h"

#define MOST_BYTES 200000 /* more than a pipe takes at once */

static uint64_t nth;

static const struct option_row options[] = {
    {.name = "nth",
     .help = "results whose index is a multiple of this are not wanted",
     .type = OPTION_COUNT,
     .value = &nth,
     .fallback = "none",
     .zero = "none"},
    {.type = OPTION_END},
};

static pid_t asker;

static int open_it(const struct plan *plan, void **shared)
{
    (void)plan;
    asker = gettid();
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
    return MOST_BYTES;
}

/* One in four leaves nothing. */
static uint32_t bytes_of(uint64_t index)
{
    return index % 4 == 3
               ? 0
               : (uint32_t)(digest_seeded(9, index) % (MOST_BYTES + 1));
}

static int run(void *tasks, struct task *task)
{
    task->bytes = bytes_of(task->index);
    digest_fill(task->index, task_buffer(tasks, task), task->bytes);
    task->digest = 1;
    return 0;
}

static int receive(void *io, void *compute, struct task *task,
                   const void *bytes)
{
    (void)io;
    (void)compute;
    if (gettid() != asker)
        return -EXDEV;
    if (nth > 0 && task->index % nth == 0)
        return -EBADMSG;
    /* What the task set itself must have come along. */
    task->digest += digest_bytes(bytes, task->bytes);
    return 0;
}

static int expected(void *io, void *compute, uint64_t index, uint64_t *digest)
{
    static unsigned char body[MOST_BYTES];

    (void)io;
    (void)compute;
    digest_fill(index, body, bytes_of(index));
    *digest = 1 + digest_bytes(body, bytes_of(index));
    return 0;
}

static const struct stage stage = {
    .name = "who-asked",
    .options = options,
    .open = open_it,
    .buffer_bytes = buffer_bytes,
    .attach = attach,
    .run = run,
};

const struct workload workload = {
    .name = "who-asked",
    .summary = "results that go to whoever asked",
    .compute = &stage,
    .expected = expected,
    .receive = receive,
};
