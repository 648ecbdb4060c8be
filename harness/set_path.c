/* Files of single cases within a result set (see set_path.h). */
#include "harness/set_path.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "core/digest.h"
#include "harness/report/files.h"

#define ID_CHARS 100

static bool is_plain(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
           (byte >= '0' && byte <= '9') || strchr("-_+.@", byte);
}

char *set_path(const char *folder, const char *experiment, const char *id)
{
    char plain[ID_CHARS + 1], mark[20] = "";
    bool changed = strlen(id) > ID_CHARS;
    uint64_t hash = 0;
    size_t length = 0;
    char *path;

    for (const char *at = id; *at; at++) {
        hash = digest_mix(hash + (unsigned char)*at + 1);
        changed = changed || !is_plain(*at);
        if (length < ID_CHARS)
            plain[length++] = '_';
        if (is_plain(*at) && (size_t)(at - id) < ID_CHARS)
            plain[length - 1] = *at;
    }
    plain[length] = '\0';
    if (changed)
        snprintf(mark, sizeof(mark), ".%08" PRIx32, (uint32_t)hash);
    if (asprintf(&path, "%s/%s.%s%s.txt", folder, experiment, plain, mark) < 0)
        return NULL;
    return path;
}

bool set_path_is_safe(const char *folder, const char *path)
{
    const size_t length = strlen(folder);

    if (strncmp(path, folder, length) != 0 || path[length] != '/')
        return false;
    if (path[length + 1] == '.' || path[length + 1] == '\0' ||
        strlen(path) > 240)
        return false;
    for (path += length + 1; *path; path++)
        if (!is_plain(*path))
            return false;
    return true;
}

static int make_folder(const char *directory, const char *folder)
{
    char *path;
    int status;

    if (asprintf(&path, "%s/%s", directory, folder) < 0)
        return -ENOMEM;
    status = mkdir(path, 0777) < 0 && errno != EEXIST ? -errno : 0;
    free(path);
    return status;
}

int set_path_write(const char *directory, const char *folder, const char *path,
                   const char *text, char *why, size_t why_size)
{
    int status = make_folder(directory, folder);

    if (status == 0)
        status = files_write(directory, path, text, strlen(text));
    if (status != 0)
        snprintf(why, why_size, "cannot write %s/%s: %s%s", directory, path,
                 strerror(-status),
                 status == -ENOSPC ? "; make room there" : "");
    return status;
}
