/* The variants there are (see catalog.h). */
#include "harness/catalog.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "harness/memory.h"
#include "harness/nearest.h"
#include "harness/spawn.h"

static int by_names(const void *left, const void *right)
{
    const struct variant *const *a = left, *const *b = right;
    const int order = strcmp((*a)->workload, (*b)->workload);

    return order ? order : strcmp((*a)->model, (*b)->model);
}

static int by_text(const void *left, const void *right)
{
    const char *const *a = left, *const *b = right;

    return strcmp(*a, *b);
}

/* Sort and leave each name once. */
static void sort_names(const char **names, size_t *count)
{
    size_t kept = 0;

    qsort(names, *count, sizeof *names, by_text);
    for (size_t i = 0; i < *count; i++)
        if (kept == 0 || strcmp(names[kept - 1], names[i]) != 0)
            names[kept++] = names[i];
    *count = kept;
}

static void collect_names(struct catalog *catalog)
{
    const size_t count = catalog->variant_count;

    catalog->workloads = memory_zeroed(count, sizeof *catalog->workloads);
    catalog->models = memory_zeroed(count, sizeof *catalog->models);
    for (size_t i = 0; i < count; i++) {
        catalog->workloads[i] = catalog->variants[i]->workload;
        catalog->models[i] = catalog->variants[i]->model;
    }
    catalog->workload_count = catalog->model_count = count;
    sort_names(catalog->workloads, &catalog->workload_count);
    sort_names(catalog->models, &catalog->model_count);
}

static bool is_program(const char *path)
{
    struct stat about;

    return stat(path, &about) == 0 && S_ISREG(about.st_mode) &&
           access(path, X_OK) == 0;
}

static int add(struct variant ***list, size_t *count, const char *path,
               struct problems *problems)
{
    struct variant *variant = memory_zeroed(1, sizeof *variant);
    const int status = variant_describe(variant, path, problems);

    if (status < 0) {
        free(variant);
        return status;
    }
    *list = memory_resize(*list, *count + 1, sizeof **list);
    (*list)[(*count)++] = variant;
    return 0;
}

int catalog_open(struct catalog *catalog, const char *directory,
                 struct problems *problems)
{
    DIR *const stream = opendir(directory);
    const struct dirent *entry;
    int status = 0;

    *catalog = (struct catalog){0};
    if (!stream) {
        const int error = errno;

        problems_add(problems,
                     "cannot read the variants in \"%s\": %s; build them "
                     "first or name another place with --variants",
                     directory, strerror(error));
        return -error;
    }
    while ((entry = readdir(stream)) && !spawn_interrupted()) {
        char *path = memory_format("%s/%s", directory, entry->d_name);

        if (entry->d_name[0] != '.' && is_program(path) &&
            add(&catalog->variants, &catalog->variant_count, path, problems) <
                0)
            status = -EINVAL;
        free(path);
    }
    closedir(stream);
    if (catalog->variant_count)
        qsort(catalog->variants, catalog->variant_count,
              sizeof *catalog->variants, by_names);
    collect_names(catalog);
    return status;
}

static void release_list(struct variant **list, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        variant_release(list[i]);
        free(list[i]);
    }
    free(list);
}

void catalog_release(struct catalog *catalog)
{
    release_list(catalog->variants, catalog->variant_count);
    release_list(catalog->programs, catalog->program_count);
    free(catalog->workloads);
    free(catalog->models);
    *catalog = (struct catalog){0};
}

const struct variant *catalog_find(const struct catalog *catalog,
                                   const char *workload, const char *model)
{
    for (size_t i = 0; i < catalog->variant_count; i++)
        if (strcmp(catalog->variants[i]->workload, workload) == 0 &&
            strcmp(catalog->variants[i]->model, model) == 0)
            return catalog->variants[i];
    return NULL;
}

const struct variant *catalog_workload(const struct catalog *catalog,
                                       const char *workload)
{
    for (size_t i = 0; i < catalog->variant_count; i++)
        if (strcmp(catalog->variants[i]->workload, workload) == 0)
            return catalog->variants[i];
    return NULL;
}

const struct variant *catalog_program(struct catalog *catalog, const char *path,
                                      struct problems *problems)
{
    for (size_t i = 0; i < catalog->program_count; i++)
        if (strcmp(catalog->programs[i]->path, path) == 0)
            return catalog->programs[i];
    if (add(&catalog->programs, &catalog->program_count, path, problems) < 0)
        return NULL;
    return catalog->programs[catalog->program_count - 1];
}

static bool has(const char *const *names, size_t count, const char *name)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(names[i], name) == 0)
            return true;
    return false;
}

bool catalog_has_workload(const struct catalog *catalog, const char *name)
{
    return has(catalog->workloads, catalog->workload_count, name);
}

bool catalog_has_model(const struct catalog *catalog, const char *name)
{
    return has(catalog->models, catalog->model_count, name);
}

void catalog_refuse_workload(const struct catalog *catalog, const char *name,
                             struct problems *problems)
{
    char *hint =
        nearest_hint(name, catalog->workloads, catalog->workload_count);

    problems_add(problems, "there is no workload \"%s\"; %s", name, hint);
    free(hint);
}

void catalog_refuse_model(const struct catalog *catalog, const char *name,
                          struct problems *problems)
{
    char *hint = nearest_hint(name, catalog->models, catalog->model_count);

    problems_add(problems, "there is no model \"%s\"; %s", name, hint);
    free(hint);
}
