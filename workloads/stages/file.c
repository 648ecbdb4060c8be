/* Reading a file, with both faces. */
#include "workloads/stages/file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "core/failure.h"
#include "core/loop.h"
#include "workloads/stages/file_set.h"

#define BLOCK_BYTES    4096 /* what O_DIRECT wants to be aligned to */
#define FILE_BYTES_MAX (UINT64_C(1) << 30)

enum { CACHE_WARM, CACHE_COLD, CACHE_DIRECT };

/* What the stage is asked for; constant while workers exist. */
static struct request {
    uint64_t bytes;
    const char *directory;
    unsigned cache;
    unsigned reads; /* enum loop_reads */
    int flags;      /* of open */
    struct file_set set;
} request;

static const struct option_row file_options[] = {
    {.name = "bytes",
     .help = "size of each file, in bytes",
     .type = OPTION_COUNT,
     .value = &request.bytes,
     .fallback = "65536",
     .min = FILE_SEAL_BYTES,
     .max = FILE_BYTES_MAX},
    {.name = "directory",
     .help = "where the files are kept from run to run, made there where they "
             "are not (default: a temporary directory of the run's own)",
     .type = OPTION_TEXT,
     .value = &request.directory},
    {.name = "cache",
     .help = "whether the files are in the page cache when the clock starts, "
             "or are read past it",
     .type = OPTION_CHOICE,
     .value = &request.cache,
     .fallback = "warm",
     .choices = "warm|cold|direct"},
    {.name = "loop-reads",
     .help =
         "who reads for a loop that epoll waits for: a ring, a pool of four "
         "threads, or the first that is to be had",
     .type = OPTION_CHOICE,
     .value = &request.reads,
     .fallback = "auto",
     .choices = "auto|ring|pool"},
    {.type = OPTION_END},
};

uint64_t file_stage_seed(const void *shared)
{
    return ((const struct request *)shared)->set.seed;
}

uint64_t file_stage_bytes(const void *shared)
{
    return ((const struct request *)shared)->bytes;
}

static int file_open(const struct plan *plan, void **shared)
{
    request.flags = request.cache == CACHE_DIRECT ? O_DIRECT : 0;
    request.set = (struct file_set){.seed = plan->seed,
                                    .bytes = request.bytes,
                                    .count = plan->tasks,
                                    .directory = -1};
    *shared = &request;
    return 0;
}

static void file_close(void *shared)
{
    (void)shared;
    file_set_release(&request.set);
}

/* Whether a file can be opened past the cache. One that cannot be opened at all
 * is its task's failure. */
static int check_direct(void)
{
    const int fd = file_set_open(&request.set, 0, O_DIRECT | O_NONBLOCK);

    if (fd >= 0)
        close(fd);
    if (fd != -EINVAL)
        return 0;
    return failure_explain(-EOPNOTSUPP,
                           "--cache direct: the file system of %s knows no "
                           "O_DIRECT; name a directory on a disk with "
                           "--directory, or read with --cache warm",
                           request.set.path);
}

static int file_probe(void *shared)
{
    const int status = file_set_have(&request.set, request.directory);

    (void)shared;
    if (status < 0)
        return status;
    switch (request.cache) {
    case CACHE_WARM:
        return file_set_warm(&request.set);
    case CACHE_COLD:
        return file_set_cool(&request.set);
    }
    return check_direct();
}

/* More than a file's size: so it is seen where one is longer, and where a read
 * gives that size there is no more to come. */
static size_t file_buffer_bytes(const void *shared)
{
    (void)shared;
    return (request.bytes / BLOCK_BYTES + 1) * BLOCK_BYTES;
}

static void file_loop_needs(struct loop_needs *needs)
{
    loop_read_needs((enum loop_reads)request.reads, needs);
}

/* --- One read after another, whoever does them ------------------------------ */

struct reading {
    struct task *task;
    int fd;
    unsigned char *buffer;
    size_t got;
};

static int begin(struct reading *reading, const struct tasks *tasks,
                 struct task *task)
{
    *reading = (struct reading){
        .task = task,
        .buffer = task_buffer(tasks, task),
        .fd = file_set_open(&request.set, task->index, request.flags)};
    return reading->fd < 0 ? reading->fd : 0;
}

/* A read has ended so. True: that was the last, with *status; false: there is
 * more to come. */
static bool ends(struct reading *reading, ssize_t result, int *status)
{
    *status = 0;
    if (result == -EINTR || result == -EAGAIN)
        return false;
    if (result < 0) {
        *status = (int)result;
        return true;
    }
    reading->got += (size_t)result;
    if (reading->got > request.bytes)
        *status = -EMSGSIZE;
    else if (reading->got < request.bytes &&
             (result == 0 || (request.cache == CACHE_DIRECT &&
                              reading->got % BLOCK_BYTES != 0)))
        *status = -ENODATA;
    return *status != 0 || reading->got == request.bytes;
}

static int end(struct reading *reading, int status)
{
    close(reading->fd);
    reading->fd = -1;
    reading->task->bytes = status == 0 ? (uint32_t)reading->got : 0;
    return status;
}

/* --- Blocking ---------------------------------------------------------------- */

/* Of one worker. */
struct local {
    const struct tasks *tasks;
    struct loop *loop; /* NULL in blocking models */
    uint32_t first_lane, lane_count;
    struct lane {
        struct loop_op op;
        struct reading reading;
        struct local *local;
    } lanes[]; /* none in blocking models */
};

static int file_run(void *opaque, struct task *task)
{
    const struct local *local = opaque;
    const size_t room = file_buffer_bytes(NULL);
    struct reading reading;
    ssize_t result;
    int status = begin(&reading, local->tasks, task);

    if (status < 0)
        return status;
    do {
        result = pread(reading.fd, reading.buffer + reading.got,
                       room - reading.got, (off_t)reading.got);
        result = result < 0 ? -errno : result;
    } while (!ends(&reading, result, &status));
    return end(&reading, status);
}

/* --- On a loop --------------------------------------------------------------- */

static int read_on(struct lane *lane)
{
    const struct reading *reading = &lane->reading;

    return loop_read(lane->local->loop, &lane->op, reading->fd,
                     reading->buffer + reading->got,
                     file_buffer_bytes(NULL) - reading->got, reading->got);
}

static void file_ended(struct loop_op *op, ssize_t result)
{
    /* The operation is the lane's first member. */
    struct lane *lane = (struct lane *)(void *)op;
    int status;

    if (!ends(&lane->reading, result, &status)) {
        status = read_on(lane);
        if (status == 0)
            return;
    }
    status = end(&lane->reading, status);
    loop_task_done(lane->local->loop, lane->reading.task, status);
}

static struct lane *lane_of(struct local *local, const struct task *task)
{
    return &local->lanes[task->lane - local->first_lane];
}

static int file_start(void *opaque, struct task *task)
{
    struct local *local = opaque;
    struct lane *lane = lane_of(local, task);
    int status = begin(&lane->reading, local->tasks, task);

    if (status < 0)
        return status;
    status = read_on(lane);
    return status < 0 ? end(&lane->reading, status) : 0;
}

static void give_up(struct lane *lane)
{
    loop_op_cancel(lane->local->loop, &lane->op);
    if (lane->reading.fd >= 0)
        close(lane->reading.fd);
    lane->reading.fd = -1;
}

static void file_cancel(void *opaque, struct task *task)
{
    give_up(lane_of(opaque, task));
}

/* --- Attaching --------------------------------------------------------------- */

static int prepare_reads(struct loop *loop)
{
    const int status = loop_read_prepare(loop, (enum loop_reads)request.reads);

    switch (-status) {
    case ENOTSUP:
        return failure_explain(status,
                               "--loop-reads pool: under this model the loop "
                               "itself is a ring, which reads; leave it away");
    case ENOSYS:
    case EPERM:
        return failure_explain(-EOPNOTSUPP,
                               "--loop-reads ring: io_uring is forbidden here "
                               "or unknown to this kernel or this build (%s); "
                               "read with --loop-reads pool",
                               strerror(-status));
    }
    return status;
}

static int file_attach(void *shared, const struct place *place, void **result)
{
    const uint32_t lane_count = place->loop ? place->lane_count : 0;
    struct local *local =
        calloc(1, sizeof(*local) + lane_count * sizeof(local->lanes[0]));
    int status = 0;

    (void)shared;
    if (!local)
        return -ENOMEM;
    if (place->loop)
        status = prepare_reads(place->loop);
    if (status < 0) {
        free(local);
        return status;
    }
    local->tasks = place->tasks;
    local->loop = place->loop;
    local->first_lane = place->first_lane;
    local->lane_count = lane_count;
    for (uint32_t i = 0; i < lane_count; i++) {
        local->lanes[i].local = local;
        local->lanes[i].op.ended = file_ended;
        local->lanes[i].reading.fd = -1;
    }
    *result = local;
    return 0;
}

/* Where the run failed, some are still reading. */
static void file_detach(void *opaque)
{
    struct local *local = opaque;

    for (uint32_t i = 0; i < local->lane_count; i++)
        give_up(&local->lanes[i]);
    free(local);
}

const struct stage file_stage = {
    .name = "file",
    .options = file_options,
    .open = file_open,
    .close = file_close,
    .probe = file_probe,
    .buffer_bytes = file_buffer_bytes,
    .descriptors = 1,
    .loop_needs = file_loop_needs,
    .attach = file_attach,
    .detach = file_detach,
    .run = file_run,
    .start = file_start,
    .cancel = file_cancel,
};
