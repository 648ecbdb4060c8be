/* What must come of the counters: in closed form, and from the records. */
#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

#include "core/digest.h"
#include "core/failure.h"
#include "workloads/stages/counters.h"

/* 0 + 1 + … + (n - 1). */
static uint64_t sum_below(uint64_t n)
{
    return n == 0 ? 0 : n * (n - 1) / 2;
}

/* A task goes round all counters updates / K times, and over updates % K more
 * from index % K on. */
int counters_expected(void *io, void *compute, uint64_t index, uint64_t *digest)
{
    const uint64_t k = counters.count;
    const uint64_t first = index % k, end = first + counters.updates % k;
    uint64_t visited = counters.updates / k * sum_below(k);

    (void)io;
    (void)compute;
    visited += sum_below(end < k ? end : k) - sum_below(first);
    if (end > k)
        visited += sum_below(end - k);
    *digest = digest_seeded(visited, index);
    return 0;
}

/* By how much each counter is above the one before it, from all tasks that
 * ended ok; the last is unused. Adding up gives the totals. */
static void expect_steps(const struct tasks *tasks, uint64_t *steps)
{
    const uint64_t k = counters.count;
    const uint64_t rounds = counters.updates / k, more = counters.updates % k;

    for (uint64_t i = 0; i < tasks->count; i++) {
        const uint64_t amount = i + 1, first = i % k, end = first + more;

        if (tasks->slots[i].state != TASK_ENDED || tasks->slots[i].status != 0)
            continue;
        steps[0] += rounds * amount;
        steps[first] += amount;
        steps[end < k ? end : k] -= amount;
        if (end > k) {
            steps[0] += amount;
            steps[end - k] -= amount;
        }
    }
}

static int check_totals(const struct tasks *tasks, char *problem)
{
    uint64_t *steps = calloc(counters.count + 1, sizeof(*steps));
    uint64_t total = 0;

    if (!steps)
        return -ENOMEM;
    expect_steps(tasks, steps);
    for (uint64_t i = 0; i < counters.count; i++) {
        total += steps[i];
        if (counters.ledger.counters[i].value == total)
            continue;
        snprintf(problem, VERIFY_SENTENCE,
                 "counter %" PRIu64 " is %" PRIu64 ", and the tasks that ended "
                 "ok make it %" PRIu64,
                 i, counters.ledger.counters[i].value, total);
        break;
    }
    free(steps);
    return 0;
}

/* A task whose worker died after its last update and before it was recorded. */
static void take_back_whole(uint64_t index)
{
    for (uint64_t n = 0; n < counters.updates; n++)
        *ledger_counter(&counters.ledger, index, n) -= ledger_amount(index);
    ledger_mark(&counters.ledger, index, LEDGER_UNDONE);
}

/* What failed tasks have left in the counters is taken back, where it is known.
 * False: the totals cannot be told, and why is said. */
static bool take_back_failed(const struct tasks *tasks, char *problem)
{
    uint64_t undone = 0;

    for (uint64_t i = 0; i < tasks->count; i++) {
        const struct slot *slot = &tasks->slots[i];

        if (slot->state == TASK_ENDED && slot->status == 0)
            continue;
        if (counters.ledger.marks[i] == LEDGER_BEGUN) {
            char way[16];

            option_choice_word(SHARINGS, counters.sharing, way, sizeof(way));
            snprintf(problem, VERIFY_SENTENCE,
                     "the totals are not known: task %" PRIu64 " was half done "
                     "when its worker died, and --sharing %s keeps no record "
                     "to undo it by",
                     i, way);
            return false;
        }
        if (counters.ledger.marks[i] == LEDGER_DONE)
            take_back_whole(i);
        undone += counters.ledger.marks[i] == LEDGER_UNDONE;
    }
    if (undone > 0)
        failure_remark("what %" PRIu64 " failed tasks had added to the "
                       "counters was taken back",
                       undone);
    return true;
}

int counters_verify(void *io, void *compute, const struct tasks *tasks,
                    char *problem)
{
    int status = 0;

    (void)io;
    (void)compute;
    for (uint32_t i = 0; status == 0 && i < counters.ledger.writer_count; i++)
        status = ledger_settle(&counters.ledger, i);
    if (status == 0 && take_back_failed(tasks, problem))
        status = check_totals(tasks, problem);
    return status;
}
