/* A fake workload: one worker's attach fails, or kills its process, while the
 * others hold something that must be given back. */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

#include "core/failure.h"
#include "core/workload.h"

enum { REFUSE, FAIL, CRASH };

static uint64_t failing_worker;
static unsigned how;

static const struct option_row options[] = {
    {.name = "failing-worker",
     .help = "whose attach goes wrong",
     .type = OPTION_COUNT,
     .value = &failing_worker,
     .fallback = "0"},
    {.name = "how",
     .help = "refuse: as if a limit was met; fail: any error; crash: the "
             "process kills itself",
     .type = OPTION_CHOICE,
     .value = &how,
     .fallback = "refuse",
     .choices = "refuse|fail|crash"},
    {.type = OPTION_END},
};

static int open_nothing(const struct plan *plan, void **shared)
{
    (void)plan;
    *shared = NULL;
    return 0;
}

static int attach(void *shared, const struct place *place, void **local)
{
    int *fd;

    (void)shared;
    if (place->worker == failing_worker && how == CRASH)
        raise(SIGKILL);
    if (place->worker == failing_worker && how == FAIL)
        return -EIO;
    if (place->worker == failing_worker)
        return failure_explain(-EMFILE, "worker %u was refused a descriptor",
                               place->worker);
    fd = malloc(sizeof(*fd));
    if (!fd)
        return -ENOMEM;
    *fd = open("/dev/null", O_RDONLY | O_CLOEXEC);
    *local = fd;
    return 0;
}

static void detach(void *opaque)
{
    int *fd = opaque;

    close(*fd);
    free(fd);
}

static int run(void *local, struct task *task)
{
    (void)local;
    task->digest = task->index;
    return 0;
}

static int expected(void *io, void *compute, uint64_t index, uint64_t *digest)
{
    (void)io;
    (void)compute;
    *digest = index;
    return 0;
}

static const struct stage stage = {
    .name = "fail-attach",
    .options = options,
    .open = open_nothing,
    .attach = attach,
    .detach = detach,
    .run = run,
};

const struct workload workload = {
    .name = "fail-attach",
    .summary = "one worker's attach fails",
    .compute = &stage,
    .expected = expected,
};
