/* What the files of the result set reader share. */
#ifndef HARNESS_RESULTSET_PARTS_H
#define HARNESS_RESULTSET_PARTS_H

#include "harness/resultset.h"

/* Add a sentence to the set's problems. Returns 0 or -ENOMEM. */
int resultset_problem(struct resultset *, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* Read runs.jsonl into a set whose manifest was read. Returns 0 or -errno
 * where the file is there and cannot be read at all. */
int resultset_read_runs(struct resultset *);

#endif
