/* The origin that the harness runs for the cases that fetch from one. */
#ifndef HARNESS_ORIGIN_PROCESS_H
#define HARNESS_ORIGIN_PROCESS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "harness/spawn.h"

struct origin_process {
    struct child child; /* child.pid 0: not running */
    char address[64];   /* as --origin takes it */
    char host[64];      /* the first address, for questions to it */
    uint16_t port;
};

/* What it counted since origin_reset. */
struct origin_counts {
    uint64_t cpu_ns, requests, refused, late_p50_ns, late_max_ns;
};

/* Start it on a free port and wait until it listens. Returns 0 or -errno with
 * a sentence in `why`; then it does not run. */
int origin_start(struct origin_process *, char *why, size_t why_size);
/* End it and wait for that; it may have ended before. */
void origin_stop(struct origin_process *);

/* Whether it still runs; false also says in `why` how it ended. */
bool origin_alive(struct origin_process *, char *why, size_t why_size);

/* Begin to count afresh; ask for the counts. Return 0 or -errno. */
int origin_reset(const struct origin_process *);
int origin_counts(const struct origin_process *, struct origin_counts *);

#endif
