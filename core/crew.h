/* A crew: W workers that attach, work and detach together, as threads of this
 * process. (A team, core/team.h, is the same as forked processes: a model that
 * can be either brings one set of duties.)
 *
 *   crew_up      start the threads; they attach, then wait at the gate
 *   crew_begin   open the gate: they work
 *   crew_wait    until nothing is left for any of them
 *   crew_down    send them home: they detach, and are joined
 */
#ifndef CORE_CREW_H
#define CORE_CREW_H

#include "core/gate.h"
#include "core/pool.h"
#include "core/worker.h"

/* What one worker does, on its own thread. `self` is the model's. */
struct duties {
    /* Make ready: worker_attach and what must come before it. Returns 0 or
     * -errno; then work is not called, and the run does not begin. */
    int (*attach)(void *self, struct worker *, uint32_t number);
    /* Until nothing is left. Returns 0, or the -errno that ends the run. */
    int (*work)(void *self, struct worker *);
    /* Undo attach, also a failed one. NULL: worker_detach does. */
    void (*detach)(void *self, struct worker *);
};

struct crew {
    struct run *run;
    const struct duties *duties;
    void *self;
    struct pool threads;
    struct latch ready, finished;
    struct gate gate;
};

/* Attach as one's duties say, and leave what came of it in the seat; for crews
 * and teams only. */
int crew_attach(const struct duties *, void *self, const struct run *,
                struct worker *, uint32_t number);
void crew_detach(const struct duties *, void *self, struct worker *);

/* Start run->workers threads and wait until they have attached. Returns 0, or
 * the first -errno; crew_down follows in any case. */
int crew_up(struct crew *, struct run *, const struct duties *, void *self);
void crew_begin(struct crew *);
/* Returns 0, or the first -errno that ended a worker. */
int crew_wait(struct crew *);
/* A crew that is zero, or failed to come up, is allowed. Whoever works without
 * end must have been told to stop. */
void crew_down(struct crew *);

#endif
