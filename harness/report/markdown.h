/* Pieces of Markdown. Text from data goes through these only, so that no name
 * and no message can become markup. */
#ifndef HARNESS_REPORT_MARKDOWN_H
#define HARNESS_REPORT_MARKDOWN_H

#include <stdio.h>

#include "harness/report/report_parts.h"

/* Text, anywhere in a line or at its start; line breaks become spaces. */
void md_text(FILE *, const char *text);
/* One word of a command line, quoted for a shell where it must be. */
void md_shell_word(FILE *, const char *word);

/* The id of a heading with this text, as GitHub makes it: lower-case letters
 * and digits, dashes for spaces. */
void md_anchor(const char *heading, char *anchor, size_t size);

/* What is folded until it is asked for; the summary is of letters, digits,
 * spaces and ,.?- alone. */
void md_fold_begin(FILE *, const char *summary);
void md_fold_end(FILE *);

/* The first screen: kinds of work × models; what that comes to; how sure. */
void md_answer(FILE *, const struct report *);
void md_answer_findings(FILE *, const struct report *);
void md_sure(FILE *, const struct report *);
/* Every kind of work × every model, folded. */
void md_all_work(FILE *, const struct report *);
/* Its series at equal x, and each at its own best point. */
void md_points(FILE *, const struct experiment_view *);
/* What laws were fitted to its sweeps, or why none. */
void md_fits(FILE *, const struct experiment_view *);
/* Where the time of its cases went, by their observed runs. */
void md_observed(FILE *, const struct analysis *,
                 const struct experiment_view *);
/* The charts of experiment `index` that say themselves what they find. */
void md_charts(FILE *, const struct report *, size_t index);
/* Its runs in their order, folded. */
void md_order(FILE *, const struct report *, size_t index);
/* Of which runs its figures are. */
void md_runs(FILE *, const struct experiment_view *);
/* The section of experiment `index`. */
void md_experiment(FILE *, const struct report *, size_t index);

#endif
