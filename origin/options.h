/* The command line of the origin. */
#ifndef ORIGIN_OPTIONS_H
#define ORIGIN_OPTIONS_H

#include <stdbool.h>
#include <stdint.h>

#include "origin/listen.h"
#include "origin/target.h"

struct options {
    struct listen_request listen;
    uint64_t capacity; /* UINT64_MAX: any */
    uint64_t seed;
    double fault_rate; /* 0 … 1 */
    enum fault fault;
    int ready_fd; /* -1: standard output */
    bool exit_with_parent;
};

/* Understand the command line; what cannot be understood is reported, and ends
 * the process with status 2. */
void options_parse(int argc, char **argv, struct options *);

#endif
