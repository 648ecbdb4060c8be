/* Memory that a run's process holds and does not use: what forking costs grows
 * with it. */
#ifndef CORE_BALLAST_H
#define CORE_BALLAST_H

#include <stdint.h>

/* Take and touch `mib` MiB in ordinary pages, whatever the system's setting for
 * huge ones, until the process ends. Returns 0 or -ENOMEM, explained. */
int ballast_take(uint64_t mib);

#endif
