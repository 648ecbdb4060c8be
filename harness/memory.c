/* Allocation that does not fail (see memory.h). */
#include "harness/memory.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void *must(void *memory)
{
    if (!memory) {
        fputs("cbench: out of memory; finished runs are on disk\n", stderr);
        exit(EXIT_FAILURE);
    }
    return memory;
}

void *memory_zeroed(size_t count, size_t size)
{
    return must(calloc(count ? count : 1, size));
}

void *memory_resize(void *old, size_t count, size_t size)
{
    return must(reallocarray(old, count ? count : 1, size));
}

char *memory_copy(const char *text)
{
    return text ? must(strdup(text)) : NULL;
}

char *memory_vformat(const char *format, va_list arguments)
{
    char *text = NULL;

    if (vasprintf(&text, format, arguments) < 0)
        text = NULL;
    return must(text);
}

char *memory_format(const char *format, ...)
{
    va_list arguments;
    char *text;

    va_start(arguments, format);
    text = memory_vformat(format, arguments);
    va_end(arguments);
    return text;
}
