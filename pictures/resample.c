/* Scaling and filtering in two passes, rows first: the inner loops run over
 * neighbouring bytes with one weight, which compilers turn into vector code.
 *
 * A sum of rows is at most 255 × height, below 2^32 for any height of a JPEG.
 */
#include "pictures/resample.h"

#include <assert.h>
#include <string.h>

/* The part of source row or column `at` that [begin, end) covers; each source
 * is `unit` long. */
static uint32_t covered(uint64_t at, uint64_t unit, uint64_t begin,
                        uint64_t end)
{
    const uint64_t first = at * unit > begin ? at * unit : begin;
    const uint64_t last = (at + 1) * unit < end ? (at + 1) * unit : end;

    return (uint32_t)(last - first);
}

/* Sixteen-bit factors, as the height of a JPEG is: vector units multiply those
 * twice as fast as wider ones. */
static void add_row(uint32_t *restrict sums, const unsigned char *restrict row,
                    size_t count, uint16_t weight)
{
    for (size_t i = 0; i < count; i++)
        sums[i] += (uint32_t)((uint16_t)row[i] * weight);
}

/* One channel over the columns that [begin, end) covers, each `unit` wide. */
static uint64_t add_columns(const uint32_t *sums, uint64_t unit, uint64_t begin,
                            uint64_t end)
{
    uint64_t value = 0;

    for (uint64_t at = begin / unit; at * unit < end; at++)
        value += (uint64_t)covered(at, unit, begin, end) *
                 sums[at * PICTURE_CHANNELS];
    return value;
}

/* Average columns of `sums` into one row of `to`. `total` is what the weights
 * of a pixel add up to in both directions. */
static void average_columns(const uint32_t *sums, uint32_t from_width,
                            unsigned char *to, uint32_t to_width,
                            uint64_t total)
{
    for (uint32_t x = 0; x < to_width; x++) {
        const uint64_t begin = (uint64_t)x * from_width;

        for (unsigned c = 0; c < PICTURE_CHANNELS; c++) {
            const uint64_t value =
                add_columns(sums + c, to_width, begin, begin + from_width);

            *to++ = (unsigned char)((value + total / 2) / total);
        }
    }
}

void picture_scale(const unsigned char *from, struct picture_size from_size,
                   unsigned char *to, struct picture_size to_size,
                   uint32_t *scratch)
{
    const size_t from_stride = (size_t)from_size.width * PICTURE_CHANNELS;
    const size_t to_stride = (size_t)to_size.width * PICTURE_CHANNELS;
    const uint64_t total = picture_pixels(from_size);

    assert(total > 0);
    for (uint32_t y = 0; y < to_size.height; y++) {
        const uint64_t begin = (uint64_t)y * from_size.height;
        const uint64_t end = begin + from_size.height;

        memset(scratch, 0, from_stride * sizeof(*scratch));
        for (uint64_t at = begin / to_size.height; at * to_size.height < end;
             at++)
            add_row(scratch, from + at * from_stride, from_stride,
                    (uint16_t)covered(at, to_size.height, begin, end));
        average_columns(scratch, from_size.width, to + y * to_stride,
                        to_size.width, total);
    }
}

/* Row `y`, or the edge's row where that is beyond it. */
static const unsigned char *row_at(const unsigned char *from,
                                   struct picture_size size, int64_t y)
{
    if (y < 0)
        y = 0;
    if (y >= size.height)
        y = size.height - 1;
    return from + (size_t)y * size.width * PICTURE_CHANNELS;
}

/* The weighted sum of five rows around `y`, with two pixels of the edge put
 * before and behind it. */
static void weigh_rows(const unsigned char *from, struct picture_size size,
                       uint32_t y, uint32_t *restrict sums)
{
    const size_t count = (size_t)size.width * PICTURE_CHANNELS;
    const unsigned char *const a = row_at(from, size, (int64_t)y - 2);
    const unsigned char *const b = row_at(from, size, (int64_t)y - 1);
    const unsigned char *const c = row_at(from, size, y);
    const unsigned char *const d = row_at(from, size, (int64_t)y + 1);
    const unsigned char *const e = row_at(from, size, (int64_t)y + 2);
    uint32_t *const middle = sums + 2 * PICTURE_CHANNELS;

    for (size_t i = 0; i < count; i++)
        middle[i] = a[i] + 4U * b[i] + 6U * c[i] + 4U * d[i] + e[i];
    for (size_t i = 0; i < 2 * PICTURE_CHANNELS; i++) {
        sums[i] = middle[i % PICTURE_CHANNELS];
        middle[count + i] =
            middle[count - PICTURE_CHANNELS + i % PICTURE_CHANNELS];
    }
}

/* The five columns around each value of the row. */
static inline int weigh_columns(const uint32_t *sums)
{
    return (int)(sums[0] + 4 * sums[PICTURE_CHANNELS] +
                 6 * sums[2 * PICTURE_CHANNELS] +
                 4 * sums[3 * PICTURE_CHANNELS] + sums[4 * PICTURE_CHANNELS]);
}

static void blur_row(const uint32_t *restrict sums, unsigned char *restrict to,
                     size_t count)
{
    for (size_t i = 0; i < count; i++)
        to[i] = (unsigned char)((weigh_columns(sums + i) + 128) >> 8);
}

static void sharpen_row(const uint32_t *restrict sums,
                        const unsigned char *restrict row,
                        unsigned char *restrict to, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        int value = 512 * row[i] - weigh_columns(sums + i) + 128;

        /* A value below 0 is 0 however it is divided. */
        value = value < 0 ? 0 : value >> 8;
        to[i] = (unsigned char)(value > 255 ? 255 : value);
    }
}

void picture_filter(enum filter filter, const unsigned char *from,
                    struct picture_size size, unsigned char *to,
                    uint32_t *scratch)
{
    const size_t count = (size_t)size.width * PICTURE_CHANNELS;

    for (uint32_t y = 0; y < size.height; y++) {
        weigh_rows(from, size, y, scratch);
        if (filter == FILTER_BLUR)
            blur_row(scratch, to + y * count, count);
        else
            sharpen_row(scratch, from + y * count, to + y * count, count);
    }
}
