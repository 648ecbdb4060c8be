/* Reading line by line. */
#include "workloads/stages/records_truth.h"

#include <errno.h>
#include <search.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "workloads/stages/records_line.h"

static int by_key(const void *a, const void *b)
{
    const struct total *x = a, *y = b;

    return strcmp(x->key, y->key);
}

/* A whole number of at most 18 digits and nothing else. */
static bool read_number(const char *text, bool may_be_negative,
                        long long *value)
{
    const char *digits = text + (may_be_negative && *text == '-');
    const size_t count = strspn(digits, "0123456789");

    errno = 0;
    *value = strtoll(text, NULL, 10);
    return errno == 0 && count >= 1 && count <= 18 && digits[count] == '\0';
}

static bool is_key(const char *text)
{
    const size_t bytes = strlen(text);

    for (const char *at = text; *at; at++)
        if ((unsigned char)*at < ' ' || *at == 0x7f)
            return false;
    return bytes >= 1 && bytes <= RECORD_KEY_MAX;
}

/* Take a line apart, which is changed by that. */
static bool read_fields(char *line, struct record *record)
{
    const char *id = strsep(&line, ",");
    const char *key = strsep(&line, ",");
    const char *amount = strsep(&line, ",");
    long long number, value;

    if (!amount || line || !read_number(id, false, &number) || !is_key(key) ||
        !read_number(amount, true, &value))
        return false;
    record->id = (uint64_t)number;
    record->key = key;
    record->key_bytes = strlen(key);
    record->amount = value;
    return true;
}

/* Returns 0 or -ENOMEM. */
static int add(struct truth *truth, const struct record *record)
{
    struct total name, *total, **found;

    total_name(&name, record->key, record->key_bytes);
    found = tsearch(&name, &truth->tree, by_key);
    if (!found)
        return -ENOMEM;
    if (*found == &name) { /* it is new: what the tree keeps must last */
        total = malloc(sizeof(*total));
        if (!total) {
            tdelete(&name, &truth->tree, by_key);
            return -ENOMEM;
        }
        *total = name;
        *found = total;
        truth->keys++;
    }
    total = *found;
    total->lines++;
    total->sum += record->amount;
    return 0;
}

/* One line of `bytes` bytes with its newline, if it has one. */
static int take_line(struct truth *truth, uint64_t part, char *line,
                     size_t bytes)
{
    struct record record;
    bool sound =
        bytes > 0 && line[bytes - 1] == '\n' && bytes - 1 <= RECORD_LINE_MAX;

    if (sound)
        line[bytes - 1] = '\0';
    if (!sound || strlen(line) != bytes - 1 || !read_fields(line, &record)) {
        truth->flawed[part] = true;
        return 0;
    }
    truth->digests[part] +=
        record_digest(&record, digest_bytes(record.key, record.key_bytes));
    return add(truth, &record);
}

static int read_lines(struct truth *truth, FILE *file, uint64_t bytes)
{
    uint64_t offset = 0, part = 0;
    size_t room = 0;
    char *line = NULL;
    int status = 0;
    ssize_t length;

    errno = 0;
    while (status == 0 && offset < bytes &&
           (length = getline(&line, &room, file)) > 0) {
        while (offset > part_end(bytes, truth->parts, part))
            part++;
        status = take_line(truth, part, line, (size_t)length);
        offset += (uint64_t)length;
    }
    if (status == 0 && offset < bytes && !feof(file))
        status = errno ? -errno : -EIO;
    free(line);
    return status;
}

int truth_new(struct truth **result, int descriptor, uint64_t bytes,
              uint64_t parts)
{
    struct truth *truth = calloc(1, sizeof(*truth));
    const int copy = dup(descriptor);
    FILE *file = copy >= 0 ? fdopen(copy, "r") : NULL;
    int status = file ? 0 : -errno;

    if (truth) {
        truth->parts = parts;
        truth->digests = calloc(parts, sizeof(*truth->digests));
        truth->flawed = calloc(parts, sizeof(*truth->flawed));
    }
    if (!truth || !truth->digests || !truth->flawed)
        status = -ENOMEM;
    if (status == 0) {
        rewind(file);
        status = read_lines(truth, file, bytes);
    }
    if (file)
        fclose(file);
    else if (copy >= 0)
        close(copy);
    if (status == 0)
        *result = truth;
    else
        truth_free(truth);
    return status;
}

void truth_free(struct truth *truth)
{
    if (!truth)
        return;
    tdestroy(truth->tree, free);
    free(truth->digests);
    free(truth->flawed);
    free(truth);
}

const struct total *truth_find(const struct truth *truth,
                               const struct total *key)
{
    struct total *const *found = tfind(key, &truth->tree, by_key);

    return found ? *found : NULL;
}
