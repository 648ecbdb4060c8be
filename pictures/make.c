/* From a painted picture to a JPEG. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <turbojpeg.h>

#include "pictures/picture.h"

/* The accurate integer DCT gives the same coefficients in vector code and in
 * plain C, so the same bytes on every machine. */
#define FLAGS (TJFLAG_ACCURATEDCT | TJFLAG_NOREALLOC)

/* Into `jpeg`, which has room for any picture of this size. Returns how many
 * bytes it takes; 0 where TurboJPEG fails. */
static size_t compress(struct picture_size size, const unsigned char *pixels,
                       unsigned char *jpeg, unsigned long room)
{
    tjhandle encoder = tjInitCompress();
    int status;

    if (!encoder)
        return 0;
    status =
        tjCompress2(encoder, pixels, (int)size.width, 0, (int)size.height,
                    TJPF_RGB, &jpeg, &room, TJSAMP_420, PICTURE_QUALITY, FLAGS);
    tjDestroy(encoder);
    return status == 0 && room <= picture_jpeg_bytes_max(size) ? room : 0;
}

/* As many bytes and no more: the room for any picture is ten times as much. */
static int keep(const unsigned char *made, size_t bytes, unsigned char **jpeg)
{
    if (bytes == 0)
        return -EIO;
    *jpeg = malloc(bytes);
    if (!*jpeg)
        return -ENOMEM;
    memcpy(*jpeg, made, bytes);
    return 0;
}

int picture_make(struct picture_size size, uint64_t id, unsigned char **jpeg,
                 size_t *bytes)
{
    const unsigned long room =
        tjBufSize((int)size.width, (int)size.height, TJSAMP_420);
    unsigned char *pixels = malloc(picture_pixels(size) * PICTURE_CHANNELS);
    unsigned char *made = malloc(room);
    int status = pixels && made ? picture_paint(size, id, pixels) : -ENOMEM;

    if (status == 0) {
        *bytes = compress(size, pixels, made, room);
        status = keep(made, *bytes, jpeg);
    }
    free(pixels);
    free(made);
    return status;
}
