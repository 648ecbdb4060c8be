/* The report's first screen in a terminal (see screen.h). */
#include "harness/report/screen.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "harness/report/answer_text.h"
#include "harness/report/screen_text.h"

#define LEAST_LABEL   14 /* columns */
#define MOST_LABEL    26
#define LEAST_CELL    11 /* narrower, the table is a list */
#define CELL_FOR_COST 18 /* narrower, cells say how fast and no more */
#define MOST_CELL     34
#define FINDINGS_MAX  5

#define BOLD   "\033[1m"
#define DIM    "\033[2m"
#define BEST   "\033[1;36m"
#define SLOWER "\033[33m"
#define PLAIN  "\033[0m"

static void colour(const struct screen *screen, const char *code)
{
    if (screen->colour && *code)
        fputs(code, screen->out);
}

static void put_heading(const struct screen *screen, const char *heading)
{
    fputc('\n', screen->out);
    colour(screen, BOLD);
    fputs(heading, screen->out);
    colour(screen, PLAIN);
    fputc('\n', screen->out);
}

/* --- The table ------------------------------------------------------------ */

static const char *colour_of(const struct answer_cell *cell)
{
    return cell->best                    ? BEST
           : cell->merit == MERIT_SLOWER ? SLOWER
           : cell->merit <= MERIT_HOLE   ? DIM
                                         : "";
}

static void add_cost(struct screen_block *block, const char *name,
                     const char *value, size_t width)
{
    char piece[96];

    if (!*value)
        return;
    show_text(piece, sizeof(piece), "%s%s", name, value);
    screen_block_add(block, piece, width);
}

static void fill_cell(struct screen_block *block, const struct answer_row *row,
                      const struct answer_cell *cell, bool other, size_t width)
{
    const struct answer_costs costs = answer_costs(cell);
    char piece[96];

    *block = (struct screen_block){0};
    screen_block_add(block, answer_who(row, cell, other).text, width);
    screen_block_break(block);
    show_text(piece, sizeof(piece), "%s%s%s", cell->best ? "★ " : "",
              answer_speed(cell).text,
              cell->merit == MERIT_SLOWER ? " slower" : "");
    screen_block_add(block, piece, width);
    screen_block_add(block, answer_span(cell).text, width);
    if (width < CELL_FOR_COST)
        return;
    screen_block_break(block);
    add_cost(block, "CPU ", costs.cpu.text, width);
    add_cost(block, "", costs.memory.text, width);
    add_cost(block, "p99 ", costs.p99.text, width);
}

/* How wide the columns are; cell 0: there is no room for a table. */
struct layout {
    size_t label, cell, gap, count;
};

static size_t cell_width(const struct screen *screen,
                         const struct layout *layout)
{
    const size_t each = screen->width > layout->label && layout->count > 0
                            ? (screen->width - layout->label) / layout->count
                            : 0;

    return each > layout->gap ? each - layout->gap : 0;
}

static struct layout find_layout(const struct screen *screen,
                                 const struct answer *answer)
{
    struct layout layout = {.label = screen->width / 5,
                            .gap = 2,
                            .count = answer->column_count + answer->has_others};

    if (layout.label > MOST_LABEL)
        layout.label = MOST_LABEL;
    layout.cell = cell_width(screen, &layout);
    if (layout.cell < CELL_FOR_COST) {
        layout.label = LEAST_LABEL;
        layout.gap = 1;
        layout.cell = cell_width(screen, &layout);
    }
    if (layout.cell > MOST_CELL)
        layout.cell = MOST_CELL;
    if (layout.cell < LEAST_CELL)
        layout.cell = 0;
    return layout;
}

static void put_gap(const struct screen *screen, const struct layout *layout)
{
    fprintf(screen->out, "%*s", (int)layout->gap, "");
}

static void put_header(const struct screen *screen, const struct layout *layout,
                       const struct answer *answer)
{
    colour(screen, BOLD);
    screen_put(screen->out, "", layout->label);
    for (size_t i = 0; i < layout->count; i++) {
        put_gap(screen, layout);
        screen_put(screen->out,
                   i < answer->column_count ? answer->columns[i] : "another",
                   layout->cell);
    }
    colour(screen, PLAIN);
    fputc('\n', screen->out);
}

static const struct answer_cell *cell_at(const struct answer *answer,
                                         const struct answer_row *row, size_t i)
{
    return i < answer->column_count ? &row->cells[i] : &row->other;
}

static const char *line_of(const struct screen_block *block, size_t line)
{
    return line < block->count ? block->lines[line] : "";
}

/* One line of a row, nothing behind the last cell that has something on it.
 * `blocks`: the row's label, then its cells. */
static void put_line(const struct screen *screen, const struct layout *layout,
                     const struct answer *answer, const struct answer_row *row,
                     const struct screen_block *blocks, size_t line)
{
    size_t last = layout->count;

    while (last > 0 && !*line_of(&blocks[last], line))
        last--;
    screen_put(screen->out, line_of(&blocks[0], line), layout->label);
    for (size_t i = 0; i < last; i++) {
        put_gap(screen, layout);
        colour(screen, colour_of(cell_at(answer, row, i)));
        screen_put(screen->out, line_of(&blocks[i + 1], line), layout->cell);
        colour(screen, PLAIN);
    }
    fputc('\n', screen->out);
}

static void put_row(const struct screen *screen, const struct layout *layout,
                    const struct answer *answer, const struct answer_row *row)
{
    struct screen_block *blocks = calloc(layout->count + 1, sizeof(*blocks));
    size_t lines = 0;

    if (!blocks)
        return;
    screen_block_add(&blocks[0], row->label, layout->label);
    for (size_t i = 0; i < layout->count; i++)
        fill_cell(&blocks[i + 1], row, cell_at(answer, row, i),
                  i == answer->column_count, layout->cell);
    for (size_t i = 0; i <= layout->count; i++)
        if (screen_block_height(&blocks[i]) > lines)
            lines = screen_block_height(&blocks[i]);
    fputc('\n', screen->out);
    for (size_t line = 0; line < lines; line++)
        put_line(screen, layout, answer, row, blocks, line);
    free(blocks);
}

/* A model a line, where columns have no room. */
static void put_list(const struct screen *screen, const struct answer *answer,
                     const struct answer_row *row)
{
    screen_wrap(screen->out, row->label, screen->width, 0);
    for (size_t i = 0; i < answer->column_count + answer->has_others; i++) {
        const struct answer_cell *cell = cell_at(answer, row, i);
        const bool other = i == answer->column_count;
        const struct shown who = answer_who(row, cell, other);
        char text[400];

        if (!cell->view)
            continue;
        show_text(text, sizeof(text), "%s%s%s: %s%s%s %s",
                  other ? "" : answer->columns[i],
                  who.text[0] && !other ? ", " : "", who.text,
                  cell->best ? "★ " : "", answer_speed(cell).text,
                  cell->merit == MERIT_SLOWER ? " slower" : "",
                  answer_span(cell).text);
        fputs("  ", screen->out);
        colour(screen, colour_of(cell));
        screen_wrap(screen->out, text, screen->width - 2, 4);
        colour(screen, PLAIN);
    }
}

void screen_table(const struct screen *screen, const struct answer *answer)
{
    const struct layout layout = find_layout(screen, answer);

    if (answer->row_count == 0) {
        screen_wrap(screen->out,
                    "Nothing in this set was compared with anything.",
                    screen->width, 0);
        return;
    }
    if (layout.cell > 0)
        put_header(screen, &layout, answer);
    for (size_t r = 0; r < answer->row_count; r++) {
        if (layout.cell > 0)
            put_row(screen, &layout, answer, &answer->rows[r]);
        else
            put_list(screen, answer, &answer->rows[r]);
    }
    fputc('\n', screen->out);
    colour(screen, DIM);
    screen_wrap(screen->out,
                layout.cell >= CELL_FOR_COST
                    ? "Speed against the row's 1× with its 95 % interval; CPU "
                      "time of a task, memory of all processes, p99 of a task. "
                      "★ fastest, or not measurably slower."
                    : "Speed against the row's 1× with its 95 % interval. ★ "
                      "fastest, or not measurably slower. Costs are in the "
                      "report.",
                screen->width, 0);
    colour(screen, PLAIN);
}

/* --- Findings, and how sure ------------------------------------------------ */

static void put_said(const struct screen *screen, const char *what,
                     const char *sentence)
{
    char *text;

    if (asprintf(&text, "- %s: %s", what, sentence) < 0)
        return;
    screen_wrap(screen->out, text, screen->width, 2);
    free(text);
}

void screen_findings(const struct screen *screen, const struct answer *answer)
{
    size_t written = 0;

    put_heading(screen, "Findings");
    for (size_t i = 0; i < answer->row_count && written < FINDINGS_MAX; i++) {
        char *finding = answer_is_first(answer, i)
                            ? answer_finding(&answer->rows[i])
                            : NULL;

        if (finding) {
            put_said(screen, answer->rows[i].label, finding);
            written++;
        }
        free(finding);
    }
    if (written == 0)
        fputs("Nothing can be claimed from this data yet.\n", screen->out);
}

void screen_sure(const struct screen *screen, const struct sure *sure)
{
    put_heading(screen, "How sure are we?");
    for (size_t i = 0; i < sure->count; i++)
        put_said(screen, sure->of[i].word, sure->of[i].sentence);
}

static void put_machine(const struct screen *screen,
                        const struct rs_machine *machine)
{
    char text[400];

    show_text(text, sizeof(text),
              "Which concurrency model, on %s with %s CPU%s?",
              machine->cpu ? machine->cpu : "this machine",
              machine->cpus > 0 ? show_count(machine->cpus).text : "unknown",
              machine->cpus == 1 ? "" : "s");
    fputc('\n', screen->out);
    colour(screen, BOLD);
    screen_wrap(screen->out, text, screen->width, 0);
    colour(screen, PLAIN);
}

static int print_all(const struct screen *screen, const struct resultset *set)
{
    struct answer answer = {0};
    struct analysis analysis;
    struct sure sure = {0};
    int status = analysis_init(&analysis, set);

    if (status == 0)
        status = answer_init(&answer, &analysis);
    if (status == 0)
        status = sure_init(&sure, &analysis);
    if (status == 0) {
        put_machine(screen, &set->machine);
        screen_table(screen, &answer);
        screen_findings(screen, &answer);
        screen_sure(screen, &sure);
    }
    sure_release(&sure);
    answer_release(&answer);
    analysis_release(&analysis);
    return status;
}

int screen_print_set(const struct screen *screen, const char *directory)
{
    struct resultset set;
    int status = resultset_read(&set, directory);

    if (status == 0)
        status = print_all(screen, &set);
    resultset_release(&set);
    return status;
}
