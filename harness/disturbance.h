/* When a run counts as disturbed, and when its origin was the bottleneck. All
 * thresholds stand here, each with its reason. */
#ifndef HARNESS_DISTURBANCE_H
#define HARNESS_DISTURBANCE_H

#include <jansson.h>
#include <stdbool.h>
#include <stdint.h>

#include "harness/conditions.h"

/* The kernel counts CPU time in ticks of 10 ms, and cuts each of several columns
 * off for itself: smaller differences are rounding. What others used is a
 * difference of several columns, steal is one. */
#define DISTURBED_OTHERS_NS UINT64_C(50000000)
#define DISTURBED_STEAL_NS  UINT64_C(20000000)

/* Steal slows what runs by as much; noise floors of one or two per cent are
 * common, so more than this would show. */
#define DISTURBED_STEAL_SHARE 0.02

/* What other programs use is missing as soon as the run wants all CPUs; below
 * a tenth of a CPU, or a twentieth of all, it stays within usual noise. */
#define DISTURBED_OTHERS_CPUS  0.10
#define DISTURBED_OTHERS_SHARE 0.05

/* Memory that is being reclaimed is never the models' doing alone, and its
 * stalls come in bursts: one per cent of the time is a burst. The I/O figure is
 * recorded and does not mark: no workload here waits for a disk. */
#define DISTURBED_MEMORY_SHARE 0.01

/* The clocks differ by how long the machine was suspended; reading them one
 * after the other costs microseconds, being kept from it a few milliseconds. */
#define DISTURBED_CLOCK_NS 10000000

/* An origin that is busy nine tenths of the time answers as fast as it can: what
 * is measured then is the origin, whatever the client does. */
#define ORIGIN_BUSY_SHARE 0.90

/* The reasons as sentences' parts ("steal 4 %"), as a new array; empty where
 * the run was undisturbed. `parallel`: it computes on several CPUs, so that
 * what they were worth at the round's start matters. */
json_t *disturbance_reasons(const struct conditions *, bool parallel);

/* NULL, or by what an origin limited the run ("origin busy 95 % of a CPU"), in
 * `text`. */
const char *disturbance_bottleneck(const struct conditions *, char *text,
                                   size_t size);

#endif
