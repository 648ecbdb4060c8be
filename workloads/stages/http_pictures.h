/* The I/O stage of thumbnails: GET a JPEG from the origin, with libcurl.
 *
 *   GET /j/<delay in us>/<width>x<height>/<id>
 *
 * Task `index` asks for the picture of that index in the picture set, so what
 * must come can be made again. JPEGs of one size differ in length: any body up
 * to the set's largest is taken, and what is in it is for the stage that decodes
 * it to judge.
 */
#ifndef WORKLOADS_STAGES_HTTP_PICTURES_H
#define WORKLOADS_STAGES_HTTP_PICTURES_H

#include "core/workload.h"
#include "workloads/stages/picture_set.h"

/* Options: --origin, --latency-ms, --latency-dist, --keep-alive, --size,
 * --images, --multis. */
extern const struct stage http_stage_pictures;

/* What the open stage asks for; what is remembered in it is the caller's. */
struct picture_set *http_pictures(void);

#endif
