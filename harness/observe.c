/* Watching one run (see observe.h).
 *
 * Three kinds of look, from cheap to dear: who is there (one file for each
 * process), how long threads waited (one for each thread), what memory is held
 * (the kernel walks the pages of each process). Each kind is paced by what it
 * costs, so that all together stay near one twentieth of a CPU; the dear ones
 * come sooner while the tree grows, for a peak is where growth ends. */
#include "harness/observe.h"

#include <ctype.h>
#include <dirent.h>
#include <errno.h>
#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "core/clock.h"
#include "harness/proc_tree.h"
#include "harness/tally.h"

#define ORIGIN            "cbench-origin"
#define INTERVAL_FIRST_NS NS_PER_MS
#define INTERVAL_NS       (5 * NS_PER_MS)

/* After a look that cost c the next of its kind follows 80 c later, or, where
 * the tree has grown, 10 c later. */
#define PACE_STEADY 80
#define PACE_GROWN  10

/* THREAD_SIZE of x86-64 and arm64 with 4 KiB pages; no file says it. */
#define KERNEL_STACK_BYTES 16384

struct look {
    uint64_t due_ns, soonest_ns;
};

struct observer {
    struct observed *seen;
    struct proc_tree tree;
    struct look memory, tasks;
    struct tally runs, waits;
    uint64_t looked_ns; /* when the last look began; 0: none yet */
    uint64_t spent_ns;  /* between the last two */
    uint64_t processes, threads, rss_pages; /* of the last look */
    uint64_t threads_before;                /* at the last look at tasks */
    uint64_t rss_before;                    /* at the last look at memory */
    bool rss_grows;                         /* since the look before */
    pid_t alone;                            /* the only process so far, or 0 */
    uint64_t high_water_bytes; /* of it: resident at most, tables, stacks */
    uint64_t foreign_bytes; /* of what it holds, the part of other programs */
};

static uint64_t cpu_now_ns(void)
{
    struct timespec now;

    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return (uint64_t)now.tv_sec * NS_PER_SECOND + (uint64_t)now.tv_nsec;
}

static uint64_t larger(uint64_t a, uint64_t b)
{
    return a > b ? a : b;
}

static bool is_due(const struct look *look, bool grown)
{
    const uint64_t now_ns = clock_now_ns();

    return now_ns >= look->due_ns || (grown && now_ns >= look->soonest_ns);
}

/* A look that began at this reading of our own CPU clock is over: what counts
 * is what it cost, not how long others kept us from it. */
static void pace(struct look *look, uint64_t begun_cpu_ns)
{
    const uint64_t now_ns = clock_now_ns();
    const uint64_t cost_ns = cpu_now_ns() - begun_cpu_ns;

    look->due_ns = now_ns + larger(INTERVAL_NS, PACE_STEADY * cost_ns);
    look->soonest_ns = now_ns + larger(INTERVAL_FIRST_NS, PACE_GROWN * cost_ns);
}

/* The time on CPUs of all threads of a process, ended ones too. It can be read
 * until somebody has waited for the process. */
static void see_run(struct observer *observer, pid_t pid)
{
    struct timespec used;
    clockid_t clock;

    if (clock_getcpuclockid(pid, &clock) == 0 &&
        clock_gettime(clock, &used) == 0)
        tally_see(&observer->runs, (uint32_t)pid,
                  (uint64_t)used.tv_sec * NS_PER_SECOND +
                      (uint64_t)used.tv_nsec);
}

static void see_wait(struct observer *observer, const char *path, pid_t tid)
{
    uint64_t run_ns, wait_ns;
    char text[128];

    if (proc_read(path, text, sizeof text) == 0 &&
        proc_schedstat_parse(text, &run_ns, &wait_ns) == 0)
        tally_see(&observer->waits, (uint32_t)tid, wait_ns);
}

static void see_threads(struct observer *observer, pid_t pid)
{
    const struct dirent *entry;
    char path[400];
    DIR *threads;

    snprintf(path, sizeof path, "/proc/%d/task", (int)pid);
    threads = opendir(path);
    while (threads && (entry = readdir(threads))) {
        if (!isdigit((unsigned char)entry->d_name[0]))
            continue;
        snprintf(path, sizeof path, "/proc/%d/task/%s/schedstat", (int)pid,
                 entry->d_name);
        see_wait(observer, path, (pid_t)strtol(entry->d_name, NULL, 10));
    }
    if (threads)
        closedir(threads);
}

static void look_at_tasks(struct observer *observer)
{
    const uint64_t begun_cpu_ns = cpu_now_ns();

    for (size_t i = 0; i < observer->tree.member_count; i++) {
        const struct proc_stat *member = &observer->tree.members[i];
        char path[64];

        if (member->threads > 1) {
            see_threads(observer, member->pid);
            continue;
        }
        snprintf(path, sizeof path, "/proc/%d/schedstat", (int)member->pid);
        see_wait(observer, path, member->pid);
    }
    observer->threads_before = observer->threads;
    observer->seen->task_samples++;
    pace(&observer->tasks, begun_cpu_ns);
}

/* Page tables and kernel stacks of a process, and its greatest resident size.
 * Returns 0 or -errno. */
static int read_status(const struct proc_stat *member, uint64_t *own_bytes,
                       uint64_t *high_water_bytes)
{
    char path[64], text[4096];
    uint64_t tables;

    snprintf(path, sizeof path, "/proc/%d/status", (int)member->pid);
    if (proc_read(path, text, sizeof text) < 0 ||
        proc_bytes_parse(text, "VmPTE:", &tables) < 0 ||
        proc_bytes_parse(text, "VmHWM:", high_water_bytes) < 0)
        return -ENOENT;
    *own_bytes = tables + member->threads * KERNEL_STACK_BYTES;
    return 0;
}

/* Returns 0; -ENOENT: it is gone or going; another -errno: it must not be
 * read. */
static int read_shares(pid_t pid, uint64_t *rss_bytes, uint64_t *pss_bytes)
{
    char path[64], text[2048];
    int status;

    snprintf(path, sizeof path, "/proc/%d/smaps_rollup", (int)pid);
    status = proc_read(path, text, sizeof text);
    if (status == -EACCES || status == -EPERM)
        return status;
    if (status < 0 || proc_bytes_parse(text, "Rss:", rss_bytes) < 0 ||
        proc_bytes_parse(text, "Pss:", pss_bytes) < 0)
        return -ENOENT;
    return 0;
}

static void look_at_memory(struct observer *observer)
{
    const uint64_t begun_cpu_ns = cpu_now_ns();
    uint64_t sum = 0, own, high_water, rss, pss;
    bool all = true, any = false;

    for (size_t i = 0; i < observer->tree.member_count && all; i++) {
        const struct proc_stat *member = &observer->tree.members[i];
        const int status = read_shares(member->pid, &rss, &pss);

        all = status == 0 || status == -ENOENT;
        if (status < 0 || read_status(member, &own, &high_water) < 0)
            continue;
        any = true;
        sum += pss + own;
        observer->foreign_bytes = rss > pss ? rss - pss : 0;
    }
    observer->rss_before = observer->rss_pages;
    /* A sum without a part that may not be read is none. */
    if (all && any) {
        observer->seen->memory_samples++;
        observer->seen->peak_tree_bytes =
            larger(observer->seen->peak_tree_bytes, sum);
    }
    pace(&observer->memory, begun_cpu_ns);
}

/* The kernel keeps the greatest resident size of each process: where there is
 * only one, that is better than any look. */
static void look_at_high_water(struct observer *observer)
{
    const struct proc_stat *only = NULL;
    uint64_t own, high_water;

    for (size_t i = 0; i < observer->tree.member_count; i++)
        if (observer->tree.members[i].pid == observer->alone)
            only = &observer->tree.members[i];
    if (only && read_status(only, &own, &high_water) == 0)
        observer->high_water_bytes =
            larger(observer->high_water_bytes, high_water + own);
}

/* Memory has grown by a quarter since it was last looked at; or by a little,
 * and stopped growing: that may be the peak. */
static bool memory_has_grown(const struct observer *observer)
{
    const uint64_t now = observer->rss_pages, before = observer->rss_before;

    return now > before + before / 4 ||
           (now > before + before / 50 && !observer->rss_grows);
}

/* Threads that were there at this and at the last look were there between
 * them; of the others half of it is assumed. */
static void count_thread_time(struct observer *observer, uint64_t threads,
                              uint64_t spent_ns)
{
    observer->seen->thread_ns += (observer->threads + threads) * spent_ns / 2;
}

static void count_members(struct observer *observer)
{
    struct observed *seen = observer->seen;
    uint64_t processes = 0, threads = 0, rss_pages = 0;

    for (size_t i = 0; i < observer->tree.member_count; i++) {
        const struct proc_stat *member = &observer->tree.members[i];

        see_run(observer, member->pid);
        if (member->state == 'Z' || member->state == 'X')
            continue;
        processes++;
        threads += member->threads;
        rss_pages += member->rss_pages;
        if (seen->samples == 0)
            observer->alone = member->pid;
    }
    observer->rss_grows = rss_pages > observer->rss_pages;
    count_thread_time(observer, threads, observer->spent_ns);
    observer->processes = processes;
    observer->threads = threads;
    observer->rss_pages = rss_pages;
    if (processes > 1)
        observer->alone = 0;
    seen->processes_peak = larger(seen->processes_peak, processes);
    seen->threads_peak = larger(seen->threads_peak, threads);
    seen->samples++;
}

/* One look. Returns how long to wait for the next. */
static uint64_t look(struct observer *observer)
{
    struct observed *seen = observer->seen;
    const uint64_t begun_ns = clock_now_ns(), begun_cpu_ns = cpu_now_ns();
    uint64_t cost_ns;

    if (observer->looked_ns > 0)
        observer->spent_ns = begun_ns - observer->looked_ns;
    seen->sample_interval_ns =
        larger(seen->sample_interval_ns, observer->spent_ns);
    observer->looked_ns = begun_ns;
    if (proc_tree_scan(&observer->tree) < 0)
        return INTERVAL_NS;
    count_members(observer);
    cost_ns = cpu_now_ns() - begun_cpu_ns;
    if (is_due(&observer->memory, memory_has_grown(observer)))
        look_at_memory(observer);
    if (observer->alone)
        look_at_high_water(observer);
    if (is_due(&observer->tasks, observer->threads != observer->threads_before))
        look_at_tasks(observer);
    if (seen->samples < OBSERVE_SAMPLES_MIN)
        return INTERVAL_FIRST_NS;
    return larger(INTERVAL_NS, PACE_STEADY * cost_ns / 2);
}

static void finish(struct observer *observer)
{
    struct observed *seen = observer->seen;

    seen->run_ns = observer->runs.sum;
    seen->run_wait_ns = observer->waits.sum;
    if (observer->alone &&
        observer->high_water_bytes >
            seen->peak_tree_bytes + observer->foreign_bytes) {
        seen->peak_tree_bytes =
            observer->high_water_bytes - observer->foreign_bytes;
        seen->peak_is_high_water = true;
    }
    tally_release(&observer->runs);
    tally_release(&observer->waits);
    proc_tree_release(&observer->tree);
}

/* The child has ended and nobody has waited for it: what the kernel says of it
 * now is exact. */
static void see_end(struct observer *observer, pid_t pid)
{
    char path[64];

    see_run(observer, pid);
    snprintf(path, sizeof path, "/proc/%d/schedstat", (int)pid);
    see_wait(observer, path, pid);
    count_thread_time(observer, observer->threads,
                      clock_now_ns() - observer->looked_ns);
}

int observe_child(struct child *child, uint64_t limit_ns, int *status,
                  struct observed *seen)
{
    const uint64_t begun_ns = clock_now_ns(), cpu_ns = cpu_now_ns();
    struct observer observer = {
        .seen = seen,
        .tree = {.proc = "/proc", .top = getpid(), .left_out = ORIGIN}};
    int result;

    *seen = (struct observed){0};
    do {
        const uint64_t wait_ns = look(&observer);
        const uint64_t spent_ns = clock_now_ns() - begun_ns;
        const uint64_t left_ns = limit_ns > spent_ns ? limit_ns - spent_ns : 0;

        result = spawn_await(child, wait_ns < left_ns ? wait_ns : left_ns);
    } while (result == -ETIMEDOUT && clock_now_ns() - begun_ns < limit_ns);
    seen->wall_ns = clock_now_ns() - begun_ns;
    if (result == 0) {
        see_end(&observer, child->pid);
        result = spawn_wait(child, SPAWN_FOREVER, status);
    }
    finish(&observer);
    seen->sampler_cpu_ns = cpu_now_ns() - cpu_ns;
    return result;
}

static json_t *known(uint64_t value, uint64_t samples)
{
    return samples >= OBSERVE_SAMPLES_MIN ? json_integer((json_int_t)value)
                                          : json_null();
}

bool observed_memory_known(const struct observed *seen)
{
    /* The kernel's mark needs one look at the shares, not three. */
    return seen->samples >= OBSERVE_SAMPLES_MIN &&
           seen->memory_samples >=
               (seen->peak_is_high_water ? 1 : OBSERVE_SAMPLES_MIN);
}

bool observed_budget(const struct observed *seen, struct time_budget *budget)
{
    /* More than was there: threads that came and went between looks. */
    const double used = (double)seen->run_ns + (double)seen->run_wait_ns;
    const double all = fmax((double)seen->thread_ns, used);

    if (seen->samples < OBSERVE_SAMPLES_MIN ||
        seen->task_samples < OBSERVE_SAMPLES_MIN || !(all > 0))
        return false;
    budget->computing = (double)seen->run_ns / all;
    budget->waiting = (double)seen->run_wait_ns / all;
    budget->blocked = (all - used) / all;
    return true;
}

static json_t *budget_json(const struct observed *seen)
{
    struct time_budget budget;

    if (!observed_budget(seen, &budget))
        return json_null();
    return json_pack("{s:f, s:f, s:f}", "computing", budget.computing,
                     "waiting_for_cpu", budget.waiting, "blocked",
                     budget.blocked);
}

static json_t *blocked(const struct observed *seen)
{
    const uint64_t used = seen->run_ns + seen->run_wait_ns;
    struct time_budget budget;

    if (!observed_budget(seen, &budget))
        return json_null();
    return json_integer(
        (json_int_t)(seen->thread_ns > used ? seen->thread_ns - used : 0));
}

json_t *observed_json(const struct observed *seen)
{
    const bool memory = observed_memory_known(seen);
    const char *source = seen->peak_is_high_water ? "VmHWM" : "sampled";

    return json_pack(
        "{s:o, s:o, s:o, s:o, s:o, s:o, s:o, s:o, s:o, s:I, s:I, s:I, s:I, "
        "s:I, s:I}",
        "peak_tree_bytes",
        memory ? json_integer((json_int_t)seen->peak_tree_bytes) : json_null(),
        "peak_tree_source", memory ? json_string(source) : json_null(),
        "processes_peak", known(seen->processes_peak, seen->samples),
        "threads_peak", known(seen->threads_peak, seen->samples), "run_ns",
        known(seen->run_ns, seen->samples), "run_wait_ns",
        known(seen->run_wait_ns, seen->task_samples), "thread_ns",
        known(seen->thread_ns, seen->samples), "blocked_ns", blocked(seen),
        "budget", budget_json(seen), "wall_ns", (json_int_t)seen->wall_ns,
        "samples", (json_int_t)seen->samples, "memory_samples",
        (json_int_t)seen->memory_samples, "task_samples",
        (json_int_t)seen->task_samples, "sample_interval_ns",
        (json_int_t)seen->sample_interval_ns, "sampler_cpu_ns",
        (json_int_t)seen->sampler_cpu_ns);
}
