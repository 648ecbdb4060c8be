/* The I/O stage of http and of fetch-hash: GET one body from the origin.
 *
 *   GET /d/<delay in us>/<bytes>/<id>
 *
 * is answered after that delay with a body that is a function of the id. The
 * id and the delay of a task are functions of the run's seed and the task's
 * index, so every model fetches the same, and what must come is known without
 * asking anybody. The body goes into the lane's buffer, its digest into the
 * task.
 *
 * A kept-alive connection that the origin closed meanwhile is no failure:
 * libcurl repeats such a request by itself on a new one, and nobody counts it.
 *
 * Both faces use libcurl's easy handles with the same settings, each handle
 * reused for all tasks of its lane: the blocking face performs them, the
 * evented face drives many of them from one loop.
 */
#ifndef WORKLOADS_STAGES_HTTP_H
#define WORKLOADS_STAGES_HTTP_H

#include <stddef.h>
#include <stdint.h>

#include "core/workload.h"

/* Options: --origin, --latency-ms, --latency-dist, --bytes, --keep-alive,
 * --multis. */
extern const struct stage http_stage;

/* The body that task `index` must receive, made anew from its id: `*bytes` is
 * the caller's to free. Outside the measured region only. Returns 0 or
 * -ENOMEM. */
int http_body_expected(const void *shared, uint64_t index, void **bytes,
                       size_t *size);

#endif
