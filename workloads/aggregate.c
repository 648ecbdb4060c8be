/* aggregate: one task asks F small services at once, and the last answer joins
 * them all.
 *
 *   task t   request t.0 ------->
 *            request t.1 ---------------->|join
 *            request t.2 ---->
 *
 * The page that is put together from ten services. Its requests are parts of
 * the task: the model schedules them and counts them in C, exactly as if each
 * were a task of its own, so a thread serves one at a time and a loop all of
 * them. Nothing fans out by itself: there is no loop inside a blocking face.
 * Latencies are of whole tasks, from the first request to the join; the more
 * services a task asks, the more often it meets a slow one (--latency-dist).
 *
 * It does not show structured concurrency as a language would offer it: no task
 * waits for its parts, the one that is last goes on. A task with a failed part
 * has failed, and is joined by nobody.
 */
#include <errno.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <sys/mman.h>

#include "core/digest.h"
#include "core/workload.h"
#include "workloads/stages/http.h"

static uint64_t services;

static const struct option_row aggregate_options[] = {
    {.name = "services",
     .help = "how many requests each task makes at once",
     .type = OPTION_COUNT,
     .value = &services,
     .fallback = "10",
     .min = 1,
     .max = 1000},
    {.type = OPTION_END},
};

/* In shared memory, since any worker may bring the last answer: for each task
 * how many of its answers have come, then the digests of all of them. */
struct joins {
    size_t mapping_bytes;
    uint64_t *answers; /* services to a task, in the order of requests */
    _Atomic uint32_t came[];
};

static int join_open(const struct plan *plan, void **shared)
{
    const size_t head = sizeof(struct joins) + plan->tasks * sizeof(uint32_t);
    const size_t at = (head + 7) / 8 * 8;
    const size_t bytes = at + plan->tasks * services * sizeof(uint64_t);
    struct joins *joins = mmap(NULL, bytes, PROT_READ | PROT_WRITE,
                               MAP_SHARED | MAP_ANONYMOUS, -1, 0);

    if (joins == MAP_FAILED)
        return -errno;
    joins->mapping_bytes = bytes;
    joins->answers = (uint64_t *)(void *)((unsigned char *)joins + at);
    *shared = joins;
    return 0;
}

static void join_close(void *shared)
{
    struct joins *joins = shared;

    munmap(joins, joins->mapping_bytes);
}

/* Each answer's digest in its place; the digest of them all is the task's. */
static int join_run(void *shared, struct task *task)
{
    struct joins *joins = shared;
    const uint64_t whole = task->index / services;
    uint64_t *answers = &joins->answers[whole * services];

    answers[task->index % services] = task->digest;
    task->digest = 0;
    /* Releases this answer, and acquires the others' where it is the last. */
    if (atomic_fetch_add_explicit(&joins->came[whole], 1,
                                  memory_order_acq_rel) +
            1 ==
        services)
        task->digest = digest_bytes(answers, services * sizeof(*answers));
    return 0;
}

static int aggregate_expected(void *io, void *compute, uint64_t index,
                              uint64_t *digest)
{
    uint64_t *answers = malloc(services * sizeof(*answers));
    int status = answers ? 0 : -ENOMEM;

    (void)compute;
    for (uint64_t i = 0; status == 0 && i < services; i++) {
        void *bytes;
        size_t size;

        status = http_body_expected(io, index * services + i, &bytes, &size);
        if (status != 0)
            break;
        answers[i] = digest_bytes(bytes, size);
        free(bytes);
    }
    if (status == 0)
        *digest = digest_bytes(answers, services * sizeof(*answers));
    free(answers);
    return status;
}

static const struct stage join_stage = {
    .name = "join",
    .open = join_open,
    .close = join_close,
    .run = join_run,
};

const struct workload workload = {
    .name = "aggregate",
    .summary = "ask several services at once and join their answers",
    .options = aggregate_options,
    .parts = &services,
    .io = &http_stage,
    .compute = &join_stage,
    .expected = aggregate_expected,
};
