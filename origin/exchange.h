/* One request and the answer to it: what is to be said, when, and what becomes
 * of the connection afterwards. Decides; sends and waits for nothing. */
#ifndef ORIGIN_EXCHANGE_H
#define ORIGIN_EXCHANGE_H

#include <http_parser.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "origin/answer.h"
#include "origin/server.h"

#define TARGET_MAX_BYTES       128
#define REQUEST_HEAD_MAX_BYTES 16384

struct exchange {
    struct answer answer;
    uint64_t due_ns; /* when the answer is due */
    uint8_t fault;   /* enum fault: what is left to the connection to do,
                        FAULT_RESET or FAULT_STALL */
    bool counted;    /* it is about data: the statistics are for these */
    bool last;       /* the connection ends with this answer */
    bool linger;     /* the client may be sending still: end slowly */
};

/* A request was read to its end at `now_ns`: decide. `target` is its path and
 * query, NULL where that was too long. */
void exchange_prepare(struct exchange *, struct server *, const http_parser *,
                      const char *target, size_t target_bytes, uint64_t now_ns);

/* What came is not a request: say so, and let it be the last answer. */
void exchange_refuse(struct exchange *, enum http_errno);

#endif
