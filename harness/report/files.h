/* Whole files, read and written at once. */
#ifndef HARNESS_REPORT_FILES_H
#define HARNESS_REPORT_FILES_H

#include <stddef.h>

/* Read directory/name into a new string that ends in '\0'. `size` may be NULL.
 * Returns 0 or -errno. */
int files_read(const char *directory, const char *name, char **text,
               size_t *size);

/* Write directory/name: into a file beside it first, which then takes its
 * place, so that a reader sees the old or the new one and never a part.
 * Returns 0 or -errno; then the old one is still there. */
int files_write(const char *directory, const char *name, const char *text,
                size_t size);
/* The same without waiting for the disk: for what is made again at any time. */
int files_write_again(const char *directory, const char *name, const char *text,
                      size_t size);

#endif
