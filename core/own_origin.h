/* An origin of the run's own: the HTTP server that a variant starts for itself
 * where no --origin was given.
 *
 * It is the program cbench-origin, found beside this one: in the build tree as
 * ../origin/cbench-origin, installed as ../cbench-origin, both seen from the
 * variant's directory. The environment variable CBENCH_ORIGIN_PROGRAM names
 * another. It inherits standard error and nothing else, and ends with its
 * parent, however that ends.
 */
#ifndef CORE_OWN_ORIGIN_H
#define CORE_OWN_ORIGIN_H

#include <sys/types.h>

struct own_origin {
    pid_t pid; /* 0: none is running */
    char address[64];
};

/* Start one and wait until it listens; on the main thread, before any worker.
 * `*address` then points into `origin`. Returns 0 or -errno with a sentence
 * left in failure_explain; after a failure there is nothing to stop. */
int own_origin_start(struct own_origin *origin, const char **address);

/* End and reap it: asked first, then made to. Where none runs: nothing. */
void own_origin_stop(struct own_origin *origin);

#endif
