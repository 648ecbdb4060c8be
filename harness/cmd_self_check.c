/* Running the series of a self-check (see self_check.h). */
#include <errno.h>
#include <ftw.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "core/clock.h"
#include "harness/bench.h"
#include "harness/catalog.h"
#include "harness/exit.h"
#include "harness/expected.h"
#include "harness/machine.h"
#include "harness/manifest.h"
#include "harness/memory.h"
#include "harness/paths.h"
#include "harness/self_check.h"

#define BLOCK_BYTES  "1024"
#define HASH_ROUNDS  1000 /* of a task: about half a millisecond */
#define PROBE_TASKS  64
#define TIME_LIMIT_S 60

struct series {
    const struct self_check_options *options;
    char **command;
    char hyperfine[32];
    struct catalog catalog;
    const struct variant *variant;
    struct experiment *experiments;
    struct self_check check;
    char *directory;
    struct problems problems;
};

static struct bench_case *add_case(struct experiment *experiment,
                                   const struct series *series,
                                   const char *group, const char *name,
                                   double slowdown)
{
    const uint64_t workers =
        strcmp(series->options->model, "sequential") == 0 ? 1 : machine_cpus();
    struct bench_case *added;
    char *hashes = memory_format("%.0f", HASH_ROUNDS * (1 + slowdown));

    experiment->cases =
        memory_resize(experiment->cases, experiment->case_count + 1,
                      sizeof *experiment->cases);
    added = &experiment->cases[experiment->case_count++];
    *added = (struct bench_case){
        .id = memory_format("%s/%s", group, name),
        .series = memory_copy(name),
        .group = memory_copy(group),
        .workload = memory_copy(series->variant->workload),
        .model = memory_copy(series->variant->model),
        .kind = memory_copy(series->variant->kind),
        .executable = memory_copy(series->variant->path),
        .tasks = series->check.tasks,
        .concurrency = workers,
        .workers = workers,
        .time_limit_s = TIME_LIMIT_S,
        .seconds = series->options->run_seconds,
        .estimate = ESTIMATE_DECLARED,
    };
    bench_case_set_option(added, "block-bytes", BLOCK_BYTES, false);
    bench_case_set_option(added, "rounds", hashes, false);
    free(hashes);
    return added;
}

static void make_experiment(const struct series *series, unsigned number,
                            struct experiment *experiment)
{
    *experiment = (struct experiment){
        .name = memory_format("self-check-%04u", number + 1),
        .title = memory_format("Self-check %u", number + 1),
        .question = memory_copy("Is what is told here so?"),
        .chart_kind = memory_copy("bars"),
        .baseline = memory_copy("plain"),
        .rounds = series->options->rounds,
        .place = number + 1,
    };
    add_case(experiment, series, "a", "plain", 0);
    experiment_add_twin(experiment, &experiment->cases[0]);
    add_case(experiment, series, "a", "slower by 3 %", 0.03);
    add_case(experiment, series, "a", "slower by 10 %", 0.10);
    add_case(experiment, series, "b", "plain", 0);
    add_case(experiment, series, "b", "again", 0);
}

/* The CPU time of one task in ns, from the result object among what the
 * variant printed; 0: it is not there. */
static double task_cpu_ns(const char *printed)
{
    const char *object = strchr(printed, '{');
    json_t *result =
        object ? json_loads(object, JSON_DISABLE_EOF_CHECK, NULL) : NULL;
    json_int_t user_ns = 0, system_ns = 0;
    int status = json_unpack(result, "{s:I, s:I}", "cpu_user_ns", &user_ns,
                             "cpu_system_ns", &system_ns);

    json_decref(result);
    return status < 0 ? 0 : (double)(user_ns + system_ns) / PROBE_TASKS;
}

/* How many tasks make a run of the wanted length here. CPU time tells it even
 * where the machine is not quiet now. */
static int choose_tasks(struct series *series)
{
    struct experiment probe = {0};
    struct captured captured;
    char **words;
    double each_ns = 0;
    int status;

    series->check.tasks = PROBE_TASKS;
    add_case(&probe, series, "a", "plain", 0);
    bench_case_set_option(probe.cases, "result", "/dev/stdout", false);
    words = bench_case_arguments(probe.cases, 1);
    words[0] = probe.cases->executable;
    status = spawn_capture((const char *const *)words,
                           TIME_LIMIT_S * NS_PER_SECOND, &captured);
    if (status == 0)
        each_ns = task_cpu_ns(captured.out);
    if (each_ns > 0)
        series->check.tasks =
            (uint64_t)fmax(2, series->options->run_seconds * 1e9 / each_ns *
                                  (double)probe.cases->workers);
    else if (status != -EINTR)
        problems_add(
            &series->problems, "\"%s\" gave no result (%s): %s", words[0],
            status < 0 ? strerror(-status) : spawn_status_text(captured.status),
            status < 0 ? "" : captured.err);
    captured_release(&captured);
    arguments_free(words, 1);
    experiment_release(&probe);
    return each_ns > 0 ? 0 : -EIO;
}

static int prepare(struct series *series)
{
    const struct self_check_options *options = series->options;

    if (catalog_open(&series->catalog, paths_variants(), &series->problems) < 0)
        return EXIT_FAILED;
    if (!catalog_has_model(&series->catalog, options->model)) {
        catalog_refuse_model(&series->catalog, options->model,
                             &series->problems);
        return EXIT_USAGE;
    }
    series->variant =
        catalog_find(&series->catalog, SELF_CHECK_WORKLOAD, options->model);
    if (!series->variant || series->variant->unavailable) {
        problems_add(&series->problems, "%s under %s cannot run here: %s",
                     SELF_CHECK_WORKLOAD, options->model,
                     series->variant ? series->variant->unavailable
                                     : "it was not built");
        return EXIT_UNAVAILABLE;
    }
    if (choose_tasks(series) < 0)
        return EXIT_FAILED;
    series->experiments =
        memory_zeroed(options->experiments, sizeof *series->experiments);
    for (unsigned i = 0; i < options->experiments; i++)
        make_experiment(series, i, &series->experiments[i]);
    return expected_fill(series->experiments, options->experiments,
                         &series->catalog, &series->problems) < 0
               ? EXIT_FAILED
               : EXIT_DONE;
}

static int create_set(struct series *series, struct bench *bench)
{
    const struct plan_of_sets plan = {
        .profile = "self-check",
        .seed = series->options->seed,
        .command = series->command,
        .hyperfine = series->hyperfine,
        .experiments = series->experiments,
        .experiment_count = series->options->experiments,
    };
    json_t *manifest = manifest_json(&plan);
    char why[512];
    int status;

    series->directory = series->options->out
                            ? memory_copy(series->options->out)
                            : memory_format("%s/set", bench->work);
    status = recorder_create(&bench->recorder, series->directory, manifest, why,
                             sizeof why);
    json_decref(manifest);
    if (status < 0)
        problems_add(&series->problems, "%s", why);
    return status;
}

/* Judge what was recorded, and print it. */
static int tell(struct series *series)
{
    struct resultset set;
    int status = resultset_read(&set, series->directory);

    if (status == 0)
        status = self_check_judge(&series->check, &set);
    if (status < 0) {
        problems_add(&series->problems, "cannot read what was recorded: %s",
                     set.problem_count ? set.problems[0] : strerror(-status));
    } else if (series->options->json) {
        json_t *json = self_check_json(&series->check);

        json_dumpf(json, stdout, JSON_INDENT(1) | JSON_REAL_PRECISION(6));
        putchar('\n');
        json_decref(json);
    } else {
        self_check_print(stdout, &series->check);
    }
    resultset_release(&set);
    return status;
}

static int run(struct series *series)
{
    struct bench bench;
    int status =
        bench_init(&bench, series->experiments, series->options->experiments,
                   series->options->seed, NULL);
    int told;

    if (status < 0) {
        problems_add(&series->problems,
                     "cannot make a temporary directory: %s; name a place with "
                     "TMPDIR",
                     strerror(-status));
        return EXIT_FAILED;
    }
    bench.progress.brief = true;
    status = create_set(series, &bench);
    if (status == 0) {
        status = bench_run(&bench);
        if (status < 0 && status != -EINTR)
            problems_add(&series->problems, "cannot record a run in %s: %s",
                         series->directory, strerror(-status));
        told = tell(series);
        if (told < 0 && status == 0)
            status = told;
    }
    bench_release(&bench);
    if (status == -EINTR)
        return EXIT_INTERRUPTED;
    if (status < 0 || series->check.finished == 0)
        return EXIT_FAILED;
    return self_check_passed(&series->check) ? EXIT_DONE : EXIT_NOT_READY;
}

int cmd_self_check(const struct self_check_options *options, char **command)
{
    struct series series = {
        .options = options, .command = command, .check.options = options};
    char why[256];
    int status = EXIT_DONE;

    if (hyperfine_check(series.hyperfine, why, sizeof why) < 0) {
        problems_add(&series.problems, "%s", why);
        status = EXIT_UNAVAILABLE;
    }
    if (status == EXIT_DONE)
        status = prepare(&series);
    if (status == EXIT_DONE)
        status = run(&series);
    if (spawn_interrupted())
        status = EXIT_INTERRUPTED;
    else
        problems_print(&series.problems);
    for (unsigned i = 0; series.experiments && i < options->experiments; i++)
        experiment_release(&series.experiments[i]);
    free(series.experiments);
    free(series.directory);
    self_check_release(&series.check);
    catalog_release(&series.catalog);
    problems_release(&series.problems);
    return status;
}
