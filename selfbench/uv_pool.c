/* uv_pool: empty tasks through libuv's pool, a yardstick for --dispatch queue.
 *
 * A window of requests goes round: each is queued (uv_queue_work), a thread of
 * the pool writes the task's record, and its completion, on the loop, queues
 * the next task in its place. Speaks as much of docs/protocol.md as `bars`
 * needs. It does not measure libuv's timers or descriptors.
 */
#include <inttypes.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <uv.h>

#include "core/clock.h"
#include "selfbench/yardstick.h"

#define WINDOW 1024 /* requests in flight */

/* As large as struct slot. */
struct record {
    uint64_t digest;
    uint64_t state;
};

struct request {
    uv_work_t work;
    uint64_t index;
};

static uint64_t task_count, next_index;
static struct record *records;

static void run_task(uv_work_t *work)
{
    const struct request *request = (struct request *)(void *)work;

    records[request->index] = (struct record){.state = 2};
}

static void begin_next(uv_work_t *work, int status)
{
    struct request *request = (struct request *)(void *)work;

    if (status != 0 || next_index == task_count)
        return;
    request->index = next_index++;
    uv_queue_work(uv_default_loop(), work, run_task, begin_next);
}

static bool is_all_done(void)
{
    uint64_t done = 0;

    for (uint64_t i = 0; i < task_count; i++)
        done += records[i].state == 2;
    return done == task_count;
}

int main(int argc, char **argv)
{
    static struct request requests[WINDOW];

    task_count = yardstick_number(argc, argv, "--tasks");
    setenv("UV_THREADPOOL_SIZE", yardstick_option(argc, argv, "--workers"), 1);
    records = malloc(task_count * sizeof(*records));
    if (!records)
        return 4;
    memset(records, 0, task_count * sizeof(*records)); /* touched beforehand */

    const uint64_t begin_ns = clock_now_ns();
    for (int i = 0; i < WINDOW; i++)
        begin_next(&requests[i].work, 0);
    uv_run(uv_default_loop(), UV_RUN_DEFAULT);
    const uint64_t drive_ns = clock_now_ns() - begin_ns;

    return yardstick_report(yardstick_option(argc, argv, "--result"), drive_ns,
                            is_all_done());
}
