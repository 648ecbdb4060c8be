/* Watching one run: what its whole process tree holds and waits for, sampled
 * from /proc while it runs. Timed runs are not watched.
 *
 * Sampling misses what comes and goes between two looks, so every figure is "at
 * least"; docs/protocol.md says what each one is. One thread only.
 */
#ifndef HARNESS_OBSERVE_H
#define HARNESS_OBSERVE_H

#include <jansson.h>
#include <stdbool.h>
#include <stdint.h>

#include "harness/spawn.h"

/* Figures from fewer looks than this are given as not known. */
#define OBSERVE_SAMPLES_MIN 3

struct observed {
    uint64_t wall_ns;
    uint64_t samples, memory_samples, task_samples;
    uint64_t sample_interval_ns; /* the longest between two looks */
    uint64_t sampler_cpu_ns;
    uint64_t processes_peak, threads_peak;
    uint64_t peak_tree_bytes;
    bool peak_is_high_water; /* from the kernel's own mark, not a look */
    uint64_t run_ns, run_wait_ns;
    uint64_t thread_ns; /* how long threads were there, all together */
};

/* Where the threads' time went, as shares that add up to 1. */
struct time_budget {
    double computing, waiting, blocked;
};

/* Watch the child, and all that came to be below this process apart from
 * origins, until the child has ended. Returns what spawn_wait does, with what
 * was seen in any case. */
int observe_child(struct child *, uint64_t limit_ns, int *status,
                  struct observed *);

/* False where there were too few looks. */
bool observed_budget(const struct observed *, struct time_budget *);

/* Whether peak_tree_bytes rests on enough looks. */
bool observed_memory_known(const struct observed *);

/* The object of docs/protocol.md; what is not known is null. */
json_t *observed_json(const struct observed *);

#endif
