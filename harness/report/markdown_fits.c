/* The table of fitted laws. */
#include "harness/report/fits.h"
#include "harness/report/markdown.h"
#include "harness/report/show.h"

static void write_name(FILE *out, const struct sweep_fit *sweep)
{
    md_text(out, sweep->series);
    if (sweep->group) {
        fputs(" ", out);
        md_text(out, sweep->group);
    }
}

static void write_law(FILE *out, const struct sweep_fit *sweep)
{
    const struct fit *fit = &sweep->fit;
    char peak[160], kappa[100];

    fits_peak(sweep, peak, sizeof(peak));
    fits_kappa(&fit->kappa, kappa, sizeof(kappa));
    fprintf(out, " | %s", fit->law == FIT_USL ? "USL" : "Amdahl");
    fprintf(out, " | %.3g (%.3g–\u2060%.3g)", fit->lambda.value,
            fit->lambda.low, fit->lambda.high);
    fprintf(out, " | %s", fits_percent(&fit->sigma).text);
    fprintf(out, " | %s", fit->law == FIT_USL ? kappa : "0");
    fputs(" | ", out);
    md_text(out, peak);
    fprintf(out, " | %s (%+.1f %% at %s) | %s |\n",
            show_percent(fit->residual).text, 100 * fit->worst,
            show_number(fit->worst_n).text, show_percent(fit->left_out).text);
}

/* Reasons are sentences, too long for a cell. */
static void write_refusals(FILE *out, const struct experiment_view *view)
{
    for (size_t i = 0; i < view->fit_count; i++) {
        const struct sweep_fit *sweep = &view->fits[i];
        char why[300];

        if (sweep->fit.refusal == FIT_DONE)
            continue;
        fits_refusal(view, sweep, why, sizeof(why));
        fputs("- No law for ", out);
        write_name(out, sweep);
        fputs(": ", out);
        md_text(out, why);
        fputs(".\n", out);
    }
    fputs("\n", out);
}

static size_t count_laws(const struct experiment_view *view)
{
    size_t count = 0;

    for (size_t i = 0; i < view->fit_count; i++)
        count += view->fits[i].fit.refusal == FIT_DONE;
    return count;
}

void md_fits(FILE *out, const struct experiment_view *view)
{
    if (view->fit_count == 0)
        return;
    fputs("### Fitted law\n\n", out);
    if (count_laws(view) > 0) {
        fputs("| Series | Law | Alone, λ, tasks a second | Contention, σ | "
              "Coherency, κ | Peak | Residual (worst) | Error at a point left "
              "out |\n"
              "| :-- | :-- | --: | --: | --: | :-- | --: | --: |\n",
              out);
        for (size_t i = 0; i < view->fit_count; i++)
            if (view->fits[i].fit.refusal == FIT_DONE) {
                fputs("| ", out);
                write_name(out, &view->fits[i]);
                write_law(out, &view->fits[i]);
            }
        fputs("\nX(N) = λN ÷ (1 + σ(N − 1) + κN(N − 1)) where N is ", out);
        md_text(out, view->e->x);
        fputs("; Amdahl’s law is κ = 0. 95 % intervals. A law describes what "
              "was measured and is no promise beyond it.\n\n",
              out);
    }
    if (count_laws(view) < view->fit_count)
        write_refusals(out, view);
}
