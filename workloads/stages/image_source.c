/* Making JPEGs, and reading them. */
#include "workloads/stages/image_source.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/failure.h"
#include "workloads/stages/image_work.h"

#define FILE_BYTES_MAX ((off_t)256 << 20)

void image_source_free(struct image_source *source)
{
    for (uint64_t i = 0; i < source->count; i++)
        free(source->images[i].jpeg);
    free(source->images);
    *source = (struct image_source){0};
}

/* One more place at the end; NULL where there is no memory for it. */
static struct image *add(struct image_source *source)
{
    struct image *more =
        realloc(source->images, (source->count + 1) * sizeof(*more));

    if (!more)
        return NULL;
    source->images = more;
    more[source->count] = (struct image){0};
    return &more[source->count++];
}

int image_source_make(struct image_source *source,
                      const struct picture_set *set)
{
    int status = 0;

    *source = (struct image_source){0};
    for (uint64_t i = 0; status == 0 && i < set->count; i++) {
        struct image *image = add(source);

        if (!image) {
            status = -ENOMEM;
            break;
        }
        image->size = picture_set_size(set, i);
        status = picture_make(image->size, picture_set_id(set, i), &image->jpeg,
                              &image->bytes);
    }
    if (status < 0)
        image_source_free(source);
    if (status == -EIO)
        failure_explain(status, "libturbojpeg cannot make a JPEG of a picture: "
                                "is it another version than this was built "
                                "with?");
    return status;
}

/* --- Files ---------------------------------------------------------------- */

/* Whatever it was: another --file must be typed. */
static int refuse(const char *path, const char *why)
{
    return failure_explain(-EINVAL,
                           "--file: cannot use %s: %s; name a JPEG, or a "
                           "directory of them",
                           path, why);
}

static int read_all(int fd, unsigned char *bytes, size_t size)
{
    size_t got = 0;

    while (got < size) {
        const ssize_t part = read(fd, bytes + got, size - got);

        if (part < 0 && errno == EINTR)
            continue;
        if (part <= 0)
            return part < 0 ? -errno : -ENODATA;
        got += (size_t)part;
    }
    return 0;
}

static int read_regular(struct image *image, int fd)
{
    struct stat about;

    if (fstat(fd, &about) != 0)
        return -errno;
    if (!S_ISREG(about.st_mode))
        return -EINVAL;
    if (about.st_size > FILE_BYTES_MAX)
        return -EFBIG;
    image->bytes = (size_t)about.st_size;
    image->jpeg = malloc(image->bytes + 1); /* an empty file is a file */
    return image->jpeg ? read_all(fd, image->jpeg, image->bytes) : -ENOMEM;
}

/* Only the head: what comes behind it is the tasks' business. */
static int check_head(struct image *image, const char *path)
{
    const int status = image_size(image->jpeg, image->bytes, &image->size);

    if (status == -EILSEQ)
        return refuse(path, "it is not a JPEG that can be decoded");
    if (status == -EFBIG)
        return refuse(path, "it has more than 67,108,864 pixels");
    return status;
}

static int read_file(struct image_source *source, const char *path)
{
    struct image *image = add(source);
    int status, fd;

    if (!image)
        return -ENOMEM;
    fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (fd < 0)
        return refuse(path, strerrordesc_np(errno));
    status = read_regular(image, fd);
    close(fd);
    if (status == -EINVAL)
        return refuse(path, "it is neither a file nor a directory");
    if (status == -EFBIG)
        return refuse(path, "it is larger than 256 MiB");
    if (status < 0 && status != -ENOMEM)
        return refuse(path, strerrordesc_np(-status));
    return status < 0 ? status : check_head(image, path);
}

static int is_jpeg_name(const struct dirent *entry)
{
    const char *dot = strrchr(entry->d_name, '.');

    return dot &&
           (strcasecmp(dot, ".jpg") == 0 || strcasecmp(dot, ".jpeg") == 0);
}

/* By bytes, not by the locale, so that task i has the same file anywhere. */
static int by_name(const struct dirent **left, const struct dirent **right)
{
    return strcmp((*left)->d_name, (*right)->d_name);
}

static int read_directory(struct image_source *source, const char *path)
{
    struct dirent **entries;
    const int count = scandir(path, &entries, is_jpeg_name, by_name);
    int status = 0;

    if (count < 0)
        return refuse(path, strerrordesc_np(errno));
    for (int i = 0; i < count; i++) {
        char *file = NULL;

        if (status == 0 &&
            asprintf(&file, "%s/%s", path, entries[i]->d_name) < 0)
            status = -ENOMEM;
        if (status == 0)
            status = read_file(source, file);
        free(file);
        free(entries[i]);
    }
    free(entries);
    return status == 0 && count == 0
               ? refuse(path, "it has no *.jpg or *.jpeg in it")
               : status;
}

int image_source_read(struct image_source *source, const char *path)
{
    struct stat about;
    int status;

    *source = (struct image_source){0};
    if (stat(path, &about) == 0 && S_ISDIR(about.st_mode))
        status = read_directory(source, path);
    else
        status = read_file(source, path);
    if (status < 0)
        image_source_free(source);
    return status;
}
