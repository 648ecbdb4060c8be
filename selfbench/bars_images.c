/* Bars of images: what a worker costs beside a plain loop around libturbojpeg,
 * what two workers gain, and what hybrids gain where pictures are fetched. */
#include <stdio.h>

#include "selfbench/group.h"

/* About 4.5 ms each. */
#define IMAGE_WORK                                                             \
    "--tasks 320 --size 1024x768 --images 8 --scale 25 --filter sharpen "      \
    "--quality 85"

/* About 4 ms of computing for each 250 KB that are fetched. */
#define THUMBNAIL_WORK                                                         \
    "--tasks 240 --concurrency 32 --latency-ms 20 --size 1024x768 "            \
    "--images 8 --scale 25"

static int image_speed_bars(const struct bench *bench)
{
    enum { ONE, PLAIN, THREADS, PROCESSES };
    struct group group = {.cases = 4,
                          .rounds = 7,
                          .names = {"image.sequential",
                                    "../selfbench/plain_images",
                                    "image.thread-pool", "image.multiprocess"}};
    char digest[17];

    if (measure_expected(bench, group.names[ONE], IMAGE_WORK, digest) != 0)
        return -1;
    for (int i = 0; i < group.cases; i++)
        snprintf(group.options[i], OPTIONS_MAX, IMAGE_WORK " --expect %s%s",
                 digest, i < THREADS ? "" : " --workers 2 --concurrency 2");
    if (run_parallel_rounds(bench, &group) != 0)
        return -1;
    hold_ratio(&(struct bar){"image.sequential: pixels/s", AT_LEAST, 1,
                             "x plain loop"},
               &group, measured_drive, PLAIN, ONE);
    hold_ratio(&(struct bar){"image.thread-pool, 2 workers: speed", AT_LEAST,
                             1.9, "x sequential"},
               &group, measured_drive, ONE, THREADS);
    hold_ratio(&(struct bar){"image.multiprocess, 2 workers: speed", AT_LEAST,
                             1.9, "x sequential"},
               &group, measured_drive, ONE, PROCESSES);
    return 0;
}

static int thumbnail_bars(const struct bench *bench)
{
    enum { LOOP, POOL, BEST };
    struct group group = {
        .cases = 5,
        .rounds = 7,
        .names = {"thumbnails.event-loop", "thumbnails.thread-pool",
                  "thumbnails.event-loop+threads",
                  "thumbnails.event-loop+processes", "thumbnails.multi-loop"}};

    if (run_fetching_rounds(bench, &group, THUMBNAIL_WORK, 2) != 0)
        return -1;
    hold_ratio(&(struct bar){"thumbnails.event-loop+threads: speed", AT_LEAST,
                             1.75, "x event-loop"},
               &group, measured_drive, LOOP, BEST);
    hold_ratio(&(struct bar){"thumbnails.event-loop+threads: time", AT_MOST,
                             1.05, "x thread-pool"},
               &group, measured_drive, BEST, POOL);
    for (int i = BEST + 1; i < group.cases; i++) {
        char title[64];

        snprintf(title, sizeof title, "%s: speed", group.names[i]);
        show_ratio(title, "x event-loop", &group, measured_drive, LOOP, i);
    }
    return 0;
}

int image_bars(const struct bench *bench)
{
    return image_speed_bars(bench) | thumbnail_bars(bench);
}
