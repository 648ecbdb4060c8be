/* Every latency of a run, in a file: `--latencies FILE`.
 *
 * A histogram of service times (begin to end) and one of completion times
 * (intended start to end), written after the clock has stopped and only where
 * tasks are stamped. Bins are log-linear, as HdrHistogram's: exact below 256
 * ns, and above that LATENCIES_STEPS of them for each doubling, each named by
 * the longest time that falls into it. So a value is never too low, and too
 * high by less than one part in LATENCIES_STEPS. docs/protocol.md describes
 * the file.
 */
#ifndef CORE_LATENCIES_H
#define CORE_LATENCIES_H

#include <stdint.h>

#include "core/model.h"

#define LATENCIES_VERSION 1
#define LATENCIES_STEPS   128 /* a power of two */

/* The longest time that falls into the same bin as `ns`. */
uint64_t latencies_bin(uint64_t ns);

/* Write both histograms of a run that has ended: into a file beside `path`,
 * which then takes its place. Returns 0 or -errno; then nothing is there that
 * was not there before. The run's tasks are stamped. */
int latencies_write(const struct run *, const char *path);

#endif
