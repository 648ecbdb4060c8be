/* plain_images: the steps of the image workload in one plain loop around
 * libturbojpeg, without tasks, workers or models: what these may not cost.
 *
 * One decoder and one encoder, made once; buffers of one size. The pictures are
 * those of `image` with --seed 1, and so is the digest. Speaks as much of
 * docs/protocol.md as `bars` needs; all options must be given.
 */
#include <stdlib.h>
#include <string.h>
#include <turbojpeg.h>

#include "core/clock.h"
#include "core/digest.h"
#include "pictures/resample.h"
#include "selfbench/yardstick.h"

#define SEED 1

struct jpeg {
    unsigned char *bytes;
    size_t size;
};

static uint64_t task_count, image_count;
static int quality;
static struct picture_size size, small;
static struct jpeg *images;
static tjhandle decoder, encoder;
static unsigned char *decoded, *scaled, *sharpened, *encoded;
static unsigned long encoded_room;
static uint32_t *scratch;

/* Room that is there before the clock starts, and pages that are, too. */
static void *touched(size_t bytes)
{
    void *memory = malloc(bytes);

    if (!memory)
        exit(4);
    memset(memory, 1, bytes);
    return memory;
}

static void prepare(void)
{
    const size_t small_bytes = picture_pixels(small) * PICTURE_CHANNELS;

    images = touched(image_count * sizeof(*images));
    for (uint64_t i = 0; i < image_count; i++)
        if (picture_make(size, digest_seeded(SEED, i), &images[i].bytes,
                         &images[i].size) != 0)
            exit(4);
    decoder = tjInitDecompress();
    encoder = tjInitCompress();
    encoded_room = tjBufSize((int)small.width, (int)small.height, TJSAMP_420);
    decoded = touched(picture_pixels(size) * PICTURE_CHANNELS);
    scaled = touched(small_bytes);
    sharpened = touched(small_bytes);
    encoded = touched(encoded_room);
    scratch = touched(resample_scratch_words(size.width) * sizeof(*scratch));
    if (!decoder || !encoder)
        exit(4);
}

/* Decode, scale, sharpen, encode. Returns the digest of what comes out. */
static uint64_t one(const struct jpeg *image)
{
    unsigned long bytes = encoded_room;

    if (tjDecompress2(decoder, image->bytes, image->size, decoded,
                      (int)size.width, 0, (int)size.height, TJPF_RGB,
                      TJFLAG_ACCURATEDCT) != 0)
        exit(1);
    picture_scale(decoded, size, scaled, small, scratch);
    picture_filter(FILTER_SHARPEN, scaled, small, sharpened, scratch);
    if (tjCompress2(encoder, sharpened, (int)small.width, 0, (int)small.height,
                    TJPF_RGB, &encoded, &bytes, TJSAMP_420, quality,
                    TJFLAG_ACCURATEDCT | TJFLAG_NOREALLOC) != 0)
        exit(1);
    return digest_bytes(encoded, bytes);
}

int main(int argc, char **argv)
{
    const uint64_t percent = yardstick_number(argc, argv, "--scale");
    const char *end;
    uint64_t digest = 0;

    task_count = yardstick_number(argc, argv, "--tasks");
    image_count = yardstick_number(argc, argv, "--images");
    quality = (int)yardstick_number(argc, argv, "--quality");
    if (picture_size_parse(yardstick_option(argc, argv, "--size"), &size,
                           &end) != 0 ||
        strcmp(yardstick_option(argc, argv, "--filter"), "sharpen") != 0 ||
        image_count == 0)
        return 2;
    small =
        (struct picture_size){(uint32_t)((size.width * percent + 50) / 100),
                              (uint32_t)((size.height * percent + 50) / 100)};
    prepare();

    const uint64_t begin_ns = clock_now_ns();
    for (uint64_t i = 0; i < task_count; i++)
        digest += digest_pair(i, one(&images[i % image_count]));
    const uint64_t drive_ns = clock_now_ns() - begin_ns;

    return yardstick_report(
        yardstick_option(argc, argv, "--result"), drive_ns,
        digest == strtoull(yardstick_option(argc, argv, "--expect"), NULL, 16));
}
