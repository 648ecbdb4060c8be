/* Claims on a terminal. */
#include <stdlib.h>

#include "harness/claims/claims_page.h"

/* Text of a file: what could move the cursor or change colours is left out. */
static void print_text(FILE *out, const char *text)
{
    for (; *text; text++)
        fputc((unsigned char)*text < ' ' || *text == 127 ? ' ' : *text, out);
}

static void print_check(FILE *out, const struct claim_check *check, bool alone)
{
    char *figures = claim_figures(check);
    const char *name;

    fputs("    ", out);
    if (!alone)
        fprintf(out, "%s: ", claim_truth_text(check->evaluation.truth));
    if (check->when) {
        print_text(out, check->when);
        fputs(": ", out);
    }
    print_text(out, figures);
    for (size_t i = 0; (name = claim_experiment(check, i)); i++) {
        fputs(i > 0 ? ", " : "  [", out);
        print_text(out, name);
    }
    fputs(check->expression.call_count > 0 ? "]\n" : "\n", out);
    free(figures);
}

static void print_claim(FILE *out, const struct claim *claim)
{
    char *command = claim_command(claim);

    print_text(out, claim->text);
    if (claim->said) {
        fputs(" [", out);
        print_text(out, claim->said);
        fputs("]", out);
    }
    fprintf(out, ": %s%s\n", claim_verdict_text(claim->verdict),
            claim->lock && claim->verdict == CLAIM_DOES_NOT_HOLD
                ? " (an artefact of an interpreter lock)"
                : "");
    for (size_t i = 0; i < claim->check_count; i++)
        print_check(out, &claim->checks[i], claim->check_count == 1);
    if (command) {
        fputs("    to decide it: ", out);
        print_text(out, command);
        fputs("\n", out);
    }
    free(command);
}

void claims_print(FILE *out, const struct claims *claims)
{
    char *summary = claims_summary(claims);

    for (unsigned v = 0; v < CLAIM_VERDICTS; v++)
        for (size_t i = 0; i < claims->count; i++)
            if (claims->claims[i].verdict == (enum claim_verdict)v)
                print_claim(out, &claims->claims[i]);
    fprintf(out, "\n%s.\n", summary);
    free(summary);
}
