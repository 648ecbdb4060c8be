/* Log-linear histograms of a run's stamps, as text. */
#include "core/latencies.h"

#include <errno.h>
#include <inttypes.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "core/variant.h"
#include "core/whole.h"

uint64_t latencies_bin(uint64_t ns)
{
    if (ns < UINT64_C(2) * LATENCIES_STEPS)
        return ns;

    const unsigned doublings =
        (unsigned)(__builtin_clzll(LATENCIES_STEPS) - __builtin_clzll(ns));

    return ns | ((UINT64_C(1) << doublings) - 1);
}

static int by_time(const void *a, const void *b)
{
    const uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;

    return (x > y) - (x < y);
}

/* The times of all ended tasks in rising order; how many there are. */
static uint64_t collect(const struct run *run, bool completion, uint64_t *times)
{
    uint64_t count = 0;

    for (uint64_t i = 0; i < run->plan->tasks; i++) {
        const struct whole whole = whole_task(run, i);
        const struct stamps *at = &whole.stamps;

        if (whole.slot.state == TASK_ENDED && run_tells_latency(run, i))
            times[count++] =
                at->end_ns - (completion ? at->intended_ns : at->begin_ns);
    }
    qsort(times, count, sizeof(*times), by_time);
    return count;
}

/* One block: a row for each bin that holds tasks. The longest time of all is
 * exact, since no task lies above it in its bin. */
static void write_block(FILE *out, const char *name, const uint64_t *times,
                        uint64_t count)
{
    uint64_t in_bin = 0;

    fprintf(out, "\n\n# %s\n", name);
    for (uint64_t i = 0; i < count; i++) {
        const bool last = i + 1 == count;

        in_bin++;
        if (!last && latencies_bin(times[i]) == latencies_bin(times[i + 1]))
            continue;
        fprintf(out, "%" PRIu64 " %" PRIu64 " %" PRIu64 "\n",
                last ? times[i] : latencies_bin(times[i]), in_bin, i + 1);
        in_bin = 0;
    }
}

static void write_text(FILE *out, const struct run *run, uint64_t *times)
{
    const uint64_t count = collect(run, false, times);

    fprintf(out,
            "# cbench latencies %d\n"
            "# workload: %s\n"
            "# model: %s\n"
            "# tasks: %" PRIu64 "\n"
            "# unit: ns, never too low and too high by less than 1/%d\n"
            "# columns: at_most_ns tasks tasks_so_far\n",
            LATENCIES_VERSION, run->workload->name, model.name, count,
            LATENCIES_STEPS);
    write_block(out, "service: begin to end", times, count);
    collect(run, true, times);
    write_block(out, "completion: intended start to end", times, count);
    fputs("# end\n", out);
}

static int write_file(const struct run *run, const char *path)
{
    uint64_t *times = malloc(run->plan->tasks * sizeof(*times));
    FILE *out = times ? fopen(path, "we") : NULL;
    int status = 0;

    if (!out) {
        status = times ? -errno : -ENOMEM;
    } else {
        write_text(out, run, times);
        if (fflush(out) != 0 || ferror(out))
            status = errno ? -errno : -EIO;
        if (fclose(out) != 0 && status == 0)
            status = -errno;
    }
    free(times);
    return status;
}

int latencies_write(const struct run *run, const char *path)
{
    char *beside;
    int status;

    if (asprintf(&beside, "%s.%d", path, (int)getpid()) < 0)
        return -ENOMEM;
    errno = 0;
    status = write_file(run, beside);
    if (status == 0 && rename(beside, path) != 0)
        status = -errno;
    if (status != 0)
        unlink(beside);
    free(beside);
    return status;
}
