/* The reader of result sets: the manifest, and the set as a whole. */
#include "harness/resultset.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "harness/resultset_json.h"
#include "harness/resultset_parts.h"

/* That a set may plan; cbench bench plans 10,000 at most. */
#define MOST_ROUNDS 1000000

static const char *const outcome_words[OUTCOME_COUNT] = {
    [OUTCOME_VERIFIED] = "verified",
    [OUTCOME_FAILED] = "failed",
    [OUTCOME_NOT_VERIFIED] = "not-verified",
    [OUTCOME_REFUSED] = "refused",
    [OUTCOME_USAGE] = "usage",
    [OUTCOME_UNAVAILABLE] = "unavailable",
    [OUTCOME_CRASHED] = "crashed",
    [OUTCOME_TIME_LIMIT] = "time-limit",
    [OUTCOME_NO_RESULT] = "no-result",
};

const char *outcome_word(enum outcome outcome)
{
    return outcome_words[outcome];
}

int outcome_parse(const char *word, enum outcome *outcome)
{
    for (unsigned i = 0; i < OUTCOME_COUNT; i++) {
        if (strcmp(word, outcome_words[i]) == 0) {
            *outcome = (enum outcome)i;
            return 0;
        }
    }
    return -EINVAL;
}

int resultset_problem(struct resultset *set, const char *format, ...)
{
    va_list arguments;
    char **grown =
        realloc(set->problems, (set->problem_count + 1) * sizeof(*grown));

    if (!grown)
        return -ENOMEM;
    set->problems = grown;
    va_start(arguments, format);
    if (vasprintf(&grown[set->problem_count], format, arguments) < 0) {
        va_end(arguments);
        return -ENOMEM;
    }
    va_end(arguments);
    set->problem_count++;
    return 0;
}

/* p50 or p99 of a chart of latencies; time or drive of all others. */
static bool read_measure(struct reading *chart, struct rs_experiment *e)
{
    const bool latency = e->chart == CHART_LATENCY;
    const char *word = latency ? "p99" : "time";

    read_text(chart, "measure", OPTIONAL, &word);
    if (latency && strcmp(word, "p50") == 0)
        e->measure = MEASURE_P50;
    else if (latency && strcmp(word, "p99") == 0)
        e->measure = MEASURE_P99;
    else if (!latency && strcmp(word, "drive") == 0)
        e->measure = MEASURE_DRIVE;
    else if (!latency && strcmp(word, "time") == 0)
        e->measure = MEASURE_TIME;
    else
        return reading_wrong(chart, "\"measure\" is \"%.40s\", known are %s",
                             word, latency ? "p50 and p99" : "time and drive");
    return reading_right(chart);
}

static bool read_chart(struct reading *reading, struct rs_experiment *e)
{
    const json_t *object = NULL;
    struct reading chart;
    const char *kind = NULL, *log = "xy";

    if (!read_object(reading, "chart", REQUIRED, &object))
        return false;
    reading_init(&chart, object);
    read_text(&chart, "kind", REQUIRED, &kind);
    read_text(&chart, "baseline", OPTIONAL, &e->baseline);
    read_text(&chart, "x", OPTIONAL, &e->x);
    read_text(&chart, "x_label", OPTIONAL, &e->x_label);
    read_text(&chart, "log", OPTIONAL, &log);
    e->log_x = strchr(log, 'x') != NULL;
    e->log_y = strchr(log, 'y') != NULL;
    if (!reading_right(&chart))
        return reading_wrong(reading, "chart: %.200s", chart.why);
    if (strcmp(kind, "bars") == 0)
        e->chart = CHART_BARS;
    else if (strcmp(kind, "lines") == 0)
        e->chart = CHART_LINES;
    else if (strcmp(kind, "latency") == 0)
        e->chart = CHART_LATENCY;
    else
        return reading_wrong(reading,
                             "chart: \"kind\" is \"%.40s\", known are bars, "
                             "lines and latency",
                             kind);
    return read_measure(&chart, e) ||
           reading_wrong(reading, "chart: %.200s", chart.why);
}

static bool read_timeline(struct reading *reading, struct rs_case *c)
{
    const json_t *object = NULL;
    struct reading inner;

    if (!read_object(reading, "timeline", OPTIONAL, &object) || !object)
        return reading_right(reading);
    reading_init(&inner, object);
    read_count(&inner, "tasks", REQUIRED, &c->timeline_tasks);
    read_count(&inner, "concurrency", REQUIRED, &c->timeline_concurrency);
    return reading_right(&inner) ||
           reading_wrong(reading, "timeline: %.200s", inner.why);
}

static bool read_case(struct reading *reading, struct rs_case *c)
{
    read_text(reading, "id", REQUIRED, &c->id);
    read_text(reading, "workload", REQUIRED, &c->workload);
    read_text(reading, "model", OPTIONAL, &c->model);
    read_text(reading, "series", OPTIONAL, &c->series);
    read_text(reading, "group", OPTIONAL, &c->group);
    read_text(reading, "aa_of", OPTIONAL, &c->aa_of);
    read_text(reading, "kind", OPTIONAL, &c->kind);
    read_text(reading, "program", OPTIONAL, &c->program);
    read_text(reading, "unavailable", OPTIONAL, &c->unavailable);
    read_text(reading, "expected", OPTIONAL, &c->expected);
    read_object(reading, "options", OPTIONAL, &c->options);
    read_count(reading, "tasks", REQUIRED, &c->tasks);
    read_count(reading, "concurrency", OPTIONAL, &c->concurrency);
    read_count(reading, "workers", OPTIONAL, &c->workers);
    read_number(reading, "time_limit_s", OPTIONAL, &c->time_limit_s);
    read_timeline(reading, c);
    c->has_x = json_is_number(json_object_get(reading->object, "x"));
    read_number(reading, "x", OPTIONAL, &c->x);
    if (reading_right(reading) && c->time_limit_s < 0)
        return reading_wrong(reading, "\"time_limit_s\" is below 0");
    if (reading_right(reading) && c->tasks == 0)
        return reading_wrong(reading, "\"tasks\" is 0, a case has at least 1");
    if (!c->series)
        c->series = c->model ? c->model : c->id;
    if (!c->model)
        c->model = c->series;
    return reading_right(reading);
}

static bool read_cases(struct reading *reading, struct rs_experiment *e)
{
    const json_t *cases = NULL;
    size_t i;
    json_t *object;

    if (!read_array(reading, "cases", REQUIRED, &cases))
        return false;
    e->cases = calloc(json_array_size(cases) + 1, sizeof(*e->cases));
    if (!e->cases)
        return reading_wrong(reading, "there is no memory for its cases");
    json_array_foreach(cases, i, object)
    {
        struct reading inner;

        reading_init(&inner, object);
        if (!read_case(&inner, &e->cases[i]))
            return reading_wrong(reading, "cases[%zu]: %.200s", i, inner.why);
        if (rs_experiment_case(e, e->cases[i].id))
            return reading_wrong(reading,
                                 "cases[%zu]: the id \"%.80s\" is "
                                 "there twice",
                                 i, e->cases[i].id);
        e->case_count++;
    }
    for (i = 0; i < e->case_count; i++) {
        const char *twin = e->cases[i].aa_of;

        if (twin && !rs_experiment_case(e, twin))
            return reading_wrong(reading,
                                 "cases[%zu]: \"aa_of\" names "
                                 "\"%.80s\", which is no case",
                                 i, twin);
    }
    return true;
}

static bool read_goal(struct reading *reading, struct goal *goal)
{
    const json_t *object = NULL;
    struct reading inner;
    const char *ended = goal_end_word(GOAL_OPEN);
    uint64_t first = 0, wanted = 0;

    if (!read_object(reading, "adaptive", OPTIONAL, &object) || !object)
        return reading_right(reading);
    reading_init(&inner, object);
    read_number(&inner, "precision", REQUIRED, &goal->precision);
    read_number(&inner, "budget_s", REQUIRED, &goal->budget_s);
    read_count(&inner, "first", REQUIRED, &first);
    read_count(&inner, "wanted", OPTIONAL, &wanted);
    read_text(&inner, "ended", OPTIONAL, &ended);
    if (reading_right(&inner) && goal_end_parse(ended, &goal->ended) < 0)
        reading_wrong(&inner, "\"ended\" is \"%.40s\"", ended);
    goal->first = (unsigned)first;
    goal->wanted = (unsigned)wanted;
    if (!reading_right(&inner))
        return reading_wrong(reading, "adaptive: %.200s", inner.why);
    return true;
}

static bool read_prediction(struct reading *reading, struct rs_experiment *e)
{
    const json_t *object = NULL;
    const char *why = NULL;

    if (!read_object(reading, "predict", OPTIONAL, &object))
        return reading_right(reading);
    if (prediction_read(&e->predict, object, &why) < 0)
        return reading_wrong(reading, "predict: %.200s",
                             why ? why : "there is no memory for it");
    return true;
}

static bool read_experiment(struct reading *reading, struct rs_experiment *e)
{
    uint64_t rounds = 0;

    read_text(reading, "name", REQUIRED, &e->name);
    e->title = e->name;
    read_text(reading, "title", OPTIONAL, &e->title);
    read_text(reading, "question", OPTIONAL, &e->question);
    read_text(reading, "explain", OPTIONAL, &e->explain);
    read_count(reading, "rounds", OPTIONAL, &rounds);
    if (rounds > MOST_ROUNDS)
        return reading_wrong(reading, "\"rounds\" is above %d", MOST_ROUNDS);
    e->rounds = (unsigned)rounds;
    return reading_right(reading) && read_goal(reading, &e->goal) &&
           read_prediction(reading, e) && read_chart(reading, e) &&
           read_cases(reading, e) && resultset_read_answers(reading, e);
}

static bool read_experiments(struct reading *reading, struct resultset *set)
{
    const json_t *experiments = NULL;
    size_t i;
    json_t *object;

    if (!read_array(reading, "experiments", REQUIRED, &experiments))
        return false;
    set->experiments =
        calloc(json_array_size(experiments) + 1, sizeof(*set->experiments));
    if (!set->experiments)
        return reading_wrong(reading, "there is no memory for its experiments");
    json_array_foreach(experiments, i, object)
    {
        struct rs_experiment e = {0};
        struct reading inner;

        reading_init(&inner, object);
        read_experiment(&inner, &e);
        if (reading_right(&inner) && resultset_experiment(set, e.name))
            reading_wrong(&inner, "its name \"%.80s\" is there twice", e.name);
        set->experiments[set->experiment_count++] = e;
        if (!reading_right(&inner))
            return reading_wrong(reading, "experiments[%zu]: %.220s", i,
                                 inner.why);
    }
    return true;
}

/* What could not be found out is the text "unknown": 0 here. */
static void read_known_count(struct reading *reading, const char *key,
                             uint64_t *count)
{
    if (!json_is_string(json_object_get(reading->object, key)))
        read_count(reading, key, OPTIONAL, count);
}

static void read_machine(struct reading *reading, struct resultset *set)
{
    const json_t *object = NULL;
    struct reading inner;

    if (!read_object(reading, "machine", OPTIONAL, &object) || !object)
        return;
    reading_init(&inner, object);
    read_text(&inner, "cpu", OPTIONAL, &set->machine.cpu);
    read_text(&inner, "kernel", OPTIONAL, &set->machine.kernel);
    read_text(&inner, "os", OPTIONAL, &set->machine.os);
    read_text(&inner, "hypervisor", OPTIONAL, &set->machine.hypervisor);
    read_known_count(&inner, "cpus", &set->machine.cpus);
    read_known_count(&inner, "memory_bytes", &set->machine.memory_bytes);
    if (!reading_right(&inner))
        reading_wrong(reading, "machine: %.200s", inner.why);
}

static void read_git(struct reading *reading, struct resultset *set)
{
    const json_t *object = NULL;
    struct reading inner;

    if (!read_object(reading, "git", OPTIONAL, &object) || !object)
        return;
    reading_init(&inner, object);
    read_text(&inner, "commit", OPTIONAL, &set->git_commit);
    read_flag(&inner, "dirty", OPTIONAL, &set->git_dirty);
    if (!reading_right(&inner))
        reading_wrong(reading, "git: %.200s", inner.why);
}

/* 0, or -errno with the sentence in `reading`. */
static int read_manifest(struct reading *reading, struct resultset *set)
{
    bool newer;

    if (!read_schema(reading, RESULTSET_SCHEMA, &newer))
        return newer ? -EPROTO : -EINVAL;
    read_text(reading, "created", OPTIONAL, &set->created);
    read_text(reading, "profile", OPTIONAL, &set->profile);
    read_count(reading, "seed", OPTIONAL, &set->seed);
    read_object(reading, "versions", OPTIONAL, &set->versions);
    read_array(reading, "command", OPTIONAL, &set->command);
    read_machine(reading, set);
    read_git(reading, set);
    resultset_read_doctor(reading, set);
    read_experiments(reading, set);
    return reading_right(reading) ? 0 : -EINVAL;
}

/* A directory opens for reading, too, and only then refuses. */
static FILE *open_file(const char *path)
{
    FILE *file = fopen(path, "re");
    struct stat about;

    if (!file || fstat(fileno(file), &about) < 0 || !S_ISDIR(about.st_mode))
        return file;
    fclose(file);
    errno = EISDIR;
    return NULL;
}

static int load_manifest(struct resultset *set)
{
    struct reading reading;
    json_error_t error;
    char *path;
    FILE *file;
    int status;

    if (asprintf(&path, "%s/manifest.json", set->directory) < 0)
        return -ENOMEM;
    file = open_file(path);
    if (!file) {
        status = -errno;
        resultset_problem(set,
                          "%s cannot be opened: %s; is this the directory of "
                          "a result set?",
                          path, strerror(-status));
        free(path);
        return status;
    }
    set->manifest = json_loadf(file, JSON_REJECT_DUPLICATES, &error);
    fclose(file);
    status = set->manifest ? 0 : -EINVAL;
    if (status < 0) {
        resultset_problem(set, "%s:%d: not JSON: %s", path, error.line,
                          error.text);
    } else {
        reading_init(&reading, set->manifest);
        status =
            reading_right(&reading) ? read_manifest(&reading, set) : -EINVAL;
        if (status < 0)
            resultset_problem(set, "%s: %s", path, reading.why);
    }
    free(path);
    return status;
}

int resultset_read(struct resultset *set, const char *directory)
{
    int status;

    *set = (struct resultset){.directory = strdup(directory),
                              .lines = json_array()};
    if (!set->directory || !set->lines)
        return -ENOMEM;
    status = load_manifest(set);
    if (status == 0)
        status = resultset_read_runs(set);
    return status < 0 ? status : resultset_check_whole(set);
}

void resultset_release(struct resultset *set)
{
    for (size_t i = 0; i < set->experiment_count; i++) {
        prediction_release(&set->experiments[i].predict);
        free(set->experiments[i].cases);
        free(set->experiments[i].answers);
    }
    free(set->warnings);
    for (size_t i = 0; i < set->problem_count; i++)
        free(set->problems[i]);
    free(set->experiments);
    free(set->problems);
    free(set->runs);
    free(set->directory);
    json_decref(set->manifest);
    json_decref(set->lines);
    *set = (struct resultset){0};
}

const struct rs_experiment *resultset_experiment(const struct resultset *set,
                                                 const char *name)
{
    for (size_t i = 0; i < set->experiment_count; i++)
        if (set->experiments[i].name &&
            strcmp(set->experiments[i].name, name) == 0)
            return &set->experiments[i];
    return NULL;
}

const struct rs_case *rs_experiment_case(const struct rs_experiment *e,
                                         const char *id)
{
    for (size_t i = 0; i < e->case_count; i++)
        if (strcmp(e->cases[i].id, id) == 0)
            return &e->cases[i];
    return NULL;
}
