/* A task as a whole. Most tasks are one index of the hand-out; a workload may
 * have each of them consist of several parts (workload.parts), which the model
 * schedules one by one as if they were tasks: indexes t × parts … t × parts +
 * parts - 1 of the tables are task t. Counting, digests and latencies are of
 * whole tasks, put together here from the records of their parts, after the
 * clock has stopped.
 *
 *   status     ended where all parts ended well; else as the first part that failed
 *   digest     the sum of its parts': one of them, the last, brings what was
 *              joined, and the others bring 0
 *   stamps     from the first part's begin to the last part's end
 */
#ifndef CORE_WHOLE_H
#define CORE_WHOLE_H

#include "core/model.h"
#include "core/task.h"

struct whole {
    struct slot slot; /* worker: of its first part */
    struct stamps
        stamps; /* zero where tasks are not timed, or it never ended */
};

/* Task `index` of 0 … plan->tasks - 1. */
struct whole whole_task(const struct run *, uint64_t index);

#endif
