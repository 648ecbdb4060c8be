/* Counting, digests, overlap and leftovers. */
#include "core/verify.h"

#include <dirent.h>
#include <errno.h>
#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>

#include "core/digest.h"
#include "core/failure.h"
#include "core/handout.h"
#include "core/whole.h"

#define ENDING_THREADS_WAIT_NS 1000000

#ifdef __SANITIZE_THREAD__
/* ThreadSanitizer has a thread of its own, from the first one on. */
#define RUNTIME_THREADS 1
#else
#define RUNTIME_THREADS 0
#endif

static void problem(struct tally *tally, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

static void problem(struct tally *tally, const char *format, ...)
{
    va_list arguments;

    if (tally->problem_count < VERIFY_PROBLEMS) {
        va_start(arguments, format);
        vsnprintf(tally->problems[tally->problem_count],
                  sizeof(tally->problems[0]), format, arguments);
        va_end(arguments);
    }
    tally->problem_count++;
}

/* --- counts and digest ---------------------------------------------------- */

static void count_failure(struct tally *tally, int status)
{
    size_t i = 0;

    /* The last place takes every kind past the table. */
    while (i < VERIFY_KINDS - 1 && tally->failures[i].count > 0 &&
           tally->failures[i].status != status)
        i++;
    tally->failures[i].status = status;
    tally->failures[i].count++;
}

static void count_records(const struct run *run, struct tally *tally)
{
    uint64_t unfinished = 0, first_unfinished = 0, repeated = 0;

    for (uint64_t i = 0; i < run->plan->tasks; i++) {
        const struct whole whole = whole_task(run, i);
        const struct slot *slot = &whole.slot;

        if (slot->state == TASK_NEW) {
            tally->cancelled++;
        } else if (slot->state != TASK_ENDED) {
            if (unfinished++ == 0)
                first_unfinished = i;
            tally->failed++;
            count_failure(tally, -ECANCELED);
        } else if (slot->status != 0) {
            tally->failed++;
            count_failure(tally, slot->status);
        } else {
            tally->ok++;
            tally->digest += digest_pair(i, slot->digest);
        }
    }
    if (unfinished > 0)
        problem(tally,
                "%" PRIu64 " tasks began and never ended; the first is "
                "task %" PRIu64,
                unfinished, first_unfinished);
    if (tally->cancelled > 0 && tally->failed == 0)
        problem(tally, "%" PRIu64 " tasks were never begun", tally->cancelled);
    for (uint32_t i = 0; i < run->handout->workers; i++) {
        tally->retried += run->handout->seats[i].retried;
        repeated += run->handout->seats[i].repeated;
    }
    if (repeated > 0)
        problem(tally, "tasks began or ended more than once, %" PRIu64 " times",
                repeated);
}

static int expected_of(const struct run *run, uint64_t index, uint64_t *digest)
{
    *digest = 0;
    return run->workload->expected(run->io_shared, run->compute_shared, index,
                                   digest);
}

int verify_expected(const struct run *run, uint64_t *digest)
{
    *digest = 0;
    for (uint64_t i = 0; i < run->plan->tasks; i++) {
        uint64_t one;
        const int status = expected_of(run, i, &one);

        if (status != 0)
            return status;
        *digest += digest_pair(i, one);
    }
    return 0;
}

/* Name the first task whose digest is wrong. */
static int find_wrong(const struct run *run, struct tally *tally)
{
    for (uint64_t i = 0; i < run->plan->tasks; i++) {
        const struct whole whole = whole_task(run, i);
        const struct slot *slot = &whole.slot;
        uint64_t one;
        const int status = expected_of(run, i, &one);

        if (status != 0)
            return status;
        if (slot->state == TASK_ENDED && slot->status == 0 &&
            slot->digest != one) {
            problem(tally,
                    "task %" PRIu64 " has digest %016" PRIx64
                    " and should have %016" PRIx64,
                    i, slot->digest, one);
            return 0;
        }
    }
    return 0;
}

static int check_digest(const struct run *run, const uint64_t *expected,
                        struct tally *tally)
{
    int status = 0;

    if (expected)
        tally->expected = *expected;
    else
        status = verify_expected(run, &tally->expected);
    if (status != 0 || tally->failed > 0 || tally->cancelled > 0 ||
        tally->digest == tally->expected)
        return status;
    problem(tally,
            "the run's digest is %016" PRIx64 " and should be %016" PRIx64,
            tally->digest, tally->expected);
    return find_wrong(run, tally);
}

/* What tasks share, which no digest of one of them can prove. */
static int check_what_is_shared(const struct run *run, struct tally *tally)
{
    char sentence[VERIFY_SENTENCE] = "";
    const int status =
        run->workload->verify
            ? run->workload->verify(run->io_shared, run->compute_shared,
                                    &run->tasks, sentence)
            : 0;

    if (*sentence)
        problem(tally, "%s", sentence);
    return status;
}

/* --- time stamps ---------------------------------------------------------- */

static int compare_u64(const void *a, const void *b)
{
    const uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;

    return (x > y) - (x < y);
}

/* The most tasks that were between begin and end at once. An end at the very
 * moment of a begin comes first. Both arrays are sorted. */
static uint64_t most_at_once(const uint64_t *begins, const uint64_t *ends,
                             uint64_t count)
{
    uint64_t now = 0, most = 0, end = 0;

    for (uint64_t begin = 0; begin < count; begin++) {
        while (end < count && ends[end] <= begins[begin]) {
            end++;
            now--;
        }
        if (++now > most)
            most = now;
    }
    return most;
}

/* The smallest value that at least this share of all are not above. */
static uint64_t quantile(const uint64_t *sorted, uint64_t count, double share)
{
    uint64_t rank = (uint64_t)(share * (double)count);

    if ((double)rank < share * (double)count)
        rank++;
    return sorted[rank > 0 ? rank - 1 : 0];
}

static struct latency latency_of(uint64_t *values, uint64_t count)
{
    qsort(values, count, sizeof(*values), compare_u64);
    return (struct latency){
        .p50 = quantile(values, count, 0.5),
        .p90 = quantile(values, count, 0.9),
        .p99 = quantile(values, count, 0.99),
        .p999 = quantile(values, count, 0.999),
        .max = values[count - 1],
    };
}

/* Arrays of the same room: when each index of the tables began and ended, which
 * is what was in flight, and how long each whole task took whose latency is
 * told. */
struct moments {
    uint64_t *begins, *ends, *service, *completion;
    uint64_t count, told;
};

static bool is_in_order(const struct stamps *at)
{
    return at->intended_ns <= at->begin_ns && at->begin_ns <= at->end_ns;
}

static void collect_moments(const struct run *run, struct moments *moments,
                            struct tally *tally)
{
    uint64_t disorder = 0;

    for (uint64_t i = 0; i < run->tasks.count; i++) {
        const struct stamps *at = &run->tasks.stamps[i];
        const uint64_t n = moments->count;

        if (run->tasks.slots[i].state != TASK_ENDED)
            continue;
        if (!is_in_order(at)) {
            disorder++;
            continue;
        }
        moments->begins[n] = at->begin_ns;
        moments->ends[n] = at->end_ns;
        moments->count++;
    }
    for (uint64_t i = 0; i < run->plan->tasks; i++) {
        const struct whole whole = whole_task(run, i);
        const uint64_t n = moments->told;

        if (whole.slot.state != TASK_ENDED || !is_in_order(&whole.stamps) ||
            !run_tells_latency(run, i))
            continue;
        moments->service[n] = whole.stamps.end_ns - whole.stamps.begin_ns;
        moments->completion[n] = whole.stamps.end_ns - whole.stamps.intended_ns;
        moments->told++;
    }
    if (disorder > 0)
        problem(tally,
                "%" PRIu64 " tasks began before their time or ended before "
                "they began",
                disorder);
}

static int study_stamps(const struct run *run, struct tally *tally)
{
    const uint64_t room = run->tasks.count;
    uint64_t *values = malloc(4 * room * sizeof(*values));
    struct moments moments = {.begins = values};

    if (!values)
        return -ENOMEM;
    moments.ends = moments.begins + room;
    moments.service = moments.ends + room;
    moments.completion = moments.service + room;
    collect_moments(run, &moments, tally);
    if (moments.count > 0) {
        qsort(moments.begins, moments.count, sizeof(*values), compare_u64);
        qsort(moments.ends, moments.count, sizeof(*values), compare_u64);
        tally->peak_in_flight =
            most_at_once(moments.begins, moments.ends, moments.count);
        tally->timed = true;
    }
    if (moments.told > 0) {
        tally->told = moments.told;
        tally->latency_ns = latency_of(moments.service, moments.told);
        tally->completion_ns = latency_of(moments.completion, moments.told);
    }
    free(values);
    return 0;
}

static void check_in_flight(const struct run *run, struct tally *tally)
{
    uint64_t counted = 0;

    for (uint32_t i = 0; i < run->handout->workers; i++)
        counted += run->handout->seats[i].peak_in_flight;
    if (!tally->timed)
        tally->peak_in_flight = counted;
    if (tally->peak_in_flight > run->plan->concurrency)
        problem(tally,
                "%" PRIu64 " tasks were in flight at once; the limit "
                "is %" PRIu64,
                tally->peak_in_flight, run->plan->concurrency);
}

static void study_waits(const struct run *run, struct tally *tally)
{
    const struct stage *io = run->workload->io;
    double total = 0;

    for (uint64_t i = 0; io && io->wait_ns && i < run->tasks.count; i++)
        total += (double)io->wait_ns(run->io_shared, i);
    tally->wait_ns = (uint64_t)(total / (double)run->tasks.count + 0.5);
    if (io && io->at_once)
        tally->waits_at_once = io->at_once(run->io_shared);
}

int verify_run(const struct run *run, const uint64_t *expected,
               struct tally *tally)
{
    int status;

    *tally = (struct tally){0};
    count_records(run, tally);
    study_waits(run, tally);
    status = check_digest(run, expected, tally);
    if (status == 0)
        status = check_what_is_shared(run, tally);
    if (status == 0 && run->tasks.stamps)
        status = study_stamps(run, tally);
    check_in_flight(run, tally);
    return status;
}

/* --- leftovers ------------------------------------------------------------ */

static uint32_t count_entries(const char *path)
{
    DIR *directory = opendir(path);
    const struct dirent *entry;
    uint32_t count = 0;

    if (!directory)
        return 0;
    while ((entry = readdir(directory)))
        count += entry->d_name[0] != '.';
    closedir(directory);
    return count;
}

/* Threads of the kernel's that work for a ring of this process's. Some kernels
 * keep one until the process ends, whatever becomes of the ring. */
static uint32_t count_ring_workers(void)
{
    DIR *directory = opendir("/proc/self/task");
    const struct dirent *entry;
    uint32_t count = 0;

    while (directory && (entry = readdir(directory))) {
        char path[sizeof(entry->d_name) + 24], name[8] = "";
        FILE *file;

        snprintf(path, sizeof(path), "/proc/self/task/%s/comm", entry->d_name);
        file = fopen(path, "re");
        if (!file)
            continue; /* gone by now */
        if (fgets(name, sizeof(name), file))
            count += strncmp(name, "iou-", 4) == 0;
        fclose(file);
    }
    if (directory)
        closedir(directory);
    return count;
}

struct leftovers verify_leftovers(void)
{
    return (struct leftovers){
        .descriptors = count_entries("/proc/self/fd"),
        .threads = count_entries("/proc/self/task"),
    };
}

void verify_nothing_left(const struct leftovers *before, struct tally *tally)
{
    const uint32_t threads = before->threads + RUNTIME_THREADS;
    struct leftovers after = verify_leftovers();

    /* A joined thread leaves /proc a moment after pthread_join returns. */
    for (int i = 0; after.threads > threads && i < 100; i++) {
        const struct timespec pause = {0, ENDING_THREADS_WAIT_NS};

        nanosleep(&pause, NULL);
        after = verify_leftovers();
        after.threads -= count_ring_workers();
    }
    if (after.threads > threads)
        problem(tally, "%u threads are left", after.threads - threads);
    if (after.descriptors > before->descriptors)
        problem(tally, "%u descriptors are left open",
                after.descriptors - before->descriptors);
    if (waitpid(-1, NULL, WNOHANG) != -1 || errno != ECHILD)
        problem(tally, "a child process is left");
}
