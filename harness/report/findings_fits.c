/* What the fitted laws say: one sentence for each sweep that has one. */
#include "harness/report/findings_parts.h"
#include "harness/report/fits.h"
#include "harness/report/show.h"

static void say_fit(struct findings *findings,
                    const struct experiment_view *view,
                    const struct sweep_fit *sweep)
{
    const char *label = view->e->x_label ? view->e->x_label : view->e->x;
    const struct fit *fit = &sweep->fit;
    char peak[160], kappa[100], coherency[160];
    bool within = fits_peak_place(sweep, fit->peak.value) == PEAK_WITHIN;

    fits_peak(sweep, peak, sizeof(peak));
    fits_kappa(&fit->kappa, kappa, sizeof(kappa));
    if (fit->law == FIT_USL && fit->kappa.low > 0)
        show_text(coherency, sizeof(coherency), "coherency κ %s", kappa);
    else if (fit->law == FIT_USL)
        show_text(coherency, sizeof(coherency),
                  "no measurable coherency cost (κ at most %s)",
                  fits_coherency(fit->kappa.high).text);
    else
        show_text(coherency, sizeof(coherency), "no measurable coherency cost");
    findings_add(findings, "%s%s%s: %s σ %s, %s; predicted peak %s%s%s%s.",
                 sweep->series, sweep->group ? " " : "",
                 sweep->group ? sweep->group : "",
                 fit->sigma.low > 0 ? "contention"
                                    : "no measurable contention,",
                 fits_percent(&fit->sigma).text, coherency, within ? "at " : "",
                 within ? label : "", within ? " = " : "", peak);
}

void say_fits(struct findings *findings, const struct experiment_view *view)
{
    for (size_t i = 0; i < view->fit_count; i++)
        if (view->fits[i].fit.refusal == FIT_DONE)
            say_fit(findings, view, &view->fits[i]);
}
