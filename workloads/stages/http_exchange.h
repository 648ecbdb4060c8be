/* One request to the origin and its answer, on whatever carries the bytes: the
 * text that is sent, and what the bytes that come mean (libhttp-parser).
 *
 * The request is, byte for byte, the one that libcurl makes of http's settings.
 */
#ifndef WORKLOADS_STAGES_HTTP_EXCHANGE_H
#define WORKLOADS_STAGES_HTTP_EXCHANGE_H

#include <http_parser.h>
#include <stdbool.h>
#include <stddef.h>

#include "core/task.h"
#include "workloads/stages/http_request.h"

#define HTTP_TAIL_BYTES 80

struct http_exchange {
    const struct http_request *request;
    struct task *task; /* NULL: idle */
    unsigned char *body;
    size_t text_bytes;
    http_parser parser;
    bool answering; /* something of the answer has come */
    bool complete;
    bool reusable; /* once it has ended: the connection may carry another */
    size_t tail_bytes;
    char tail[HTTP_TAIL_BYTES]; /* what all requests end with */
    char text[8 + HTTP_TARGET_BYTES + HTTP_TAIL_BYTES];
};

/* Requests will go to the origin's address number `address`. */
void http_exchange_init(struct http_exchange *, const struct http_request *,
                        uint32_t address);
/* That of `task`: its text is ready to be sent, its body will go to `body`, which
 * has room for request->bytes. */
void http_exchange_begin(struct http_exchange *, struct task *task, void *body);

#define HTTP_EXCHANGE_GOES_ON 1

/* Bytes that came, 0 at the end of the connection. Returns
 * HTTP_EXCHANGE_GOES_ON; or 0, the task has its digest and size; or its failure,
 * with the same statuses as http. */
int http_exchange_take(struct http_exchange *, const void *bytes, size_t size);

#endif
