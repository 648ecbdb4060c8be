/* Why it came out so, by what the runs say of themselves: waits that
 * overlapped, CPUs that were kept busy, and what a task cost. A time per task
 * is its CPU time divided by the CPUs that were busy, so that these tell where
 * a difference comes from; nothing here is said by a model's name. */
#include <errno.h>
#include <stdlib.h>

#include "harness/report/findings_parts.h"
#include "harness/report/findings_why.h"
#include "harness/report/show.h"

#define MOST_WORKS   2    /* the table has the others */
#define TOGETHER     1.5  /* waits at once: they overlap */
#define MOSTLY       0.9  /* of the time of all threads */
#define ONE_CPU      1.1  /* no second CPU was at work */
#define MORE_CPUS    1.3  /* times as many as the baseline */
#define CLEARLY_MORE 1.25 /* CPU time for a task */

void list_add(struct list *list, const char *format, ...)
{
    va_list arguments;

    if (!list->out && list->count == 0)
        list->out = open_memstream(&list->text, &list->size);
    if (!list->out)
        return;
    fputs(list->count++ ? ", " : "", list->out);
    va_start(arguments, format);
    vfprintf(list->out, format, arguments);
    va_end(arguments);
}

const char *list_end(struct list *list)
{
    if (list->out)
        fclose(list->out);
    list->out = NULL;
    return list->text;
}

void list_release(struct list *list)
{
    list_end(list);
    free(list->text);
    *list = (struct list){0};
}

const char *why_name(const struct why *why, const struct case_view *c,
                     struct shown *shown)
{
    const char *label = why->view->e->x_label ? why->view->e->x_label : "x";

    if (c->c->has_x)
        show_text(shown->text, sizeof(shown->text), "%s (at %s = %s)",
                  c->c->series, label, show_number(c->c->x).text);
    else
        show_text(shown->text, sizeof(shown->text), "%s", c->c->series);
    return shown->text;
}

bool why_seen(const struct why *why, const struct case_view *c,
              struct observed_view *seen)
{
    return c && c->round_count > 0 &&
           observed_view(why->analysis, why->view, c, seen) == 0;
}

/* CPUs that a case kept busy on average; 0: not known. */
static double busy_cpus(const struct case_view *c)
{
    return c && c->cpu_ns > 0 && c->wall_ns.value > 0
               ? c->cpu_ns / c->wall_ns.value
               : 0;
}

static double task_cpu(const struct case_view *c)
{
    return c->cpu_ns / (double)c->c->tasks;
}

/* Waits that were under way at once on average; 0: none, or not known. */
static double waits_at_once(const struct case_view *c)
{
    if (!(c->wait_ns > 0) || !(c->wall_ns.value > 0))
        return 0;
    return c->wait_ns * (c->parts > 1 ? c->parts : 1) * (double)c->c->tasks /
           c->wall_ns.value;
}

static const char *start_of(const struct contest *contest, struct shown *shown)
{
    shown->text[0] = '\0';
    if (contest->experiment->work_count > 1) {
        char name[sizeof(shown->text) - 8];

        contest_name(contest, name, sizeof(name));
        show_text(shown->text, sizeof(shown->text), "%s: ", name);
    }
    return shown->text;
}

static void add_waits(struct list *list, const struct case_view *c)
{
    const double at_once = waits_at_once(c);

    if (at_once > 0 && c->in_flight > 0)
        list_add(list, "%s %s (%s)", c->c->series, show_number(at_once).text,
                 show_number(c->in_flight).text);
}

static void say_waits(const struct why *why, const struct contest *contest)
{
    const struct case_view *baseline = contest->baseline;
    struct list list = {0};
    struct shown start;
    bool more = false;

    if (!baseline || waits_at_once(baseline) == 0)
        return;
    add_waits(&list, baseline);
    for (size_t i = 0; i < contest->count; i++) {
        const struct case_view *c = contest->entries[i].view;

        more = more ||
               (c->verdict == STATS_FASTER && waits_at_once(c) > TOGETHER &&
                waits_at_once(c) > TOGETHER * waits_at_once(baseline));
        add_waits(&list, c);
    }
    if (more && list.count > 1)
        findings_add(why->findings,
                     "%sWaits overlapped. Waiting at once, on average (and in "
                     "flight at most): %s.",
                     start_of(contest, &start), list_end(&list));
    list_release(&list);
}

/* Those of that verdict for which more, or fewer, CPUs were at work. */
static size_t add_busy(struct list *list, const struct contest *contest,
                       enum stats_verdict verdict)
{
    const double base = busy_cpus(contest->baseline);

    for (size_t i = 0; i < contest->count; i++) {
        const struct case_view *c = contest->entries[i].view;
        const double busy = busy_cpus(c);

        if (c->verdict == verdict && busy > 0 &&
            (verdict == STATS_FASTER ? busy > MORE_CPUS * base
                                     : busy * MORE_CPUS < base))
            list_add(list, "%s %s", c->c->series, show_number(busy).text);
    }
    return list->count;
}

/* Who was faster because more CPUs were at work, or slower because fewer were:
 * of a baseline that mostly computes, or that was blocked though its tasks
 * were not meant to wait. */
static void say_busy(const struct why *why, const struct contest *contest,
                     enum stats_verdict verdict)
{
    const struct case_view *baseline = contest->baseline;
    struct observed_view seen;
    struct list list = {0};
    struct shown start;

    if (!(busy_cpus(baseline) > 0) || !why_seen(why, baseline, &seen) ||
        !seen.has_budget || (seen.computing < 0.5 && baseline->wait_ns > 0))
        return;
    if (add_busy(&list, contest, verdict) > 0)
        findings_add(why->findings,
                     "%s%s. CPUs kept busy on average (CPU time ÷ time of the "
                     "process): %s; %s %s, its threads computing for %s of "
                     "their time and blocked for %s.",
                     start_of(contest, &start),
                     verdict == STATS_FASTER
                         ? "Who is faster had more CPUs at work at once"
                         : "Who is slower had fewer CPUs at work at once",
                     list_end(&list), baseline->c->series,
                     show_number(busy_cpus(baseline)).text,
                     show_percent(seen.computing).text,
                     show_percent(seen.blocked).text);
    list_release(&list);
}

/* Who was not faster, and had neither a wait to fill nor a second CPU. */
static void say_one_cpu(const struct why *why, const struct contest *contest)
{
    const double base = busy_cpus(contest->baseline);
    struct observed_view seen;
    struct list list = {0};
    struct shown start;

    if (why->analysis->set->machine.cpus < 2 || base < MOSTLY || base > ONE_CPU)
        return;
    for (size_t i = 0; i < contest->count; i++) {
        const struct case_view *c = contest->entries[i].view;

        if ((c->verdict == STATS_NO_DIFFERENCE || c->verdict == STATS_SLOWER) &&
            busy_cpus(c) > 0 && busy_cpus(c) <= ONE_CPU &&
            why_seen(why, c, &seen) && seen.has_budget &&
            seen.computing >= MOSTLY)
            list_add(&list, "%s computed %s of its threads' time, on %s CPUs",
                     c->c->series, show_percent(seen.computing).text,
                     show_number(busy_cpus(c)).text);
    }
    if (list.count > 0)
        findings_add(why->findings,
                     "%s%s: no wait was left to fill, and no second CPU was at "
                     "work (%s: %s CPUs).",
                     start_of(contest, &start), list_end(&list),
                     contest->baseline->c->series, show_number(base).text);
    list_release(&list);
}

/* Who was slower because each task took more CPU time. */
static void say_dearer(const struct why *why, const struct contest *contest)
{
    const struct case_view *baseline = contest->baseline;
    struct list list = {0};
    struct shown start;

    if (!baseline || !(baseline->cpu_ns > 0))
        return;
    for (size_t i = 0; i < contest->count; i++) {
        const struct case_view *c = contest->entries[i].view;
        const double ratio = task_cpu(c) / task_cpu(baseline);

        if (c->verdict == STATS_SLOWER && ratio >= CLEARLY_MORE)
            list_add(&list, "%s %s (%s)", c->c->series, show_ratio(ratio).text,
                     show_ns(task_cpu(c)).text);
    }
    if (list.count > 0)
        findings_add(
            why->findings,
            "%sWho is slower spent more CPU time on each task, against "
            "%s of %s: %s.",
            start_of(contest, &start), show_ns(task_cpu(baseline)).text,
            baseline->c->series, list_end(&list));
    list_release(&list);
}

/* Of a sweep of kinds of work its two ends, else the first few. */
static bool is_told(const struct experiment_view *view, size_t work)
{
    if (view->works[0].at_x)
        return work == 0 || work + 1 == view->work_count;
    return work < MOST_WORKS;
}

int findings_why(struct findings *findings, const struct analysis *analysis,
                 const struct experiment_view *view)
{
    const struct why why = {
        .analysis = analysis, .view = view, .findings = findings};
    const bool by_time = !measures_latency(view->e->measure);
    int status = 0;

    *findings = (struct findings){0};
    for (size_t i = 0; i < view->work_count && status == 0; i++) {
        struct contest contest;

        status = contest_init(&contest, view, &view->works[i]);
        if (status == 0 && by_time && is_told(view, i)) {
            say_waits(&why, &contest);
            say_busy(&why, &contest, STATS_FASTER);
            say_busy(&why, &contest, STATS_SLOWER);
            say_one_cpu(&why, &contest);
            say_dearer(&why, &contest);
        }
        contest_release(&contest);
    }
    if (status == 0)
        say_threads(&why);
    return status == 0 && findings->failed ? -ENOMEM : status;
}
