/* A comparison as JSON (see compare.h). */
#include <errno.h>

#include "harness/compare.h"
#include "harness/stats_test.h"

static json_t *text_or_null(const char *text)
{
    json_t *json = text ? json_string(text) : json_null();

    return json ? json : json_null();
}

static json_t *real_or_null(double value)
{
    json_t *json = json_real(value); /* NULL where it is no number */

    return json ? json : json_null();
}

static json_t *estimate_json(const struct stats_estimate *of)
{
    if (of->count == 0)
        return json_null();
    return json_pack("{s:o, s:o, s:o, s:I}", "value", real_or_null(of->value),
                     "low", of->interval ? real_or_null(of->low) : json_null(),
                     "high",
                     of->interval ? real_or_null(of->high) : json_null(),
                     "count", (json_int_t)of->count);
}

static json_t *time_json(const struct compared *pair,
                         const struct case_view *view)
{
    const struct stats_estimate times = compare_times(pair->e, view);

    return estimate_json(&times);
}

static json_t *set_json(const struct resultset *set)
{
    return json_pack("{s:o, s:o, s:o, s:o, s:b, s:I}", "directory",
                     text_or_null(set->directory), "created",
                     text_or_null(set->created), "profile",
                     text_or_null(set->profile), "commit",
                     text_or_null(set->git_commit), "dirty", set->git_dirty,
                     "refused_lines", (json_int_t)set->refused_lines);
}

static json_t *pair_json(const struct compared *pair)
{
    const bool tested = pair->measured.count && !pair->is_anchor;

    return json_pack(
        "{s:s, s:s, s:b, s:b, s:o, s:o, s:o, s:o, s:o, s:I, s:b, s:o, s:o, "
        "s:o, s:o, s:s, s:o, s:o}",
        "experiment", pair->e->name, "case", pair->id, "in_before",
        pair->before != NULL, "in_after", pair->after != NULL, "before_ns",
        time_json(pair, pair->before), "after_ns", time_json(pair, pair->after),
        "measured", estimate_json(&pair->measured), "ratio",
        estimate_json(&pair->ratio), "drift",
        pair->drift > 0 ? json_real(pair->drift) : json_null(), "anchors",
        (json_int_t)pair->anchors, "is_anchor", pair->is_anchor,
        "against_anchor", estimate_json(&pair->against_anchor), "noise_floor",
        real_or_null(pair->noise_floor), "p",
        tested ? real_or_null(pair->p) : json_null(), "p_holm",
        tested ? real_or_null(pair->p_holm) : json_null(), "verdict",
        compare_verdict_text(pair->verdict), "different",
        text_or_null(pair->different), "note", text_or_null(pair->note));
}

static json_t *comparison_json(const struct comparison *comparison)
{
    json_t *cases = json_array(), *differences = json_array();

    for (size_t i = 0; i < comparison->count; i++)
        json_array_append_new(cases, pair_json(&comparison->cases[i]));
    for (size_t i = 0; i < comparison->difference_count; i++) {
        const struct difference *of = &comparison->differences[i];

        json_array_append_new(differences,
                              json_pack("{s:s, s:o, s:o}", "what", of->what,
                                        "before", text_or_null(of->before),
                                        "after", text_or_null(of->after)));
    }
    return json_pack("{s:i, s:b, s:o, s:o, s:f, s:f, s:I, s:I, s:o, s:I, s:o}",
                     "schema", COMPARE_SCHEMA, "together", comparison->together,
                     "before", set_json(comparison->before->set), "after",
                     set_json(comparison->after->set), "confidence",
                     STATS_CONFIDENCE, "alpha", STATS_ALPHA, "compared",
                     (json_int_t)comparison->compared, "tests",
                     (json_int_t)comparison->tests, "differences", differences,
                     "conditions_of_one_side",
                     (json_int_t)comparison->one_sided, "cases", cases);
}

int compare_print_json(FILE *out, const struct comparison *comparison)
{
    json_t *json = comparison_json(comparison);
    int status = json ? 0 : -ENOMEM;

    if (json &&
        (json_dumpf(json, out, JSON_INDENT(1)) < 0 || fputc('\n', out) == EOF))
        status = -EIO;
    json_decref(json);
    return status;
}
