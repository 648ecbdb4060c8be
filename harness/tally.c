/* Counters of tasks (see tally.h): a hash table with open addressing. */
#include "harness/tally.h"

#include <stdlib.h>

#include "harness/memory.h"

struct tally_slot {
    uint32_t id; /* 0: free */
    uint64_t value;
};

/* Where `id` is, or would be. The size is a power of two. */
static struct tally_slot *find(struct tally_slot *slots, size_t size,
                               uint32_t id)
{
    size_t at = (id * UINT32_C(2654435761)) & (size - 1);

    while (slots[at].id != 0 && slots[at].id != id)
        at = (at + 1) & (size - 1);
    return &slots[at];
}

static void grow(struct tally *tally)
{
    const size_t size = tally->size ? 2 * tally->size : 64;
    struct tally_slot *slots = memory_zeroed(size, sizeof *slots);

    for (size_t i = 0; i < tally->size; i++)
        if (tally->slots[i].id != 0)
            *find(slots, size, tally->slots[i].id) = tally->slots[i];
    free(tally->slots);
    tally->slots = slots;
    tally->size = size;
}

void tally_see(struct tally *tally, uint32_t id, uint64_t value)
{
    struct tally_slot *slot;

    if (2 * tally->used >= tally->size)
        grow(tally);
    slot = find(tally->slots, tally->size, id);
    if (slot->id == 0)
        tally->used++;
    tally->sum += value >= slot->value ? value - slot->value : value;
    slot->id = id;
    slot->value = value;
}

void tally_release(struct tally *tally)
{
    free(tally->slots);
    *tally = (struct tally){0};
}
