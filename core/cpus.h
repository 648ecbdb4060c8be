/* CPUs: which ones this process may use, and pinning a worker to one. */
#ifndef CORE_CPUS_H
#define CORE_CPUS_H

#include <stdint.h>

/* How many CPUs this process may use: its affinity mask, at least 1. */
uint32_t cpus_allowed(void);

/* Check a list for --pin: "auto" (every allowed CPU, in order), "none", or
 * numbers and ranges such as "0,2-3". Returns 0, -EINVAL (not a list) or
 * -ENODEV (names a CPU outside the allowed set), with a sentence by
 * failure_explain. */
int cpus_check(const char *list);

/* Pin the calling thread to the worker-th CPU of the list, round robin. NULL
 * and "none" do nothing. Returns 0 or -errno. */
int cpus_pin(const char *list, uint32_t worker);

#endif
