/* The evented face: a loop's share of the connections, and the tasks that wait
 * for one of them.
 *
 *   tasks --> waiting, first come first served --> free lines --> the server
 *                                                      ^               |
 *                                                      +---- watches --+
 *
 * Nothing blocks once the loop runs: sockets do not, and a connection that
 * broke is made again in steps. Connecting at the beginning, in attach, does.
 */
#ifndef WORKLOADS_STAGES_POSTGRES_LOOP_H
#define WORKLOADS_STAGES_POSTGRES_LOOP_H

#include "core/workload.h"
#include "workloads/stages/postgres_request.h"

struct line_loop;

/* Connect this loop's share. Returns 0 or -errno with a sentence left. */
int line_loop_new(struct line_loop **, const struct postgres *,
                  const struct place *);
void line_loop_free(struct line_loop *);

/* A stage's start and cancel. */
int line_loop_start(struct line_loop *, struct task *);
void line_loop_cancel(struct line_loop *, struct task *);

#endif
