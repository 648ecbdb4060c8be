/* How much of memory the caches of this machine can hold. */
#ifndef WORKLOADS_STAGES_CACHE_H
#define WORKLOADS_STAGES_CACHE_H

#include <stdint.h>

/* Bytes of all last-level caches of the CPUs that this process may use, each
 * counted once, as `directory` (/sys/devices/system/cpu) says; where it says
 * nothing, as sysconf does; where that knows nothing either, 32 MiB. */
uint64_t cache_last_level_bytes(const char *directory);

#endif
