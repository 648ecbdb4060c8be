/* Totals by key: how many lines each key had, and the exact sum of their
 * amounts. An open hash table without pointers, for memory that processes
 * share; each has one writer. Memory that is zero is an empty table. */
#ifndef WORKLOADS_STAGES_TOTALS_H
#define WORKLOADS_STAGES_TOTALS_H

#include <stddef.h>
#include <stdint.h>

#define TOTALS_KEY_BYTES 32 /* a key and the zero behind it */

__extension__ typedef __int128 totals_sum;

struct total {
    totals_sum sum;
    uint64_t lines; /* 0: this place is free */
    uint64_t hash;
    char key[TOTALS_KEY_BYTES];
};

struct totals {
    _Alignas(64) uint64_t used; /* keys in it */
    struct total places[];
};

/* How large tables are that hold up to `keys` keys: their number of places, a
 * power of two, and their bytes. */
uint64_t totals_places(uint64_t keys);
size_t totals_bytes(uint64_t places);

/* The key's total: found, or made with no lines yet. NULL: there are `most`
 * others already. Tables that are merged have the same number of places. */
struct total *totals_at(struct totals *, uint64_t places, uint64_t most,
                        const struct total *key);

/* Fill in a key for totals_at, of at most TOTALS_KEY_BYTES - 1 bytes. */
void total_name(struct total *, const char *key, size_t bytes);

#endif
