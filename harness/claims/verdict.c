/* What is to be said of a claim, in words (see claims.h and verdict.h). */
#include "harness/claims/verdict.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "harness/claims/types.h"
#include "harness/memory.h"
#include "harness/report/show.h"

enum claim_verdict claim_judge(const struct claim *claim)
{
    size_t counts[CLAIM_MISSING + 1] = {0}, decided;

    for (size_t i = 0; i < claim->check_count; i++)
        counts[claim->checks[i].evaluation.truth]++;
    decided = claim->check_count - counts[CLAIM_MISSING];
    if (counts[CLAIM_TRUE] > 0 && counts[CLAIM_FALSE] > 0)
        return CLAIM_DEPENDS;
    if (decided < claim->check_count || decided == 0)
        return CLAIM_NOT_DECIDED;
    if (counts[CLAIM_TRUE] == decided)
        return CLAIM_HOLDS;
    if (counts[CLAIM_FALSE] == decided)
        return CLAIM_DOES_NOT_HOLD;
    return counts[CLAIM_NOISE] == decided ? CLAIM_WITHIN_NOISE : CLAIM_DEPENDS;
}

const char *claim_verdict_text(enum claim_verdict verdict)
{
    static const char *const texts[] = {
        [CLAIM_HOLDS] = "holds",
        [CLAIM_DEPENDS] = "depends",
        [CLAIM_DOES_NOT_HOLD] = "does not hold here",
        [CLAIM_WITHIN_NOISE] = "within the noise",
        [CLAIM_NOT_DECIDED] = "not decided by this set"};

    return texts[verdict];
}

const char *claim_truth_text(enum claim_truth truth)
{
    static const char *const texts[] = {[CLAIM_TRUE] = "holds",
                                        [CLAIM_FALSE] = "does not hold",
                                        [CLAIM_NOISE] = "within the noise",
                                        [CLAIM_MISSING] = "not decided"};

    return texts[truth];
}

const char *claim_scope(const struct claim *claim)
{
    if (claim->verdict != CLAIM_DOES_NOT_HOLD)
        return NULL;
    return claim->lock ? "An artefact of an interpreter lock: without one the "
                         "model does otherwise."
                       : "It is not true of the model as such.";
}

/* --- Figures -------------------------------------------------------------- */

static struct shown show_one(enum claim_type type, double value)
{
    const double size = fabs(value);
    struct shown shown;

    switch (type) {
    case CLAIM_SECONDS:
        shown = show_ns(size * 1e9);
        break;
    case CLAIM_BYTES:
        shown = show_bytes(size);
        break;
    case CLAIM_RATIO:
        shown = show_ratio(size);
        break;
    case CLAIM_SHARE:
        shown = show_percent(size);
        break;
    default:
        snprintf(shown.text, sizeof(shown.text), "%.3g", size);
        break;
    }
    if (value < 0) {
        const struct shown positive = shown;

        show_text(shown.text, sizeof(shown.text), "−%s", positive.text);
    }
    return shown;
}

static void print_value(FILE *out, enum claim_type type,
                        const struct claim_value *value, bool measured)
{
    if (!value->known) {
        fputs("?", out);
        return;
    }
    if (!measured && claim_is_plain(type) && type != CLAIM_SHARE) {
        fprintf(out, "%.4g%s", value->value, type == CLAIM_RATIO ? "×" : "");
        return;
    }
    fputs(show_one(type, value->value).text, out);
    if (!measured || !(value->shown.low < value->shown.high) ||
        !isfinite(value->shown.low) || !isfinite(value->shown.high))
        return;
    if (type == CLAIM_RATIO && value->shown.low > 0)
        fprintf(out, " (%s)",
                show_ratio_span(value->shown.low, value->shown.high).text);
    else
        fprintf(out, " (%s to %s)", show_one(type, value->shown.low).text,
                show_one(type, value->shown.high).text);
}

static void print_comparison(FILE *out,
                             const struct claim_comparison *comparison)
{
    static const char *const relations[] = {[CLAIM_LESS] = "<",
                                            [CLAIM_AT_MOST] = "≤",
                                            [CLAIM_MORE] = ">",
                                            [CLAIM_AT_LEAST] = "≥"};

    print_value(out, comparison->type, &comparison->left,
                comparison->left_measured);
    fprintf(out, ", asked: %s ", relations[comparison->relation]);
    print_value(out, comparison->type, &comparison->right,
                comparison->right_measured);
}

char *claim_figures(const struct claim_check *check)
{
    const struct evaluation *evaluation = &check->evaluation;
    char *text = NULL;
    size_t size;
    FILE *out;

    if (evaluation->truth == CLAIM_MISSING)
        return memory_copy(evaluation->why);
    out = open_memstream(&text, &size);
    if (!out)
        return memory_copy("");
    for (size_t i = 0; i < evaluation->comparison_count; i++) {
        if (i > 0)
            fputs("; ", out);
        print_comparison(out, &evaluation->comparisons[i]);
        if (evaluation->comparison_count > 1 &&
            evaluation->comparisons[i].truth != CLAIM_TRUE)
            fprintf(out, " (%s)",
                    evaluation->comparisons[i].truth == CLAIM_FALSE ? "no"
                    : evaluation->comparisons[i].truth == CLAIM_NOISE
                        ? "within the noise"
                        : "not known");
    }
    fclose(out);
    return text ? text : memory_copy("");
}

const char *claim_experiment(const struct claim_check *check, size_t index)
{
    const struct expression *expression = &check->expression;
    size_t found = 0;

    for (size_t i = 0; i < expression->call_count; i++) {
        const char *name = expression->calls[i].experiment.text;
        bool first = true;

        for (size_t j = 0; j < i && first; j++)
            first = strcmp(expression->calls[j].experiment.text, name) != 0;
        if (first && found++ == index)
            return name;
    }
    return NULL;
}

size_t claims_count(const struct claims *claims, enum claim_verdict verdict)
{
    size_t count = 0;

    for (size_t i = 0; i < claims->count; i++)
        count += claims->claims[i].verdict == verdict;
    return count;
}
