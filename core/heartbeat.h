/* Loop lag: how late a loop comes to what is due.
 *
 * A timer in each loop of a run, due once a millisecond, whose lateness is
 * counted in one histogram of all loops, in threads and in processes: what an
 * event that comes at any moment has to wait before the loop looks at it. A
 * loop that was kept for longer than a period is charged with every beat that
 * it missed, each with its own lateness: else one stall of a second would look
 * like one late beat among many.
 *
 * Only where the run was asked for it (--loop-lag), which the observed run is
 * and timed runs are not; then worker_attach starts it, wherever a worker has a
 * loop. Built with -DCBENCH_OBSERVERS=OFF, none of this is there.
 */
#ifndef CORE_HEARTBEAT_H
#define CORE_HEARTBEAT_H

#include <stdbool.h>
#include <stdint.h>

struct loop;
struct heartbeat;  /* of one loop */
struct heartbeats; /* of a run, in memory shared with its processes */

struct loop_lag {
    uint64_t p50, p90, p99, max; /* ns; at most 1/16 too high, max exact */
    uint64_t beats;
};

#ifdef CBENCH_OBSERVERS

/* Before any worker. Returns 0 or -errno. */
int heartbeats_map(struct heartbeats **);
void heartbeats_unmap(struct heartbeats *); /* NULL is allowed */

/* On the loop's own thread. It begins to count at the first step of the loop
 * after this. Returns 0 or -ENOMEM. */
int heartbeat_start(struct heartbeat **, struct heartbeats *, struct loop *);
/* Before the loop is freed; NULL is allowed. */
void heartbeat_stop(struct heartbeat *);

/* False where no loop has beaten. */
bool heartbeats_read(const struct heartbeats *, struct loop_lag *);

/* Count one beat that came so late. */
void heartbeats_count(struct heartbeats *, uint64_t late_ns);

#else

static inline int heartbeats_map(struct heartbeats **beats)
{
    *beats = 0;
    return 0;
}

static inline void heartbeats_unmap(struct heartbeats *beats)
{
    (void)beats;
}

static inline int heartbeat_start(struct heartbeat **beat,
                                  struct heartbeats *beats, struct loop *loop)
{
    (void)beat, (void)beats, (void)loop;
    return 0;
}

static inline void heartbeat_stop(struct heartbeat *beat)
{
    (void)beat;
}

static inline bool heartbeats_read(const struct heartbeats *beats,
                                   struct loop_lag *lag)
{
    (void)beats, (void)lag;
    return false;
}

#endif
#endif
