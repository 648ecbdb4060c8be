/* The server: listening sockets, the connections they accept, and what all
 * connections share. One thread, one loop; nothing here prints or exits.
 */
#ifndef ORIGIN_SERVER_H
#define ORIGIN_SERVER_H

#include <stddef.h>
#include <stdint.h>

#include "core/loop.h"
#include "origin/gallery.h"
#include "origin/stats.h"
#include "origin/target.h"

#define LISTENERS_MAX     16
#define READ_BUFFER_BYTES 16384
#define SEND_BUFFER_BYTES 65536

struct connection;
struct server;

struct listener {
    struct loop_watch watch;
    struct server *server;
};

struct server {
    struct loop *loop;
    uint64_t capacity;        /* answers delayed at once; UINT64_MAX: any */
    uint64_t delayed;         /* now */
    uint64_t fault_threshold; /* a request fails where its number of the
                                 seeded sequence is below */
    uint64_t seed, drawn;     /* and numbers drawn from it so far */
    enum fault fault;         /* how it fails then */
    struct stats stats;
    struct gallery gallery;
    struct connection *connections; /* a list of all */
    struct listener listeners[LISTENERS_MAX];
    unsigned listener_count;
    struct loop_timer resume; /* accepting, after it was paused */
    /* One buffer of each for all connections: none holds bytes between two
     * callbacks. */
    char received[READ_BUFFER_BYTES];
    unsigned char sending[SEND_BUFFER_BYTES];
};

/* Zero-initialised, on a loop of its own. */
void server_init(struct server *, struct loop *);

/* Accept from `count` listening, non-blocking sockets, which the server owns
 * from then on, also on failure. Returns 0 or -errno. */
int server_listen(struct server *, const int *sockets, unsigned count);

/* Close everything. */
void server_release(struct server *);

/* How the next data request is to fail, where faults are drawn. */
enum fault server_draw_fault(struct server *);

#endif
