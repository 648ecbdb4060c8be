/* Filling seats: static shares, claims from the counter, spans from a source.
 */
#include "core/handout.h"

#include <errno.h>
#include <sys/mman.h>

#include "core/clock.h"
#include "core/workload.h"

static size_t handout_bytes(uint32_t workers)
{
    return sizeof(struct handout) + workers * sizeof(struct seat);
}

int handout_new(struct handout **result, uint64_t count, uint32_t workers)
{
    struct handout *handout =
        mmap(NULL, handout_bytes(workers), PROT_READ | PROT_WRITE,
             MAP_SHARED | MAP_ANONYMOUS, -1, 0);

    if (handout == MAP_FAILED)
        return -errno;
    handout->count = count;
    handout->workers = workers;
    handout_dispatch(handout, DISPATCH_STATIC, 1);
    *result = handout;
    return 0;
}

void handout_free(struct handout *handout)
{
    if (handout)
        munmap(handout, handout_bytes(handout->workers));
}

struct span handout_share(const struct handout *handout, uint32_t worker)
{
    const uint64_t each = handout->count / handout->workers;
    const uint64_t more = handout->count % handout->workers;
    const uint64_t first = worker * each + (worker < more ? worker : more);

    return (struct span){first, first + each + (worker < more)};
}

void handout_dispatch(struct handout *handout, enum dispatch dispatch,
                      uint64_t chunk)
{
    handout->dispatch = dispatch;
    handout->chunk = chunk;
    for (uint32_t worker = 0; worker < handout->workers; worker++)
        handout->seats[worker].span = dispatch == DISPATCH_STATIC
                                          ? handout_share(handout, worker)
                                          : (struct span){0, 0};
}

uint64_t handout_default_chunk(const struct workload *workload)
{
    return workload->io ? 1 : CHUNK_GUIDED;
}

void handout_feed(struct handout *handout, handout_source *next_span,
                  void *source)
{
    handout_dispatch(handout, DISPATCH_FED, handout->chunk);
    handout->next_span = next_span;
    handout->source = source;
}

void handout_arrivals(struct handout *handout, const struct stamps *arrivals)
{
    handout->arrivals = arrivals;
}

void handout_begin(struct handout *handout)
{
    handout->start_ns = clock_now_ns();
}

void handout_stop(struct handout *handout)
{
    atomic_store_explicit(&handout->stopped, true, memory_order_relaxed);
}

int handout_trouble(const struct handout *handout)
{
    for (uint32_t worker = 0; worker < handout->workers; worker++)
        if (handout->seats[worker].status != 0)
            return handout->seats[worker].status;
    return 0;
}

uint64_t handout_sweep(struct handout *handout, const struct slot *slots)
{
    uint64_t left = 0;

    if (handout_stopped(handout))
        return 0;
    for (uint64_t index = 0; index < handout->count; index++)
        left += slots[index].state == TASK_NEW;
    if (left == 0)
        return 0;
    handout_dispatch(handout, DISPATCH_CLAIM, CHUNK_GUIDED);
    handout->sweeping = slots;
    atomic_store(&handout->claimed, 0);
    return left;
}

/* A fixed chunk: one addition, which may step past the end, never around. */
static bool claim_chunk(struct handout *handout, struct span *span)
{
    /* Looked at before it is added to, so that asking again and again after
     * the end neither contends nor wraps around. */
    if (atomic_load_explicit(&handout->claimed, memory_order_relaxed) >=
        handout->count)
        return false;

    const uint64_t first = atomic_fetch_add_explicit(
        &handout->claimed, handout->chunk, memory_order_relaxed);

    if (first >= handout->count)
        return false;
    span->first = first;
    span->end = handout->chunk < handout->count - first ? first + handout->chunk
                                                        : handout->count;
    return true;
}

/* Guided: each claim takes half of an even share of what is left. */
static bool claim_guided(struct handout *handout, struct span *span)
{
    uint64_t first =
        atomic_load_explicit(&handout->claimed, memory_order_relaxed);
    uint64_t take;

    do {
        if (first >= handout->count)
            return false;
        take = (handout->count - first) / (2 * (uint64_t)handout->workers);
        if (take == 0)
            take = 1;
    } while (!atomic_compare_exchange_weak_explicit(
        &handout->claimed, &first, first + take, memory_order_relaxed,
        memory_order_relaxed));
    *span = (struct span){first, first + take};
    return true;
}

bool handout_claim(struct handout *handout, struct span *span)
{
    if (handout_stopped(handout))
        return false;
    return handout->chunk == CHUNK_GUIDED ? claim_guided(handout, span)
                                          : claim_chunk(handout, span);
}

bool handout_refill(struct handout *handout, uint32_t worker)
{
    struct span *span = &handout->seats[worker].span;

    switch (handout->dispatch) {
    case DISPATCH_STATIC:
        return false;
    case DISPATCH_CLAIM:
        return handout_claim(handout, span);
    case DISPATCH_FED:
        return handout->next_span(handout->source, worker, span);
    }
    return false;
}
