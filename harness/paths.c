/* Where things are (see paths.h). */
#include "harness/paths.h"

#include <limits.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static struct {
    bool known, built;
    char here[PATH_MAX]; /* the directory of the executable */
    char variants[PATH_MAX + 64], origin[PATH_MAX + 64];
    char self[PATH_MAX + 64];
    char experiments[PATH_MAX + 64], plots[PATH_MAX + 64];
    char claims[PATH_MAX + 64];
    char lessons[PATH_MAX + 64];
    const char *given_variants, *given_experiments, *given_lessons;
} paths;

static void find_here(void)
{
    const ssize_t size =
        readlink("/proc/self/exe", paths.here, sizeof paths.here - 1);
    const size_t length = strlen(CBENCH_BUILD_DIRECTORY);
    char *slash;

    paths.here[size > 0 ? size : 0] = '\0';
    slash = strrchr(paths.here, '/');
    if (slash)
        *slash = '\0';
    else
        strcpy(paths.here, "."); /* no /proc: the current directory */
    /* Tests and tools of the build tree count too. */
    paths.built = strncmp(paths.here, CBENCH_BUILD_DIRECTORY, length) == 0 &&
                  (!paths.here[length] || paths.here[length] == '/');
}

static void find(void)
{
    if (paths.known)
        return;
    paths.known = true;
    find_here();
    snprintf(paths.self, sizeof paths.self, "%s/cbench",
             paths.built ? CBENCH_BUILD_DIRECTORY : paths.here);
    if (paths.built) {
        snprintf(paths.variants, sizeof paths.variants, "%s/variants",
                 CBENCH_BUILD_DIRECTORY);
        snprintf(paths.origin, sizeof paths.origin, "%s/origin/cbench-origin",
                 CBENCH_BUILD_DIRECTORY);
        snprintf(paths.experiments, sizeof paths.experiments, "%s/experiments",
                 CBENCH_SOURCE_DIRECTORY);
        snprintf(paths.plots, sizeof paths.plots, "%s/plots",
                 CBENCH_SOURCE_DIRECTORY);
        snprintf(paths.claims, sizeof paths.claims, "%s/claims/claims.yaml",
                 CBENCH_SOURCE_DIRECTORY);
        snprintf(paths.lessons, sizeof paths.lessons, "%s/docs/lessons",
                 CBENCH_SOURCE_DIRECTORY);
        return;
    }
    snprintf(paths.variants, sizeof paths.variants, "%s/%s/variants",
             paths.here, CBENCH_LIBEXEC_FROM_BIN);
    snprintf(paths.origin, sizeof paths.origin, "%s/%s/cbench-origin",
             paths.here, CBENCH_LIBEXEC_FROM_BIN);
    snprintf(paths.experiments, sizeof paths.experiments, "%s/%s/experiments",
             paths.here, CBENCH_SHARE_FROM_BIN);
    snprintf(paths.plots, sizeof paths.plots, "%s/%s/plots", paths.here,
             CBENCH_SHARE_FROM_BIN);
    snprintf(paths.claims, sizeof paths.claims, "%s/%s/claims/claims.yaml",
             paths.here, CBENCH_SHARE_FROM_BIN);
    snprintf(paths.lessons, sizeof paths.lessons, "%s/%s/lessons", paths.here,
             CBENCH_SHARE_FROM_BIN);
}

const char *paths_variants(void)
{
    find();
    return paths.given_variants ? paths.given_variants : paths.variants;
}

const char *paths_origin(void)
{
    find();
    return paths.origin;
}

const char *paths_self(void)
{
    find();
    return paths.self;
}

const char *paths_experiments(void)
{
    find();
    return paths.given_experiments ? paths.given_experiments
                                   : paths.experiments;
}

const char *paths_own_experiments(void)
{
    find();
    return paths.experiments;
}

const char *paths_claims(void)
{
    find();
    return paths.claims;
}

const char *paths_lessons(void)
{
    find();
    return paths.given_lessons ? paths.given_lessons : paths.lessons;
}

const char *paths_plots(void)
{
    find();
    return paths.plots;
}

const char *paths_source(void)
{
    find();
    return paths.built ? CBENCH_SOURCE_DIRECTORY : NULL;
}

void paths_set_variants(const char *directory)
{
    paths.given_variants = directory;
}

void paths_set_experiments(const char *directory)
{
    paths.given_experiments = directory;
}

void paths_set_lessons(const char *directory)
{
    paths.given_lessons = directory;
}
