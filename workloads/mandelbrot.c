/* mandelbrot: one row of a picture of the Mandelbrot set.
 *
 * The picture shows -2 … 1 by -1 … 1 and has as many rows as the run has tasks,
 * row i being task i; more tasks draw the same view in finer rows, so the mean
 * cost of a task does not depend on their number. Points inside the set take
 * all --iterations, so a row through the middle costs twice the mean and one at
 * the edge a hundredth of it, and neighbours cost about the same: whoever is
 * handed one contiguous block of rows may get far more work than another. It
 * does not show random unevenness, which blocks average away.
 *
 * Escape counts are the same bits everywhere: the arithmetic is plain IEEE
 * double, in one order, without fused operations (-ffp-contract=off).
 */
#include <complex.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "core/digest.h"
#include "core/failure.h"
#include "core/workload.h"

#define LEFT   (-2.0)
#define RIGHT  1.0
#define TOP    1.0
#define BOTTOM (-1.0)

#define PICTURE_MAX_BYTES (UINT64_C(1) << 30)

/* What is drawn; constant while workers exist, but for the pixels, each of
 * which is written by the task of its row. */
static struct picture {
    uint64_t width, height;
    uint64_t iterations;
    const char *path;      /* NULL: nothing is kept or written */
    unsigned char *shades; /* one for each pixel, shared; NULL: none */
} picture;

static const struct option_row mandelbrot_options[] = {
    {.name = "width",
     .help = "how many points a row has",
     .type = OPTION_COUNT,
     .value = &picture.width,
     .fallback = "1024",
     .min = 1,
     .max = 1000000},
    {.name = "iterations",
     .help = "after how many steps a point counts as inside the set",
     .type = OPTION_COUNT,
     .value = &picture.iterations,
     .fallback = "1000",
     .min = 1,
     .max = 1000000},
    {.name = "image",
     .help = "write the picture, one row a task, to this file as a PPM",
     .type = OPTION_TEXT,
     .value = &picture.path},
    {.type = OPTION_END},
};

/* Rows end up in one shared mapping, because workers may be processes. */
static int picture_open(const struct plan *plan, void **shared)
{
    const uint64_t bytes = picture.width * plan->tasks;

    picture.height = plan->tasks;
    *shared = &picture;
    if (!picture.path)
        return 0;
    if (bytes > PICTURE_MAX_BYTES)
        return failure_explain(
            -ERANGE,
            "--image: %llu rows of %llu points are more than the 2^30 points "
            "that a picture may have: lower --tasks or --width",
            (unsigned long long)picture.height,
            (unsigned long long)picture.width);
    picture.shades = mmap(NULL, bytes, PROT_READ | PROT_WRITE,
                          MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (picture.shades == MAP_FAILED) {
        picture.shades = NULL;
        return -ENOMEM;
    }
    return 0;
}

static void picture_close(void *shared)
{
    (void)shared;
    if (picture.shades)
        munmap(picture.shades, picture.width * picture.height);
    picture.shades = NULL;
}

/* A quarter of the view is inside the set; a step is a chain of four dependent
 * operations. */
static uint64_t row_cost_ns(const void *shared)
{
    (void)shared;
    return picture.width * picture.iterations;
}

static double real_part(uint64_t column)
{
    return LEFT +
           (RIGHT - LEFT) * ((double)column + 0.5) / (double)picture.width;
}

static double imaginary_part(uint64_t row)
{
    return TOP - (TOP - BOTTOM) * ((double)row + 0.5) / (double)picture.height;
}

/* Steps of z = z² + c, from z = 0, until |z| > 2; at most --iterations. */
static uint64_t escape_count(double re, double im)
{
    double zr = 0.0, zi = 0.0, zr2 = 0.0, zi2 = 0.0;
    uint64_t count = 0;

    while (count < picture.iterations && zr2 + zi2 <= 4.0) {
        zi = 2.0 * (zr * zi) + im;
        zr = zr2 - zi2 + re;
        zr2 = zr * zr;
        zi2 = zi * zi;
        count++;
    }
    return count;
}

/* 0 is the inside; outside, 1 … 255 over and over. */
static unsigned char shade_of(uint64_t count)
{
    return count == picture.iterations ? 0 : (unsigned char)(1 + count % 255);
}

static int row_run(void *shared, struct task *task)
{
    const double im = imaginary_part(task->index);
    unsigned char *shades =
        picture.shades ? picture.shades + task->index * picture.width : NULL;
    uint64_t digest = 0;

    (void)shared;
    for (uint64_t column = 0; column < picture.width; column++) {
        const uint64_t count = escape_count(real_part(column), im);

        digest = digest_mix(digest + count + DIGEST_STEP);
        if (shades)
            shades[column] = shade_of(count);
    }
    task->digest = digest;
    return 0;
}

/* Is c surely inside one of the set's two largest parts, the cardioid and the
 * disc to its left? Not within a margin of their edges, where rounding could
 * decide otherwise than the iteration does. */
static bool surely_inside(double complex c)
{
    const double edge = 1.0 - 1e-9;
    const double x = creal(c), y2 = cimag(c) * cimag(c);
    const double q = (x - 0.25) * (x - 0.25) + y2;

    return q * (q + (x - 0.25)) < 0.25 * y2 * edge - 1e-12 ||
           (x + 1.0) * (x + 1.0) + y2 < 0.0625 * edge;
}

/* The same count in C's own complex arithmetic, which rounds the same products
 * and sums, and by the shapes of the set's largest parts. */
static uint64_t expected_count(double complex c)
{
    double complex z = 0.0;
    uint64_t count = 0;

    if (surely_inside(c))
        return picture.iterations;
    while (count < picture.iterations &&
           creal(z) * creal(z) + cimag(z) * cimag(z) <= 4.0) {
        z = z * z + c;
        count++;
    }
    return count;
}

static int row_expected(void *io, void *compute, uint64_t index,
                        uint64_t *digest)
{
    (void)io;
    (void)compute;
    *digest = 0;
    for (uint64_t column = 0; column < picture.width; column++) {
        const double complex c = real_part(column) + imaginary_part(index) * I;

        *digest = digest_mix(*digest + expected_count(c) + DIGEST_STEP);
    }
    return 0;
}

/* Red, green and blue of a shade: black inside, outside from dark blue through
 * purple to white and round again. */
static void colour_of(unsigned char shade, unsigned char colour[3])
{
    const unsigned phase = (shade * 8u) % 512u;
    const unsigned level = phase < 256 ? phase : 511 - phase;

    memset(colour, 0, 3);
    if (shade == 0)
        return;
    colour[0] = (unsigned char)level;
    colour[1] = (unsigned char)(level * level / 255);
    colour[2] = (unsigned char)(64 + level * 3 / 4);
}

/* Returns 0 or -errno. */
static int write_ppm(FILE *file)
{
    const uint64_t points = picture.width * picture.height;

    fprintf(file, "P6\n%llu %llu\n255\n", (unsigned long long)picture.width,
            (unsigned long long)picture.height);
    for (uint64_t point = 0; point < points; point++) {
        unsigned char colour[3];

        colour_of(picture.shades[point], colour);
        if (fwrite(colour, sizeof(colour), 1, file) != 1)
            break;
    }
    return fflush(file) != 0 || ferror(file) ? -errno : 0;
}

/* Beside, checked, and renamed: a full disk leaves the file that was there. */
static int picture_finish(void *io, void *compute, const struct tasks *tasks)
{
    char *beside = NULL;
    FILE *file = NULL;
    int status = 0;

    (void)io;
    (void)compute;
    (void)tasks;
    if (!picture.path)
        return 0;
    if (asprintf(&beside, "%s.part", picture.path) < 0)
        return -ENOMEM;
    file = fopen(beside, "we");
    if (!file)
        status = -errno;
    else
        status = write_ppm(file);
    if (file && fclose(file) != 0 && status == 0)
        status = -errno;
    if (status == 0 && rename(beside, picture.path) != 0)
        status = -errno;
    if (status < 0) {
        failure_explain(status,
                        "cannot write the picture to %s: %s: name a file in a "
                        "directory that is writable and has room",
                        picture.path, strerror(-status));
        if (file)
            unlink(beside);
    }
    free(beside);
    return status;
}

static const struct stage mandelbrot_stage = {
    .name = "mandelbrot",
    .options = mandelbrot_options,
    .open = picture_open,
    .close = picture_close,
    .cost_ns = row_cost_ns,
    .run = row_run,
};

const struct workload workload = {
    .name = "mandelbrot",
    .summary = "rows of a picture of the Mandelbrot set, unevenly dear",
    .compute = &mandelbrot_stage,
    .expected = row_expected,
    .finish = picture_finish,
};
