/* The picture of mandelbrot: the same bytes under every model, and nothing in
 * its place where it cannot be written. */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "tests/contract/cases.h"
#include "tests/contract/expect.h"

#define WIDTH  61
#define HEIGHT 40

struct picture {
    char *bytes;
    size_t size;
};

static void draw(const char *variant, const char *path, struct outcome *outcome)
{
    struct command command;

    command_begin(&command, variant);
    command_add(&command, "--width=%d", WIDTH);
    command_add(&command, "--tasks=%d", HEIGHT);
    command_add(&command, "--image=%s", path);
    run_command(outcome, &command);
}

static struct picture read_picture(const char *path)
{
    struct picture picture = {0};
    FILE *file = fopen(path, "re");

    if (!file)
        return picture;
    picture.bytes = calloc(1, 1 << 20);
    picture.size = fread(picture.bytes, 1, 1 << 20, file);
    fclose(file);
    return picture;
}

static void expect_ppm(const struct outcome *outcome,
                       const struct picture *picture)
{
    char header[40];
    const int length =
        snprintf(header, sizeof(header), "P6\n%d %d\n255\n", WIDTH, HEIGHT);

    if (picture->size != (size_t)length + 3UL * WIDTH * HEIGHT ||
        memcmp(picture->bytes, header, (size_t)length) != 0)
        complain(outcome, "the picture is not a PPM of %dx%d", WIDTH, HEIGHT);
    /* The middle is inside the set, and black; the corners are not. */
    else if (memcmp(picture->bytes + length + 3L * (HEIGHT / 2 * WIDTH + 35),
                    "\0\0\0", 3) != 0 ||
             memcmp(picture->bytes + length, "\0\0\0", 3) == 0)
        complain(outcome, "the picture does not show the set");
}

static void expect_not_written(const char *variant)
{
    struct outcome outcome;

    draw(variant, "/no/such/directory/picture.ppm", &outcome);
    expect_exit(&outcome, 1);
    expect_said(&outcome, "/no/such/directory/picture.ppm");
    expect_said(&outcome, "No such file or directory");
    outcome_release(&outcome);
}

void case_image(char *const *variants)
{
    char directory[] = "/tmp/contract-XXXXXX", path[64], beside[80];
    struct picture first = {0};

    if (!mkdtemp(directory))
        abort();
    snprintf(path, sizeof(path), "%s/picture.ppm", directory);
    snprintf(beside, sizeof(beside), "%s.part", path);
    for (; *variants; variants++) {
        struct outcome outcome;
        struct picture picture;

        draw(*variants, path, &outcome);
        expect_verified(&outcome);
        picture = read_picture(path);
        expect_ppm(&outcome, &picture);
        if (first.bytes && picture.bytes &&
            (first.size != picture.size ||
             memcmp(first.bytes, picture.bytes, picture.size) != 0))
            complain(&outcome, "the picture differs from the first model's");
        if (access(beside, F_OK) == 0)
            complain(&outcome, "%s is left", beside);
        outcome_release(&outcome);
        expect_not_written(*variants);
        free(first.bytes);
        first = picture;
        unlink(path);
    }
    free(first.bytes);
    if (rmdir(directory) != 0)
        printf("%s is not empty\n", directory);
}
