/* The command line of `cbench compare`. */
#ifndef HARNESS_COMPARE_OPTIONS_H
#define HARNESS_COMPARE_OPTIONS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum compare_format { COMPARE_TABLE, COMPARE_JSON, COMPARE_MARKDOWN };

struct compare_options {
    enum compare_format format;
    bool builds;
    const char *places[2]; /* two result sets, or two builds */

    /* With builds only. */
    char **experiments; /* names or paths, after the places */
    size_t experiment_count;
    const char *profile, *out;
    const char **models; /* NULL: all */
    size_t model_count;
    uint64_t seed;
    unsigned rounds; /* 0: as the experiments say */
    bool gate;
    double slower; /* the part that the gate allows: 0.05 */
};

/* Understand the command line; what cannot be understood is reported, and ends
 * the process with status 2. */
void compare_options_parse(int argc, char **argv, struct compare_options *);
void compare_options_release(struct compare_options *);

#endif
