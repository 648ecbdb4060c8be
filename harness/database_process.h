/* The database that the harness has for the cases that ask one: `cbench
 * database` as a child, which makes a private cluster and removes it again
 * however the harness ends. */
#ifndef HARNESS_DATABASE_PROCESS_H
#define HARNESS_DATABASE_PROCESS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "harness/spawn.h"

struct database_process {
    struct child child; /* child.pid 0: not running */
    char url[512];      /* as --db-url takes it */
    bool given;         /* by --db-url: somebody else's, which we never start */
};

/* Use the one at `url` instead. Returns 0 or -ENAMETOOLONG. */
int database_give(struct database_process *, const char *url);
/* Start it and wait until it answers. Returns 0 or -errno with a sentence in
 * `why`; then it does not run. -EINTR: cbench was asked to stop. */
int database_start(struct database_process *, char *why, size_t why_size);
/* End it, its directory included; it may have ended before. */
void database_stop(struct database_process *);

/* Whether it still runs; false also says in `why` how it ended. */
bool database_alive(struct database_process *, char *why, size_t why_size);

/* CPU time of all its processes, ended ones too, in ns. */
uint64_t database_cpu_ns(const struct database_process *);

#endif
