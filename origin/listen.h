/* Listening sockets on one port of one or several addresses. */
#ifndef ORIGIN_LISTEN_H
#define ORIGIN_LISTEN_H

#include <stddef.h>
#include <stdint.h>

/* Room for "[address]:port". */
#define LISTEN_NAME_BYTES 64

struct listen_request {
    const char *address; /* numeric, IPv4 or IPv6 */
    uint16_t port;       /* 0: a free one */
    unsigned count;      /* addresses from `address` on; IPv4 where above 1 */
};

/* Open `count` listening, non-blocking sockets, all on the same port, which is
 * put into *port. Returns 0 or -errno (-EINVAL: not a numeric address), and
 * then the address that was refused is in `name` and nothing is left open. */
int listen_open(const struct listen_request *, int *sockets, uint16_t *port,
                char name[LISTEN_NAME_BYTES]);

/* How the address is written for clients: "127.0.0.1-16:PORT", "HOST:PORT" or
 * "[HOST]:PORT". */
void listen_name(const struct listen_request *, uint16_t port,
                 char name[LISTEN_NAME_BYTES]);

#endif
