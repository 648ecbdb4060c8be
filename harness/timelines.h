/* What every task of a run did and when, as a variant leaves it with --timeline
 * (docs/protocol.md): read, checked, and kept in a result set. */
#ifndef HARNESS_TIMELINES_H
#define HARNESS_TIMELINES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define TIMELINE_FOLDER "timelines"
#define TIMELINE_MARKS  4096 /* of a timeline that is drawn, at most */

enum task_state {
    TASK_WAITS,
    TASK_PAUSES,
    TASK_READY,
    TASK_COMPUTES,
    TASK_DONE,
    TASK_STATES
};

struct timeline_mark {
    uint64_t worker, task, begin_ns, end_ns;
    enum task_state state;
};

/* Of one run; marks in the order of their begins. */
struct run_timeline {
    struct timeline_mark *marks;
    size_t count;
};

/* Understand the text of a file. Returns 0, or -EINVAL (cut off, or not what it
 * should be) or -ENOMEM with a sentence in `why` and nothing to release. */
int run_timeline_parse(struct run_timeline *, const char *text, char *why,
                       size_t why_size);
void run_timeline_release(struct run_timeline *);

/* Check the text and put it into the set at `directory`, as a whole or not at
 * all. Returns 0 or -errno with a sentence in `why`. */
int run_timeline_keep(const char *directory, const char *path, const char *text,
                      char *why, size_t why_size);

#endif
