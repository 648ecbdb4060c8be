/* The valid name nearest to what was typed. */
#ifndef HARNESS_NEAREST_H
#define HARNESS_NEAREST_H

#include <stddef.h>

/* How many letters must be inserted, left out, changed or swapped with their
 * neighbour to turn one word into the other. Words longer than 63 letters are
 * compared by their first 63. */
unsigned nearest_distance(const char *, const char *);

/* The nearest of `names`, or NULL where none is near. */
const char *nearest_name(const char *word, const char *const *names,
                         size_t count);

/* A new string that helps on: `did you mean "x"?`, or, where nothing is near,
 * `known: a, b, c`. */
char *nearest_hint(const char *word, const char *const *names, size_t count);

#endif
