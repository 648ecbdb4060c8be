/* Cases and experiments as objects, and where experiments are found. */
#include "harness/experiment.h"

#include <dirent.h>
#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "harness/memory.h"
#include "harness/nearest.h"
#include "harness/paths.h"

#define SUFFIX ".yaml"

void bench_case_release(struct bench_case *bench_case)
{
    for (size_t i = 0; i < bench_case->option_count; i++) {
        free(bench_case->options[i].name);
        free(bench_case->options[i].value);
    }
    free(bench_case->options);
    free(bench_case->id);
    free(bench_case->series);
    free(bench_case->group);
    free(bench_case->aa_of);
    free(bench_case->x_text);
    free(bench_case->workload);
    free(bench_case->model);
    free(bench_case->kind);
    free(bench_case->program);
    free(bench_case->executable);
    free(bench_case->expected);
    free(bench_case->unavailable);
    *bench_case = (struct bench_case){0};
}

struct bench_case bench_case_copy(const struct bench_case *from)
{
    struct bench_case copy = *from;

    copy.id = memory_copy(from->id);
    copy.series = memory_copy(from->series);
    copy.group = memory_copy(from->group);
    copy.aa_of = memory_copy(from->aa_of);
    copy.x_text = memory_copy(from->x_text);
    copy.workload = memory_copy(from->workload);
    copy.model = memory_copy(from->model);
    copy.kind = memory_copy(from->kind);
    copy.program = memory_copy(from->program);
    copy.executable = memory_copy(from->executable);
    copy.expected = memory_copy(from->expected);
    copy.unavailable = memory_copy(from->unavailable);
    copy.options = NULL;
    copy.option_count = 0;
    for (size_t i = 0; i < from->option_count; i++)
        bench_case_set_option(&copy, from->options[i].name,
                              from->options[i].value, from->options[i].flag);
    return copy;
}

void experiment_drop_cases(struct experiment *experiment)
{
    for (size_t i = 0; i < experiment->case_count; i++)
        bench_case_release(&experiment->cases[i]);
    free(experiment->cases);
    experiment->cases = NULL;
    experiment->case_count = 0;
}

void experiment_release(struct experiment *experiment)
{
    experiment_drop_cases(experiment);
    for (size_t i = 0; i < experiment->answer_count; i++) {
        free(experiment->answers[i].label);
        free(experiment->answers[i].group);
    }
    free(experiment->answers);
    free(experiment->name);
    free(experiment->title);
    free(experiment->question);
    prediction_release(&experiment->predict);
    free(experiment->explain);
    free(experiment->chart_kind);
    free(experiment->measure);
    free(experiment->baseline);
    free(experiment->x);
    free(experiment->x_label);
    free(experiment->log);
    *experiment = (struct experiment){0};
}

void bench_case_set_option(struct bench_case *bench_case, const char *name,
                           const char *value, bool flag)
{
    struct option_value *option;

    for (size_t i = 0; i < bench_case->option_count; i++)
        if (strcmp(bench_case->options[i].name, name) == 0) {
            free(bench_case->options[i].value);
            bench_case->options[i].value = memory_copy(value);
            return;
        }
    bench_case->options =
        memory_resize(bench_case->options, bench_case->option_count + 1,
                      sizeof *bench_case->options);
    option = &bench_case->options[bench_case->option_count++];
    *option =
        (struct option_value){memory_copy(name), memory_copy(value), flag};
}

const char *bench_case_option(const struct bench_case *bench_case,
                              const char *name)
{
    for (size_t i = 0; i < bench_case->option_count; i++)
        if (strcmp(bench_case->options[i].name, name) == 0)
            return bench_case->options[i].value;
    return NULL;
}

static bool same_text(const char *a, const char *b)
{
    return a == b || (a && b && strcmp(a, b) == 0);
}

const struct bench_case *experiment_baseline(
    const struct experiment *experiment, const struct bench_case *of)
{
    const struct bench_case *only = NULL;
    size_t found = 0;

    for (size_t i = 0; i < experiment->case_count; i++) {
        const struct bench_case *other = &experiment->cases[i];

        if (!experiment->baseline || other->aa_of ||
            strcmp(other->series, experiment->baseline) != 0 ||
            !same_text(other->group, of->group))
            continue;
        if (other == of ||
            (other->x_text && same_text(other->x_text, of->x_text)))
            return other;
        only = other;
        found++;
    }
    return found == 1 ? only : NULL;
}

/* Append `--name value`, or `--name` alone where value is NULL. */
static char **append(char **next, const char *name, char *value)
{
    *next++ = memory_format("--%s", name);
    if (value)
        *next++ = value;
    return next;
}

char **bench_case_arguments(const struct bench_case *bench_case, size_t before)
{
    char **arguments = memory_zeroed(before + 7 + 2 * bench_case->option_count,
                                     sizeof *arguments);
    char **next = arguments + before;

    next = append(next, "tasks", memory_format("%" PRIu64, bench_case->tasks));
    if (bench_case->concurrency)
        next = append(next, "concurrency",
                      memory_format("%" PRIu64, bench_case->concurrency));
    if (bench_case->workers)
        next = append(next, "workers",
                      memory_format("%" PRIu64, bench_case->workers));
    for (size_t i = 0; i < bench_case->option_count; i++) {
        const struct option_value *option = &bench_case->options[i];

        if (!option->flag)
            next = append(next, option->name, memory_copy(option->value));
        else if (strcmp(option->value, "true") == 0)
            next = append(next, option->name, NULL);
    }
    return arguments;
}

void arguments_free(char **arguments, size_t before)
{
    for (char **next = arguments + before; *next; next++)
        free(*next);
    free(arguments);
}

static int by_name(const void *left, const void *right)
{
    const char *const *a = left, *const *b = right;

    return strcmp(*a, *b);
}

size_t experiment_names(char ***names)
{
    DIR *const directory = opendir(paths_experiments());
    const struct dirent *entry;
    size_t count = 0;

    *names = NULL;
    while (directory && (entry = readdir(directory))) {
        const size_t length = strlen(entry->d_name);

        if (length <= strlen(SUFFIX) || entry->d_name[0] == '.' ||
            strcmp(entry->d_name + length - strlen(SUFFIX), SUFFIX) != 0)
            continue;
        *names = memory_resize(*names, count + 1, sizeof **names);
        (*names)[count++] = memory_format(
            "%.*s", (int)(length - strlen(SUFFIX)), entry->d_name);
    }
    if (directory)
        closedir(directory);
    if (count)
        qsort(*names, count, sizeof **names, by_name);
    return count;
}

void experiment_names_free(char **names, size_t count)
{
    for (size_t i = 0; i < count; i++)
        free(names[i]);
    free(names);
}

char *experiment_path(const char *name, struct problems *problems)
{
    const size_t length = strlen(name);
    char **names, *path, *hint;
    size_t count;

    if (strchr(name, '/') ||
        (length > strlen(SUFFIX) &&
         strcmp(name + length - strlen(SUFFIX), SUFFIX) == 0))
        return memory_copy(name);
    path = memory_format("%s/%s%s", paths_experiments(), name, SUFFIX);
    if (access(path, F_OK) == 0)
        return path;
    free(path);
    count = experiment_names(&names);
    hint = nearest_hint(name, (const char *const *)names, count);
    problems_add(problems, "there is no experiment \"%s\" in %s; %s", name,
                 paths_experiments(), hint);
    free(hint);
    experiment_names_free(names, count);
    return NULL;
}
