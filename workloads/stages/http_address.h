/* An origin's address as it is typed, and the URLs made from it.
 *
 *   HOST:PORT           one address; HOST is numeric: a client that measures
 *                       must not look names up
 *   127.0.0.1-16:PORT   the same port on 127.0.0.1 … 127.0.0.16. Ten thousand
 *                       connections at once overflow the accept queue of one
 *                       listening socket; spread over sixteen they do not
 */
#ifndef WORKLOADS_STAGES_HTTP_ADDRESS_H
#define WORKLOADS_STAGES_HTTP_ADDRESS_H

#include <stddef.h>
#include <stdint.h>

struct http_address {
    uint8_t first[4]; /* 127.0.0.1 */
    uint8_t count;    /* addresses, counted up in the last byte; 0: none */
    uint16_t port;
};

#define HTTP_URL_BYTES 128

/* Returns 0, or -EINVAL with a sentence in failure_explain. */
int http_address_parse(const char *text, struct http_address *);

/* The URL for one request to the address number `which` (taken modulo the
 * count). */
void http_address_url(const struct http_address *, uint32_t which,
                      uint64_t delay_us, uint64_t bytes, uint64_t id,
                      char url[HTTP_URL_BYTES]);

#endif
