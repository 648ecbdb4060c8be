/* fib: the n-th Fibonacci number by plain recursion.
 *
 * Function calls and additions, all in registers and a small stack: the purest
 * CPU work, which scales with the cores and with nothing else. It does not show
 * what memory bandwidth, caches or uneven tasks do to a model.
 */
#include "core/digest.h"
#include "core/workload.h"

static uint64_t n;

static const struct option_row fib_options[] = {
    {.name = "n",
     .help = "which Fibonacci number a task computes; one more takes 1.6 times "
             "as long",
     .type = OPTION_COUNT,
     .value = &n,
     .fallback = "27",
     .max = 60},
    {.type = OPTION_END},
};

static int fib_open(const struct plan *plan, void **shared)
{
    (void)plan;
    *shared = &n;
    return 0;
}

/* Calls of recurse, 2 fib(n + 1) - 1 of them, grow by 1.6 with n: about a
 * microsecond at 12, a millisecond at 27. */
static uint64_t fib_cost_ns(const void *shared)
{
    double ns = 2.0;

    (void)shared;
    for (uint64_t i = 0; i < n; i++)
        ns *= 1.618;
    return (uint64_t)ns;
}

/* Not inlined, and compiled with -fno-optimize-sibling-calls (CMakeLists.txt):
 * compilers otherwise unroll the recursion into itself and turn half of it into
 * a loop, each in its own way, and what runs is not what is written. */
__attribute__((noinline)) static uint64_t recurse(uint64_t i)
{
    return i < 2 ? i : recurse(i - 1) + recurse(i - 2);
}

/* The index is part of the digest, so that swapped results are seen although
 * all tasks compute the same number. */
static int fib_run(void *shared, struct task *task)
{
    (void)shared;
    task->digest = digest_seeded(recurse(n), task->index);
    return 0;
}

static int fib_expected(void *io, void *compute, uint64_t index,
                        uint64_t *digest)
{
    uint64_t now = 0, next = 1;

    (void)io;
    (void)compute;
    for (uint64_t i = 0; i < n; i++) {
        const uint64_t sum = now + next;

        now = next;
        next = sum;
    }
    *digest = digest_seeded(now, index);
    return 0;
}

static const struct stage fib_stage = {
    .name = "fib",
    .options = fib_options,
    .open = fib_open,
    .cost_ns = fib_cost_ns,
    .run = fib_run,
};

const struct workload workload = {
    .name = "fib",
    .summary = "the n-th Fibonacci number by plain recursion",
    .compute = &fib_stage,
    .expected = fib_expected,
};
