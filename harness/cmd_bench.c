/* `cbench bench`: from experiments to a result set with its report.
 *
 * Everything is checked before anything runs: tools, experiment files against
 * what the variants say of themselves, the place of the results. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "core/clock.h"
#include "harness/bench.h"
#include "harness/bench_options.h"
#include "harness/bench_print.h"
#include "harness/commands.h"
#include "harness/exit.h"
#include "harness/expected.h"
#include "harness/manifest.h"
#include "harness/memory.h"
#include "harness/paths.h"
#include "harness/report/report.h"
#include "harness/spawn.h"
#include "harness/versions.h"

#define RESULTS "results"

struct session {
    struct bench_options options;
    char **command; /* as typed */
    char hyperfine[32];
    struct catalog catalog;
    struct experiment *experiments;
    size_t experiment_count;
    struct resultset set; /* the one that is resumed */
    char *directory;
    struct problems problems;
};

static int print_problems(struct session *session, int status)
{
    if (spawn_interrupted())
        return EXIT_INTERRUPTED;
    problems_print(&session->problems);
    return status;
}

static void check_names(struct session *session)
{
    const struct bench_options *options = &session->options;

    for (size_t i = 0; i < options->model_count; i++)
        if (!catalog_has_model(&session->catalog, options->models[i]))
            catalog_refuse_model(&session->catalog, options->models[i],
                                 &session->problems);
    for (size_t i = 0; i < options->workload_count; i++)
        if (!catalog_has_workload(&session->catalog, options->workloads[i]))
            catalog_refuse_workload(&session->catalog, options->workloads[i],
                                    &session->problems);
}

static bool named_already(const struct session *session, const char *name)
{
    for (size_t i = 0; i < session->experiment_count; i++)
        if (strcmp(session->experiments[i].name, name) == 0)
            return true;
    return false;
}

static void load_one(struct session *session, const char *name)
{
    const struct bench_options *options = &session->options;
    const struct selection selection = {
        options->profile,   options->models,         options->model_count,
        options->workloads, options->workload_count, options->rounds,
        options->precision, options->budget_s,       options->db_url};
    char *path = experiment_path(name, &session->problems);
    struct experiment loaded = {0};
    int status;

    if (!path)
        return;
    status = experiment_load(&loaded, path, &selection, &session->catalog,
                             &session->problems);
    if (status == 0 && named_already(session, loaded.name)) {
        problems_add(&session->problems,
                     "%s: the experiment \"%s\" is there "
                     "already",
                     path, loaded.name);
        status = -EINVAL;
    }
    free(path);
    if (status < 0 || loaded.case_count == 0) {
        experiment_release(&loaded);
        return;
    }
    session->experiments =
        memory_resize(session->experiments, session->experiment_count + 1,
                      sizeof *session->experiments);
    session->experiments[session->experiment_count++] = loaded;
}

static int by_place(const void *left, const void *right)
{
    const struct experiment *a = left, *b = right;

    if (a->place != b->place)
        return a->place < b->place ? -1 : 1;
    return strcmp(a->name, b->name);
}

/* Those that were asked for in the order asked, else all by their places. */
static void load_experiments(struct session *session)
{
    struct bench_options *options = &session->options;
    char **names = options->experiments;
    size_t count = options->experiment_count;

    if (count == 0)
        count = experiment_names(&names);
    for (size_t i = 0; i < count; i++)
        load_one(session, names[i]);
    if (names != options->experiments) {
        experiment_names_free(names, count);
        if (session->experiment_count > 0)
            qsort(session->experiments, session->experiment_count,
                  sizeof *session->experiments, by_place);
    }
    if (!session->experiment_count && !session->problems.count)
        problems_add(&session->problems,
                     "nothing is left to run: no case of these experiments "
                     "is in profile %s with these models and workloads",
                     options->profile);
}

/* Returns an exit status; 0: everything is fine. */
static int prepare_new(struct session *session)
{
    check_names(session);
    load_experiments(session);
    if (session->problems.count)
        return print_problems(session, EXIT_USAGE);
    if (!session->options.dry_run &&
        expected_fill(session->experiments, session->experiment_count,
                      &session->catalog, &session->problems) < 0)
        return print_problems(session, EXIT_FAILED);
    return EXIT_DONE;
}

/* Runs of two builds in one set would be taken for runs of one. */
static void warn_of_another_build(const struct resultset *set)
{
    json_t *git = versions_git();
    const char *commit = json_string_value(json_object_get(git, "commit"));

    if (set->git_commit && commit && strcmp(set->git_commit, commit) != 0)
        fprintf(stderr,
                "cbench: note: this set was begun at commit %s, this is %s\n",
                set->git_commit, commit);
    json_decref(git);
}

static int prepare_resumed(struct session *session)
{
    const char *directory = session->options.resume_directory;
    struct resultset *set = &session->set;

    session->directory = memory_copy(directory ? directory : RESULTS "/latest");
    if (resultset_read(set, session->directory) < 0) {
        problems_add(&session->problems, "cannot go on with \"%s\": %s",
                     session->directory,
                     set->problem_count ? set->problems[0] : "no result set");
        return print_problems(session, EXIT_USAGE);
    }
    if (set->refused_lines) {
        problems_add(&session->problems,
                     "cannot go on with \"%s\": %s; mend or remove that line",
                     session->directory, set->problems[0]);
        return print_problems(session, EXIT_USAGE);
    }
    session->options.seed = set->seed;
    warn_of_another_build(set);
    if (manifest_experiments(set, &session->catalog, &session->experiments,
                             &session->experiment_count,
                             &session->problems) < 0)
        return print_problems(session, EXIT_USAGE);
    return EXIT_DONE;
}

static char *default_directory(const char *profile)
{
    const time_t now = time(NULL);
    struct tm parts;
    char text[32];

    gmtime_r(&now, &parts);
    strftime(text, sizeof text, "%Y%m%dT%H%M%SZ", &parts);
    return memory_format(RESULTS "/%s-%s", text, profile);
}

static int create_set(struct session *session, struct bench *bench)
{
    const struct plan_of_sets plan = {
        .profile = session->options.profile,
        .seed = session->options.seed,
        .command = session->command,
        .hyperfine = session->hyperfine,
        .experiments = session->experiments,
        .experiment_count = session->experiment_count,
    };
    json_t *manifest = manifest_json(&plan);
    char why[512];
    int status;

    session->directory = session->options.out
                             ? memory_copy(session->options.out)
                             : default_directory(session->options.profile);
    status = recorder_create(&bench->recorder, session->directory, manifest,
                             why, sizeof why);
    json_decref(manifest);
    if (status < 0)
        problems_add(&session->problems, "%s", why);
    else if (!session->options.out)
        recorder_link_latest(session->directory);
    return status;
}

static int open_set(struct session *session, struct bench *bench)
{
    char why[512];
    int status;

    if (!session->options.resume)
        return create_set(session, bench);
    status = recorder_resume(&bench->recorder, session->directory,
                             session->set.whole_bytes, why, sizeof why);
    if (status < 0)
        problems_add(&session->problems, "%s", why);
    return status;
}

/* What the harness itself took of the time: everything but the runs. */
static void print_overhead(const struct bench *bench, uint64_t begun_ns)
{
    const double all = (double)(clock_now_ns() - begun_ns) / 1e9;
    const double own = all - bench->run_seconds;

    fprintf(stderr,
            "cbench: %.1f s, of them %.1f s in runs and %.1f s (%.1f %%) the "
            "harness's own\n",
            all, bench->run_seconds, own, all > 0 ? 100 * own / all : 0);
}

/* After the runs; `status` is theirs. Returns an exit status. */
static int finish(struct session *session, const struct bench *bench,
                  int status)
{
    const char *directory = session->directory;
    int report;

    if (status == -EINTR) {
        fprintf(stderr,
                "cbench: interrupted; %zu of %zu runs are kept in %s; go on "
                "with: cbench bench --resume %s\n",
                bench->progress.done, bench->progress.total, directory,
                directory);
        return EXIT_INTERRUPTED;
    }
    if (status < 0) {
        fprintf(stderr,
                "cbench: cannot record a run in %s: %s; %zu runs are kept; "
                "make room and go on with: cbench bench --resume %s\n",
                directory, strerror(-status), bench->progress.done, directory);
        return EXIT_FAILED;
    }
    bench_print_tables(bench);
    fflush(stdout);
    report = report_write(directory);
    if (report == 0 || report == -EBADMSG) {
        bench_print_screen(directory);
        printf("\nReport: %s/%s\n", directory, report_page(report));
    } else {
        fprintf(stderr,
                "cbench: the runs are in %s, but their report could not be "
                "written: %s; mend that, then: cbench report %s\n",
                directory, strerror(-report), directory);
    }
    if (bench_holes(bench))
        fprintf(stderr,
                "cbench: %u runs did not verify; the report shows them as "
                "holes\n",
                bench_holes(bench));
    return report < 0 || bench_holes(bench) ? EXIT_FAILED : EXIT_DONE;
}

static int give_database(struct session *session, struct bench *bench)
{
    const int status = database_give(&bench->database, session->options.db_url);

    if (status < 0)
        problems_add(&session->problems, "--db-url: it is too long");
    return status;
}

static int run_session(struct session *session, uint64_t begun_ns)
{
    struct bench bench;
    int status, exit_status;

    status = bench_init(&bench, session->experiments, session->experiment_count,
                        session->options.seed,
                        session->options.resume ? &session->set : NULL);
    if (status < 0)
        problems_add(&session->problems,
                     "cannot make a temporary directory: %s; name a place "
                     "with TMPDIR",
                     strerror(-status));
    if (status == 0 && session->options.db_url)
        status = give_database(session, &bench);
    if (status == 0)
        bench_warn_of_rounds(&bench);
    if (status == 0 && session->options.dry_run) {
        bench_print_schedule(&bench);
        bench_release(&bench);
        return EXIT_DONE;
    }
    if (status == 0)
        status = open_set(session, &bench);
    if (status < 0) {
        exit_status = print_problems(session, EXIT_FAILED);
    } else {
        status = bench_run(&bench);
        origin_stop(&bench.origin);
        database_stop(&bench.database);
        exit_status = finish(session, &bench, status);
        fflush(stdout); /* in the order in which it happened */
        print_overhead(&bench, begun_ns);
    }
    bench_release(&bench);
    return exit_status;
}

static void release(struct session *session)
{
    for (size_t i = 0; i < session->experiment_count; i++)
        experiment_release(&session->experiments[i]);
    free(session->experiments);
    free(session->directory);
    if (session->options.resume)
        resultset_release(&session->set);
    catalog_release(&session->catalog);
    problems_release(&session->problems);
    bench_options_release(&session->options);
}

int cmd_bench(int argc, char **argv)
{
    const uint64_t begun_ns = clock_now_ns();
    struct session session = {.command = argv};
    char why[256];
    int status = EXIT_DONE;

    bench_options_parse(argc, argv, &session.options);
    spawn_init();
    if (hyperfine_check(session.hyperfine, why, sizeof why) < 0) {
        fprintf(stderr, "cbench: %s\n", why);
        status = EXIT_UNAVAILABLE;
    } else if (catalog_open(&session.catalog, paths_variants(),
                            &session.problems) < 0) {
        status = print_problems(&session, EXIT_FAILED);
    } else {
        status = session.options.resume ? prepare_resumed(&session)
                                        : prepare_new(&session);
        if (status == EXIT_DONE)
            status = run_session(&session, begun_ns);
    }
    release(&session);
    return status;
}
