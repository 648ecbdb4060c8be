/* Whole files, read and written at once. */
#include "harness/report/files.h"

#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static int read_all(FILE *file, char **text, size_t *size)
{
    size_t allocated = 0, used = 0;

    *text = NULL;
    do {
        char *grown = realloc(*text, (allocated += 65536) + 1);

        if (!grown) {
            free(*text);
            return -ENOMEM;
        }
        *text = grown;
        used += fread(*text + used, 1, allocated - used, file);
    } while (used == allocated);
    if (ferror(file)) {
        free(*text);
        return -EIO;
    }
    (*text)[used] = '\0';
    if (size)
        *size = used;
    return 0;
}

int files_read(const char *directory, const char *name, char **text,
               size_t *size)
{
    char *path;
    FILE *file;
    int status;

    if (asprintf(&path, "%s/%s", directory, name) < 0)
        return -ENOMEM;
    file = fopen(path, "re");
    if (file) {
        status = read_all(file, text, size);
        fclose(file);
    } else {
        status = -errno;
    }
    free(path);
    return status;
}

static int write_all(const char *path, const char *text, size_t size, bool sync)
{
    FILE *file = fopen(path, "we");
    int status;

    if (!file)
        return -errno;
    status = fwrite(text, 1, size, file) == size && fflush(file) == 0 &&
                     (!sync || fsync(fileno(file)) == 0)
                 ? 0
                 : -errno;
    if (fclose(file) != 0 && status == 0)
        status = -errno;
    return status;
}

static int write_beside(const char *directory, const char *name,
                        const char *text, size_t size, bool sync)
{
    char *path, *beside;
    int status;

    if (asprintf(&path, "%s/%s", directory, name) < 0)
        return -ENOMEM;
    if (asprintf(&beside, "%s.part", path) < 0) {
        free(path);
        return -ENOMEM;
    }
    status = write_all(beside, text, size, sync);
    if (status == 0 && rename(beside, path) < 0)
        status = -errno;
    if (status < 0)
        unlink(beside);
    free(beside);
    free(path);
    return status;
}

int files_write(const char *directory, const char *name, const char *text,
                size_t size)
{
    return write_beside(directory, name, text, size, true);
}

int files_write_again(const char *directory, const char *name, const char *text,
                      size_t size)
{
    return write_beside(directory, name, text, size, false);
}
