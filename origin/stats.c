/* Counters, the histogram of lateness, and both as JSON. */
#include "origin/stats.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "core/clock.h"

#define STEP_BITS 5
_Static_assert(HISTOGRAM_STEPS == 1 << STEP_BITS, "steps and their bits agree");

/* A value of more than six bits goes by its six top bits and by how many are
 * below them; the bucket's number counts on from one such count to the next. */
static unsigned bucket_of(uint64_t value)
{
    unsigned exponent;

    if (value < HISTOGRAM_STEPS)
        return (unsigned)value;
    exponent = 63 - (unsigned)__builtin_clzll(value) - STEP_BITS;
    return exponent * HISTOGRAM_STEPS + (unsigned)(value >> exponent);
}

static uint64_t largest_in(unsigned bucket)
{
    const unsigned exponent =
        bucket < 2 * HISTOGRAM_STEPS ? 0 : bucket / HISTOGRAM_STEPS - 1;
    const uint64_t step = bucket - exponent * HISTOGRAM_STEPS;

    return (step << exponent) + ((UINT64_C(1) << exponent) - 1);
}

void histogram_add(struct histogram *histogram, uint64_t value)
{
    histogram->count++;
    histogram->buckets[bucket_of(value)]++;
    if (value > histogram->max)
        histogram->max = value;
}

uint64_t histogram_quantile(const struct histogram *histogram,
                            unsigned per_mille)
{
    /* Rounded up, and split so that it cannot overflow. */
    const uint64_t whole = histogram->count / 1000 * per_mille;
    const uint64_t part = (histogram->count % 1000 * per_mille + 999) / 1000;
    uint64_t seen = 0;

    for (unsigned i = 0; i < HISTOGRAM_BUCKETS; i++) {
        seen += histogram->buckets[i];
        if (seen > 0 && seen >= whole + part) {
            const uint64_t value = largest_in(i);

            return value < histogram->max ? value : histogram->max;
        }
    }
    return 0;
}

static uint64_t cpu_now_ns(void)
{
    struct timespec now;

    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (uint64_t)now.tv_sec * NS_PER_SECOND + (uint64_t)now.tv_nsec;
}

void stats_reset(struct stats *stats)
{
    const uint64_t connections = stats->connections;

    memset(stats, 0, sizeof(*stats));
    stats->connections = stats->peak_connections = connections;
    stats->cpu_start_ns = cpu_now_ns();
}

void stats_opened(struct stats *stats)
{
    stats->accepted++;
    if (++stats->connections > stats->peak_connections)
        stats->peak_connections = stats->connections;
}

void stats_closed(struct stats *stats)
{
    stats->connections--;
}

size_t stats_json(const struct stats *stats, char *text, size_t size)
{
    const struct histogram *late = &stats->late;
    const int length = snprintf(
        text, size,
        "{\"schema\":1,\"requests\":%" PRIu64 ",\"responses\":%" PRIu64
        ",\"faults\":%" PRIu64 ",\"refused\":%" PRIu64
        ",\"connections\":%" PRIu64 ",\"peak_connections\":%" PRIu64
        ",\"accepted\":%" PRIu64 ",\"accept_pauses\":%" PRIu64
        ",\"cpu_ns\":%" PRIu64 ",\"late_ns\":{\"p50\":%" PRIu64
        ",\"p90\":%" PRIu64 ",\"p99\":%" PRIu64 ",\"max\":%" PRIu64 "}}\n",
        stats->requests, stats->responses, stats->faults, stats->refused,
        stats->connections, stats->peak_connections, stats->accepted,
        stats->accept_pauses, cpu_now_ns() - stats->cpu_start_ns,
        histogram_quantile(late, 500), histogram_quantile(late, 900),
        histogram_quantile(late, 990), late->max);

    return length < 0 ? 0 : (size_t)length;
}
