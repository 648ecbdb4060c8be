/* How long the tasks of a case take: quantiles of each timed run, and their
 * medians over the rounds.
 *
 * Service time counts from a task's begin to its end, completion time from its
 * intended start: the same in a closed loop; with --rate the latter is what a
 * client waits. A quantile is given only where every run has a task beyond it:
 * a p99 takes 100 tasks, a p99.9 takes 1,000.
 */
#ifndef HARNESS_REPORT_LATENCY_H
#define HARNESS_REPORT_LATENCY_H

#include <jansson.h>
#include <stdio.h>

#include "harness/report/findings.h"

enum quantile {
    QUANTILE_P50,
    QUANTILE_P90,
    QUANTILE_P99,
    QUANTILE_P999,
    QUANTILE_MAX,
    QUANTILE_COUNT
};

enum latency_kind { LATENCY_SERVICE, LATENCY_COMPLETION };

/* Each with count 0 where it is not known. */
struct latency {
    struct stats_estimate of[QUANTILE_COUNT];
};

/* Medians over the rounds. Returns 0 or -ENOMEM. */
int latency_medians(const struct case_view *, enum latency_kind,
                    struct latency *);

/* One quantile of a case's latencies. */
struct latency_of {
    const struct case_view *view;
    enum latency_kind kind;
    enum quantile quantile;
};
/* Ratio of two of them, paired within rounds; count 0 where they share none. */
int latency_ratio(const struct latency_of *above,
                  const struct latency_of *below, struct stats_estimate *);

/* Whether `above` is longer than `below` beyond doubt and beyond what the same
 * quantile of a case under two names differs by; the ratio is left in any
 * case. */
bool latency_differs(const struct experiment_view *,
                     const struct latency_of *above,
                     const struct latency_of *below, struct stats_estimate *);

/* How many tasks the latencies of a run are of. */
uint64_t latency_tasks(const struct rs_result *);

/* Whether its tasks had intended starts of their own. */
bool latency_is_open(const struct case_view *);

/* The fields of summary.json and summary.csv; those of the latter end with a
 * comma. */
json_t *latency_json(const struct case_view *, enum latency_kind);
#define LATENCY_CSV_HEADER                                                     \
    "latency_p50_ns,latency_p50_low_ns,latency_p50_high_ns,"                   \
    "latency_p99_ns,latency_p99_low_ns,latency_p99_high_ns,"                   \
    "completion_p50_ns,completion_p50_low_ns,completion_p50_high_ns,"          \
    "completion_p99_ns,completion_p99_low_ns,completion_p99_high_ns,"
void latency_csv(FILE *, const struct case_view *);

/* The folded table of an experiment; nothing where no task was stamped. */
void md_latency(FILE *, const struct experiment_view *);

#endif
