/* The I/O stage of db: one prepared statement for each task, through libpq.
 *
 *   lookup   SELECT body FROM cbench_rows WHERE id = $1
 *   wait     the same row, after pg_sleep of --wait-ms
 *
 * Parameters and results travel in binary, so that neither side turns numbers
 * into text.
 *
 * At most --connections are open in the whole run. They are made in attach,
 * before the clock starts. A task that finds all of them busy waits for one, as
 * with any connection pool; where that queue lives depends on who may share
 * them:
 *
 *   threads that block     one pool for their process (postgres_pool.h)
 *   a loop                 a share of its own, as large as its share of the
 *                          lanes (postgres_loop.h)
 *   a process that blocks  one of its own, since no other process can use it:
 *                          more of them than connections are refused, and so
 *                          is a loop that would have none
 *
 * A connection that broke is made again by the next task that gets it. With
 * --timeout-ms a task whose time is up has failed, waiting for a connection
 * included; the server gives its statement up at the same limit, and when it
 * has said so the connection is used again.
 */
#ifndef WORKLOADS_STAGES_POSTGRES_H
#define WORKLOADS_STAGES_POSTGRES_H

#include "core/workload.h"

/* Options: --db-url, --query, --wait-ms, --rows, --connections. */
extern const struct stage postgres_stage;

#endif
