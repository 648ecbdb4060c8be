/* Two builds of the suite: their variants, and experiments made of both (see
 * compare_builds.h). */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "harness/compare.h"
#include "harness/compare_builds.h"
#include "harness/expected.h"
#include "harness/memory.h"

static bool is_directory(const char *path)
{
    struct stat about;

    return stat(path, &about) == 0 && S_ISDIR(about.st_mode);
}

/* Where a build tree and an installation have their variants; an absolute path
 * as a new string, or NULL with a problem added. */
static char *find_variants(const char *place, struct problems *problems)
{
    static const char *const below[] = {"variants", "libexec/cbench/variants"};

    for (size_t i = 0; i < sizeof below / sizeof *below; i++) {
        char *path = memory_format("%s/%s", place, below[i]);
        char *found = is_directory(path) ? realpath(path, NULL) : NULL;

        free(path);
        if (found)
            return found;
    }
    problems_add(problems,
                 "\"%s\" is no build of the suite: neither %s/%s nor %s/%s is "
                 "there; name a directory that cmake built in, or the prefix "
                 "it was installed under",
                 place, place, below[0], place, below[1]);
    return NULL;
}

static void load_one(struct build *build, const char *name,
                     const struct compare_options *options,
                     struct problems *problems)
{
    const struct selection selection = {.profile = options->profile,
                                        .models = options->models,
                                        .model_count = options->model_count};
    char *path = experiment_path(name, problems);
    struct experiment loaded = {0};

    if (!path)
        return;
    if (experiment_load(&loaded, path, &selection, &build->catalog, problems) ==
        0) {
        build->experiments = memory_resize(build->experiments, build->count + 1,
                                           sizeof *build->experiments);
        build->experiments[build->count++] = loaded;
    } else {
        experiment_release(&loaded);
    }
    free(path);
}

static int by_place(const void *left, const void *right)
{
    const struct experiment *a = left, *b = right;

    if (a->place != b->place)
        return a->place < b->place ? -1 : 1;
    return strcmp(a->name, b->name);
}

static void load_all(struct build *build, const struct compare_options *options,
                     struct problems *problems)
{
    char **names = options->experiments;
    size_t count = options->experiment_count;

    if (count == 0)
        count = experiment_names(&names);
    for (size_t i = 0; i < count; i++)
        load_one(build, names[i], options, problems);
    if (names != options->experiments) {
        experiment_names_free(names, count);
        if (build->count)
            qsort(build->experiments, build->count, sizeof *build->experiments,
                  by_place);
    }
}

int build_load(struct build *build, const char *place,
               const struct compare_options *options, struct problems *problems)
{
    const size_t before = problems->count;
    int status;

    *build = (struct build){.place = place};
    build->variants = find_variants(place, problems);
    if (!build->variants)
        return -ENOENT;
    status = catalog_open(&build->catalog, build->variants, problems);
    if (status < 0)
        return status;
    for (size_t i = 0; i < options->model_count; i++)
        if (!catalog_has_model(&build->catalog, options->models[i]))
            catalog_refuse_model(&build->catalog, options->models[i], problems);
    load_all(build, options, problems);
    if (problems->count > before) {
        problems_add(problems, "so much for the build \"%s\"", place);
        return -EINVAL;
    }
    return expected_fill(build->experiments, build->count, &build->catalog,
                         problems);
}

void build_release(struct build *build)
{
    for (size_t i = 0; i < build->count; i++)
        experiment_release(&build->experiments[i]);
    free(build->experiments);
    free(build->variants);
    catalog_release(&build->catalog);
    *build = (struct build){0};
}

static const struct bench_case *find_case(const struct experiment *experiment,
                                          const char *id)
{
    for (size_t i = 0; i < experiment->case_count; i++)
        if (strcmp(experiment->cases[i].id, id) == 0)
            return &experiment->cases[i];
    return NULL;
}

static bool is_work(const struct variant_option *option)
{
    return strcmp(option->group, "workload") == 0 ||
           strcmp(option->name, "seed") == 0;
}

/* What an option of the work is where the case does not give it. */
static void check_defaults(const char *where, const struct bench_case *before,
                           const struct variant *old, const struct variant *new,
                           struct problems *problems)
{
    for (size_t i = 0; old && new &&i < old->option_count; i++) {
        const struct variant_option *option = &old->options[i], *other;

        if (!is_work(option) || bench_case_option(before, option->name))
            continue;
        other = variant_option(new, option->name);
        if (other && !same_name(option->fallback, other->fallback))
            problems_add(problems,
                         "%s: the work differs: --%s is %s by default before, "
                         "%s after; give it in the experiment",
                         where, option->name,
                         option->fallback ? option->fallback : "not given",
                         other->fallback ? other->fallback : "not given");
    }
}

/* Both come of one file: what can differ is what the builds make of it. */
static void check_work(const char *where, const struct bench_case *before,
                       const struct bench_case *after,
                       struct problems *problems)
{
    if (before->tasks != after->tasks)
        problems_add(problems,
                     "%s: the work differs: %llu tasks before, %llu after",
                     where, (unsigned long long)before->tasks,
                     (unsigned long long)after->tasks);
    if (before->expected && after->expected &&
        strcmp(before->expected, after->expected) != 0)
        problems_add(problems,
                     "%s: the work differs: the digest must be %s before, %s "
                     "after; a change of the work cannot be timed against what "
                     "it was",
                     where, before->expected, after->expected);
}

/* The case of one build, under its name in both. */
static void add_side(struct experiment *merged, const struct bench_case *from,
                     const char *series)
{
    struct bench_case side = bench_case_copy(from);

    free(side.id);
    free(side.series);
    free(side.group);
    free(side.x_text);
    free(side.program);
    side.id = memory_format("%s %s", from->id, series);
    side.series = memory_copy(series);
    side.group = memory_copy(from->id);
    side.x_text = NULL;
    /* Said as a program, so that --resume runs the same executable again. */
    side.program = memory_copy(from->executable);
    merged->cases = memory_resize(merged->cases, merged->case_count + 1,
                                  sizeof *merged->cases);
    merged->cases[merged->case_count++] = side;
}

/* The loader chose a case to run twice: it does so before as well. */
static void add_twin(struct experiment *merged, const struct experiment *before)
{
    for (size_t i = 0; i < before->case_count; i++) {
        const char *of = before->cases[i].aa_of;
        char *id = of ? memory_format("%s " COMPARE_BEFORE, of) : NULL;
        const struct bench_case *twin = id ? find_case(merged, id) : NULL;

        if (twin)
            experiment_add_twin(merged, twin);
        free(id);
    }
}

struct experiment builds_merge(const struct build *before,
                               const struct build *after, size_t index,
                               struct problems *problems)
{
    const struct experiment *old = &before->experiments[index],
                            *new = &after->experiments[index];
    struct experiment merged = {
        .name = memory_copy(old->name),
        .title = memory_format("%s: two builds", old->title),
        .question = memory_copy("Did the change make a case slower or faster?"),
        .explain = memory_copy(old->explain),
        .chart_kind = memory_copy(
            strcmp(old->chart_kind, "latency") == 0 ? "latency" : "bars"),
        .measure = memory_copy(old->measure),
        .baseline = memory_copy(COMPARE_BEFORE),
        .rounds = old->rounds,
        .place = old->place};

    for (size_t i = 0; i < old->case_count; i++) {
        const struct bench_case *from = &old->cases[i],
                                *to = find_case(new, from->id);
        char *where;

        if (from->aa_of || from->program || !to)
            continue;
        where = memory_format("%s: %s", old->name, from->id);
        check_work(where, from, to, problems);
        check_defaults(
            where, from,
            catalog_find(&before->catalog, from->workload, from->model),
            catalog_find(&after->catalog, from->workload, from->model),
            problems);
        add_side(&merged, from, COMPARE_BEFORE);
        add_side(&merged, to, COMPARE_AFTER);
        free(where);
    }
    add_twin(&merged, old);
    return merged;
}
