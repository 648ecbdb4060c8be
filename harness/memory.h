/* Allocation for the harness, which needs little: when even that is refused
 * there is nothing to go on with, and every finished run is on disk already.
 * So these say so and end the process; they never return NULL. */
#ifndef HARNESS_MEMORY_H
#define HARNESS_MEMORY_H

#include <stdarg.h>
#include <stddef.h>

void *memory_zeroed(size_t count, size_t size);
/* Like realloc for an array of `count` elements of `size` bytes. */
void *memory_resize(void *old, size_t count, size_t size);
char *memory_copy(const char *text); /* NULL gives NULL */

/* printf into a new string. */
char *memory_format(const char *format, ...)
    __attribute__((format(printf, 1, 2)));
char *memory_vformat(const char *format, va_list)
    __attribute__((format(printf, 1, 0)));

#endif
