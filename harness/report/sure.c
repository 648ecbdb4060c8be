/* How sure the answers are (see sure.h). */
#include "harness/report/sure.h"

#include <errno.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "harness/report/show.h"
#include "harness/report/steadiness.h"

static int by_value(const void *a, const void *b)
{
    const double *left = a, *right = b;

    return *left < *right ? -1 : *left > *right;
}

/* The floors in rising order, into `floors`; which experiment has the worst.
 * Returns how many are known. */
static size_t list_floors(const struct analysis *analysis, double *floors,
                          const struct experiment_view **worst)
{
    size_t count = 0;

    *worst = NULL;
    for (size_t i = 0; i < analysis->experiment_count; i++) {
        const struct experiment_view *view = &analysis->experiments[i];

        if (!view->aa)
            continue;
        floors[count++] = view->noise_floor;
        if (!*worst || view->noise_floor > (*worst)->noise_floor)
            *worst = view;
    }
    qsort(floors, count, sizeof(*floors), by_value);
    return count;
}

static void say_noise(FILE *out, const struct analysis *analysis)
{
    double *floors = calloc(analysis->experiment_count + 1, sizeof(*floors));
    const struct experiment_view *worst;
    size_t count, unknown;

    if (!floors)
        return;
    count = list_floors(analysis, floors, &worst);
    unknown = analysis->experiment_count - count;
    if (count == 0 && unknown > 0)
        fputs("Unknown: no case has enough runs under two names. What is "
              "called a difference may be this machine's noise.",
              out);
    else if (count == 1)
        fprintf(out,
                "One case under two names differs by up to %s; a smaller "
                "effect counts as no measurable difference.",
                show_ratio(floors[0]).text);
    else if (count > 1)
        fprintf(out,
                "One case under two names differs by up to %s in the middle "
                "experiment of %zu, by up to %s in the worst (%s). A smaller "
                "effect in the same experiment counts as no measurable "
                "difference.",
                show_ratio(floors[count / 2]).text, count,
                show_ratio(worst->noise_floor).text, worst->e->title);
    if (count > 0 && unknown > 0)
        fprintf(out, " Of %zu experiment%s it is unknown.", unknown,
                unknown > 1 ? "s" : "");
    free(floors);
}

struct verdict_sum {
    size_t told, few, fewest_rounds, most_rounds;
};

static struct verdict_sum sum_verdicts(const struct analysis *analysis)
{
    struct verdict_sum sum = {.fewest_rounds = SIZE_MAX};

    for (size_t e = 0; e < analysis->experiment_count; e++) {
        const struct experiment_view *view = &analysis->experiments[e];

        for (size_t i = 0; i < view->case_count; i++) {
            const struct case_view *c = &view->cases[i];

            if (!view_contends(c) || c->speedup.count == 0)
                continue;
            if (c->verdict == STATS_TOO_FEW) {
                sum.few++;
                continue;
            }
            sum.told++;
            if (c->speedup.count < sum.fewest_rounds)
                sum.fewest_rounds = c->speedup.count;
            if (c->speedup.count > sum.most_rounds)
                sum.most_rounds = c->speedup.count;
        }
    }
    return sum;
}

static void say_rounds(FILE *out, const struct analysis *analysis)
{
    const struct verdict_sum sum = sum_verdicts(analysis);

    if (sum.told > 0) {
        fprintf(out, "%s verdict%s, each from ", show_count(sum.told).text,
                sum.told == 1 ? "" : "s");
        if (sum.fewest_rounds < sum.most_rounds)
            fprintf(out, "%zu to ", sum.fewest_rounds);
        fprintf(out,
                "%zu rounds in which all cases ran in shuffled order; false "
                "ones are held to 5 %% among all of an experiment together.",
                sum.most_rounds);
    }
    if (sum.few > 0)
        fprintf(out, "%s%s comparison%s had too few rounds for a verdict.",
                sum.told > 0 ? " " : "", show_count(sum.few).text,
                sum.few == 1 ? "" : "s");
}

static void say_disturbed(FILE *out, const struct analysis *analysis)
{
    char *sentence = disturbed_summary(analysis);
    size_t timed = 0, origin_bound = 0;

    for (size_t e = 0; e < analysis->experiment_count; e++) {
        timed += analysis->experiments[e].disturbed.timed;
        origin_bound += analysis->experiments[e].disturbed.origin_bound;
    }
    if (sentence)
        fputs(sentence, out);
    else if (timed > 0)
        fputs("No timed run is marked as disturbed from outside.", out);
    if (origin_bound > 0)
        fprintf(out,
                " In %zu runs the origin, not the client, was the bottleneck.",
                origin_bound);
    free(sentence);
}

static void say_drift(FILE *out, const struct analysis *analysis)
{
    size_t drifts = 0, cases = 0;

    for (size_t e = 0; e < analysis->experiment_count; e++) {
        const struct experiment_view *view = &analysis->experiments[e];

        for (size_t i = 0; i < view->case_count; i++) {
            cases += view->cases[i].round_count > 0;
            drifts += view_drifts(&view->cases[i]);
        }
    }
    if (drifts > 0)
        fprintf(out,
                "%zu of %zu cases grew slower or faster over the session; "
                "ratios within a round bear that.",
                drifts, cases);
}

static void say_runs(FILE *out, const struct analysis *analysis)
{
    const struct resultset *set = analysis->set;
    size_t runs = 0, verified = 0;

    for (size_t i = 0; i < set->run_count; i++) {
        if (set->runs[i].warmup)
            continue;
        runs++;
        verified += set->runs[i].outcome == OUTCOME_VERIFIED;
    }
    if (runs == 0)
        fputs("None was recorded.", out);
    else if (runs == verified)
        fprintf(out, "All %s proved to have done the right work.",
                show_count(runs).text);
    else
        fprintf(out,
                "%s of %s proved to have done the right work; the others "
                "carry no time.",
                show_count(verified).text, show_count(runs).text);
}

static void say_doctor(FILE *out, const struct analysis *analysis)
{
    const struct resultset *set = analysis->set;

    if (!set->has_doctor)
        fputs("What doctor would have warned of was not recorded with this "
              "set.",
              out);
    else if (set->warning_count == 0)
        fputs("Doctor had nothing to warn of.", out);
    else
        fprintf(out, "Doctor warned of %zu thing%s that weaken%s results: ",
                set->warning_count, set->warning_count > 1 ? "s" : "",
                set->warning_count > 1 ? "" : "s");
    for (size_t i = 0; i < set->warning_count; i++)
        fprintf(out, "%s%s (%s)%s", i ? ", " : "", set->warnings[i].check,
                set->warnings[i].found, i + 1 == set->warning_count ? "." : "");
}

static int add(struct sure *sure, const struct analysis *analysis,
               const char *word, void (*say)(FILE *, const struct analysis *))
{
    char *text = NULL;
    size_t size;
    FILE *out = open_memstream(&text, &size);

    if (!out)
        return -ENOMEM;
    say(out, analysis);
    if (fclose(out) != 0) {
        free(text);
        return -ENOMEM;
    }
    if (*text)
        sure->of[sure->count++] = (struct surety){word, text};
    else
        free(text);
    return 0;
}

int sure_init(struct sure *sure, const struct analysis *analysis)
{
    static const struct {
        const char *word;
        void (*say)(FILE *, const struct analysis *);
    } all[] = {
        {"Noise", say_noise},
        {"Verdicts", say_rounds},
        {"Disturbance", say_disturbed},
        {"Drift", say_drift},
        {"Runs", say_runs},
        {"Machine", say_doctor},
    };
    int status = 0;

    *sure = (struct sure){0};
    for (size_t i = 0; i < sizeof(all) / sizeof(all[0]) && status == 0; i++)
        status = add(sure, analysis, all[i].word, all[i].say);
    return status;
}

void sure_release(struct sure *sure)
{
    for (size_t i = 0; i < sure->count; i++)
        free(sure->of[i].sentence);
    *sure = (struct sure){0};
}
