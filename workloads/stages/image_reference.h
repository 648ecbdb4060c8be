/* What image_work must give, worked out another way.
 *
 *                 measured                        expected
 *   decode        TurboJPEG, vector code          libjpeg's API, plain C
 *   scale         two passes over rows, sums      each pixel's area by itself
 *   blur, sharpen two passes, whole numbers       25 products, floating point
 *   encode        TurboJPEG, vector code          libjpeg's API, plain C
 *
 * The bytes are the same because nothing in between may be rounded in two ways:
 * both codecs are asked for the accurate integer DCT, whose every step is
 * defined in whole numbers, as are colour conversion and the fancy upsampling
 * of chroma; libjpeg-turbo's own tests hold vector and plain code to the same
 * checksums. Scaling and filtering are formulas with one rounding at the end
 * (pictures/resample.h), whose sums stay below 2^53, so that floating point is
 * exact too.
 *
 * That holds for what an encoder wrote. A damaged file may hold values beyond
 * all bounds, with which vector code and plain C overflow differently; so for
 * files that a user names libjpeg is left its vector code too.
 *
 * What both share is the text of Huffman decoding and of markers: the two
 * libraries come from one project. tests/unit/golden_image.py, a codec of its
 * own, gives the bytes that both are held to.
 */
#ifndef WORKLOADS_STAGES_IMAGE_REFERENCE_H
#define WORKLOADS_STAGES_IMAGE_REFERENCE_H

#include "workloads/stages/image_work.h"

/* From now on libjpeg uses plain C: before its first use, where no JPEG can be a
 * damaged one. */
void image_reference_plainly(void);

/* The digest that image_work_do must give. Outside the measured region, on the
 * main thread. Returns 0, -EILSEQ, -EFBIG or -ENOMEM. */
int image_reference(const struct image_recipe *, const void *jpeg, size_t bytes,
                    uint64_t *digest);

/* The same into `*result`, which is the caller's to free. */
int image_reference_jpeg(const struct image_recipe *, const void *jpeg,
                         size_t bytes, unsigned char **result,
                         size_t *result_bytes);

#endif
