/* The blocking face's connections: one pool for all threads of a process.
 *
 * Each worker that attaches opens a connection, as long as there are fewer than
 * --connections, and its tasks take that one where it is free, else any other;
 * where none is they wait, in no particular order. The process in which the
 * stage was opened keeps its pool until the stage is closed, so that a thread
 * for each task finds connections that were made before it. A forked worker has
 * a pool of one connection, and closes it when it detaches.
 */
#ifndef WORKLOADS_STAGES_POSTGRES_POOL_H
#define WORKLOADS_STAGES_POSTGRES_POOL_H

#include <stdint.h>

#include "core/task.h"
#include "workloads/stages/postgres_request.h"

/* In the parent, before any worker. Returns 0 or -ENOMEM. */
int pool_open(const struct postgres *);
/* In the parent, after all workers. */
void pool_close(void);

/* In each worker: `*home` is what the other two take. Returns 0 or -errno with
 * a sentence left. */
int pool_attach(uint32_t worker, uint64_t *home);
void pool_detach(void);

/* All of one task. Returns 0 or -errno. */
int pool_run(uint64_t home, struct task *);

#endif
