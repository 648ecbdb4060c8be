/* What the files of the findings share. */
#ifndef HARNESS_REPORT_FINDINGS_PARTS_H
#define HARNESS_REPORT_FINDINGS_PARTS_H

#include <stdio.h>

#include "harness/report/findings.h"

/* Add a sentence; without memory the findings fail as a whole. */
void findings_add(struct findings *, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* "a, b and c" */
void join_names(FILE *, const char *const *names, size_t count);

/* Title and headline, from one contest for each group. Returns 0 or -ENOMEM. */
int findings_title(struct findings *, const struct experiment_view *,
                   const struct contest *);

/* Where each series of a line chart stops gaining. */
void say_peaks(struct findings *, const struct contest *);

/* The law fitted to each sweep. */
void say_fits(struct findings *, const struct experiment_view *);

/* How many rounds there were and why, where a goal decided it. */
void say_rounds(struct findings *, const struct experiment_view *);

/* How many attempts were in vain, where any were. */
void say_retries(struct findings *, const struct contest *);

/* Whether two cases are of one group and have the same x, or none. */
bool same_work(const struct case_view *, const struct case_view *);

/* Who holds how much memory, where that differs clearly and tasks wait. */
void say_memory(struct findings *, const struct experiment_view *);

/* Whose p99 is clearly longer, and what an uncorrected p99 would hide. The
 * contests are those of the experiment, one for each kind of work. */
void say_latency(struct findings *, const struct experiment_view *,
                 const struct contest *contests);

/* Where latencies are what is compared: title and headline, and what each
 * contender's is. Returns 0 or -ENOMEM. */
int latency_title(struct findings *, const struct experiment_view *,
                  const struct contest *contests);
void say_compared_latency(struct findings *, const struct contest *);

#endif
