/* The steps from JPEG to JPEG, and the buffers between them. */
#include "workloads/stages/image_work.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "core/digest.h"

/* The accurate integer DCT is the same in vector code and in plain C: what is
 * expected can be worked out by the other. */
#define DECODE_FLAGS                                                           \
    (TJFLAG_ACCURATEDCT | TJFLAG_STOPONWARNING | TJFLAG_LIMITSCANS)
#define ENCODE_FLAGS (TJFLAG_ACCURATEDCT | TJFLAG_NOREALLOC)

int image_work_init(struct image_work *work, const struct image_recipe *recipe)
{
    work->recipe = recipe;
    work->encoder = tjInitCompress();
    return work->encoder ? 0 : -ENOMEM;
}

static void release_buffers(struct image_work *work)
{
    free(work->scratch);
    free(work->large);
    free(work->small);
    free(work->filtered);
    free(work->jpeg);
    work->scratch = NULL;
    work->large = work->small = work->filtered = work->jpeg = NULL;
    work->large_pixels = work->small_pixels = work->jpeg_room = 0;
    work->width = 0;
}

void image_work_release(struct image_work *work)
{
    release_buffers(work);
    if (work->encoder)
        tjDestroy(work->encoder);
    work->encoder = NULL;
}

struct picture_size image_scaled(const struct image_recipe *recipe,
                                 struct picture_size size)
{
    struct picture_size scaled = {
        .width = (uint32_t)((size.width * recipe->percent + 50) / 100),
        .height = (uint32_t)((size.height * recipe->percent + 50) / 100),
    };

    scaled.width += scaled.width == 0;
    scaled.height += scaled.height == 0;
    return scaled;
}

static unsigned long jpeg_room(struct picture_size size)
{
    return tjBufSize((int)size.width, (int)size.height, TJSAMP_420);
}

int image_work_reserve(struct image_work *work, struct picture_size size)
{
    const struct picture_size small = image_scaled(work->recipe, size);
    const size_t bytes = picture_pixels(size) * PICTURE_CHANNELS;
    const size_t small_bytes = picture_pixels(small) * PICTURE_CHANNELS;

    if (picture_pixels(size) <= work->large_pixels &&
        size.width <= work->width &&
        picture_pixels(small) <= work->small_pixels &&
        jpeg_room(small) <= work->jpeg_room)
        return 0;
    release_buffers(work);
    work->scratch =
        malloc(resample_scratch_words(size.width) * sizeof(*work->scratch));
    work->large = malloc(bytes);
    work->small = malloc(small_bytes);
    work->filtered = malloc(small_bytes);
    work->jpeg = malloc(jpeg_room(small));
    if (!work->scratch || !work->large || !work->small || !work->filtered ||
        !work->jpeg) {
        release_buffers(work);
        return -ENOMEM;
    }
    work->large_pixels = picture_pixels(size);
    work->width = size.width;
    work->small_pixels = picture_pixels(small);
    work->jpeg_room = jpeg_room(small);
    return 0;
}

/* The codec has one code for a broken image and for a lack of memory. */
static int codec_status(tjhandle handle)
{
    const char *sentence = tjGetErrorStr2(handle);

    return strstr(sentence, "Insufficient memory") ||
                   strstr(sentence, "Memory allocation")
               ? -ENOMEM
               : -EILSEQ;
}

/* The size that the head gives. */
static int read_size(tjhandle decoder, const void *jpeg, size_t bytes,
                     struct picture_size *size)
{
    int width, height, chroma, colours;

    if (tjDecompressHeader3(decoder, jpeg, bytes, &width, &height, &chroma,
                            &colours) != 0)
        return codec_status(decoder);
    if (width < 1 || height < 1)
        return -EILSEQ;
    *size = (struct picture_size){(uint32_t)width, (uint32_t)height};
    return picture_pixels(*size) > IMAGE_PIXELS_MAX ? -EFBIG : 0;
}

int image_size(const void *jpeg, size_t bytes, struct picture_size *size)
{
    tjhandle decoder = tjInitDecompress();
    int status;

    if (!decoder)
        return -ENOMEM;
    status = read_size(decoder, jpeg, bytes, size);
    tjDestroy(decoder);
    return status;
}

/* Into work->large, which becomes large enough. */
static int decode_by(tjhandle decoder, struct image_work *work,
                     const void *jpeg, size_t bytes)
{
    int status = read_size(decoder, jpeg, bytes, &work->size);

    if (status == 0)
        status = image_work_reserve(work, work->size);
    if (status < 0)
        return status;
    if (tjDecompress2(decoder, jpeg, bytes, work->large, (int)work->size.width,
                      0, (int)work->size.height, TJPF_RGB, DECODE_FLAGS) != 0)
        return codec_status(decoder);
    return 0;
}

/* With a decoder made for this image, in 0.15 us. One that has decoded another
 * keeps its tables, and uses them for an image that lost its own: what comes out
 * would depend on the order of tasks. And TurboJPEG 2.1 leaves one in the middle
 * of a head that it refuses. */
static int decode(struct image_work *work, const void *jpeg, size_t bytes)
{
    const tjhandle decoder = tjInitDecompress();
    int status;

    if (!decoder)
        return -ENOMEM;
    status = decode_by(decoder, work, jpeg, bytes);
    tjDestroy(decoder);
    return status;
}

static int encode(struct image_work *work, const unsigned char *pixels,
                  struct picture_size size)
{
    unsigned long bytes = work->jpeg_room;

    if (tjCompress2(work->encoder, pixels, (int)size.width, 0, (int)size.height,
                    TJPF_RGB, &work->jpeg, &bytes, TJSAMP_420,
                    (int)work->recipe->quality, ENCODE_FLAGS) != 0)
        return codec_status(work->encoder);
    work->jpeg_bytes = bytes;
    return 0;
}

int image_work_do(struct image_work *work, const void *jpeg, size_t bytes,
                  uint64_t *digest)
{
    const struct image_recipe *const recipe = work->recipe;
    const unsigned char *pixels;
    struct picture_size small;
    int status = decode(work, jpeg, bytes);

    if (status < 0)
        return status;
    pixels = work->large;
    small = image_scaled(recipe, work->size);
    if (recipe->percent < 100) {
        picture_scale(pixels, work->size, work->small, small, work->scratch);
        pixels = work->small;
    }
    if (recipe->filter != FILTER_NONE) {
        picture_filter(recipe->filter, pixels, small, work->filtered,
                       work->scratch);
        pixels = work->filtered;
    }
    status = encode(work, pixels, small);
    if (status == 0)
        *digest = digest_bytes(work->jpeg, work->jpeg_bytes);
    return status;
}
