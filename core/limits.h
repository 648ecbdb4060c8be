/* Limits of the system, held against what a run needs, before it begins. */
#ifndef CORE_LIMITS_H
#define CORE_LIMITS_H

#include "core/model.h"

/* Raise the soft limit on descriptors to the hard one, then compare. Returns 0,
 * or -EMFILE / -EAGAIN with a sentence by failure_explain that names the limit,
 * its value, and what raises it. */
int limits_check(const struct needs *);

/* The same for so many memory maps, which `what` needs: "the stacks of 3
 * threads". Returns 0 or -EAGAIN. */
int limits_check_maps(uint64_t maps, const char *what);

/* The same for so many bytes of memory that `what` will touch: "the arrays of
 * --memory-mib 64". `advice` says what to lower. Returns 0 or -ENOMEM. */
int limits_check_memory(uint64_t bytes, const char *what, const char *advice);

#endif
