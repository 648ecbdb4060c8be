/* Linear probing from where the hash says; tables are at most half full. */
#include "workloads/stages/totals.h"

#include <string.h>

#include "core/digest.h"

uint64_t totals_places(uint64_t keys)
{
    uint64_t places = 2;

    while (places < 2 * keys)
        places *= 2;
    return places;
}

size_t totals_bytes(uint64_t places)
{
    return sizeof(struct totals) + places * sizeof(struct total);
}

void total_name(struct total *total, const char *key, size_t bytes)
{
    memset(total->key, 0, sizeof(total->key));
    memcpy(total->key, key, bytes);
    total->hash = digest_bytes(key, bytes);
    total->lines = 0;
    total->sum = 0;
}

struct total *totals_at(struct totals *totals, uint64_t places, uint64_t most,
                        const struct total *key)
{
    uint64_t at = key->hash & (places - 1);
    struct total *total;

    for (;; at = (at + 1) & (places - 1)) {
        total = &totals->places[at];
        if (total->lines == 0)
            break;
        if (total->hash == key->hash &&
            memcmp(total->key, key->key, sizeof(key->key)) == 0)
            return total;
    }
    if (totals->used >= most)
        return NULL;
    totals->used++;
    *total = *key;
    return total;
}
