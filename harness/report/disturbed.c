/* What hangs on disturbed runs (see disturbed.h). */
#include "harness/report/disturbed.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "harness/report/analysis.h"
#include "harness/report/show.h"

#define KINDS_MAX  8
#define KIND_BYTES 40
#define NAMED_MAX  3 /* cases whose verdict changes that are named */

/* --- Counting ------------------------------------------------------------- */

static bool has_time(const struct rs_run *run)
{
    return run->outcome == OUTCOME_VERIFIED && run->timed && !run->warmup;
}

static void count_runs(struct analysis *analysis)
{
    for (size_t i = 0; i < analysis->run_count; i++) {
        const struct rs_run *run = &analysis->runs[i];
        struct experiment_view *view = &analysis->experiments[run->experiment];
        struct case_view *c = &view->cases[run->case_index];

        if (!has_time(run))
            continue;
        view->disturbed.timed++;
        if (run->disturbed) {
            c->disturbed.runs++;
            view->disturbed.runs++;
        }
        if (run->bottleneck) {
            c->disturbed.origin_bound++;
            view->disturbed.origin_bound++;
        }
    }
}

static void compare_case(struct disturbed_sum *sum, struct case_view *c,
                         const struct case_view *without)
{
    c->disturbed.compared =
        view_contends(c) && c->speedup.count > 0 && c->verdict != STATS_TOO_FEW;
    c->disturbed.verdict =
        without->speedup.count > 0 ? without->verdict : STATS_TOO_FEW;
    if (!c->disturbed.compared)
        return;
    sum->verdicts++;
    if (c->disturbed.verdict == STATS_TOO_FEW)
        sum->open++;
    else if (c->disturbed.verdict != c->verdict)
        sum->changed++;
}

static void compare_all(struct analysis *analysis,
                        const struct analysis *without)
{
    for (size_t e = 0; e < analysis->experiment_count; e++) {
        struct experiment_view *view = &analysis->experiments[e];

        for (size_t i = 0; i < view->case_count; i++)
            compare_case(&view->disturbed, &view->cases[i],
                         &without->experiments[e].cases[i]);
    }
}

int disturbed_compare(struct analysis *analysis)
{
    struct analysis without;
    size_t runs = 0;
    int status;

    count_runs(analysis);
    for (size_t e = 0; e < analysis->experiment_count; e++)
        runs += analysis->experiments[e].disturbed.runs;
    if (runs == 0) {
        compare_all(analysis, analysis);
        return 0;
    }
    status = analysis_init_undisturbed(&without, analysis->set);
    if (status == 0)
        compare_all(analysis, &without);
    analysis_release(&without);
    return status;
}

/* --- Saying it ------------------------------------------------------------ */

/* How often each kind of reason was given. */
struct kinds {
    char names[KINDS_MAX][KIND_BYTES];
    size_t counts[KINDS_MAX], count;
};

/* "steal 4 %" is of the kind "steal". */
static void add_kind(struct kinds *kinds, const char *reason)
{
    const size_t length = strcspn(reason, "0123456789");
    char name[KIND_BYTES];
    size_t i = 0;

    snprintf(name, sizeof(name), "%.*s", (int)length, reason);
    for (size_t end = strlen(name); end > 0 && name[end - 1] == ' '; end--)
        name[end - 1] = '\0';
    while (i < kinds->count && strcmp(kinds->names[i], name) != 0)
        i++;
    if (i == KINDS_MAX)
        return;
    if (i == kinds->count)
        memcpy(kinds->names[kinds->count++], name, sizeof(name));
    kinds->counts[i]++;
}

static struct kinds find_kinds(const struct analysis *analysis,
                               const struct experiment_view *view)
{
    const size_t index = (size_t)(view - analysis->experiments);
    struct kinds kinds = {0};

    for (size_t i = 0; i < analysis->run_count; i++) {
        const struct rs_run *run = &analysis->runs[i];

        if (run->experiment != index || !has_time(run))
            continue;
        for (size_t j = 0; j < json_array_size(run->disturbed); j++)
            add_kind(&kinds,
                     json_string_value(json_array_get(run->disturbed, j)));
    }
    return kinds;
}

static const char *verdict_word(enum stats_verdict verdict)
{
    return verdict == STATS_FASTER   ? "faster"
           : verdict == STATS_SLOWER ? "slower"
                                     : "no measurable difference";
}

static void say_changed(FILE *out, const struct experiment_view *view)
{
    size_t named = 0;

    for (size_t i = 0; i < view->case_count && named < NAMED_MAX; i++) {
        const struct case_view *c = &view->cases[i];

        if (!c->disturbed.compared || c->disturbed.verdict == STATS_TOO_FEW ||
            c->disturbed.verdict == c->verdict)
            continue;
        fprintf(out, "%s %s (%s, without them %s)", named++ ? ";" : ":",
                c->c->id, verdict_word(c->verdict),
                verdict_word(c->disturbed.verdict));
    }
    if (named < view->disturbed.changed)
        fprintf(out, "; and %zu more", view->disturbed.changed - named);
}

static void say_verdicts(FILE *out, const struct disturbed_sum *sum)
{
    if (sum->verdicts == 0) {
        fputs(" There is no verdict that could hang on them", out);
        return;
    }
    if (sum->open == sum->verdicts) {
        fputs(" Without them too few rounds are left for any verdict", out);
        return;
    }
    if (sum->verdicts == 1)
        fprintf(out, " Without them the only verdict %s",
                sum->changed ? "changes" : "stays");
    else if (sum->changed == 0)
        fprintf(out, " Without them none of %zu verdicts changes",
                sum->verdicts);
    else
        fprintf(out, " Without them %zu of %zu verdicts %s", sum->changed,
                sum->verdicts, sum->changed == 1 ? "changes" : "change");
    if (sum->open > 0)
        fprintf(out, ", and for %zu too few rounds are left", sum->open);
}

char *disturbed_sentence(const struct analysis *analysis,
                         const struct experiment_view *view)
{
    const struct disturbed_sum *sum = &view->disturbed;
    const struct kinds kinds = find_kinds(analysis, view);
    char *text = NULL;
    size_t size;
    FILE *out;

    if (sum->runs == 0 || !(out = open_memstream(&text, &size)))
        return NULL;
    fprintf(out, "%zu of %zu timed runs were disturbed (", sum->runs,
            sum->timed);
    for (size_t i = 0; i < kinds.count; i++)
        fprintf(out, "%s%s: %zu", i ? ", " : "", kinds.names[i],
                kinds.counts[i]);
    fputs(").", out);
    say_verdicts(out, sum);
    say_changed(out, view);
    fputc('.', out);
    return fclose(out) == 0 ? text : NULL;
}

char *origin_bound_sentence(const struct experiment_view *view)
{
    char *text = NULL;
    size_t size, named = 0;
    FILE *out;

    if (view->disturbed.origin_bound == 0 ||
        !(out = open_memstream(&text, &size)))
        return NULL;
    fprintf(out,
            "In %zu of %zu timed runs the origin, not the client, was the "
            "bottleneck (",
            view->disturbed.origin_bound, view->disturbed.timed);
    for (size_t i = 0; i < view->case_count && named < NAMED_MAX; i++)
        if (view->cases[i].disturbed.origin_bound > 0)
            fprintf(out, "%s%s: %zu", named++ ? ", " : "", view->cases[i].c->id,
                    view->cases[i].disturbed.origin_bound);
    fputs(named == NAMED_MAX ? ", …)." : ").", out);
    return fclose(out) == 0 ? text : NULL;
}

char *disturbed_summary(const struct analysis *analysis)
{
    struct disturbed_sum all = {0};
    char *text = NULL;
    size_t size;
    FILE *out;

    for (size_t e = 0; e < analysis->experiment_count; e++) {
        const struct disturbed_sum *one = &analysis->experiments[e].disturbed;

        all.timed += one->timed;
        all.runs += one->runs;
        all.verdicts += one->verdicts;
        all.changed += one->changed;
        all.open += one->open;
    }
    if (all.runs == 0 || !(out = open_memstream(&text, &size)))
        return NULL;
    fprintf(out, "%zu of %zu timed runs were disturbed from outside.", all.runs,
            all.timed);
    say_verdicts(out, &all);
    fputc('.', out);
    return fclose(out) == 0 ? text : NULL;
}
