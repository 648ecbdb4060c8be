/* image: decode a JPEG, scale it, blur or sharpen it, encode it again.
 *
 * Computing as services really do it: a library in C with vector code, some
 * megabytes of memory for each task in flight, tasks of milliseconds. The JPEGs
 * are in memory, so nothing waits. It shows what a model does with such work on
 * more than one CPU, and that threads and processes do the same.
 *
 * It does not show the file system (that is `file`'s), nor what a scripting
 * language would add around the library. On many CPUs the decoded pixels of all
 * workers outgrow the caches they share; `stream` shows that apart.
 */
#include "workloads/stages/image.h"

static int expected(void *io, void *compute, uint64_t index, uint64_t *digest)
{
    (void)io;
    (void)compute;
    return image_expected(index, digest);
}

const struct workload workload = {
    .name = "image",
    .summary = "decode, scale, filter and encode a JPEG",
    .compute = &image_stage,
    .expected = expected,
};
