/* A team: W forked workers under supervision. Duties are those of a crew
 * (core/crew.h), carried out in processes.
 *
 *   team_init    a loop and what the workers will share; forks nothing yet
 *   team_up      fork them, and wait until they have attached
 *   team_drive   let them work, pass after pass, until nothing is left
 *   team_down    send them home, and reap them
 *
 * Properties: when a worker dies, the tasks it was running have failed ("worker
 * died"), a remark says so, and a replacement takes its seat; what it had
 * claimed and never begun is found by a sweep and handed out in another pass.
 * A seat whose workers die again and again without beginning a task is given
 * up; the run goes on while one worker lives. Operation: a worker that has
 * completed a phase (attached, a pass) writes it into its seat and rings a
 * bell, on which the parent's loop waits. Safety: the parent attaches no stage
 * and starts no thread before team_up returns. One that does so afterwards asks
 * for a zygote (core/zygote.h), since what it forks later would not be clean.
 */
#ifndef CORE_TEAM_H
#define CORE_TEAM_H

#include "core/crew.h"
#include "core/loop.h"
#include "core/procs.h"

struct team {
    /* Set by the model before team_init. */
    struct run *run;
    const struct duties *duties;
    void *self; /* the model's, for its duties and these */
    /* Read what a worker has sent: after a pass, and after its death. NULL:
     * nothing is sent. Returns 0 or -errno. */
    int (*collect)(void *self, uint32_t number);
    /* Its parent will attach stages, so that replacements must come from a
     * zygote made before. */
    bool from_zygote;
    /* A worker has died: fail what dies with it. How many tasks? `fruitful`:
     * it had begun any. NULL: those whose slots say that it was running them. */
    uint64_t (*bury)(void *self, uint32_t number, bool *fruitful);

    /* The team's own; a model may watch more on the loop. */
    struct loop *loop;
    struct procs procs;
    struct gate *gate; /* in shared memory: a pass, and the end */
    struct loop_watch bell_watch;
    int bell;       /* rung by a worker that has completed a phase */
    uint32_t phase; /* that the parent is waiting for, or waited for last */
    struct member *members;
};

/* All return 0 or -errno; team_down follows in any case, also where the team is
 * still zero. */
int team_init(struct team *);
int team_up(struct team *);
int team_drive(struct team *);
void team_down(struct team *);

/* Let them work, and do not wait for the end of the pass: a parent that works
 * with them. */
void team_begin(struct team *);

/* Whether this worker lives, or at least one of them. */
bool team_has(const struct team *, uint32_t number);
bool team_lives(const struct team *);

/* What is said when nobody is left: -EOWNERDEAD. */
int team_lost(uint64_t tasks_left);

#endif
