/* Numbers in experiment files (see quantity.h). */
#include "harness/quantity.h"

#include <ctype.h>
#include <errno.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "harness/nearest.h"

#define LARGEST UINT64_C(1000000000000)

static const char *const word_names[] = {"cores", "concurrency", "workers",
                                         "x"};
#define WORDS (sizeof word_names / sizeof *word_names)

/* One factor: a whole number or a word. `end` is just after it. */
static int parse_factor(const char *text, const char *end,
                        const struct quantity_words *words, uint64_t *value,
                        char why[static 120])
{
    const uint64_t word_values[WORDS] = {words->cores, words->concurrency,
                                         words->workers, words->x};
    char factor[32] = "", *hint;
    char *after;

    while (text < end && isspace((unsigned char)*text))
        text++;
    while (text < end && isspace((unsigned char)end[-1]))
        end--;
    if (end - text < (ptrdiff_t)sizeof factor)
        memcpy(factor, text, (size_t)(end - text));
    if (isdigit((unsigned char)factor[0])) {
        errno = 0;
        *value = strtoull(factor, &after, 10);
        if (!*after && !errno && *value <= LARGEST)
            return 0;
        snprintf(why, 120,
                 *after ? "\"%s\" is not a whole number" : "%s is too large",
                 factor);
        return *after ? -EINVAL : -ERANGE;
    }
    for (size_t i = 0; i < WORDS; i++)
        if (strcmp(word_names[i], factor) == 0) {
            *value = word_values[i];
            if (*value)
                return 0;
            snprintf(why, 120, "\"%s\" has no value here", factor);
            return -EINVAL;
        }
    hint = nearest_hint(factor, word_names, WORDS);
    snprintf(why, 120, "\"%.30s\" is not a whole number above 0; %s", factor,
             hint);
    free(hint);
    return -EINVAL;
}

/* A factor, or a product of two. */
static int parse_product(const char *text, const char *end,
                         const struct quantity_words *words, uint64_t *value,
                         char why[static 120])
{
    const char *star = memchr(text, '*', (size_t)(end - text));
    uint64_t factor = 1;
    int status = parse_factor(text, star ? star : end, words, value, why);

    if (status == 0 && star)
        status = parse_factor(star + 1, end, words, &factor, why);
    if (status == 0 && factor && *value > LARGEST / factor) {
        strcpy(why, "too large");
        status = -ERANGE;
    }
    if (status == 0)
        *value *= factor;
    return status;
}

int quantity_parse(const char *text, const struct quantity_words *words,
                   uint64_t *value, char *why, size_t why_size)
{
    const char *const end = text + strlen(text);
    const char *slash = strchr(text, '/');
    uint64_t number = 0, share = 1;
    char reason[120] = "";
    int status;

    status = parse_product(text, slash ? slash : end, words, &number, reason);
    if (status == 0 && slash)
        status = parse_factor(slash + 1, end, words, &share, reason);
    if (status == 0 && share == 0) {
        strcpy(reason, "nothing can be divided by 0");
        status = -ERANGE;
    }
    if (status < 0) {
        snprintf(why, why_size, "%s", reason);
        return status;
    }
    *value = number / share + (number % share != 0);
    return 0;
}

/* `count` whole numbers from first to last, each once, evenly spread on a
 * logarithmic scale. Returns how many. */
static int spread(uint64_t first, uint64_t last, uint64_t values[])
{
    const double ratio = (double)last / (double)first;
    int count = 0;

    for (int i = 0; i < QUANTITY_RANGE; i++) {
        const double at = (double)i / (QUANTITY_RANGE - 1);
        const uint64_t value =
            (uint64_t)llround((double)first * pow(ratio, at));

        if (count == 0 || value > values[count - 1])
            values[count++] = value;
    }
    return count;
}

int quantity_range(const char *text, const struct quantity_words *words,
                   uint64_t values[QUANTITY_RANGE], char *why, size_t why_size)
{
    const char *dots = strstr(text, "..");
    uint64_t first, last;
    char begin[64];
    int status;

    if (!dots) {
        status = quantity_parse(text, words, &values[0], why, why_size);
        return status < 0 ? status : 1;
    }
    snprintf(begin, sizeof begin, "%.*s", (int)(dots - text), text);
    status = quantity_parse(begin, words, &first, why, why_size);
    if (status == 0)
        status = quantity_parse(dots + 2, words, &last, why, why_size);
    if (status < 0)
        return status;
    if (first < 1 || last < first) {
        snprintf(why, why_size, "the range %s is empty or begins below 1",
                 text);
        return -ERANGE;
    }
    if (last - first >= QUANTITY_RANGE)
        return spread(first, last, values);
    for (uint64_t value = first; value <= last; value++)
        values[value - first] = value;
    return (int)(last - first) + 1;
}
