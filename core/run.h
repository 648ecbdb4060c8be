/* Getting a run ready, from its plan: what it needs of the system, its stages,
 * its tables and its hand-out. For main of a variant (core/variant.c), which
 * alone prints and exits; every function leaves a sentence in failure_explain
 * where errno would not say enough.
 */
#ifndef CORE_RUN_H
#define CORE_RUN_H

#include "core/model.h"

/* Whether limits leave room for the threads, processes and descriptors that
 * this model takes, and a database was named where one is needed. Returns 0 or
 * -errno. */
int run_check_needs(const struct run *);

/* Open both stages; on failure neither is. Returns 0 or -errno. */
int run_open_stages(struct run *);
void run_close_stages(struct run *);
/* With the stages open: whether what a run leans on is there. Returns 0 or
 * -errno. */
int run_probe_stages(const struct run *);

/* Join what the stages' workers kept apart. After the last task, while the clock
 * runs. Returns 0 or -errno. */
int run_merge_stages(const struct run *);

/* Map the tables and make the hand-out, intended starts included. The stages are
 * open, run->workers is known. Returns 0 or -errno; either way main frees what
 * was made. */
int run_make_tables(struct run *);

/* With intended starts: whether the model hands indexes out in the order of their starts.
 * After the model's up. Returns 0 or -EINVAL. */
int run_check_arrivals(const struct run *);

#endif
