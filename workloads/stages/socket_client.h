/* A client of one connection at a time: connect, send the request, receive the
 * answer, and keep the connection for the next one.
 *
 *             no connection         kept from before
 *   begin ----> CONNECT ----> SEND <---- begin
 *                              |
 *                              v
 *                           RECEIVE ---> ended: kept, or closed
 *
 * It does none of these: it says in `op` what is to be done next, and whoever
 * has done it says how that ended. The blocking face does it on the spot, the
 * evented face leaves it to the loop; what is asked and what an answer means is
 * the same text for both.
 *
 * A kept connection that turns out to be dead is no failure, as it is none for
 * libcurl: where not a byte of the answer came, the request is made once more,
 * on a new connection.
 */
#ifndef WORKLOADS_STAGES_SOCKET_CLIENT_H
#define WORKLOADS_STAGES_SOCKET_CLIENT_H

#include <netinet/in.h>
#include <stdbool.h>
#include <stdint.h>

#include "core/loop.h"
#include "workloads/stages/http_exchange.h"

struct client {
    struct loop_op op; /* the first member: callbacks cast */
    struct loop *loop; /* NULL: blocking */
    int fd;            /* -1: not connected */
    bool kept;         /* the connection has carried an answer before */
    size_t sent_bytes;
    struct sockaddr_in peer;
    unsigned char *received; /* http_receive_bytes of room, the caller's */
    struct http_exchange exchange;
};

#define CLIENT_GOES_ON 1

/* Not connected yet; asks the address number `address`. */
void client_init(struct client *, const struct http_request *, uint32_t address,
                 struct loop *, unsigned char *received);
/* What runs is cancelled. What is left of the connection ends with a reset: else a run would leave
 * thousands of them in TIME_WAIT for a minute, and the next run's connects
 * would be slower for it. */
void client_release(struct client *);

/* Returns CLIENT_GOES_ON: `op` is to be done; or -errno: the task failed. */
int client_begin(struct client *, struct task *task, void *body);
/* `op` ended with this result (as loop_op's). Returns CLIENT_GOES_ON; or 0 or
 * -errno, the end of the task. */
int client_go_on(struct client *, ssize_t result);
/* The task is given up, and what runs of it cancelled: nothing is in order on
 * its connection any more. */
void client_give_up(struct client *);

#endif
