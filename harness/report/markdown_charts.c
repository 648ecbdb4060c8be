/* The charts of an experiment beside those that compare its cases. */
#include "harness/report/markdown.h"

/* One chart with its caption, or why gnuplot did not draw it. */
static void write_chart(FILE *out, const struct chart_state *chart)
{
    if (!chart->svg) {
        fputs("> No chart: ", out);
        md_text(out, chart->note);
        fputs("\n\n", out);
        return;
    }
    fputs("![", out);
    md_text(out, chart->words.title);
    fprintf(out, "](plots/%s.svg)\n\n*", chart->name);
    md_text(out, chart->words.caption);
    fputs("*\n\n", out);
}

/* Where there is no chart at all, the main one says why. */
static bool is_shown(const struct report *report, enum chart_slot slot,
                     size_t index)
{
    const struct chart_state *chart = report_chart(report, slot, index);

    return chart->words.title &&
           (chart->svg || report_chart(report, CHART_SLOT_MAIN, index)->svg);
}

void md_charts(FILE *out, const struct report *report, size_t index)
{
    for (size_t slot = CHART_SLOT_CROSSOVER; slot < CHART_SLOT_ORDER; slot++)
        if (is_shown(report, (enum chart_slot)slot, index))
            write_chart(out,
                        report_chart(report, (enum chart_slot)slot, index));
}

void md_order(FILE *out, const struct report *report, size_t index)
{
    if (!is_shown(report, CHART_SLOT_ORDER, index))
        return;
    md_fold_begin(out, "Run order");
    write_chart(out, report_chart(report, CHART_SLOT_ORDER, index));
    md_fold_end(out);
}
