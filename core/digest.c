/* Digests and seeded bytes over whole buffers. */
#include "core/digest.h"

#include <endian.h>

uint64_t digest_bytes(const void *bytes, size_t size)
{
    const unsigned char *at = bytes;
    uint64_t digest = digest_mix(size + DIGEST_STEP);
    size_t left = size;

    for (; left >= sizeof(uint64_t); left -= sizeof(uint64_t)) {
        uint64_t word;

        memcpy(&word, at, sizeof(word));
        digest = digest_mix(digest ^ le64toh(word));
        at += sizeof(word);
    }
    if (left > 0) {
        uint64_t word = 0;

        memcpy(&word, at, left);
        digest = digest_mix(digest ^ le64toh(word));
    }
    return digest;
}

void digest_fill(uint64_t id, void *bytes, size_t size)
{
    unsigned char *at = bytes;
    uint64_t n = 0;

    while (size > 0) {
        const uint64_t word = htole64(digest_seeded(id, n++));
        const size_t step = size < sizeof(word) ? size : sizeof(word);

        memcpy(at, &word, step);
        at += step;
        size -= step;
    }
}
