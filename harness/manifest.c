/* manifest.json from a plan, and a plan from it (see manifest.h). */
#include "harness/manifest.h"
#include "core/secret.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "harness/doctor.h"
#include "harness/machine.h"
#include "harness/memory.h"
#include "harness/versions.h"

static json_t *text_or_null(const char *text)
{
    return text ? json_string(text) : json_null();
}

static json_t *count_or_null(uint64_t count)
{
    return count ? json_integer((json_int_t)count) : json_null();
}

static json_t *options_json(const struct bench_case *bench_case)
{
    json_t *options = json_object();

    for (size_t i = 0; i < bench_case->option_count; i++)
        json_object_set_new(options, bench_case->options[i].name,
                            json_string(bench_case->options[i].value));
    return options;
}

static json_t *timeline_json(const struct bench_case *bench_case)
{
    if (bench_case->timeline_tasks == 0)
        return json_null();
    return json_pack("{s:I, s:I}", "tasks",
                     (json_int_t)bench_case->timeline_tasks, "concurrency",
                     (json_int_t)bench_case->timeline_concurrency);
}

static json_t *case_json(const struct bench_case *bench_case)
{
    return json_pack(
        "{s:s, s:s, s:o, s:o, s:o, s:s, s:s, s:o, s:o, s:I, s:o, s:o, s:o, "
        "s:o, s:i, s:o, s:o}",
        "id", bench_case->id, "series", bench_case->series, "group",
        text_or_null(bench_case->group), "aa_of",
        text_or_null(bench_case->aa_of), "x",
        bench_case->x_text ? json_real(bench_case->x) : json_null(), "workload",
        bench_case->workload, "model", bench_case->model, "program",
        text_or_null(bench_case->program), "kind",
        text_or_null(bench_case->kind), "tasks", (json_int_t)bench_case->tasks,
        "concurrency", count_or_null(bench_case->concurrency), "workers",
        count_or_null(bench_case->workers), "options", options_json(bench_case),
        "expected", text_or_null(bench_case->expected), "time_limit_s",
        (int)bench_case->time_limit_s, "timeline", timeline_json(bench_case),
        "unavailable", text_or_null(bench_case->unavailable));
}

static json_t *answers_json(const struct experiment *experiment)
{
    json_t *answers = json_array();

    for (size_t i = 0; i < experiment->answer_count; i++) {
        const struct answer_key *key = &experiment->answers[i];

        json_array_append_new(
            answers, json_pack("{s:s, s:o, s:o}", "label", key->label, "group",
                               text_or_null(key->group), "x",
                               key->has_x ? json_real(key->x) : json_null()));
    }
    return answers;
}

static json_t *experiment_json(const struct experiment *experiment)
{
    json_t *cases = json_array();

    for (size_t i = 0; i < experiment->case_count; i++)
        json_array_append_new(cases, case_json(&experiment->cases[i]));
    return json_pack(
        "{s:s, s:s, s:s, s:o, s:o, s:i, s:o, s:{s:s, s:o, s:o, s:o, s:o, s:o}, "
        "s:o, "
        "s:o}",
        "name", experiment->name, "title", experiment->title, "question",
        experiment->question, "explain", text_or_null(experiment->explain),
        "predict", prediction_json(&experiment->predict), "rounds",
        (int)experiment->rounds, "adaptive", goal_json(&experiment->goal),
        "chart", "kind", experiment->chart_kind, "baseline",
        text_or_null(experiment->baseline), "x", text_or_null(experiment->x),
        "x_label", text_or_null(experiment->x_label), "log",
        text_or_null(experiment->log), "measure",
        text_or_null(experiment->measure), "answer", answers_json(experiment),
        "cases", cases);
}

void manifest_time(char text[static 32], bool with_ms)
{
    struct timespec now;
    struct tm parts;
    size_t length;

    clock_gettime(CLOCK_REALTIME, &now);
    gmtime_r(&now.tv_sec, &parts);
    length = strftime(text, 32, "%Y-%m-%dT%H:%M:%S", &parts);
    if (with_ms)
        snprintf(text + length, 32 - length, ".%03dZ",
                 (int)(now.tv_nsec / 1000000));
    else
        snprintf(text + length, 32 - length, "Z");
}

/* A word that was typed, without a password that may stand in it. */
static void append_hidden(json_t *list, const char *word)
{
    char *text = memory_copy(word);

    secret_hide(text);
    json_array_append_new(list, json_string(text));
    free(text);
}

json_t *manifest_json(const struct plan_of_sets *plan)
{
    json_t *machine = machine_facts(&machine_itself);
    json_t *experiments = json_array(), *command = json_array();
    char created[32];

    for (size_t i = 0; i < plan->experiment_count; i++)
        json_array_append_new(experiments,
                              experiment_json(&plan->experiments[i]));
    for (char **word = plan->command; *word; word++)
        append_hidden(command, *word);
    manifest_time(created, false);
    return json_pack("{s:i, s:s, s:s, s:I, s:o, s:o, s:o, s:o, s:o, s:o}",
                     "schema", RESULTSET_SCHEMA, "created", created, "profile",
                     plan->profile, "seed", (json_int_t)plan->seed, "command",
                     command, "machine", machine, "doctor",
                     doctor_warnings(machine), "versions",
                     versions_json(plan->hyperfine), "git", versions_git(),
                     "experiments", experiments);
}

static void restore_options(const struct rs_case *from,
                            const struct variant *variant,
                            struct bench_case *to)
{
    const char *name;
    const json_t *value;
    void *at;

    /* jansson's iteration does not take constant objects. */
    json_t *options = (json_t *)(uintptr_t)from->options;

    for (at = json_object_iter(options); at;
         at = json_object_iter_next(options, at)) {
        const struct variant_option *option;

        name = json_object_iter_key(at);
        value = json_object_iter_value(at);
        option = variant_option(variant, name);
        if (json_is_string(value))
            bench_case_set_option(to, name, json_string_value(value),
                                  option && option->type == VALUE_FLAG);
    }
}

static void restore_case(const struct rs_case *from, struct catalog *catalog,
                         struct bench_case *to, struct problems *problems)
{
    const struct variant *variant =
        from->program ? catalog_program(catalog, from->program, problems)
                      : catalog_find(catalog, from->workload, from->model);

    *to = (struct bench_case){
        .id = memory_copy(from->id),
        .series = memory_copy(from->series),
        .group = memory_copy(from->group),
        .aa_of = memory_copy(from->aa_of),
        .workload = memory_copy(from->workload),
        .model = memory_copy(from->model),
        .kind = memory_copy(from->kind),
        .program = memory_copy(from->program),
        .tasks = from->tasks,
        .concurrency = from->concurrency,
        .workers = from->workers,
        .timeline_tasks = from->timeline_tasks,
        .timeline_concurrency = from->timeline_concurrency,
        .expected = memory_copy(from->expected),
        .x = from->x,
        .x_text = from->has_x ? memory_format("%.0f", from->x) : NULL,
        .time_limit_s = (unsigned)from->time_limit_s,
        .unavailable = memory_copy(from->unavailable),
        .seconds = 0.5,
    };
    if (variant) {
        to->executable = memory_copy(variant->path);
        restore_options(from, variant, to);
        to->takes_latencies = variant_option(variant, "latencies");
        to->needs_origin =
            variant->needs_origin && !bench_case_option(to, "origin");
        to->needs_database =
            variant->needs_database && !bench_case_option(to, "db-url");
    } else if (!from->unavailable && !from->program)
        problems_add(problems,
                     "the set has cases of %s.%s, which is not there any more",
                     from->workload, from->model);
}

static const char *const chart_kinds[] = {[CHART_BARS] = "bars",
                                          [CHART_LINES] = "lines",
                                          [CHART_LATENCY] = "latency"};

int manifest_experiments(const struct resultset *set, struct catalog *catalog,
                         struct experiment **experiments, size_t *count,
                         struct problems *problems)
{
    const size_t before = problems->count;

    *count = set->experiment_count;
    *experiments = memory_zeroed(*count, sizeof **experiments);
    for (size_t i = 0; i < *count; i++) {
        const struct rs_experiment *from = &set->experiments[i];
        struct experiment *to = &(*experiments)[i];

        to->name = memory_copy(from->name);
        to->title = memory_copy(from->title);
        to->question = memory_copy(from->question);
        to->baseline = memory_copy(from->baseline);
        to->chart_kind = memory_copy(chart_kinds[from->chart]);
        to->rounds = from->rounds;
        to->goal = from->goal;
        to->case_count = from->case_count;
        to->cases = memory_zeroed(to->case_count, sizeof *to->cases);
        for (size_t c = 0; c < to->case_count; c++)
            restore_case(&from->cases[c], catalog, &to->cases[c], problems);
    }
    return problems->count > before ? -EINVAL : 0;
}
