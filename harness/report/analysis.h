/* What a result set says: for every case its times, its ratio to its baseline
 * and its ideal bound. Everything that summaries, charts and sentences say
 * comes from here; nothing here formats or prints.
 *
 * Ownership: points into the result set, which must outlive it.
 */
#ifndef HARNESS_REPORT_ANALYSIS_H
#define HARNESS_REPORT_ANALYSIS_H

#include "harness/report/disturbed.h"
#include "harness/resultset.h"
#include "harness/stats.h"
#include "harness/stats_test.h"

/* What is compared of one verified round, in ns: the time per task, or the
 * latency that the experiment compares. */
struct round_time {
    unsigned round;
    double task_ns;
    bool outlier; /* marked, not dropped */
};

struct case_view {
    const struct rs_case *c;
    const struct rs_run *recorded; /* all its runs, observed ones too */
    size_t recorded_count;
    size_t runs;                    /* recorded, without observed ones */
    size_t outcomes[OUTCOME_COUNT]; /* how they ended */
    const char *reason;             /* of the first that is no time, or NULL */

    /* Of the verified runs that have a time; count 0 where there are none. */
    struct round_time *rounds; /* in rising order of round */
    size_t round_count;
    struct stats_estimate wall_ns, task_ns;
    double drive_ns, cpu_ns;        /* medians; CPU of user and system */
    double retried;                 /* median of the attempts in vain */
    double workers, in_flight;      /* greatest seen */
    double wait_ns;                 /* mean that a task was meant to wait, or
                                       each of its parts */
    double parts;                   /* of a task, in flight one by one */
    const struct rs_result *sample; /* of the first verified run, or NULL */
    struct rs_observed observed;    /* of the observed run; 0: not known */

    const struct case_view *baseline; /* may be itself; NULL: none */
    struct stats_estimate speedup;    /* count 0: not known */
    double *ratios;                   /* of each paired round */
    double p, p_adjusted; /* sign-flip; by Holm in the experiment; 0: none */
    enum stats_verdict verdict; /* see verdicts.h */

    size_t outliers;
    struct stats_drift drift; /* over the session; p 0: not known */
    double drift_adjusted;    /* its p, by Holm among the cases */

    struct disturbed_case disturbed;

    double ideal_ns;        /* of the whole run; 0: not known */
    double ideal_speedup;   /* the baseline's time against it; 0: not known */
    double efficiency;      /* ideal / measured; 0: not known */
    const char *ideal_note; /* why there is no ideal, or NULL */
};

struct sweep_fit;

/* One kind of work of an experiment: a group of its cases; or, where the
 * parameter x changes the work itself (then the baseline has every x too), one
 * x of a group. Cases of one kind of work are compared with each other. */
struct work {
    const char *group; /* NULL: the experiment has no groups */
    bool at_x;
    double x;
};

struct experiment_view {
    const struct rs_experiment *e;
    struct case_view *cases; /* in the manifest's order */
    size_t case_count;
    struct work *works; /* by group in order, then by x */
    size_t work_count;
    double noise_floor;         /* 1 where there is no A/A pair */
    const struct case_view *aa; /* the case that sets it, or NULL */
    struct stats_estimate aa_ratio;
    size_t comparisons;     /* that have a p */
    unsigned rounds_needed; /* for any of them to end in a verdict */
    struct disturbed_sum disturbed;

    struct sweep_fit *fits; /* see fits.h; there after fits_add */
    size_t fit_count;
};

struct analysis {
    const struct resultset *set;
    struct rs_run *runs; /* the set's, sorted by case */
    size_t run_count;
    struct experiment_view *experiments;
    size_t experiment_count;
};

/* Returns 0 or -ENOMEM; release is needed in either case. */
int analysis_init(struct analysis *, const struct resultset *);
/* The same as if its disturbed runs were not there. */
int analysis_init_undisturbed(struct analysis *, const struct resultset *);
void analysis_release(struct analysis *);

/* Whether a run's times are part of the statistics. */
bool run_counts(const struct rs_run *);

/* Whether two names, either of which may be NULL, are the same. */
bool same_name(const char *a, const char *b);

/* Ratio of the times per task of `slow` and `fast` (or of the latencies that
 * are compared), paired within rounds: how many times as fast `fast` is. `ratios`, where not NULL, receives each round's
 * and has room for slow->round_count. Count 0 where they share no round. */
int view_ratio(const struct case_view *slow, const struct case_view *fast,
               double *ratios, struct stats_estimate *);

/* Whether the case is of that kind of work. */
bool work_has(const struct work *, const struct rs_case *);

/* Whether this case is a contender: it has a baseline other than itself and is
 * no A/A twin. */
bool view_contends(const struct case_view *);

#endif
