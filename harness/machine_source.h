/* Where facts about a machine are read: /proc and /sys below a root, which is
 * empty for this machine and a directory of hand-made files in tests. */
#ifndef HARNESS_MACHINE_SOURCE_H
#define HARNESS_MACHINE_SOURCE_H

#include <jansson.h>
#include <sched.h>
#include <stdbool.h>

struct machine_source {
    const char *root; /* in front of every path; "": this machine itself */
};

extern const struct machine_source machine_itself;

/* The first line of a file without its end, as a new string; NULL where it
 * cannot be read or is empty. The path may be a printf format. */
char *source_line(const struct machine_source *, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
/* The value after "KEY: " or "KEY=" in a file, without quotes, likewise. */
char *source_field(const struct machine_source *, const char *path,
                   const char *key);
/* A whole number from the first line's beginning. */
bool source_number(const struct machine_source *, const char *path,
                   long long *number);
bool source_exists(const struct machine_source *, const char *path);

/* The CPUs of a list such as "0-3,8" (numbers above 1023 are left out), and how
 * many these are: none where the file cannot be read. */
int source_cpus(const struct machine_source *, cpu_set_t *, const char *format,
                ...) __attribute__((format(printf, 3, 4)));
int cpus_of_list(const char *list, cpu_set_t *);

/* New references; what cannot be read is the text "unknown". */
json_t *text_or_unknown(char *text); /* takes the text over */
json_t *source_text_json(const struct machine_source *, const char *path);
json_t *source_number_json(const struct machine_source *, const char *path);
json_t *number_or_unknown(bool known, long long number);

/* The names in a directory that begin so, in order (as versions are), as a new
 * array; NULL where there is no such directory. */
json_t *source_entries(const struct machine_source *, const char *directory,
                       const char *prefix);

#endif
