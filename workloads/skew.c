/* skew: tasks of which a few are far larger than the others.
 *
 * Sizes have a heavy tail: of N tasks, the one with rank r (0 is the largest)
 * adds up
 *
 *   --terms × (2N / (2r + 1)) ^ (1 / shape)      squares, at most --cap × --terms
 *
 * which are the quantiles of a Pareto distribution, cut off at --cap: shape 1
 * (--tail heavy), shape 2 (light), or all alike (none). With shape 1 and a cap
 * of 1000 the largest hundredth of the tasks is 42 % of the work. Sizes are
 * quantiles and not draws, so that every seed and every --order has the same
 * tasks and the same work; --order says who lies beside whom: shuffled by the
 * seed, rising or falling.
 *
 * It shows what a hand-out does with tasks that nobody knows the size of:
 * shares fixed beforehand, single claims, chunks and guided chunks. It does not
 * show waiting, nor memory: a task is the loop of sum-squares.
 */
#include <math.h>

#include "core/digest.h"
#include "core/workload.h"
#include "workloads/stages/squares.h"

__extension__ typedef unsigned __int128 wide;

enum tail { TAIL_NONE, TAIL_LIGHT, TAIL_HEAVY };
enum order { ORDER_SHUFFLED, ORDER_RISING, ORDER_FALLING };

#define FEISTEL_ROUNDS 4
/* Keeps the order independent of everything else made from the run's seed. */
#define ORDER_STREAM UINT64_C(0x6f72646572)

/* What is asked for; constant while workers exist. */
static struct request {
    uint64_t terms, cap;
    unsigned tail, order;
    uint64_t tasks, seed;
    unsigned half_bits; /* 2^(2 half_bits) is at least the number of tasks */
} request;

static const struct option_row skew_options[] = {
    {.name = "terms",
     .help = "how many squares the smallest task adds up",
     .type = OPTION_COUNT,
     .value = &request.terms,
     .fallback = "10000",
     .min = 1,
     .max = 1000000000},
    {.name = "tail",
     .help = "how much larger the largest are: not at all, Pareto with shape "
             "2, or Pareto with shape 1",
     .type = OPTION_CHOICE,
     .value = &request.tail,
     .fallback = "heavy",
     .choices = "none|light|heavy"},
    {.name = "cap",
     .help = "size of the largest task at most, in multiples of the smallest",
     .type = OPTION_COUNT,
     .value = &request.cap,
     .fallback = "1000",
     .min = 1,
     .max = 100000},
    {.name = "order",
     .help = "in which order the tasks lie: by the seed, the smallest first, "
             "or the largest first",
     .type = OPTION_CHOICE,
     .value = &request.order,
     .fallback = "shuffled",
     .choices = "shuffled|rising|falling"},
    {.type = OPTION_END},
};

static int skew_open(const struct plan *plan, void **shared)
{
    request.tasks = plan->tasks;
    request.seed = plan->seed ^ ORDER_STREAM;
    request.half_bits = 1;
    while (UINT64_C(1) << (2 * request.half_bits) < plan->tasks)
        request.half_bits++;
    *shared = &request;
    return 0;
}

/* --- which task has which size -------------------------------------------- */

/* A seeded permutation of 0 … 4^half_bits - 1: a Feistel network. */
static uint64_t permuted(uint64_t value)
{
    const uint64_t mask = (UINT64_C(1) << request.half_bits) - 1;
    uint64_t left = value >> request.half_bits, right = value & mask;

    for (unsigned round = 0; round < FEISTEL_ROUNDS; round++) {
        const uint64_t next =
            left ^ (digest_seeded(request.seed + round, right) & mask);

        left = right;
        right = next;
    }
    return left << request.half_bits | right;
}

/* Walking on until it is one of 0 … N-1 makes it a permutation of those; that
 * takes four steps at most, in the mean. */
static uint64_t rank_of(uint64_t index)
{
    uint64_t rank = index;

    if (request.order == ORDER_FALLING)
        return index;
    if (request.order == ORDER_RISING)
        return request.tasks - 1 - index;
    do
        rank = permuted(rank);
    while (rank >= request.tasks);
    return rank;
}

/* The whole part of the root of n. */
static uint64_t root_of(wide n)
{
    uint64_t root = (uint64_t)sqrtl((long double)n);

    while ((wide)root * root > n)
        root--;
    while ((wide)(root + 1) * (root + 1) <= n)
        root++;
    return root;
}

/* In whole numbers, so that it is the same everywhere. */
static uint64_t size_of(uint64_t rank)
{
    const uint64_t most = request.cap * request.terms;
    const uint64_t over = 2 * request.tasks, under = 2 * rank + 1;
    uint64_t size = request.terms;

    if (request.tail == TAIL_HEAVY)
        size = request.terms * over / under;
    else if (request.tail == TAIL_LIGHT)
        size = root_of((wide)request.terms * request.terms * over / under);
    return size < most ? size : most;
}

static int skew_run(void *shared, struct task *task)
{
    (void)shared;
    task->digest = squares_add_up(0, size_of(rank_of(task->index)));
    return 0;
}

/* The mean: the smallest task's times 1 + ln cap, or somewhat below 2. */
static uint64_t skew_cost_ns(const void *shared)
{
    static const uint64_t means[] = {1, 2, 7};

    (void)shared;
    return request.terms * means[request.tail];
}

/* --- what is expected ----------------------------------------------------- */

/* Whether a task of this rank is at least so large: n ≤ terms (2N / (2r + 1)),
 * or the same of squares, without a division or a root. */
static bool is_as_large(uint64_t n, uint64_t rank)
{
    const wide over = 2 * request.tasks, under = 2 * rank + 1;
    const wide terms = request.terms;

    switch ((enum tail)request.tail) {
    case TAIL_NONE:
        return n <= request.terms;
    case TAIL_LIGHT:
        return (wide)n * n * under <= terms * terms * over;
    case TAIL_HEAVY:
        return n * under <= terms * over;
    }
    return false;
}

/* The size by bisection, its sum in closed form. */
static int skew_expected(void *io, void *compute, uint64_t index,
                         uint64_t *digest)
{
    const uint64_t rank = rank_of(index);
    uint64_t low = request.terms, high = request.terms * request.cap + 1;

    (void)io;
    (void)compute;
    while (low + 1 < high) {
        const uint64_t middle = low + (high - low) / 2;

        if (is_as_large(middle, rank))
            low = middle;
        else
            high = middle;
    }
    *digest = squares_sum_to(low);
    return 0;
}

static const struct stage skew_stage = {
    .name = "skew",
    .options = skew_options,
    .open = skew_open,
    .cost_ns = skew_cost_ns,
    .run = skew_run,
};

const struct workload workload = {
    .name = "skew",
    .summary = "add up squares, in tasks of which a few are far larger",
    .compute = &skew_stage,
    .expected = skew_expected,
};
