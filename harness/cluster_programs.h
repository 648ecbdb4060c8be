/* Where PostgreSQL's programs are: Debian keeps those of the server out of
 * PATH, by version. The environment variable CBENCH_POSTGRES_BIN names another
 * directory. */
#ifndef HARNESS_CLUSTER_PROGRAMS_H
#define HARNESS_CLUSTER_PROGRAMS_H

/* The path of a server's program, as a new string. Only where
 * cluster_unavailable() is NULL. */
char *cluster_program(const char *name);

/* psql, as a new string: the server's own, else whatever is in PATH. */
char *cluster_client(void);

#endif
