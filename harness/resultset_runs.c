/* The reader of runs.jsonl: line by line, each line right or left out. */
#include "harness/resultset_parts.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "harness/distributions.h"
#include "harness/resultset_json.h"
#include "harness/set_path.h"
#include "harness/timelines.h"

/* Of one pass over the file. */
struct lines {
    struct resultset *set;
    json_t *seen; /* keys of what may be there once only */
    size_t allocated;
};

static bool find_case(struct reading *reading, const struct resultset *set,
                      struct rs_run *run)
{
    const char *name = NULL, *id = NULL;
    const struct rs_experiment *e;
    const struct rs_case *c;

    read_text(reading, "experiment", REQUIRED, &name);
    if (!read_text(reading, "case", REQUIRED, &id))
        return false;
    e = resultset_experiment(set, name);
    if (!e)
        return reading_wrong(reading,
                             "the manifest has no experiment \"%.80s\"", name);
    c = rs_experiment_case(e, id);
    if (!c)
        return reading_wrong(reading,
                             "experiment \"%.60s\" has no case "
                             "\"%.80s\"",
                             name, id);
    run->experiment = (size_t)(e - set->experiments);
    run->case_index = (size_t)(c - e->cases);
    return true;
}

static bool read_times(struct reading *reading, struct rs_run *run)
{
    const json_t *wall = json_object_get(reading->object, "wall_ns");

    run->timed = wall && !json_is_null(wall);
    read_count(reading, "wall_ns", OPTIONAL, &run->wall_ns);
    read_count(reading, "user_ns", OPTIONAL, &run->user_ns);
    read_count(reading, "system_ns", OPTIONAL, &run->system_ns);
    if (reading_right(reading) && run->timed && run->wall_ns == 0)
        return reading_wrong(reading, "\"wall_ns\" is 0, no process is that "
                                      "fast");
    return reading_right(reading);
}

static bool read_latency(struct reading *reading, const char *key,
                         struct rs_latency *latency)
{
    const json_t *object = NULL;
    struct reading inner;

    if (!read_object(reading, key, OPTIONAL, &object) || !object)
        return reading_right(reading);
    reading_init(&inner, object);
    read_count(&inner, "p50", REQUIRED, &latency->p50);
    read_count(&inner, "p90", REQUIRED, &latency->p90);
    read_count(&inner, "p99", REQUIRED, &latency->p99);
    read_count(&inner, "p999", REQUIRED, &latency->p999);
    read_count(&inner, "max", REQUIRED, &latency->max);
    if (!reading_right(&inner))
        return reading_wrong(reading, "%s: %.200s", key, inner.why);
    if (latency->p50 > latency->p90 || latency->p90 > latency->p99 ||
        latency->p99 > latency->p999 || latency->p999 > latency->max)
        return reading_wrong(reading, "%s: its quantiles do not rise", key);
    return true;
}

static bool read_result(struct reading *reading, struct rs_result *result)
{
    read_text(reading, "workload", REQUIRED, &result->workload);
    read_text(reading, "model", REQUIRED, &result->model);
    read_count(reading, "tasks", REQUIRED, &result->tasks);
    read_count(reading, "parts", OPTIONAL, &result->parts);
    if (result->parts == 0)
        result->parts = 1;
    read_count(reading, "ok", REQUIRED, &result->ok);
    read_count(reading, "failed", OPTIONAL, &result->failed);
    read_count(reading, "cancelled", OPTIONAL, &result->cancelled);
    read_count(reading, "retried", OPTIONAL, &result->retried);
    read_count(reading, "startup_ns", OPTIONAL, &result->startup_ns);
    read_count(reading, "drive_ns", REQUIRED, &result->drive_ns);
    read_count(reading, "teardown_ns", OPTIONAL, &result->teardown_ns);
    read_count(reading, "cpu_user_ns", OPTIONAL, &result->cpu_user_ns);
    read_count(reading, "cpu_system_ns", OPTIONAL, &result->cpu_system_ns);
    read_count(reading, "workers", OPTIONAL, &result->workers);
    read_count(reading, "peak_in_flight", OPTIONAL, &result->peak_in_flight);
    read_count(reading, "task_wait_ns", OPTIONAL, &result->task_wait_ns);
    read_count(reading, "waits_at_once", OPTIONAL, &result->waits_at_once);
    read_flag(reading, "open_loop", OPTIONAL, &result->open_loop);
    read_count(reading, "latency_tasks", OPTIONAL, &result->latency_tasks);
    read_latency(reading, "latency_ns", &result->service);
    read_latency(reading, "completion_ns", &result->completion);
    read_object(reading, "parameters", OPTIONAL, &result->parameters);
    result->json = reading->object;
    return reading_right(reading);
}

/* Sets of older versions have no such member. */
static bool read_observed(struct reading *reading, struct rs_run *run)
{
    const json_t *object = NULL;
    struct reading inner;

    if (!read_object(reading, "observed", OPTIONAL, &object))
        return false;
    run->has_observed = object != NULL;
    if (!object)
        return true;
    reading_init(&inner, object);
    read_count(&inner, "peak_tree_bytes", OPTIONAL,
               &run->observed.peak_tree_bytes);
    read_count(&inner, "processes_peak", OPTIONAL,
               &run->observed.processes_peak);
    read_count(&inner, "threads_peak", OPTIONAL, &run->observed.threads_peak);
    run->observed.json = object;
    return reading_right(&inner) ||
           reading_wrong(reading, "observed: %.220s", inner.why);
}

/* Sets of older versions have no such members. */
static bool read_disturbed(struct reading *reading, struct rs_run *run)
{
    const json_t *reasons = NULL;

    read_text(reading, "bottleneck", OPTIONAL, &run->bottleneck);
    if (!read_array(reading, "disturbed", OPTIONAL, &reasons))
        return false;
    for (size_t i = 0; i < json_array_size(reasons); i++)
        if (!json_is_string(json_array_get(reasons, i)))
            return reading_wrong(reading, "disturbed: reason %zu is not a text",
                                 i);
    run->disturbed = json_array_size(reasons) > 0 ? reasons : NULL;
    return true;
}

static bool read_latencies(struct reading *reading, struct rs_run *run)
{
    if (!read_text(reading, "latencies", OPTIONAL, &run->latencies))
        return false;
    return !run->latencies || distributions_path_is_safe(run->latencies) ||
           reading_wrong(reading,
                         "\"latencies\" is \"%.80s\", which is no path of "
                         "this set",
                         run->latencies);
}

static bool read_timeline(struct reading *reading, struct rs_run *run)
{
    if (!read_text(reading, "timeline", OPTIONAL, &run->timeline))
        return false;
    return !run->timeline || set_path_is_safe(TIMELINE_FOLDER, run->timeline) ||
           reading_wrong(reading,
                         "\"timeline\" is \"%.80s\", which is no path of "
                         "this set",
                         run->timeline);
}

/* A verified run did all the work of its case, and the right work. */
static bool check_work(struct reading *reading, const struct rs_run *run,
                       const struct rs_experiment *e)
{
    const struct rs_case *c = &e->cases[run->case_index];
    const struct rs_result *result = &run->result;
    const char *digest;

    if (!run->has_result)
        return reading_wrong(reading, "it says verified and has no result");
    if (result->tasks != c->tasks || result->ok != c->tasks)
        return reading_wrong(reading,
                             "it says verified, but did %" PRIu64
                             " tasks of the case's %" PRIu64,
                             result->ok, c->tasks);
    if (measures_latency(e->measure) && result->completion.p50 == 0)
        return reading_wrong(reading, "its experiment compares latencies, and "
                                      "it has no \"completion_ns\"");
    digest = json_string_value(json_object_get(result->json, "digest"));
    if (c->expected && digest && strcmp(digest, c->expected) != 0)
        return reading_wrong(reading,
                             "it says verified, but its digest is "
                             "%.32s and not %.32s",
                             digest, c->expected);
    return true;
}

static bool read_run(struct reading *reading, const struct resultset *set,
                     struct rs_run *run)
{
    uint64_t round = 0, order = 0;
    const char *outcome = NULL;
    const json_t *result = NULL;
    bool newer;

    if (!read_schema(reading, RESULTSET_SCHEMA, &newer) ||
        !find_case(reading, set, run))
        return false;
    read_count(reading, "run", REQUIRED, &run->run);
    read_count(reading, "round", REQUIRED, &round);
    read_count(reading, "order", OPTIONAL, &order);
    read_flag(reading, "warmup", OPTIONAL, &run->warmup);
    read_text(reading, "reason", OPTIONAL, &run->reason);
    read_text(reading, "started", OPTIONAL, &run->started);
    read_text(reading, "outcome", REQUIRED, &outcome);
    read_object(reading, "result", OPTIONAL, &result);
    if (!read_times(reading, run) || !read_observed(reading, run) ||
        !read_disturbed(reading, run) || !read_latencies(reading, run) ||
        !read_timeline(reading, run))
        return false;
    if (round > INT32_MAX || order > INT32_MAX)
        return reading_wrong(reading, "\"round\" or \"order\" is too large");
    run->round = (unsigned)round;
    run->order = (unsigned)order;
    if (outcome_parse(outcome, &run->outcome) < 0)
        return reading_wrong(reading, "there is no outcome \"%.40s\"", outcome);
    run->has_result = result != NULL;
    if (result) {
        struct reading inner;

        reading_init(&inner, result);
        if (!read_result(&inner, &run->result))
            return reading_wrong(reading, "result: %.220s", inner.why);
    }
    if (!resultset_check_run(
            reading, run,
            &set->experiments[run->experiment].cases[run->case_index]))
        return false;
    if (run->outcome != OUTCOME_VERIFIED)
        return true;
    return check_work(reading, run, &set->experiments[run->experiment]);
}

/* Remember `key`; wrong where it was there before. */
static bool once(struct reading *reading, json_t *seen, const char *key,
                 const char *what)
{
    if (json_object_get(seen, key))
        return reading_wrong(
            reading, "%s is there already, on line %d", what,
            (int)json_integer_value(json_object_get(seen, key)));
    return true;
}

static bool check_once(struct reading *reading, struct lines *lines,
                       const struct rs_run *run)
{
    char number[40], place[100], what[120];
    json_int_t line = (json_int_t)run->line;

    snprintf(number, sizeof(number), "run %" PRIu64, run->run);
    if (!once(reading, lines->seen, number, number))
        return false;
    if (!run->warmup) {
        snprintf(place, sizeof(place), "%zu %zu %u", run->experiment,
                 run->case_index, run->round);
        snprintf(what, sizeof(what), "round %u of this case", run->round);
        if (!once(reading, lines->seen, place, what))
            return false;
        json_object_set_new(lines->seen, place, json_integer(line));
    }
    json_object_set_new(lines->seen, number, json_integer(line));
    return true;
}

static int keep_run(struct lines *lines, const struct rs_run *run)
{
    struct resultset *set = lines->set;

    if (set->run_count == lines->allocated) {
        size_t count = lines->allocated ? 2 * lines->allocated : 64;
        struct rs_run *grown = realloc(set->runs, count * sizeof(*grown));

        if (!grown)
            return -ENOMEM;
        set->runs = grown;
        lines->allocated = count;
    }
    set->runs[set->run_count++] = *run;
    return 0;
}

/* One whole line: kept, or left out with a problem. */
static int take_line(struct lines *lines, const char *text, size_t length,
                     size_t number)
{
    struct resultset *set = lines->set;
    struct rs_run run = {.line = number};
    struct reading reading;
    json_error_t error;
    json_t *json = json_loadb(text, length, JSON_REJECT_DUPLICATES, &error);
    int status;

    if (!json) {
        set->refused_lines++;
        return resultset_problem(set,
                                 "%s/runs.jsonl:%zu: not JSON: %s; this "
                                 "line is left out",
                                 set->directory, number, error.text);
    }
    reading_init(&reading, json);
    if (reading_right(&reading) && read_run(&reading, set, &run) &&
        check_once(&reading, lines, &run)) {
        status = keep_run(lines, &run);
        return json_array_append_new(set->lines, json) < 0 ? -ENOMEM : status;
    }
    json_decref(json);
    set->refused_lines++;
    return resultset_problem(set,
                             "%s/runs.jsonl:%zu: %s; this line is left "
                             "out",
                             set->directory, number, reading.why);
}

static int take_lines(struct lines *lines, FILE *file)
{
    struct resultset *set = lines->set;
    char *text = NULL;
    size_t size = 0, number = 0;
    ssize_t length;
    int status = 0;

    errno = 0;
    while (status == 0 && (length = getline(&text, &size, file)) > 0) {
        number++;
        if (text[length - 1] != '\n') {
            set->cut_off = true;
            status = resultset_problem(
                set,
                "%s/runs.jsonl:%zu: the last line was cut off and is "
                "passed over",
                set->directory, number);
            break;
        }
        set->whole_bytes += (size_t)length;
        if (length > 1)
            status = take_line(lines, text, (size_t)length, number);
    }
    if (status == 0 && ferror(file))
        status = errno ? -errno : -EIO;
    free(text);
    return status;
}

int resultset_read_runs(struct resultset *set)
{
    struct lines lines = {.set = set, .seen = json_object()};
    char *path;
    FILE *file;
    int status;

    if (!lines.seen || asprintf(&path, "%s/runs.jsonl", set->directory) < 0) {
        json_decref(lines.seen);
        return -ENOMEM;
    }
    file = fopen(path, "re");
    if (file) {
        status = take_lines(&lines, file);
        fclose(file);
    } else {
        status = errno == ENOENT ? 0 : -errno;
    }
    if (status < 0)
        resultset_problem(set, "%s cannot be read: %s", path,
                          strerror(-status));
    free(path);
    json_decref(lines.seen);
    return status;
}
