/* Medians and ratios of latencies. */
#include "harness/report/latency.h"

#include <errno.h>
#include <stdlib.h>

/* A quantile takes so many tasks. */
static const uint64_t tasks_needed[QUANTILE_COUNT] = {[QUANTILE_P50] = 2,
                                                      [QUANTILE_P90] = 10,
                                                      [QUANTILE_P99] = 100,
                                                      [QUANTILE_P999] = 1000,
                                                      [QUANTILE_MAX] = 1};

uint64_t latency_tasks(const struct rs_result *result)
{
    return result->latency_tasks > 0 ? result->latency_tasks : result->ok;
}

/* In ns; 0: the run's tasks were not stamped, or are too few for it. */
static double quantile_of(const struct rs_run *run, enum latency_kind kind,
                          enum quantile quantile)
{
    const struct rs_latency *of = kind == LATENCY_SERVICE
                                      ? &run->result.service
                                      : &run->result.completion;

    if (quantile >= QUANTILE_COUNT ||
        latency_tasks(&run->result) < tasks_needed[quantile])
        return 0;
    switch (quantile) {
    case QUANTILE_P50:
        return (double)of->p50;
    case QUANTILE_P90:
        return (double)of->p90;
    case QUANTILE_P99:
        return (double)of->p99;
    case QUANTILE_P999:
        return (double)of->p999;
    case QUANTILE_MAX:
        return (double)of->max;
    case QUANTILE_COUNT:
        break;
    }
    return 0;
}

static int median_of(const struct case_view *view, enum latency_kind kind,
                     enum quantile quantile, double *values,
                     struct stats_estimate *estimate)
{
    size_t count = 0;

    *estimate = (struct stats_estimate){0};
    for (size_t i = 0; i < view->recorded_count; i++) {
        const double ns = quantile_of(&view->recorded[i], kind, quantile);

        if (run_counts(&view->recorded[i]) && ns > 0)
            values[count++] = ns;
    }
    return count > 0 ? stats_median(values, count, STATS_CONFIDENCE, estimate)
                     : 0;
}

int latency_medians(const struct case_view *view, enum latency_kind kind,
                    struct latency *latency)
{
    double *values = calloc(view->recorded_count + 1, sizeof(*values));
    int status = values ? 0 : -ENOMEM;

    *latency = (struct latency){0};
    for (unsigned q = 0; q < QUANTILE_COUNT && status == 0; q++)
        status =
            median_of(view, kind, (enum quantile)q, values, &latency->of[q]);
    free(values);
    return status;
}

/* The quantile in this round, or 0. */
static double in_round(const struct latency_of *of, unsigned round)
{
    for (size_t i = 0; i < of->view->recorded_count; i++) {
        const struct rs_run *run = &of->view->recorded[i];

        if (run->round == round && run_counts(run))
            return quantile_of(run, of->kind, of->quantile);
    }
    return 0;
}

int latency_ratio(const struct latency_of *above,
                  const struct latency_of *below,
                  struct stats_estimate *estimate)
{
    const size_t most = above->view->recorded_count;
    double *values = calloc(2 * most + 1, sizeof(*values));
    size_t count = 0;
    int status = 0;

    *estimate = (struct stats_estimate){0};
    if (!values)
        return -ENOMEM;
    for (size_t i = 0; i < most; i++) {
        const struct rs_run *run = &above->view->recorded[i];
        const double a = quantile_of(run, above->kind, above->quantile);
        const double b = in_round(below, run->round);

        if (!run_counts(run) || !(a > 0) || !(b > 0))
            continue;
        values[count] = a;
        values[most + count++] = b;
    }
    if (count > 0)
        status = stats_paired_ratio(values, values + most, count,
                                    STATS_CONFIDENCE, estimate);
    free(values);
    return status;
}

/* How far this quantile of an A/A pair reaches from 1; 1 without a pair. */
static double floor_of(const struct experiment_view *view,
                       const struct latency_of *like)
{
    struct latency_of twin = *like, of = *like;
    double most = 1;

    for (size_t i = 0; i < view->case_count; i++) {
        struct stats_estimate ratio;

        twin.view = &view->cases[i];
        if (!twin.view->c->aa_of)
            continue;
        of.view =
            view->cases +
            (rs_experiment_case(view->e, twin.view->c->aa_of) - view->e->cases);
        if (latency_ratio(&of, &twin, &ratio) == 0 && ratio.interval &&
            stats_noise_floor(&ratio) > most)
            most = stats_noise_floor(&ratio);
    }
    return most;
}

bool latency_differs(const struct experiment_view *view,
                     const struct latency_of *above,
                     const struct latency_of *below,
                     struct stats_estimate *ratio)
{
    return latency_ratio(above, below, ratio) == 0 &&
           stats_verdict(ratio, floor_of(view, above)) == STATS_FASTER;
}

bool latency_is_open(const struct case_view *view)
{
    return view->sample &&
           (view->sample->open_loop ||
            json_is_integer(json_object_get(view->sample->parameters, "rate")));
}
