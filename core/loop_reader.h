/* What reads files beside a loop whose poller cannot wait for them; between
 * loop_read.c, the two ways of doing it (loop_read_ring.c, loop_read_pool.c) and
 * the poller.
 *
 *   loop_read  ->  asked | 4 3 2        what the loop's thread was asked for
 *   flush      ->  the ring, or the pool, has them
 *   eventfd    ->  ended | 1 0          it wakes the loop, which calls `ended`
 *
 * A reader belongs to the loop's thread. The threads of the pool share with it
 * only what the pool's own mutex guards.
 */
#ifndef CORE_LOOP_READER_H
#define CORE_LOOP_READER_H

#include "core/loop_inside.h"
#include "core/op_list.h"

struct loop_reader_way;

/* The first member of each way's own struct. */
struct loop_reader {
    const struct loop_reader_way *way;
    struct loop *loop;
    struct loop_watch watch; /* of the eventfd: something has ended */
    struct op_list asked;    /* not handed over yet */
    struct op_list ended;    /* not called yet */
};

struct loop_reader_way {
    /* Hand over what is asked for. Before each wait of the loop. */
    void (*flush)(struct loop_reader *);
    /* Move what has ended, with its result, into the list of that. */
    void (*collect)(struct loop_reader *);
    /* The same, and wait until `op`, which was handed over, is in that list. */
    void (*await)(struct loop_reader *, const struct loop_op *);
    /* Wait until nothing is being read, and free the reader. */
    void (*release)(struct loop_reader *);
};

/* The two ways. `event_fd` becomes readable when something has ended; it stays
 * the caller's. Return 0 or -errno. */
int loop_reader_ring(struct loop_reader **, int event_fd);
int loop_reader_pool(struct loop_reader **, int event_fd, uint32_t threads);

/* Be called when something has ended. Returns 0 or -errno. */
int loop_reader_watch(struct loop_reader *, struct loop *, int event_fd);
/* Afterwards nobody touches the data of `op`, and `ended` is not called. */
void loop_reader_cancel(struct loop_reader *, const struct loop_op *);
/* Closes the eventfd that it watches. NULL is allowed. */
void loop_reader_free(struct loop_reader *);

#endif
