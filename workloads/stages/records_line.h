/* One line of records: ID,KEY,AMOUNT
 *
 *   ID      1 to 18 digits
 *   KEY     1 to 31 bytes, no comma and no control character among them
 *   AMOUNT  1 to 18 digits, with a minus sign before them or without
 *
 * and a newline. Everything else is a flaw.
 */
#ifndef WORKLOADS_STAGES_RECORDS_LINE_H
#define WORKLOADS_STAGES_RECORDS_LINE_H

#include <stddef.h>
#include <stdint.h>

#include "core/digest.h"

#define RECORD_KEY_MAX  31
#define RECORD_LINE_MAX 256 /* bytes before the newline, of any line */

struct record {
    uint64_t id;
    const char *key; /* within the line */
    size_t key_bytes;
    int64_t amount;
};

enum record_flaw {
    RECORD_SOUND = 0,
    RECORD_BAD_ID,
    RECORD_BAD_KEY,
    RECORD_BAD_AMOUNT,
    RECORD_TOO_LARGE,
    RECORD_FEW_FIELDS,
    RECORD_MANY_FIELDS,
    RECORD_TOO_LONG, /* for who finds no newline */
    RECORD_NO_END,   /* for who finds the end of the file instead */
};

/* Read a line of `bytes` bytes, which a newline follows. */
enum record_flaw record_parse(const char *line, size_t bytes, struct record *);

/* A flaw's status, -errno, and what it is in words. */
int record_status(enum record_flaw);
const char *record_words(enum record_flaw);

/* What a line adds to the digest of its part. */
static inline uint64_t record_digest(const struct record *record,
                                     uint64_t key_hash)
{
    return digest_pair(record->id, key_hash + (uint64_t)record->amount);
}

#endif
