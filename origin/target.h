/* What a request asks for: the path and query of its first line, understood.
 *
 *   /d/<delay_us>/<bytes>/<id>                an answer after a delay
 *     ?fault=KIND                               that fails
 *     ?capacity=K                               unless K are being delayed
 *   /j/<delay_us>/<width>x<height>/<id>       a picture, likewise
 *   /stats                                    what the origin counted
 *   /stats/reset, /stats?reset                the same, and begin afresh
 *   /healthz                                  whether it is there
 */
#ifndef ORIGIN_TARGET_H
#define ORIGIN_TARGET_H

#include <stddef.h>
#include <stdint.h>

#include "pictures/picture.h"

#define TARGET_DELAY_MAX_US UINT64_C(86400000000) /* a day */
#define TARGET_BYTES_MAX    (UINT64_C(1) << 40)

enum route {
    ROUTE_DATA,
    ROUTE_PICTURE,
    ROUTE_STATS,
    ROUTE_STATS_RESET,
    ROUTE_HEALTH
};

enum fault {
    FAULT_NONE,
    FAULT_RESET,     /* the connection is reset instead of an answer */
    FAULT_STALL,     /* no answer ever comes */
    FAULT_TRUNCATE,  /* the connection ends after half of the body */
    FAULT_MALFORMED, /* what comes is not HTTP */
    FAULT_STATUS503, /* status 503 in place of 200 */
    FAULT_CORRUPT,   /* the second half of the body is wrong */
};

#define FAULT_WORDS "reset, stall, truncate, malformed, status503 or corrupt"

struct target {
    enum route route;
    enum fault fault;
    uint64_t delay_ns, id;    /* ROUTE_DATA and ROUTE_PICTURE */
    uint64_t bytes;           /* ROUTE_DATA */
    struct picture_size size; /* ROUTE_PICTURE */
    uint64_t capacity; /* of the origin as this request has it; UINT64_MAX:
                          any */
};

/* Understand `length` bytes of text, which need no terminator. Returns 0, or
 * -ENOENT (no such path) or -EINVAL, with a sentence for the client in *why. */
int target_parse(const char *text, size_t length, struct target *,
                 const char **why);

/* The fault called by these `length` bytes, or FAULT_NONE. */
enum fault fault_named(const char *word, size_t length);

#endif
