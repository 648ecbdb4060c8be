/* Keeping pictures (see gallery.h). */
#include "origin/gallery.h"

#include <stdlib.h>
#include <string.h>

void shown_drop(struct shown *shown)
{
    if (!shown || --shown->holders > 0)
        return;
    free(shown->jpeg);
    free(shown);
}

static void drop_oldest(struct gallery *gallery)
{
    gallery->bytes -= gallery->shown[0]->bytes;
    shown_drop(gallery->shown[0]);
    gallery->count--;
    memmove(gallery->shown, gallery->shown + 1,
            gallery->count * sizeof(gallery->shown[0]));
}

static struct shown *make(struct picture_size size, uint64_t id)
{
    struct shown *shown = calloc(1, sizeof(*shown));

    if (!shown)
        return NULL;
    *shown = (struct shown){.size = size, .id = id, .holders = 1};
    if (picture_make(size, id, &shown->jpeg, &shown->bytes) < 0) {
        free(shown);
        return NULL;
    }
    return shown;
}

struct shown *gallery_show(struct gallery *gallery, struct picture_size size,
                           uint64_t id)
{
    struct shown *shown = NULL;

    for (unsigned i = 0; i < gallery->count && !shown; i++) {
        struct shown *const one = gallery->shown[i];

        if (one->id == id && one->size.width == size.width &&
            one->size.height == size.height)
            shown = one;
    }
    if (!shown) {
        shown = make(size, id);
        if (!shown)
            return NULL;
        while (gallery->count > 0 &&
               (gallery->count == GALLERY_PICTURES_MAX ||
                gallery->bytes + shown->bytes > GALLERY_BYTES_MAX))
            drop_oldest(gallery);
        gallery->shown[gallery->count++] = shown;
        gallery->bytes += shown->bytes;
    }
    shown->holders++;
    return shown;
}

void gallery_release(struct gallery *gallery)
{
    while (gallery->count > 0)
        drop_oldest(gallery);
}
