/* The delivery: results travel from the workers to whoever asked for them.
 *
 *   worker   takes a free lane, runs a task there, lends the lane to the asker
 *   asker    reads what lies in the lane, writes the record, gives the lane back
 *
 * The asker is the thread that called the model's drive. It sleeps in a loop,
 * where it also sees whatever else its model waits for. What travels is the
 * number of a lane: a pointer between threads, an offset into shared memory
 * between processes (a model may copy the bytes instead, and lend the lane all
 * the same).
 *
 * Properties: a lane belongs to its worker or to the asker, never to both, so at
 * most C tasks are in flight, and who is slow holds up who is fast. A worker
 * produces in its next lane while the asker reads; with as many lanes as workers
 * they take turns. Operation: inboxes both ways (core/inbox.h), which make a
 * system call only for one who sleeps. Lanes go back by the half, or all when the
 * asker has nothing more to read, so that a worker is not woken for each. Safety:
 * all that both sides write is in one shared mapping, made before the workers;
 * a worker that dies at any moment leaves it in order.
 */
#ifndef CORE_DELIVERY_H
#define CORE_DELIVERY_H

#include <stdbool.h>
#include <stdint.h>

#define DELIVERY_DESCRIPTORS 2 /* besides one for each worker */

struct delivery;
struct latch;
struct loop;
struct run;
struct task;
struct worker;

/* --- the asker ------------------------------------------------------------ */

/* Where the workload has a `receive`, before any worker: into run->delivery; else
 * nothing. The asker will sleep in `loop`, or where that is NULL in one of the
 * delivery's own. Returns 0 or -errno; delivery_free follows in either case. */
int delivery_new(struct run *, struct loop *);
/* Where there is none: nothing. After the workers, before the loop. */
void delivery_free(struct run *);

/* Read everything that has come. True: there was something. */
bool delivery_take(struct delivery *);
/* The same; then, where nothing more has come, sleep until something has, or
 * until the loop had something else to do. Returns 0 or -errno of the loop. */
int delivery_step(struct delivery *);
/* Until the latch is down, whose workers call delivery_nudge afterwards, and all
 * that they have lent was read. Returns 0 or -errno of the loop; then the
 * delivery is closed. */
int delivery_serve(struct delivery *, const struct latch *);
void delivery_nudge(struct delivery *);

/* Where there is no delivery because who asked is the worker's own thread: a
 * worker->deliver that reads there and then. */
void delivery_on_the_spot(struct worker *, struct task *);
/* Where a worker lives for one task: what it has left in its lane, if anything,
 * is read when it has ended. */
void delivery_from_lane(const struct run *, uint32_t lane);

/* What a task that was lent has left came as a copy: read that, write the record,
 * give back the lane. */
void delivery_accept(struct delivery *, struct task *, const void *bytes);

/* Worker `number` has died, and nobody lends in its name: what it had lent is
 * read, and its lanes are its replacement's. */
void delivery_bury(struct delivery *, uint32_t number);

/* The run has failed: nobody reads any more, and no worker waits for a lane that
 * is lent. */
void delivery_close(struct delivery *);

/* --- a worker ------------------------------------------------------------- */

/* Once, after worker_attach, where run->delivery is not NULL: what this worker
 * records is lent. Returns 0 or -errno. */
int delivery_join(struct worker *);

/* For worker->deliver of a model's own: from now on the lane is the asker's.
 * False: the task had ended before, which is counted. */
bool delivery_lend(struct worker *, struct task *);

/* For worker->deliver of a worker that lives for one task. */
void delivery_leave_in_lane(struct worker *, struct task *);

/* --- for core/worker.c; where nothing is lent they do nothing -------------- */

/* No lane is free: those that came back are. A blocking worker waits for one; for
 * one on a loop the loop will go on when one comes. False: none is free. */
bool delivery_lane_back(struct worker *);
/* One on a loop has nothing more to take: its loop goes on when any of the lanes
 * that are still lent comes back. */
void delivery_lanes_back(struct worker *);
/* Undo delivery_join. */
void delivery_leave(struct worker *);

#endif
