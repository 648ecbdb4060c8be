/* An origin's address as it is typed, and what clients make of it: each request
 * goes to the address number `which`, taken modulo their count.
 *
 *   HOST:PORT           one address; HOST is numeric: a client that measures
 *                       must not look names up
 *   127.0.0.1-16:PORT   the same port on 127.0.0.1 … 127.0.0.16. Ten thousand
 *                       connections at once overflow the accept queue of one
 *                       listening socket; spread over sixteen they do not
 */
#ifndef WORKLOADS_STAGES_HTTP_ADDRESS_H
#define WORKLOADS_STAGES_HTTP_ADDRESS_H

#include <netinet/in.h>
#include <stddef.h>
#include <stdint.h>

struct http_address {
    uint8_t first[4]; /* 127.0.0.1 */
    uint8_t count;    /* addresses, counted up in the last byte; 0: none */
    uint16_t port;
};

#define HTTP_HOST_BYTES 32

/* Returns 0, or -EINVAL with a sentence in failure_explain. */
int http_address_parse(const char *text, struct http_address *);

/* "127.0.0.1:8080". Returns its length. */
size_t http_address_host(const struct http_address *, uint32_t which,
                         char host[HTTP_HOST_BYTES]);
struct sockaddr_in http_address_socket(const struct http_address *,
                                       uint32_t which);

#endif
