/* A file's text by lines and columns (see source.h). */
#include "harness/claims/source.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "harness/memory.h"

int source_read(struct source *source, const char *path)
{
    FILE *file = fopen(path, "re");
    size_t allocated = 0;

    *source = (struct source){0};
    if (!file)
        return -errno;
    while (source->length == allocated) {
        allocated += 65536;
        source->text = memory_resize(source->text, allocated + 1, 1);
        source->length += fread(source->text + source->length, 1,
                                allocated - source->length, file);
    }
    source->text[source->length] = '\0';
    const int status = ferror(file) ? -EIO : 0;

    fclose(file);
    if (status < 0)
        source_release(source);
    return status;
}

void source_release(struct source *source)
{
    free(source->text);
    *source = (struct source){0};
}

const char *source_at(const struct source *source, struct claim_place place)
{
    const char *at = source->text, *end = source->text + source->length;

    for (unsigned line = 1; line < place.line && at < end; line++) {
        const char *newline = memchr(at, '\n', (size_t)(end - at));

        at = newline ? newline + 1 : end;
    }
    for (unsigned column = 1; column < place.column && at < end; column++) {
        at++;
        while (at < end && ((unsigned char)*at & 0xc0) == 0x80)
            at++;
    }
    return at;
}
