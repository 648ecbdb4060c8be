/* main() of every variant: one workload under one model, run once.
 *
 * Reads the plan, checks what the run will need, opens the stages, lets the
 * model do the work between two readings of the clock, verifies the records,
 * and says what came of it. This is the only file of a variant that prints or
 * exits.
 */
#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/time.h>

#include "core/ballast.h"
#include "core/cli.h"
#include "core/clock.h"
#include "core/cpus.h"
#include "core/describe.h"
#include "core/failure.h"
#include "core/handout.h"
#include "core/heartbeat.h"
#include "core/latencies.h"
#include "core/own_origin.h"
#include "core/result.h"
#include "core/run.h"
#include "core/timeline.h"
#include "core/variant.h"
#include "core/verify.h"
#include "core/workload.h"

enum {
    EXIT_VERIFIED = 0,
    EXIT_FAILED = 1,
    EXIT_USAGE = 2,
    EXIT_NOT_VERIFIED = 3,
    EXIT_REFUSED = 4,
    EXIT_UNAVAILABLE = 77,
};

#define GROUPS 5
/* What --tasks allows, and so what tables are made for. */
#define INDEXES_MOST UINT64_C(1000000000)

static struct option_group groups[GROUPS];
static struct own_origin origin;

/* --- saying what is wrong ------------------------------------------------- */

static bool is_refusal(int status)
{
    switch (-status) {
    case EAGAIN:
    case EMFILE:
    case ENFILE:
    case ENOMEM:
    case EDQUOT:
    case EPERM:
    case EACCES:
    case ENOSPC:
        return true;
    }
    return false;
}

/* What to do about a refusal that nobody has explained. */
static const char *advice(int status)
{
    switch (-status) {
    case EMFILE:
        return "; raise the limit on open files (ulimit -n) or lower "
               "--concurrency or --workers";
    case ENFILE:
        return "; the whole system's limit on open files is met: raise "
               "/proc/sys/fs/file-max";
    case EAGAIN:
        return "; raise the limit on threads and processes (ulimit -u) or "
               "lower --concurrency or --workers";
    case ENOMEM:
        return "; lower --tasks, --concurrency or --workers, or raise the "
               "limit on memory (ulimit -v, the cgroup's memory.max)";
    }
    return "";
}

/* The end of a run that could not be made: one sentence, one exit status. */
static int give_up(int status, const char *what)
{
    const char *why = failure_explanation();

    if (why)
        fprintf(stderr, "%s.%s: %s\n", workload.name, model.name, why);
    else
        fprintf(stderr, "%s.%s: %s: %s%s\n", workload.name, model.name, what,
                strerror(-status), advice(status));
    if (status == -EINVAL || status == -ERANGE || status == -ENODEV)
        return EXIT_USAGE;
    if (status == -EOPNOTSUPP)
        return EXIT_UNAVAILABLE;
    return is_refusal(status) ? EXIT_REFUSED : EXIT_FAILED;
}

static void print_remarks(void)
{
    const uint64_t count = failure_remark_count();
    const char *remark;

    for (uint64_t i = 0; (remark = failure_remark_get(i)); i++)
        fprintf(stderr, "%s.%s: %s\n", workload.name, model.name, remark);
    if (count > FAILURE_REMARKS)
        fprintf(stderr, "%s.%s: … and %" PRIu64 " more remarks\n",
                workload.name, model.name, count - FAILURE_REMARKS);
}

/* --- before the run ------------------------------------------------------- */

static void collect_groups(void)
{
    const struct stage *io = workload.io, *compute = workload.compute;

    groups[0] = (struct option_group){"run", plan_options};
    groups[1] = (struct option_group){"model", model.options};
    groups[2] = (struct option_group){"workload", workload.options};
    groups[3] = (struct option_group){"workload", io ? io->options : NULL};
    groups[4] =
        (struct option_group){"workload", compute ? compute->options : NULL};
}

static int print_description(void)
{
    json_t *description = describe_variant(&model, &workload, groups, GROUPS);

    if (!description || json_dumpf(description, stdout, JSON_INDENT(1)) != 0 ||
        printf("\n") < 0 || fflush(stdout) != 0)
        return give_up(-EIO, "cannot print the description");
    json_decref(description);
    return EXIT_VERIFIED;
}

/* 16 hex digits into a number. */
static int read_digest(const char *text, uint64_t *digest)
{
    if (strlen(text) != 16 || strspn(text, "0123456789abcdefABCDEF") != 16)
        return failure_explain(
            -EINVAL, "--expect '%s': a digest is 16 hex digits", text);
    *digest = strtoull(text, NULL, 16);
    return 0;
}

/* --- the run -------------------------------------------------------------- */

static void measure_usage(struct rusage *usage)
{
    struct rusage children;

    getrusage(RUSAGE_SELF, usage);
    getrusage(RUSAGE_CHILDREN, &children);
    timeradd(&usage->ru_utime, &children.ru_utime, &usage->ru_utime);
    timeradd(&usage->ru_stime, &children.ru_stime, &usage->ru_stime);
    usage->ru_nvcsw += children.ru_nvcsw;
    usage->ru_nivcsw += children.ru_nivcsw;
    usage->ru_minflt += children.ru_minflt;
    usage->ru_majflt += children.ru_majflt;
}

/* What every task did when, where that is asked for; of a run that failed too.
 */
static void keep_timeline(const struct run *run, uint64_t begin_ns)
{
    char title[200];
    int status;

    if (!run->timeline)
        return;
    snprintf(title, sizeof(title), "%s under %s, %" PRIu64 " tasks",
             workload.name, model.name, run->plan->tasks);
    status = timeline_save(run->timeline, begin_ns, title, run->plan->timeline);
    if (status != 0)
        fprintf(stderr,
                "%s.%s: cannot write the timeline to %s: %s; check that the "
                "directory exists, is writable and has room\n",
                workload.name, model.name, run->plan->timeline,
                strerror(-status));
}

/* up, drive and down, with the clock read between them. */
static int drive_model(struct run *run, uint64_t started_ns,
                       struct outcome *outcome)
{
    void *self = NULL;
    int status = model.up(run, &self);

    if (status == 0)
        status = run_check_arrivals(run);
    handout_begin(run->handout);
    const uint64_t begin_ns = clock_now_ns();
    if (status == 0)
        status = model.drive(self);
    if (status == 0)
        status = run_merge_stages(run);
    const uint64_t end_ns = clock_now_ns();
    model.down(self);
    outcome->startup_ns = begin_ns - started_ns;
    outcome->drive_ns = end_ns - begin_ns;
    outcome->teardown_ns = clock_now_ns() - end_ns;
    measure_usage(&outcome->usage);
    keep_timeline(run, begin_ns);
    return status;
}

/* The distributions, where they are asked for and there are any. They say more
 * of a run that has said what it is: its outcome does not depend on them. */
static void keep_latencies(const struct outcome *outcome)
{
    const char *path = outcome->run->plan->latencies;
    int status;

    if (!path || !outcome->verified)
        return;
    if (outcome->tally->told == 0) {
        fprintf(stderr,
                "%s.%s: there are no latencies for %s: tasks this short are "
                "stamped with --latency only\n",
                workload.name, model.name, path);
        return;
    }
    status = latencies_write(outcome->run, path);
    if (status != 0)
        fprintf(stderr,
                "%s.%s: cannot write the latencies to %s: %s; check that the "
                "directory exists, is writable and has room\n",
                workload.name, model.name, path, strerror(-status));
}

/* Verify, report, and the exit status that follows. */
static int conclude(struct outcome *outcome, struct tally *tally)
{
    const struct run *run = outcome->run;
    int status = 0;

    for (uint32_t i = 0; i < tally->problem_count && i < VERIFY_PROBLEMS; i++)
        fprintf(stderr, "%s.%s: not verified: %s\n", workload.name, model.name,
                tally->problems[i]);
    if (tally->failed > 0 && failure_explanation())
        fprintf(stderr, "%s.%s: %s\n", workload.name, model.name,
                failure_explanation());
    result_summary(outcome, stdout);
    if (fflush(stdout) != 0)
        return give_up(-errno, "cannot print the summary");
    if (run->plan->result)
        status = result_append(outcome, run->plan->result);
    if (status != 0) {
        fprintf(stderr,
                "%s.%s: cannot append the result to %s: %s; check that the "
                "directory exists, is writable and has room\n",
                workload.name, model.name, run->plan->result,
                strerror(-status));
        return EXIT_FAILED;
    }
    keep_latencies(outcome);
    if (tally->problem_count > 0)
        return EXIT_NOT_VERIFIED;
    return outcome->verified ? EXIT_VERIFIED : EXIT_FAILED;
}

/* With the stages open and the tables made. */
static int run_and_verify(struct run *run, const uint64_t *expected,
                          uint64_t started_ns, const struct leftovers *before)
{
    struct tally tally;
    struct outcome outcome = {
        .run = run, .tally = &tally, .groups = groups, .group_count = GROUPS};
    int status = drive_model(run, started_ns, &outcome);

    own_origin_stop(&origin);
    if (status == 0)
        status = verify_run(run, expected, &tally);
    print_remarks(); /* verifying may leave some */
    if (status != 0) {
        run_close_stages(run);
        return give_up(status, "the model could not do its work");
    }
    outcome.verified = tally.problem_count == 0 && tally.failed == 0;
    if (outcome.verified && workload.finish)
        status =
            workload.finish(run->io_shared, run->compute_shared, &run->tasks);
    run_close_stages(run);
    if (status != 0)
        return give_up(status, "cannot finish the workload");
    verify_nothing_left(before, &tally);
    outcome.verified = tally.problem_count == 0 && tally.failed == 0;
    return conclude(&outcome, &tally);
}

/* How many parts the workload makes of each task. */
static int count_parts(struct plan *p)
{
    p->parts = workload.parts ? *workload.parts : 1;
    if (p->tasks <= INDEXES_MOST / p->parts)
        return 0;
    return failure_explain(-ERANGE,
                           "--tasks %" PRIu64 " of %" PRIu64 " parts each are "
                           "more than %" PRIu64 " in all",
                           p->tasks, p->parts, INDEXES_MOST);
}

static int run_once(struct run *run, uint64_t started_ns)
{
    const struct plan *p = run->plan;
    uint64_t expected = 0;
    int status = p->expect ? read_digest(p->expect, &expected) : 0;

    if (status == 0 && p->rate > 0 && (!workload.io || workload.intended_ns))
        status = failure_explain(
            -EINVAL, "--rate is for tasks that wait; %s %s", workload.name,
            workload.io ? "says itself when each begins" : "only computes");
    if (status == 0)
        status = cpus_check(p->pin);
    if (status == 0)
        status = run_check_needs(run);
    if (status == 0)
        status = ballast_take(p->ballast_mib);
    if (status != 0)
        return give_up(status, "cannot begin");

    if (workload.io && workload.io->origin && !*workload.io->origin) {
        status = own_origin_start(&origin, workload.io->origin);
        if (status != 0)
            return give_up(status, "cannot start an origin");
        started_ns = clock_now_ns(); /* the origin's start is not the run's */
    }

    const struct leftovers before = verify_leftovers();
    status = run_open_stages(run);
    if (status != 0)
        return give_up(status, "cannot open the workload");
    status = run_probe_stages(run);
    if (status == 0)
        status = run_make_tables(run);
    if (status != 0) {
        run_close_stages(run);
        return give_up(status, "cannot prepare the run");
    }
    return run_and_verify(run, p->expect ? &expected : NULL, started_ns,
                          &before);
}

static int print_expected(struct run *run)
{
    uint64_t digest;
    int status;

    /* Nothing is fetched, but a stage may insist on an address. */
    if (workload.io && workload.io->origin && !*workload.io->origin)
        *workload.io->origin = "127.0.0.1:1";
    status = run_open_stages(run);
    if (status != 0)
        return give_up(status, "cannot open the workload");
    status = verify_expected(run, &digest);
    run_close_stages(run);
    if (status != 0)
        return give_up(status, "cannot work out what is expected");
    printf("%016" PRIx64 "\n", digest);
    return fflush(stdout) == 0 ? EXIT_VERIFIED
                               : give_up(-errno, "cannot print");
}

int main(int argc, char **argv)
{
    struct cli cli = {
        .groups = groups, .group_count = GROUPS, .doc = workload.summary};
    struct run run = {.plan = &plan, .workload = &workload};
    uint64_t started_ns = clock_now_ns();
    const char *unavailable;
    int status;

    collect_groups();
    cli_parse(&cli, argc, argv);
    if (cli.describe)
        return print_description();
    unavailable = describe_unavailable(&model, &workload);
    if (unavailable) {
        fprintf(stderr, "%s.%s: unavailable: %s\n", workload.name, model.name,
                unavailable);
        return EXIT_UNAVAILABLE;
    }
    status = count_parts(&plan);
    if (status != 0)
        return give_up(status, "cannot begin");
    plan_complete(&plan, workload.io != NULL, !model.evented);
    if (cli.print_expected)
        return print_expected(&run);

    run.workers = model.workers ? model.workers(&plan) : 1;
    prctl(PR_SET_TIMERSLACK, plan.timer_slack_ns);
    prctl(PR_SET_CHILD_SUBREAPER, 1);
    failure_share();
    status = run_once(&run, started_ns);
    own_origin_stop(&origin);
    timeline_free(run.timeline);
    handout_free(run.handout);
    heartbeats_unmap(run.heartbeats);
    tasks_unmap(&run.tasks);
    return status;
}
