/* What threads did with their time, by observed runs: who was ready and waited
 * for a CPU, whose loop came late and what kept it, who slept how often, and
 * who had fewer tasks in flight than were allowed. */
#include "harness/report/findings_parts.h"
#include "harness/report/findings_why.h"

#define READY_SHARE  0.25 /* of threads' time, from which on it is told */
#define CLEAR_RATIO  3    /* between two of whom one is told against another */
#define LATE_NS      3e6
#define SLEEPS_LEAST 0.2 /* for each task */

static const char *place_of(const struct case_view *c, struct shown *shown)
{
    shown->text[0] = '\0';
    if (c->c->group)
        show_text(shown->text, sizeof(shown->text), "%s: ", c->c->group);
    return shown->text;
}

/* The case whose threads waited longest for a CPU. */
static void say_ready(const struct why *why)
{
    const struct case_view *most = NULL;
    struct observed_view seen, of_most = {0};
    struct shown place, name;

    for (size_t i = 0; i < why->view->case_count; i++) {
        const struct case_view *c = &why->view->cases[i];

        if (!why_seen(why, c, &seen) || !seen.has_budget || c->c->aa_of ||
            seen.waiting < READY_SHARE || seen.waiting <= of_most.waiting)
            continue;
        most = c;
        of_most = seen;
    }
    if (!most || most->observed.threads_peak < 2)
        return;
    findings_add(why->findings,
                 "%sThe threads of %s, %s at most, were ready to run and "
                 "waited for a CPU for %s of their time, and computed for %s: "
                 "there were more of them ready than CPUs free.",
                 place_of(most, &place), why_name(why, most, &name),
                 show_count(most->observed.threads_peak).text,
                 show_percent(of_most.waiting).text,
                 show_percent(of_most.computing).text);
}

static const char *what_kept_it(const struct observed_view *seen)
{
    if (seen->computing >= 0.5)
        return "it computed meanwhile";
    if (seen->blocked >= 0.8)
        return "it was blocked meanwhile";
    return NULL;
}

/* The loop that came latest, against the one at the same work that came
 * soonest. */
static void say_late(const struct why *why)
{
    const struct case_view *late = NULL, *soon = NULL;
    struct observed_view seen, of_late = {0}, of_soon = {0};
    struct shown place, name;

    for (size_t i = 0; i < why->view->case_count; i++) {
        const struct case_view *c = &why->view->cases[i];

        if (why_seen(why, c, &seen) && seen.has_lag && seen.has_budget &&
            !c->c->aa_of && seen.lag_p99_ns > of_late.lag_p99_ns) {
            late = c;
            of_late = seen;
        }
    }
    if (!late || of_late.lag_p99_ns < LATE_NS || !what_kept_it(&of_late))
        return;
    for (size_t i = 0; i < why->view->case_count; i++) {
        const struct case_view *c = &why->view->cases[i];

        if (why_seen(why, c, &seen) && seen.has_lag && same_work(c, late) &&
            seen.lag_p99_ns * CLEAR_RATIO <= of_late.lag_p99_ns &&
            (!soon || seen.lag_p99_ns < of_soon.lag_p99_ns)) {
            soon = c;
            of_soon = seen;
        }
    }
    findings_add(why->findings,
                 "%sThe loop of %s came %s late (p99) to what was due every "
                 "millisecond: %s, %s of the time%s%s%s%s.",
                 place_of(late, &place), why_name(why, late, &name),
                 show_ns(of_late.lag_p99_ns).text, what_kept_it(&of_late),
                 show_percent(of_late.computing >= 0.5 ? of_late.computing
                                                       : of_late.blocked)
                     .text,
                 soon ? ". Of " : "", soon ? soon->c->series : "",
                 soon ? " that was " : "",
                 soon ? show_ns(of_soon.lag_p99_ns).text : "");
}

static double sleeps_of(const struct why *why, const struct case_view *c)
{
    struct observed_view seen;

    if (!why_seen(why, c, &seen) || !seen.has_events)
        return -1;
    return seen.events[EVENT_VOLUNTARY] / (double)c->c->tasks;
}

/* Voluntary switches: a thread had nothing to do until it was woken. Of the
 * last kind of work, where tasks wait. */
static void say_sleeps(const struct why *why)
{
    const struct experiment_view *view = why->view;
    const struct case_view *most = NULL;
    double least_sleeps = 0, most_sleeps = 0;
    struct list list = {0};
    struct shown place, name;

    for (size_t i = 0; i < view->case_count; i++) {
        const struct case_view *c = &view->cases[i];
        const double sleeps = sleeps_of(why, c);

        if (c->wait_ns > 0 && c->c->tasks >= 100 && !c->c->aa_of &&
            view_contends(c) && sleeps > most_sleeps) {
            most = c;
            most_sleeps = sleeps;
        }
    }
    if (!most || most_sleeps < SLEEPS_LEAST)
        return;
    least_sleeps = most_sleeps;
    for (size_t i = 0; i < view->case_count; i++) {
        const struct case_view *c = &view->cases[i];
        const double sleeps = sleeps_of(why, c);

        if (c == most || !same_work(c, most) || sleeps < 0 || c->c->aa_of ||
            c->c->tasks < 100)
            continue;
        least_sleeps = sleeps < least_sleeps ? sleeps : least_sleeps;
        list_add(&list, "%s %s", c->c->series, show_number(sleeps).text);
    }
    if (list.count > 0 && least_sleeps * CLEAR_RATIO <= most_sleeps)
        findings_add(why->findings,
                     "%sHow often a thread went to sleep and was woken, for "
                     "each task: %s %s; %s.",
                     place_of(most, &place), why_name(why, most, &name),
                     show_number(most_sleeps).text, list_end(&list));
    list_release(&list);
}

/* As many in flight as it has workers, where more were allowed and there were
 * more tasks. */
static bool has_places(const struct case_view *c)
{
    return c->round_count > 0 && !c->c->aa_of && c->wait_ns > 0 &&
           c->in_flight > 1 && c->in_flight == c->workers &&
           (double)c->c->concurrency > CLEAR_RATIO * c->in_flight &&
           (double)c->c->tasks > CLEAR_RATIO * c->in_flight;
}

/* Each series of a group once. */
static bool is_first(const struct experiment_view *view, size_t index)
{
    for (size_t i = 0; i < index; i++)
        if (has_places(&view->cases[i]) &&
            same_name(view->cases[i].c->series, view->cases[index].c->series) &&
            view->cases[i].in_flight == view->cases[index].in_flight)
            return false;
    return true;
}

static void say_places(const struct why *why)
{
    struct list list = {0};

    for (size_t i = 0; i < why->view->case_count; i++) {
        const struct case_view *c = &why->view->cases[i];

        if (has_places(c) && is_first(why->view, i))
            list_add(&list, "%s had %s in flight at most, with %s allowed",
                     c->c->series, show_number(c->in_flight).text,
                     show_count(c->c->concurrency).text);
    }
    if (list.count > 0)
        findings_add(why->findings,
                     "One place for each worker: %s. Further tasks waited for "
                     "a place.",
                     list_end(&list));
    list_release(&list);
}

void say_threads(const struct why *why)
{
    say_ready(why);
    say_late(why);
    say_sleeps(why);
    say_places(why);
}
