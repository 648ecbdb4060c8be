/* What the origin counts about itself. */
#ifndef ORIGIN_STATS_H
#define ORIGIN_STATS_H

#include <stddef.h>
#include <stdint.h>

/* A log-scale histogram: 32 steps in each power of two, so that a value is
 * known within 3 %; up to 63 exactly. */
#define HISTOGRAM_STEPS   32
#define HISTOGRAM_BUCKETS (60 * HISTOGRAM_STEPS)

struct histogram {
    uint64_t count, max;
    uint64_t buckets[HISTOGRAM_BUCKETS];
};

void histogram_add(struct histogram *, uint64_t value);
/* A value that `per_mille` of 1000 values do not exceed; 0 where it is empty.
 * Never less than the true one, at most 1/32 more. */
uint64_t histogram_quantile(const struct histogram *, unsigned per_mille);

struct stats {
    uint64_t requests;         /* for /d/ and /j/, read to their end */
    uint64_t responses;        /* to them, sent to their end */
    uint64_t faults;           /* of them made to fail */
    uint64_t refused;          /* of them over the capacity */
    uint64_t accepted;         /* connections */
    uint64_t accept_pauses;    /* no descriptor was left for the next one */
    uint64_t connections;      /* open now */
    uint64_t peak_connections; /* open at once, at most */
    uint64_t cpu_start_ns;     /* of the process, at the last reset */
    struct histogram late;     /* answer begun minus its due time, ns */
};

/* Begin afresh; open connections stay counted. Zero-initialise it first. */
void stats_reset(struct stats *);

void stats_opened(struct stats *);
void stats_closed(struct stats *);

/* One JSON object and a newline, into `text`. Returns its length. */
size_t stats_json(const struct stats *, char *text, size_t size);

#endif
