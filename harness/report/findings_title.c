/* The finding of an experiment in one sentence: what its chart is called, and
 * the same with interval and conditions for the top of the report. */
#include <errno.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "harness/report/findings_parts.h"
#include "harness/report/show.h"

/* At most so many names stand in one title. */
#define NAMES_MAX 16

struct names {
    const char *list[NAMES_MAX];
    size_t count;
};

static void names_add(struct names *names, const char *name)
{
    for (size_t i = 0; i < names->count; i++)
        if (strcmp(names->list[i], name) == 0)
            return;
    if (names->count < NAMES_MAX)
        names->list[names->count++] = name;
}

static const char *is_are(const struct names *names)
{
    return names->count == 1 ? "is" : "are";
}

static void write_work(FILE *out, const struct contest *contest)
{
    char name[200];

    contest_name(contest, name, sizeof(name));
    fputs(name, out);
}

/* " at concurrency = 1,000" */
static void write_at(FILE *out, const struct experiment_view *view,
                     const struct case_view *c)
{
    if (c->c->has_x)
        fprintf(out, " at %s = %s", view->e->x_label ? view->e->x_label : "x",
                show_number(c->c->x).text);
}

/* "36.0× to 38.1×", or one of them where they read the same. */
static void write_range(FILE *out, double low, double high)
{
    struct shown from = show_ratio(low), to = show_ratio(high);

    if (strcmp(from.text, to.text) == 0)
        fputs(to.text, out);
    else
        fprintf(out, "%s to %s", from.text, to.text);
}

static size_t count_verdict(const struct contest *contest,
                            enum stats_verdict verdict)
{
    size_t count = 0;

    for (size_t i = 0; i < contest->count; i++)
        count += contest->entries[i].view->verdict == verdict;
    return count;
}

/* Nobody is measurably faster than the baseline. */
static void title_without_leader(FILE *out, const struct contest *contest)
{
    const char *baseline = contest->experiment->e->baseline;
    size_t same = count_verdict(contest, STATS_NO_DIFFERENCE);
    size_t slower = count_verdict(contest, STATS_SLOWER);
    size_t few = count_verdict(contest, STATS_TOO_FEW);
    struct names names = {0};

    if (same + slower == 0) {
        fputs(few > 0 ? "Too few rounds to tell who is faster on "
                      : "There is nothing to compare on ",
              out);
        write_work(out, contest);
        return;
    }
    if (slower > 0) {
        fprintf(out, "Nothing is measurably faster than %s on ", baseline);
        write_work(out, contest);
        return;
    }
    names_add(&names, baseline);
    for (size_t i = 0; i < contest->count; i++)
        if (contest->entries[i].view->verdict == STATS_NO_DIFFERENCE)
            names_add(&names, contest->entries[i].view->c->series);
    fputs("No measurable difference between ", out);
    join_names(out, names.list, names.count);
    fputs(" on ", out);
    write_work(out, contest);
}

static void leaders_of(const struct contest *contest, struct names *names,
                       double *low, double *high)
{
    for (size_t i = 0; i < contest->count; i++) {
        const struct entry *entry = &contest->entries[i];

        if (!entry->leads)
            continue;
        names_add(names, entry->view->c->series);
        if (*low == 0 || entry->view->speedup.value < *low)
            *low = entry->view->speedup.value;
        if (entry->view->speedup.value > *high)
            *high = entry->view->speedup.value;
    }
}

static void title_of_contest(FILE *out, const struct contest *contest)
{
    const struct experiment_view *view = contest->experiment;
    struct names names = {0};
    double low = 0, high = 0;

    if (!contest->best) {
        title_without_leader(out, contest);
        return;
    }
    leaders_of(contest, &names, &low, &high);
    join_names(out, names.list, names.count);
    if (view->e->chart == CHART_LINES) {
        fprintf(out, " %s ", names.count == 1 ? "reaches" : "reach");
        write_range(out, low, high);
        fprintf(out, " the speed of %s", contest->best->baseline->c->series);
        if (names.count == 1)
            write_at(out, view, contest->best);
        return;
    }
    fprintf(out, " %s ", is_are(&names));
    write_range(out, low, high);
    fprintf(out, " as fast as %s on ", contest->best->baseline->c->series);
    write_work(out, contest);
}

/* The series that lead in every contest that has a leader. */
static void always_lead(const struct contest *contests, size_t count,
                        struct names *names)
{
    for (size_t i = 0; i < contests[0].experiment->case_count; i++) {
        const char *series = contests[0].experiment->cases[i].c->series;
        size_t leads = 0, led = 0;

        for (size_t j = 0; j < count; j++) {
            const struct entry *entry = contest_series(&contests[j], series);

            led += contests[j].best != NULL;
            leads += entry && entry->leads;
        }
        if (led > 0 && leads == led)
            names_add(names, series);
    }
}

/* Whether the next kind of work has the same leader and differs in x only, so
 * that one clause can say both. */
static bool goes_on(const struct contest *contest, const struct contest *next)
{
    return contest->work->at_x && next->best && contest->best &&
           same_name(contest->work->group, next->work->group) &&
           same_name(contest->best->c->series, next->best->c->series);
}

/* Several kinds of work, each with its own leader. */
static void title_by_work(FILE *out, const struct contest *contests,
                          size_t count)
{
    const char *start = "";

    for (size_t i = 0; i < count; i++) {
        const struct contest *first = &contests[i];

        if (!first->best)
            continue;
        while (i + 1 < count && goes_on(&contests[i], &contests[i + 1]))
            i++;
        fprintf(out, "%s%s is fastest at ", start, first->best->c->series);
        write_work(out, first);
        if (&contests[i] != first)
            fprintf(out, " to %s", show_number(contests[i].work->x).text);
        fputs(" (", out);
        write_range(out, first->best->speedup.value,
                    contests[i].best->speedup.value);
        fputs(")", out);
        start = ", ";
    }
}

/* Whether, anywhere, somebody leads beside those `everywhere` who always do. */
static bool shares_lead(const struct contest *contests, size_t count,
                        size_t everywhere)
{
    for (size_t i = 0; i < count; i++)
        if (contests[i].leader_count > everywhere)
            return true;
    return false;
}

/* What the groups are called: kinds of work, or, where each bears the name of
 * its cases' model, models. */
struct noun {
    const char *on, *one, *many;
};

static struct noun noun_of(const struct contest *contests, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (contests[i].count == 0 ||
            !same_name(contests[i].work->group,
                       contests[i].entries[0].view->c->model))
            return (struct noun){"on", "kind of work", "kinds of work"};
    return (struct noun){"under", "model", "models"};
}

/* On which of the kinds of work there is a leader. */
static void write_where(FILE *out, const struct contest *contests, size_t count,
                        size_t led)
{
    const struct noun noun = noun_of(contests, count);

    if (contests[0].work->at_x) {
        if (led == count)
            fputs(" at every point", out);
        else
            fprintf(out, " at %zu of %zu points", led, count);
        return;
    }
    if (led == count) {
        fprintf(out, " %s %s %s", noun.on, count == 2 ? "both" : "every",
                count == 2 ? noun.many : noun.one);
        return;
    }
    if (led > 2) {
        fprintf(out, " %s %zu of %zu %s", noun.on, led, count, noun.many);
        return;
    }
    for (size_t i = 0, written = 0; i < count; i++) {
        if (!contests[i].best)
            continue;
        fprintf(out, " %s ", written++ ? "and" : noun.on);
        write_work(out, &contests[i]);
    }
    fprintf(out, " only, of %zu %s", count, noun.many);
}

/* The same of several kinds of work: where no round was enough to tell
 * anything, nothing is known about who is faster. */
static void title_without_leaders(FILE *out, const struct contest *contests,
                                  size_t count)
{
    const struct noun noun = noun_of(contests, count);
    size_t told = 0, few = 0;

    for (size_t i = 0; i < count; i++) {
        told += count_verdict(&contests[i], STATS_NO_DIFFERENCE) +
                count_verdict(&contests[i], STATS_SLOWER);
        few += count_verdict(&contests[i], STATS_TOO_FEW);
    }
    if (told > 0)
        fprintf(out, "Nothing is measurably faster than %s",
                contests[0].experiment->e->baseline);
    else
        fputs(few > 0 ? "Too few rounds to tell who is faster"
                      : "There is nothing to compare",
              out);
    fprintf(out, " %s any of the %zu %s", noun.on, count, noun.many);
}

static void title_of_contests(FILE *out, const struct contest *contests,
                              size_t count)
{
    struct names names = {0};
    double low = 0, high = 0;
    size_t led = 0;

    for (size_t i = 0; i < count; i++)
        led += contests[i].best != NULL;
    if (led == 0) {
        title_without_leaders(out, contests, count);
        return;
    }
    always_lead(contests, count, &names);
    if (names.count == 0) {
        title_by_work(out, contests, count);
        return;
    }
    for (size_t i = 0; i < count; i++)
        for (size_t j = 0; j < names.count; j++) {
            const struct entry *entry =
                contest_series(&contests[i], names.list[j]);
            double value = entry ? entry->view->speedup.value : 0;

            if (!entry || !entry->leads)
                continue;
            low = low == 0 || value < low ? value : low;
            high = value > high ? value : high;
        }
    join_names(out, names.list, names.count);
    fprintf(out, " %s %sfastest: ", is_are(&names),
            shares_lead(contests, count, names.count) ? "among the " : "");
    write_range(out, low, high);
    fprintf(out, " as fast as %s", contests[0].experiment->e->baseline);
    write_where(out, contests, count, led);
}

/* What is the same in every case of the experiment. */
static void write_conditions(FILE *out, const struct contest *contest)
{
    const struct case_view *first = contest->best;
    bool same_tasks = true, same_limit = true;

    for (size_t i = 0; i < contest->count; i++) {
        const struct rs_case *c = contest->entries[i].view->c;

        same_tasks = same_tasks && c->tasks == first->c->tasks;
        same_limit = same_limit && c->concurrency == first->c->concurrency;
    }
    if (same_tasks)
        fprintf(out, "; %s %s tasks", show_count(first->c->tasks).text,
                first->c->workload);
    if (first->wait_ns > 0)
        fprintf(out, "; each waits %s", show_wait(first->wait_ns).text);
    if (same_limit && first->wait_ns > 0)
        fprintf(out, ", at most %s in flight",
                show_count(first->c->concurrency).text);
}

/* " (fib, sha256)" or " (at 80, 320)": where this series does not measurably
 * differ from the baseline, where there are several kinds of work. */
static void write_undecided(FILE *out, const struct contest *contests,
                            size_t count, const char *series)
{
    bool at_x = contests[0].work->at_x;
    size_t written = 0;

    for (size_t i = 0; i < count && count > 1; i++) {
        const struct entry *entry = contest_series(&contests[i], series);

        if (!entry || entry->view->verdict != STATS_NO_DIFFERENCE)
            continue;
        fputs(written++ ? ", " : at_x ? " (at " : " (", out);
        if (at_x)
            fputs(show_number(contests[i].work->x).text, out);
        else
            write_work(out, &contests[i]);
    }
    if (written > 0)
        fputc(')', out);
}

/* " No measurable difference from sequential: event-loop (fib, sha256)." */
static void write_no_difference(FILE *out, const struct experiment_view *view,
                                const struct contest *contests)
{
    struct names names = {0};

    for (size_t i = 0; i < view->work_count; i++)
        for (size_t j = 0; j < contests[i].count; j++)
            if (contests[i].entries[j].view->verdict == STATS_NO_DIFFERENCE)
                names_add(&names, contests[i].entries[j].view->c->series);
    if (names.count == 0)
        return;
    fprintf(out, " No measurable difference from %s: ", view->e->baseline);
    for (size_t n = 0; n < names.count; n++) {
        fprintf(out, "%s%s", n ? "; " : "", names.list[n]);
        write_undecided(out, contests, view->work_count, names.list[n]);
    }
    fputc('.', out);
}

/* " event-loop is among the fastest at rounds = 1, 8 only.": series that lead
 * at some x and not at others. */
static void write_partial_leaders(FILE *out, const struct experiment_view *view,
                                  const struct contest *contests)
{
    struct names all = {0};

    for (size_t i = 0; i < view->case_count; i++)
        names_add(&all, view->cases[i].c->series);
    for (size_t n = 0; n < all.count; n++) {
        size_t led = 0, leads = 0;

        for (size_t i = 0; i < view->work_count; i++) {
            const struct entry *e = contest_series(&contests[i], all.list[n]);

            led += contests[i].best != NULL;
            leads += e && e->leads;
        }
        if (leads == 0 || leads == led)
            continue;
        fprintf(out, " %s is among the fastest only at %s =", all.list[n],
                view->e->x_label ? view->e->x_label : "x");
        for (size_t i = 0; i < view->work_count; i++) {
            const struct entry *e = contest_series(&contests[i], all.list[n]);

            if (e && e->leads)
                fprintf(out, " %s%s", show_number(contests[i].work->x).text,
                        --leads > 0 ? "," : "");
        }
        fputc('.', out);
    }
}

/* Of one leader its interval; of several what holds all of theirs, as the
 * figures before it are theirs. */
static void write_interval(FILE *out, const struct contest *contest)
{
    double low = contest->best->speedup.low;
    double high = contest->best->speedup.high;
    size_t leaders = 0;

    for (size_t i = 0; i < contest->count; i++) {
        const struct entry *entry = &contest->entries[i];

        if (!entry->leads)
            continue;
        low = fmin(low, entry->view->speedup.low);
        high = fmax(high, entry->view->speedup.high);
        leaders++;
    }
    fprintf(out, "95 %% interval%s %s", leaders > 1 ? "s within" : "",
            show_ratio_span(low, high).text);
}

static void write_headline(FILE *out, const char *title,
                           const struct experiment_view *view,
                           const struct contest *contests)
{
    const struct case_view *best = contests[0].best;

    fputs(title, out);
    if (view->work_count == 1 && best) {
        fputs(" (", out);
        write_interval(out, &contests[0]);
        fprintf(out, ", %zu rounds", best->speedup.count);
        write_conditions(out, &contests[0]);
        fputc(')', out);
    }
    fputc('.', out);
    if (view->works[0].at_x)
        write_partial_leaders(out, view, contests);
    if (view->work_count > 1 || best)
        write_no_difference(out, view, contests);
}

/* Whether anything was compared at all. */
static bool compared(const struct experiment_view *view)
{
    for (size_t i = 0; i < view->case_count; i++)
        if (view_contends(&view->cases[i]) && view->cases[i].speedup.interval)
            return true;
    return false;
}

int findings_title(struct findings *findings,
                   const struct experiment_view *view,
                   const struct contest *contests)
{
    size_t size;
    FILE *out = open_memstream(&findings->title, &size);

    if (!out)
        return -ENOMEM;
    if (!view->e->baseline || view->work_count == 0)
        fputs(view->e->title, out);
    else if (view->work_count == 1)
        title_of_contest(out, &contests[0]);
    else
        title_of_contests(out, contests, view->work_count);
    if (fclose(out) != 0)
        return -ENOMEM;
    if (!compared(view))
        return 0;
    out = open_memstream(&findings->headline, &size);
    if (!out)
        return -ENOMEM;
    write_headline(out, findings->title, view, contests);
    return fclose(out) == 0 ? 0 : -ENOMEM;
}
