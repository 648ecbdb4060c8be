/* One small run whose every step is written down (see run_timeline.h). */
#include "harness/run_timeline.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/clock.h"
#include "harness/memory.h"
#include "harness/report/files.h"
#include "harness/set_path.h"
#include "harness/spawn.h"
#include "harness/timelines.h"

/* Where the run leaves it, in the private directory. */
#define FILE_NAME "timeline.txt"

/* The case as it is drawn: few tasks, few of them at once. */
static struct bench_case small_case(const struct bench_case *from)
{
    struct bench_case small = bench_case_copy(from);

    small.tasks = from->timeline_tasks;
    if (small.concurrency == 0 ||
        small.concurrency > from->timeline_concurrency)
        small.concurrency = from->timeline_concurrency;
    if (small.workers > small.concurrency)
        small.workers = small.concurrency;
    return small;
}

static char **command_of(const struct bench *bench,
                         const struct bench_case *small, const char *path)
{
    char **words = bench_case_arguments(small, 1);
    size_t count = 1;

    while (words[count])
        count++;
    words = memory_resize(words, count + 7, sizeof *words);
    words[0] = small->executable;
    words[count++] = memory_copy("--timeline");
    words[count++] = memory_copy(path);
    if (small->needs_origin) {
        words[count++] = memory_copy("--origin");
        words[count++] = memory_copy(bench->origin.address);
    }
    if (small->needs_database) {
        words[count++] = memory_copy("--db-url");
        words[count++] = memory_copy(bench->database.url);
    }
    words[count] = NULL;
    return words;
}

/* A variant that is given no digest works out its own, and ends with 0 only
 * where it verified. */
static int run_to_end(const char *const *words, uint64_t limit_ns, char *why,
                      size_t why_size)
{
    const int null_fd = open("/dev/null", O_WRONLY | O_CLOEXEC);
    struct child child = {0};
    int ended = 0;
    int status =
        null_fd < 0 ? -errno : spawn_start(&child, words, null_fd, null_fd);

    if (status == 0) {
        status = spawn_wait(&child, limit_ns, &ended);
        spawn_end(&child);
    }
    if (null_fd >= 0)
        close(null_fd);
    if (status < 0)
        snprintf(why, why_size, "its run: %s", strerror(-status));
    else if (ended != 0)
        snprintf(why, why_size, "its run ended with %s",
                 spawn_status_text(ended));
    return status < 0 ? status : ended != 0 ? -EIO : 0;
}

char *run_timeline_make(struct bench *bench, const char *experiment,
                        const struct bench_case *bench_case, char *why,
                        size_t why_size)
{
    struct bench_case small = small_case(bench_case);
    char *left = memory_format("%s/" FILE_NAME, bench->work);
    char **words = command_of(bench, &small, left);
    char *path = set_path(TIMELINE_FOLDER, experiment, bench_case->id);
    char *text = NULL;
    int status = run_to_end((const char *const *)words,
                            small.time_limit_s * NS_PER_SECOND, why, why_size);

    if (status == 0) {
        status = files_read(bench->work, FILE_NAME, &text, NULL);
        if (status < 0)
            snprintf(why, why_size, "its run left none");
    }
    if (status == 0)
        status = path ? run_timeline_keep(bench->recorder.directory, path, text,
                                          why, why_size)
                      : -ENOMEM;
    unlink(left);
    free(text);
    free(left);
    arguments_free(words, 1);
    bench_case_release(&small);
    if (status == 0)
        return path;
    free(path);
    return NULL;
}
