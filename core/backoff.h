/* Backoff: the pause between a failed attempt and the next one.
 *
 * It doubles from attempt to attempt, up to BACKOFF_DOUBLINGS times. Tasks that
 * failed together, at a server that had too many of them, would come back
 * together and fail together again; jitter takes a seeded part of each pause
 * away, so that they come back one by one.
 *
 *   none   the whole pause
 *   half   between a half and the whole of it
 *   full   between nothing and the whole of it
 */
#ifndef CORE_BACKOFF_H
#define CORE_BACKOFF_H

#include <stdint.h>

#include "core/plan.h"

#define BACKOFF_DOUBLINGS 10

/* In the order of --jitter. */
enum jitter_kind { JITTER_NONE, JITTER_HALF, JITTER_FULL };
#define JITTER_CHOICES "none|half|full"

/* The pause before attempt number `attempts` + 1 of task `index`, in ns;
 * `attempts`, 1 or more, have failed. A function of the plan's seed. */
uint64_t backoff_ns(const struct plan *, uint64_t index, uint32_t attempts);

#endif
