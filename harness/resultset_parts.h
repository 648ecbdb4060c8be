/* What the files of the result set reader share. */
#ifndef HARNESS_RESULTSET_PARTS_H
#define HARNESS_RESULTSET_PARTS_H

#include "harness/resultset.h"
#include "harness/resultset_json.h"

/* Add a sentence to the set's problems. Returns 0 or -ENOMEM. */
int resultset_problem(struct resultset *, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* The rows that an experiment has in the report's first table, if any. False
 * with the sentence in `reading`. */
bool resultset_read_answers(struct reading *, struct rs_experiment *);

/* What doctor warned of, where the manifest tells. */
void resultset_read_doctor(struct reading *, struct resultset *);

/* Read runs.jsonl into a set whose manifest was read. Returns 0 or -errno
 * where the file is there and cannot be read at all. */
int resultset_read_runs(struct resultset *);

/* Whether the numbers of a run can be those of a run; else its sentence is in
 * `reading`. */
bool resultset_check_run(struct reading *reading, const struct rs_run *,
                         const struct rs_case *);

/* Add a problem where cases that were to be run have no line at all. Returns 0
 * or -ENOMEM. */
int resultset_check_whole(struct resultset *);

#endif
