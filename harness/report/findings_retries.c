/* Attempts in vain: requests that were made, answered by a refusal and made
 * again. A time alone does not tell them. */
#include <stdlib.h>

#include "harness/report/findings_parts.h"
#include "harness/report/show.h"

static void write_share(FILE *out, const struct case_view *c, size_t *count)
{
    if (c->round_count == 0)
        return;
    fprintf(out, "%s%s %s", (*count)++ ? ", " : "", c->c->series,
            c->retried > 0 ? show_number(c->retried / (double)c->c->tasks).text
                           : "none");
}

static bool any_retried(const struct contest *contest)
{
    bool any = contest->baseline && contest->baseline->retried > 0;

    for (size_t i = 0; i < contest->count; i++)
        any = any || contest->entries[i].view->retried > 0;
    return any;
}

void say_retries(struct findings *findings, const struct contest *contest)
{
    char name[200], *shares = NULL;
    size_t size, count = 0;
    FILE *out;

    if (!any_retried(contest) || !(out = open_memstream(&shares, &size)))
        return;
    if (contest->baseline)
        write_share(out, contest->baseline, &count);
    for (size_t i = 0; i < contest->count; i++)
        write_share(out, contest->entries[i].view, &count);
    fclose(out);
    contest_name(contest, name, sizeof(name));
    findings_add(findings,
                 "%s: attempts in vain for each task that was done%s: %s.",
                 name,
                 contest->experiment->e->chart == CHART_LINES
                     ? ", each series at its best point"
                     : "",
                 shares);
    free(shares);
}
