/* `cbench run`: one workload under one model, once. */
#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "harness/catalog.h"
#include "harness/commands.h"
#include "harness/database_process.h"
#include "harness/describe.h"
#include "harness/exit.h"
#include "harness/memory.h"
#include "harness/paths.h"
#include "harness/spawn.h"
#include "harness/watch.h"

struct run_options {
    const char *workload, *model;
    struct database_process database; /* not running: none is needed */
    char **passed;                    /* on to the variant; NULL-ended */
    size_t passed_count;
    bool json, observe;
};

static const char help[] =
    "Usage: cbench run WORKLOAD MODEL [OPTIONS…] [--json] [--observe]\n"
    "Run one workload under one model, once, and print a summary.\n\n"
    "      --json               print the result object instead\n"
    "      --observe            watch the run: memory of all its processes, "
    "where\n"
    "                           its threads' time went, loop lag, counters\n"
    "      --variants DIR       where the variants are\n\n"
    "All other options go to the variant; `cbench list WORKLOAD` names them,\n"
    "`cbench run WORKLOAD MODEL --help` describes them.\n\n"
    "Exit status: 0 verified, 1 the run failed, 2 usage, 3 not verified,\n"
    "4 a resource was refused, 77 unavailable here.\n";

/* Our own options are taken out; what belongs to the variant is passed on. */
static int understand(int argc, char **argv, struct run_options *options)
{
    options->passed = memory_zeroed((size_t)argc + 4, sizeof *options->passed);
    for (int i = 1; i < argc; i++) {
        if (strcmp(argv[i], "--json") == 0)
            options->json = true;
        else if (strcmp(argv[i], "--observe") == 0)
            options->observe = true;
        else if (strcmp(argv[i], "--variants") == 0 && i + 1 < argc)
            paths_set_variants(argv[++i]);
        else if (strncmp(argv[i], "--variants=", 11) == 0)
            paths_set_variants(argv[i] + 11);
        else if (argv[i][0] == '-' || (options->workload && options->model))
            options->passed[options->passed_count++] = argv[i];
        else if (!options->workload)
            options->workload = argv[i];
        else
            options->model = argv[i];
    }
    return options->workload && options->model ? 0 : -EINVAL;
}

/* The variant's path as a new string; NULL where there is none and the nearest
 * names have been offered. */
static char *find_variant(const struct run_options *options)
{
    char *path = memory_format("%s/%s.%s", paths_variants(), options->workload,
                               options->model);
    struct problems problems = {0};
    struct catalog catalog;

    if (!strchr(options->workload, '/') && !strchr(options->model, '/') &&
        access(path, X_OK) == 0)
        return path;
    free(path);
    if (catalog_open(&catalog, paths_variants(), &problems) == 0) {
        const bool workload = catalog_has_workload(&catalog, options->workload);
        const bool model = catalog_has_model(&catalog, options->model);

        if (!workload)
            catalog_refuse_workload(&catalog, options->workload, &problems);
        if (!model)
            catalog_refuse_model(&catalog, options->model, &problems);
        if (workload && model)
            problems_add(&problems, "%s under %s was not built",
                         options->workload, options->model);
    }
    problems_print(&problems);
    problems_release(&problems);
    catalog_release(&catalog);
    return NULL;
}

/* Copy the result that the variant wrote to standard output. */
static void copy_result(int fd)
{
    char bytes[4096];
    ssize_t size;
    off_t at = 0;

    while ((size = pread(fd, bytes, sizeof bytes, at)) > 0) {
        fwrite(bytes, 1, (size_t)size, stdout);
        at += size;
    }
}

/* What the run wrote, or NULL. */
static json_t *read_result(int fd)
{
    json_t *result;

    lseek(fd, 0, SEEK_SET);
    result = json_loadfd(fd, JSON_REJECT_DUPLICATES, NULL);
    if (json_is_object(result))
        return result;
    json_decref(result);
    return NULL;
}

/* Wait for the run, and end what is left of it. Returns our exit status. */
static int conclude(const struct run_options *options, struct child *child,
                    int status, int ended)
{
    spawn_end(child);
    spawn_sweep(&options->database.child.pid, 1);
    if (status == -EINTR)
        return 128 + spawn_interrupted();
    if (status < 0)
        return EXIT_FAILED;
    if (WIFSIGNALED(ended)) {
        fprintf(stderr, "cbench: the variant was ended by %s\n",
                spawn_status_text(ended));
        return 128 + WTERMSIG(ended);
    }
    return WEXITSTATUS(ended);
}

static int cannot_run(const char *path, int status)
{
    fprintf(stderr, "cbench: cannot run \"%s\": %s\n", path, strerror(-status));
    return EXIT_FAILED;
}

static int run_plain(const struct run_options *options, const char **argv,
                     int out_fd, int result_fd)
{
    struct child child;
    int ended = 0, status = spawn_start(&child, argv, out_fd, -1);

    if (status < 0)
        return cannot_run(argv[0], status);
    status = spawn_wait(&child, SPAWN_FOREVER, &ended);
    status = conclude(options, &child, status, ended);
    if (options->json)
        copy_result(result_fd);
    return status;
}

static int run_watched(const struct run_options *options, const char **argv,
                       int out_fd, int result_fd)
{
    json_t *result, *observed;
    struct watch watch;
    int ended = 0, status = watch_start(&watch, argv, out_fd, -1);

    if (status < 0)
        return cannot_run(argv[0], status);
    status = watch_wait(&watch, SPAWN_FOREVER, &ended);
    status = conclude(options, &watch.child, status, ended);
    observed = watch_end(&watch);
    result = read_result(result_fd);
    watch_add_result(observed, result);
    if (!options->json && status == EXIT_DONE)
        watch_print(observed, stdout);
    if (options->json && result &&
        json_object_set(result, "observed", observed) == 0) {
        json_dumpf(result, stdout, JSON_COMPACT);
        putchar('\n');
    }
    json_decref(observed);
    json_decref(result);
    return status;
}

/* Whether an option is passed on already, as "--name" or "--name=…". */
static bool passes(const struct run_options *options, const char *name)
{
    const size_t length = strlen(name);

    for (size_t i = 0; i < options->passed_count; i++)
        if (strncmp(options->passed[i], name, length) == 0 &&
            (options->passed[i][length] == '\0' ||
             options->passed[i][length] == '='))
            return true;
    return false;
}

static int run(const struct run_options *options, char *path)
{
    /* Where the result goes elsewhere, an observed run does without it. */
    const bool wanted =
        options->json || (options->observe && !passes(options, "--result"));
    const char **argv = memory_zeroed(options->passed_count + 7, sizeof *argv);
    const int result_fd = wanted ? memfd_create("result", 0) : -1;
    const int out_fd = options->json ? open("/dev/null", O_WRONLY) : -1;
    char *result = memory_format("/proc/self/fd/%d", result_fd);
    size_t count = 0;
    int status;

    argv[count++] = path;
    for (size_t i = 0; i < options->passed_count; i++)
        argv[count++] = options->passed[i];
    if (options->observe && !passes(options, "--loop-lag"))
        argv[count++] = "--loop-lag";
    if (options->database.child.pid > 0) {
        argv[count++] = "--db-url";
        argv[count++] = options->database.url;
    }
    if (wanted) {
        argv[count++] = "--result";
        argv[count++] = result;
    }
    status = options->observe ? run_watched(options, argv, out_fd, result_fd)
                              : run_plain(options, argv, out_fd, result_fd);
    free(result);
    free(argv);
    return status;
}

/* Whether these words ask for a run, and not about one. */
static bool asks_for_run(const struct run_options *options)
{
    static const char *const questions[] = {"--help",           "-?",
                                            "--usage",          "--describe",
                                            "--print-expected", "--version"};

    for (size_t i = 0; i < sizeof questions / sizeof *questions; i++)
        if (passes(options, questions[i]))
            return false;
    return true;
}

/* A private database for this one run, where the variant needs one and none was
 * named. Returns an exit status. */
static int provide_database(struct run_options *options, const char *path)
{
    struct problems problems = {0};
    struct variant variant;
    char why[640];
    bool needed;
    int status;

    if (passes(options, "--db-url") || !asks_for_run(options) ||
        variant_describe(&variant, path, &problems) < 0) {
        problems_release(&problems); /* the run will tell */
        return EXIT_DONE;
    }
    needed = variant.needs_database && !variant.unavailable;
    variant_release(&variant);
    if (!needed)
        return EXIT_DONE;
    status = database_start(&options->database, why, sizeof why);
    if (status == 0)
        return EXIT_DONE;
    if (spawn_interrupted())
        return 128 + spawn_interrupted();
    fprintf(stderr, "cbench: %s\n", why);
    return status == -ENOENT ? EXIT_UNAVAILABLE : EXIT_FAILED;
}

int cmd_run(int argc, char **argv)
{
    struct run_options options = {0};
    char *path;
    int status;

    if (understand(argc, argv, &options) < 0) {
        const bool asked = options.passed_count == 1 &&
                           strcmp(options.passed[0], "--help") == 0;

        if (!asked)
            fputs("cbench: which workload under which model?\n", stderr);
        fputs(help, asked ? stdout : stderr);
        free(options.passed);
        return asked ? EXIT_DONE : EXIT_USAGE;
    }
    spawn_init();
    path = find_variant(&options);
    status = path ? provide_database(&options, path) : EXIT_USAGE;
    if (path && status == EXIT_DONE)
        status = run(&options, path);
    database_stop(&options.database);
    free(path);
    free(options.passed);
    return status;
}
