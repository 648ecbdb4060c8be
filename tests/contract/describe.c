/* Reading --describe, so that a new model or a new option of one is covered
 * without a line here. */
#include "tests/contract/describe.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tests/contract/expect.h"

#define WORDS_BYTES 300

/* Tasks of well under a millisecond, where the defaults are longer. */
static const char *const small[][2] = {
    {"timer", "--wait-ms=1"},
    {"slow", "--wait-ms=1"},
    {"http", "--latency-ms=1 --bytes=1000"},
    {"overload", "--latency-ms=1 --bytes=1000 --capacity=1000"},
    {"heartbeat",
     "--period-ms=0.1 --every=5 --burst=2 --block-bytes=1000 --rounds=3"},
    {"socket", "--latency-ms=1 --bytes=1000"},
    {"fib", "--n=12"},
    {"file", "--bytes=1000"},
    {"sum-squares", "--terms=1000"},
    {"sha256", "--block-bytes=1000 --rounds=3"},
    {"mandelbrot", "--width=50 --iterations=100"},
    {"skew", "--terms=10 --cap=100"},
    {"montecarlo", "--walks=50"},
    {"stream", "--memory-mib=1 --block-kib=4"},
    {"shared-state", "--updates=70"},
    {"records", "--file-kib=8 --keys=50"},
    {"fetch-hash", "--latency-ms=1 --bytes=1000 --rounds=3"},
    {"image", "--size=33x21,8x8 --images=3 --scale=50 --filter=sharpen"},
    {"payload", "--bytes=65600"},
    {"thumbnails",
     "--latency-ms=1 --size=33x21,8x8 --images=3 --scale=50 --filter=blur"},
    {"aggregate", "--latency-ms=1 --bytes=500 --services=3"},
    {"fail-nth", "--nth=1000000 --failing-attempts=1 --retries=1"},
};

static const char *string_in(const json_t *object, const char *name)
{
    const char *text = json_string_value(json_object_get(object, name));

    return text ? text : "";
}

static void check_option(const struct outcome *outcome, const json_t *option)
{
    static const char *const types[] = {"count", "ms", "choice", "flag",
                                        "text"};
    static const char *const members[] = {"group", "name",    "type", "default",
                                          "min",   "choices", "max",  "help"};
    const char *help = string_in(option, "help");
    bool known = false;

    for (size_t i = 0; i < sizeof(types) / sizeof(types[0]); i++)
        known = known || strcmp(types[i], string_in(option, "type")) == 0;
    if (!known)
        complain(outcome, "option %s has no known type",
                 string_in(option, "name"));
    for (size_t i = 0; i < sizeof(members) / sizeof(members[0]); i++)
        if (!json_object_get(option, members[i]))
            complain(outcome, "option %s has no %s", string_in(option, "name"),
                     members[i]);
    if (!*help || help[strlen(help) - 1] == '.')
        complain(outcome, "option %s has no help, or a full stop behind it",
                 string_in(option, "name"));
}

json_t *describe(const char *variant)
{
    static const char *const members[] = {
        "schema",        "workload",  "model",          "workload_summary",
        "kind",          "reason",    "needs_origin",   "options",
        "model_summary", "available", "needs_database",
    };
    struct command command;
    struct outcome outcome;
    const json_t *options;
    json_t *object;
    size_t i;

    command_begin(&command, variant);
    command_add(&command, "--describe");
    run_command(&outcome, &command);
    expect_exit(&outcome, 0);
    object = json_loads(outcome.out, JSON_REJECT_DUPLICATES, NULL);
    if (!object)
        complain(&outcome, "--describe is not JSON");
    for (i = 0; object && i < sizeof(members) / sizeof(members[0]); i++)
        if (!json_object_get(object, members[i]))
            complain(&outcome, "%s is missing", members[i]);
    options = json_object_get(object, "options");
    for (i = 0; i < json_array_size(options); i++)
        check_option(&outcome, json_array_get(options, i));
    outcome_release(&outcome);
    return object;
}

bool is_available(const json_t *description)
{
    return json_is_true(json_object_get(description, "available"));
}

/* Where the tests' database is; the test is skipped where there is none. */
static const char *database(void)
{
    static char words[WORDS_BYTES];
    const char *path = getenv("CBENCH_TEST_DATABASE");
    FILE *file = path ? fopen(path, "re") : NULL;
    char url[WORDS_BYTES - 40] = "";

    if (file && fgets(url, sizeof(url), file))
        url[strcspn(url, "\n")] = '\0';
    if (file)
        fclose(file);
    if (!*url) {
        printf("skipped: there is no database to ask: the test database.start "
               "says why\n");
        exit(EXIT_SKIPPED);
    }
    snprintf(words, sizeof(words), "--rows=100 --db-url=%s", url);
    return words;
}

const char *small_tasks(const json_t *description)
{
    const char *workload = string_in(description, "workload");

    if (json_is_true(json_object_get(description, "needs_database")))
        return database();
    for (size_t i = 0; i < sizeof(small) / sizeof(small[0]); i++)
        if (strcmp(small[i][0], workload) == 0)
            return small[i][1];
    return "";
}

static bool has_option(const json_t *description, const char *name)
{
    const json_t *option;
    size_t i;

    json_array_foreach(json_object_get(description, "options"), i,
                       option) if (strcmp(string_in(option, "name"), name) ==
                                   0) return true;
    return false;
}

const char *process_words(const json_t *description)
{
    if (has_option(description, "isolate"))
        return "--isolate=process";
    return strstr(string_in(description, "model"), "process") ? "" : NULL;
}

struct combination {
    const json_t *options;
    void (*use)(void *argument, const char *words);
    void *argument;
};

/* The values to try of one option; NULL where it is left as it is. */
static json_t *values_of(const json_t *option)
{
    if (strcmp(string_in(option, "group"), "model") != 0)
        return NULL;
    if (strcmp(string_in(option, "type"), "choice") == 0)
        return json_deep_copy(json_object_get(option, "choices"));
    if (strcmp(string_in(option, "name"), "chunk") == 0)
        return json_pack("[s, s, s, s]", "", "1", "7", "guided");
    return NULL;
}

/* Try every value of option `at`, each with everything that comes after. */
static void combine(const struct combination *all, size_t at,
                    const char *before)
{
    const json_t *option = json_array_get(all->options, at);
    json_t *values;

    if (!option) {
        all->use(all->argument, before);
        return;
    }
    values = values_of(option);
    if (!values)
        combine(all, at + 1, before);
    for (size_t i = 0; i < json_array_size(values); i++) {
        const char *value = json_string_value(json_array_get(values, i));
        char words[WORDS_BYTES];

        if (*value)
            snprintf(words, sizeof(words), "%s --%s=%s", before,
                     string_in(option, "name"), value);
        else
            snprintf(words, sizeof(words), "%s", before);
        combine(all, at + 1, words);
    }
    json_decref(values);
}

void each_dispatch(const json_t *description,
                   void (*use)(void *argument, const char *words),
                   void *argument)
{
    const struct combination all = {json_object_get(description, "options"),
                                    use, argument};

    combine(&all, 0, "");
}
