/* The heartbeat of loops, and its histogram (see heartbeat.h). */
#include "core/heartbeat.h"

#include <errno.h>
#include <stdlib.h>
#include <sys/mman.h>

#include "core/clock.h"
#include "core/loop.h"

#define PERIOD_NS NS_PER_MS

/* Bins: exact below STEPS, then STEPS of them for each doubling. */
#define STEP_BITS 4
#define STEPS     (1u << STEP_BITS)
#define BINS      ((64 - STEP_BITS + 1) * STEPS)

struct heartbeats {
    uint64_t max_ns;
    uint64_t bins[BINS];
};

struct heartbeat {
    struct loop_timer timer;
    struct loop *loop;
    struct heartbeats *beats;
    uint64_t due_ns; /* of the next beat; 0: the loop has not stepped yet */
};

/* --- The histogram -------------------------------------------------------- */

static unsigned bin_of(uint64_t ns)
{
    unsigned doublings;

    if (ns < STEPS)
        return (unsigned)ns;
    doublings = 63 - STEP_BITS - (unsigned)__builtin_clzll(ns);
    return (doublings + 1) * STEPS + (unsigned)((ns >> doublings) - STEPS);
}

/* The longest time that falls into the bin. */
static uint64_t bin_end_ns(unsigned bin)
{
    const unsigned doublings = bin < STEPS ? 0 : bin / STEPS - 1;
    const uint64_t step = bin < STEPS ? bin : bin % STEPS + STEPS;

    return ((step + 1) << doublings) - 1;
}

int heartbeats_map(struct heartbeats **beats)
{
    void *shared = mmap(NULL, sizeof(**beats), PROT_READ | PROT_WRITE,
                        MAP_SHARED | MAP_ANONYMOUS, -1, 0);

    if (shared == MAP_FAILED)
        return -errno;
    *beats = shared;
    return 0;
}

void heartbeats_unmap(struct heartbeats *beats)
{
    if (beats)
        munmap(beats, sizeof(*beats));
}

/* Relaxed: whoever reads does so when all workers are gone. */
void heartbeats_count(struct heartbeats *beats, uint64_t late_ns)
{
    uint64_t max_ns = __atomic_load_n(&beats->max_ns, __ATOMIC_RELAXED);

    __atomic_fetch_add(&beats->bins[bin_of(late_ns)], 1, __ATOMIC_RELAXED);
    while (late_ns > max_ns &&
           !__atomic_compare_exchange_n(&beats->max_ns, &max_ns, late_ns, true,
                                        __ATOMIC_RELAXED, __ATOMIC_RELAXED))
        ;
}

/* What `part` of 1000 beats did not pass. */
static uint64_t quantile_ns(const struct heartbeats *beats, uint64_t total,
                            uint64_t part)
{
    const uint64_t rank = (total * part + 999) / 1000;
    uint64_t seen = 0;
    unsigned bin = 0;

    while ((seen += beats->bins[bin]) < rank)
        bin++;
    return bin_end_ns(bin) < beats->max_ns ? bin_end_ns(bin) : beats->max_ns;
}

bool heartbeats_read(const struct heartbeats *beats, struct loop_lag *lag)
{
    uint64_t total = 0;

    for (unsigned i = 0; beats && i < BINS; i++)
        total += beats->bins[i];
    if (total == 0)
        return false;
    *lag = (struct loop_lag){.p50 = quantile_ns(beats, total, 500),
                             .p90 = quantile_ns(beats, total, 900),
                             .p99 = quantile_ns(beats, total, 990),
                             .max = beats->max_ns,
                             .beats = total};
    return true;
}

/* --- The timer ------------------------------------------------------------ */

static void beat(struct loop_timer *timer)
{
    struct heartbeat *heart = (struct heartbeat *)(void *)timer;
    const uint64_t now_ns = clock_now_ns();

    if (heart->due_ns == 0) /* waiting to begin is no lag */
        heart->due_ns = now_ns + PERIOD_NS;
    for (; heart->due_ns <= now_ns; heart->due_ns += PERIOD_NS)
        heartbeats_count(heart->beats, now_ns - heart->due_ns);
    /* It has just left the heap, where there is room for it now. */
    loop_timer_set(heart->loop, timer, heart->due_ns);
}

int heartbeat_start(struct heartbeat **started, struct heartbeats *beats,
                    struct loop *loop)
{
    struct heartbeat *heart = calloc(1, sizeof(*heart));
    int status;

    if (!heart)
        return -ENOMEM;
    heart->timer.fire = beat;
    heart->loop = loop;
    heart->beats = beats;
    status = loop_timer_set(loop, &heart->timer, clock_now_ns());
    if (status < 0) {
        free(heart);
        return status;
    }
    *started = heart;
    return 0;
}

void heartbeat_stop(struct heartbeat *heart)
{
    if (!heart)
        return;
    loop_timer_stop(heart->loop, &heart->timer);
    free(heart);
}
