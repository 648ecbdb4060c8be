/* What may be said of each comparison of an experiment.
 *
 * A comparison is a contender's ratio to its baseline; A/A pairs are none. A
 * difference is claimed only where three witnesses agree: the interval leaves
 * 1 out, the sign-flip test's p stays below STATS_ALPHA after Holm's
 * correction among the experiment's comparisons, and the ratio lies outside
 * the noise floor. Where the rounds are too few for any p to survive that
 * correction, nothing is said.
 */
#ifndef HARNESS_REPORT_VERDICTS_H
#define HARNESS_REPORT_VERDICTS_H

#include <stdbool.h>
#include <stddef.h>

struct case_view;
struct experiment_view;

/* Fill in p, p_adjusted and verdict of every comparison, and how many there
 * are, from speedups, ratios and noise floor. Returns 0 or -ENOMEM. */
int verdicts_decide(struct experiment_view *);

/* Which of `count` cases are measurably slower than `fast` when each is
 * compared with it directly: the same witnesses, corrected among these.
 * Returns 0 or -ENOMEM. */
int verdicts_against(const struct experiment_view *,
                     const struct case_view *fast,
                     const struct case_view *const *others, size_t count,
                     bool *slower);

#endif
