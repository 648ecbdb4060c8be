/* The answer in words: what its cells, rows and findings say, as plain text that
 * each page sets in its own way. Names in it are data: escape them.
 */
#ifndef HARNESS_REPORT_ANSWER_TEXT_H
#define HARNESS_REPORT_ANSWER_TEXT_H

#include "harness/report/answer.h"
#include "harness/report/show.h"

/* "92.3×", "no measurable difference", "3 failed", "–". */
struct shown answer_speed(const struct answer_cell *);
/* "90.9–92.8", "too few rounds", of a baseline "21.0 ms a task"; or "". */
struct shown answer_span(const struct answer_cell *);

/* "47.1 µs", "14.0 MiB" and "22.8 ms", each "" where it is not known. */
struct answer_costs {
    struct shown cpu, memory, p99;
};
struct answer_costs answer_costs(const struct answer_cell *);

/* The series where it is not called as its model; "at 1,000" where it was
 * measured at several x. Or "". A cell in a column of others begins with the
 * model. */
struct shown answer_who(const struct answer_row *, const struct answer_cell *,
                        bool other);

/* New strings; NULL without memory. What is done: "1,000 http tasks, each waits
 * 20 ms, at most 100 in flight". */
char *answer_work(const struct answer_row *);
/* Which model, how sure, at which cost; NULL where the data tells nothing. */
char *answer_finding(const struct answer_row *);

#endif
