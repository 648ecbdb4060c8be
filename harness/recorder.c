/* Writing a result set (see recorder.h). */
#include "harness/recorder.h"

#include <errno.h>
#include <fcntl.h>
#include <libgen.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "harness/memory.h"

static int write_all(int fd, const char *bytes, size_t size)
{
    while (size > 0) {
        const ssize_t written = write(fd, bytes, size);

        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return written < 0 ? -errno : -EIO;
        bytes += written;
        size -= (size_t)written;
    }
    return 0;
}

/* mkdir -p */
static int make_directories(const char *path)
{
    char *copy = memory_copy(path);
    int status = 0;

    for (char *slash = strchr(copy + 1, '/'); slash;
         slash = strchr(slash + 1, '/')) {
        *slash = '\0';
        mkdir(copy, 0777); /* the last one tells whether it can be used */
        *slash = '/';
    }
    if (mkdir(copy, 0777) < 0 && errno != EEXIST)
        status = -errno;
    free(copy);
    return status;
}

static int write_manifest(const char *directory, const json_t *manifest)
{
    char *path = memory_format("%s/manifest.json", directory);
    char *beside = memory_format("%s/manifest.json.new", directory);
    char *text = json_dumps(manifest, JSON_INDENT(1));
    const int fd = open(beside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    int status = fd < 0 ? -errno : text ? 0 : -ENOMEM;

    if (status == 0)
        status = write_all(fd, text, strlen(text));
    if (status == 0 && fsync(fd) < 0)
        status = -errno;
    if (fd >= 0)
        close(fd);
    if (status == 0 && rename(beside, path) < 0)
        status = -errno;
    if (status < 0)
        unlink(beside);
    free(text);
    free(beside);
    free(path);
    return status;
}

static int open_runs(struct recorder *recorder, const char *directory)
{
    char *path = memory_format("%s/runs.jsonl", directory);

    recorder->fd = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0666);
    free(path);
    if (recorder->fd < 0)
        return -errno;
    if (flock(recorder->fd, LOCK_EX | LOCK_NB) == 0) {
        recorder->directory = memory_copy(directory);
        return 0;
    }
    close(recorder->fd);
    recorder->fd = -1;
    return -EBUSY;
}

static int explain(int status, const char *directory, char *why,
                   size_t why_size)
{
    if (status == -EBUSY)
        snprintf(why, why_size,
                 "another cbench is writing to \"%s\"; wait for it or name "
                 "another --out",
                 directory);
    else if (status == -EEXIST)
        snprintf(why, why_size,
                 "there is a result set in \"%s\" already; go on with it by "
                 "--resume, or name another --out",
                 directory);
    else
        snprintf(why, why_size,
                 "cannot write a result set in \"%s\": %s; name another "
                 "place with --out",
                 directory, strerror(-status));
    return status;
}

int recorder_create(struct recorder *recorder, const char *directory,
                    const json_t *manifest, char *why, size_t why_size)
{
    char *path = memory_format("%s/manifest.json", directory);
    int status = make_directories(directory);

    *recorder = (struct recorder){.fd = -1};
    if (status == 0 && access(path, F_OK) == 0)
        status = -EEXIST;
    free(path);
    if (status == 0)
        status = open_runs(recorder, directory);
    if (status == 0)
        status = write_manifest(directory, manifest);
    if (status == 0)
        return 0;
    recorder_close(recorder);
    return explain(status, directory, why, why_size);
}

int recorder_resume(struct recorder *recorder, const char *directory,
                    size_t whole_bytes, char *why, size_t why_size)
{
    int status;

    *recorder = (struct recorder){.fd = -1};
    status = open_runs(recorder, directory);
    if (status == 0 && (ftruncate(recorder->fd, (off_t)whole_bytes) < 0 ||
                        lseek(recorder->fd, 0, SEEK_END) < 0))
        status = -errno;
    recorder->size = (off_t)whole_bytes;
    if (status == 0)
        return 0;
    recorder_close(recorder);
    return explain(status, directory, why, why_size);
}

int recorder_rewrite(const struct recorder *recorder, const json_t *manifest)
{
    return write_manifest(recorder->directory, manifest);
}

int recorder_append(struct recorder *recorder, const json_t *line)
{
    char *text = json_dumps(line, JSON_COMPACT);
    const size_t size = text ? strlen(text) : 0;
    int status;

    if (!text)
        return -ENOMEM;
    text[size] = '\n'; /* in place of the end: one write for the line */
    status = write_all(recorder->fd, text, size + 1);
    if (status == 0 && fsync(recorder->fd) < 0)
        status = -errno;
    if (status == 0)
        recorder->size += (off_t)size + 1;
    else if (ftruncate(recorder->fd, recorder->size) == 0)
        lseek(recorder->fd, recorder->size, SEEK_SET);
    free(text);
    return status;
}

void recorder_close(struct recorder *recorder)
{
    if (recorder->fd >= 0)
        close(recorder->fd);
    free(recorder->directory);
    *recorder = (struct recorder){.fd = -1};
}

int recorder_link_latest(const char *directory)
{
    char *copy = memory_copy(directory), *other = memory_copy(directory);
    char *link = memory_format("%s/latest", dirname(copy));
    char *beside = memory_format("%s.%d", link, (int)getpid());
    int status = 0;

    if (symlink(basename(other), beside) < 0 || rename(beside, link) < 0) {
        status = -errno;
        unlink(beside);
    }
    free(beside);
    free(link);
    free(other);
    free(copy);
    return status;
}
