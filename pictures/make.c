/* From a painted picture to a JPEG. */
#include <errno.h>
#include <stdlib.h>
#include <turbojpeg.h>

#include "pictures/picture.h"

/* The accurate integer DCT gives the same coefficients in vector code and in
 * plain C, so the same bytes on every machine. */
#define FLAGS (TJFLAG_ACCURATEDCT | TJFLAG_NOREALLOC)

/* `room` bytes at `jpeg` are enough for any picture of this size. */
static int compress(struct picture_size size, const unsigned char *pixels,
                    unsigned char *jpeg, size_t *bytes)
{
    unsigned long used = *bytes;
    tjhandle encoder = tjInitCompress();
    int status;

    if (!encoder)
        return -ENOMEM;
    status =
        tjCompress2(encoder, pixels, (int)size.width, 0, (int)size.height,
                    TJPF_RGB, &jpeg, &used, TJSAMP_420, PICTURE_QUALITY, FLAGS);
    tjDestroy(encoder);
    *bytes = used;
    return status == 0 && used <= picture_jpeg_bytes_max(size) ? 0 : -EIO;
}

int picture_make(struct picture_size size, uint64_t id, unsigned char **jpeg,
                 size_t *bytes)
{
    const size_t room =
        tjBufSize((int)size.width, (int)size.height, TJSAMP_420);
    unsigned char *pixels = malloc(picture_pixels(size) * PICTURE_CHANNELS);
    unsigned char *made = malloc(room);
    int status = pixels && made ? picture_paint(size, id, pixels) : -ENOMEM;

    *bytes = room;
    if (status == 0)
        status = compress(size, pixels, made, bytes);
    free(pixels);
    if (status == 0) {
        unsigned char *less = realloc(made, *bytes);

        *jpeg = less ? less : made;
    } else {
        free(made);
    }
    return status;
}
