/* The hand-out: which worker gets which index.
 *
 * One object in shared memory, with a seat for each worker. A seat holds the
 * span of indexes that its worker has been given and not yet begun; taking from
 * it needs no lock. When it is empty it is filled again, in one of three ways:
 *
 *   static   once: worker w of W gets the w-th contiguous W-th of the tasks
 *   claim    from one atomic counter, `chunk` at a time; chunk 0 is guided: a
 *            share of what is left, so large at first and single at the end
 *   fed      from a source that the model brings: a queue, a pipe
 *
 * A span that a dead worker left in its seat is used up by whoever takes the
 * seat next. What fell between (claimed but not yet in the seat, taken but not
 * yet begun) is found by a sweep: handout_sweep starts a second pass over all
 * indexes that skips every slot that has begun.
 *
 * A plain integer in a seat belongs to that seat's worker. The counter and the
 * stop flag are relaxed: indexes carry no data; what the tasks read was written
 * before the workers were started, what they wrote is read after they finished.
 */
#ifndef CORE_HANDOUT_H
#define CORE_HANDOUT_H

#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>

#include "core/task.h"

struct workload;

enum dispatch { DISPATCH_STATIC, DISPATCH_CLAIM, DISPATCH_FED };

#define CHUNK_GUIDED 0
#define CHUNK_UNSET  UINT64_MAX /* see handout_default_chunk */

struct span {
    uint64_t first, end; /* first … end-1; empty where first == end */
};

/* One worker's place, on cache lines of its own. */
struct seat {
    _Alignas(128) struct span span;
    uint64_t retried;        /* further attempts, all tasks together */
    uint64_t repeated;       /* tasks begun or ended more than once */
    uint32_t peak_in_flight; /* as this worker counted */
    int32_t status;          /* 0, or why the worker could not work: -errno */
    _Atomic uint32_t phases; /* completed: attached, then each pass */
};

/* Brings the next span for `worker`, blocking as it must; false: there are no
 * more. Called on the worker's own thread. */
typedef bool handout_source(void *source, uint32_t worker, struct span *);

struct handout {
    uint64_t count;
    uint32_t workers;
    enum dispatch dispatch;
    uint64_t chunk;
    handout_source *next_span; /* DISPATCH_FED */
    void *source;
    const struct slot *sweeping;   /* second pass: skip what has begun */
    const struct stamps *arrivals; /* offsets of intended starts, or NULL */
    uint64_t start_ns;             /* that they count from */
    _Alignas(128) _Atomic uint64_t claimed;
    _Alignas(128) _Atomic bool stopped;
    struct seat seats[];
};

/* In a shared mapping; static until told otherwise, which gives a single worker
 * everything. Returns 0 or -ENOMEM. */
int handout_new(struct handout **, uint64_t count, uint32_t workers);
void handout_free(struct handout *);

/* Before any worker begins. For DISPATCH_STATIC the seats are filled now. */
void handout_dispatch(struct handout *, enum dispatch, uint64_t chunk);
void handout_feed(struct handout *, handout_source *, void *source);

/* Open loop: `arrivals` holds each task's intended start, in ns after the
 * moment of handout_begin, which main calls as the measured region begins. */
void handout_arrivals(struct handout *, const struct stamps *arrivals);
void handout_begin(struct handout *);

/* The chunk where none was asked for: guided for tasks that only compute,
 * single for tasks that wait, so that no worker sits on what another could
 * wait for. */
uint64_t handout_default_chunk(const struct workload *);

/* Claim the next span from the counter, whatever the dispatch: what a source's
 * producer feeds on. False: nothing is left, or the run was stopped. */
bool handout_claim(struct handout *, struct span *);

/* The share of the records that `worker` touches beforehand. */
struct span handout_share(const struct handout *, uint32_t worker);

/* Give out nothing more: the first failure of a fail-fast run. Any worker. */
void handout_stop(struct handout *);

/* The first worker's trouble: 0, or the -errno that its attach left. */
int handout_trouble(const struct handout *);

/* Start a second pass: while no worker is working. Returns how many indexes
 * have not begun; 0 where there are none or the hand-out was stopped. */
uint64_t handout_sweep(struct handout *, const struct slot *slots);

/* Fill the empty seat. False: nothing is left. */
bool handout_refill(struct handout *, uint32_t worker);

/* Give `worker`, whose seat is empty, this index, by whatever way a model came
 * to it: it is what the worker takes next. Before that worker runs, or on its
 * own thread. */
static inline void handout_give(struct handout *handout, uint32_t worker,
                                uint64_t index)
{
    handout->seats[worker].span = (struct span){index, index + 1};
}

/* When task `index` is meant to begin; 0: at once. */
static inline uint64_t handout_intended_ns(const struct handout *handout,
                                           uint64_t index)
{
    return handout->arrivals
               ? handout->start_ns + handout->arrivals[index].intended_ns
               : 0;
}

/* Whether nothing more may begin. */
static inline bool handout_stopped(const struct handout *handout)
{
    return atomic_load_explicit(&handout->stopped, memory_order_relaxed);
}

/* The next index for `worker`, into task->index and task->intended_ns. False:
 * nothing is left, or the run was stopped. */
static inline bool handout_next(struct handout *handout, uint32_t worker,
                                struct task *task)
{
    struct seat *seat = &handout->seats[worker];

    do {
        if (handout_stopped(handout))
            return false;
        if (seat->span.first == seat->span.end &&
            !handout_refill(handout, worker))
            return false;
        task->index = seat->span.first++;
    } while (handout->sweeping &&
             handout->sweeping[task->index].state != TASK_NEW);
    task->intended_ns = handout_intended_ns(handout, task->index);
    return true;
}

#endif
