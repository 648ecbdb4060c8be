/* Counters that every task adds to, under one mutex that survives its holder.
 *
 * A task is a run of updates: update n of task i adds i + 1 to counter
 * (i + n) mod K. Everything lies in one shared mapping, so that threads and
 * processes use it alike; the mutex is process-shared and robust.
 *
 * Properties: when a process dies in the middle of a task, at any instruction,
 * that task's updates can be taken back, and the counters then hold what the
 * other tasks added and nothing else. Operation: each writer (a worker) has a
 * journal, its undo record. `progress` is 2n when n updates of its task are in
 * the counters, and 2n + 1 while update n is under way: then `before` is what
 * its counter held. Both are written before the counter is, so that whoever
 * reads them after a death knows what to restore; what was restored and is then
 * restored again does no harm, so the one who repairs may die as well. `holder`
 * says whose journal it is that the mutex was held for. Who died between two
 * holds is found by whoever takes its place (ledger_settle), or at the end.
 *
 * Safety: a journal is its writer's while that lives; counters, `holder` and the
 * journals of the dead belong to whoever holds the mutex. A process that is
 * killed stops between two instructions, and what it stored before is seen by
 * who comes after: so it is the compiler alone that must not change the order
 * of these stores, and a signal fence, which costs nothing, is enough. (Power
 * failure, where the order of memory itself counts, is not what this is for.)
 */
#ifndef WORKLOADS_STAGES_LEDGER_H
#define WORKLOADS_STAGES_LEDGER_H

#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define LEDGER_NOBODY UINT32_MAX

/* What is known of a task, beside its record, by what it did to the counters. */
enum ledger_mark {
    LEDGER_UNTOUCHED = 0,
    LEDGER_BEGUN,  /* any number of its updates may have been made */
    LEDGER_DONE,   /* all of them */
    LEDGER_UNDONE, /* none any more */
};

struct ledger_cell {
    _Alignas(64) uint64_t value;
};

struct ledger_lock {
    pthread_mutex_t mutex;
    uint32_t holder; /* a writer, or LEDGER_NOBODY */
};

struct ledger_journal {
    _Alignas(128) uint64_t task; /* its index + 1; 0: none yet */
    uint64_t progress;
    uint64_t before;
};

struct ledger {
    struct ledger_lock *lock;
    struct ledger_cell *counters;
    struct ledger_journal *journals;
    uint8_t *marks; /* one for each task */
    uint64_t counter_count;
    uint64_t task_count;
    uint32_t writer_count;
    size_t mapping_bytes;
};

/* All counters are 0. Returns 0 or -errno. Before any worker. */
int ledger_map(struct ledger *, uint64_t counters, uint64_t tasks,
               uint32_t writers);
/* One that is zero is allowed. */
void ledger_unmap(struct ledger *);

/* Take the mutex for this writer. Where its holder has died, what that one was
 * doing is taken back first. Returns 0 or -errno. */
int ledger_lock(const struct ledger *, uint32_t writer);
void ledger_unlock(const struct ledger *);

/* Take back what a dead writer of this number left undone; by the one who takes
 * its place, before anything else, or when nobody works any more. Returns 0 or
 * -errno. */
int ledger_settle(const struct ledger *, uint32_t writer);

/* The compiler keeps the stores before this before those after it. */
static inline void ledger_in_order(void)
{
    atomic_signal_fence(memory_order_seq_cst);
}

/* Plain stores and loads, whole and as often as they are written. */
static inline void ledger_put(uint64_t *at, uint64_t value)
{
    __atomic_store_n(at, value, __ATOMIC_RELAXED);
}

static inline uint64_t ledger_get(const uint64_t *at)
{
    return __atomic_load_n(at, __ATOMIC_RELAXED);
}

static inline void ledger_mark(const struct ledger *ledger, uint64_t index,
                               enum ledger_mark mark)
{
    ledger_in_order();
    __atomic_store_n(&ledger->marks[index], (uint8_t)mark, __ATOMIC_RELAXED);
    ledger_in_order();
}

static inline uint64_t ledger_amount(uint64_t index)
{
    return index + 1;
}

static inline uint64_t *ledger_counter(const struct ledger *ledger,
                                       uint64_t index, uint64_t update)
{
    return &ledger->counters[(index + update) % ledger->counter_count].value;
}

/* A task begins. The journal's last one is done with, whatever `progress` says
 * of it meanwhile. */
static inline void ledger_begin(const struct ledger *ledger, uint32_t writer,
                                uint64_t index)
{
    struct ledger_journal *journal = &ledger->journals[writer];

    ledger_put(&journal->progress, 0);
    ledger_in_order();
    ledger_put(&journal->task, index + 1);
    ledger_mark(ledger, index, LEDGER_BEGUN);
}

/* Where tests end a process: update `update` of task `index` is half made. */
#ifndef LEDGER_POINT
#define LEDGER_POINT(index, update) ((void)0)
#endif

/* The next update of the writer's task, to this counter. With the mutex. */
static inline void ledger_add(const struct ledger *ledger, uint32_t writer,
                              uint64_t counter, uint64_t amount)
{
    struct ledger_journal *journal = &ledger->journals[writer];
    uint64_t *cell = &ledger->counters[counter].value;
    const uint64_t before = ledger_get(cell);
    const uint64_t progress = ledger_get(&journal->progress);

    ledger_put(&journal->before, before);
    ledger_in_order();
    ledger_put(&journal->progress, progress + 1);
    ledger_in_order();
    ledger_put(cell, before + amount);
    LEDGER_POINT(journal->task - 1, progress / 2);
    ledger_in_order();
    ledger_put(&journal->progress, progress + 2);
}

#endif
