/* What is done to an image: decode a JPEG, scale it down, blur or sharpen it,
 * encode it again. By TurboJPEG and pictures/resample.h, with handles and
 * buffers that one worker makes once and uses for all its tasks.
 *
 * What comes may be anything: a truncated file, bytes that are no JPEG, a head
 * that announces 65,500 × 65,500 pixels. The size is read from the head and
 * refused before anything of that size is allocated, a warning of the decoder
 * counts as a failure, and a file of endless scans is given up.
 */
#ifndef WORKLOADS_STAGES_IMAGE_WORK_H
#define WORKLOADS_STAGES_IMAGE_WORK_H

#include <stddef.h>
#include <stdint.h>
#include <turbojpeg.h>

#include "pictures/resample.h"

#define IMAGE_PIXELS_MAX ((size_t)1 << 26) /* 192 MiB when decoded */

/* What the options ask for; constant while workers exist. */
struct image_recipe {
    uint64_t percent; /* of each side */
    unsigned filter;  /* enum filter */
    uint64_t quality;
};

/* One worker's. Zero-initialised before image_work_init. */
struct image_work {
    const struct image_recipe *recipe;
    tjhandle encoder;
    unsigned char *large, *small, *filtered; /* pixels after each step */
    unsigned char *jpeg;                     /* what came out */
    size_t jpeg_bytes;
    uint32_t *scratch;
    struct picture_size size; /* of the image at hand */
    /* What the buffers have room for. */
    size_t large_pixels, small_pixels, jpeg_room;
    uint32_t width;
};

/* Returns 0 or -ENOMEM; release it in either case. */
int image_work_init(struct image_work *, const struct image_recipe *);
void image_work_release(struct image_work *);

/* Make room for images of this size, so that no task has to. Returns 0 or
 * -ENOMEM. */
int image_work_reserve(struct image_work *, struct picture_size);

/* Do it; the digest is of the JPEG that comes out. Returns 0, -ENOMEM, -EILSEQ:
 * not a JPEG that can be decoded, or -EFBIG: more than IMAGE_PIXELS_MAX. */
int image_work_do(struct image_work *, const void *jpeg, size_t bytes,
                  uint64_t *digest);

/* The size that a JPEG's head gives. Returns as image_work_do does. */
int image_size(const void *jpeg, size_t bytes, struct picture_size *);

/* The size after scaling. */
struct picture_size image_scaled(const struct image_recipe *,
                                 struct picture_size);

#endif
