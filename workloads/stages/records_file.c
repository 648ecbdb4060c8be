/* Making, opening and looking after the file. */
#include "workloads/stages/records_file.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "core/digest.h"
#include "core/failure.h"

#define BUFFER_BYTES (1 << 20)
#define LINE_BYTES   64 /* 20 digits, a key of 21, 11 for the amount, and more */

/* Keeps the lines independent of everything else made from the run's seed. */
#define LINES_STREAM UINT64_C(0x7265636f726473)

/* --- making one ----------------------------------------------------------- */

static char *write_digits(char *to, uint64_t number)
{
    char digits[20];
    unsigned count = 0;

    do
        digits[count++] = (char)('0' + number % 10);
    while ((number /= 10) > 0);
    while (count > 0)
        *to++ = digits[--count];
    return to;
}

size_t records_key(uint64_t number, char key[TOTALS_KEY_BYTES])
{
    key[0] = 'k';
    return (size_t)(write_digits(key + 1, number) - key);
}

struct line {
    uint64_t id, key;
    int64_t amount;
};

/* Amounts of 17 to 32 bits, half of them negative. */
static struct line line_of(uint64_t seed, uint64_t number, uint64_t keys)
{
    const uint64_t bits = digest_seeded(seed ^ LINES_STREAM, number);
    const int64_t amount = (int64_t)(bits & UINT32_MAX) >> (bits >> 32 & 15);

    return (struct line){.id = number,
                         .key = (bits >> 37) % keys,
                         .amount = bits >> 36 & 1 ? -amount : amount};
}

static char *write_line(char *to, const struct line *line)
{
    to = write_digits(to, line->id);
    *to++ = ',';
    to += records_key(line->key, to);
    *to++ = ',';
    if (line->amount < 0)
        *to++ = '-';
    to = write_digits(to, (uint64_t)llabs(line->amount));
    *to++ = '\n';
    return to;
}

/* Returns 0 or -errno. */
static int write_all(int descriptor, const char *bytes, size_t size)
{
    while (size > 0) {
        const ssize_t written = write(descriptor, bytes, size);

        if (written < 0 && errno != EINTR)
            return -errno;
        if (written > 0) {
            bytes += written;
            size -= (size_t)written;
        }
    }
    return 0;
}

/* Lines until no further one has room in `bytes`. */
static int write_lines(struct records_file *file, uint64_t bytes, uint64_t seed,
                       char *buffer)
{
    char *to = buffer;
    int status = 0;

    for (uint64_t number = 0; status == 0; number++) {
        const struct line line = line_of(seed, number, file->keys);
        char *end = write_line(to, &line);

        if (file->bytes + (uint64_t)(end - to) > bytes)
            break;
        file->bytes += (uint64_t)(end - to);
        file->truth[line.key].lines++;
        file->truth[line.key].sum += line.amount;
        to = end;
        if (to - buffer > BUFFER_BYTES - LINE_BYTES) {
            status = write_all(file->descriptor, buffer, (size_t)(to - buffer));
            to = buffer;
        }
    }
    return status == 0
               ? write_all(file->descriptor, buffer, (size_t)(to - buffer))
               : status;
}

/* A file without a name in `directory`. Returns its descriptor or -errno. */
static int nameless(const char *directory)
{
    int descriptor = open(directory, O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
    char *path;

    /* Not every file system has them. */
    if (descriptor >= 0 || (errno != EOPNOTSUPP && errno != EISDIR))
        return descriptor >= 0 ? descriptor : -errno;
    if (asprintf(&path, "%s/cbench-records-XXXXXX", directory) < 0)
        return -ENOMEM;
    descriptor = mkostemp(path, O_CLOEXEC);
    if (descriptor >= 0)
        unlink(path);
    else
        descriptor = -errno;
    free(path);
    return descriptor;
}

static int fill(struct records_file *file, uint64_t bytes, uint64_t seed)
{
    char *buffer = malloc(BUFFER_BYTES);
    /* A limit on the size of files is then an error and no signal. */
    void (*before)(int) = signal(SIGXFSZ, SIG_IGN);
    int status = -ENOMEM;

    file->truth = calloc(file->keys, sizeof(*file->truth));
    if (buffer && file->truth)
        status = write_lines(file, bytes, seed, buffer);
    signal(SIGXFSZ, before);
    free(buffer);
    return status;
}

/* --- both ----------------------------------------------------------------- */

static int look_at(struct records_file *file)
{
    struct stat found;

    if (fstat(file->descriptor, &found) != 0)
        return -errno;
    file->bytes = (uint64_t)found.st_size;
    file->changed = found.st_mtim;
    return S_ISREG(found.st_mode) ? 0 : -EINVAL;
}

int records_file_make(struct records_file *file, uint64_t bytes, uint64_t keys,
                      uint64_t seed)
{
    const char *directory = getenv("TMPDIR");
    int status;

    if (!directory || !*directory)
        directory = "/tmp";
    *file = (struct records_file){.name = "the file made from --seed",
                                  .keys = keys};
    file->descriptor = nameless(directory);
    status = file->descriptor < 0 ? file->descriptor : fill(file, bytes, seed);
    if (status == 0)
        status = look_at(file);
    if (status == 0)
        return 0;
    records_file_close(file);
    /* A limit on the size of files is no room either. */
    return failure_explain(status == -EFBIG ? -ENOSPC : status,
                           "cannot make a file of %llu KiB in %s: %s; lower "
                           "--file-kib, or let TMPDIR name a directory that is "
                           "writable and has room",
                           (unsigned long long)bytes >> 10, directory,
                           strerror(-status));
}

int records_file_open(struct records_file *file, const char *path)
{
    const char *why = NULL;
    int status = 0, error = 0;

    *file = (struct records_file){.name = path};
    /* A pipe without a writer would be waited for. */
    file->descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (file->descriptor < 0)
        status = -(error = errno);
    else
        status = look_at(file);
    if (status == 0 && file->bytes > 0)
        return 0;
    if (file->descriptor >= 0 && status == 0)
        why = "it is empty";
    else if (file->descriptor >= 0)
        why = "it is not a regular file";
    records_file_close(file);
    /* Refused by the system, or wrongly named. */
    if (status != -EACCES && status != -EPERM && status != -EMFILE)
        status = -EINVAL;
    return failure_explain(status,
                           "--file: cannot read %s: %s; name a file of lines "
                           "ID,KEY,AMOUNT that can be read",
                           path, why ? why : strerror(error));
}

void records_file_close(struct records_file *file)
{
    if (file->descriptor >= 0)
        close(file->descriptor);
    free(file->truth);
    file->descriptor = -1;
    file->truth = NULL;
}

bool records_file_changed(const struct records_file *file)
{
    struct records_file now = *file;

    return look_at(&now) != 0 || now.bytes != file->bytes ||
           now.changed.tv_sec != file->changed.tv_sec ||
           now.changed.tv_nsec != file->changed.tv_nsec;
}
