/* thumbnails: GET a JPEG from the origin, then make it small.
 *
 * Waiting and milliseconds of real computing in one task, a quarter of a
 * megabyte handed from the one to the other: the work that hybrids are made for.
 * A loop that decodes inline answers nobody meanwhile and uses one CPU; a loop
 * with workers beside it keeps all of them busy, as many threads do.
 *
 * Composed of http's stage, which asks for pictures here, and image's; what
 * those do not show, this does not either. The origin's part is small: it sends
 * what it made before.
 */
#include <stdlib.h>

#include "workloads/stages/http_pictures.h"
#include "workloads/stages/image.h"

/* From the picture's id: it is made again here and processed another way. */
static int expected(void *io, void *compute, uint64_t index, uint64_t *digest)
{
    struct picture_set *set = http_pictures();
    const uint64_t which = index % set->count;
    struct remembered *remembered = &set->remembered[which];
    unsigned char *jpeg = NULL;
    size_t bytes = 0;
    int status = 0;

    (void)io;
    (void)compute;
    if (!remembered->known) {
        status = picture_make(picture_set_size(set, which),
                              picture_set_id(set, which), &jpeg, &bytes);
        if (status == 0)
            status = image_expected_of(jpeg, bytes, &remembered->digest);
        free(jpeg);
    }
    remembered->known = status == 0;
    *digest = remembered->digest;
    return status;
}

const struct workload workload = {
    .name = "thumbnails",
    .summary = "GET a JPEG from the origin, then decode and scale it",
    .io = &http_stage_pictures,
    .compute = &image_stage_of_buffer,
    .expected = expected,
};
