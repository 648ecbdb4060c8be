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
#include "harness/exit.h"
#include "harness/memory.h"
#include "harness/observe.h"
#include "harness/paths.h"
#include "harness/spawn.h"

struct run_options {
    const char *workload, *model;
    char **passed; /* on to the variant; NULL-ended */
    size_t passed_count;
    bool json, observe;
};

static const char help[] =
    "Usage: cbench run WORKLOAD MODEL [OPTIONS…] [--json] [--observe]\n"
    "Run one workload under one model, once, and print a summary.\n\n"
    "      --json               print the result object instead\n"
    "      --observe            watch the run: memory of all its processes, "
    "its\n"
    "                           threads, and what they waited for a CPU\n"
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

/* The result, where there is one, with what was seen of the run. */
static void print_observed_result(int fd, const struct observed *observed)
{
    json_t *result;

    lseek(fd, 0, SEEK_SET);
    result = json_loadfd(fd, JSON_REJECT_DUPLICATES, NULL);
    if (json_is_object(result) &&
        json_object_set_new(result, "observed", observed_json(observed)) == 0) {
        json_dumpf(result, stdout, JSON_COMPACT);
        putchar('\n');
    }
    json_decref(result);
}

static void print_observed(const struct observed *observed)
{
    if (observed->samples < OBSERVE_SAMPLES_MIN) {
        printf("observed: too short a run to be looked at %d times\n",
               OBSERVE_SAMPLES_MIN);
        return;
    }
    printf("observed: ");
    if (observed_memory_known(observed))
        printf("%.1f MiB in all at its height, ",
               (double)observed->peak_tree_bytes / (1 << 20));
    printf("processes: %" PRIu64 ", threads: %" PRIu64 " at most\n"
           "          %.1f ms on CPUs, waited %.1f ms for one (all threads "
           "together)\n",
           observed->processes_peak, observed->threads_peak,
           (double)observed->run_ns / 1e6, (double)observed->run_wait_ns / 1e6);
}

static int wait_for(struct child *child, bool observe,
                    struct observed *observed)
{
    int ended = 0;
    const int status =
        observe ? observe_child(child, SPAWN_FOREVER, &ended, observed)
                : spawn_wait(child, SPAWN_FOREVER, &ended);

    spawn_end(child);
    spawn_sweep(0);
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

static int run_and_print(const struct run_options *options, struct child *child,
                         int result_fd)
{
    struct observed observed;
    const int status = wait_for(child, options->observe, &observed);

    if (options->json && options->observe)
        print_observed_result(result_fd, &observed);
    else if (options->json)
        copy_result(result_fd);
    else if (options->observe && status == EXIT_DONE)
        print_observed(&observed);
    return status;
}

static int run(const struct run_options *options, char *path)
{
    const char **argv = memory_zeroed(options->passed_count + 4, sizeof *argv);
    const int result_fd = options->json ? memfd_create("result", 0) : -1;
    const int null_fd = options->json ? open("/dev/null", O_WRONLY) : -1;
    char *result = memory_format("/proc/self/fd/%d", result_fd);
    struct child child;
    size_t count = 0;
    int status;

    argv[count++] = path;
    for (size_t i = 0; i < options->passed_count; i++)
        argv[count++] = options->passed[i];
    if (options->json) {
        argv[count++] = "--result";
        argv[count++] = result;
    }
    status = spawn_start(&child, argv, null_fd, -1);
    if (status < 0) {
        fprintf(stderr, "cbench: cannot run \"%s\": %s\n", path,
                strerror(-status));
        status = EXIT_FAILED;
    } else {
        status = run_and_print(options, &child, result_fd);
    }
    free(result);
    free(argv);
    return status;
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
    status = path ? run(&options, path) : EXIT_USAGE;
    free(path);
    free(options.passed);
    return status;
}
