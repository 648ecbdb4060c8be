/* From a number to the runs that it was made of: their numbers in runs.jsonl,
 * case by case and in the order in which they were run. */
#include <inttypes.h>

#include "harness/report/markdown.h"

static void write_run(FILE *out, const struct rs_run *run, size_t *written)
{
    fprintf(out, "%s%" PRIu64, (*written)++ ? ", " : "", run->run);
    if (run->outcome != OUTCOME_VERIFIED)
        fprintf(out, " (%s)", outcome_word(run->outcome));
    else if (json_array_size(run->disturbed) > 0)
        fputs(" (disturbed)", out);
    else if (run->bottleneck)
        fputs(" (origin-bound)", out);
}

/* The runs of a case lie together, in rising order of their lines. */
static void write_runs(FILE *out, const struct case_view *c, bool warmup)
{
    size_t written = 0;

    fputs(" | ", out);
    for (size_t i = 0; i < c->recorded_count; i++)
        if (c->recorded[i].warmup == warmup)
            write_run(out, &c->recorded[i], &written);
    if (written == 0)
        fputs("–", out);
}

static bool any_run(const struct experiment_view *view)
{
    for (size_t i = 0; i < view->case_count; i++)
        if (view->cases[i].recorded_count > 0)
            return true;
    return false;
}

void md_runs(FILE *out, const struct experiment_view *view)
{
    if (!any_run(view))
        return;
    fputs("<details>\n<summary>Its runs</summary>\n\n"
          "Every figure of a case comes from these lines of "
          "[runs.jsonl](runs.jsonl), found by their `run`. Timed runs stand in "
          "the order in which they were run, one for each round; ratios pair "
          "those of the same "
          "round.\n\n"
          "| Case | Watched | Timed, in order |\n| :-- | --: | :-- |\n",
          out);
    for (size_t i = 0; i < view->case_count; i++) {
        fputs("| ", out);
        md_text(out, view->cases[i].c->id);
        write_runs(out, &view->cases[i], true);
        write_runs(out, &view->cases[i], false);
        fputs(" |\n", out);
    }
    fputs("\n</details>\n\n", out);
}
