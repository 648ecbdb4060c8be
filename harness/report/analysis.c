/* From runs to estimates: samples, baselines, paired ratios, noise. */
#include "harness/report/analysis.h"

#include <errno.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "harness/report/fits.h"
#include "harness/report/ideal.h"
#include "harness/report/steadiness.h"
#include "harness/report/verdicts.h"

bool same_name(const char *a, const char *b)
{
    return a == b || (a && b && strcmp(a, b) == 0);
}

bool view_contends(const struct case_view *view)
{
    return view->baseline && view->baseline != view && !view->c->aa_of;
}

static int by_round(const void *a, const void *b)
{
    const struct round_time *left = a, *right = b;

    return left->round < right->round ? -1 : left->round > right->round;
}

bool run_counts(const struct rs_run *run)
{
    return run->outcome == OUTCOME_VERIFIED && run->timed && !run->warmup;
}

int view_ratio(const struct case_view *slow, const struct case_view *fast,
               double *ratios, struct stats_estimate *estimate)
{
    size_t count = 0, i = 0, j = 0;
    double *above, *below;
    int status = 0;

    *estimate = (struct stats_estimate){0};
    if (slow->round_count == 0 || fast->round_count == 0)
        return 0;
    above = calloc(2 * slow->round_count, sizeof(*above));
    if (!above)
        return -ENOMEM;
    below = above + slow->round_count;
    while (i < slow->round_count && j < fast->round_count) {
        const struct round_time *s = &slow->rounds[i], *f = &fast->rounds[j];

        if (s->round == f->round) {
            above[count] = s->task_ns;
            below[count] = f->task_ns;
            if (ratios)
                ratios[count] = s->task_ns / f->task_ns;
            count++;
        }
        i += s->round <= f->round;
        j += f->round <= s->round;
    }
    if (count > 0)
        status =
            stats_paired_ratio(above, below, count, STATS_CONFIDENCE, estimate);
    free(above);
    return status;
}

/* What is compared of a run, for each task. */
static double measured(const struct rs_experiment *e, const struct rs_run *run,
                       uint64_t tasks)
{
    switch (e->measure) {
    case MEASURE_P50:
        return (double)run->result.completion.p50;
    case MEASURE_P99:
        return (double)run->result.completion.p99;
    case MEASURE_DRIVE:
        return (double)run->result.drive_ns / (double)tasks;
    case MEASURE_TIME:
        break;
    }
    return (double)run->wall_ns / (double)tasks;
}

/* Medians of what every verified run of the case tells. `values` has room for
 * all of them. */
static int estimate_case(const struct rs_experiment *e, struct case_view *view,
                         double *values)
{
    struct stats_estimate drive, cpu, retried;
    double *drives = values + view->round_count;
    double *cpus = drives + view->round_count;
    double *retries = cpus + view->round_count;
    size_t n = 0;
    int status;

    for (size_t i = 0; i < view->recorded_count; i++) {
        const struct rs_run *run = &view->recorded[i];

        if (!run_counts(run))
            continue;
        if (n == 0)
            view->sample = &run->result;
        values[n] = (double)run->wall_ns;
        drives[n] = (double)run->result.drive_ns;
        cpus[n] =
            (double)run->result.cpu_user_ns + (double)run->result.cpu_system_ns;
        retries[n] = (double)run->result.retried;
        view->rounds[n].round = run->round;
        view->rounds[n].task_ns = measured(e, run, view->c->tasks);
        view->workers = fmax(view->workers, (double)run->result.workers);
        view->in_flight =
            fmax(view->in_flight, (double)run->result.peak_in_flight);
        view->wait_ns = (double)run->result.task_wait_ns;
        view->parts = (double)run->result.parts;
        n++;
    }
    qsort(view->rounds, n, sizeof(*view->rounds), by_round);
    if ((status = stats_median(values, n, STATS_CONFIDENCE, &view->wall_ns)) ||
        (status = stats_median(drives, n, STATS_CONFIDENCE, &drive)) ||
        (status = stats_median(cpus, n, STATS_CONFIDENCE, &cpu)) ||
        (status = stats_median(retries, n, STATS_CONFIDENCE, &retried)))
        return status;
    view->retried = retried.value;
    view->drive_ns = drive.value;
    view->cpu_ns = cpu.value;
    view->task_ns = e->measure == MEASURE_DRIVE ? drive : view->wall_ns;
    view->task_ns.value /= (double)view->c->tasks;
    view->task_ns.low /= (double)view->c->tasks;
    view->task_ns.high /= (double)view->c->tasks;
    return 0;
}

/* Of the case and its recorded runs. */
static int view_case(const struct rs_experiment *e, struct case_view *view)
{
    double *values;
    int status;

    for (size_t i = 0; i < view->recorded_count; i++) {
        const struct rs_run *run = &view->recorded[i];

        if (run->outcome == OUTCOME_VERIFIED && run->has_observed)
            view->observed = run->observed;
        if (run->warmup)
            continue;
        view->runs++;
        view->outcomes[run->outcome]++;
        view->round_count += run_counts(run);
        if (!run_counts(run) && !view->reason)
            view->reason = run->reason;
    }
    if (view->round_count == 0)
        return 0;
    view->rounds = calloc(view->round_count, sizeof(*view->rounds));
    values = calloc(4 * view->round_count, sizeof(*values));
    status = view->rounds && values ? estimate_case(e, view, values) : -ENOMEM;
    free(values);
    return status;
}

static int by_case(const void *a, const void *b)
{
    const struct rs_run *left = a, *right = b;

    if (left->experiment != right->experiment)
        return left->experiment < right->experiment ? -1 : 1;
    if (left->case_index != right->case_index)
        return left->case_index < right->case_index ? -1 : 1;
    return left->line < right->line ? -1 : left->line > right->line;
}

/* The case of the baseline's series in the same group with the same x, or the
 * only one of that series in the group. */
static const struct case_view *find_baseline(const struct experiment_view *view,
                                             const struct rs_case *of)
{
    const struct case_view *only = NULL;
    size_t found = 0;

    for (size_t i = 0; i < view->case_count; i++) {
        const struct rs_case *c = view->cases[i].c;

        if (!view->e->baseline || c->aa_of ||
            strcmp(c->series, view->e->baseline) != 0 ||
            !same_name(c->group, of->group))
            continue;
        if (c == of || (c->has_x && of->has_x && c->x == of->x))
            return &view->cases[i];
        only = &view->cases[i];
        found++;
    }
    return found == 1 ? only : NULL;
}

static int compare_to_baseline(struct experiment_view *view,
                               struct case_view *c)
{
    c->baseline = find_baseline(view, c->c);
    if (!c->baseline || c->baseline->round_count == 0 || c->round_count == 0)
        return 0;
    c->ratios = calloc(c->baseline->round_count, sizeof(*c->ratios));
    if (!c->ratios)
        return -ENOMEM;
    return view_ratio(c->baseline, c, c->ratios, &c->speedup);
}

/* The A/A pair whose ratio reaches farthest from 1 sets the noise floor. */
static int find_noise(struct experiment_view *view)
{
    view->noise_floor = 1;
    for (size_t i = 0; i < view->case_count; i++) {
        const struct case_view *twin = &view->cases[i], *of;
        struct stats_estimate ratio;
        int status;

        if (!twin->c->aa_of)
            continue;
        of = view->cases +
             (rs_experiment_case(view->e, twin->c->aa_of) - view->e->cases);
        status = view_ratio(of, twin, NULL, &ratio);
        if (status < 0)
            return status;
        if (!ratio.interval)
            continue;
        if (!view->aa || stats_noise_floor(&ratio) > view->noise_floor) {
            view->noise_floor = stats_noise_floor(&ratio);
            view->aa = twin;
            view->aa_ratio = ratio;
        }
    }
    return 0;
}

bool work_has(const struct work *work, const struct rs_case *c)
{
    return same_name(work->group, c->group) &&
           (!work->at_x || (c->has_x && c->x == work->x));
}

/* Whether x changes the work itself: every contender is compared with a
 * baseline at its own x, and there is more than one such x. */
static bool x_is_work(const struct experiment_view *view)
{
    const struct case_view *first = NULL;
    bool several = false;

    if (view->e->chart == CHART_BARS)
        return false;
    for (size_t i = 0; i < view->case_count; i++) {
        const struct case_view *c = &view->cases[i];

        if (!view_contends(c) || !c->c->has_x)
            continue;
        if (!c->baseline->c->has_x || c->baseline->c->x != c->c->x)
            return false;
        several = several || (first && first->c->x != c->c->x);
        first = c;
    }
    return several;
}

/* Add a kind of work behind those of its group with a smaller x. */
static void add_work(struct experiment_view *view, struct work work)
{
    size_t at = view->work_count;

    for (size_t i = 0; i < view->work_count; i++) {
        if (!same_name(view->works[i].group, work.group))
            continue;
        if (view->works[i].x == work.x)
            return;
        if (view->works[i].x > work.x) {
            at = i;
            break;
        }
        at = i + 1;
    }
    memmove(&view->works[at + 1], &view->works[at],
            (view->work_count - at) * sizeof(*view->works));
    view->works[at] = work;
    view->work_count++;
}

static int list_works(struct experiment_view *view)
{
    bool by_x = x_is_work(view);

    view->works = calloc(view->case_count + 1, sizeof(*view->works));
    if (!view->works)
        return -ENOMEM;
    for (size_t i = 0; i < view->case_count; i++) {
        const struct rs_case *c = view->cases[i].c;
        bool at_x = by_x && c->has_x;

        add_work(view, (struct work){.group = c->group,
                                     .at_x = at_x,
                                     .x = at_x ? c->x : 0});
    }
    return 0;
}

static int view_experiment(struct experiment_view *view,
                           const struct resultset *set,
                           const struct rs_run *runs, size_t run_count)
{
    size_t next = 0, index = (size_t)(view->e - set->experiments);
    int status = 0;

    view->cases = calloc(view->e->case_count + 1, sizeof(*view->cases));
    if (!view->cases)
        return -ENOMEM;
    view->case_count = view->e->case_count;
    while (next < run_count && runs[next].experiment < index)
        next++;
    for (size_t i = 0; i < view->case_count && status == 0; i++) {
        size_t first = next;

        while (next < run_count && runs[next].experiment == index &&
               runs[next].case_index == i)
            next++;
        view->cases[i].c = &view->e->cases[i];
        view->cases[i].recorded = runs + first;
        view->cases[i].recorded_count = next - first;
        status = view_case(view->e, &view->cases[i]);
    }

    if (status == 0)
        status = find_noise(view);
    for (size_t i = 0; i < view->case_count && status == 0; i++)
        status = compare_to_baseline(view, &view->cases[i]);
    if (status == 0)
        status = verdicts_decide(view);
    if (status == 0)
        status = steadiness_mark(view);
    if (status == 0)
        status = list_works(view);
    if (status == 0)
        ideal_bounds(view, set->machine.cpus);
    return status;
}

/* A copy of the runs, by case; of the disturbed ones only where wanted. */
static int sort_runs(struct analysis *analysis, bool disturbed)
{
    const struct resultset *set = analysis->set;

    analysis->runs = calloc(set->run_count + 1, sizeof(*analysis->runs));
    if (!analysis->runs)
        return -ENOMEM;
    for (size_t i = 0; i < set->run_count; i++)
        if (disturbed || !set->runs[i].disturbed)
            analysis->runs[analysis->run_count++] = set->runs[i];
    qsort(analysis->runs, analysis->run_count, sizeof(*analysis->runs),
          by_case);
    return 0;
}

static int look(struct analysis *analysis, const struct resultset *set,
                bool disturbed)
{
    int status;

    *analysis = (struct analysis){.set = set};
    analysis->experiments =
        calloc(set->experiment_count + 1, sizeof(*analysis->experiments));
    if (!analysis->experiments)
        return -ENOMEM;
    status = sort_runs(analysis, disturbed);
    for (size_t i = 0; i < set->experiment_count && status == 0; i++) {
        analysis->experiments[i].e = &set->experiments[i];
        analysis->experiment_count++;
        status = view_experiment(&analysis->experiments[i], set, analysis->runs,
                                 analysis->run_count);
    }
    return status;
}

int analysis_init(struct analysis *analysis, const struct resultset *set)
{
    const int status = look(analysis, set, true);

    return status < 0 ? status : disturbed_compare(analysis);
}

int analysis_init_undisturbed(struct analysis *analysis,
                              const struct resultset *set)
{
    return look(analysis, set, false);
}

void analysis_release(struct analysis *analysis)
{
    for (size_t i = 0; i < analysis->experiment_count; i++) {
        struct experiment_view *view = &analysis->experiments[i];

        for (size_t j = 0; j < view->case_count; j++) {
            free(view->cases[j].rounds);
            free(view->cases[j].ratios);
        }
        free(view->cases);
        free(view->works);
        fits_release(view);
    }
    free(analysis->experiments);
    free(analysis->runs);
    *analysis = (struct analysis){0};
}
