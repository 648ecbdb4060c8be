/* Arrivals: when each task is meant to begin, in an open loop.
 *
 * Without --rate the next task begins when a lane is free (a closed loop): a
 * stall of the server holds the client back too, and the requests that would
 * have suffered are never made. With --rate tasks have intended starts that do
 * not wait for anything, and time counts from there ("coordinated omission",
 * G. Tene; wrk2).
 */
#ifndef CORE_ARRIVAL_H
#define CORE_ARRIVAL_H

#include <stdint.h>

#include "core/task.h"

/* In the order of --arrivals. */
enum arrival_kind {
    ARRIVAL_POISSON,  /* independent of each other: exponential gaps */
    ARRIVAL_CONSTANT, /* equal gaps */
};
#define ARRIVAL_CHOICES "poisson|constant"

/* Write each task's intended start, in ns after the run's, into
 * stamps[…].intended_ns: `rate` tasks a second, seeded. */
void arrival_fill(struct stamps *stamps, uint64_t count, uint64_t rate,
                  enum arrival_kind kind, uint64_t seed);

#endif
