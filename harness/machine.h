/* What machine this is: facts for the manifest and for `cbench doctor`, which
 * judges the same object. Read-only. */
#ifndef HARNESS_MACHINE_H
#define HARNESS_MACHINE_H

#include <jansson.h>
#include <sched.h>

#include "harness/machine_source.h"

/* CPUs that this process may use. */
unsigned machine_cpus(void);
/* The same as a set, read from the source; returns how many, 0: unknown. */
int machine_allowed(const struct machine_source *, cpu_set_t *);
/* Two allowed CPUs, of different cores where there are two. Returns 0, or -1:
 * there is only one. */
int machine_two_cores(const struct machine_source *, int cpus[2]);

/* The manifest's "machine" (docs/protocol.md documents each field); what cannot
 * be read is the text "unknown". A new reference. */
json_t *machine_facts(const struct machine_source *);

#endif
