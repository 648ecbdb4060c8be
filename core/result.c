/* The result object of docs/protocol.md, and the summary. */
#include "core/result.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <jansson.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <unistd.h>

#include "core/clock.h"
#include "core/describe.h"
#include "core/failure.h"
#include "core/handout.h"
#include "core/heartbeat.h"
#include "core/variant.h"

static json_t *integer(uint64_t value)
{
    return json_integer((json_int_t)value);
}

static json_t *hex(uint64_t digest)
{
    return json_sprintf("%016" PRIx64, digest);
}

static uint64_t timeval_ns(struct timeval time)
{
    return (uint64_t)time.tv_sec * NS_PER_SECOND +
           (uint64_t)time.tv_usec * NS_PER_US;
}

static json_t *failures(const struct tally *tally)
{
    json_t *kinds = json_object();

    for (size_t i = 0; i < VERIFY_KINDS; i++) {
        const char *kind = failure_kind(tally->failures[i].status);
        const json_int_t before =
            json_integer_value(json_object_get(kinds, kind));

        if (tally->failures[i].count > 0)
            json_object_set_new(
                kinds, kind,
                json_integer(before + (json_int_t)tally->failures[i].count));
    }
    return kinds;
}

static json_t *problems(const struct tally *tally)
{
    json_t *array = json_array();

    for (uint32_t i = 0; i < tally->problem_count && i < VERIFY_PROBLEMS; i++)
        json_array_append_new(array, json_string(tally->problems[i]));
    return array;
}

static json_t *remarks(void)
{
    json_t *array = json_array();
    const char *remark;

    for (uint64_t i = 0; (remark = failure_remark_get(i)); i++)
        json_array_append_new(array, json_string(remark));
    return array;
}

static json_t *latency(const struct tally *tally, const struct latency *at)
{
    if (tally->told == 0)
        return json_null();
    return json_pack("{s:o, s:o, s:o, s:o, s:o}", "p50", integer(at->p50),
                     "p90", integer(at->p90), "p99", integer(at->p99), "p999",
                     integer(at->p999), "max", integer(at->max));
}

static json_t *loop_lag(const struct run *run)
{
    struct loop_lag lag;

    if (!heartbeats_read(run->heartbeats, &lag))
        return json_null();
    return json_pack("{s:o, s:o, s:o, s:o, s:o}", "p50", integer(lag.p50),
                     "p90", integer(lag.p90), "p99", integer(lag.p99), "max",
                     integer(lag.max), "beats", integer(lag.beats));
}

static void set(json_t *object, const char *name, json_t *value)
{
    json_object_set_new(object, name, value);
}

static bool has_intended_starts(const struct run *run)
{
    return run->handout->arrivals != NULL;
}

static void set_counts(json_t *object, const struct outcome *outcome)
{
    const struct tally *tally = outcome->tally;

    set(object, "tasks", integer(outcome->run->plan->tasks));
    set(object, "parts", integer(outcome->run->plan->parts));
    set(object, "ok", integer(tally->ok));
    set(object, "failed", integer(tally->failed));
    set(object, "cancelled", integer(tally->cancelled));
    set(object, "retried", integer(tally->retried));
    set(object, "failures", failures(tally));
    set(object, "digest", hex(tally->digest));
    set(object, "expected", hex(tally->expected));
    set(object, "verified", json_boolean(outcome->verified));
    set(object, "problems", problems(tally));
    set(object, "remarks", remarks());
    set(object, "workers", integer(outcome->run->workers));
    set(object, "peak_in_flight", integer(tally->peak_in_flight));
    set(object, "task_wait_ns", integer(tally->wait_ns));
    set(object, "waits_at_once",
        tally->waits_at_once ? integer(tally->waits_at_once) : json_null());
    set(object, "open_loop", json_boolean(has_intended_starts(outcome->run)));
    set(object, "latency_tasks", integer(tally->told));
    set(object, "latency_ns", latency(tally, &tally->latency_ns));
    set(object, "completion_ns", latency(tally, &tally->completion_ns));
    set(object, "loop_lag_ns", loop_lag(outcome->run));
}

static void set_costs(json_t *object, const struct outcome *outcome)
{
    const struct rusage *usage = &outcome->usage;
    const int slack = prctl(PR_GET_TIMERSLACK);

    set(object, "startup_ns", integer(outcome->startup_ns));
    set(object, "drive_ns", integer(outcome->drive_ns));
    set(object, "teardown_ns", integer(outcome->teardown_ns));
    set(object, "cpu_user_ns", integer(timeval_ns(usage->ru_utime)));
    set(object, "cpu_system_ns", integer(timeval_ns(usage->ru_stime)));
    set(object, "voluntary_switches", integer((uint64_t)usage->ru_nvcsw));
    set(object, "involuntary_switches", integer((uint64_t)usage->ru_nivcsw));
    set(object, "minor_faults", integer((uint64_t)usage->ru_minflt));
    set(object, "major_faults", integer((uint64_t)usage->ru_majflt));
    set(object, "timer_slack_ns", json_integer(slack));
}

static char *result_line(const struct outcome *outcome)
{
    json_t *object = json_object();
    char *line;

    set(object, "schema", json_integer(1));
    set(object, "workload", json_string(outcome->run->workload->name));
    set(object, "model", json_string(model.name));
    set(object, "parameters",
        describe_parameters(outcome->groups, outcome->group_count));
    set_counts(object, outcome);
    set_costs(object, outcome);
    line = json_dumps(object, JSON_COMPACT);
    json_decref(object);
    return line;
}

int result_append(const struct outcome *outcome, const char *path)
{
    char *line = result_line(outcome);
    int status = 0;

    if (!line)
        return -ENOMEM;
    const size_t size = strlen(line) + 1;
    line[size - 1] = '\n'; /* in place of the end: written by size */

    const int fd = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0644);
    if (fd == -1) {
        status = -errno;
    } else {
        const off_t end = lseek(fd, 0, SEEK_END);
        const ssize_t wrote = write(fd, line, size);

        if (wrote != (ssize_t)size) {
            status = wrote == -1 ? -errno : -ENOSPC;
            if (wrote > 0 && end >= 0 && ftruncate(fd, end) != 0)
                status = -errno;
        }
        if (close(fd) != 0 && status == 0)
            status = -errno;
    }
    free(line);
    return status;
}

/* --- for a person --------------------------------------------------------- */

static void print_ns(FILE *file, const char *name, uint64_t ns)
{
    const double value = (double)ns;

    if (ns >= NS_PER_SECOND)
        fprintf(file, "  %-24s %10.3f s\n", name, value / 1e9);
    else if (ns >= NS_PER_MS)
        fprintf(file, "  %-24s %10.3f ms\n", name, value / 1e6);
    else
        fprintf(file, "  %-24s %10.3f µs\n", name, value / 1e3);
}

static void print_times(const struct outcome *outcome, FILE *file)
{
    const struct tally *tally = outcome->tally;

    print_ns(file, "startup", outcome->startup_ns);
    print_ns(file, "drive", outcome->drive_ns);
    print_ns(file, "teardown", outcome->teardown_ns);
    print_ns(file, "per task", outcome->drive_ns / outcome->run->plan->tasks);
    print_ns(file, "cpu user", timeval_ns(outcome->usage.ru_utime));
    print_ns(file, "cpu system", timeval_ns(outcome->usage.ru_stime));
    if (tally->told == 0)
        return;
    print_ns(file, "latency p50", tally->latency_ns.p50);
    print_ns(file, "latency p99", tally->latency_ns.p99);
    print_ns(file, "latency max", tally->latency_ns.max);
    if (!has_intended_starts(outcome->run))
        return;
    print_ns(file, "from intended start: p50", tally->completion_ns.p50);
    print_ns(file, "from intended start: p99", tally->completion_ns.p99);
    print_ns(file, "from intended start: max", tally->completion_ns.max);
}

void result_summary(const struct outcome *outcome, FILE *file)
{
    const struct run *run = outcome->run;
    const struct tally *tally = outcome->tally;

    fprintf(file,
            "%s, %s: %" PRIu64 " tasks, %" PRIu64 " at once at most (limit "
            "%" PRIu64 "), %u %s\n",
            run->workload->name, model.name, run->plan->tasks,
            tally->peak_in_flight, run->plan->concurrency, run->workers,
            run->workers == 1 ? "worker" : "workers");
    fprintf(file,
            "  %" PRIu64 " ok, %" PRIu64 " failed, %" PRIu64
            " cancelled, %" PRIu64 " retried\n",
            tally->ok, tally->failed, tally->cancelled, tally->retried);
    for (size_t i = 0; i < VERIFY_KINDS; i++)
        if (tally->failures[i].count > 0)
            fprintf(file, "  failed: %" PRIu64 " × %s\n",
                    tally->failures[i].count,
                    failure_kind(tally->failures[i].status));
    if (outcome->verified) {
        fprintf(file, "  verified: digest %016" PRIx64 "\n", tally->digest);
        print_times(outcome, file);
    }
}
