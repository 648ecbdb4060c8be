/* The lines of one part of a file.
 *
 * A part is bytes first … end-1. Its lines are those that begin behind its first
 * byte and not behind its end: after the first newline in it, and up to and with
 * the line that crosses its end. The very first line has no newline ahead of it:
 * who reads the first part does not skip.
 */
#ifndef WORKLOADS_STAGES_RECORDS_READER_H
#define WORKLOADS_STAGES_RECORDS_READER_H

#include <stddef.h>
#include <stdint.h>

#include "workloads/stages/records_file.h"
#include "workloads/stages/records_line.h"

#define RECORDS_BUFFER_BYTES (UINT64_C(64) << 10)

struct records_reader {
    const struct records_file *file;
    uint64_t offset; /* of the buffer's first byte in the file */
    uint64_t filled; /* bytes in the buffer */
    uint64_t at;     /* the next of them that is looked at */
    uint64_t end;    /* of the part */
    uint64_t stop;   /* no byte of any line of the part lies behind it */
    char buffer[RECORDS_BUFFER_BYTES];
};

void reader_begin(struct records_reader *, const struct records_file *,
                  uint64_t first, uint64_t end);

/* Go on behind the part's first newline. Returns 1, 0 where it has none, or
 * -errno. */
int reader_skip(struct records_reader *);

/* Find where the next line ends: its bytes without its newline. Returns 1, 0
 * where the part has no further line, or -errno of a line that is refused or of
 * a file that cannot be read, with a sentence by failure_explain. */
int reader_find(struct records_reader *, size_t *bytes);

/* That line, and going on behind it. */
static inline const char *reader_line(const struct records_reader *reader)
{
    return reader->buffer + reader->at;
}

static inline void reader_pass(struct records_reader *reader, size_t bytes)
{
    reader->at += bytes + 1;
}

/* The line that the reader stands at has this flaw: name it. Returns the flaw's
 * status. */
int reader_refuse(const struct records_reader *, enum record_flaw);

#endif
