/* The compute stages of image and of thumbnails: decode a JPEG, scale it, blur
 * or sharpen it, encode it (image_work.h). A task's digest is that of the JPEG
 * that comes out. One that cannot be decoded fails as "corrupt image", one of
 * too many pixels as "image too large".
 */
#ifndef WORKLOADS_STAGES_IMAGE_H
#define WORKLOADS_STAGES_IMAGE_H

#include "core/workload.h"

/* Works on JPEGs that it makes or reads itself, in turn.
 * Options: --size, --images, --file, --scale, --filter, --quality. */
extern const struct stage image_stage;

/* Works on the task->bytes bytes that an I/O stage left in the lane's buffer.
 * Options: --scale, --filter, --quality. */
extern const struct stage image_stage_of_buffer;

/* What they must give (image_reference.h); outside the measured region only.
 * 0 is the digest of one that cannot be decoded. Return 0 or -ENOMEM. */
int image_expected(uint64_t index, uint64_t *digest);
int image_expected_of(const void *jpeg, size_t bytes, uint64_t *digest);

#endif
