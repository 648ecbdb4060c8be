/* Functions by name (see functions.h); measure.c works them out. */
#include "harness/claims/functions.h"

#include <stdlib.h>
#include <string.h>

#include "harness/memory.h"
#include "harness/nearest.h"

static const struct claim_function functions[] = {
    {"speedup", CLAIM_SPEEDUP, 1, CLAIM_RATIO},
    {"faster", CLAIM_FASTER, 2, CLAIM_RATIO},
    {"time", CLAIM_TIME, 1, CLAIM_SECONDS},
    {"task_time", CLAIM_TASK_TIME, 1, CLAIM_SECONDS},
    {"cpu", CLAIM_CPU, 1, CLAIM_SECONDS},
    {"memory", CLAIM_MEMORY, 1, CLAIM_BYTES},
    {"p50", CLAIM_P50, 1, CLAIM_SECONDS},
    {"p90", CLAIM_P90, 1, CLAIM_SECONDS},
    {"p99", CLAIM_P99, 1, CLAIM_SECONDS},
    {"p999", CLAIM_P999, 1, CLAIM_SECONDS},
    {"switches", CLAIM_SWITCHES, 1, CLAIM_NUMBER},
    {"retries", CLAIM_RETRIES, 1, CLAIM_NUMBER},
    {"finished", CLAIM_FINISHED, 1, CLAIM_SHARE},
};
#define FUNCTIONS (sizeof(functions) / sizeof(functions[0]))

const struct claim_function *functions_find(const char *name, size_t length)
{
    for (size_t i = 0; i < FUNCTIONS; i++)
        if (strlen(functions[i].name) == length &&
            memcmp(functions[i].name, name, length) == 0)
            return &functions[i];
    return NULL;
}

char *functions_hint(const char *name, size_t length)
{
    const char *names[FUNCTIONS + 1];
    char *word = memory_format("%.*s", (int)length, name), *hint;

    for (size_t i = 0; i < FUNCTIONS; i++)
        names[i] = functions[i].name;
    names[FUNCTIONS] = "cores";
    hint = nearest_hint(word, names, FUNCTIONS + 1);
    free(word);
    return hint;
}
