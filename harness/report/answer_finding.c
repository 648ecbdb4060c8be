/* What a row of the answer comes to, as a sentence or two. It follows from the
 * verdicts: reversed data reverses it, too few rounds leave nothing to say. */
#include <errno.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "harness/report/answer_text.h"
#include "harness/report/findings_parts.h"

/* Costs are told where they differ by so much: memory is from one observed run
 * each, CPU time a median of rounds. */
#define CLEAR_MEMORY 2.0
#define CLEAR_CPU    1.5

/* Cases that one thing is said of. */
struct some {
    const struct case_view **views;
    const char **names;
    size_t count;
};

static int some_init(struct some *some, const struct contest *contest)
{
    *some = (struct some){
        .views = calloc(contest->count + 2, sizeof(*some->views)),
        .names = calloc(contest->count + 2, sizeof(*some->names))};
    return some->views && some->names ? 0 : -ENOMEM;
}

static void some_release(struct some *some)
{
    free(some->views);
    free(some->names);
}

static void some_add(struct some *some, const struct case_view *view)
{
    some->views[some->count] = view;
    some->names[some->count++] = view->c->series;
}

static void some_names(FILE *out, const struct some *some)
{
    join_names(out, some->names, some->count);
}

/* The range of the ratios, and that of their intervals. */
struct span {
    double least, most, low, high;
};

static struct span span_of(const struct some *some)
{
    struct span span = {INFINITY, 0, INFINITY, 0};

    for (size_t i = 0; i < some->count; i++) {
        const struct stats_estimate *ratio = &some->views[i]->speedup;

        if (ratio->count == 0)
            continue;
        span.least = fmin(span.least, ratio->value);
        span.most = fmax(span.most, ratio->value);
        span.low = fmin(span.low, ratio->low);
        span.high = fmax(span.high, ratio->high);
    }
    return span;
}

/* "91.7× to 92.3×" */
static void write_range(FILE *out, const struct span *span)
{
    const struct shown least = show_ratio(span->least),
                       most = show_ratio(span->most);

    fputs(least.text, out);
    if (strcmp(least.text, most.text) != 0)
        fprintf(out, " to %s", most.text);
}

static void write_interval(FILE *out, const struct some *some,
                           const struct span *span)
{
    size_t least = SIZE_MAX, most = 0;

    for (size_t i = 0; i < some->count; i++) {
        const size_t rounds = some->views[i]->speedup.count;

        if (rounds > 0 && rounds < least)
            least = rounds;
        if (rounds > most)
            most = rounds;
    }
    fprintf(out, " (95 %% interval%s %s, ", some->count > 1 ? "s within" : "",
            show_ratio_span(span->low, span->high).text);
    if (least < most)
        fprintf(out, "%zu to ", least);
    fprintf(out, "%zu rounds)", most);
}

/* --- Costs of those that are equally fast --------------------------------- */

static double memory_of(const struct case_view *c)
{
    return (double)c->observed.peak_tree_bytes;
}

static double cpu_of(const struct case_view *c)
{
    return c->cpu_ns / (double)c->c->tasks;
}

/* The cheapest and the dearest; false where one is not known, or they differ
 * by less than `clear`. */
static bool find_extremes(const struct some *some,
                          double (*cost)(const struct case_view *),
                          double clear, const struct case_view *found[2])
{
    found[0] = found[1] = some->views[0];
    for (size_t i = 0; i < some->count; i++) {
        const struct case_view *c = some->views[i];

        if (!(cost(c) > 0))
            return false;
        if (cost(c) < cost(found[0]))
            found[0] = c;
        if (cost(c) > cost(found[1]))
            found[1] = c;
    }
    return some->count > 1 && cost(found[1]) >= clear * cost(found[0]);
}

static void write_costs(FILE *out, const struct some *some)
{
    const struct case_view *found[2];
    bool same_tasks = true;

    for (size_t i = 0; i < some->count; i++)
        same_tasks =
            same_tasks && some->views[i]->c->tasks == some->views[0]->c->tasks;
    if (find_extremes(some, memory_of, CLEAR_MEMORY, found))
        fprintf(
            out,
            " Of these, %s held the least memory: %s against %s of %s, "
            "observed once each.",
            found[0]->c->series, show_bytes_joined(memory_of(found[0])).text,
            show_bytes_joined(memory_of(found[1])).text, found[1]->c->series);
    if (same_tasks && find_extremes(some, cpu_of, CLEAR_CPU, found))
        fprintf(out, " %s took the least CPU time: %s a task against %s of %s.",
                found[0]->c->series, show_ns_joined(cpu_of(found[0])).text,
                show_ns_joined(cpu_of(found[1])).text, found[1]->c->series);
}

/* --- What is found -------------------------------------------------------- */

/* "are fastest: 91.7× to 92.3× as fast as sequential", or of latencies. */
static void write_lead(FILE *out, const struct contest *contest,
                       const struct some *leaders)
{
    const struct span span = span_of(leaders);
    const enum measure measure = contest->experiment->e->measure;
    const char *baseline = contest->best->baseline->c->series;
    const bool many = leaders->count > 1;

    some_names(out, leaders);
    if (measures_latency(measure))
        fprintf(out, " %s the shortest %s: that of %s is ",
                many ? "have" : "has",
                measure == MEASURE_P50 ? "median" : "p99", baseline);
    else
        fputs(many ? " are fastest: " : " is fastest: ", out);
    write_range(out, &span);
    if (measures_latency(measure))
        fputs(" as long", out);
    else
        fprintf(out, " as fast as %s", baseline);
    write_interval(out, leaders, &span);
    fputs(".", out);
}

/* The best of those that are faster than the baseline and do not lead. */
static void write_next(FILE *out, const struct contest *contest)
{
    const struct case_view *next = NULL;

    for (size_t i = 0; i < contest->count; i++) {
        const struct entry *entry = &contest->entries[i];

        if (entry->view->verdict == STATS_FASTER && !entry->leads &&
            (!next || entry->view->speedup.value > next->speedup.value))
            next = entry->view;
    }
    if (next)
        fprintf(out, " Next is %s with %s.", next->c->series,
                show_ratio(next->speedup.value).text);
}

static void add_verdict(struct some *some, const struct contest *contest,
                        enum stats_verdict verdict)
{
    for (size_t i = 0; i < contest->count; i++) {
        const struct case_view *c = contest->entries[i].view;

        if (c->speedup.count > 0 && c->verdict == verdict)
            some_add(some, c);
    }
}

static void write_same(FILE *out, const struct some *same, const char *baseline)
{
    if (same->count == 0)
        return;
    fprintf(out, " No measurable difference from %s: ", baseline);
    some_names(out, same);
    fputs(".", out);
}

static void say_best(FILE *out, const struct contest *contest,
                     struct some *leaders, const struct some *same)
{
    for (size_t i = 0; i < contest->count; i++)
        if (contest->entries[i].leads)
            some_add(leaders, contest->entries[i].view);
    write_lead(out, contest, leaders);
    if (leaders->count > 1 &&
        !measures_latency(contest->experiment->e->measure))
        write_costs(out, leaders);
    else
        write_next(out, contest);
    write_same(out, same, contest->best->baseline->c->series);
}

static void say_baseline(FILE *out, const struct contest *contest,
                         struct some *leaders, const struct some *same,
                         const struct some *slower)
{
    const struct span span = span_of(slower);
    const enum measure measure = contest->experiment->e->measure;
    const bool latency = measures_latency(measure), many = slower->count > 1;
    const char *baseline = contest->baseline->c->series;

    some_add(leaders, contest->baseline);
    for (size_t i = 0; i < same->count; i++)
        some_add(leaders, same->views[i]);
    fprintf(out, "Nothing is measurably %s than %s.",
            latency ? "quicker" : "faster", baseline);
    write_same(out, same, "it");
    fputs(" ", out);
    some_names(out, slower);
    if (latency)
        fprintf(out, " %s a longer %s: that of %s is ", many ? "have" : "has",
                measure == MEASURE_P50 ? "median" : "p99", baseline);
    else
        fputs(many ? " are slower: " : " is slower: ", out);
    write_range(out, &span);
    fputs(latency ? " as long" : " its speed", out);
    write_interval(out, slower, &span);
    fputs(".", out);
    if (!latency)
        write_costs(out, leaders);
}

static void say_nothing(FILE *out, const struct contest *contest,
                        struct some *all, const struct some *same)
{
    const struct span span = span_of(same);

    some_add(all, contest->baseline);
    for (size_t i = 0; i < same->count; i++)
        some_add(all, same->views[i]);
    fputs("No measurable difference between ", out);
    some_names(out, all);
    fprintf(out, ": ratios to %s", contest->baseline->c->series);
    write_interval(out, same, &span);
    fputs(".", out);
    write_costs(out, all);
}

static void say(FILE *out, const struct contest *contest,
                struct some lists[static 3])
{
    struct some *leaders = &lists[0], *same = &lists[1], *slower = &lists[2];

    add_verdict(same, contest, STATS_NO_DIFFERENCE);
    add_verdict(slower, contest, STATS_SLOWER);
    if (contest->best)
        say_best(out, contest, leaders, same);
    else if (contest->baseline && slower->count > 0)
        say_baseline(out, contest, leaders, same, slower);
    else if (contest->baseline && same->count > 0)
        say_nothing(out, contest, leaders, same);
}

char *answer_finding(const struct answer_row *row)
{
    struct some lists[3] = {0};
    char *text = NULL;
    size_t size;
    FILE *out = open_memstream(&text, &size);
    int status = out ? 0 : -ENOMEM;

    for (unsigned i = 0; i < 3 && status == 0; i++)
        status = some_init(&lists[i], &row->contest);
    if (status == 0)
        say(out, &row->contest, lists);
    for (unsigned i = 0; i < 3; i++)
        some_release(&lists[i]);
    if (out && (fclose(out) != 0 || status < 0 || !*text)) {
        free(text);
        text = NULL;
    }
    return text;
}
