/* Nearest names by edit distance (optimal string alignment). */
#include "harness/nearest.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "harness/memory.h"

#define LETTERS 63

static unsigned smaller(unsigned a, unsigned b)
{
    return a < b ? a : b;
}

unsigned nearest_distance(const char *from, const char *to)
{
    /* Three rows of the table: the one above that, the one above, this one. */
    unsigned rows[3][LETTERS + 1];
    unsigned *two = rows[0], *one = rows[1], *row = rows[2];
    const size_t from_length = strnlen(from, LETTERS);
    const size_t to_length = strnlen(to, LETTERS);

    for (size_t j = 0; j <= to_length; j++)
        one[j] = two[j] = (unsigned)j;
    for (size_t i = 1; i <= from_length; i++) {
        row[0] = (unsigned)i;
        for (size_t j = 1; j <= to_length; j++) {
            const unsigned changed = from[i - 1] != to[j - 1];

            row[j] = smaller(one[j] + 1, row[j - 1] + 1);
            row[j] = smaller(row[j], one[j - 1] + changed);
            if (i > 1 && j > 1 && from[i - 1] == to[j - 2] &&
                from[i - 2] == to[j - 1])
                row[j] = smaller(row[j], two[j - 2] + 1);
        }
        unsigned *const free_row = two;
        two = one;
        one = row;
        row = free_row;
    }
    return one[to_length];
}

const char *nearest_name(const char *word, const char *const *names,
                         size_t count)
{
    /* A third of the letters may be wrong, and always two. */
    unsigned best = (unsigned)(strnlen(word, LETTERS) / 3) + 1;
    const char *name = NULL;

    if (best < 3)
        best = 3;
    for (size_t i = 0; i < count; i++) {
        const unsigned distance = nearest_distance(word, names[i]);

        if (distance < best && distance < strlen(names[i])) {
            best = distance;
            name = names[i];
        }
    }
    return name;
}

char *nearest_hint(const char *word, const char *const *names, size_t count)
{
    const char *name = nearest_name(word, names, count);
    char *hint = NULL;
    size_t size = 0;
    FILE *stream;

    if (name)
        return memory_format("did you mean \"%s\"?", name);
    if (count == 0)
        return memory_copy("there are none");
    stream = open_memstream(&hint, &size);
    if (!stream)
        return memory_copy("");
    fputs("known: ", stream);
    for (size_t i = 0; i < count; i++)
        fprintf(stream, "%s%s", i ? ", " : "", names[i]);
    fclose(stream);
    return hint ? hint : memory_copy("");
}
