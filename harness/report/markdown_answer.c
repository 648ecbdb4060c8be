/* The first screen: the answer, its findings, and how sure they are. */
#include <stdlib.h>

#include "harness/report/answer_text.h"
#include "harness/report/markdown.h"
#include "harness/report/show.h"

#define FINDINGS_MAX 5

/* --- The table ------------------------------------------------------------ */

static void write_label(FILE *out, const struct answer_row *row)
{
    char *work = answer_work(row), anchor[120];

    md_anchor(row->contest.experiment->e->title, anchor, sizeof(anchor));
    fputs("| **[", out);
    md_text(out, row->label);
    fprintf(out, "](#%s)**", anchor);
    if (work) {
        fputs("<br>", out);
        md_text(out, work);
    }
    free(work);
}

static void write_costs(FILE *out, const struct answer_cell *cell)
{
    const struct answer_costs costs = answer_costs(cell);
    const char *separator = "<br>";

    if (costs.cpu.text[0]) {
        fprintf(out, "%sCPU %s", separator, costs.cpu.text);
        separator = ", ";
    }
    if (costs.memory.text[0]) {
        fprintf(out, "%s%s", separator, costs.memory.text);
        separator = ", ";
    }
    if (costs.p99.text[0])
        fprintf(out, "%sp99 %s", separator, costs.p99.text);
}

static void write_cell(FILE *out, const struct answer_row *row,
                       const struct answer_cell *cell, bool other)
{
    const struct shown who = answer_who(row, cell, other);
    const struct shown span = answer_span(cell);

    fputs(" | ", out);
    if (who.text[0]) {
        md_text(out, who.text);
        fputs(": ", out);
    }
    fprintf(out, cell->best ? "★ **%s**" : "%s", answer_speed(cell).text);
    if (cell->merit == MERIT_SLOWER)
        fputs(" slower", out);
    if (span.text[0])
        fprintf(out, " (%s)", span.text);
    if (other && row->other_count > 1)
        fprintf(out, ", best of %zu", row->other_count);
    if (cell->view)
        write_costs(out, cell);
}

static void write_table(FILE *out, const struct answer *answer)
{
    fputs("| Kind of work", out);
    for (size_t i = 0; i < answer->column_count; i++) {
        fputs(" | ", out);
        md_text(out, answer->columns[i]);
    }
    fputs(answer->has_others ? " | another model |\n| :--" : " |\n| :--", out);
    for (size_t i = 0; i < answer->column_count + answer->has_others; i++)
        fputs(" | :--", out);
    fputs(" |\n", out);
    for (size_t r = 0; r < answer->row_count; r++) {
        const struct answer_row *row = &answer->rows[r];

        write_label(out, row);
        for (size_t i = 0; i < answer->column_count; i++)
            write_cell(out, row, &row->cells[i], false);
        if (answer->has_others)
            write_cell(out, row, &row->other, true);
        fputs(" |\n", out);
    }
    fputs("\n", out);
}

static void write_legend(FILE *out, const struct answer *answer)
{
    fputs("Speed against the baseline of the row (1×), with its 95 % interval; "
          "beneath: CPU time of a task, memory of all processes at its height, "
          "and the p99 of a task where tasks wait. **★** marks the fastest, "
          "and whoever is not measurably slower. ",
          out);
    if (answer->has_others)
        fputs("Another model: the best of those without a column. ", out);
    fputs("–: not part of that experiment. A cost that is missing cannot be "
          "told: CPU time of a short run, the p99 of fewer than 100 tasks.\n\n",
          out);
}

void md_answer(FILE *out, const struct report *report)
{
    fputs("## The answer\n\n", out);
    if (report->answer.row_count > 0) {
        write_table(out, &report->answer);
        write_legend(out, &report->answer);
    } else {
        fputs("Nothing in this set was compared with anything.\n\n", out);
    }
    md_all_work(out, report);
}

/* --- Findings ------------------------------------------------------------- */

static void write_finding(FILE *out, const struct answer_row *row,
                          const char *finding)
{
    char *work = answer_work(row), anchor[120];

    md_anchor(row->contest.experiment->e->title, anchor, sizeof(anchor));
    fputs("- **[", out);
    md_text(out, row->label);
    fprintf(out, "](#%s).** ", anchor);
    md_text(out, finding);
    if (work) {
        fputs(" *", out);
        md_text(out, work);
        fputs(".*", out);
    }
    fputs("\n", out);
    free(work);
}

void md_answer_findings(FILE *out, const struct report *report)
{
    const struct answer *answer = &report->answer;
    size_t written = 0;

    fputs("## Findings\n\n", out);
    for (size_t i = 0; i < answer->row_count && written < FINDINGS_MAX; i++) {
        char *finding = answer_is_first(answer, i)
                            ? answer_finding(&answer->rows[i])
                            : NULL;

        if (finding) {
            write_finding(out, &answer->rows[i], finding);
            written++;
        }
        free(finding);
    }
    if (written == 0)
        fputs("Nothing can be claimed from this data yet.\n", out);
    fputs("\n", out);
}

/* --- How sure ------------------------------------------------------------- */

static void write_floors(FILE *out, const struct analysis *a)
{
    md_fold_begin(out, "Noise of each experiment");
    for (size_t i = 0; i < a->experiment_count; i++) {
        const struct experiment_view *view = &a->experiments[i];
        char anchor[120];

        md_anchor(view->e->title, anchor, sizeof(anchor));
        fputs("- [", out);
        md_text(out, view->e->title);
        fprintf(out, "](#%s): %s\n", anchor,
                view->aa ? show_ratio(view->noise_floor).text : "unknown");
    }
    fputs("\n", out);
    md_fold_end(out);
}

static void write_warnings(FILE *out, const struct resultset *set)
{
    if (set->warning_count == 0)
        return;
    md_fold_begin(out, "What doctor warned of");
    for (size_t i = 0; i < set->warning_count; i++) {
        const struct rs_warning *warning = &set->warnings[i];

        fputs("- **", out);
        md_text(out, warning->check);
        fputs("**: ", out);
        md_text(out, warning->found);
        fputs(warning->untrustworthy ? ". Results are untrustworthy: "
                                     : ". Weakens ",
              out);
        md_text(out, warning->weakens);
        fputs(".\n", out);
    }
    fputs("\n", out);
    md_fold_end(out);
}

void md_sure(FILE *out, const struct report *report)
{
    fputs("## How sure are we?\n\n", out);
    for (size_t i = 0; i < report->sure.count; i++) {
        fprintf(out, "- **%s.** ", report->sure.of[i].word);
        md_text(out, report->sure.of[i].sentence);
        fputs("\n", out);
    }
    fputs("\n", out);
    if (report->analysis.experiment_count > 1)
        write_floors(out, &report->analysis);
    write_warnings(out, report->set);
}
