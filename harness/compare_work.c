/* Whether two cases are the same work, and whether they were recorded under
 * the same conditions (see compare.h). */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "harness/compare.h"
#include "harness/memory.h"

#define VALUE_BYTES 160

/* One member after another. jansson's iteration does not take constant objects,
 * and changes none. */
static void *first_of(const json_t *object)
{
    return json_object_iter((json_t *)(uintptr_t)object);
}

static void *next_of(const json_t *object, void *at)
{
    return json_object_iter_next((json_t *)(uintptr_t)object, at);
}

/* "20" and 20.0 as people type them; cut where it is long. */
static char *value_text(const json_t *value)
{
    char *dumped, *text;

    if (!value || json_is_null(value))
        return memory_copy("none");
    if (json_is_string(value))
        return memory_format("%.*s", VALUE_BYTES, json_string_value(value));
    if (json_is_real(value))
        return memory_format("%.15g", json_real_value(value));
    dumped = json_dumps(value, JSON_ENCODE_ANY | JSON_COMPACT | JSON_SORT_KEYS);
    text = memory_format("%.*s", VALUE_BYTES, dumped ? dumped : "?");
    free(dumped);
    return text;
}

/* Append `what A / B` to a list in words. */
static void say(char **list, const char *what, const char *a, const char *b)
{
    char *longer = memory_format("%s%s%s %s / %s", *list ? *list : "",
                                 *list ? ", " : "", what, a, b);

    free(*list);
    *list = longer;
}

static void say_texts(char **list, const char *what, const char *a,
                      const char *b)
{
    if (!same_name(a, b))
        say(list, what, a ? a : "none", b ? b : "none");
}

static void say_counts(char **list, const char *what, uint64_t a, uint64_t b)
{
    char left[24], right[24];

    if (a == b)
        return;
    snprintf(left, sizeof left, "%" PRIu64, a);
    snprintf(right, sizeof right, "%" PRIu64, b);
    say(list, what, a ? left : "left open", b ? right : "left open");
}

/* Of a result's parameters: what the case itself says, and what is another in
 * every run. */
static bool is_beside_work(const char *name)
{
    static const char *const names[] = {"tasks",  "concurrency", "workers",
                                        "expect", "origin",      "result",
                                        "db-url", "latencies"};

    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strcmp(names[i], name) == 0)
            return true;
    return false;
}

/* What both sides know, defaults included. */
static void say_parameters(char **list, const json_t *before,
                           const json_t *after)
{
    for (void *at = first_of(before); at; at = next_of(before, at)) {
        const char *name = json_object_iter_key(at);
        const json_t *value = json_object_iter_value(at),
                     *other = json_object_get(after, name);
        char *a, *b;

        if (!other || is_beside_work(name))
            continue;
        a = value_text(value);
        b = value_text(other);
        if (strcmp(a, b) != 0)
            say(list, name, a, b);
        free(a);
        free(b);
    }
}

/* What the cases were given, where no run says more. */
static void say_options(char **list, const json_t *before, const json_t *after)
{
    for (void *at = first_of(before); at; at = next_of(before, at)) {
        const char *name = json_object_iter_key(at);

        say_texts(list, name, json_string_value(json_object_iter_value(at)),
                  json_string_value(json_object_get(after, name)));
    }
    for (void *at = first_of(after); at; at = next_of(after, at)) {
        const char *name = json_object_iter_key(at);

        if (!json_object_get(before, name))
            say_texts(list, name, NULL,
                      json_string_value(json_object_iter_value(at)));
    }
}

static const char *digest_of(const struct case_view *view)
{
    if (view->c->expected || !view->sample)
        return view->c->expected;
    return json_string_value(json_object_get(view->sample->json, "digest"));
}

char *compare_work(const struct case_view *before,
                   const struct case_view *after, char **note)
{
    const struct rs_case *a = before->c, *b = after->c;
    const char *digests[] = {digest_of(before), digest_of(after)};
    char *list = NULL;

    *note = NULL;
    say_texts(&list, "workload", a->workload, b->workload);
    say_texts(&list, "model", a->model, b->model);
    say_texts(&list, "program", a->program, b->program);
    say_counts(&list, "tasks", a->tasks, b->tasks);
    say_counts(&list, "concurrency", a->concurrency, b->concurrency);
    say_counts(&list, "workers", a->workers, b->workers);
    if (before->sample && after->sample && before->sample->parameters &&
        after->sample->parameters)
        say_parameters(&list, before->sample->parameters,
                       after->sample->parameters);
    else
        say_options(&list, a->options, b->options);
    if (digests[0] && digests[1])
        say_texts(&list, "digest", digests[0], digests[1]);
    if (!list && before->workers != after->workers && before->sample &&
        after->sample)
        *note = memory_format("ran with %.0f / %.0f workers, which the case "
                              "leaves open",
                              before->workers, after->workers);
    return list;
}

/* What is never twice the same, and what follows from the rest. */
static bool is_passing(const char *name)
{
    static const char *const names[] = {
        "load",
        "pressure",
        "uptime_s",
        "mhz_now",
        "steal_share",
        "swap_used_bytes",
        "current_khz",
        "allowed_cpus",
        "port_range",
        "seed",
        "memory_available_bytes",
    };

    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strcmp(names[i], name) == 0)
            return true;
    return false;
}

static void add_difference(struct comparison *comparison, const char *what,
                           const json_t *before, const json_t *after)
{
    comparison->differences =
        memory_resize(comparison->differences, comparison->difference_count + 1,
                      sizeof *comparison->differences);
    comparison->differences[comparison->difference_count++] =
        (struct difference){memory_copy(what), value_text(before),
                            value_text(after)};
}

static void compare_members(struct comparison *, const char *prefix,
                            const json_t *before, const json_t *after);

/* What contains something is compared by what it contains. */
static void compare_values(struct comparison *comparison, const char *what,
                           const json_t *before, const json_t *after)
{
    char *inner;

    if (json_is_object(before) && json_is_object(after)) {
        inner = memory_format("%s.", what);
        compare_members(comparison, inner, before, after);
        free(inner);
    } else if (json_is_array(before) &&
               json_array_size(before) == json_array_size(after)) {
        for (size_t i = 0; i < json_array_size(before); i++) {
            inner = memory_format("%s[%zu]", what, i);
            compare_values(comparison, inner, json_array_get(before, i),
                           json_array_get(after, i));
            free(inner);
        }
    } else if (!json_equal(before, after)) {
        add_difference(comparison, what, before, after);
    }
}

static void compare_members(struct comparison *comparison, const char *prefix,
                            const json_t *before, const json_t *after)
{
    for (void *at = first_of(before); at; at = next_of(before, at)) {
        const char *name = json_object_iter_key(at);
        const json_t *value = json_object_iter_value(at),
                     *other = json_object_get(after, name);
        char *what = memory_format("%s%s", prefix, name);

        if (!is_passing(name) && other)
            compare_values(comparison, what, value, other);
        comparison->one_sided += !is_passing(name) && !other;
        free(what);
    }
    for (void *at = first_of(after); at; at = next_of(after, at)) {
        const char *name = json_object_iter_key(at);

        comparison->one_sided +=
            !is_passing(name) && !json_object_get(before, name);
    }
}

void compare_conditions(struct comparison *comparison, const json_t *before,
                        const json_t *after)
{
    static const char *const parts[] = {"machine", "versions", "git"};
    const json_t *profiles[] = {json_object_get(before, "profile"),
                                json_object_get(after, "profile")};

    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        compare_values(comparison, parts[i], json_object_get(before, parts[i]),
                       json_object_get(after, parts[i]));
    if (profiles[0] && profiles[1] && !json_equal(profiles[0], profiles[1]))
        add_difference(comparison, "profile", profiles[0], profiles[1]);
}
