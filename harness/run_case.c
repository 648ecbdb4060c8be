/* One run of one case (see run_case.h). */
#include "harness/run_case.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/clock.h"
#include "harness/conditions.h"
#include "harness/disturbance.h"
#include "harness/memory.h"
#include "harness/report/files.h"
#include "harness/spawn.h"
#include "harness/watch.h"

#define MESSAGE_BYTES 4096

static void set_reason(struct run_record *record, char *reason)
{
    free(record->reason);
    record->reason = reason;
}

/* The first sentence that the run wrote on standard error, as a new string;
 * hyperfine's own warnings are none. */
static char *error_message(int fd)
{
    char text[MESSAGE_BYTES], *rest = text, *line;
    const ssize_t size = pread(fd, text, sizeof text - 1, 0);

    text[size > 0 ? size : 0] = '\0';
    while ((line = strsep(&rest, "\n"))) {
        line += strspn(line, " \t");
        if (*line && strncmp(line, "Warning:", 8) != 0)
            return memory_copy(line);
    }
    return NULL;
}

/* The only line of `path` as an object, or NULL. */
static json_t *read_result(const char *path)
{
    json_t *result = json_load_file(path, JSON_REJECT_DUPLICATES, NULL);

    if (json_is_object(result))
        return result;
    json_decref(result);
    return NULL;
}

static const char *first_problem(const json_t *result)
{
    return json_string_value(
        json_array_get(json_object_get(result, "problems"), 0));
}

/* What an exit status means (docs/protocol.md). */
static enum outcome outcome_of(int exit)
{
    switch (exit) {
    case 0:
        return OUTCOME_VERIFIED;
    case 1:
        return OUTCOME_FAILED;
    case 2:
        return OUTCOME_USAGE;
    case 3:
        return OUTCOME_NOT_VERIFIED;
    case 4:
        return OUTCOME_REFUSED;
    case 77:
        return OUTCOME_UNAVAILABLE;
    default:
        return OUTCOME_CRASHED;
    }
}

/* A variant that says it verified must have done this case's work: the word of
 * an external program alone is not enough. */
static void judge_verified(const struct bench_case *bench_case,
                           struct run_record *record)
{
    const char *digest = NULL, *workload = NULL;
    json_int_t tasks = 0, ok = 0;
    int verified = 0;

    if (json_unpack(record->result, "{s:s, s:I, s:I, s:s, s:b}", "workload",
                    &workload, "tasks", &tasks, "ok", &ok, "digest", &digest,
                    "verified", &verified) < 0) {
        record->outcome = OUTCOME_NO_RESULT;
        set_reason(record,
                   memory_copy(record->result
                                   ? "its result lacks required fields"
                                   : "it ended with 0 and left no result"));
        return;
    }
    if (verified && (uint64_t)tasks == bench_case->tasks && ok == tasks &&
        strcmp(workload, bench_case->workload) == 0 &&
        (!bench_case->expected || strcmp(digest, bench_case->expected) == 0))
        return;
    record->outcome = OUTCOME_NOT_VERIFIED;
    set_reason(record,
               memory_format("it ended with 0, but did not do this case's "
                             "work: %lld of %llu tasks, digest %s",
                             (long long)ok,
                             (unsigned long long)bench_case->tasks, digest));
}

static void judge(const struct bench_case *bench_case, int err_fd,
                  struct run_record *record)
{
    const int exit = record->timing.exit;
    const char *problem = first_problem(record->result);

    record->outcome = outcome_of(exit);
    if (record->outcome == OUTCOME_VERIFIED) {
        judge_verified(bench_case, record);
        return;
    }
    if (problem)
        set_reason(record, memory_copy(problem));
    else
        set_reason(record, error_message(err_fd));
    if (!record->reason)
        set_reason(record,
                   exit > 128 ? memory_format("it was ended by signal %d (%s)",
                                              exit - 128, strsignal(exit - 128))
                              : memory_format("it ended with status %d and "
                                              "without a message",
                                              exit));
}

/* The words of the command line, newly allocated but for the first. A run that
 * is to leave no latencies has no path for them. */
static char **command_of(const struct bench *bench,
                         const struct bench_case *bench_case, bool observed,
                         const char *result_path, const char *latencies_path)
{
    const size_t before = 1;
    char **words = bench_case_arguments(bench_case, before);
    size_t count = before;

    words[0] = bench_case->executable;
    while (words[count])
        count++;
    words = memory_resize(words, count + 12, sizeof *words);
    words[count++] = memory_copy("--result");
    words[count++] = memory_copy(result_path);
    if (bench_case->expected) {
        words[count++] = memory_copy("--expect");
        words[count++] = memory_copy(bench_case->expected);
    }
    if (observed && !bench_case->program)
        words[count++] = memory_copy("--loop-lag");
    if (bench_case->needs_origin) {
        words[count++] = memory_copy("--origin");
        words[count++] = memory_copy(bench->origin.address);
    }
    if (bench_case->needs_database) {
        words[count++] = memory_copy("--db-url");
        words[count++] = memory_copy(bench->database.url);
    }
    if (latencies_path) {
        words[count++] = memory_copy("--latencies");
        words[count++] = memory_copy(latencies_path);
    }
    words[count] = NULL;
    return words;
}

static int time_command(struct bench *bench,
                        const struct bench_case *bench_case, char **words,
                        struct run_record *record)
{
    char *export_path = memory_format("%s/hyperfine.json", bench->work);
    const struct hyperfine_run run = {
        .command = (const char *const *)words,
        .name = bench_case->id,
        .export_path = export_path,
        .err_fd = bench->err_fd,
        .limit_ns = bench_case->time_limit_s * NS_PER_SECOND,
    };
    const int status = hyperfine_run(&run, &record->timing);

    free(export_path);
    return status;
}

static int watch_command(struct bench *bench,
                         const struct bench_case *bench_case, char **words,
                         struct run_record *record)
{
    const int null_fd = open("/dev/null", O_WRONLY | O_CLOEXEC);
    struct watch watch;
    int status, ended = 0;

    status = null_fd < 0 ? -errno
                         : watch_start(&watch, (const char *const *)words,
                                       null_fd, bench->err_fd);
    if (status == 0) {
        status = watch_wait(&watch, bench_case->time_limit_s * NS_PER_SECOND,
                            &ended);
        spawn_end(&watch.child);
        record->observed = watch_end(&watch);
    }
    if (null_fd >= 0)
        close(null_fd);
    if (status == 0)
        record->timing.exit =
            WIFSIGNALED(ended) ? 128 + WTERMSIG(ended) : WEXITSTATUS(ended);
    return status;
}

/* Run the case's command in one of the two ways, and take its result. */
static int run_command(struct bench *bench, const struct bench_case *bench_case,
                       bool observed, struct run_record *record)
{
    char *result_path = memory_format("%s/result.jsonl", bench->work);
    char *latencies_path = memory_format("%s/latencies.txt", bench->work);
    const bool asked = observed && bench_case->takes_latencies;
    char **words = command_of(bench, bench_case, observed, result_path,
                              asked ? latencies_path : NULL);
    int status;

    unlink(result_path);
    status = observed ? watch_command(bench, bench_case, words, record)
                      : time_command(bench, bench_case, words, record);
    if (status != -EINTR)
        record->result = read_result(result_path);
    if (record->observed)
        watch_add_result(record->observed, record->result);
    if (asked && status == 0)
        files_read(bench->work, "latencies.txt", &record->latencies, NULL);
    unlink(latencies_path);
    unlink(result_path);
    arguments_free(words, 1);
    free(latencies_path);
    free(result_path);
    return status;
}

/* The run gave nothing to judge: why. */
static void explain_nothing(const struct bench *bench,
                            const struct bench_case *bench_case, bool observed,
                            int status, struct run_record *record)
{
    char *message = error_message(bench->err_fd);

    record->outcome = OUTCOME_NO_RESULT;
    if (observed)
        set_reason(record,
                   memory_format("cannot run \"%s\": %s",
                                 bench_case->executable, strerror(-status)));
    else
        set_reason(record,
                   memory_format("hyperfine gave no usable time: %s (%s); is "
                                 "there room in %s?",
                                 message             ? message
                                 : status != -EPROTO ? strerror(-status)
                                                     : "no message",
                                 spawn_status_text(record->timing.ended),
                                 bench->work));
    free(message);
}

/* An origin for this run: the one that runs, or a new one. */
static bool have_origin(struct bench *bench, struct run_record *record)
{
    const bool was_started = bench->origin.address[0];
    char why[320];

    if (origin_alive(&bench->origin, why, sizeof why)) {
        origin_reset(&bench->origin);
        return true;
    }
    if (was_started)
        progress_note(&bench->progress, "cbench: %s; starting another", why);
    if (origin_start(&bench->origin, why, sizeof why) == 0) {
        origin_reset(&bench->origin);
        return true;
    }
    record->outcome = OUTCOME_FAILED;
    set_reason(record, memory_copy(why));
    return false;
}

/* A database for this run, likewise. */
static bool have_database(struct bench *bench, struct run_record *record)
{
    const bool was_started = bench->database.url[0];
    char why[640];

    if (bench->database.given ||
        database_alive(&bench->database, why, sizeof why))
        return true;
    if (was_started)
        progress_note(&bench->progress, "cbench: %s; starting another", why);
    if (database_start(&bench->database, why, sizeof why) == 0)
        return true;
    record->outcome = OUTCOME_FAILED;
    set_reason(record, memory_copy(why));
    return false;
}

static bool have_services(struct bench *bench,
                          const struct bench_case *bench_case,
                          struct run_record *record)
{
    return (!bench_case->needs_origin || have_origin(bench, record)) &&
           (!bench_case->needs_database || have_database(bench, record));
}

/* What the origin counted during the run; or that it is gone. */
static void ask_origin(struct bench *bench, struct run_record *record)
{
    struct origin_counts counts;
    char why[160];

    if (!origin_alive(&bench->origin, why, sizeof why)) {
        char *reason = memory_format("%s during the run%s%s", why,
                                     record->reason ? "; " : "",
                                     record->reason ? record->reason : "");
        set_reason(record, reason);
        return;
    }
    if (origin_counts(&bench->origin, &counts) == 0)
        record->origin = json_pack(
            "{s:I, s:I, s:I, s:I, s:I}", "cpu_ns", (json_int_t)counts.cpu_ns,
            "requests", (json_int_t)counts.requests, "refused",
            (json_int_t)counts.refused, "late_p50_ns",
            (json_int_t)counts.late_p50_ns, "late_max_ns",
            (json_int_t)counts.late_max_ns);
}

bool run_is_parallel(const struct bench_case *bench_case, uint64_t workers)
{
    return workers > 1 &&
           !(bench_case->kind && strcmp(bench_case->kind, "io") == 0);
}

/* What the machine was like between the two marks, and what to think of it. */
static void judge_conditions(const struct bench *bench,
                             const struct bench_case *bench_case,
                             const struct conditions_mark marks[2],
                             struct run_record *record)
{
    const json_t *cpu = json_object_get(record->origin, "cpu_ns");
    const json_t *workers = json_object_get(record->result, "workers");
    struct conditions conditions;
    const char *bottleneck;
    char text[80];

    conditions_between(&marks[0], &marks[1],
                       cpu ? (uint64_t)json_integer_value(cpu)
                           : CONDITION_UNKNOWN,
                       &conditions);
    conditions.capacity_cpus = bench->capacity_cpus;
    record->conditions = conditions_json(&conditions);
    record->disturbed = disturbance_reasons(
        &conditions,
        run_is_parallel(bench_case, (uint64_t)json_integer_value(workers)));
    bottleneck = disturbance_bottleneck(&conditions, text, sizeof text);
    record->bottleneck = bottleneck ? json_string(bottleneck) : NULL;
}

static void mark(const struct bench *bench, const struct bench_case *bench_case,
                 struct conditions_mark *at)
{
    conditions_mark(at);
    if (bench_case->needs_database && bench->database.child.pid > 0)
        at->database_cpu_ns = database_cpu_ns(&bench->database);
}

/* Whatever the run left behind; its servers stay. */
static void sweep(const struct bench *bench)
{
    const pid_t keep[] = {bench->origin.child.pid, bench->database.child.pid};

    spawn_sweep(keep, 2);
}

int run_case(struct bench *bench, const struct bench_case *bench_case,
             bool observed, struct run_record *record)
{
    struct conditions_mark marks[2];
    uint64_t begun_ns;
    int status;

    *record = (struct run_record){.timing.exit = -1};
    if (!have_services(bench, bench_case, record))
        return spawn_interrupted() ? -EINTR : 0;
    if (ftruncate(bench->err_fd, 0) == 0)
        lseek(bench->err_fd, 0, SEEK_SET);
    mark(bench, bench_case, &marks[0]);
    begun_ns = clock_now_ns();
    status = run_command(bench, bench_case, observed, record);
    record->seconds = (double)(clock_now_ns() - begun_ns) / 1e9;
    if (record->timing.timed)
        record->seconds = (double)record->timing.wall_ns / 1e9;
    sweep(bench);
    mark(bench, bench_case, &marks[1]);
    if (status == -EINTR)
        return status;
    if (status == -ETIMEDOUT) {
        record->outcome = OUTCOME_TIME_LIMIT;
        set_reason(record, memory_format("it was ended after its time limit "
                                         "of %u s",
                                         bench_case->time_limit_s));
    } else if (status < 0)
        explain_nothing(bench, bench_case, observed, status, record);
    else
        judge(bench_case, bench->err_fd, record);
    if (bench_case->needs_origin)
        ask_origin(bench, record);
    judge_conditions(bench, bench_case, marks, record);
    return 0;
}

void run_record_release(struct run_record *record)
{
    free(record->reason);
    free(record->latencies);
    json_decref(record->result);
    json_decref(record->origin);
    json_decref(record->observed);
    json_decref(record->conditions);
    json_decref(record->disturbed);
    json_decref(record->bottleneck);
    *record = (struct run_record){0};
}
