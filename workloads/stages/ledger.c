/* Locking, and taking back what the dead left undone. */
#include "workloads/stages/ledger.h"

#include <errno.h>
#include <sys/mman.h>

static int make_mutex(pthread_mutex_t *mutex)
{
    pthread_mutexattr_t attributes;
    int status = pthread_mutexattr_init(&attributes);

    if (status != 0)
        return -status;
    status = pthread_mutexattr_setpshared(&attributes, PTHREAD_PROCESS_SHARED);
    if (status == 0)
        status = pthread_mutexattr_setrobust(&attributes, PTHREAD_MUTEX_ROBUST);
    if (status == 0)
        status = pthread_mutex_init(mutex, &attributes);
    pthread_mutexattr_destroy(&attributes);
    return -status;
}

int ledger_map(struct ledger *ledger, uint64_t counters, uint64_t tasks,
               uint32_t writers)
{
    /* The mutex on lines of its own, then what is aligned, then bytes. */
    const size_t counters_at = 256;
    const size_t journals_at =
        (counters_at + counters * sizeof(struct ledger_cell) + 127) & ~127ul;
    const size_t marks_at =
        journals_at + writers * sizeof(struct ledger_journal);
    const size_t bytes = marks_at + tasks;
    unsigned char *base = mmap(NULL, bytes, PROT_READ | PROT_WRITE,
                               MAP_SHARED | MAP_ANONYMOUS, -1, 0);

    _Static_assert(sizeof(struct ledger_lock) <= 256, "it has room for a lock");
    *ledger = (struct ledger){0};
    if (base == MAP_FAILED)
        return -errno;
    *ledger = (struct ledger){
        .lock = (struct ledger_lock *)(void *)base,
        .counters = (struct ledger_cell *)(void *)(base + counters_at),
        .journals = (struct ledger_journal *)(void *)(base + journals_at),
        .marks = base + marks_at,
        .counter_count = counters,
        .task_count = tasks,
        .writer_count = writers,
        .mapping_bytes = bytes,
    };
    ledger->lock->holder = LEDGER_NOBODY;

    const int status = make_mutex(&ledger->lock->mutex);
    if (status != 0) {
        munmap(base, bytes);
        *ledger = (struct ledger){0};
    }
    return status;
}

void ledger_unmap(struct ledger *ledger)
{
    if (!ledger->lock)
        return;
    pthread_mutex_destroy(&ledger->lock->mutex);
    munmap(ledger->lock, ledger->mapping_bytes);
    *ledger = (struct ledger){0};
}

/* --- taking back ---------------------------------------------------------- */

static void hold_for(const struct ledger *ledger, uint32_t writer)
{
    ledger_in_order();
    __atomic_store_n(&ledger->lock->holder, writer, __ATOMIC_RELAXED);
    ledger_in_order();
}

/* Update n is in its counter, or is under way in either direction; afterwards it
 * is not. An update that is in is first under way again: the two directions
 * share their one state in between, and may be broken off there alike. */
static void take_back(const struct ledger *ledger,
                      struct ledger_journal *journal, uint64_t n)
{
    const uint64_t index = journal->task - 1;
    uint64_t *cell = ledger_counter(ledger, index, n);

    if (ledger_get(&journal->progress) == 2 * n + 2) {
        ledger_put(&journal->before, ledger_get(cell) - ledger_amount(index));
        ledger_in_order();
        ledger_put(&journal->progress, 2 * n + 1);
        ledger_in_order();
    }
    ledger_put(cell, ledger_get(&journal->before));
    ledger_in_order();
    ledger_put(&journal->progress, 2 * n);
    ledger_in_order();
}

static uint32_t held_for(const struct ledger *ledger)
{
    return __atomic_load_n(&ledger->lock->holder, __ATOMIC_RELAXED);
}

static bool is_open(const struct ledger *ledger, uint32_t writer)
{
    const uint64_t task = ledger->journals[writer].task;

    return task != 0 && ledger->marks[task - 1] == LEDGER_BEGUN;
}

/* The mutex is held for this writer, who is dead. */
static void roll_back(const struct ledger *ledger, uint32_t writer)
{
    struct ledger_journal *journal = &ledger->journals[writer];
    uint64_t progress;

    if (!is_open(ledger, writer))
        return;
    while ((progress = ledger_get(&journal->progress)) > 0)
        take_back(ledger, journal, (progress - 1) / 2);
    ledger_mark(ledger, journal->task - 1, LEDGER_UNDONE);
}

/* --- the mutex ------------------------------------------------------------ */

int ledger_lock(const struct ledger *ledger, uint32_t writer)
{
    struct ledger_lock *lock = ledger->lock;
    int status = pthread_mutex_lock(&lock->mutex);

    if (status == EOWNERDEAD) {
        if (held_for(ledger) != LEDGER_NOBODY)
            roll_back(ledger, held_for(ledger));
        hold_for(ledger, LEDGER_NOBODY);
        status = pthread_mutex_consistent(&lock->mutex);
    }
    if (status == 0)
        hold_for(ledger, writer);
    return -status;
}

void ledger_unlock(const struct ledger *ledger)
{
    hold_for(ledger, LEDGER_NOBODY);
    pthread_mutex_unlock(&ledger->lock->mutex);
}

int ledger_settle(const struct ledger *ledger, uint32_t writer)
{
    /* One that died with its task done may still hold the mutex by this number,
     * and must not be taken for its successor. */
    if (!is_open(ledger, writer) && held_for(ledger) != writer)
        return 0;

    const int status = ledger_lock(ledger, writer);
    if (status != 0)
        return status;
    roll_back(ledger, writer);
    ledger_unlock(ledger);
    return 0;
}
