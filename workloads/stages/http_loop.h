/* The evented face of the http stage: libcurl's multi-socket interface on the
 * loop of core/loop.h.
 *
 *   loop  <--watches, timers-->  shards: multi handles  <-->  transfers
 *
 * One multi handle for all transfers costs more for each request the more of
 * them there are: at the end of each it walks its cached connections. So the
 * lanes are spread over several. 9,000 requests of 200 ms at once on a machine
 * of two CPUs, client's CPU time and time in all (medians of five):
 *
 *   multi handles      1     4     8    16    32   128
 *   CPU, ms        1,714   745   610   574   563   550
 *   time, ms       2,028   840   740   676   713   733
 */
#ifndef WORKLOADS_STAGES_HTTP_LOOP_H
#define WORKLOADS_STAGES_HTTP_LOOP_H

#include <stdint.h>

#include "core/loop.h"
#include "workloads/stages/http_transfer.h"

struct http_loop;

/* For `count` open transfers, which stay the caller's, on at most `multis`
 * multi handles. Returns 0 or -errno. */
int http_loop_new(struct http_loop **, struct loop *, uint64_t multis,
                  struct transfer *, uint32_t count);
/* After the transfers were closed, which may still close connections. NULL is
 * allowed. */
void http_loop_free(struct http_loop *);

/* Begin the transfer number `which`, which was pointed at its task; when it
 * ends, loop_task_done follows. Returns 0 or -errno. */
int http_loop_start(struct http_loop *, uint32_t which);
/* Give it up. */
void http_loop_cancel(struct http_loop *, uint32_t which);

#endif
