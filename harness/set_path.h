/* Files of single cases within a result set: "FOLDER/EXPERIMENT.ID.txt". */
#ifndef HARNESS_SET_PATH_H
#define HARNESS_SET_PATH_H

#include <stdbool.h>
#include <stddef.h>

/* The path of a case's file, with what could mean something to a file system
 * replaced, and no two ids alike. A new string. */
char *set_path(const char *folder, const char *experiment, const char *id);
/* Whether a path could have been made so: it leads nowhere else. */
bool set_path_is_safe(const char *folder, const char *path);

/* Put `text` at `path` of the set at `directory`, as a whole or not at all.
 * Returns 0 or -errno with a sentence in `why`. */
int set_path_write(const char *directory, const char *folder, const char *path,
                   const char *text, char *why, size_t why_size);

#endif
