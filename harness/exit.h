/* Exit statuses of cbench; those of variants are in docs/protocol.md. */
#ifndef HARNESS_EXIT_H
#define HARNESS_EXIT_H

enum exit_status {
    EXIT_DONE = 0,
    EXIT_FAILED = 1,       /* runs failed, or nothing more can be recorded */
    EXIT_USAGE = 2,        /* a wrong command line or experiment file */
    EXIT_NOT_READY = 5,    /* doctor: results would be untrustworthy */
    EXIT_SLOWER = 6,       /* compare: slower than --fail-if-slower allows */
    EXIT_UNAVAILABLE = 77, /* a tool that cannot be done without */
    EXIT_INTERRUPTED = 130,
};

#endif
