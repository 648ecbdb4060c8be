/* What records must find in a file, by plain reading: getline, strsep and
 * strtoll from the first line to the last, totals in a tree of the C library.
 * It shares with the measured way what a line is, and which part it is in. */
#ifndef WORKLOADS_STAGES_RECORDS_TRUTH_H
#define WORKLOADS_STAGES_RECORDS_TRUTH_H

#include <stdbool.h>
#include <stdint.h>

#include "workloads/stages/totals.h"

/* The bytes of part `index` of so many: first … end-1, and the part that a line
 * beginning at `offset` belongs to is the first whose end is not below it. */
static inline uint64_t part_end(uint64_t bytes, uint64_t parts, uint64_t index)
{
    __extension__ typedef unsigned __int128 wide;

    return (uint64_t)((wide)bytes * (index + 1) / parts);
}

struct truth {
    uint64_t parts;
    uint64_t *digests; /* of each part */
    bool *flawed;      /* whether a line of it is */
    uint64_t keys;     /* different ones, in sound lines */
    void *tree;        /* of struct total, by key */
};

/* Returns 0 or -errno. */
int truth_new(struct truth **, int descriptor, uint64_t bytes, uint64_t parts);
void truth_free(struct truth *);

/* The key's total, or NULL. */
const struct total *truth_find(const struct truth *, const struct total *key);

#endif
