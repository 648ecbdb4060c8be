/* "Why": each sentence is there with the data beneath it, is gone without, and
 * turns round with it. */
#include "tests/unit/unit.h"

#include "harness/report/findings.h"

#define ROUNDS 10
#define CASES  3

/* What a case of the world is like. */
struct kind {
    const char *name;
    uint64_t wall_ns, cpu_ns, wait_ns, in_flight, workers, sleeps;
    double computing, ready, blocked; /* all 0: nothing was observed */
    uint64_t lag_p99_ns;              /* 0: no loop */
};

struct world {
    struct resultset set;
    struct rs_experiment experiment;
    struct rs_case cases[CASES + 1];
    struct rs_run runs[(CASES + 1) * (ROUNDS + 1)];
    json_t *results[CASES + 1], *observed[CASES + 1];
    struct analysis analysis;
    struct findings why;
};

static const struct kind waiting[CASES] = {
    {"plain", 10000000000, 30000000, 20000000, 1, 1, 500, .04, 0, .96, 0},
    {"threads", 230000000, 47000000, 20000000, 100, 100, 640, .01, .02, .97, 0},
    {"loop", 230000000, 27000000, 20000000, 100, 1, 20, .15, .05, .8, 400000},
};

static const struct kind computing[CASES] = {
    {"plain", 1000000000, 990000000, 0, 1, 1, 1, .99, .01, 0, 0},
    {"threads", 500000000, 990000000, 0, 2, 2, 9, .65, .02, .33, 0},
    {"loop", 1000000000, 990000000, 0, 2, 1, 1, .97, .03, 0, 90000000},
};

static json_t *observed_of(const struct kind *kind)
{
    json_t *json = json_object();

    if (kind->computing + kind->ready + kind->blocked > 0)
        json_object_set_new(json, "budget",
                            json_pack("{s:f, s:f, s:f}", "computing",
                                      kind->computing, "waiting_for_cpu",
                                      kind->ready, "blocked", kind->blocked));
    if (kind->lag_p99_ns > 0)
        json_object_set_new(json, "loop_lag_ns",
                            json_pack("{s:I, s:I, s:I}", "p50",
                                      (json_int_t)kind->lag_p99_ns, "p99",
                                      (json_int_t)kind->lag_p99_ns, "max",
                                      (json_int_t)kind->lag_p99_ns));
    return json;
}

static void add_runs(struct world *world, unsigned c, const struct kind *kind)
{
    world->observed[c] = observed_of(kind);
    world->results[c] = json_pack(
        "{s:I, s:i, s:i, s:i}", "voluntary_switches", (json_int_t)kind->sleeps,
        "involuntary_switches", 1, "minor_faults", 1, "major_faults", 0);
    for (unsigned round = 0; round <= ROUNDS && kind->wall_ns > 0; round++) {
        const size_t i = world->set.run_count++;
        struct rs_run *run = &world->runs[i];

        *run = (struct rs_run){.run = i + 1,
                               .line = i + 1,
                               .case_index = c,
                               .round = round,
                               .warmup = round == 0,
                               .timed = round > 0,
                               .has_result = true,
                               .has_observed = round == 0};
        run->wall_ns =
            kind->wall_ns + kind->wall_ns * ((round * 7 + c) % 10) / 2000;
        run->result = (struct rs_result){.tasks = 500,
                                         .parts = 1,
                                         .workers = kind->workers,
                                         .peak_in_flight = kind->in_flight,
                                         .task_wait_ns = kind->wait_ns,
                                         .cpu_user_ns = kind->cpu_ns,
                                         .json = world->results[c]};
        run->observed.threads_peak = kind->workers + 1;
        run->observed.json = world->observed[c];
    }
}

static void make(struct world *world, const struct kind kinds[CASES])
{
    *world = (struct world){0};
    world->experiment = (struct rs_experiment){.name = "e",
                                               .title = "E",
                                               .baseline = "plain",
                                               .rounds = ROUNDS,
                                               .cases = world->cases,
                                               .case_count = CASES + 1};
    for (unsigned c = 0; c <= CASES; c++) {
        const struct kind *kind = &kinds[c < CASES ? c : 1];

        world->cases[c] =
            (struct rs_case){.id = c < CASES ? kind->name : "threads again",
                             .series = c < CASES ? kind->name : "threads again",
                             .aa_of = c < CASES ? NULL : "threads",
                             .workload = "work",
                             .concurrency = 100,
                             .tasks = 500};
        add_runs(world, c, kind);
    }
    world->set.machine.cpus = 2;
    world->set.experiments = &world->experiment;
    world->set.experiment_count = 1;
    world->set.runs = world->runs;
    assert_int_equal(analysis_init(&world->analysis, &world->set), 0);
    assert_int_equal(findings_why(&world->why, &world->analysis,
                                  &world->analysis.experiments[0]),
                     0);
}

static void unmake(struct world *world)
{
    findings_release(&world->why);
    analysis_release(&world->analysis);
    for (unsigned c = 0; c <= CASES; c++) {
        json_decref(world->results[c]);
        json_decref(world->observed[c]);
    }
}

/* Whether some sentence of a world of these has the text. */
static bool says(const struct kind kinds[CASES], const char *text)
{
    struct world world;
    bool found = false;

    make(&world, kinds);
    for (size_t i = 0; i < world.why.count; i++)
        found = found || strstr(world.why.sentences[i], text);
    unmake(&world);
    return found;
}

static void waits_overlap(void **state)
{
    struct kind kinds[CASES];

    (void)state;
    memcpy(kinds, waiting, sizeof(kinds));
    assert_true(says(kinds, "Waits overlapped. Waiting at once, on average "
                            "(and in flight at most): plain 0.998 (1), "
                            "threads 43.4 (100), loop 43.4 (100)."));
    assert_true(says(kinds, "for each task: threads 1.28; plain 1, loop 0.04"));
    /* As slow as one by one: nothing overlapped. */
    kinds[1].wall_ns = kinds[2].wall_ns = kinds[0].wall_ns;
    assert_false(says(kinds, "Waits overlapped"));
    /* The other way round: the baseline is the one whose waits overlap. */
    kinds[0].wall_ns = waiting[1].wall_ns;
    assert_false(says(kinds, "Waits overlapped"));
    /* Who slept how often turns round with the numbers. */
    kinds[1].sleeps = waiting[2].sleeps;
    kinds[2].sleeps = waiting[1].sleeps;
    assert_true(says(kinds, "for each task: loop 1.28; plain 1, threads 0.04"));
}

static void more_cpus(void **state)
{
    struct kind kinds[CASES];

    (void)state;
    memcpy(kinds, computing, sizeof(kinds));
    assert_true(says(kinds, "Who is faster had more CPUs at work at once. CPUs "
                            "kept busy on average (CPU time ÷ time of the "
                            "process): threads 1.98; plain 0.988"));
    assert_true(says(kinds, "loop computed 97 % of its threads' time, on 0.988 "
                            "CPUs: no wait was left to fill"));
    /* Reversed: the baseline has two CPUs, and the other one. */
    kinds[0].wall_ns = 500000000;
    kinds[0].in_flight = kinds[0].workers = 2;
    kinds[1].wall_ns = 1000000000;
    assert_false(says(kinds, "Who is faster"));
    assert_true(says(kinds, "Who is slower had fewer CPUs at work at once"));
    assert_false(says(kinds, "no wait was left to fill"));
    /* Without an observed run nobody can say what threads did. */
    for (unsigned i = 0; i < CASES; i++) {
        kinds[i] = computing[i];
        kinds[i].computing = kinds[i].ready = kinds[i].blocked = 0;
    }
    assert_false(says(kinds, "CPUs"));
}

static void a_late_loop(void **state)
{
    struct kind kinds[CASES];

    (void)state;
    memcpy(kinds, computing, sizeof(kinds));
    assert_true(says(kinds, "The loop of loop came 90.0 ms late (p99) to what "
                            "was due every millisecond: it computed meanwhile, "
                            "97 % of the time."));
    kinds[2].computing = 0.02;
    kinds[2].blocked = 0.98;
    assert_true(says(kinds, "it was blocked meanwhile, 98 % of the time"));
    kinds[1].lag_p99_ns = 200000;
    assert_true(says(kinds, "Of threads that was 200 µs."));
    kinds[2].lag_p99_ns = 500000;
    assert_false(says(kinds, "The loop of"));
}

static void dear_tasks(void **state)
{
    struct kind kinds[CASES];

    (void)state;
    memcpy(kinds, computing, sizeof(kinds));
    assert_false(says(kinds, "more CPU time on each task"));
    kinds[1].wall_ns = 3000000000;
    kinds[1].cpu_ns = 5940000000;
    assert_true(says(kinds, "Who is slower spent more CPU time on each task, "
                            "against 1.98 ms of plain: threads 6.00×"));
    kinds[1].cpu_ns = kinds[0].cpu_ns;
    assert_false(says(kinds, "more CPU time on each task"));
}

static void threads_that_wait_for_a_cpu(void **state)
{
    struct kind kinds[CASES];

    (void)state;
    memcpy(kinds, computing, sizeof(kinds));
    assert_false(says(kinds, "waited for a CPU"));
    kinds[1].ready = 0.6;
    kinds[1].computing = 0.2;
    kinds[1].blocked = 0.2;
    assert_true(says(kinds, "The threads of threads, 3 at most, were ready to "
                            "run and waited for a CPU for 60 % of their time, "
                            "and computed for 20 %"));
}

static void places(void **state)
{
    struct kind kinds[CASES];

    (void)state;
    memcpy(kinds, waiting, sizeof(kinds));
    assert_false(says(kinds, "threads had"));
    kinds[1].in_flight = kinds[1].workers = 16;
    assert_true(says(kinds, "threads had 16 in flight at most, with 100 "
                            "allowed"));
    kinds[1].wall_ns = 0;
    assert_false(says(kinds, "threads"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(waits_overlap),
        cmocka_unit_test(more_cpus),
        cmocka_unit_test(a_late_loop),
        cmocka_unit_test(dear_tasks),
        cmocka_unit_test(places),
        cmocka_unit_test(threads_that_wait_for_a_cpu),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
