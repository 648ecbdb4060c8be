/* Recording two builds in one session, and the gate (see compare_builds.h). */
#include "harness/compare_builds.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "harness/bench.h"
#include "harness/compare.h"
#include "harness/exit.h"
#include "harness/manifest.h"
#include "harness/memory.h"
#include "harness/report/report.h"
#include "harness/spawn.h"
#include "harness/stats_test.h"

struct session {
    const struct compare_options *options;
    char **command;
    char hyperfine[32];
    struct build builds[2];
    struct experiment *experiments;
    size_t count;
    char *directory;
    struct problems problems;
};

static int print_problems(const struct session *session, int status)
{
    if (spawn_interrupted())
        return EXIT_INTERRUPTED;
    problems_print(&session->problems);
    return status;
}

/* How many pairs of cases will be compared. */
static size_t count_pairs(const struct session *session)
{
    size_t pairs = 0;

    for (size_t e = 0; e < session->count; e++)
        pairs += experiment_comparisons(&session->experiments[e]);
    return pairs;
}

/* Enough of them that a difference can be told at all: Holm's correction is
 * over the cases of all experiments. */
static void set_rounds(struct session *session)
{
    const struct compare_options *options = session->options;
    const unsigned needed =
        stats_rounds_needed(count_pairs(session), STATS_ALPHA);

    for (size_t e = 0; e < session->count; e++) {
        struct experiment *experiment = &session->experiments[e];

        if (options->rounds)
            experiment->rounds = options->rounds;
        else if (experiment->rounds < needed)
            experiment->rounds = needed;
    }
    if (options->rounds == 0 || options->rounds >= needed)
        return;
    if (options->gate)
        problems_add(&session->problems,
                     "--rounds %u cannot tell any of %zu comparisons from "
                     "chance, and --fail-if-slower would pass everything; %u "
                     "rounds can",
                     options->rounds, count_pairs(session), needed);
    else
        fprintf(stderr,
                "cbench: note: %u rounds cannot tell any of %zu comparisons "
                "from chance; --rounds %u or more can\n",
                options->rounds, count_pairs(session), needed);
}

static void merge_all(struct session *session)
{
    const struct build *before = &session->builds[0],
                       *after = &session->builds[1];

    session->experiments =
        memory_zeroed(before->count + 1, sizeof *session->experiments);
    for (size_t i = 0; i < before->count && i < after->count; i++) {
        struct experiment merged =
            builds_merge(before, after, i, &session->problems);

        if (merged.case_count)
            session->experiments[session->count++] = merged;
        else
            experiment_release(&merged);
    }
    if (!session->count && !session->problems.count)
        problems_add(&session->problems,
                     "nothing is left to compare: no case of these experiments "
                     "is in profile %s and in both builds",
                     session->options->profile);
}

/* Returns an exit status; 0: everything is fine. */
static int prepare(struct session *session)
{
    for (unsigned i = 0; i < 2; i++)
        if (build_load(&session->builds[i], session->options->places[i],
                       session->options, &session->problems) < 0)
            return print_problems(session, EXIT_USAGE);
    merge_all(session);
    set_rounds(session);
    return session->problems.count ? print_problems(session, EXIT_USAGE)
                                   : EXIT_DONE;
}

static char *default_directory(void)
{
    const time_t now = time(NULL);
    struct tm parts;
    char text[32];

    gmtime_r(&now, &parts);
    strftime(text, sizeof text, "%Y%m%dT%H%M%SZ", &parts);
    return memory_format("results/%s-builds", text);
}

static int create_set(struct session *session, struct bench *bench)
{
    const struct plan_of_sets plan = {
        .profile = session->options->profile,
        .seed = session->options->seed,
        .command = session->command,
        .hyperfine = session->hyperfine,
        .experiments = session->experiments,
        .experiment_count = session->count,
    };
    json_t *manifest = manifest_json(&plan);
    char why[512];
    int status;

    json_object_set_new(manifest, "builds",
                        json_pack("{s:s, s:s}", COMPARE_BEFORE,
                                  session->builds[0].variants, COMPARE_AFTER,
                                  session->builds[1].variants));
    session->directory = session->options->out
                             ? memory_copy(session->options->out)
                             : default_directory();
    status = recorder_create(&bench->recorder, session->directory, manifest,
                             why, sizeof why);
    json_decref(manifest);
    if (status < 0)
        problems_add(&session->problems, "%s", why);
    return status;
}

static int record(struct session *session, unsigned *holes)
{
    struct bench bench;
    int status = bench_init(&bench, session->experiments, session->count,
                            session->options->seed, NULL);

    if (status < 0)
        problems_add(&session->problems,
                     "cannot make a temporary directory: %s; name a place "
                     "with TMPDIR",
                     strerror(-status));
    else if ((status = create_set(session, &bench)) == 0) {
        status = bench_run(&bench);
        if (status == -EINTR)
            fprintf(stderr,
                    "cbench: interrupted; %zu of %zu runs are kept in %s; go "
                    "on with: cbench bench --resume %s\n",
                    bench.progress.done, bench.progress.total,
                    session->directory, session->directory);
        else if (status < 0)
            problems_add(&session->problems,
                         "cannot record a run in %s: %s; go on with: cbench "
                         "bench --resume %s",
                         session->directory, strerror(-status),
                         session->directory);
        *holes = bench_holes(&bench);
    }
    bench_release(&bench);
    return status;
}

/* Which cases are slower than allowed, each in a sentence. */
static unsigned count_slower(const struct session *session,
                             const struct comparison *comparison)
{
    const double allowed = session->options->slower;
    unsigned slower = 0;

    for (size_t i = 0; session->options->gate && i < comparison->count; i++) {
        const struct compared *pair = &comparison->cases[i];

        if (!compare_is_slower_by(pair, allowed))
            continue;
        slower++;
        fprintf(stderr,
                "cbench: %s: %s is slower by more than %g %%: %.3f of its time "
                "before, 95 %% interval %.3f to %.3f\n",
                pair->e->name, pair->id, 100 * allowed, pair->ratio.value,
                pair->ratio.low, pair->ratio.high);
    }
    return slower;
}

static int print(const struct session *session,
                 const struct comparison *comparison)
{
    switch (session->options->format) {
    case COMPARE_JSON:
        return compare_print_json(stdout, comparison);
    case COMPARE_MARKDOWN:
        compare_print_markdown(stdout, comparison);
        return 0;
    case COMPARE_TABLE:
        break;
    }
    printf("before  %s\nafter   %s\n", session->builds[0].variants,
           session->builds[1].variants);
    compare_print(stdout, comparison);
    return 0;
}

/* Read what was recorded, and say it. Returns an exit status. */
static int conclude(const struct session *session, unsigned holes)
{
    struct resultset set;
    struct analysis analysis = {0};
    struct comparison comparison = {0};
    int status = resultset_read(&set, session->directory);
    unsigned slower = 0;

    if (status == 0)
        status = analysis_init(&analysis, &set);
    if (status == 0) {
        compare_together(&comparison, &analysis);
        status = print(session, &comparison);
        fflush(stdout);
        slower = count_slower(session, &comparison);
    }
    if (status < 0)
        fprintf(stderr, "cbench: cannot compare what is in %s: %s\n",
                session->directory, strerror(-status));
    else if (comparison.compared < comparison.count)
        fprintf(stderr, "cbench: %zu of %zu cases could not be compared\n",
                comparison.count - comparison.compared, comparison.count);
    if (holes)
        fprintf(stderr, "cbench: %u runs did not verify; see %s/report.md\n",
                holes, session->directory);
    if (status < 0 || holes || comparison.compared < comparison.count)
        status = EXIT_FAILED;
    else
        status = slower ? EXIT_SLOWER : EXIT_DONE;
    compare_release(&comparison);
    analysis_release(&analysis);
    resultset_release(&set);
    return status;
}

static int run_session(struct session *session)
{
    unsigned holes = 0;
    int status = prepare(session), report;

    if (status != EXIT_DONE)
        return status;
    if (record(session, &holes) < 0)
        return print_problems(session, EXIT_FAILED);
    report = report_write(session->directory);
    status = conclude(session, holes);
    if (report == 0 || report == -EBADMSG)
        fprintf(stderr, "cbench: report: %s/%s\n", session->directory,
                report_page(report));
    return report < 0 ? EXIT_FAILED : status;
}

int compare_builds(const struct compare_options *options, char **command)
{
    struct session session = {.options = options, .command = command};
    char why[256];
    int status;

    spawn_init();
    if (hyperfine_check(session.hyperfine, why, sizeof why) < 0) {
        fprintf(stderr, "cbench: %s\n", why);
        return EXIT_UNAVAILABLE;
    }
    status = run_session(&session);
    for (size_t i = 0; i < session.count; i++)
        experiment_release(&session.experiments[i]);
    free(session.experiments);
    free(session.directory);
    build_release(&session.builds[0]);
    build_release(&session.builds[1]);
    problems_release(&session.problems);
    return status;
}
