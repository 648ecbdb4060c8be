/* A list of sentences about what is wrong, so that one look at a file or a
 * command line tells everything that must be mended in it. */
#ifndef HARNESS_PROBLEMS_H
#define HARNESS_PROBLEMS_H

#include <stddef.h>

/* Zero-initialised is empty. */
struct problems {
    char **lines;
    size_t count;
};

void problems_add(struct problems *, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
/* Print each on standard error, after "cbench: ". */
void problems_print(const struct problems *);
void problems_release(struct problems *);

#endif
