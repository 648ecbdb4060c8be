/* The evented face of the http stage: libcurl's multi-socket interface on the
 * loop of core/loop.h.
 *
 *   loop  <--watches, timers-->  shards: multi handles  <-->  transfers
 *
 * One multi handle for all transfers costs more for each request the more of
 * them there are (34 us at 1,000 in flight, 329 at 9,000: it walks its cached
 * connections at the end of each), so the lanes are spread over several.
 */
#ifndef WORKLOADS_STAGES_HTTP_LOOP_H
#define WORKLOADS_STAGES_HTTP_LOOP_H

#include <stdint.h>

#include "core/loop.h"
#include "workloads/stages/http_transfer.h"

struct http_loop;

/* For `count` open transfers, which stay the caller's. Returns 0 or -errno. */
int http_loop_new(struct http_loop **, struct loop *, struct transfer *,
                  uint32_t count);
/* After the transfers were closed, which may still close connections. NULL is
 * allowed. */
void http_loop_free(struct http_loop *);

/* Begin the transfer number `which`, which was pointed at its task; when it
 * ends, loop_task_done follows. Returns 0 or -errno. */
int http_loop_start(struct http_loop *, uint32_t which);
/* Give it up. */
void http_loop_cancel(struct http_loop *, uint32_t which);

#endif
