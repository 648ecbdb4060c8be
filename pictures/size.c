/* Reading the size of a picture. */
#include <errno.h>

#include "pictures/picture.h"

/* Step over a decimal number from 1 to PICTURE_SIDE_MAX; 0: there is none. */
static uint32_t take_side(const char **at)
{
    uint32_t side = 0;

    for (; **at >= '0' && **at <= '9' && side <= PICTURE_SIDE_MAX; ++*at)
        side = 10 * side + (uint32_t)(**at - '0');
    return side <= PICTURE_SIDE_MAX ? side : 0;
}

int picture_size_parse(const char *text, struct picture_size *size,
                       const char **end)
{
    const char *at = text;
    struct picture_size parsed;

    parsed.width = take_side(&at);
    if (parsed.width == 0 || *at != 'x')
        return -EINVAL;
    at++;
    parsed.height = take_side(&at);
    if (parsed.height == 0)
        return -EINVAL;
    *size = parsed;
    *end = at;
    return 0;
}
