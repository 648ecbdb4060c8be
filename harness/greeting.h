/* The line by which a server that the harness started says where it listens. */
#ifndef HARNESS_GREETING_H
#define HARNESS_GREETING_H

#include <stddef.h>
#include <stdint.h>

#include "harness/spawn.h"

/* Start argv with its standard output as a pipe and read "listening on ADDRESS"
 * from it, within limit_ns. Returns 0 or -errno: -ETIMEDOUT, -EPIPE where it
 * ended, -EPROTO where it greets otherwise, -EINTR where cbench was asked to
 * stop; the child is to be ended by spawn_end in any case. */
int greeting_start(struct child *, const char *const argv[], uint64_t limit_ns,
                   char *address, size_t size);

/* Why it did not, for a person. */
const char *greeting_refusal(int status);

#endif
