/* One run of a variant as a whole process, and the origin that such runs
 * fetch from.
 *
 * Memory is that of one process: its peak resident set and page tables as the
 * kernel kept them (VmHWM, VmPTE) and 16 KiB of kernel stack for each thread
 * that was seen at once. It is meant for models of one process, whose whole
 * tree this is, since the origin runs outside.
 *
 * Functions return 0, or -1 after saying on standard error what went wrong.
 */
#ifndef SELFBENCH_MEASURE_H
#define SELFBENCH_MEASURE_H

#include <stdint.h>
#include <sys/types.h>

struct measured {
    double wall_ns;  /* of the whole process */
    double drive_ns; /* the rest as in docs/protocol.md */
    double cpu_ns;
    double peak_in_flight;
    double peak_bytes;
};

/* Where variants and the origin were built, and a file to write results to. */
struct bench {
    const char *build;
    char result[64];
    pid_t origin; /* 0: none */
    char address[64];
};

int bench_init(struct bench *, const char *build);
void bench_release(struct bench *);

/* Run build/variants/NAME with these options, separated by spaces. A run that
 * does not verify is an error. */
int measure(const struct bench *, const char *name, const char *options,
            struct measured *);

/* Start build/NAME, with these options, as a server that ends when this process
 * does, and read the first line that it prints, without its end. Returns the
 * process, or -1. */
pid_t measure_server(const struct bench *, const char *name,
                     const char *options, char *line, int size);

/* The digest that such a run must have, as 16 hex digits. */
int measure_expected(const struct bench *, const char *name,
                     const char *options, char digest[17]);

#endif
