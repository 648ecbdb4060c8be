/* montecarlo: how likely a random walk is never to meet itself, by trying.
 *
 * A long molecule is a walk of --steps steps on a square lattice which never
 * turns straight back: each step goes one of three ways. How many such walks
 * never come back to a place they have been to was counted exactly (Conway,
 * Enting & Guttmann 1993; OEIS A001411), so the share that chance finds has a
 * known answer p and a known standard error, sqrt(p (1 - p) / walks).
 *
 * Each task tries --walks walks with random numbers of its own, from Philox
 * 4x32-10 (Salmon et al., "Parallel random numbers: as easy as 1, 2, 3", SC
 * 2011): block b of task i under seed s is Philox of the counter (b, i) with
 * the key s. Nothing is carried from one block to the next, so no two tasks
 * share a stream, and none depends on who runs it. A block is two walks of 64
 * bits each, read as a fraction whose digits to the base of 3 are up to 19 turns
 * (turn k is digit k); each course of them is off its chance by no more than one
 * part in 2^64 / 3^19 = 1.6e10.
 *
 * The digest is the task's count of walks that never met themselves (its lower
 * half) and a checksum of where all its walks ended (its upper half): whole
 * numbers, the same in every build. It is checked walk by walk with a Philox
 * written another way and with places that are compared instead of marked; the
 * pooled share must lie within 5 standard errors of p.
 *
 * It shows computing with branches that cannot be predicted and a table that
 * stays in the first-level cache, as simulations have it. It does not show
 * floating point.
 */
#include <errno.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/digest.h"
#include "core/workload.h"

__extension__ typedef unsigned __int128 wide;

#define STEPS_MAX 20
/* Fewer walks have no bell curve yet; they are not held against one. */
#define WALKS_TO_JUDGE 1000
#define ERRORS_ALLOWED 5.0

/* Walks of n steps that never meet themselves, the first going any of four
 * ways: OEIS A001411. */
static const uint64_t self_avoiding[STEPS_MAX + 1] = {
    1,       4,       12,       36,       100,       284,       780,
    2172,    5916,    16268,    44100,    120292,    324932,    881500,
    2374444, 6416596, 17245332, 46466676, 124658732, 335116620, 897697164};

/* What is asked for; constant while workers exist. */
static struct request {
    uint64_t steps, walks;
    uint64_t seed;
} request;

static const struct option_row montecarlo_options[] = {
    {.name = "steps",
     .help = "how long a walk is that does not meet itself",
     .type = OPTION_COUNT,
     .value = &request.steps,
     .fallback = "20",
     .min = 1,
     .max = STEPS_MAX},
    {.name = "walks",
     .help = "how many walks a task tries",
     .type = OPTION_COUNT,
     .value = &request.walks,
     .fallback = "10000",
     .min = 1,
     .max = 1000000000},
    {.type = OPTION_END},
};

static int montecarlo_open(const struct plan *plan, void **shared)
{
    request.seed = plan->seed;
    *shared = &request;
    return 0;
}

/* Most walks end at an early meeting; some ten nanoseconds each. */
static uint64_t montecarlo_cost_ns(const void *shared)
{
    (void)shared;
    return request.walks * 30;
}

/* --- random numbers ------------------------------------------------------- */

struct block {
    uint32_t words[4];
};

/* Philox 4x32-10. */
static struct block philox(uint64_t low, uint64_t high, uint64_t key)
{
    uint32_t a = (uint32_t)low, b = (uint32_t)(low >> 32);
    uint32_t c = (uint32_t)high, d = (uint32_t)(high >> 32);
    uint32_t k = (uint32_t)key, l = (uint32_t)(key >> 32);

    for (int round = 0; round < 10; round++) {
        const uint64_t p = UINT64_C(0xd2511f53) * a;
        const uint64_t q = UINT64_C(0xcd9e8d57) * c;

        a = (uint32_t)(q >> 32) ^ b ^ k;
        b = (uint32_t)q;
        c = (uint32_t)(p >> 32) ^ d ^ l;
        d = (uint32_t)p;
        k += UINT32_C(0x9e3779b9);
        l += UINT32_C(0xbb67ae85);
    }
    return (struct block){{a, b, c, d}};
}

/* --- walks ---------------------------------------------------------------- */

/* Where a walk is and was: a field large enough for its longest way, whose
 * places carry the number of the last walk that came by. */
#define SIDE 64
struct field {
    uint32_t seen[SIDE * SIDE];
};

struct tally {
    uint64_t avoiding; /* walks that never met themselves */
    uint64_t checksum; /* of where they all ended */
};

/* What a walk adds: the steps it made until it met itself, or all of them, and
 * the place where that was. */
static void count_walk(struct tally *tally, uint64_t steps, int x, int y,
                       bool avoiding)
{
    tally->avoiding += avoiding;
    tally->checksum += digest_mix(steps << 32 | (uint64_t)(x + SIDE) << 16 |
                                  (uint64_t)(y + SIDE));
}

/* Ways a walk may go: right, up, left, down; and from one to the next: straight
 * on, left, right. */
#define WAYS 4
static const int left_by[3] = {0, 1, 3};

/* One walk, its `number` above those of all before it in this field. Its first
 * step goes right. */
static void try_walk(struct field *field, uint32_t number, uint64_t bits,
                     struct tally *tally)
{
    static const int places[WAYS] = {1, SIDE, -1, -SIDE};
    int at = SIDE / 2 * SIDE + SIDE / 2 + 1;
    unsigned way = 0;
    uint64_t steps = 1;
    bool avoiding = true;

    field->seen[at - 1] = number;
    field->seen[at] = number;
    while (avoiding && steps < request.steps) {
        const wide thrice = (wide)bits * 3;

        bits = (uint64_t)thrice;
        way = (way + (unsigned)left_by[thrice >> 64]) % WAYS;
        at += places[way];
        avoiding = field->seen[at] != number;
        field->seen[at] = number;
        steps++;
    }
    count_walk(tally, steps, at % SIDE, at / SIDE, avoiding);
}

static uint64_t digest_of(const struct tally *tally)
{
    return tally->checksum << 32 | tally->avoiding;
}

static uint64_t joined(uint32_t low, uint32_t high)
{
    return (uint64_t)high << 32 | low;
}

static int montecarlo_attach(void *shared, const struct place *place,
                             void **local)
{
    (void)shared;
    (void)place;
    *local = malloc(sizeof(struct field));
    return *local ? 0 : -ENOMEM;
}

static int montecarlo_run(void *local, struct task *task)
{
    struct field *field = local;
    struct tally tally = {0};

    memset(field, 0, sizeof(*field));
    for (uint64_t first = 0; first < request.walks; first += 2) {
        const struct block block = philox(first / 2, task->index, request.seed);
        const uint32_t *words = block.words;
        const uint32_t number = (uint32_t)first + 1;

        try_walk(field, number, joined(words[0], words[1]), &tally);
        if (first + 1 < request.walks)
            try_walk(field, number + 1, joined(words[2], words[3]), &tally);
    }
    task->digest = digest_of(&tally);
    return 0;
}

/* --- what is expected ----------------------------------------------------- */

/* The same generator from its definition: four words that change places, and
 * the key of each round from its number. */
static void philox_again(uint32_t words[4], uint64_t key)
{
    static const uint32_t factors[2] = {0xd2511f53, 0xcd9e8d57};
    static const uint32_t steps[2] = {0x9e3779b9, 0xbb67ae85};

    for (uint32_t round = 0; round < 10; round++) {
        uint32_t next[4];

        for (unsigned i = 0; i < 2; i++) {
            const uint32_t word = words[2 - 2 * i];
            const uint64_t product = (uint64_t)factors[1 - i] * word;
            const uint32_t round_key =
                (uint32_t)(key >> 32 * i) + round * steps[i];

            next[2 * i] =
                (uint32_t)(product >> 32) ^ words[2 * i + 1] ^ round_key;
            next[2 * i + 1] = (uint32_t)product;
        }
        memcpy(words, next, sizeof(next));
    }
}

/* Turn k of a walk: digit k of the fraction bits / 2^64 to the base of 3. */
static unsigned turn_of(uint64_t bits, uint64_t k)
{
    wide scaled = bits;

    for (uint64_t i = 0; i < k; i++)
        scaled *= 3;
    return (unsigned)(scaled >> 64) % 3;
}

struct place_of_walk {
    int x, y;
};

static void walk_again(uint64_t bits, struct tally *tally)
{
    struct place_of_walk places[STEPS_MAX + 1] = {{0, 0}, {1, 0}};
    uint64_t steps = 1;
    bool avoiding = true;

    for (unsigned way = 0; avoiding && steps < request.steps; steps++) {
        struct place_of_walk next = places[steps];

        way = (way + (unsigned)left_by[turn_of(bits, steps)]) % WAYS;
        next.x += (way == 0) - (way == 2);
        next.y += (way == 1) - (way == 3);
        for (uint64_t i = 0; i <= steps; i++)
            avoiding =
                avoiding && (places[i].x != next.x || places[i].y != next.y);
        places[steps + 1] = next;
    }
    count_walk(tally, steps, places[steps].x + SIDE / 2,
               places[steps].y + SIDE / 2, avoiding);
}

static int montecarlo_expected(void *io, void *compute, uint64_t index,
                               uint64_t *digest)
{
    struct tally tally = {0};

    (void)io;
    (void)compute;
    for (uint64_t number = 0; number < request.walks; number++) {
        const uint64_t block = number / 2;
        uint32_t words[4] = {(uint32_t)block, (uint32_t)(block >> 32),
                             (uint32_t)index, (uint32_t)(index >> 32)};

        philox_again(words, request.seed);
        walk_again(joined(words[number % 2 * 2], words[number % 2 * 2 + 1]),
                   &tally);
    }
    *digest = digest_of(&tally);
    return 0;
}

/* Of all walks that turn back nowhere, the share that never meet themselves. */
static double known_share(void)
{
    return (double)self_avoiding[request.steps] /
           (WAYS * pow(3, (double)request.steps - 1));
}

/* All tasks together: is the share that chance found near the known one? */
static int montecarlo_verify(void *io, void *compute, const struct tasks *tasks,
                             char *problem)
{
    const double known = known_share();
    uint64_t walks = 0, avoiding = 0;

    (void)io;
    (void)compute;
    for (uint64_t i = 0; i < tasks->count; i++) {
        const struct slot *slot = &tasks->slots[i];

        if (slot->state != TASK_ENDED || slot->status != 0)
            continue;
        walks += request.walks;
        avoiding += (uint32_t)slot->digest;
    }
    if (walks < WALKS_TO_JUDGE)
        return 0;

    const double found = (double)avoiding / (double)walks;
    const double error = sqrt(known * (1 - known) / (double)walks);
    if (fabs(found - known) > ERRORS_ALLOWED * error)
        snprintf(problem, VERIFY_SENTENCE,
                 "%.6f of %llu walks never met themselves and it should be "
                 "%.6f, by %g standard errors of %.2g",
                 found, (unsigned long long)walks, known, ERRORS_ALLOWED,
                 error);
    return 0;
}

static const struct stage montecarlo_stage = {
    .name = "montecarlo",
    .options = montecarlo_options,
    .open = montecarlo_open,
    .cost_ns = montecarlo_cost_ns,
    .attach = montecarlo_attach,
    .detach = free,
    .run = montecarlo_run,
};

const struct workload workload = {
    .name = "montecarlo",
    .summary = "how many random walks never meet themselves",
    .compute = &montecarlo_stage,
    .expected = montecarlo_expected,
    .verify = montecarlo_verify,
};
