/* A parcel: a task, and the bytes that it leaves, copied through a pipe or a
 * socket.
 *
 * The writer blocks until all of it is in the pipe. The reader never waits: it
 * goes on where it left off when there is more to read, and puts the bytes where
 * they belong without a copy of its own, but for the first few. One writer and
 * one reader at a time. A writer that dies leaves a part of a parcel, which is
 * dropped.
 */
#ifndef CORE_PARCEL_H
#define CORE_PARCEL_H

#include <stdbool.h>
#include <stddef.h>

#include "core/task.h"

#define PARCEL_STAGE 4096

struct parcel_reader {
    struct task head;
    size_t got;        /* of the head and the bytes together */
    size_t at, staged; /* in the stage: read, and not yet taken */
    unsigned char stage[PARCEL_STAGE];
};

/* Returns 0 or -errno (-EPIPE: nobody reads). */
int parcel_send(int fd, const struct task *, const void *bytes);

/* Go on with the next parcel, whose bytes go to `bytes`, the same until it is
 * whole. Returns 1: it is, and *task is what was sent; 0: nothing more for now;
 * -errno (-EPROTO: more bytes than there is room for). */
int parcel_receive(struct parcel_reader *, int fd, void *bytes, size_t room,
                   struct task *);
/* Something was read that no parcel has yet: a poller does not know of it. */
static inline bool parcel_has_staged(const struct parcel_reader *reader)
{
    return reader->at < reader->staged;
}
/* Forget the part of a parcel that was read, for another writer. */
void parcel_drop(struct parcel_reader *);

#endif
