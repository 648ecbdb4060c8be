/* What every task did when: the timeline of one run, for drawing it.
 *
 *   worker  task  state    begin        end
 *   0       17    wait     1,203,000    21,440,000
 *   1       17    ready    21,440,000   21,460,000
 *   1       17    compute  21,460,000   22,100,000
 *
 * Off unless asked for, and then nothing exists: callers test one pointer. When
 * on, each thread or process writes to a ring of its own in shared memory, made
 * before any worker, without locks; a ring that is full forgets its oldest
 * marks and counts them. Times are of clock_now_ns.
 *
 * A state is entered by whoever takes the task over, and ended by whoever
 * enters the next: its mark names the worker that began it and lies in the ring
 * of the one that ended it.
 */
#ifndef CORE_TIMELINE_H
#define CORE_TIMELINE_H

#include <stdint.h>

#include "core/task.h"

enum timeline_state {
    TIMELINE_NONE = 0, /* the task has ended */
    TIMELINE_WAIT,     /* in its I/O stage, as far as its worker knows */
    TIMELINE_PAUSE,    /* between two attempts */
    TIMELINE_READY,    /* done with waiting, and not computing yet */
    TIMELINE_COMPUTE,
    TIMELINE_DONE, /* computed, and not recorded yet */
    TIMELINE_STATES
};

struct timeline;

/* Room for `rings` threads or processes and `lanes` tasks in flight. Returns 0
 * or -ENOMEM. */
int timeline_new(struct timeline **, uint32_t rings, uint32_t lanes);
void timeline_free(struct timeline *);

/* This thread writes to ring `ring` from now on, and is that worker. Numbers
 * beyond the last ring share the last: let one thread at most have such. */
void timeline_sit(uint32_t ring);

/* The task is in `state` from now on, under this thread. */
void timeline_enter(struct timeline *, const struct task *,
                    enum timeline_state);
/* The same from a time that is past, or from the last state's begin where that
 * is later. */
void timeline_enter_at(struct timeline *, const struct task *,
                       enum timeline_state, uint64_t at_ns);

/* Write all marks to the file at `path`, by begin, one a line, in ns since
 * start_ns: for gnuplot, awk or a spreadsheet. `title` goes into the first
 * line. Returns 0 or -errno. */
int timeline_save(const struct timeline *, uint64_t start_ns, const char *title,
                  const char *path);

#endif
