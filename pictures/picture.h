/* Pictures made from a number: photo-like, so that they compress as photographs
 * do, and the same pixels everywhere.
 *
 * The origin serves them and workloads fetch, decode and scale them; whoever
 * knows a picture's size and id can make it again and so prove what came. A
 * picture is a function of these alone: whole numbers, no floating point, no
 * clock, no library but TurboJPEG for the compression.
 *
 * Nothing here has state, prints, exits or starts a thread: all may be called
 * from several threads at once.
 */
#ifndef PICTURES_PICTURE_H
#define PICTURES_PICTURE_H

#include <stddef.h>
#include <stdint.h>

#define PICTURE_SIDE_MAX   4096 /* pixels */
#define PICTURE_CHANNELS   3    /* red, green, blue, a byte each */
#define PICTURE_QUALITY    90   /* of the JPEGs made here, as a camera's */
#define PICTURE_HEAD_BYTES 1024 /* more than the head and tables of one take */

struct picture_size {
    uint32_t width, height;
};

static inline size_t picture_pixels(struct picture_size size)
{
    return (size_t)size.width * size.height;
}

/* No JPEG made here is larger: a byte a pixel (they take about a quarter) and
 * the blocks that the right and lower edge are filled up to. */
static inline size_t picture_jpeg_bytes_max(struct picture_size size)
{
    return (size_t)(size.width + 15) * (size.height + 15) + PICTURE_HEAD_BYTES;
}

/* Read "640x480", each side from 1 to PICTURE_SIDE_MAX; `*end` is what follows.
 * Returns 0 or -EINVAL. */
int picture_size_parse(const char *text, struct picture_size *,
                       const char **end);

/* Paint the picture `id`: size.width * size.height * 3 bytes, rows from the top
 * without gaps. Returns 0 or -ENOMEM. */
int picture_paint(struct picture_size, uint64_t id, unsigned char *pixels);

/* The picture `id` as a baseline JPEG with halved chroma (4:2:0). `*jpeg` is
 * the caller's to free. Returns 0, -ENOMEM, or -EIO where TurboJPEG fails. */
int picture_make(struct picture_size, uint64_t id, unsigned char **jpeg,
                 size_t *bytes);

#endif
