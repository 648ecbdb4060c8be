/* Making pictures smaller, softer and sharper: whole numbers only, and each
 * result defined by a formula, so that another way of working it out must give
 * the same bytes.
 *
 * Scaling averages areas. With `from` w × h pixels and `to` W × H, each pixel
 * of `to` covers w/W by h/H pixels of `from`, some of them in part; its value is
 *
 *   (the sum over pixels of value × width covered × height covered) / (w/W × h/H)
 *
 * rounded to the nearest whole number, halves up. In units of 1/W and 1/H of a
 * pixel all of these are whole numbers.
 *
 * Filters are 5 × 5, with the weights 1 4 6 4 1 in each direction (a binomial,
 * near a Gaussian of one pixel). Beyond an edge the edge's pixels go on. With s
 * the weighted sum and v the pixel's own value,
 *
 *   blur     floor((s + 128) / 256)
 *   sharpen  floor((512 v - s + 128) / 256), kept within 0 … 255
 *
 * (unsharp masking: a pixel moves away from its surroundings).
 */
#ifndef PICTURES_RESAMPLE_H
#define PICTURES_RESAMPLE_H

#include "pictures/picture.h"

enum filter { FILTER_NONE, FILTER_BLUR, FILTER_SHARPEN };

/* Words of scratch memory that either takes for a picture so wide. */
static inline size_t resample_scratch_words(uint32_t width)
{
    return ((size_t)width + 4) * PICTURE_CHANNELS;
}

/* `to` is no wider and no higher than `from`, of which it has at least a pixel;
 * from_size has at most 2^26 pixels. */
void picture_scale(const unsigned char *from, struct picture_size from_size,
                   unsigned char *to, struct picture_size to_size,
                   uint32_t *scratch);

/* FILTER_BLUR or FILTER_SHARPEN, from one picture to another one. */
void picture_filter(enum filter, const unsigned char *from, struct picture_size,
                    unsigned char *to, uint32_t *scratch);

#endif
