/* A courier: a socket pair that carries tasks from a loop to one worker process
 * and back, in order.
 *
 * A task goes as the number of its lane where both sides see the lanes in shared
 * memory, or copied: the task and what its buffer holds, into a buffer of the
 * worker's own. The result comes back the same way: without the buffer, unless
 * somebody is to read what the task left there.
 *
 * The parent never waits for the socket: what does not fit is sent when there is
 * room. The worker waits for its next task, and lets results gather while more
 * tasks are at hand, but not for long.
 *
 * How many tasks the worker has begun and ended it marks in shared memory, so
 * that after its death the parent knows which of those on their way, which are
 * in order, had been touched.
 */
#ifndef CORE_COURIER_H
#define CORE_COURIER_H

#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>

#include "core/parcel.h"
#include "core/task.h"

#define COURIER_TASKS 64 /* on their way at most */
#define COURIER_BYTES (COURIER_TASKS * sizeof(struct task))

/* In shared memory, on a cache line of its own. */
struct courier_marks {
    _Alignas(64) _Atomic uint64_t begun, ended;
};

enum courier_way {
    COURIER_NUMBERS, /* of lanes that both sides see */
    COURIER_COPIES,  /* tasks with their buffers, results without */
    COURIER_COPIES_BOTH_WAYS,
};

struct courier {
    struct task own;              /* the worker's, where tasks are copied */
    struct parcel_reader parcels; /* the parent's, of results with buffers */
    unsigned char *buffer;        /* with `own` */
    int parent, worker;           /* the two ends; 0: not open */
    struct tasks *tasks;
    struct courier_marks *marks;
    enum courier_way way;

    /* The parent's: tasks on their way, the oldest first. */
    struct task *ring[COURIER_TASKS];
    uint32_t oldest, count;
    uint32_t sent;     /* of these, in full */
    size_t part;       /* bytes of the next one that are sent */
    uint64_t returned; /* since the worker was forked */

    /* Either side's. */
    size_t in_at, in_size, out_size;
    uint64_t flushed_ns;
    _Alignas(8) unsigned char in[COURIER_BYTES], out[COURIER_BYTES];
};

/* Before the worker is forked. Returns 0 or -errno. */
int courier_open(struct courier *, struct tasks *, struct courier_marks *,
                 enum courier_way);
/* Nothing more goes to the worker: its courier_next ends. Nor does anything that
 * it still sends arrive, where results bring their buffers. */
void courier_stop(struct courier *);
void courier_close(struct courier *); /* a zeroed one is allowed */

/* --- the parent's side ---------------------------------------------------- */

/* Take a task along, unless COURIER_TASKS are on their way. */
bool courier_add(struct courier *, struct task *);
/* Send what fits. Returns 0 or -errno; courier_has_more: send again when the
 * socket, courier->parent, is writable. */
int courier_send(struct courier *);
static inline bool courier_has_more(const struct courier *courier)
{
    return courier->sent < courier->count;
}
/* The next task that has come back, or NULL. Does not wait. */
struct task *courier_receive(struct courier *);

/* The worker has died, and all that it had sent was received: the oldest task
 * that is left, or NULL; then the courier is as new, for a replacement. */
enum courier_fate { COURIER_ENDED, COURIER_BEGUN, COURIER_UNTOUCHED };
struct task *courier_give_back(struct courier *, enum courier_fate *);

/* --- the worker's side ---------------------------------------------------- */

/* Once, in the worker: the tables it computes on, which are a copy of the
 * parent's; task buffers will be found there. Returns 0 or -ENOMEM. */
int courier_settle(struct courier *, struct tasks *);
/* The next task, waiting for it; NULL: there will be none. */
struct task *courier_next(struct courier *);
/* It is computed. Returns 0 or -errno. */
int courier_return(struct courier *, const struct task *);

#endif
