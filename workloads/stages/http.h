/* The I/O stage of http and of fetch-hash: GET one body from the origin, with
 * libcurl. What is asked for, and what must come, is said in http_request.h. The
 * body goes into the lane's buffer, its digest into the task.
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

#include "core/workload.h"
#include "workloads/stages/http_request.h"

/* Options: those of a request, and --multis. */
extern const struct stage http_stage;

/* The same of an origin that takes so many requests at once and answers 503 to
 * those beyond. Options: also --capacity. Where the origin knows no capacities
 * the run is refused before it begins. */
extern const struct stage http_stage_limited;

#endif
