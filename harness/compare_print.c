/* A comparison as a table in a terminal, and as Markdown (see compare.h). */
#include <stdlib.h>
#include <string.h>

#include "harness/compare.h"
#include "harness/memory.h"
#include "harness/report/markdown.h"
#include "harness/report/show.h"

enum column { CASE, BEFORE, AFTER, RATIO, INTERVAL, VERDICT, ANCHOR, COLUMNS };

static const char *const headings[COLUMNS] = {
    "case",     "before",  "after",         "after / before",
    "interval", "verdict", "against anchor"};

/* One line of the table, each cell a new string. */
struct row {
    char *cells[COLUMNS];
};

static char *shown_copy(struct shown shown)
{
    return memory_copy(shown.text);
}

static char *time_cell(const struct compared *pair,
                       const struct case_view *view)
{
    const struct stats_estimate times = compare_times(pair->e, view);

    if (!view)
        return memory_copy("-");
    return times.count ? shown_copy(show_ns(times.value)) : memory_copy("none");
}

static char *span_cell(const struct stats_estimate *ratio)
{
    if (!ratio->interval)
        return memory_copy("none");
    return shown_copy(show_ratio_span(ratio->low, ratio->high));
}

static char *verdict_cell(const struct compared *pair)
{
    if (pair->different)
        return memory_format("%s: %s", compare_verdict_text(pair->verdict),
                             pair->different);
    return memory_copy(compare_verdict_text(pair->verdict));
}

static char *anchor_cell(const struct compared *pair)
{
    const struct stats_estimate *ratio = &pair->against_anchor;

    if (!ratio->count)
        return memory_copy("");
    if (!ratio->interval)
        return shown_copy(show_ratio(ratio->value));
    return memory_format("%s (%s)", show_ratio(ratio->value).text,
                         show_ratio_span(ratio->low, ratio->high).text);
}

static struct row make_row(const struct compared *pair)
{
    const bool known = pair->measured.count > 0;

    return (struct row){
        {memory_copy(pair->id), time_cell(pair, pair->before),
         time_cell(pair, pair->after),
         known ? shown_copy(show_ratio(pair->ratio.value)) : memory_copy(""),
         known ? span_cell(&pair->ratio) : memory_copy(""), verdict_cell(pair),
         anchor_cell(pair)}};
}

static void row_release(struct row *row)
{
    for (enum column column = CASE; column < COLUMNS; column++)
        free(row->cells[column]);
}

/* Word joiners keep spans together in a browser; terminals disagree on how wide
 * they are. */
#define JOINER "\xe2\x81\xa0"

static const char *past_joiner(const char *text)
{
    while (strncmp(text, JOINER, strlen(JOINER)) == 0)
        text += strlen(JOINER);
    return text;
}

/* Characters, not bytes: those that continue one in UTF-8 take no place. */
static size_t width_of(const char *text)
{
    size_t width = 0;

    for (text = past_joiner(text); *text; text = past_joiner(text + 1))
        width += ((unsigned char)*text & 0xc0) != 0x80;
    return width;
}

/* Bytes that a terminal would take for more than text become question marks. */
static void print_plain(FILE *out, const char *text)
{
    for (text = past_joiner(text); *text; text = past_joiner(text + 1))
        fputc((unsigned char)*text < ' ' || *text == 0x7f ? '?' : *text, out);
}

static void print_cell(FILE *out, const char *text, size_t width)
{
    print_plain(out, text);
    for (size_t used = width_of(text); used < width; used++)
        fputc(' ', out);
}

static void print_row(FILE *out, const char *const cells[COLUMNS],
                      const size_t widths[COLUMNS])
{
    size_t last = COLUMNS;

    while (last > 1 && !*cells[last - 1])
        last--;
    fputs("  ", out);
    for (size_t column = 0; column < last; column++) {
        print_cell(out, cells[column], column + 1 < last ? widths[column] : 0);
        fputs(column + 1 < last ? "  " : "\n", out);
    }
}

/* The cases of one experiment, which lie together. */
struct section {
    const struct compared *cases;
    size_t count;
};

/* The section that begins at `first`. */
static struct section section_at(const struct comparison *comparison,
                                 size_t first)
{
    struct section section = {&comparison->cases[first], 0};

    while (first + section.count < comparison->count &&
           strcmp(section.cases[section.count].e->name,
                  section.cases->e->name) == 0)
        section.count++;
    return section;
}

static struct row *make_rows(const struct section *section)
{
    struct row *rows = memory_zeroed(section->count + 1, sizeof *rows);

    for (size_t i = 0; i < section->count; i++)
        rows[i] = make_row(&section->cases[i]);
    return rows;
}

static void free_rows(struct row *rows, size_t count)
{
    for (size_t i = 0; i < count; i++)
        row_release(&rows[i]);
    free(rows);
}

/* Whether any row has something in that column. */
static bool is_used(const struct row *rows, size_t count, enum column column)
{
    for (size_t i = 0; i < count; i++)
        if (*rows[i].cells[column])
            return true;
    return false;
}

static void print_table(FILE *out, const struct section *section)
{
    struct row *rows = make_rows(section);
    const char *heads[COLUMNS];
    size_t widths[COLUMNS];

    for (enum column column = CASE; column < COLUMNS; column++) {
        heads[column] =
            is_used(rows, section->count, column) ? headings[column] : "";
        widths[column] = width_of(headings[column]);
        for (size_t i = 0; i < section->count; i++) {
            const size_t width = width_of(rows[i].cells[column]);

            if (width > widths[column] && !section->cases[i].different)
                widths[column] = width;
        }
    }
    print_row(out, heads, widths);
    for (size_t i = 0; i < section->count; i++)
        print_row(out, (const char *const *)rows[i].cells, widths);
    for (size_t i = 0; i < section->count; i++)
        if (section->cases[i].note) {
            fputs("  ", out);
            print_plain(out, section->cases[i].id);
            fprintf(out, ": %s\n", section->cases[i].note);
        }
    free_rows(rows, section->count);
}

/* How far the anchors moved, or how noisy the twin is, as a new string. */
static char *measure_of(const struct comparison *comparison,
                        const struct section *section)
{
    double drift = 0, noise = 1;

    for (size_t i = 0; i < section->count; i++) {
        if (section->cases[i].drift > drift)
            drift = section->cases[i].drift;
        if (section->cases[i].noise_floor > noise)
            noise = section->cases[i].noise_floor;
    }
    if (comparison->together)
        return memory_format("noise floor %s", show_ratio(noise).text);
    if (drift > 0)
        return memory_format("drift of the anchors up to %s, noise floor %s",
                             show_ratio(drift).text, show_ratio(noise).text);
    return memory_copy("no anchor: how far the machine drifted is not known");
}

/* "2026-01-31T12:00:00Z, profile quick, commit 0123456789 and changes" */
static char *origin_of(const struct resultset *set)
{
    return memory_format("%s, profile %s, commit %.10s%s",
                         set->created ? set->created : "?",
                         set->profile ? set->profile : "?",
                         set->git_commit ? set->git_commit : "unknown",
                         set->git_dirty ? " and changes" : "");
}

static bool anchors_changed(const struct comparison *comparison)
{
    for (size_t i = 0; i < comparison->difference_count; i++)
        if (strncmp(comparison->differences[i].what, "git.", 4) == 0 ||
            strncmp(comparison->differences[i].what, "versions.", 9) == 0)
            return true;
    return false;
}

static const char *const apart[] = {
    "These sets were recorded apart: nothing ran side by side. Each interval "
    "is "
    "widened by how far the anchors (the baseline's cases) may have moved.",
    "The two are not the same build, so what moved an anchor may also be a "
    "change of the anchor itself; `cbench compare --builds` tells these apart.",
    "The last column holds each case against its anchor in the same round, "
    "which leaves out what slows or speeds a whole machine.",
};

static void print_sets(FILE *out, const struct comparison *comparison)
{
    const struct resultset *sets[] = {comparison->before->set,
                                      comparison->after->set};
    static const char *const names[] = {"before", "after "};

    for (unsigned i = 0; i < 2; i++) {
        char *origin = origin_of(sets[i]);

        fprintf(out, "%s  ", names[i]);
        print_plain(out, sets[i]->directory);
        fputs("  (", out);
        print_plain(out, origin);
        fputs(")\n", out);
        free(origin);
    }
}

static void print_conditions(FILE *out, const struct comparison *comparison)
{
    if (comparison->difference_count || comparison->one_sided)
        fputs("\nWarning: they were not recorded under the same conditions:\n",
              out);
    for (size_t i = 0; i < comparison->difference_count; i++) {
        const struct difference *of = &comparison->differences[i];

        fprintf(out, "  %-28s ", of->what);
        print_plain(out, of->before);
        fputs("  ->  ", out);
        print_plain(out, of->after);
        fputc('\n', out);
    }
    if (comparison->one_sided)
        fprintf(out, "  (%zu that only one of the manifests tells)\n",
                comparison->one_sided);
}

/* One set under two names must have all ratios 1, and proves nothing else. */
static bool is_one_set(const struct comparison *comparison)
{
    const struct resultset *before = comparison->before->set,
                           *after = comparison->after->set;

    return before->run_count == after->run_count &&
           json_equal(before->manifest, after->manifest) &&
           json_equal(before->lines, after->lines);
}

static void print_apart(FILE *out, const struct comparison *comparison)
{
    print_sets(out, comparison);
    print_conditions(out, comparison);
    if (is_one_set(comparison))
        fputs("\nThese are one and the same recording.\n", out);
    fprintf(out, "\n%s\n", apart[0]);
    if (anchors_changed(comparison))
        fprintf(out, "%s\n", apart[1]);
    fprintf(out, "%s\n", apart[2]);
}

static void print_footing(FILE *out, const struct comparison *comparison)
{
    size_t different = 0;

    for (size_t i = 0; i < comparison->count; i++)
        different += comparison->cases[i].different != NULL;
    fprintf(out, "Compared: %zu of %zu cases.", comparison->compared,
            comparison->count);
    if (comparison->compared > 0)
        fputs(" Intervals at 95 %.", out);
    if (comparison->tests == 1)
        fputs(" The verdict is of one test.", out);
    else if (comparison->tests > 1)
        fprintf(out, " Verdicts hold for all %zu tests together (Holm).",
                comparison->tests);
    fputc('\n', out);
    if (different)
        fprintf(out,
                "Not compared because their work differs (before / after): "
                "%zu.\n",
                different);
}

void compare_print(FILE *out, const struct comparison *comparison)
{
    if (!comparison->together)
        print_apart(out, comparison);
    for (size_t first = 0; first < comparison->count;) {
        const struct section section = section_at(comparison, first);
        char *measure = measure_of(comparison, &section);

        fputc('\n', out);
        print_plain(out, section.cases->e->name);
        fprintf(out, ": %s\n", measure);
        print_table(out, &section);
        free(measure);
        first += section.count;
    }
    fputc('\n', out);
    print_footing(out, comparison);
}

static void markdown_table(FILE *out, const struct section *section)
{
    struct row *rows = make_rows(section);

    for (enum column column = CASE; column < COLUMNS; column++)
        fprintf(out, "| %s ", headings[column]);
    fputs("|\n|---|--:|--:|--:|---|---|---|\n", out);
    for (size_t i = 0; i < section->count; i++) {
        for (enum column column = CASE; column < COLUMNS; column++) {
            fputs("| ", out);
            md_text(out, rows[i].cells[column]);
            fputc(' ', out);
        }
        fputs("|\n", out);
    }
    fputc('\n', out);
    free_rows(rows, section->count);
}

static void markdown_apart(FILE *out, const struct comparison *comparison)
{
    const struct resultset *sets[] = {comparison->before->set,
                                      comparison->after->set};
    static const char *const names[] = {"before", "after"};

    for (unsigned i = 0; i < 2; i++) {
        char *origin = origin_of(sets[i]);

        fprintf(out, "- %s: ", names[i]);
        md_text(out, sets[i]->directory);
        fputs(" (", out);
        md_text(out, origin);
        fputs(")\n", out);
        free(origin);
    }
    fprintf(out, "\n%s %s%s%s\n\n", apart[0],
            anchors_changed(comparison) ? apart[1] : "",
            anchors_changed(comparison) ? " " : "", apart[2]);
    if (!comparison->difference_count)
        return;
    fputs("Warning: they were not recorded under the same conditions.\n\n"
          "| condition | before | after |\n|---|---|---|\n",
          out);
    for (size_t i = 0; i < comparison->difference_count; i++) {
        const struct difference *of = &comparison->differences[i];

        fputs("| ", out);
        md_text(out, of->what);
        fputs(" | ", out);
        md_text(out, of->before);
        fputs(" | ", out);
        md_text(out, of->after);
        fputs(" |\n", out);
    }
    fputc('\n', out);
}

void compare_print_markdown(FILE *out, const struct comparison *comparison)
{
    fputs("# Before and after\n\n", out);
    if (!comparison->together)
        markdown_apart(out, comparison);
    for (size_t first = 0; first < comparison->count;) {
        const struct section section = section_at(comparison, first);
        char *measure = measure_of(comparison, &section);

        fputs("## ", out);
        md_text(out, section.cases->e->name);
        fprintf(out, "\n\n%s\n\n", measure);
        markdown_table(out, &section);
        free(measure);
        first += section.count;
    }
    print_footing(out, comparison);
}
