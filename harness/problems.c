/* Sentences about what is wrong (see problems.h). */
#include "harness/problems.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "harness/memory.h"

void problems_add(struct problems *problems, const char *format, ...)
{
    va_list arguments;

    problems->lines = memory_resize(problems->lines, problems->count + 1,
                                    sizeof *problems->lines);
    va_start(arguments, format);
    problems->lines[problems->count++] = memory_vformat(format, arguments);
    va_end(arguments);
}

void problems_print(const struct problems *problems)
{
    for (size_t i = 0; i < problems->count; i++)
        fprintf(stderr, "cbench: %s\n", problems->lines[i]);
}

void problems_release(struct problems *problems)
{
    for (size_t i = 0; i < problems->count; i++)
        free(problems->lines[i]);
    free(problems->lines);
    *problems = (struct problems){0};
}
