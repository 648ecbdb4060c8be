/* Who is fastest, and who cannot be told apart from the fastest. */
#include "harness/report/leaders.h"

#include <assert.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "harness/report/show.h"
#include "harness/report/verdicts.h"

const struct entry *contest_series(const struct contest *contest,
                                   const char *series)
{
    for (size_t i = 0; i < contest->count; i++)
        if (strcmp(contest->entries[i].view->c->series, series) == 0)
            return &contest->entries[i];
    return NULL;
}

const struct entry *contest_model(const struct contest *contest,
                                  const char *model)
{
    const struct entry *found = NULL;

    for (size_t i = 0; i < contest->count; i++) {
        const struct entry *entry = &contest->entries[i];

        if (strcmp(entry->view->c->model, model) != 0)
            continue;
        if (!found || entry->view->speedup.value > found->view->speedup.value)
            found = entry;
    }
    return found;
}

static void enter(struct contest *contest, const struct case_view *view)
{
    struct entry *entry = NULL;

    for (size_t i = 0; i < contest->count; i++) {
        assert(contest->entries[i].view);
        if (same_name(contest->entries[i].view->c->series, view->c->series))
            entry = &contest->entries[i];
    }
    if (!entry)
        contest->entries[contest->count++] = (struct entry){.view = view};
    else if (view->speedup.value > entry->view->speedup.value)
        entry->view = view;
}

/* Who leads beside the best: whoever is faster than the baseline, too, and not
 * measurably slower than the best. */
static int mark_leaders(struct contest *contest,
                        const struct case_view **rivals, bool *slower)
{
    size_t count = 0;
    int status;

    for (size_t i = 0; i < contest->count; i++)
        if (contest->entries[i].view->verdict == STATS_FASTER &&
            contest->entries[i].view != contest->best)
            rivals[count++] = contest->entries[i].view;
    status = verdicts_against(contest->experiment, contest->best, rivals, count,
                              slower);
    count = 0;
    for (size_t i = 0; i < contest->count && status == 0; i++) {
        struct entry *entry = &contest->entries[i];

        if (entry->view->verdict != STATS_FASTER)
            continue;
        entry->leads = entry->view == contest->best || !slower[count++];
        contest->leader_count += entry->leads;
    }
    return status;
}

static int find_ties(struct contest *contest)
{
    const struct case_view **rivals =
        calloc(contest->count + 1, sizeof(*rivals));
    bool *slower = calloc(contest->count + 1, sizeof(*slower));
    int status =
        rivals && slower ? mark_leaders(contest, rivals, slower) : -ENOMEM;

    free(rivals);
    free(slower);
    return status;
}

static int find_leaders(struct contest *contest)
{
    for (size_t i = 0; i < contest->count; i++) {
        const struct case_view *view = contest->entries[i].view;

        assert(view);

        if (view->verdict == STATS_FASTER &&
            (!contest->best ||
             view->speedup.value > contest->best->speedup.value))
            contest->best = view;
    }
    return contest->best ? find_ties(contest) : 0;
}

int contest_init(struct contest *contest,
                 const struct experiment_view *experiment,
                 const struct work *work)
{
    *contest = (struct contest){.experiment = experiment, .work = work};
    contest->entries =
        calloc(experiment->case_count + 1, sizeof(*contest->entries));
    if (!contest->entries)
        return -ENOMEM;
    for (size_t i = 0; i < experiment->case_count; i++) {
        const struct case_view *view = &experiment->cases[i];

        if (!work_has(work, view->c) || view->c->aa_of)
            continue;
        if (same_name(view->c->series, experiment->e->baseline)) {
            if (!contest->baseline && view->round_count > 0)
                contest->baseline = view;
            continue;
        }
        enter(contest, view);
    }
    return find_leaders(contest);
}

void contest_release(struct contest *contest)
{
    free(contest->entries);
    *contest = (struct contest){0};
}

void contest_name(const struct contest *contest, char *name, size_t size)
{
    const struct experiment_view *view = contest->experiment;
    const struct work *work = contest->work;

    if (work->at_x)
        show_text(name, size, "%s%s%s = %s", work->group ? work->group : "",
                  work->group ? ", " : "",
                  view->e->x_label ? view->e->x_label : "x",
                  show_number(work->x).text);
    else if (work->group)
        show_text(name, size, "%s", work->group);
    else
        show_text(name, size, "%s",
                  view->case_count > 0 ? view->cases[0].c->workload
                                       : "nothing");
}
