/* The first screen's table in HTML (see html_answer.h). */
#include "harness/report/html_answer.h"

#include <stdio.h>
#include <stdlib.h>

#include "harness/report/answer_text.h"
#include "harness/report/markdown.h"

void html_text(FILE *out, const char *text)
{
    for (; *text; text++) {
        if (*text == '&')
            fputs("&amp;", out);
        else if (*text == '<')
            fputs("&lt;", out);
        else if (*text == '>')
            fputs("&gt;", out);
        else if (*text == '"')
            fputs("&quot;", out);
        else
            fputc((unsigned char)*text < ' ' ? ' ' : *text, out);
    }
}

static const char *const classes[] = {
    [MERIT_ABSENT] = "absent", [MERIT_HOLE] = "hole",
    [MERIT_ALONE] = "plain",   [MERIT_FEW] = "plain",
    [MERIT_SLOWER] = "slower", [MERIT_SAME] = "same",
    [MERIT_BASELINE] = "base", [MERIT_FASTER] = "faster",
};

static void write_cost(FILE *out, const char *name, const char *value)
{
    if (*value)
        fprintf(out, "<span><i>%s</i> %s</span>", name, value);
}

static void write_costs(FILE *out, const struct answer_cell *cell)
{
    const struct answer_costs costs = answer_costs(cell);

    if (!costs.cpu.text[0] && !costs.memory.text[0] && !costs.p99.text[0])
        return;
    fputs("<span class=\"costs\">", out);
    write_cost(out, "CPU", costs.cpu.text);
    write_cost(out, "mem", costs.memory.text);
    write_cost(out, "p99", costs.p99.text);
    fputs("</span>", out);
}

static void write_speed(FILE *out, const struct answer_cell *cell)
{
    const struct shown span = answer_span(cell);

    if (cell->best)
        fprintf(out,
                "<b class=\"speed\"><span aria-hidden=\"true\">★ </span>"
                "<span class=\"sr\">best: </span>%s</b>",
                answer_speed(cell).text);
    else
        fprintf(out, "<span class=\"speed\">%s</span>",
                answer_speed(cell).text);
    if (cell->merit == MERIT_SLOWER)
        fputs(" <span class=\"span\">slower</span>", out);
    if (span.text[0])
        fprintf(out, " <span class=\"span\">%s</span>", span.text);
}

static void write_cell(FILE *out, const struct answer_row *row,
                       const struct answer_cell *cell, const char *column,
                       bool other)
{
    const struct shown who = answer_who(row, cell, other);

    fprintf(out, "<td role=\"cell\" class=\"%s", classes[cell->merit]);
    if (cell->shade > 0)
        fprintf(out, " s%u", cell->shade);
    fprintf(out, "%s\" data-model=\"", cell->best ? " best" : "");
    html_text(out, column);
    fputs("\">", out);
    if (who.text[0]) {
        fputs("<span class=\"who\">", out);
        html_text(out, who.text);
        if (other && row->other_count > 1)
            fprintf(out, " <i>best of %zu</i>", row->other_count);
        fputs("</span>", out);
    }
    fputs("<span class=\"told\">", out);
    write_speed(out, cell);
    fputs("</span>", out);
    if (cell->view)
        write_costs(out, cell);
    fputs("</td>\n", out);
}

static void write_row(FILE *out, const struct answer *answer,
                      const struct answer_row *row)
{
    char *work = answer_work(row), anchor[120];

    md_anchor(row->contest.experiment->e->title, anchor, sizeof(anchor));
    fprintf(out,
            "<tr role=\"row\"><th role=\"rowheader\" scope=\"row\">"
            "<a href=\"#%s\">",
            anchor);
    html_text(out, row->label);
    fputs("</a><span class=\"work\">", out);
    html_text(out, work ? work : "");
    fputs("</span></th>\n", out);
    for (size_t i = 0; i < answer->column_count; i++)
        write_cell(out, row, &row->cells[i], answer->columns[i], false);
    if (answer->has_others)
        write_cell(out, row, &row->other, "another model", true);
    fputs("</tr>\n", out);
    free(work);
}

static void write_head(FILE *out, const struct answer *answer)
{
    static const char head[] = "<th role=\"columnheader\" scope=\"col\">";

    fprintf(out,
            "<thead role=\"rowgroup\"><tr role=\"row\">%sKind of work</th>",
            head);
    for (size_t i = 0; i < answer->column_count; i++) {
        fputs(head, out);
        html_text(out, answer->columns[i]);
        fputs("</th>", out);
    }
    if (answer->has_others)
        fprintf(out, "%sanother model</th>", head);
    fputs("</tr></thead>\n", out);
}

char *html_answer(const struct answer *answer)
{
    char *html = NULL;
    size_t size;
    FILE *out = open_memstream(&html, &size);

    if (!out)
        return NULL;
    fputs("<div class=\"answer\"><table role=\"table\">\n"
          "<caption>How many times as fast, and at what cost</caption>\n",
          out);
    write_head(out, answer);
    fputs("<tbody role=\"rowgroup\">\n", out);
    for (size_t r = 0; r < answer->row_count; r++)
        write_row(out, answer, &answer->rows[r]);
    fputs("</tbody></table></div>\n", out);
    return fclose(out) == 0 ? html : NULL;
}
