/* Reading --size, and what each picture of a run is. */
#include "workloads/stages/picture_set.h"

#include <errno.h>
#include <stdlib.h>

#include "core/digest.h"
#include "core/failure.h"

static int refuse(const struct picture_set *set)
{
    return failure_explain(
        -EINVAL,
        "--size '%s' is not a list of sizes: give one as 1024x768, or up to %d "
        "as 640x480,1024x768, with sides of 1 to %d pixels",
        set->text, PICTURE_SIZES_MAX, PICTURE_SIDE_MAX);
}

int picture_set_open(struct picture_set *set, uint64_t seed)
{
    const char *at = set->text;

    set->seed = seed;
    set->size_count = 0;
    do {
        if (set->size_count == PICTURE_SIZES_MAX ||
            picture_size_parse(at, &set->sizes[set->size_count], &at) < 0)
            return refuse(set);
        set->size_count++;
    } while (*at++ == ',');
    if (at[-1] != '\0')
        return refuse(set);
    set->remembered = calloc(set->count, sizeof(*set->remembered));
    return set->remembered ? 0 : -ENOMEM;
}

void picture_set_close(struct picture_set *set)
{
    free(set->remembered);
    set->remembered = NULL;
}

struct picture_size picture_set_size(const struct picture_set *set,
                                     uint64_t which)
{
    return set->sizes[which % set->size_count];
}

uint64_t picture_set_id(const struct picture_set *set, uint64_t which)
{
    return digest_seeded(set->seed, which);
}

size_t picture_set_bytes_max(const struct picture_set *set)
{
    size_t most = 0;

    for (uint32_t i = 0; i < set->size_count; i++)
        if (picture_jpeg_bytes_max(set->sizes[i]) > most)
            most = picture_jpeg_bytes_max(set->sizes[i]);
    return most;
}
