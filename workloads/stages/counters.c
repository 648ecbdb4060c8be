/* Mutex, atomic, sharded and private counters. */
#include "workloads/stages/counters.h"

#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <sys/mman.h>

#include "core/digest.h"
#include "core/failure.h"

#define COPIES_MAX_BYTES (UINT64_C(1) << 30)

enum hold { HOLD_UPDATE, HOLD_TASK };

/* What a worker uses: which writer it is, and its copy of the counters. */
struct desk {
    uint64_t *copy; /* NULL where there are none */
    uint32_t writer;
};

struct counters counters;

static const struct option_row rows[] = {
    {.name = "sharing",
     .help = "how workers share the counters",
     .type = OPTION_CHOICE,
     .value = &counters.sharing,
     .fallback = "mutex",
     .choices = SHARINGS},
    {.name = "hold",
     .help = "with --sharing mutex: what it is held for",
     .type = OPTION_CHOICE,
     .value = &counters.hold,
     .fallback = "update",
     .choices = "update|task"},
    {.name = "counters",
     .help = "how many counters all tasks have in common",
     .type = OPTION_COUNT,
     .value = &counters.count,
     .fallback = "16",
     .min = 1,
     .max = 1000000},
    {.name = "updates",
     .help = "how many additions a task makes",
     .type = OPTION_COUNT,
     .value = &counters.updates,
     .fallback = "1000",
     .min = 1,
     .max = 1000000000},
    {.name = "shards",
     .help = "with --sharing sharded: how many copies of the counters, for "
             "worker w the w-th modulo this",
     .type = OPTION_COUNT,
     .value = &counters.shards,
     .fallback = "8",
     .min = 1,
     .max = 65535},
    {.type = OPTION_END},
};

/* --- open and close ------------------------------------------------------- */

/* How many copies of the counters there are beside the common ones. */
static uint64_t copies_for(uint32_t workers)
{
    if (counters.sharing == SHARING_PRIVATE)
        return workers;
    if (counters.sharing == SHARING_SHARDED)
        return counters.shards < workers ? counters.shards : workers;
    return 0;
}

static size_t copies_bytes(void)
{
    return counters.copy_count * counters.copy_stride * sizeof(uint64_t);
}

static int map_copies(uint32_t workers)
{
    /* Two lines apart, since processors fetch lines in pairs. */
    counters.copy_stride = (counters.count + 15) / 16 * 16;
    counters.copy_count = copies_for(workers);
    if (counters.copy_count == 0)
        return 0;
    if (copies_bytes() > COPIES_MAX_BYTES)
        return failure_explain(
            -ERANGE,
            "--counters: %" PRIu64 " copies of %" PRIu64 " counters are more "
            "than the 2^27 counters that there may be: lower --counters, "
            "--workers or --shards",
            counters.copy_count, counters.count);
    counters.copies = mmap(NULL, copies_bytes(), PROT_READ | PROT_WRITE,
                           MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (counters.copies == MAP_FAILED) {
        counters.copies = NULL;
        return -errno;
    }
    return 0;
}

static void counters_close(void *shared)
{
    (void)shared;
    if (counters.copies)
        munmap(counters.copies, copies_bytes());
    counters.copies = NULL;
    ledger_unmap(&counters.ledger);
    free(counters.desks);
    counters.desks = NULL;
}

static int counters_open(const struct plan *plan, void **shared)
{
    const uint32_t planned = plan_blocking_workers(plan);
    const uint32_t workers = planned > 0 ? planned : 1;
    int status = map_copies(workers);

    *shared = &counters;
    if (status == 0)
        status =
            ledger_map(&counters.ledger, counters.count, plan->tasks, workers);
    if (status == 0)
        counters.desks = calloc(workers, sizeof(*counters.desks));
    if (status == 0 && !counters.desks)
        status = -ENOMEM;
    for (uint32_t i = 0; status == 0 && i < workers; i++)
        counters.desks[i] = (struct desk){
            .copy = counters.copies
                        ? counters.copies +
                              (i % counters.copy_count) * counters.copy_stride
                        : NULL,
            .writer = i,
        };
    if (status != 0)
        counters_close(shared);
    return status;
}

/* A worker that takes a dead one's place takes back what that one left. */
static int counters_attach(void *shared, const struct place *place,
                           void **local)
{
    (void)shared;
    *local = &counters.desks[place->worker];
    return ledger_settle(&counters.ledger, place->worker);
}

/* The least that an update takes, so that no way of sharing decides whether
 * tasks are stamped. */
static uint64_t counters_cost_ns(const void *shared)
{
    (void)shared;
    return counters.updates;
}

/* --- one task ------------------------------------------------------------- */

/* One update, by one of the ways. Returns 0 or -errno. */
typedef int update(const struct desk *, uint64_t counter, uint64_t amount);

static inline int add_held(const struct desk *desk, uint64_t counter,
                           uint64_t amount)
{
    ledger_add(&counters.ledger, desk->writer, counter, amount);
    return 0;
}

static inline int add_locked(const struct desk *desk, uint64_t counter,
                             uint64_t amount)
{
    const int status = ledger_lock(&counters.ledger, desk->writer);

    if (status != 0)
        return status;
    ledger_add(&counters.ledger, desk->writer, counter, amount);
    ledger_unlock(&counters.ledger);
    return 0;
}

/* Relaxed: nothing else is read because of a counter; that the last task has
 * ended orders all of them before the merge. */
static inline int add_atomic(const struct desk *desk, uint64_t counter,
                             uint64_t amount)
{
    (void)desk; /* all have the same */
    __atomic_fetch_add(&counters.ledger.counters[counter].value, amount,
                       __ATOMIC_RELAXED);
    return 0;
}

static inline int add_sharded(const struct desk *desk, uint64_t counter,
                              uint64_t amount)
{
    __atomic_fetch_add(&desk->copy[counter], amount, __ATOMIC_RELAXED);
    return 0;
}

/* Volatile, so that each update is made as it is written: a compiler would put
 * one addition in place of them all. */
static inline int add_private(const struct desk *desk, uint64_t counter,
                              uint64_t amount)
{
    volatile uint64_t *cell = &desk->copy[counter];

    *cell = *cell + amount;
    return 0;
}

/* All updates of a task; `one` is inlined. The digest is of the counters that it
 * went to. */
static inline __attribute__((always_inline)) int walk(const struct desk *desk,
                                                      struct task *task,
                                                      update *one)
{
    const uint64_t count = counters.count, updates = counters.updates;
    const uint64_t amount = ledger_amount(task->index);
    uint64_t counter = task->index % count, visited = 0;

    for (uint64_t n = 0; n < updates; n++) {
        const int status = one(desk, counter, amount);

        if (status != 0)
            return status;
        LEDGER_POINT(task->index, n);
        visited += counter;
        if (++counter == count)
            counter = 0;
    }
    task->digest = digest_seeded(visited, task->index);
    return 0;
}

static int run_locked(const struct desk *desk, struct task *task)
{
    const struct ledger *ledger = &counters.ledger;
    int status;

    ledger_begin(ledger, desk->writer, task->index);
    if (counters.hold == HOLD_UPDATE) {
        status = walk(desk, task, add_locked);
        if (status == 0)
            ledger_mark(ledger, task->index, LEDGER_DONE);
        return status;
    }
    status = ledger_lock(ledger, desk->writer);
    if (status != 0)
        return status;
    status = walk(desk, task, add_held);
    ledger_mark(ledger, task->index, LEDGER_DONE);
    ledger_unlock(ledger);
    return status;
}

static int run_unlocked(const struct desk *desk, struct task *task)
{
    int status;

    ledger_mark(&counters.ledger, task->index, LEDGER_BEGUN);
    switch (counters.sharing) {
    case SHARING_ATOMIC:
        status = walk(desk, task, add_atomic);
        break;
    case SHARING_SHARDED:
        status = walk(desk, task, add_sharded);
        break;
    default:
        status = walk(desk, task, add_private);
        break;
    }
    ledger_mark(&counters.ledger, task->index, LEDGER_DONE);
    return status;
}

static int counters_run(void *local, struct task *task)
{
    const struct desk *desk = local;

    return counters.sharing == SHARING_MUTEX ? run_locked(desk, task)
                                             : run_unlocked(desk, task);
}

static int counters_merge(void *shared)
{
    (void)shared;
    for (uint64_t copy = 0; copy < counters.copy_count; copy++)
        for (uint64_t i = 0; i < counters.count; i++)
            counters.ledger.counters[i].value +=
                counters.copies[copy * counters.copy_stride + i];
    return 0;
}

const struct stage counters_stage = {
    .name = "shared-state",
    .options = rows,
    .open = counters_open,
    .close = counters_close,
    .cost_ns = counters_cost_ns,
    .attach = counters_attach,
    .run = counters_run,
    .merge = counters_merge,
};
