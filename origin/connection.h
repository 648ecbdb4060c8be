/* One client's connection: requests in, answers out, one after the other. */
#ifndef ORIGIN_CONNECTION_H
#define ORIGIN_CONNECTION_H

#include "origin/server.h"

/* Serve the client at socket `fd`, which is closed here, also on failure. */
void connection_open(struct server *, int fd);

/* Give up a connection at once and free it; not from its own callbacks. */
void connection_close(struct connection *);

/* Set the parser's limit on the size of a request's head; for the process. */
void connection_limit_headers(void);

#endif
