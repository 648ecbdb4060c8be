/* What is common to the ways in which claims are shown. */
#include "harness/claims/claims_page.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "harness/memory.h"
#include "harness/paths.h"

int claims_page_init(struct claims_page *page, const struct analysis *analysis)
{
    const char *const directories[] = {paths_experiments(),
                                       paths_own_experiments()};

    *page = (struct claims_page){0};
    return claims_init(&page->claims, paths_claims(), analysis, directories, 2,
                       &page->problems) == -ENOMEM
               ? -ENOMEM
               : 0;
}

void claims_page_release(struct claims_page *page)
{
    claims_release(&page->claims);
    problems_release(&page->problems);
}

char *claims_summary(const struct claims *claims)
{
    static const char *const one[] = {
        [CLAIM_HOLDS] = "holds here",
        [CLAIM_DEPENDS] = "depends",
        [CLAIM_DOES_NOT_HOLD] = "does not hold here",
        [CLAIM_WITHIN_NOISE] = "lies within the noise",
        [CLAIM_NOT_DECIDED] = "is not decided by this set"};
    static const char *const more[] = {
        [CLAIM_HOLDS] = "hold here",
        [CLAIM_DEPENDS] = "depend",
        [CLAIM_DOES_NOT_HOLD] = "do not hold here",
        [CLAIM_WITHIN_NOISE] = "lie within the noise",
        [CLAIM_NOT_DECIDED] = "are not decided by this set"};
    char *text = memory_format("Of %zu claim%s", claims->count,
                               claims->count == 1 ? "" : "s");
    bool first = true;

    for (unsigned v = 0; v < CLAIM_VERDICTS; v++) {
        const size_t count = claims_count(claims, (enum claim_verdict)v);
        char *before = text;

        if (count == 0)
            continue;
        text = memory_format("%s%s %zu %s", before, first ? "" : ",", count,
                             count == 1 ? one[v] : more[v]);
        first = false;
        free(before);
    }
    return text;
}

/* Whether it is among the first `count` of the words. */
static bool is_there(const char *const *words, size_t count, const char *word)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(words[i], word) == 0)
            return true;
    return false;
}

char *claim_command(const struct claim *claim)
{
    const char *names[64], *name;
    size_t count = 0;
    char *text;

    for (size_t i = 0; i < claim->check_count; i++) {
        if (claim->checks[i].evaluation.truth != CLAIM_MISSING)
            continue;
        for (size_t j = 0; (name = claim_experiment(&claim->checks[i], j)); j++)
            if (count < 64 && !is_there(names, count, name))
                names[count++] = name;
    }
    if (count == 0)
        return NULL;
    text = memory_copy("cbench bench");
    for (size_t i = 0; i < count; i++) {
        char *before = text;

        text = memory_format("%s %s", before, names[i]);
        free(before);
    }
    char *command = memory_format("%s --profile standard", text);

    free(text);
    return command;
}
