/* Reading by pread into a buffer, from which lines are taken. */
#include "workloads/stages/records_reader.h"

#include <errno.h>
#include <inttypes.h>
#include <string.h>
#include <unistd.h>

#include "core/failure.h"

void reader_begin(struct records_reader *reader,
                  const struct records_file *file, uint64_t first, uint64_t end)
{
    const uint64_t reach = end + RECORD_LINE_MAX + 1;

    reader->file = file;
    reader->offset = first;
    reader->filled = reader->at = 0;
    reader->end = end;
    reader->stop = reach < file->bytes ? reach : file->bytes;
}

/* Behind what is in the buffer, whose looked-at bytes make room. Returns 1, 0 at
 * the end of what this task may read, or -errno. */
static int read_more(struct records_reader *reader)
{
    const uint64_t kept = reader->filled - reader->at;
    uint64_t from, want;
    ssize_t got;

    memmove(reader->buffer, reader->buffer + reader->at, kept);
    reader->offset += reader->at;
    reader->at = 0;
    reader->filled = kept;
    from = reader->offset + kept;
    want = from < reader->stop ? reader->stop - from : 0;
    if (want > RECORDS_BUFFER_BYTES - kept)
        want = RECORDS_BUFFER_BYTES - kept;
    if (want == 0)
        return 0;
    do
        got = pread(reader->file->descriptor, reader->buffer + kept, want,
                    (off_t)from);
    while (got < 0 && errno == EINTR);
    if (got < 0)
        return -errno;
    reader->filled += (uint64_t)got;
    if (got > 0)
        return 1;
    return failure_explain(-ESTALE,
                           "%s ends at offset %" PRIu64 " and had %" PRIu64
                           " bytes when it was opened: leave it alone while it "
                           "is read",
                           reader->file->name, from, reader->file->bytes);
}

int reader_skip(struct records_reader *reader)
{
    for (;;) {
        const char *from = reader->buffer + reader->at;
        const char *newline = memchr(from, '\n', reader->filled - reader->at);
        int status;

        if (newline) {
            reader->at += (uint64_t)(newline - from) + 1;
            return reader->offset + reader->at <= reader->end;
        }
        reader->at = reader->filled;
        if (reader->offset + reader->at >= reader->end)
            return 0;
        status = read_more(reader);
        if (status <= 0)
            return status;
    }
}

/* The number of the line at `offset`, from 1 on; it is looked for once. */
static uint64_t line_number(int descriptor, uint64_t offset)
{
    char bytes[4096];
    uint64_t number = 1, from = 0;

    while (from < offset) {
        const uint64_t want =
            offset - from < sizeof(bytes) ? offset - from : sizeof(bytes);
        const ssize_t got = pread(descriptor, bytes, want, (off_t)from);

        if (got <= 0)
            break;
        for (ssize_t i = 0; i < got; i++)
            number += bytes[i] == '\n';
        from += (uint64_t)got;
    }
    return number;
}

int reader_refuse(const struct records_reader *reader, enum record_flaw flaw)
{
    const uint64_t offset = reader->offset + reader->at;

    if (failure_explanation())
        return record_status(flaw);
    return failure_explain(record_status(flaw),
                           "%s, line %" PRIu64 " at offset %" PRIu64
                           ": %s; a line is ID,KEY,AMOUNT",
                           reader->file->name,
                           line_number(reader->file->descriptor, offset),
                           offset, record_words(flaw));
}

int reader_find(struct records_reader *reader, size_t *bytes)
{
    uint64_t seen = 0;

    if (reader->offset + reader->at > reader->end)
        return 0;
    for (;;) {
        const uint64_t left = reader->filled - reader->at;
        const char *from = reader->buffer + reader->at;
        const char *newline = memchr(from + seen, '\n', left - seen);
        int status;

        *bytes = newline ? (size_t)(newline - from) : left;
        if (*bytes > RECORD_LINE_MAX)
            return reader_refuse(reader, RECORD_TOO_LONG);
        if (newline)
            return 1;
        seen = left;
        status = read_more(reader);
        if (status < 0)
            return status;
        if (status == 0)
            return left == 0 ? 0 : reader_refuse(reader, RECORD_NO_END);
    }
}
