/* Counters of a run (see counters.h). */
#include "harness/counters.h"

#include <errno.h>
#include <linux/perf_event.h>
#include <stdio.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "harness/proc_tree.h"

#define PARANOID "/proc/sys/kernel/perf_event_paranoid"

static const struct {
    const char *name;
    uint64_t config;
    uint32_t type;
    bool in_kernel; /* it happens there only: without the kernel's part it
                       would always be 0 */
} kinds[COUNTERS] = {
    {"cycles", PERF_COUNT_HW_CPU_CYCLES, PERF_TYPE_HARDWARE, false},
    {"instructions", PERF_COUNT_HW_INSTRUCTIONS, PERF_TYPE_HARDWARE, false},
    {"cache_misses", PERF_COUNT_HW_CACHE_MISSES, PERF_TYPE_HARDWARE, false},
    {"branch_misses", PERF_COUNT_HW_BRANCH_MISSES, PERF_TYPE_HARDWARE, false},
    {"task_clock_ns", PERF_COUNT_SW_TASK_CLOCK, PERF_TYPE_SOFTWARE, false},
    {"context_switches", PERF_COUNT_SW_CONTEXT_SWITCHES, PERF_TYPE_SOFTWARE,
     true},
    {"cpu_migrations", PERF_COUNT_SW_CPU_MIGRATIONS, PERF_TYPE_SOFTWARE, true},
    {"page_faults", PERF_COUNT_SW_PAGE_FAULTS, PERF_TYPE_SOFTWARE, false},
};

/* A descriptor or -errno. */
static int open_one(size_t kind, bool user_only)
{
    struct perf_event_attr event = {
        .type = kinds[kind].type,
        .size = sizeof event,
        .config = kinds[kind].config,
        .read_format =
            PERF_FORMAT_TOTAL_TIME_ENABLED | PERF_FORMAT_TOTAL_TIME_RUNNING,
        .disabled = 1,
        .inherit = 1,
        .enable_on_exec = 1,
        .exclude_kernel = user_only,
        .exclude_hv = 1,
    };
    const long fd =
        syscall(SYS_perf_event_open, &event, 0, -1, -1, PERF_FLAG_FD_CLOEXEC);

    return fd < 0 ? -errno : (int)fd;
}

static bool is_refused(int error)
{
    return error == EACCES || error == EPERM;
}

void counters_open(struct counters *counters)
{
    for (size_t i = 0; i < COUNTERS; i++) {
        int fd = open_one(i, false);

        counters->user_only[i] = false;
        if (fd < 0 && is_refused(-fd) && !kinds[i].in_kernel) {
            fd = open_one(i, true);
            counters->user_only[i] = true;
        }
        counters->fds[i] = fd < 0 ? -1 : fd;
        counters->errors[i] = fd < 0 ? -fd : 0;
    }
}

void counters_close(struct counters *counters)
{
    for (size_t i = 0; i < COUNTERS; i++) {
        if (counters->fds[i] >= 0)
            close(counters->fds[i]);
        counters->fds[i] = -1;
    }
}

bool counter_scale(const struct counted *counted, uint64_t *value)
{
    if (counted->running_ns == 0)
        return false;
    *value = counted->value;
    if (counted->running_ns < counted->enabled_ns)
        *value =
            (uint64_t)((double)counted->value * (double)counted->enabled_ns /
                       (double)counted->running_ns);
    return true;
}

void counter_error_text(int error, char *text, size_t size)
{
    char level[16];

    if (is_refused(error)) {
        if (proc_read(PARANOID, level, sizeof level) < 0)
            strcpy(level, "unknown");
        level[strcspn(level, "\n")] = '\0';
        snprintf(text, size, "not permitted (perf_event_paranoid is %s)",
                 level);
    } else if (error == ENOENT || error == ENODEV || error == EOPNOTSUPP ||
               error == ENOSYS || error == EINVAL) {
        snprintf(text, size, "not supported here (perf_event_open: %s)",
                 strerrorname_np(error));
    } else {
        snprintf(text, size, "not counted (%s)", strerror(error));
    }
}

static json_t *one_json(const struct counters *counters, size_t kind)
{
    struct counted counted;
    uint64_t value;
    char text[128];

    if (counters->fds[kind] < 0) {
        counter_error_text(counters->errors[kind], text, sizeof text);
        return json_string(text);
    }
    if (read(counters->fds[kind], &counted, sizeof counted) !=
        (ssize_t)sizeof counted)
        return json_string("not counted (it could not be read)");
    if (!counter_scale(&counted, &value))
        return json_string("not counted (its turn never came)");
    return json_integer((json_int_t)value);
}

json_t *counters_json(const struct counters *counters)
{
    json_t *object = json_object();
    bool user_only = false;

    for (size_t i = 0; i < COUNTERS; i++) {
        user_only = user_only || counters->user_only[i];
        json_object_set_new(object, kinds[i].name, one_json(counters, i));
    }
    json_object_set_new(object, "scope",
                        json_string(user_only ? "user" : "user and kernel"));
    return object;
}

int counters_probe(void)
{
    const int fd = open_one(1, true); /* instructions */

    if (fd >= 0)
        close(fd);
    return fd < 0 ? -fd : 0;
}
