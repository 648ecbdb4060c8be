/* The section "Claims, checked here" of the report. */
#include <stdlib.h>
#include <string.h>

#include "harness/claims/claims_page.h"
#include "harness/report/markdown.h"

static const struct rs_experiment *in_set(const struct analysis *analysis,
                                          const char *name)
{
    return resultset_experiment(analysis->set, name);
}

/* As code, in which nothing is markup. Fences of two backticks hold single
 * ones, and further ones are left out. */
static void write_code(FILE *out, const char *text)
{
    const bool ticks = strchr(text, '`');

    fputs(ticks ? "`` " : "`", out);
    for (; *text; text++)
        if (*text != '`' || text[1] != '`')
            fputc((unsigned char)*text < ' ' ? ' ' : *text, out);
    fputs(ticks ? " ``" : "`", out);
}

/* Which experiments tell it: links, or names of those that are not here. */
static void write_sources(FILE *out, const struct claim_check *check,
                          const struct analysis *analysis)
{
    const char *name;

    for (size_t i = 0; (name = claim_experiment(check, i)); i++) {
        const struct rs_experiment *e = in_set(analysis, name);
        char anchor[120];

        fputs(i > 0 ? ", " : "", out);
        if (!e) {
            md_text(out, name);
            continue;
        }
        md_anchor(e->title, anchor, sizeof(anchor));
        fputs("[", out);
        md_text(out, e->title);
        fprintf(out, "](#%s)", anchor);
    }
}

static void write_check(FILE *out, const struct claim_check *check,
                        const struct analysis *analysis, bool alone)
{
    char *figures = claim_figures(check);

    fputs("  - ", out);
    if (!alone) {
        fprintf(out, "*%s*: ", claim_truth_text(check->evaluation.truth));
        md_text(out, check->when);
        fputs(": ", out);
    } else if (check->when) {
        md_text(out, check->when);
        fputs(": ", out);
    }
    md_text(out, figures);
    fputs(" (", out);
    write_sources(out, check, analysis);
    fputs(").\n", out);
    free(figures);
}

/* Whether the set has none of the experiments that the claim asks for: then
 * the command that would run them says it all. */
static bool lacks_all(const struct claim *claim,
                      const struct analysis *analysis)
{
    const char *name;

    for (size_t i = 0; i < claim->check_count; i++)
        for (size_t j = 0; (name = claim_experiment(&claim->checks[i], j)); j++)
            if (in_set(analysis, name))
                return false;
    return claim->verdict == CLAIM_NOT_DECIDED;
}

static void write_claim(FILE *out, const struct claim *claim,
                        const struct analysis *analysis)
{
    const char *scope = claim_scope(claim);
    char *command = claim_command(claim);

    fputs("- **", out);
    md_text(out, claim->text);
    fputs("**", out);
    if (claim->said) {
        fputs(" \\[", out);
        md_text(out, claim->said);
        fputs("\\]", out);
    }
    fprintf(out, ": *%s*.", claim_verdict_text(claim->verdict));
    if (scope)
        fprintf(out, " %s", scope);
    if (claim->note) {
        fputs(" ", out);
        md_text(out, claim->note);
    }
    fputs("\n", out);
    for (size_t i = 0; i < claim->check_count && !lacks_all(claim, analysis);
         i++)
        write_check(out, &claim->checks[i], analysis, claim->check_count == 1);
    if (command) {
        fputs("  - What is missing would be measured by ", out);
        write_code(out, command);
        fputs("\n", out);
    }
    fputs("\n", out);
    free(command);
}

static void write_verdict(FILE *out, const struct claims *claims,
                          enum claim_verdict verdict,
                          const struct analysis *analysis)
{
    static const char *const heads[] = {
        [CLAIM_HOLDS] = "What holds here",
        [CLAIM_DEPENDS] = "What depends, and on what",
        [CLAIM_DOES_NOT_HOLD] = "What does not hold here",
        [CLAIM_WITHIN_NOISE] = "What lies within the noise",
        [CLAIM_NOT_DECIDED] = "What this set does not decide"};

    if (claims_count(claims, verdict) == 0)
        return;
    fprintf(out, "### %s\n\n", heads[verdict]);
    if (verdict == CLAIM_HOLDS || verdict == CLAIM_DEPENDS)
        fprintf(out,
                "True of the models themselves%s: nothing here has an "
                "interpreter lock.\n\n",
                verdict == CLAIM_HOLDS ? "" : ", where it holds");
    for (size_t i = 0; i < claims->count; i++)
        if (claims->claims[i].verdict == verdict)
            write_claim(out, &claims->claims[i], analysis);
}

static void write_expressions(FILE *out, const struct claims *claims)
{
    md_fold_begin(out, "The expressions that decide them");
    for (size_t i = 0; i < claims->count; i++) {
        fputs("- ", out);
        md_text(out, claims->claims[i].text);
        fputs("\n", out);
        for (size_t j = 0; j < claims->claims[i].check_count; j++) {
            fputs("  - ", out);
            write_code(out, claims->claims[i].checks[j].that);
            fputs("\n", out);
        }
    }
    fputs("\n", out);
    md_fold_end(out);
}

static void write_refusal(FILE *out, const struct problems *problems)
{
    fputs("No claim was checked: the file of claims has mistakes.\n\n", out);
    for (size_t i = 0; i < problems->count; i++) {
        /* Where the file lies on this machine is of no use to a reader. */
        const char *file = strstr(problems->lines[i], "claims.yaml");

        fputs("- ", out);
        md_text(out, file ? file : problems->lines[i]);
        fputs("\n", out);
    }
    fputs("\n", out);
}

void md_claims_link(FILE *out, const struct claims_page *page)
{
    char *summary;

    if (page->problems.count > 0)
        return;
    summary = claims_summary(&page->claims);
    fputs("**[" CLAIMS_HEADING "](#" CLAIMS_ANCHOR "):** ", out);
    md_text(out, summary);
    fputs(".\n\n", out);
    free(summary);
}

void md_claims(FILE *out, const struct claims_page *page,
               const struct analysis *analysis)
{
    char *summary;

    fputs("## " CLAIMS_HEADING "\n\n", out);
    if (page->problems.count > 0) {
        write_refusal(out, &page->problems);
        return;
    }
    summary = claims_summary(&page->claims);
    md_text(out, summary);
    free(summary);
    fputs(".\n\nWhat is commonly said about these models, each with its "
          "source's figure in brackets, held against this set. A comparison "
          "is true or false only where the whole 95 % interval, widened to "
          "the noise floor, lies on one side; else it is within the noise. "
          "Memory is seen in one run and has no interval. A verdict is about "
          "this machine and these cases. docs/claims.md says how to add a "
          "claim.\n\n",
          out);
    for (unsigned v = 0; v < CLAIM_VERDICTS; v++)
        write_verdict(out, &page->claims, (enum claim_verdict)v, analysis);
    write_expressions(out, &page->claims);
}
