/* What pictures show: light that falls off over the view, clouds of two sizes,
 * a dozen shaded balls, and the grain of a sensor. Each of the four puts energy
 * into other frequencies, as what is photographed does; noise alone would not
 * compress, and gradients alone would compress to nothing.
 */
#include <errno.h>
#include <stdlib.h>

#include "core/digest.h"
#include "pictures/picture.h"

#define BALLS       12
#define FIXED_BITS  16 /* of fractions */
#define BALL_SHADES 256
#define GRAIN_BITS  5

struct cloud {
    unsigned cell_bits; /* a value every 2^cell_bits pixels */
    int amplitude;      /* to either side */
    uint64_t salt;
};

static const struct cloud clouds[] = {{6, 40, 1}, {3, 24, 2}};

struct ball {
    int64_t x, y, radius;
    int colour[PICTURE_CHANNELS];
};

/* One picture while it is painted, a row at a time. */
struct painting {
    struct picture_size size;
    uint64_t id;
    int corners[4][PICTURE_CHANNELS];
    struct ball balls[BALLS];
    int *row; /* red, green, blue, … as yet unclamped */
};

static int byte_of(uint64_t number, unsigned which)
{
    return (int)(number >> (8 * which) & 0xff);
}

static void choose(struct painting *painting)
{
    const struct picture_size size = painting->size;
    const uint32_t side = size.width < size.height ? size.width : size.height;
    uint64_t n = 0;

    for (unsigned corner = 0; corner < 4; corner++) {
        const uint64_t number = digest_seeded(painting->id, n++);

        for (unsigned c = 0; c < PICTURE_CHANNELS; c++)
            painting->corners[corner][c] = 40 + byte_of(number, c) * 2 / 3;
    }
    for (unsigned i = 0; i < BALLS; i++) {
        struct ball *ball = &painting->balls[i];
        const uint64_t place = digest_seeded(painting->id, n++);
        const uint64_t kind = digest_seeded(painting->id, n++);

        ball->x = (int64_t)((place & 0xffffffff) % size.width);
        ball->y = (int64_t)((place >> 32) % size.height);
        ball->radius = 1 + (int64_t)((kind >> 32) % (side / 5 + 1));
        for (unsigned c = 0; c < PICTURE_CHANNELS; c++)
            ball->colour[c] = byte_of(kind, c);
    }
}

/* The value `part` of the way from a to b, in fractions of 2^FIXED_BITS. */
static int64_t between(int64_t a, int64_t b, uint64_t part, uint64_t whole)
{
    const int64_t one = (int64_t)1 << FIXED_BITS;

    return a * one + (b - a) * (int64_t)part * one / (int64_t)whole;
}

static void paint_light(const struct painting *painting, uint32_t y)
{
    const struct picture_size size = painting->size;

    for (unsigned c = 0; c < PICTURE_CHANNELS; c++) {
        int64_t value = between(painting->corners[0][c],
                                painting->corners[1][c], y, size.height);
        const int64_t right = between(painting->corners[2][c],
                                      painting->corners[3][c], y, size.height);
        const int64_t step = (right - value) / (int64_t)size.width;

        for (uint32_t x = 0; x < size.width; x++, value += step)
            painting->row[x * PICTURE_CHANNELS + c] =
                (int)(value >> FIXED_BITS);
    }
}

/* The cloud's value at a corner of its lattice, between two rows of it: -256 …
 * 255 times the cell's size. */
static int lattice(const struct painting *painting, const struct cloud *cloud,
                   uint32_t column, uint32_t y)
{
    const uint64_t seed = painting->id + cloud->salt;
    const uint64_t row = y >> cloud->cell_bits;
    const int part = (int)(y & ((1U << cloud->cell_bits) - 1));
    const int upper = (int)(digest_seeded(seed, row << 32 | column) & 511);
    const int lower =
        (int)(digest_seeded(seed, (row + 1) << 32 | column) & 511);

    return (upper - 256) * (1 << cloud->cell_bits) + (lower - upper) * part;
}

static void paint_cloud(const struct painting *painting,
                        const struct cloud *cloud, uint32_t y)
{
    const unsigned bits = cloud->cell_bits;
    const uint32_t cell = 1U << bits;
    int left = lattice(painting, cloud, 0, y);

    for (uint32_t begin = 0; begin < painting->size.width; begin += cell) {
        const int right = lattice(painting, cloud, begin / cell + 1, y);

        for (uint32_t x = begin; x < begin + cell && x < painting->size.width;
             x++) {
            const int part = (int)(x - begin);
            const int value = left * ((int)cell - part) + right * part;
            const int shift = (value >> bits) * cloud->amplitude >> bits >> 8;
            int *pixel = painting->row + (size_t)x * PICTURE_CHANNELS;

            for (unsigned c = 0; c < PICTURE_CHANNELS; c++)
                pixel[c] += shift;
        }
        left = right;
    }
}

static void paint_ball(const struct painting *painting, const struct ball *ball,
                       uint32_t y)
{
    const int64_t dy = (int64_t)y - ball->y;
    const int64_t square = ball->radius * ball->radius;
    int64_t x = ball->x - ball->radius;
    int64_t end = ball->x + ball->radius;

    if (dy * dy >= square)
        return;
    if (x < 0)
        x = 0;
    if (end > painting->size.width)
        end = painting->size.width;
    for (; x < end; x++) {
        const int64_t dx = x - ball->x;
        const int64_t inside = square - dx * dx - dy * dy;
        int *pixel = painting->row + x * PICTURE_CHANNELS;

        if (inside <= 0)
            continue;
        const int shade = (int)(inside * BALL_SHADES / square);
        for (unsigned c = 0; c < PICTURE_CHANNELS; c++)
            pixel[c] = (pixel[c] + ball->colour[c] * (BALL_SHADES + shade) /
                                       BALL_SHADES / 2) /
                       2;
    }
}

static unsigned char clamp(int value)
{
    return (unsigned char)(value < 0 ? 0 : value > 255 ? 255 : value);
}

/* The row's grain is a run of numbers of a linear congruential generator, whose
 * upper bits are even enough for that. */
static void develop(const struct painting *painting, uint32_t y,
                    unsigned char *bytes)
{
    const uint32_t count = painting->size.width * PICTURE_CHANNELS;
    uint32_t state = (uint32_t)digest_seeded(~painting->id, y);

    for (uint32_t i = 0; i < count; i++) {
        state = state * 1664525U + 1013904223U;
        bytes[i] = clamp(painting->row[i] + (int)(state >> (32 - GRAIN_BITS)) -
                         (1 << (GRAIN_BITS - 1)));
    }
}

int picture_paint(struct picture_size size, uint64_t id, unsigned char *pixels)
{
    struct painting painting = {.size = size, .id = id};
    const size_t stride = (size_t)size.width * PICTURE_CHANNELS;

    painting.row = malloc(stride * sizeof(*painting.row));
    if (!painting.row)
        return -ENOMEM;
    choose(&painting);
    for (uint32_t y = 0; y < size.height; y++) {
        paint_light(&painting, y);
        for (size_t i = 0; i < sizeof(clouds) / sizeof(clouds[0]); i++)
            paint_cloud(&painting, &clouds[i], y);
        for (unsigned i = 0; i < BALLS; i++)
            paint_ball(&painting, &painting.balls[i], y);
        develop(&painting, y, pixels + y * stride);
    }
    free(painting.row);
    return 0;
}
