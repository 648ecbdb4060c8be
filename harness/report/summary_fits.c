/* The fitted laws of an experiment, and the best points of its series, in
 * summary.json. */
#include <math.h>

#include "harness/report/best_points.h"

static json_t *finite_or_null(double value)
{
    return isfinite(value) ? json_real(value) : json_null();
}

static json_t *range(const struct fit_range *range)
{
    return json_pack("{s:f, s:f, s:f}", "value", range->value, "low",
                     range->low, "high", range->high);
}

/* Of what lies outside of the measured range only that is said. */
static json_t *peak(const struct sweep_fit *sweep)
{
    static const char *const places[] = {[PEAK_WITHIN] = "within",
                                         [PEAK_BEYOND] = "beyond",
                                         [PEAK_BELOW] = "below"};
    const struct fit_range *found = &sweep->fit.peak;
    enum peak_place place = fits_peak_place(sweep, found->value);
    bool within = place == PEAK_WITHIN;

    return json_pack("{s:s, s:o, s:o, s:o}", "place", places[place], "x",
                     within ? json_real(found->value) : json_null(), "low",
                     within && fits_peak_place(sweep, found->low) == PEAK_WITHIN
                         ? json_real(found->low)
                         : json_null(),
                     "high",
                     within &&
                             fits_peak_place(sweep, found->high) == PEAK_WITHIN
                         ? json_real(found->high)
                         : json_null());
}

static json_t *law(const struct sweep_fit *sweep)
{
    const struct fit *fit = &sweep->fit;
    bool fitted = fit->refusal == FIT_DONE || fit->refusal == FIT_NO_LAW;

    if (!fitted)
        return json_object();
    return json_pack("{s:s, s:f, s:{s:f, s:f}, s:f, s:f, s:f, s:{s:o, s:o}}",
                     "law", fit->law == FIT_USL ? "usl" : "amdahl", "residual",
                     fit->residual, "worst", "relative", fit->worst, "x",
                     fit->worst_n, "spread", fit->spread, "allowed",
                     fit->allowed, "left_out", fit->left_out, "aicc", "amdahl",
                     finite_or_null(fit->aicc_amdahl), "usl",
                     finite_or_null(fit->aicc_usl));
}

static json_t *parameters(const struct sweep_fit *sweep)
{
    const struct fit *fit = &sweep->fit;

    if (fit->refusal != FIT_DONE)
        return json_object();
    return json_pack("{s:o, s:o, s:o, s:o}", "lambda", range(&fit->lambda),
                     "sigma", range(&fit->sigma), "kappa", range(&fit->kappa),
                     "peak", peak(sweep));
}

static json_t *one_fit(const struct experiment_view *view,
                       const struct sweep_fit *sweep)
{
    json_t *object, *said = law(sweep), *found = parameters(sweep);
    char why[300] = "";

    if (sweep->fit.refusal != FIT_DONE)
        fits_refusal(view, sweep, why, sizeof(why));
    object = json_pack(
        "{s:s, s:s?, s:I, s:I, s:s?}", "series", sweep->series, "group",
        sweep->group, "points", (json_int_t)sweep->used_points, "rounds",
        (json_int_t)sweep->used_rounds, "refused", why[0] ? why : NULL);
    if (object && json_object_update_new(object, said) == 0 &&
        json_object_update_new(object, found) == 0)
        return object;
    json_decref(object);
    return NULL;
}

json_t *summary_fits(const struct experiment_view *view)
{
    json_t *fits = json_array();

    for (size_t i = 0; i < view->fit_count; i++)
        if (json_array_append_new(fits, one_fit(view, &view->fits[i])) < 0) {
            json_decref(fits);
            return NULL;
        }
    return fits;
}

static json_t *one_best_point(const struct best_point *best)
{
    const struct stats_estimate *ratio = &best->measured.speedup;
    bool known = ratio->count > 0;

    return json_pack(
        "{s:s, s:s?, s:o, s:o, s:{s:o, s:o, s:o, s:I}}", "series",
        best->sweep->series, "group", best->sweep->group, "by_odd_rounds",
        best->by_odd ? json_real(best->by_odd->c->x) : json_null(),
        "by_even_rounds",
        best->by_even ? json_real(best->by_even->c->x) : json_null(), "speedup",
        "median", known ? json_real(ratio->value) : json_null(), "low",
        ratio->interval ? json_real(ratio->low) : json_null(), "high",
        ratio->interval ? json_real(ratio->high) : json_null(), "count",
        (json_int_t)ratio->count);
}

json_t *summary_best_points(const struct experiment_view *view)
{
    json_t *points = json_array();
    int status = 0;

    for (size_t i = 0;
         best_points_apply(view) && i < view->fit_count && status == 0; i++) {
        struct best_point best;

        if (same_name(view->fits[i].series, view->e->baseline))
            continue;
        status = best_point_init(&best, &view->fits[i]);
        if (status == 0)
            status = json_array_append_new(points, one_best_point(&best));
        best_point_release(&best);
    }
    if (status == 0)
        return points;
    json_decref(points);
    return NULL;
}
