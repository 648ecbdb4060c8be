/* The report as Markdown: its first screen, and what stands around the
 * sections of the experiments. */
#include "harness/report/markdown.h"

#include <ctype.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "harness/claims/claims_page.h"
#include "harness/report/show.h"

/* A mark that would begin a list where a line or an item begins with it. */
static const char *md_start(FILE *out, const char *text)
{
    while (isspace((unsigned char)*text))
        text++;
    if (*text && strchr("-+=", *text))
        fputc('\\', out);
    while (isdigit((unsigned char)*text))
        fputc(*text++, out);
    if ((*text == '.' || *text == ')') &&
        (text[1] == '\0' || isspace((unsigned char)text[1])))
        fputc('\\', out);
    return text;
}

void md_text(FILE *out, const char *text)
{
    for (text = md_start(out, text); *text; text++) {
        if ((unsigned char)*text < ' ' || *text == 127) {
            fputc(' ', out);
            continue;
        }
        if (strchr("\\`*_[]<>&#|~!$", *text))
            fputc('\\', out);
        fputc(*text, out);
    }
}

void md_shell_word(FILE *out, const char *word)
{
    static const char plain[] = "abcdefghijklmnopqrstuvwxyz"
                                "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.,/:+=";

    if (*word && strspn(word, plain) == strlen(word)) {
        fputs(word, out);
        return;
    }
    fputc('\'', out);
    for (; *word; word++) {
        if (*word == '\'')
            fputs("'\\''", out);
        else
            fputc((unsigned char)*word < ' ' ? ' ' : *word, out);
    }
    fputc('\'', out);
}

void md_anchor(const char *heading, char *anchor, size_t size)
{
    size_t length = 0;

    for (; *heading && length + 1 < size; heading++) {
        if (isalnum((unsigned char)*heading))
            anchor[length++] = (char)tolower((unsigned char)*heading);
        else if (*heading == ' ' || *heading == '-')
            anchor[length++] = '-';
    }
    anchor[length] = '\0';
    if (length == 0)
        snprintf(anchor, size, "section");
}

void md_fold_begin(FILE *out, const char *summary)
{
    fprintf(out, "<details>\n<summary>%s</summary>\n\n", summary);
}

void md_fold_end(FILE *out)
{
    fputs("</details>\n\n", out);
}

static void write_part(FILE *out, size_t *written, const char *text)
{
    if (!text || !*text)
        return;
    fputs((*written)++ ? ", " : "", out);
    md_text(out, text);
}

static void write_machine(FILE *out, const struct rs_machine *machine)
{
    char text[160];
    size_t written = 0;

    fputs("**Machine:** ", out);
    write_part(out, &written,
               machine->cpu ? machine->cpu : "unknown processor");
    if (machine->cpus > 0) {
        snprintf(text, sizeof(text), "%s CPU%s", show_count(machine->cpus).text,
                 machine->cpus > 1 ? "s" : "");
        write_part(out, &written, text);
    }
    if (machine->memory_bytes > 0) {
        snprintf(text, sizeof(text), "%s of memory",
                 show_bytes((double)machine->memory_bytes).text);
        write_part(out, &written, text);
    }
    write_part(out, &written, machine->os);
    if (machine->kernel) {
        show_text(text, sizeof(text), "kernel %s", machine->kernel);
        write_part(out, &written, text);
    }
    if (machine->hypervisor) {
        show_text(text, sizeof(text), "virtual machine (%s)",
                  machine->hypervisor);
        write_part(out, &written, text);
    }
    fputs(".\n\n", out);
}

static size_t count_outcome(const struct report *report, bool verified)
{
    size_t count = 0;

    for (size_t i = 0; i < report->set->run_count; i++)
        count +=
            !report->set->runs[i].warmup &&
            (!verified || report->set->runs[i].outcome == OUTCOME_VERIFIED);
    return count;
}

static void write_versions(FILE *out, const struct resultset *set)
{
    const char *hyperfine =
        json_string_value(json_object_get(set->versions, "hyperfine"));

    if (set->git_commit) {
        char commit[16];

        snprintf(commit, sizeof(commit), "%.12s", set->git_commit);
        fputs(", commit ", out);
        md_text(out, commit);
        fputs(set->git_dirty ? " with local changes" : "", out);
    }
    if (hyperfine) {
        fputs(", timed by hyperfine ", out);
        md_text(out, hyperfine);
    }
}

static void write_run(FILE *out, const struct report *report)
{
    const struct resultset *set = report->set;
    size_t runs = count_outcome(report, false);
    size_t verified = count_outcome(report, true);

    fputs("**Run:** ", out);
    md_text(out, set->created ? set->created : "at an unknown time");
    fputs(", profile ", out);
    md_text(out, set->profile ? set->profile : "unknown");
    fprintf(out, ", seed %llu, %zu experiment%s, %s runs",
            (unsigned long long)set->seed, set->experiment_count,
            set->experiment_count == 1 ? "" : "s", show_count(runs).text);
    if (verified == runs && runs > 0)
        fputs(", all of them verified", out);
    else
        fprintf(out, ", %s verified ([what is missing](#what-is-missing))",
                show_count(verified).text);
    write_versions(out, set);
    fputs(".\n\n", out);
}

static void write_holes(FILE *out, const struct report *report)
{
    size_t holes = 0;

    fputs("## What is missing\n\n", out);
    for (size_t i = 0; i < report->analysis.experiment_count; i++) {
        const struct experiment_view *view = &report->analysis.experiments[i];

        for (size_t j = 0; j < view->case_count; j++) {
            char *hole = hole_sentence(view, &view->cases[j]);

            if (!hole)
                continue;
            fputs("- ", out);
            md_text(out, view->e->name);
            fputs(", ", out);
            md_text(out, view->cases[j].c->id);
            fputs(": ", out);
            md_text(out, hole);
            fputs("\n", out);
            free(hole);
            holes++;
        }
    }
    for (size_t i = 0; i < report->set->problem_count; i++) {
        const char *problem = report->set->problems[i];
        const size_t directory = strlen(report->set->directory);
        const char *file = strstr(problem, "runs.jsonl");

        if (!file && strncmp(problem, report->set->directory, directory) == 0 &&
            problem[directory] == '/')
            file = problem + directory + 1;

        fputs("- ", out);
        md_text(out, file ? file : problem);
        fputs("\n", out);
        holes++;
    }
    if (holes == 0)
        fputs("Nothing: every planned run was recorded and verified.\n", out);
    fputs("\n", out);
}

static void write_method(FILE *out)
{
    fputs(
        "## How it was measured\n\n"
        "Each run is one process, timed as a whole by hyperfine. A round runs "
        "every case of an experiment once, in a freshly shuffled order; a "
        "speed-up is the median of the ratios of times per task within a "
        "round, so that what slows the whole machine down slows both sides "
        "of a ratio. Brackets and whiskers are 95 % intervals from order "
        "statistics; where an interval holds 1 nothing is claimed. Only runs "
        "that proved to have done all the work, and the right work, carry a "
        "time. The ideal is the larger of the waiting that is left when every "
        "place in flight is always used, and the computing spread over the "
        "workers' CPUs. The project's docs/method.md says more, known biases "
        "too.\n\n"
        "Files of this set: [summary.csv](summary.csv) and "
        "[summary.json](summary.json) (the numbers of every case), "
        "[runs.jsonl](runs.jsonl) (every run), latencies/ (how long every task "
        "of an observed run took), [manifest.json](manifest.json) "
        "(machine, versions, plan).\n",
        out);
}

int markdown_write(FILE *out, const struct report *report)
{
    fputs("# Which concurrency model, on this machine?\n\n", out);
    write_machine(out, &report->set->machine);
    md_answer(out, report);
    md_answer_findings(out, report);
    md_sure(out, report);
    md_claims_link(out, report->claims);
    write_run(out, report);
    for (size_t i = 0; i < report->set->experiment_count; i++)
        md_experiment(out, report, i);
    md_claims(out, report->claims, &report->analysis);
    write_holes(out, report);
    write_method(out);
    return ferror(out) ? -EIO : 0;
}
