/* The I/O stage that reads a file into the lane's buffer: opens it, reads all of
 * it, closes it. Blocking face: pread. Evented face: loop_read (core/loop.h).
 *
 * Options: --bytes, --directory, --cache, --loop-reads. It leaves task->bytes
 * bytes; what they are worth is the next stage's to find out.
 */
#ifndef WORKLOADS_STAGES_FILE_H
#define WORKLOADS_STAGES_FILE_H

#include <stdint.h>

#include "core/workload.h"

extern const struct stage file_stage;

/* Of its `shared`: the seed and the size that the files are made with. */
uint64_t file_stage_seed(const void *shared);
uint64_t file_stage_bytes(const void *shared);

#endif
