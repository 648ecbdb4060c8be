/* What the latencies of an experiment show: where models' p99 differ clearly,
 * what counting from the begin of a task would hide, and, where latencies are
 * what is compared, the finding itself. */
#include <errno.h>
#include <stdlib.h>

#include "harness/report/findings_parts.h"
#include "harness/report/latency.h"
#include "harness/report/show.h"

/* A tail is noisy: in experiments about time it is spoken of from here on. */
#define CLEAR_RATIO 1.1
/* So much of an open loop's p99 must be hidden before that is said. */
#define HIDDEN_RATIO 1.5

static struct latency_of p99_of(const struct case_view *view,
                                enum latency_kind kind)
{
    return (struct latency_of){
        .view = view, .kind = kind, .quantile = QUANTILE_P99};
}

/* The median of one quantile, in ns; 0: not known. */
static double value_of(const struct case_view *view, enum latency_kind kind,
                       enum quantile quantile)
{
    struct latency latency;

    return latency_medians(view, kind, &latency) == 0
               ? latency.of[quantile].value
               : 0;
}

/* --- p99 where time is compared ------------------------------------------- */

static double p99(const struct case_view *view)
{
    return view->c->aa_of || view->wait_ns <= 0
               ? 0
               : value_of(view, LATENCY_COMPLETION, QUANTILE_P99);
}

static bool same_place(const struct case_view *a, const struct case_view *b)
{
    return same_name(a->c->group, b->c->group) && a->c->has_x == b->c->has_x &&
           (!a->c->has_x || a->c->x == b->c->x);
}

/* The least and the greatest p99 at this case's place; whether they are two. */
static bool find_ends(const struct experiment_view *view,
                      const struct case_view *at,
                      const struct case_view **least,
                      const struct case_view **most)
{
    *least = *most = NULL;
    for (size_t i = 0; i < view->case_count; i++) {
        const struct case_view *c = &view->cases[i];

        if (!same_place(c, at) || !(p99(c) > 0))
            continue;
        if (!*least || p99(c) < p99(*least))
            *least = c;
        if (!*most || p99(c) > p99(*most))
            *most = c;
    }
    return *least != *most;
}

/* Where there are several places: the one with the largest x. */
static const struct case_view *find_place(const struct experiment_view *view)
{
    const struct case_view *place = NULL, *least, *most;

    for (size_t i = 0; i < view->case_count; i++) {
        const struct case_view *c = &view->cases[i];

        if (find_ends(view, c, &least, &most) &&
            (!place ||
             (c->c->has_x && place->c->has_x && c->c->x > place->c->x)))
            place = c;
    }
    return place;
}

static void say_p99(struct findings *findings,
                    const struct experiment_view *view)
{
    const struct case_view *place = find_place(view), *least, *most;
    struct stats_estimate ratio;
    char at[160] = "";

    if (!place || !find_ends(view, place, &least, &most))
        return;
    const struct latency_of above = p99_of(most, LATENCY_COMPLETION);
    const struct latency_of below = p99_of(least, LATENCY_COMPLETION);

    if (!latency_differs(view, &above, &below, &ratio) ||
        ratio.low < CLEAR_RATIO)
        return;
    if (place->c->has_x)
        show_text(at, sizeof(at), " at %s = %s",
                  view->e->x_label ? view->e->x_label : "x",
                  show_number(place->c->x).text);
    findings_add(findings,
                 "One task in a hundred takes longer than %s under %s and "
                 "than %s under %s%s: a p99 that is %s as long (95 %% interval "
                 "%s, %zu rounds).",
                 show_ns(p99(least)).text, least->c->series,
                 show_ns(p99(most)).text, most->c->series, at,
                 show_ratio(ratio.value).text,
                 show_ratio_span(ratio.low, ratio.high).text, ratio.count);
}

/* --- what counting from the begin hides ----------------------------------- */

/* The case of a contest, its baseline too, that hides most; or NULL. */
static const struct case_view *find_hidden(const struct contest *contest,
                                           struct stats_estimate *ratio)
{
    const struct case_view *worst = NULL;

    for (size_t i = 0; i <= contest->count; i++) {
        const struct case_view *c =
            i < contest->count ? contest->entries[i].view : contest->baseline;
        struct stats_estimate own;

        if (!c || !latency_is_open(c) || c->wait_ns <= 0)
            continue;
        const struct latency_of above = p99_of(c, LATENCY_COMPLETION);
        const struct latency_of below = p99_of(c, LATENCY_SERVICE);

        if (latency_ratio(&above, &below, &own) < 0 || !own.interval ||
            own.low < HIDDEN_RATIO || (worst && own.value <= ratio->value))
            continue;
        worst = c;
        *ratio = own;
    }
    return worst;
}

static void say_hidden(struct findings *findings, const struct contest *contest)
{
    struct stats_estimate ratio = {0};
    const struct case_view *c = find_hidden(contest, &ratio);
    char name[200];

    if (!c)
        return;
    contest_name(contest, name, sizeof(name));
    findings_add(
        findings,
        "%s: coordinated omission hides the waiting under %s. Counted from "
        "when a task begins its p99 is %s, from when it was meant to begin "
        "%s: %s as long (95 %% interval %s).",
        name, c->c->series,
        show_ns(value_of(c, LATENCY_SERVICE, QUANTILE_P99)).text,
        show_ns(value_of(c, LATENCY_COMPLETION, QUANTILE_P99)).text,
        show_ratio(ratio.value).text,
        show_ratio_span(ratio.low, ratio.high).text);
}

void say_latency(struct findings *findings, const struct experiment_view *view,
                 const struct contest *contests)
{
    if (!measures_latency(view->e->measure))
        say_p99(findings, view);
    for (size_t i = 0; i < view->work_count; i++)
        say_hidden(findings, &contests[i]);
}

/* --- where latencies are what is compared --------------------------------- */

static const char *measure_word(const struct experiment_view *view)
{
    return view->e->measure == MEASURE_P50 ? "p50" : "p99";
}

/* "5.21 ms": what is compared of this case. */
static struct shown shown_of(const struct experiment_view *view,
                             const struct case_view *c)
{
    return show_ns_joined(value_of(
        c, LATENCY_COMPLETION,
        view->e->measure == MEASURE_P50 ? QUANTILE_P50 : QUANTILE_P99));
}

/* The contest with the widest lead, or NULL. */
static const struct contest *widest(const struct experiment_view *view,
                                    const struct contest *contests)
{
    const struct contest *found = NULL;

    for (size_t i = 0; i < view->work_count; i++)
        if (contests[i].best && (!found || contests[i].best->speedup.value >
                                               found->best->speedup.value))
            found = &contests[i];
    return found;
}

static bool any_verdict(const struct experiment_view *view,
                        enum stats_verdict verdict)
{
    for (size_t i = 0; i < view->case_count; i++)
        if (view_contends(&view->cases[i]) && view->cases[i].verdict == verdict)
            return true;
    return false;
}

/* Nobody's is measurably below the baseline's. */
static int title_without_best(struct findings *findings,
                              const struct experiment_view *view)
{
    const char *baseline = view->e->baseline;
    const char *word = measure_word(view);
    int length;

    if (!baseline)
        length = asprintf(&findings->title, "Latencies of %s", view->e->title);
    else if (any_verdict(view, STATS_SLOWER))
        length =
            asprintf(&findings->title, "No %s is measurably below that of %s",
                     word, baseline);
    else if (any_verdict(view, STATS_NO_DIFFERENCE))
        length =
            asprintf(&findings->title, "No measurable difference in %s from %s",
                     word, baseline);
    else
        length =
            asprintf(&findings->title, "Too few rounds to compare %s", word);
    return length < 0 ? -ENOMEM : 0;
}

int latency_title(struct findings *findings, const struct experiment_view *view,
                  const struct contest *contests)
{
    const struct contest *contest = widest(view, contests);
    const struct case_view *best = contest ? contest->best : NULL;
    char name[200];

    if (!best)
        return title_without_best(findings, view);
    contest_name(contest, name, sizeof(name));
    if (asprintf(&findings->title, "%s: %s of %s with %s, %s with %s", name,
                 measure_word(view), shown_of(view, best).text, best->c->series,
                 shown_of(view, best->baseline).text,
                 best->baseline->c->series) < 0 ||
        asprintf(&findings->headline,
                 "At %s, counted from when tasks were meant to begin, the %s "
                 "of %s is %s and that of %s %s: %s as long (95 %% interval "
                 "%s, %zu rounds).",
                 name, measure_word(view), best->c->series,
                 shown_of(view, best).text, best->baseline->c->series,
                 shown_of(view, best->baseline).text,
                 show_ratio(best->speedup.value).text,
                 show_ratio_span(best->speedup.low, best->speedup.high).text,
                 best->speedup.count) < 0)
        return -ENOMEM;
    return 0;
}

static void say_entry(struct findings *findings, const char *name,
                      const struct experiment_view *view,
                      const struct case_view *c)
{
    if (c->verdict == STATS_NO_DIFFERENCE)
        findings_add(findings,
                     "%s: no measurable difference in %s between %s (%s) and "
                     "%s (%s); ratio %s.",
                     name, measure_word(view), c->c->series,
                     shown_of(view, c).text, c->baseline->c->series,
                     shown_of(view, c->baseline).text,
                     show_ratio_span(c->speedup.low, c->speedup.high).text);
    else if (c->verdict == STATS_TOO_FEW)
        findings_add(findings,
                     "%s: too few rounds for a verdict; the %s of %s was %s, "
                     "that of %s %s.",
                     name, measure_word(view), c->c->series,
                     shown_of(view, c).text, c->baseline->c->series,
                     shown_of(view, c->baseline).text);
    else if (c->verdict == STATS_FASTER || c->verdict == STATS_SLOWER)
        findings_add(
            findings,
            "%s: the %s of %s is %s, that of %s %s (%s as long; 95 %% interval "
            "%s, %zu rounds).",
            name, measure_word(view), c->c->series, shown_of(view, c).text,
            c->baseline->c->series, shown_of(view, c->baseline).text,
            show_ratio(c->speedup.value).text,
            show_ratio_span(c->speedup.low, c->speedup.high).text,
            c->speedup.count);
}

void say_compared_latency(struct findings *findings,
                          const struct contest *contest)
{
    char name[200];

    contest_name(contest, name, sizeof(name));
    for (size_t i = 0; i < contest->count; i++)
        say_entry(findings, name, contest->experiment,
                  contest->entries[i].view);
}
