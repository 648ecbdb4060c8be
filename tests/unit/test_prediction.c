/* What readers are asked beforehand: choices, the manifest's shape, and which
 * choices the figures bear out. */
#include "tests/unit/unit.h"

#include "harness/prediction.h"
#include "harness/report/predicted.h"

#define ROUNDS 10

/* Cases of which each round takes its base time and one part in a hundred of
 * jitter, the same in all of them or not. */
struct world {
    struct resultset set;
    struct rs_experiment experiment;
    struct rs_case cases[4];
    struct rs_run runs[4 * ROUNDS];
    struct analysis analysis;
};

static void make(struct world *world, const uint64_t ns[3],
                 const struct prediction *predict)
{
    static const char *const names[] = {"one", "two", "three", "three again"};

    *world = (struct world){0};
    world->experiment = (struct rs_experiment){.name = "e",
                                               .title = "E",
                                               .baseline = "one",
                                               .rounds = ROUNDS,
                                               .predict = *predict,
                                               .cases = world->cases,
                                               .case_count = 4};
    for (unsigned c = 0; c < 4; c++) {
        const uint64_t base = ns[c < 3 ? c : 2];

        world->cases[c] = (struct rs_case){.id = names[c],
                                           .series = names[c],
                                           .aa_of = c == 3 ? "three" : NULL,
                                           .workload = "work",
                                           .tasks = 100};
        for (unsigned round = 1; base > 0 && round <= ROUNDS; round++) {
            const size_t i = world->set.run_count++;

            world->runs[i] = (struct rs_run){
                .run = i + 1,
                .line = i + 1,
                .case_index = c,
                .round = round,
                .timed = true,
                .wall_ns = base + base * ((round * 7 + c * 3) % 10) / 1000,
                .result = {.retried = 250, .cpu_user_ns = 1000ULL * (c + 1)},
                .has_result = true};
        }
    }
    world->set.experiments = &world->experiment;
    world->set.experiment_count = 1;
    world->set.runs = world->runs;
    assert_int_equal(analysis_init(&world->analysis, &world->set), 0);
}

static struct predicted_answer answer_of(const uint64_t ns[3],
                                         const struct prediction *predict)
{
    struct world world;
    struct predicted_answer answer;

    make(&world, ns, predict);
    assert_int_equal(predicted_answer(&world.analysis,
                                      &world.analysis.experiments[0], &answer),
                     0);
    analysis_release(&world.analysis);
    return answer;
}

static struct prediction ask_speed(void)
{
    static char ask[] = "?", of[] = "two", against[] = "one";

    return (struct prediction){.ask = ask,
                               .of = {of},
                               .of_count = 1,
                               .against = against,
                               .limits = {0.5, 2, 4},
                               .limit_count = 3};
}

static struct prediction ask_which(enum pick pick)
{
    static char ask[] = "?", one[] = "one", two[] = "two", three[] = "three";

    return (struct prediction){
        .ask = ask, .of = {one, two, three}, .of_count = 3, .pick = pick};
}

static void words_of_choices(void **state)
{
    static const char *const words[] = {"less than 0.5×", "0.5× to 2×",
                                        "2× to 4×", "more than 4×"};
    struct prediction p = ask_speed();
    char text[64];

    (void)state;
    assert_int_equal(prediction_choices(&p), 4);
    for (size_t i = 0; i < 4; i++) {
        prediction_choice(&p, i, text, sizeof(text));
        assert_string_equal(text, words[i]);
    }
    p.limit_count = 0;
    assert_int_equal(prediction_choices(&p), 0);
    p = ask_which(PICK_MOST);
    prediction_choice(&p, 2, text, sizeof(text));
    assert_string_equal(text, "three");
}

static void limits_decide(void **state)
{
    const struct prediction p = ask_speed();

    (void)state;
    assert_int_equal(prediction_right(&p, 0.1, 0.2), 1 << 0);
    assert_int_equal(prediction_right(&p, 1, 1.5), 1 << 1);
    assert_int_equal(prediction_right(&p, 1.9, 2.1), 1 << 1 | 1 << 2);
    assert_int_equal(prediction_right(&p, 9, 9), 1 << 3);
}

/* The answer follows the data, turns round with it and is gone without it. */
static void answers_a_number(void **state)
{
    const struct prediction p = ask_speed();
    struct predicted_answer answer;

    (void)state;
    answer = answer_of((uint64_t[]){9000000, 3000000, 1000000}, &p);
    assert_true(answer.known && answer.interval);
    assert_true(answer.value > 2.9 && answer.value < 3.1);
    assert_int_equal(answer.right, 1 << 2);
    answer = answer_of((uint64_t[]){3000000, 9000000, 1000000}, &p);
    assert_true(answer.value > 0.32 && answer.value < 0.34);
    assert_int_equal(answer.right, 1 << 0);
    answer = answer_of((uint64_t[]){3000000, 0, 1000000}, &p);
    assert_false(answer.known);
    assert_string_equal(answer.missing,
                        "the cases that it is about have no round in common");
}

/* An interval that holds more than one limit tells nothing. */
static void a_wide_interval_is_no_answer(void **state)
{
    struct prediction p = ask_speed();
    struct predicted_answer answer;

    (void)state;
    p.limits[0] = 2.9999;
    p.limits[1] = 3.0;
    p.limits[2] = 3.0001;
    answer = answer_of((uint64_t[]){9000000, 3000000, 1000000}, &p);
    assert_false(answer.known);
    assert_string_equal(answer.missing,
                        "the interval of the figure is too wide for it");
}

static void answers_of_single_figures(void **state)
{
    struct prediction p = ask_speed();
    struct predicted_answer answer;

    (void)state;
    p.measure = PREDICT_CPU;
    answer = answer_of((uint64_t[]){3000000, 3000000, 3000000}, &p);
    assert_true(answer.known && !answer.interval);
    assert_true(answer.value == 2);
    assert_int_equal(answer.right, 1 << 1 | 1 << 2);
    p.measure = PREDICT_MEMORY;
    answer = answer_of((uint64_t[]){3000000, 3000000, 3000000}, &p);
    assert_false(answer.known);
    p.measure = PREDICT_RETRIES;
    p.against = NULL;
    answer = answer_of((uint64_t[]){3000000, 3000000, 3000000}, &p);
    assert_true(answer.known);
    assert_true(answer.value == 2.5);
}

static void answers_which(void **state)
{
    const struct prediction most = ask_which(PICK_MOST);
    const struct prediction least = ask_which(PICK_LEAST);
    struct predicted_answer answer;

    (void)state;
    answer = answer_of((uint64_t[]){9000000, 3000000, 1000000}, &most);
    assert_true(answer.known);
    assert_int_equal(answer.right, 1 << 2);
    answer = answer_of((uint64_t[]){9000000, 3000000, 1000000}, &least);
    assert_int_equal(answer.right, 1 << 0);
    answer = answer_of((uint64_t[]){1000000, 3000000, 9000000}, &most);
    assert_int_equal(answer.right, 1 << 0);
    /* Two that cannot be told apart are both right; three are no answer. */
    answer = answer_of((uint64_t[]){9000000, 3000000, 3000000}, &most);
    assert_int_equal(answer.right, 1 << 1 | 1 << 2);
    answer = answer_of((uint64_t[]){3000000, 3000000, 3000000}, &most);
    assert_false(answer.known);
    answer = answer_of((uint64_t[]){3000000, 3000000, 0}, &most);
    assert_false(answer.known);
}

static void survives_the_manifest(void **state)
{
    const struct prediction p = ask_speed();
    struct prediction back;
    const char *why;
    json_t *json = prediction_json(&p);

    (void)state;
    assert_int_equal(json_array_size(json_object_get(json, "choices")), 4);
    assert_int_equal(prediction_read(&back, json, &why), 0);
    assert_string_equal(back.ask, "?");
    assert_string_equal(back.of[0], "two");
    assert_string_equal(back.against, "one");
    assert_int_equal(back.limit_count, 3);
    assert_true(back.limits[2] == 4);
    prediction_release(&back);
    json_decref(json);
    json = json_null();
    assert_int_equal(prediction_read(&back, json, &why), 0);
    assert_null(back.ask);
    json_decref(json);
}

static void refuses_what_is_wrong(void **state)
{
    static const char *const wrong[] = {
        "{}",
        "{\"measure\": \"beauty\"}",
        "{\"measure\": \"speed\", \"pick\": \"best\"}",
        "{\"measure\": \"speed\", \"ask\": \"?\"}",
        "{\"measure\": \"speed\", \"ask\": \"?\", \"of\": [1]}",
        "{\"measure\": \"speed\", \"ask\": \"?\", \"of\": [\"a\"]}",
        "{\"measure\": \"speed\", \"of\": [\"a\"], \"against\": \"b\"}",
        "{\"measure\": \"speed\", \"ask\": \"?\", \"of\": [\"a\", \"b\"]}",
        "{\"measure\": \"cpu\", \"ask\": \"?\", \"of\": [\"a\", \"b\"],"
        " \"pick\": \"most\"}",
        "{\"measure\": \"speed\", \"ask\": \"?\", \"of\": [\"a\"],"
        " \"against\": \"b\", \"limits\": [2, 1]}",
        "{\"measure\": \"speed\", \"ask\": \"?\", \"of\": [\"a\"],"
        " \"against\": \"b\", \"limits\": [\"2\"]}",
        "{\"measure\": \"speed\", \"ask\": \"?\", \"of\": [\"a\"],"
        " \"against\": \"b\", \"limits\": [1, 2, 3, 4]}",
    };
    struct prediction p;

    (void)state;
    for (size_t i = 0; i < COUNT_OF(wrong); i++) {
        json_t *json = json_loads(wrong[i], 0, NULL);
        const char *why = NULL;

        assert_non_null(json);
        assert_int_equal(prediction_read(&p, json, &why), -EINVAL);
        assert_non_null(why);
        prediction_release(&p);
        json_decref(json);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_of_choices),
        cmocka_unit_test(limits_decide),
        cmocka_unit_test(answers_a_number),
        cmocka_unit_test(a_wide_interval_is_no_answer),
        cmocka_unit_test(answers_of_single_figures),
        cmocka_unit_test(answers_which),
        cmocka_unit_test(survives_the_manifest),
        cmocka_unit_test(refuses_what_is_wrong),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
