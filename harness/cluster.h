/* A private PostgreSQL cluster: made for one experiment or command, thrown away
 * after it.
 *
 * It lives in a directory of its own below TMPDIR (or /tmp, where that cannot
 * be used), listens on a Unix socket in there and nowhere else, writes nothing
 * to disk in time (fsync is off) and does nothing on its own account
 * (autovacuum is off). PostgreSQL refuses to run as root, so the calling
 * process becomes `postgres` or `nobody` first, and stays that. Only that user,
 * and root, can connect.
 *
 * The table holds rows 1 … N, whose bodies are a function of their ids (see
 * workloads/stages/postgres_request.h).
 */
#ifndef HARNESS_CLUSTER_H
#define HARNESS_CLUSTER_H

#include <stddef.h>
#include <stdint.h>

#include "harness/spawn.h"

struct cluster_options {
    uint64_t rows;
    uint64_t connections; /* max_connections */
};

struct cluster {
    struct child server; /* pid 0: not running */
    char *directory;     /* NULL: none was made */
    char *url;           /* as --db-url takes it */
};

/* NULL where the programs of a server are there; else why not, and what to do:
 * static storage. Looked up once. */
const char *cluster_unavailable(void);

/* Make one, start it and load the table. Returns 0, or -errno with a sentence
 * in `why` (-EINTR: asked to stop); cluster_remove is needed in either case. */
int cluster_make(struct cluster *, const struct cluster_options *, char *why,
                 size_t why_size);
/* End the server, remove the directory. */
void cluster_remove(struct cluster *);

/* Make the table anew in a database that is there. Returns as cluster_make. */
int cluster_load(const char *url, uint64_t rows, char *why, size_t why_size);

/* The last line of the server's log, as a new string; NULL: none. */
char *cluster_last_words(const struct cluster *);

#endif
