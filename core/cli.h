/* The command line of a variant: the option tables, turned into argp. */
#ifndef CORE_CLI_H
#define CORE_CLI_H

#include <stdbool.h>
#include <stddef.h>

#include "core/option.h"

struct cli {
    const struct option_group *groups;
    size_t group_count;
    const char *doc; /* first lines of --help */
    bool describe, print_expected;
};

/* Set defaults, then parse. Exits with status 2 and a sentence on a usage
 * error, and with 0 after --help and --version: called by main only. */
void cli_parse(struct cli *, int argc, char **argv);

#endif
