/* Figures of cases (see measure.h). */
#include "harness/claims/measure.h"

#include <assert.h>
#include <errno.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "harness/claims/names.h"
#include "harness/report/latency.h"
#include "harness/report/show.h"

struct measuring {
    const struct claim_call *call;
    const double *x;
    const struct experiment_view *view;
    const struct case_view *cases[CLAIM_MOST_CASES];
    struct claim_measure *measure;
    struct claim_mistake *mistake;
};

#define because(measuring, ...)                                                \
    show_text((measuring)->measure->why, sizeof((measuring)->measure->why),    \
              __VA_ARGS__)

/* --- Which case ----------------------------------------------------------- */

static bool fits(const struct measuring *measuring, unsigned which,
                 const struct rs_case *c, bool at_x)
{
    const char *name = measuring->call->cases[which].text;

    return !c->aa_of && claim_name_fits(name, c->id, c->group, c->series) &&
           (!at_x || !measuring->call->has_x[which] ||
            (c->has_x && c->x == measuring->x[which]));
}

static size_t count_fitting(const struct measuring *measuring, unsigned which,
                            bool at_x, const struct case_view **last)
{
    size_t count = 0;

    for (size_t i = 0; i < measuring->view->case_count; i++)
        if (fits(measuring, which, measuring->view->cases[i].c, at_x)) {
            *last = &measuring->view->cases[i];
            count++;
        }
    return count;
}

/* An id is unique, whatever else it is the name of. */
static const struct case_view *find_id(const struct measuring *measuring,
                                       const char *id)
{
    for (size_t i = 0; i < measuring->view->case_count; i++)
        if (strcmp(measuring->view->cases[i].c->id, id) == 0)
            return &measuring->view->cases[i];
    return NULL;
}

/* The ids or the x of those that fit, for a message. */
static void list_fitting(const struct measuring *measuring, unsigned which,
                         bool ids, char *text, size_t size)
{
    size_t written = 0;

    *text = '\0';
    for (size_t i = 0; i < measuring->view->case_count; i++) {
        const struct rs_case *c = measuring->view->cases[i].c;
        const size_t length = strlen(text);

        if (!fits(measuring, which, c, false) || length + 8 >= size)
            continue;
        if (ids)
            show_text(text + length, size - length, "%s%s",
                      written++ ? ", " : "", c->id);
        else if (c->has_x)
            show_text(text + length, size - length, "%s%.6g",
                      written++ ? ", " : "", c->x);
    }
}

static int refuse_several(const struct measuring *measuring, unsigned which)
{
    char several[200];

    assert(measuring->mistake);
    list_fitting(measuring, which, true, several, sizeof(several));
    measuring->mistake->place = measuring->call->cases[which].place;
    show_text(measuring->mistake->text, sizeof(measuring->mistake->text),
              "\"%.80s\" could be several cases of \"%.80s\": %s; name one, as "
              "'GROUP/SERIES', or with its x behind it",
              measuring->call->cases[which].text, measuring->view->e->name,
              several);
    return -EINVAL;
}

/* Returns 0, -ENOENT where it is not there and `why` says so, or -EINVAL. */
static int find_case(struct measuring *measuring, unsigned which)
{
    const char *name = measuring->call->cases[which].text;
    const struct case_view **found = &measuring->cases[which];
    const size_t count = count_fitting(measuring, which, true, found);
    char there[120];

    if (count == 1)
        return 0;
    if (count > 1) {
        if (!measuring->call->has_x[which] &&
            (*found = find_id(measuring, name)))
            return 0;
        return refuse_several(measuring, which);
    }
    *found = NULL;
    list_fitting(measuring, which, false, there, sizeof(there));
    if (*there)
        because(measuring, "%s was measured at x = %s and not at %.6g", name,
                there, measuring->x[which]);
    else
        because(measuring, "%s was not measured in this set", name);
    return -ENOENT;
}

/* --- Figures -------------------------------------------------------------- */

static void take_estimate(struct measuring *measuring,
                          const struct stats_estimate *estimate, double unit)
{
    const struct claim_span span = {estimate->low * unit,
                                    estimate->high * unit};

    if (estimate->count == 0)
        because(measuring, "no verified run tells it");
    else if (!estimate->interval)
        because(measuring, "%zu rounds are too few for an interval",
                estimate->count);
    else
        measuring->measure->value =
            (struct claim_value){.known = true,
                                 .value = estimate->value * unit,
                                 .bounds = span,
                                 .shown = span};
}

/* A ratio whose bounds reach as far as noise alone does, and to 1 where no
 * difference may be claimed. */
static void take_ratio(struct measuring *measuring,
                       const struct stats_estimate *ratio, bool differs)
{
    const double floor = measuring->view->noise_floor;
    struct claim_span *bounds = &measuring->measure->value.bounds;

    take_estimate(measuring, ratio, 1);
    if (!measuring->measure->value.known)
        return;
    bounds->low = fmin(bounds->low, ratio->value / floor);
    bounds->high = fmax(bounds->high, ratio->value * floor);
    if (!differs) {
        bounds->low = fmin(bounds->low, 1);
        bounds->high = fmax(bounds->high, 1);
    }
}

static int measure_speedup(struct measuring *measuring)
{
    const struct case_view *c = measuring->cases[0];

    if (!c->baseline || c->speedup.count == 0)
        because(measuring, c->baseline
                               ? "it shares no verified round with its baseline"
                               : "it has no baseline in this set");
    else if (c->baseline == c)
        measuring->measure->value = claim_exactly(1);
    else if (c->verdict == STATS_TOO_FEW || c->verdict == STATS_UNKNOWN)
        because(measuring, "%zu rounds are too few to tell", c->speedup.count);
    else
        take_ratio(measuring, &c->speedup, c->verdict != STATS_NO_DIFFERENCE);
    return 0;
}

static int measure_faster(struct measuring *measuring)
{
    const struct case_view *fast = measuring->cases[0];
    const struct case_view *slow = measuring->cases[1];

    assert(slow);
    double *ratios = calloc(slow->round_count + 1, sizeof(*ratios));
    struct stats_estimate ratio;
    double p = 1;
    int status = ratios ? view_ratio(slow, fast, ratios, &ratio) : -ENOMEM;

    if (status == 0 && ratio.count > 0)
        status = stats_sign_flip(ratios, ratio.count, &p);
    if (status == 0)
        take_ratio(measuring, &ratio, p < STATS_ALPHA);
    free(ratios);
    return status;
}

static double integer(const json_t *object, const char *name)
{
    const json_t *json = json_object_get(object, name);

    return json_is_number(json) ? json_number_value(json) : NAN;
}

/* Of one verified run; NAN where it does not tell. */
static double of_run(const struct measuring *measuring,
                     const struct rs_run *run)
{
    const struct rs_result *result = &run->result;
    const double tasks = (double)measuring->cases[0]->c->tasks;

    switch (measuring->call->function->metric) {
    case CLAIM_TIME:
        return (double)run->wall_ns * 1e-9;
    case CLAIM_CPU:
        return ((double)result->cpu_user_ns + (double)result->cpu_system_ns) *
               1e-9 / tasks;
    case CLAIM_SWITCHES:
        return (integer(result->json, "voluntary_switches") +
                integer(result->json, "involuntary_switches")) /
               tasks;
    case CLAIM_RETRIES:
        return (double)result->retried / tasks;
    default:
        return NAN;
    }
}

static int measure_runs(struct measuring *measuring)
{
    const struct case_view *c = measuring->cases[0];
    double *values = calloc(c->recorded_count + 1, sizeof(*values));
    struct stats_estimate estimate = {0};
    size_t count = 0;
    int status = values ? 0 : -ENOMEM;

    for (size_t i = 0; values && i < c->recorded_count; i++) {
        if (!run_counts(&c->recorded[i]))
            continue;
        values[count] = of_run(measuring, &c->recorded[i]);
        count += !isnan(values[count]);
    }
    if (count > 0)
        status = stats_median(values, count, STATS_CONFIDENCE, &estimate);
    if (status == 0)
        take_estimate(measuring, &estimate, 1);
    free(values);
    return status;
}

/* What the experiment compares, for each task. */
static int measure_task_time(struct measuring *measuring)
{
    const struct case_view *c = measuring->cases[0];
    double *values = calloc(c->round_count + 1, sizeof(*values));
    struct stats_estimate estimate = {0};
    int status = values ? 0 : -ENOMEM;

    for (size_t i = 0; values && i < c->round_count; i++)
        values[i] = c->rounds[i].task_ns;
    if (status == 0 && c->round_count > 0)
        status =
            stats_median(values, c->round_count, STATS_CONFIDENCE, &estimate);
    if (status == 0)
        take_estimate(measuring, &estimate, 1e-9);
    free(values);
    return status;
}

static int measure_latency(struct measuring *measuring, enum quantile quantile)
{
    struct latency latency;
    const int status =
        latency_medians(measuring->cases[0], LATENCY_COMPLETION, &latency);

    if (status == 0)
        take_estimate(measuring, &latency.of[quantile], 1e-9);
    return status;
}

/* Of the one observed run: it has no interval. */
static int measure_memory(struct measuring *measuring)
{
    const uint64_t bytes = measuring->cases[0]->observed.peak_tree_bytes;

    if (bytes > 0)
        measuring->measure->value = claim_exactly((double)bytes);
    else
        because(measuring, "no observed run tells its memory");
    return 0;
}

static int measure_finished(struct measuring *measuring)
{
    const struct case_view *c = measuring->cases[0];

    if (c->c->unavailable)
        because(measuring, "it could not be run here: %s", c->c->unavailable);
    else if (c->runs == 0)
        because(measuring, "it has no run in this set");
    else
        measuring->measure->value = claim_exactly(
            (double)c->outcomes[OUTCOME_VERIFIED] / (double)c->runs);
    return 0;
}

static int work_out(struct measuring *measuring)
{
    assert(measuring->cases[0]);
    switch (measuring->call->function->metric) {
    case CLAIM_SPEEDUP:
        return measure_speedup(measuring);
    case CLAIM_FASTER:
        return measure_faster(measuring);
    case CLAIM_TASK_TIME:
        return measure_task_time(measuring);
    case CLAIM_MEMORY:
        return measure_memory(measuring);
    case CLAIM_P50:
        return measure_latency(measuring, QUANTILE_P50);
    case CLAIM_P90:
        return measure_latency(measuring, QUANTILE_P90);
    case CLAIM_P99:
        return measure_latency(measuring, QUANTILE_P99);
    case CLAIM_P999:
        return measure_latency(measuring, QUANTILE_P999);
    case CLAIM_FINISHED:
        return measure_finished(measuring);
    case CLAIM_TIME:
    case CLAIM_CPU:
    case CLAIM_SWITCHES:
    case CLAIM_RETRIES:
        break;
    }
    return measure_runs(measuring);
}

int claim_measure(const struct analysis *analysis,
                  const struct claim_call *call,
                  const double x[CLAIM_MOST_CASES],
                  struct claim_measure *measure, struct claim_mistake *mistake)
{
    struct measuring measuring = {
        .call = call, .x = x, .measure = measure, .mistake = mistake};
    int status = 0;

    *measure = (struct claim_measure){0};
    for (size_t i = 0; i < analysis->experiment_count; i++)
        if (strcmp(analysis->experiments[i].e->name, call->experiment.text) ==
            0)
            measuring.view = &analysis->experiments[i];
    if (!measuring.view) {
        because(&measuring, "%s was not run", call->experiment.text);
        return 0;
    }
    for (unsigned i = 0; i < call->function->cases && status == 0; i++)
        status = find_case(&measuring, i);
    if (status == 0)
        status = work_out(&measuring);
    return status == -ENOENT ? 0 : status;
}
