/* The pictures that were asked for, kept as JPEGs: making one takes some 10 ms,
 * serving it again next to nothing. The oldest give way to new ones. */
#ifndef ORIGIN_GALLERY_H
#define ORIGIN_GALLERY_H

#include <stddef.h>
#include <stdint.h>

#include "pictures/picture.h"

#define GALLERY_PICTURES_MAX 256
#define GALLERY_BYTES_MAX    ((size_t)256 << 20)

/* Freed when the gallery and all answers have dropped it. */
struct shown {
    struct picture_size size;
    uint64_t id;
    unsigned char *jpeg;
    size_t bytes;
    unsigned holders;
};

/* Zero-initialised. */
struct gallery {
    struct shown *shown[GALLERY_PICTURES_MAX]; /* from the oldest on */
    unsigned count;
    size_t bytes; /* of all */
};

/* The picture of this size and id, which the caller drops; NULL where it cannot
 * be made. */
struct shown *gallery_show(struct gallery *, struct picture_size, uint64_t id);
void shown_drop(struct shown *); /* NULL is allowed */

void gallery_release(struct gallery *);

#endif
