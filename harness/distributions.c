/* Files of latencies (see distributions.h). */
#include "harness/distributions.h"

#include <errno.h>
#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "harness/set_path.h"

#define FOLDER     "latencies"
#define FIRST_LINE "# cbench latencies "

/* --- reading -------------------------------------------------------------- */

struct reader {
    const char *rest; /* of the text */
    unsigned line;    /* that was read last */
    char text[160];   /* of that line, without its newline */
    char *why;
    size_t why_size;
};

static int wrong(struct reader *reader, int status, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

static int wrong(struct reader *reader, int status, const char *format, ...)
{
    va_list arguments;
    const int start =
        snprintf(reader->why, reader->why_size, "line %u: ", reader->line);

    va_start(arguments, format);
    if (start > 0 && (size_t)start < reader->why_size)
        vsnprintf(reader->why + start, reader->why_size - (size_t)start, format,
                  arguments);
    va_end(arguments);
    return status;
}

/* The next line that is whole; false at the end. Longer ones are cut, which
 * only comments are. */
static bool next_line(struct reader *reader)
{
    const char *end = strchr(reader->rest, '\n');

    reader->line++;
    if (!end)
        return false;
    snprintf(reader->text, sizeof(reader->text), "%.*s",
             (int)(end - reader->rest), reader->rest);
    reader->rest = end + 1;
    return true;
}

/* A decimal number and what follows it. */
static bool take_number(const char **text, uint64_t *number)
{
    char *end;

    if (**text < '0' || **text > '9')
        return false;
    errno = 0;
    *number = strtoull(*text, &end, 10);
    if (errno != 0 || (*end != ' ' && *end != '\0'))
        return false;
    *text = *end == ' ' ? end + 1 : end;
    return true;
}

static int add_bin(struct reader *reader, struct distribution *to)
{
    const struct distribution_bin *last =
        to->count > 0 ? &to->bins[to->count - 1] : NULL;
    const uint64_t before = last ? last->so_far : 0;
    const char *text = reader->text;
    struct distribution_bin bin, *grown;

    if (!take_number(&text, &bin.at_most_ns) ||
        !take_number(&text, &bin.tasks) || !take_number(&text, &bin.so_far) ||
        *text)
        return wrong(reader, -EINVAL, "not three whole numbers");
    if (last && bin.at_most_ns <= last->at_most_ns)
        return wrong(reader, -EINVAL, "its time does not rise");
    if (bin.tasks == 0 || bin.so_far < before ||
        bin.so_far - before != bin.tasks)
        return wrong(reader, -EINVAL,
                     "its sum is not the one before and its tasks");
    grown = realloc(to->bins, (to->count + 1) * sizeof(*grown));
    if (!grown)
        return wrong(reader, -ENOMEM, "no memory for it");
    to->bins = grown;
    to->bins[to->count++] = bin;
    return 0;
}

static int read_head(struct reader *reader)
{
    const char *number = reader->text + strlen(FIRST_LINE);
    uint64_t version;

    if (!next_line(reader) ||
        strncmp(reader->text, FIRST_LINE, strlen(FIRST_LINE)) != 0 ||
        !take_number(&number, &version) || version == 0)
        return wrong(reader, -EINVAL, "it does not begin with \"%sVERSION\"",
                     FIRST_LINE);
    if (version > DISTRIBUTIONS_VERSION)
        return wrong(reader, -EPROTO,
                     "its version is %" PRIu64 ", and this cbench knows up to "
                     "%d; use the one that recorded it",
                     version, DISTRIBUTIONS_VERSION);
    return 0;
}

/* Rows of both blocks, up to the line that says that nothing is cut off. */
static int read_blocks(struct reader *reader, struct distributions *all)
{
    struct distribution *block = NULL;
    int status = 0;

    while (status == 0) {
        if (!next_line(reader))
            return wrong(reader, -EINVAL, "it is cut off here");
        if (strcmp(reader->text, "# end") == 0)
            break;
        if (strncmp(reader->text, "# service:", 10) == 0)
            block = &all->service;
        else if (strncmp(reader->text, "# completion:", 13) == 0)
            block = &all->completion;
        else if (reader->text[0] != '#' && reader->text[0] != '\0')
            status = block ? add_bin(reader, block)
                           : wrong(reader, -EINVAL, "a row before its block");
    }
    return status;
}

static uint64_t tasks_of(const struct distribution *distribution)
{
    return distribution->count > 0
               ? distribution->bins[distribution->count - 1].so_far
               : 0;
}

int distributions_parse(struct distributions *all, const char *text, char *why,
                        size_t why_size)
{
    struct reader reader = {.rest = text, .why = why, .why_size = why_size};
    int status;

    *all = (struct distributions){0};
    status = read_head(&reader);
    if (status == 0)
        status = read_blocks(&reader, all);
    all->tasks = tasks_of(&all->service);
    if (status == 0 &&
        (all->tasks == 0 || all->tasks != tasks_of(&all->completion)))
        status = wrong(&reader, -EINVAL,
                       "service times of %" PRIu64 " tasks and completion "
                       "times of %" PRIu64,
                       all->tasks, tasks_of(&all->completion));
    if (status != 0)
        distributions_release(all);
    return status;
}

void distributions_release(struct distributions *all)
{
    free(all->service.bins);
    free(all->completion.bins);
    *all = (struct distributions){0};
}

/* --- keeping -------------------------------------------------------------- */

char *distributions_path(const char *experiment, const char *id)
{
    return set_path(FOLDER, experiment, id);
}

bool distributions_path_is_safe(const char *path)
{
    return set_path_is_safe(FOLDER, path);
}

int distributions_keep(const char *directory, const char *path,
                       const char *text, char *why, size_t why_size)
{
    struct distributions all;
    int status = distributions_parse(&all, text, why, why_size);

    if (status != 0)
        return status;
    distributions_release(&all);
    return set_path_write(directory, FOLDER, path, text, why, why_size);
}
