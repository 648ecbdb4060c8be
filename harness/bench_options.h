/* The command line of `cbench bench`. */
#ifndef HARNESS_BENCH_OPTIONS_H
#define HARNESS_BENCH_OPTIONS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct bench_options {
    char **experiments; /* names or paths */
    size_t experiment_count;
    const char *profile;
    const char **models, **workloads; /* NULL: all */
    size_t model_count, workload_count;
    const char *out;
    const char *db_url; /* NULL: a private database, where one is needed */
    uint64_t seed;
    unsigned rounds;            /* 0: as the experiments say */
    double precision, budget_s; /* 0: as the experiments say */
    bool dry_run, resume;
    const char *resume_directory; /* NULL: the newest */
};

/* Understand the command line; what cannot be understood is reported, and ends
 * the process with status 2. */
void bench_options_parse(int argc, char **argv, struct bench_options *);
void bench_options_release(struct bench_options *);

#endif
