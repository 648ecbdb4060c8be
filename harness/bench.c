/* The rounds of a set (see bench.h). */
#include "harness/bench.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "core/clock.h"
#include "harness/adaptive.h"
#include "harness/capacity.h"
#include "harness/distributions.h"
#include "harness/manifest.h"
#include "harness/memory.h"
#include "harness/run_case.h"
#include "harness/run_timeline.h"
#include "harness/schedule.h"
#include "harness/spawn.h"

/* After so many runs without success the rest of a case is not tried. */
#define HOPELESS_RUNS 3

/* Count a run, of this session or an earlier one. */
static void count_run(struct case_state *state, unsigned round,
                      enum outcome outcome)
{
    state->recorded[round] = true;
    state->last = outcome;
    if (outcome == OUTCOME_VERIFIED)
        state->bad_in_row = 0;
    else
        state->bad_in_row++;
    if (round > 0 && outcome == OUTCOME_VERIFIED)
        state->verified++;
    else if (round > 0)
        state->holes++;
}

static void count_times(struct case_state *state, uint64_t wall_ns,
                        uint64_t drive_ns)
{
    const unsigned at = state->verified - 1;

    state->walls[at] = (double)wall_ns;
    state->drives[at] = (double)drive_ns;
}

static void count_workers(struct case_state *state, uint64_t workers)
{
    if (workers > state->workers)
        state->workers = (unsigned)workers;
}

static void mark_resumed(struct bench *bench, const struct resultset *set)
{
    for (size_t i = 0; i < set->run_count; i++) {
        const struct rs_run *run = &set->runs[i];
        struct case_state *state =
            &bench->states[run->experiment][run->case_index];
        const unsigned round = run->warmup ? 0 : run->round;

        if (run->run >= bench->next_run)
            bench->next_run = run->run + 1;
        if (round > bench->experiments[run->experiment].rounds ||
            state->recorded[round])
            continue;
        count_run(state, round, run->outcome);
        if (round > 0 && run->outcome == OUTCOME_VERIFIED)
            count_times(state, run->wall_ns, run->result.drive_ns);
        count_workers(state, run->result.workers);
        bench->spent_s[run->experiment] += (double)run->wall_ns / 1e9;
        bench->progress.done++;
    }
    /* A new session may have mended what failed in the last one. */
    for (size_t e = 0; e < bench->experiment_count; e++)
        for (size_t c = 0; c < bench->experiments[e].case_count; c++)
            bench->states[e][c].bad_in_row = 0;
}

static void make_states(struct bench *bench, size_t *total)
{
    *total = 0;
    bench->states =
        memory_zeroed(bench->experiment_count, sizeof *bench->states);
    bench->spent_s =
        memory_zeroed(bench->experiment_count, sizeof *bench->spent_s);
    for (size_t e = 0; e < bench->experiment_count; e++) {
        const struct experiment *experiment = &bench->experiments[e];
        const unsigned rounds = experiment->rounds;

        bench->states[e] =
            memory_zeroed(experiment->case_count, sizeof **bench->states);
        for (size_t c = 0; c < experiment->case_count; c++) {
            struct case_state *state = &bench->states[e][c];

            state->recorded = memory_zeroed(rounds + 1, sizeof(bool));
            state->walls = memory_zeroed(rounds, sizeof(double));
            state->drives = memory_zeroed(rounds, sizeof(double));
            if (!experiment->cases[c].unavailable)
                *total += rounds + 1;
        }
    }
}

static size_t available_cases(const struct experiment *experiment)
{
    size_t count = 0;

    for (size_t c = 0; c < experiment->case_count; c++)
        count += !experiment->cases[c].unavailable;
    return count;
}

void bench_set_rounds(struct bench *bench, size_t e, unsigned rounds)
{
    struct experiment *experiment = &bench->experiments[e];
    const unsigned before = experiment->rounds;

    for (size_t c = 0; c < experiment->case_count && rounds > before; c++) {
        struct case_state *state = &bench->states[e][c];

        state->recorded =
            memory_resize(state->recorded, rounds + 1, sizeof(bool));
        memset(state->recorded + before + 1, 0,
               (rounds - before) * sizeof(bool));
        state->walls = memory_resize(state->walls, rounds, sizeof(double));
        state->drives = memory_resize(state->drives, rounds, sizeof(double));
    }
    bench->progress.total += rounds * available_cases(experiment);
    bench->progress.total -= before * available_cases(experiment);
    experiment->rounds = rounds;
}

int bench_init(struct bench *bench, struct experiment *experiments,
               size_t count, uint64_t seed, const struct resultset *resumed)
{
    const char *temporary = getenv("TMPDIR");
    size_t total;

    *bench = (struct bench){.experiments = experiments,
                            .experiment_count = count,
                            .seed = seed,
                            .next_run = 1,
                            .recorder.fd = -1};
    make_states(bench, &total);
    progress_init(&bench->progress, total);
    if (resumed)
        mark_resumed(bench, resumed);
    bench->err_fd = memfd_create("stderr", MFD_CLOEXEC);
    bench->work = memory_format("%s/cbench-XXXXXX",
                                temporary && *temporary ? temporary : "/tmp");
    if (bench->err_fd < 0 || !mkdtemp(bench->work)) {
        const int error = errno;

        free(bench->work);
        bench->work = NULL;
        return -error;
    }
    keep_make(&bench->keep);
    return 0;
}

void bench_release(struct bench *bench)
{
    origin_stop(&bench->origin);
    database_stop(&bench->database);
    recorder_close(&bench->recorder);
    keep_remove(&bench->keep);
    for (size_t e = 0; e < bench->experiment_count; e++) {
        for (size_t c = 0; c < bench->experiments[e].case_count; c++) {
            free(bench->states[e][c].recorded);
            free(bench->states[e][c].walls);
            free(bench->states[e][c].drives);
        }
        free(bench->states[e]);
    }
    free(bench->states);
    free(bench->spent_s);
    if (bench->err_fd >= 0)
        close(bench->err_fd);
    if (bench->work)
        keep_remove_tree(bench->work);
    free(bench->work);
}

double bench_seconds_left(const struct bench *bench)
{
    double seconds = 0;

    for (size_t e = 0; e < bench->experiment_count; e++) {
        const struct experiment *experiment = &bench->experiments[e];

        for (size_t c = 0; c < experiment->case_count; c++) {
            const struct case_state *state = &bench->states[e][c];
            const double each = state->runs ? state->seconds / state->runs
                                            : experiment->cases[c].seconds;

            if (experiment->cases[c].unavailable)
                continue;
            for (unsigned round = 0; round <= experiment->rounds; round++)
                if (!state->recorded[round])
                    seconds += each;
        }
    }
    return seconds;
}

unsigned bench_holes(const struct bench *bench)
{
    unsigned holes = 0;

    for (size_t e = 0; e < bench->experiment_count; e++)
        for (size_t c = 0; c < bench->experiments[e].case_count; c++)
            holes += bench->states[e][c].holes;
    return holes;
}

static json_t *text_or_null(const char *text)
{
    json_t *json = text ? json_string(text) : json_null();

    return json ? json : json_string("(not UTF-8)");
}

static json_t *ns_or_null(const struct timing *timing, uint64_t ns)
{
    return timing->timed ? json_integer((json_int_t)ns) : json_null();
}

static json_t *or_null(json_t *json)
{
    return json ? json_incref(json) : json_null();
}

/* Where a run stands in the set. */
struct position {
    size_t experiment, bench_case, order;
    unsigned round;
    char started[32];
};

/* Put what an observed run left of its latencies into the set: their path, or
 * NULL where there are none. What goes wrong is said, and the run keeps all
 * else. */
static json_t *keep_latencies(struct bench *bench, const struct position *at,
                              const struct run_record *record)
{
    const struct experiment *experiment = &bench->experiments[at->experiment];
    const struct bench_case *bench_case = &experiment->cases[at->bench_case];
    char why[512] = "the run left no file of them; is there room for "
                    "temporary files?";
    json_t *kept = NULL;
    char *path;

    if (at->round > 0 || !bench_case->takes_latencies ||
        record->outcome != OUTCOME_VERIFIED ||
        !json_is_object(json_object_get(record->result, "latency_ns")))
        return NULL;
    path = distributions_path(experiment->name, bench_case->id);
    if (path && record->latencies &&
        distributions_keep(bench->recorder.directory, path, record->latencies,
                           why, sizeof why) == 0)
        kept = json_string(path);
    else
        progress_note(&bench->progress,
                      "cbench: %s %s: its latencies are not kept: %s",
                      experiment->name, bench_case->id, why);
    free(path);
    return kept;
}

/* The small run that is drawn, after the observed one of its case: its path, or
 * NULL. */
static json_t *keep_timeline(struct bench *bench, const struct position *at,
                             const struct run_record *record)
{
    const struct experiment *experiment = &bench->experiments[at->experiment];
    const struct bench_case *bench_case = &experiment->cases[at->bench_case];
    char why[512] = "there is no memory";
    json_t *kept;
    char *path;

    if (at->round > 0 || bench_case->timeline_tasks == 0 ||
        record->outcome != OUTCOME_VERIFIED)
        return NULL;
    path =
        run_timeline_make(bench, experiment->name, bench_case, why, sizeof why);
    if (!path)
        progress_note(&bench->progress,
                      "cbench: %s %s: its timeline is not kept: %s",
                      experiment->name, bench_case->id, why);
    kept = path ? json_string(path) : NULL;
    free(path);
    return kept;
}

static int append(struct bench *bench, const struct position *at,
                  const struct run_record *record)
{
    const struct experiment *experiment = &bench->experiments[at->experiment];
    const struct timing *timing = &record->timing;
    json_t *line = json_pack(
        "{s:i, s:I, s:s, s:s, s:i, s:i, s:b, s:s, s:s, s:o, s:o, s:o, s:o, "
        "s:o, s:o, s:o, s:o, s:o, s:o, s:o}",
        "schema", RESULTSET_SCHEMA, "run", (json_int_t)bench->next_run,
        "experiment", experiment->name, "case",
        experiment->cases[at->bench_case].id, "round", (int)at->round, "order",
        (int)at->order, "warmup", at->round == 0, "started", at->started,
        "outcome", outcome_word(record->outcome), "reason",
        text_or_null(record->reason), "exit",
        timing->exit >= 0 ? json_integer(timing->exit) : json_null(), "wall_ns",
        ns_or_null(timing, timing->wall_ns), "user_ns",
        ns_or_null(timing, timing->user_ns), "system_ns",
        ns_or_null(timing, timing->system_ns), "origin",
        or_null(record->origin), "conditions", or_null(record->conditions),
        "disturbed", or_null(record->disturbed), "bottleneck",
        or_null(record->bottleneck), "observed", or_null(record->observed),
        "result", or_null(record->result));
    json_t *latencies = keep_latencies(bench, at, record);
    json_t *timeline = keep_timeline(bench, at, record);
    int status = line ? 0 : -EINVAL;

    if (status == 0 && latencies)
        json_object_set(line, "latencies", latencies);
    if (status == 0 && timeline)
        json_object_set(line, "timeline", timeline);
    if (status == 0)
        status = recorder_append(&bench->recorder, line);
    json_decref(timeline);
    json_decref(latencies);
    json_decref(line);
    if (status == 0)
        bench->next_run++;
    return status;
}

static bool hopeless(const struct case_state *state)
{
    switch (state->last) {
    case OUTCOME_USAGE:
    case OUTCOME_REFUSED:
    case OUTCOME_UNAVAILABLE:
        return state->bad_in_row > 0; /* it would be so again */
    default:
        return state->bad_in_row >= HOPELESS_RUNS;
    }
}

/* Do what there is to do at this place, and say what came of it. */
static int perform(struct bench *bench, const struct position *at,
                   struct run_record *record)
{
    const struct experiment *experiment = &bench->experiments[at->experiment];
    const struct bench_case *bench_case = &experiment->cases[at->bench_case];
    struct case_state *state = &bench->states[at->experiment][at->bench_case];
    const unsigned failures = state->bad_in_row;
    int status;

    if (hopeless(state)) {
        *record = (struct run_record){
            .outcome = state->last,
            .timing.exit = -1,
            .reason = memory_format("not tried again after it was \"%s\"",
                                    outcome_word(state->last))};
        count_run(state, at->round, record->outcome);
        state->bad_in_row = failures;
        return 0;
    }
    progress_run(&bench->progress, experiment->name, bench_case->id,
                 bench_seconds_left(bench));
    status = run_case(bench, bench_case, at->round == 0, record);
    if (status < 0)
        return status;
    state->seconds += record->seconds;
    state->runs++;
    bench->run_seconds += record->seconds;
    count_run(state, at->round, record->outcome);
    count_workers(state, (uint64_t)json_integer_value(
                             json_object_get(record->result, "workers")));
    if (record->outcome != OUTCOME_VERIFIED)
        progress_note(&bench->progress, "cbench: %s %s: %s%s%s%s",
                      experiment->name, bench_case->id,
                      outcome_word(record->outcome), record->reason ? ": " : "",
                      record->reason ? record->reason : "",
                      hopeless(state) ? " (it is not tried again)" : "");
    else if (at->round > 0)
        count_times(state, record->timing.wall_ns,
                    (uint64_t)json_integer_value(
                        json_object_get(record->result, "drive_ns")));
    return 0;
}

static int run_at(struct bench *bench, struct position *at)
{
    struct run_record record;
    int status;

    manifest_time(at->started, true);
    status = perform(bench, at, &record);
    if (status == 0) {
        status = append(bench, at, &record);
        bench->progress.done++;
    }
    run_record_release(&record);
    return status;
}

/* What two CPUs are worth now, where a case is known to compute on both. */
static double probe_capacity(const struct bench *bench, size_t e)
{
    const struct experiment *experiment = &bench->experiments[e];

    for (size_t c = 0; c < experiment->case_count; c++)
        if (run_is_parallel(&experiment->cases[c], bench->states[e][c].workers))
            return capacity_glance();
    return 0;
}

static int run_round(struct bench *bench, size_t e, unsigned round)
{
    const struct experiment *experiment = &bench->experiments[e];
    size_t *order = memory_zeroed(experiment->case_count, sizeof *order);
    bool begun = false;
    int status = 0;

    schedule_round(bench->seed, experiment->name, round, order,
                   experiment->case_count);
    for (size_t i = 0; i < experiment->case_count && status == 0; i++) {
        struct position at = {.experiment = e,
                              .bench_case = order[i],
                              .order = i,
                              .round = round};

        if (experiment->cases[order[i]].unavailable ||
            bench->states[e][order[i]].recorded[round])
            continue;
        if (!begun)
            progress_round(&bench->progress, experiment->name, round,
                           experiment->rounds, bench_seconds_left(bench));
        if (!begun)
            bench->capacity_cpus = probe_capacity(bench, e);
        begun = true;
        status = spawn_interrupted() ? -EINTR : run_at(bench, &at);
    }
    free(order);
    return status;
}

int bench_run(struct bench *bench)
{
    int status = 0;

    for (size_t e = 0; e < bench->experiment_count && status == 0; e++)
        for (unsigned round = 0;
             round <= bench->experiments[e].rounds && status == 0; round++) {
            const uint64_t begun_ns = clock_now_ns();

            status = run_round(bench, e, round);
            bench->spent_s[e] += (double)(clock_now_ns() - begun_ns) / 1e9;
            if (status == 0)
                status = adaptive_after(bench, e, round);
        }
    progress_clear(&bench->progress);
    return status;
}
