/* The digest that each case must have, worked out before anything is timed. */
#ifndef HARNESS_EXPECTED_H
#define HARNESS_EXPECTED_H

#include "harness/catalog.h"
#include "harness/experiment.h"
#include "harness/problems.h"

/* Fill in `expected` of every case that can run, by `--print-expected`, once
 * for each distinct work (workload, tasks, seed and the workload's options). A
 * built-in variant says it where there is one of the workload, so that an
 * external program is not held against its own word. Returns 0, -EINTR, or
 * -EINVAL with problems added. */
int expected_fill(struct experiment *, size_t count, const struct catalog *,
                  struct problems *);

#endif
