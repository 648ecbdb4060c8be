/* heartbeat: tasks that must begin on time, one every --period-ms, while others
 * compute.
 *
 *   beats      |  |  |  |  |  |  |  |  |  |  |  |       --every of them, then
 *   computing                 [=========]               --burst at once, at the
 *                             [=========]               next beat's moment
 *
 * A beat does next to nothing, as does an answer to "are you there?", a frame, a
 * lease that must be renewed; it has an intended start, and how long after that
 * it was done is its latency: the run's latencies are the beats' alone. What
 * computes are rounds of SHA-256 over a block, all of them due when the beats
 * between them are. So the latencies show what one task that occupies a thread
 * or a loop does to everybody who should have had it meanwhile.
 *
 * A beat has only an I/O stage, which never waits; the others have only a
 * compute stage. It does not show a CPU that is overloaded for good, where
 * everything comes later and later under any model, unless it is asked to.
 */
#include <errno.h>

#include "core/clock.h"
#include "core/digest.h"
#include "core/workload.h"
#include "workloads/stages/sha256.h"

#define PERIOD_MAX_NS (10 * NS_PER_SECOND)

/* The tiny work of a beat: so many steps of x -> MULTIPLIER x + INCREMENT. */
#define STEPS      100
#define MULTIPLIER UINT64_C(6364136223846793005)
#define INCREMENT  UINT64_C(1442695040888963407)

/* Constant while workers exist. */
static struct request {
    uint64_t period_ns;
    uint64_t every, burst; /* so many beats, then so many that compute */
    uint64_t seed;
} request;

static const struct option_row beat_options[] = {
    {.name = "period-ms",
     .help = "time from the intended start of one beat to the next one's, in "
             "milliseconds",
     .type = OPTION_NS,
     .value = &request.period_ns,
     .fallback = "2",
     .min = NS_PER_US,
     .max = PERIOD_MAX_NS},
    {.name = "every",
     .help = "after so many beats tasks that compute are due",
     .type = OPTION_COUNT,
     .value = &request.every,
     .fallback = "10",
     .min = 1,
     .max = 1000000},
    {.name = "burst",
     .help = "so many of them at once; 0: none, all tasks are beats",
     .type = OPTION_COUNT,
     .value = &request.burst,
     .fallback = "2",
     .max = 1000000},
    {.type = OPTION_END},
};

/* --- which task is what, and when ----------------------------------------- */

static bool is_beat(const void *shared, uint64_t index)
{
    const struct request *of = shared;

    return index % (of->every + of->burst) < of->every;
}

static bool is_computing(const void *shared, uint64_t index)
{
    return !is_beat(shared, index);
}

/* Those that compute are due with the beat that comes behind them. */
static uint64_t intended_ns(const void *shared, uint64_t index)
{
    const struct request *of = shared;
    const uint64_t whole = index / (of->every + of->burst);
    const uint64_t rest = index % (of->every + of->burst);

    return (whole * of->every + (rest < of->every ? rest : of->every)) *
           of->period_ns;
}

/* --- a beat --------------------------------------------------------------- */

static int beat_open(const struct plan *plan, void **shared)
{
    request.seed = plan->seed;
    *shared = &request;
    return 0;
}

static uint64_t first_number(const struct request *of, uint64_t index)
{
    return digest_seeded(of->seed, index);
}

/* Early is no better than late. */
static int beat_run(void *shared, struct task *task)
{
    uint64_t number = first_number(shared, task->index);

    if (!is_beat(shared, task->index))
        return 0;
    if (clock_now_ns() < task->intended_ns)
        return -ETIME;
    for (unsigned step = 0; step < STEPS; step++)
        number = number * MULTIPLIER + INCREMENT;
    task->digest = number;
    return 0;
}

/* It never waits: done already. */
static int beat_start(void *shared, struct task *task)
{
    const int status = beat_run(shared, task);

    return status == 0 ? 1 : status;
}

static const struct stage beat_stage = {
    .name = "beat",
    .options = beat_options,
    .open = beat_open,
    .run = beat_run,
    .start = beat_start,
};

/* --- what must come ------------------------------------------------------- */

/* All steps in one, by squaring: two steps x -> m x + i are one of
 * x -> m m x + (m + 1) i (Brown, Transactions of the American Nuclear Society
 * 71, 1994). */
static uint64_t jump(uint64_t number, unsigned steps)
{
    uint64_t multiplier = MULTIPLIER, increment = INCREMENT;

    for (; steps > 0; steps /= 2) {
        if (steps % 2)
            number = number * multiplier + increment;
        increment *= multiplier + 1;
        multiplier *= multiplier;
    }
    return number;
}

static int expected(void *beat, void *compute, uint64_t index, uint64_t *digest)
{
    (void)compute;
    if (!is_beat(beat, index))
        return sha256_block_expected(index, digest);
    *digest = jump(first_number(beat, index), STEPS);
    return 0;
}

const struct workload workload = {
    .name = "heartbeat",
    .summary = "beats that must begin on time while other tasks compute",
    .io = &beat_stage,
    .compute = &sha256_stage,
    .expected = expected,
    .intended_ns = intended_ns,
    .computes = is_computing,
    .tells_latency = is_beat,
};
