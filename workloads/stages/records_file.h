/* The file that records reads: one that is made from the seed, or one's own.
 *
 * The one that is made has no name: it goes with the process that made it,
 * however that ends. */
#ifndef WORKLOADS_STAGES_RECORDS_FILE_H
#define WORKLOADS_STAGES_RECORDS_FILE_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/stat.h>

#include "workloads/stages/totals.h"

struct records_file {
    const char *name; /* for sentences */
    int descriptor;
    uint64_t bytes;
    struct timespec changed; /* when it was opened */
    /* Of a file that was made: what each key had, or NULL; key n is named as
     * records_key says. */
    struct total *truth;
    uint64_t keys;
};

/* Make a file of at most `bytes` bytes: line j is made from (seed, j). Returns 0
 * or -errno, with a sentence by failure_explain. */
int records_file_make(struct records_file *, uint64_t bytes, uint64_t keys,
                      uint64_t seed);
/* Open one's own. Likewise. */
int records_file_open(struct records_file *, const char *path);
void records_file_close(struct records_file *);

/* Whether it is another than the one that was opened, as far as its size and
 * its time say. */
bool records_file_changed(const struct records_file *);

/* "k" and the number, into 32 bytes; returns its length. */
size_t records_key(uint64_t number, char key[TOTALS_KEY_BYTES]);

#endif
