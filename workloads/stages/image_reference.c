/* Decode, scale, filter and encode, plainly: slow, and by other code than what
 * is measured. */
#include "workloads/stages/image_reference.h"

#include <errno.h>
#include <math.h>
#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <jpeglib.h>

#include "core/digest.h"

/* libjpeg calls error_exit, which must not return. */
struct failure {
    struct jpeg_error_mgr manager; /* the first member: callbacks cast */
    jmp_buf back;
    int status;
};

static void give_up(j_common_ptr codec)
{
    struct failure *failure = (struct failure *)codec->err;
    char sentence[JMSG_LENGTH_MAX];

    failure->manager.format_message(codec, sentence);
    failure->status =
        strstr(sentence, "Insufficient memory") ? -ENOMEM : -EILSEQ;
    longjmp(failure->back, 1);
}

/* Warnings, level -1, are failures too. */
static void mind_warning(j_common_ptr codec, int level)
{
    if (level < 0)
        give_up(codec);
}

static struct jpeg_error_mgr *watch(struct failure *failure)
{
    jpeg_std_error(&failure->manager);
    failure->manager.error_exit = give_up;
    failure->manager.emit_message = mind_warning;
    failure->status = 0;
    return &failure->manager;
}

/* A picture of the reference; pixels are the holder's to free. */
struct plain {
    struct picture_size size;
    unsigned char *pixels;
};

static unsigned char *at(const struct plain *plain, uint32_t x, uint32_t y)
{
    return plain->pixels +
           ((size_t)y * plain->size.width + x) * PICTURE_CHANNELS;
}

static int make_plain(struct plain *plain, struct picture_size size)
{
    plain->size = size;
    plain->pixels = calloc(picture_pixels(size), PICTURE_CHANNELS);
    return plain->pixels ? 0 : -ENOMEM;
}

/* --- The codec ------------------------------------------------------------ */

static void read_rows(struct jpeg_decompress_struct *codec, struct plain *to)
{
    while (codec->output_scanline < codec->output_height) {
        JSAMPROW row = at(to, 0, codec->output_scanline);

        jpeg_read_scanlines(codec, &row, 1);
    }
    jpeg_finish_decompress(codec);
}

static int decode(const void *jpeg, size_t bytes, struct plain *to)
{
    struct jpeg_decompress_struct codec = {0};
    struct failure failure;

    codec.err = watch(&failure);
    if (setjmp(failure.back) == 0) {
        jpeg_create_decompress(&codec);
        jpeg_mem_src(&codec, jpeg, bytes);
        jpeg_read_header(&codec, TRUE);
        codec.out_color_space = JCS_RGB;
        codec.dct_method = JDCT_ISLOW;
        const struct picture_size size = {codec.image_width,
                                          codec.image_height};
        failure.status = picture_pixels(size) > IMAGE_PIXELS_MAX
                             ? -EFBIG
                             : make_plain(to, size);
        if (failure.status == 0) {
            jpeg_start_decompress(&codec);
            read_rows(&codec, to);
        }
    }
    jpeg_destroy_decompress(&codec);
    return failure.status;
}

static int encode(const struct plain *from, int quality, unsigned char **jpeg,
                  unsigned long *bytes)
{
    struct jpeg_compress_struct codec = {0};
    struct failure failure;

    codec.err = watch(&failure);
    if (setjmp(failure.back) == 0) {
        jpeg_create_compress(&codec);
        jpeg_mem_dest(&codec, jpeg, bytes);
        codec.image_width = from->size.width;
        codec.image_height = from->size.height;
        codec.input_components = PICTURE_CHANNELS;
        codec.in_color_space = JCS_RGB;
        jpeg_set_defaults(&codec); /* YCbCr, 4:2:0 */
        jpeg_set_quality(&codec, quality, TRUE);
        codec.dct_method = JDCT_ISLOW;
        jpeg_start_compress(&codec, TRUE);
        while (codec.next_scanline < codec.image_height) {
            JSAMPROW row = at(from, 0, codec.next_scanline);

            jpeg_write_scanlines(&codec, &row, 1);
        }
        jpeg_finish_compress(&codec);
    }
    jpeg_destroy_compress(&codec);
    return failure.status;
}

/* --- The pixels ----------------------------------------------------------- */

/* How much of [from, from + 1) lies in [begin, end), in units of 1/parts. */
static double overlap(double from, double parts, double begin, double end)
{
    return fmin((from + 1) * parts, end) - fmax(from * parts, begin);
}

/* One channel of the pixel x, y of `to`: the mean over the area below it. */
static unsigned char mean_of(const struct plain *from, struct picture_size to,
                             uint32_t x, uint32_t y, unsigned channel)
{
    const double left = (double)x * from->size.width;
    const double top = (double)y * from->size.height;
    const double area = (double)picture_pixels(from->size);
    double sum = 0;

    for (uint32_t v = (uint32_t)(top / to.height);
         v * (double)to.height < top + from->size.height; v++)
        for (uint32_t u = (uint32_t)(left / to.width);
             u * (double)to.width < left + from->size.width; u++)
            sum += overlap(u, to.width, left, left + from->size.width) *
                   overlap(v, to.height, top, top + from->size.height) *
                   at(from, u, v)[channel];
    return (unsigned char)floor((2 * sum + area) / (2 * area));
}

static int scale(const struct image_recipe *recipe, const struct plain *from,
                 struct plain *to)
{
    const int status = make_plain(to, image_scaled(recipe, from->size));

    if (status < 0)
        return status;
    for (uint32_t y = 0; y < to->size.height; y++)
        for (uint32_t x = 0; x < to->size.width; x++)
            for (unsigned c = 0; c < PICTURE_CHANNELS; c++)
                at(to, x, y)[c] = mean_of(from, to->size, x, y, c);
    return 0;
}

static uint32_t within(int64_t place, uint32_t count)
{
    return place < 0 ? 0 : place >= count ? count - 1 : (uint32_t)place;
}

static unsigned char filtered(unsigned filter, const struct plain *from,
                              uint32_t x, uint32_t y, unsigned channel)
{
    static const double weights[] = {1, 4, 6, 4, 1};
    const double value = at(from, x, y)[channel];
    double sum = 0;

    for (int v = -2; v <= 2; v++)
        for (int u = -2; u <= 2; u++)
            sum += weights[u + 2] * weights[v + 2] *
                   at(from, within((int64_t)x + u, from->size.width),
                      within((int64_t)y + v, from->size.height))[channel];
    if (filter == FILTER_SHARPEN)
        sum = 512 * value - sum;
    return (unsigned char)fmax(0, fmin(255, floor(sum / 256 + 0.5)));
}

static int filter_all(const struct image_recipe *recipe,
                      const struct plain *from, struct plain *to)
{
    const int status = make_plain(to, from->size);

    if (status < 0)
        return status;
    for (uint32_t y = 0; y < to->size.height; y++)
        for (uint32_t x = 0; x < to->size.width; x++)
            for (unsigned c = 0; c < PICTURE_CHANNELS; c++)
                at(to, x, y)[c] = filtered(recipe->filter, from, x, y, c);
    return 0;
}

/* --- Both ----------------------------------------------------------------- */

/* libjpeg reads this at its first use; a TurboJPEG that has begun does not. */
void image_reference_plainly(void)
{
    setenv("JSIMD_FORCENONE", "1", 1);
}

int image_reference_jpeg(const struct image_recipe *recipe, const void *jpeg,
                         size_t bytes, unsigned char **result,
                         size_t *result_bytes)
{
    struct plain steps[3] = {{.pixels = NULL}};
    struct plain *last = &steps[0];
    unsigned char *made = NULL;
    unsigned long made_bytes = 0;
    int status = decode(jpeg, bytes, last);

    if (status == 0 && recipe->percent < 100) {
        status = scale(recipe, last, last + 1);
        last++;
    }
    if (status == 0 && recipe->filter != FILTER_NONE) {
        status = filter_all(recipe, last, last + 1);
        last++;
    }
    if (status == 0)
        status = encode(last, (int)recipe->quality, &made, &made_bytes);
    for (int i = 0; i < 3; i++)
        free(steps[i].pixels);
    if (status < 0) {
        free(made);
        return status;
    }
    *result = made;
    *result_bytes = made_bytes;
    return 0;
}

int image_reference(const struct image_recipe *recipe, const void *jpeg,
                    size_t bytes, uint64_t *digest)
{
    unsigned char *made;
    size_t made_bytes;
    const int status =
        image_reference_jpeg(recipe, jpeg, bytes, &made, &made_bytes);

    if (status < 0)
        return status;
    *digest = digest_bytes(made, made_bytes);
    free(made);
    return 0;
}
