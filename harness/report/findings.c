/* Sentences from data: the finding of an experiment, and what else it shows. */
#include "harness/report/findings.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "harness/report/findings_parts.h"
#include "harness/report/show.h"

void findings_add(struct findings *findings, const char *format, ...)
{
    va_list arguments;
    char *sentence = NULL, **grown;

    va_start(arguments, format);
    if (vasprintf(&sentence, format, arguments) < 0)
        sentence = NULL;
    va_end(arguments);
    grown =
        realloc(findings->sentences, (findings->count + 1) * sizeof(*grown));
    if (grown)
        findings->sentences = grown;
    if (!grown || !sentence) {
        free(sentence);
        findings->failed = true;
        return;
    }
    findings->sentences[findings->count++] = sentence;
}

void join_names(FILE *out, const char *const *names, size_t count)
{
    for (size_t i = 0; i < count; i++)
        fprintf(out, "%s%s",
                i == 0           ? ""
                : i + 1 == count ? " and "
                                 : ", ",
                names[i]);
}

/* "fib: " where the experiment has several kinds of work. */
static const char *prefix(const struct contest *contest, char *text,
                          size_t size)
{
    char name[200];

    text[0] = '\0';
    if (contest->experiment->work_count > 1) {
        contest_name(contest, name, sizeof(name));
        show_text(text, size, "%s: ", name);
    }
    return text;
}

/* " at concurrency = 1,000", where series were measured at several x. */
static const char *at_x(const struct contest *contest,
                        const struct case_view *c, char *text, size_t size)
{
    const char *label = contest->experiment->e->x_label;

    text[0] = '\0';
    if (c->c->has_x && !contest->work->at_x)
        show_text(text, size, " at %s = %s", label ? label : "x",
                  show_number(c->c->x).text);
    return text;
}

static void say_faster(struct findings *findings, const struct contest *contest,
                       const struct case_view *c)
{
    char start[220], at[160], bound[120] = "";

    if (c->efficiency > 0 && c->ideal_speedup > 0)
        show_text(bound, sizeof(bound), "; %s of the ideal %s",
                  show_percent(c->efficiency).text,
                  show_ratio(c->ideal_speedup).text);
    findings_add(
        findings,
        "%s%s%s is %s as fast as %s (95 %% interval %s, %zu rounds%s).",
        prefix(contest, start, sizeof(start)), c->c->series,
        at_x(contest, c, at, sizeof(at)), show_ratio(c->speedup.value).text,
        c->baseline->c->series,
        show_ratio_span(c->speedup.low, c->speedup.high).text, c->speedup.count,
        bound);
}

static void say_slower(struct findings *findings, const struct contest *contest,
                       const struct case_view *c)
{
    char start[220], at[160];

    findings_add(findings,
                 "%s%s%s is slower than %s: %s as fast (95 %% interval %s).",
                 prefix(contest, start, sizeof(start)), c->c->series,
                 at_x(contest, c, at, sizeof(at)), c->baseline->c->series,
                 show_ratio(c->speedup.value).text,
                 show_ratio_span(c->speedup.low, c->speedup.high).text);
}

/* "name (0.98–1.02)" of every entry of that verdict, or NULL. */
static char *list_of_verdict(const struct contest *contest,
                             enum stats_verdict verdict)
{
    char *text = NULL;
    size_t size, count = 0;
    FILE *out = open_memstream(&text, &size);

    if (!out)
        return NULL;
    for (size_t i = 0; i < contest->count; i++) {
        const struct case_view *c = contest->entries[i].view;

        if (c->verdict != verdict || !c->baseline)
            continue;
        fprintf(out, "%s%s (%s)", count++ ? ", " : "", c->c->series,
                show_ratio_span(c->speedup.low, c->speedup.high).text);
    }
    fclose(out);
    if (count == 0) {
        free(text);
        return NULL;
    }
    return text;
}

static void say_the_rest(struct findings *findings,
                         const struct contest *contest)
{
    char start[220];
    char *same = list_of_verdict(contest, STATS_NO_DIFFERENCE);
    char *few = list_of_verdict(contest, STATS_TOO_FEW);

    prefix(contest, start, sizeof(start));
    if (same)
        findings_add(findings, "%sno measurable difference from %s: %s.", start,
                     contest->experiment->e->baseline, same);
    if (few)
        findings_add(findings,
                     "%stoo few rounds for a verdict (%zu comparisons need %u "
                     "rounds each); seen was: %s.",
                     start, contest->experiment->comparisons,
                     contest->experiment->rounds_needed, few);
    free(same);
    free(few);
}

/* Leaders that cannot be told apart. */
static void say_tie(struct findings *findings, const struct contest *contest)
{
    char start[220], *names = NULL;
    size_t size, count = 0;
    FILE *out;

    if (contest->leader_count < 2 || !(out = open_memstream(&names, &size)))
        return;
    for (size_t i = 0; i < contest->count; i++)
        if (contest->entries[i].leads)
            fprintf(out, "%s%s",
                    count == 0                           ? ""
                    : count + 1 == contest->leader_count ? " and "
                                                         : ", ",
                    contest->entries[i].view->c->series),
                count++;
    fclose(out);
    findings_add(findings,
                 "%sbetween %s this data shows no measurable difference.",
                 prefix(contest, start, sizeof(start)), names);
    free(names);
}

/* Runs of fewer tasks spend too much of their CPU time on starting and ending
 * to tell what a task costs. */
#define CPU_TASKS_MIN 100

static void write_cpu(FILE *out, const struct case_view *c, size_t *count)
{
    if (c->cpu_ns > 0 && c->c->tasks >= CPU_TASKS_MIN)
        fprintf(out, "%s%s %s", (*count)++ ? ", " : "", c->c->series,
                show_ns(c->cpu_ns / (double)c->c->tasks).text);
}

/* What a task costs in CPU time, where tasks wait: the models' own cost. */
static void say_cpu(struct findings *findings, const struct contest *contest)
{
    char start[220], *costs = NULL;
    size_t size, count = 0;
    FILE *out;

    if (!contest->baseline || contest->baseline->wait_ns <= 0 ||
        contest->work->at_x || !(out = open_memstream(&costs, &size)))
        return;
    write_cpu(out, contest->baseline, &count);
    for (size_t i = 0; i < contest->count; i++)
        write_cpu(out, contest->entries[i].view, &count);
    fclose(out);
    if (count > 1)
        findings_add(findings, "%sCPU time of the process for each task%s: %s.",
                     prefix(contest, start, sizeof(start)),
                     contest->experiment->e->chart == CHART_LINES
                         ? ", each series at its best point"
                         : "",
                     costs);
    free(costs);
}

static void say_fewer_tasks(struct findings *findings,
                            const struct experiment_view *view)
{
    for (size_t i = 0; i < view->case_count; i++) {
        const struct case_view *c = &view->cases[i];

        if (!view_contends(c) || c->speedup.count == 0 ||
            c->c->tasks == c->baseline->c->tasks)
            continue;
        findings_add(findings,
                     "Not every case did the same number of tasks (%s %s, %s "
                     "%s): times per task are compared.",
                     c->baseline->c->id, show_count(c->baseline->c->tasks).text,
                     c->c->id, show_count(c->c->tasks).text);
        return;
    }
}

static void say_contest(struct findings *findings,
                        const struct contest *contest)
{
    /* Where there are many kinds of work the table has the others. */
    for (size_t i = 0; i < contest->count; i++) {
        const struct case_view *c = contest->entries[i].view;

        if (c->verdict == STATS_FASTER &&
            (c == contest->best || !contest->work->at_x))
            say_faster(findings, contest, c);
    }
    say_tie(findings, contest);
    say_the_rest(findings, contest);
    for (size_t i = 0; i < contest->count; i++)
        if (contest->entries[i].view->verdict == STATS_SLOWER)
            say_slower(findings, contest, contest->entries[i].view);
    say_peaks(findings, contest);
    say_retries(findings, contest);
    say_cpu(findings, contest);
}

/* The pair that was to tell it has not enough times in common, or there is
 * none though differences are told. */
static void say_unknown_noise(struct findings *findings,
                              const struct experiment_view *view)
{
    const struct case_view *twin = NULL;
    bool compared = false;

    for (size_t i = 0; i < view->case_count; i++) {
        const struct case_view *c = &view->cases[i];

        if (c->c->aa_of)
            twin = c;
        compared = compared || (view_contends(c) && c->speedup.count > 0);
    }
    if (twin)
        findings_add(findings,
                     "Noise floor unknown: %s was to run under two names, but "
                     "too few rounds have both times. What is called a "
                     "difference here may be this machine's noise.",
                     twin->c->aa_of);
    else if (compared)
        findings_add(findings,
                     "Noise floor unknown: no case ran under two names. What "
                     "is called a difference here may be this machine's "
                     "noise.");
}

static void say_noise(struct findings *findings,
                      const struct experiment_view *view)
{
    if (!view->aa) {
        say_unknown_noise(findings, view);
        return;
    }
    findings_add(findings,
                 "Noise floor %s: the same case run twice under two names (%s, "
                 "%s) differed by a ratio of %s. Smaller effects count as no "
                 "measurable difference.",
                 show_ratio(view->noise_floor).text, view->aa->c->aa_of,
                 view->aa->c->id,
                 show_ratio_span(view->aa_ratio.low, view->aa_ratio.high).text);
}

int findings_init(struct findings *findings, const struct experiment_view *view)
{
    const bool by_time = !measures_latency(view->e->measure);
    struct contest *contests;
    int status = 0;

    *findings = (struct findings){0};
    contests = calloc(view->work_count + 1, sizeof(*contests));
    if (!contests)
        return -ENOMEM;
    for (size_t i = 0; i < view->work_count && status == 0; i++)
        status = contest_init(&contests[i], view, &view->works[i]);
    if (status == 0)
        status = by_time ? findings_title(findings, view, contests)
                         : latency_title(findings, view, contests);
    for (size_t i = 0; i < view->work_count && status == 0; i++)
        if (by_time)
            say_contest(findings, &contests[i]);
        else
            say_compared_latency(findings, &contests[i]);
    if (status == 0) {
        say_latency(findings, view, contests);
        say_fits(findings, view);
        say_memory(findings, view);
        say_fewer_tasks(findings, view);
        say_noise(findings, view);
        say_rounds(findings, view);
    }
    for (size_t i = 0; i < view->work_count; i++)
        contest_release(&contests[i]);
    free(contests);
    return status == 0 && findings->failed ? -ENOMEM : status;
}

void findings_release(struct findings *findings)
{
    for (size_t i = 0; i < findings->count; i++)
        free(findings->sentences[i]);
    free(findings->sentences);
    free(findings->title);
    free(findings->headline);
    *findings = (struct findings){0};
}
