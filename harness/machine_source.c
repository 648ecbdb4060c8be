/* Reading single lines, fields, numbers and lists (see machine_source.h). */
#include "harness/machine_source.h"

#include <dirent.h>
#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "harness/memory.h"

const struct machine_source machine_itself = {""};

static FILE *open_file(const struct machine_source *source, const char *path)
{
    char *whole = memory_format("%s%s", source->root, path);
    FILE *const file = fopen(whole, "re");

    free(whole);
    return file;
}

static char *first_line(const struct machine_source *source, const char *path)
{
    FILE *const file = open_file(source, path);
    char *line = NULL;
    size_t size = 0;
    ssize_t length;

    if (!file)
        return NULL;
    length = getline(&line, &size, file);
    fclose(file);
    if (length >= 0)
        line[strcspn(line, "\n")] = '\0';
    if (length < 0 || !line[0]) {
        free(line);
        return NULL;
    }
    return line;
}

char *source_line(const struct machine_source *source, const char *format, ...)
{
    va_list arguments;
    char *path, *line;

    va_start(arguments, format);
    path = memory_vformat(format, arguments);
    va_end(arguments);
    line = first_line(source, path);
    free(path);
    return line;
}

char *source_field(const struct machine_source *source, const char *path,
                   const char *key)
{
    FILE *const file = open_file(source, path);
    const size_t key_length = strlen(key);
    char *line = NULL, *value = NULL;
    size_t size = 0;

    if (!file)
        return NULL;
    while (!value && getline(&line, &size, file) >= 0) {
        const char *after = line + key_length;

        if (strncmp(line, key, key_length) != 0)
            continue;
        after += strspn(after, " \t");
        if (*after != ':' && *after != '=')
            continue;
        after++;
        after += strspn(after, " \t\"");
        value = memory_format("%.*s", (int)strcspn(after, "\"\n"), after);
    }
    free(line);
    fclose(file);
    if (value && !value[0]) {
        free(value);
        return NULL;
    }
    return value;
}

bool source_number(const struct machine_source *source, const char *path,
                   long long *number)
{
    char *line = first_line(source, path);
    char *end = line;

    errno = 0;
    *number = line ? strtoll(line, &end, 10) : 0;
    const bool known = end != line && errno == 0;

    free(line);
    return known;
}

bool source_exists(const struct machine_source *source, const char *path)
{
    char *whole = memory_format("%s%s", source->root, path);
    const bool there = access(whole, F_OK) == 0;

    free(whole);
    return there;
}

int cpus_of_list(const char *list, cpu_set_t *set)
{
    CPU_ZERO(set);
    while (*list) {
        char *end;
        unsigned long first = strtoul(list, &end, 10), last;

        if (end == list)
            break;
        last = *end == '-' ? strtoul(end + 1, &end, 10) : first;
        for (; first <= last && first < CPU_SETSIZE; first++)
            CPU_SET(first, set);
        list = end + strspn(end, ", ");
    }
    return CPU_COUNT(set);
}

int source_cpus(const struct machine_source *source, cpu_set_t *set,
                const char *format, ...)
{
    va_list arguments;
    char *path, *line;
    int count;

    va_start(arguments, format);
    path = memory_vformat(format, arguments);
    va_end(arguments);
    line = first_line(source, path);
    count = cpus_of_list(line ? line : "", set);
    free(line);
    free(path);
    return count;
}

json_t *text_or_unknown(char *text)
{
    json_t *json = text ? json_string(text) : NULL; /* NULL: no UTF-8 */

    free(text);
    return json ? json : json_string("unknown");
}

json_t *source_text_json(const struct machine_source *source, const char *path)
{
    return text_or_unknown(first_line(source, path));
}

json_t *number_or_unknown(bool known, long long number)
{
    return known ? json_integer(number) : json_string("unknown");
}

json_t *source_number_json(const struct machine_source *source,
                           const char *path)
{
    long long number;
    const bool known = source_number(source, path, &number);

    return number_or_unknown(known, number);
}

json_t *source_entries(const struct machine_source *source,
                       const char *directory, const char *prefix)
{
    char *whole = memory_format("%s%s", source->root, directory);
    struct dirent **found;
    const int count = scandir(whole, &found, NULL, versionsort);
    json_t *names;

    free(whole);
    if (count < 0)
        return NULL;
    names = json_array();
    for (int i = 0; i < count; i++) {
        const char *name = found[i]->d_name;

        if (name[0] != '.' && strncmp(name, prefix, strlen(prefix)) == 0)
            json_array_append_new(names, json_string(name));
        free(found[i]);
    }
    free(found);
    return names;
}
