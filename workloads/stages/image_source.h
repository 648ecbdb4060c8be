/* The JPEGs that tasks work on, in memory: made from a picture set, or read
 * from a file or from all *.jpg and *.jpeg of a directory. They are made before
 * any worker, so that threads share them and forked processes inherit them, and
 * are constant afterwards; a file that changes under way changes nothing.
 */
#ifndef WORKLOADS_STAGES_IMAGE_SOURCE_H
#define WORKLOADS_STAGES_IMAGE_SOURCE_H

#include <stddef.h>
#include <stdint.h>

#include "workloads/stages/picture_set.h"

struct image {
    unsigned char *jpeg;
    size_t bytes;
    struct picture_size size;
};

struct image_source {
    struct image *images;
    uint64_t count;
};

/* Both return 0, or -errno with a sentence in failure_explain where that is not
 * -ENOMEM, and then leave nothing to free. */
int image_source_make(struct image_source *, const struct picture_set *);
int image_source_read(struct image_source *, const char *path);
void image_source_free(struct image_source *);

#endif
