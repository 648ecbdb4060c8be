/* The stage of shared-state: additions to counters that all tasks have in common,
 * by each way of sharing them. What a task adds where is in ledger.h.
 */
#ifndef WORKLOADS_STAGES_COUNTERS_H
#define WORKLOADS_STAGES_COUNTERS_H

#include "core/workload.h"
#include "workloads/stages/ledger.h"

enum sharing {
    SHARING_MUTEX,
    SHARING_ATOMIC,
    SHARING_SHARDED,
    SHARING_PRIVATE,
};

#define SHARINGS "mutex|atomic|sharded|private"

/* Constant while workers exist, but for what lies in the mappings. */
struct counters {
    uint64_t count, updates, shards; /* as options say */
    unsigned sharing, hold;
    struct ledger ledger; /* the common counters */
    uint64_t *copies;     /* in shared memory; NULL: none */
    uint64_t copy_count;
    uint64_t copy_stride; /* counters from one copy to the next */
    struct desk *desks;   /* one for each worker */
};

extern struct counters counters;
extern const struct stage counters_stage;

/* counters_check.c: of a workload that consists of this stage. */
int counters_expected(void *io, void *compute, uint64_t index,
                      uint64_t *digest);
int counters_verify(void *io, void *compute, const struct tasks *,
                    char *problem);

#endif
