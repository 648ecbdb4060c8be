/* Where each series of a line chart stops gaining; and how runs ended that
 * gave no time. */
#include <stdlib.h>
#include <string.h>

#include "harness/report/findings_parts.h"
#include "harness/report/show.h"
#include "harness/report/verdicts.h"

/* The points of one series in rising x; returns how many. */
static size_t points_of(const struct contest *contest, const char *series,
                        const struct case_view **points)
{
    size_t count = 0;

    for (size_t i = 0; i < contest->experiment->case_count; i++) {
        const struct case_view *c = &contest->experiment->cases[i];
        size_t at;

        if (c->round_count == 0 || !c->c->has_x || c->c->aa_of ||
            !work_has(contest->work, c->c) || strcmp(c->c->series, series) != 0)
            continue;
        for (at = count++; at > 0 && points[at - 1]->c->x > c->c->x; at--)
            points[at] = points[at - 1];
        points[at] = c;
    }
    return count;
}

/* Whether `fast` is measurably faster than `slow`. */
static bool beats(const struct contest *contest, const struct case_view *fast,
                  const struct case_view *slow)
{
    bool slower = false;

    return verdicts_against(contest->experiment, fast, &slow, 1, &slower) ==
               0 &&
           slower;
}

static void say_peak(struct findings *findings, const struct contest *contest,
                     const struct case_view *const *points, size_t count)
{
    const struct experiment_view *view = contest->experiment;
    const char *label = view->e->x_label ? view->e->x_label : "x";
    const char *series = points[0]->c->series;
    const struct case_view *last = points[count - 1], *best = last;
    size_t enough = 0;

    for (size_t i = 0; i < count; i++)
        if (points[i]->task_ns.value < best->task_ns.value)
            best = points[i];
    while (points[enough] != best && beats(contest, best, points[enough]))
        enough++;
    if (points[enough] == last)
        findings_add(findings,
                     "%s still gains at %s = %s, the most that was "
                     "tried.",
                     series, label, show_number(last->c->x).text);
    else if (beats(contest, best, last))
        findings_add(findings,
                     "%s gains nothing measurable beyond %s = %s, and "
                     "is slower again at %s.",
                     series, label, show_number(points[enough]->c->x).text,
                     show_number(last->c->x).text);
    else
        findings_add(findings, "%s gains nothing measurable beyond %s = %s.",
                     series, label, show_number(points[enough]->c->x).text);
}

void say_peaks(struct findings *findings, const struct contest *contest)
{
    const struct case_view **points;

    if (contest->experiment->e->chart != CHART_LINES || contest->work->at_x)
        return;
    points = calloc(contest->experiment->case_count + 1, sizeof(*points));
    if (!points)
        return;
    for (size_t i = 0; i < contest->count; i++) {
        size_t count =
            points_of(contest, contest->entries[i].view->c->series, points);

        if (count >= 3)
            say_peak(findings, contest, points, count);
    }
    free(points);
}

char *hole_sentence(const struct experiment_view *view,
                    const struct case_view *c)
{
    size_t planned = view->e->rounds, size, written = 0;
    char *text = NULL;
    FILE *out;

    if (c->round_count == c->runs && c->runs >= planned && c->runs > 0)
        return NULL;
    out = open_memstream(&text, &size);
    if (!out)
        return NULL;
    if (c->c->unavailable)
        fprintf(out, "not run: %s", c->c->unavailable);
    else if (c->runs == 0)
        fprintf(out, "no run was recorded, %zu were planned", planned);
    else if (c->runs < planned)
        fprintf(out, "%zu of %zu planned runs were recorded; ", c->runs,
                planned);
    for (unsigned i = 0; i < OUTCOME_COUNT && c->runs > 0; i++)
        if (c->outcomes[i] > 0)
            fprintf(out, "%s%zu %s", written++ ? ", " : "", c->outcomes[i],
                    outcome_word((enum outcome)i));
    if (c->outcomes[OUTCOME_VERIFIED] > c->round_count)
        fprintf(out, " (%zu of them without a time)",
                c->outcomes[OUTCOME_VERIFIED] - c->round_count);
    if (c->reason)
        fprintf(out, "; the first said: %s", c->reason);
    fclose(out);
    return text;
}
