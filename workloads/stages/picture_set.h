/* The pictures that a run works on: so many, of sizes in turn, each a function
 * of the run's seed. Task `index` takes picture index modulo their number, so
 * every model works on the same ones.
 */
#ifndef WORKLOADS_STAGES_PICTURE_SET_H
#define WORKLOADS_STAGES_PICTURE_SET_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/option.h"
#include "pictures/picture.h"

#define PICTURE_SIZES_MAX  16
#define PICTURE_IMAGES_MAX 256 /* the origin keeps as many */

/* Constant once it is open, but for what is remembered. */
struct picture_set {
    const char *text; /* of --size */
    uint64_t count;   /* of --images */
    uint64_t seed;
    struct picture_size sizes[PICTURE_SIZES_MAX];
    uint32_t size_count;
    struct remembered *remembered; /* one for each picture */
};

/* The digest that was worked out for a picture: many tasks share one. */
struct remembered {
    bool known;
    uint64_t digest;
};

/* Rows of an option table for `set`. */
#define PICTURE_SET_ROWS(set)                                                  \
    {.name = "size",                                                           \
     .help =                                                                   \
         "width and height of the pictures in pixels; several with commas "    \
         "between take turns",                                                 \
     .type = OPTION_TEXT,                                                      \
     .value = &(set).text,                                                     \
     .fallback = "1024x768"},                                                  \
    {                                                                          \
        .name = "images", .help = "how many different pictures there are",     \
        .type = OPTION_COUNT, .value = &(set).count, .fallback = "8",          \
        .min = 1, .max = PICTURE_IMAGES_MAX                                    \
    }

/* Read --size, whose value is in the set. Returns 0, or -EINVAL with a sentence
 * in failure_explain, or -ENOMEM. */
int picture_set_open(struct picture_set *, uint64_t seed);
void picture_set_close(struct picture_set *);

/* Of picture number `which`, below count. */
struct picture_size picture_set_size(const struct picture_set *,
                                     uint64_t which);
uint64_t picture_set_id(const struct picture_set *, uint64_t which);

/* The room that the largest of them takes as a JPEG. */
size_t picture_set_bytes_max(const struct picture_set *);

#endif
