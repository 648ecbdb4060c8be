/* The I/O stage of socket: GET one body from the origin, over a plain socket.
 * What is asked for, and what must come, is said in http_request.h: the same as
 * of http's stage, whose statuses it has too. The body goes into the lane's
 * buffer, its digest into the task.
 *
 * Each lane keeps its own connection (of a blocking worker, its only lane), as
 * each of http's easy handles does. One that was kept alive and turns out to be
 * dead is replaced once, silently (socket_client.h).
 */
#ifndef WORKLOADS_STAGES_SOCKET_H
#define WORKLOADS_STAGES_SOCKET_H

#include "core/workload.h"

/* Options: those of a request. */
extern const struct stage socket_stage;

#endif
