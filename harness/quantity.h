/* Numbers in experiment files: 200, cores, 2*cores, 10*concurrency, a share of
 * such by what is varied: 400000000/x, and ranges of them: 1..2*cores. */
#ifndef HARNESS_QUANTITY_H
#define HARNESS_QUANTITY_H

#include <stddef.h>
#include <stdint.h>

/* What the words stand for; 0: has no value here. */
struct quantity_words {
    uint64_t cores, concurrency, workers;
    uint64_t x; /* the value that is varied */
};

/* A quotient is rounded up, so that it is never 0. Returns 0, or -EINVAL / -ERANGE with a sentence in `why`. */
int quantity_parse(const char *text, const struct quantity_words *,
                   uint64_t *value, char *why, size_t why_size);

/* All whole numbers of "FIRST..LAST"; of more than QUANTITY_RANGE numbers,
 * that many, spread evenly on a logarithmic scale. A single quantity is a
 * range of one. Returns how many were written, or -errno as above. */
#define QUANTITY_RANGE 12
int quantity_range(const char *text, const struct quantity_words *,
                   uint64_t values[QUANTITY_RANGE], char *why, size_t why_size);

#endif
