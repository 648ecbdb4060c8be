/* What the db workload asks for, without libpq: options, rows and what must
 * come out of them.
 *
 * Which row a task asks for is a function of the run's seed and the task's
 * index. A row's body is a function of its id: SHA-256 of "ID/0" and of "ID/1"
 * in hex, 128 letters. The server works it out itself when the table is loaded
 * (harness/cluster.c holds the statement); what is expected comes from GNU
 * Nettle, which never saw the server.
 */
#ifndef WORKLOADS_STAGES_POSTGRES_REQUEST_H
#define WORKLOADS_STAGES_POSTGRES_REQUEST_H

#include <stdint.h>

#include "core/option.h"
#include "core/plan.h"

enum postgres_query { QUERY_LOOKUP, QUERY_WAIT };

/* Constant while workers exist. */
struct postgres {
    const char *url; /* NULL: not given */
    unsigned query;  /* enum postgres_query */
    uint64_t wait_ns;
    uint64_t rows;
    uint64_t connections; /* of the whole run */
    uint64_t lanes;       /* likewise */
    uint64_t seed;
    uint64_t timeout_ns; /* of one attempt; 0: none */
    long server_limit;   /* its max_connections; 0: not known */
};

extern struct postgres postgres_request;
extern const struct option_row postgres_options[];

/* A stage's open: `*shared` is &postgres_request. */
int postgres_open(const struct plan *, void **shared);

/* A stage's wait_ns. */
uint64_t postgres_wait_ns(const void *shared, uint64_t index);

/* A workload's expected. */
int postgres_expected(void *shared, void *compute, uint64_t index,
                      uint64_t *digest);

/* The id of the row that task `index` asks for: 1 … rows. */
uint64_t postgres_row(const struct postgres *, uint64_t index);

/* When an attempt that begins now must have ended: on clock_now_ns, UINT64_MAX
 * for never. */
uint64_t postgres_deadline(const struct postgres *);

#endif
