/* Reading what a variant says of itself (see describe.h). */
#include "harness/describe.h"

#include <errno.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

#include "core/clock.h"
#include "harness/memory.h"
#include "harness/nearest.h"
#include "harness/spawn.h"

#define DESCRIBE_LIMIT_NS (10 * NS_PER_SECOND)

static const char *const type_words[] = {"count", "ms", "choice", "flag",
                                         "text"};

static int read_choices(const json_t *choices, struct variant_option *option)
{
    size_t i;
    const json_t *choice;

    option->choice_count = json_array_size(choices);
    option->choices =
        memory_zeroed(option->choice_count, sizeof *option->choices);
    json_array_foreach(
        choices, i,
        choice) if (!(option->choices[i] =
                          json_string_value(choice))) return -EINVAL;
    return option->type == VALUE_CHOICE && !option->choice_count ? -EINVAL : 0;
}

static int read_option(json_t *json, struct variant_option *option)
{
    const char *type = NULL;
    json_t *fallback = NULL, *min = NULL, *max = NULL, *choices = NULL;

    option->help = "";
    if (json_unpack(json, "{s:s, s:s, s:s, s?o, s?o, s?o, s?o, s?s}", "group",
                    &option->group, "name", &option->name, "type", &type,
                    "default", &fallback, "min", &min, "max", &max, "choices",
                    &choices, "help", &option->help) < 0)
        return -EINVAL;
    for (option->type = VALUE_COUNT; option->type <= VALUE_TEXT; option->type++)
        if (strcmp(type, type_words[option->type]) == 0)
            break;
    if (option->type > VALUE_TEXT)
        return -EINVAL;
    option->fallback = json_string_value(fallback);
    option->min = json_is_number(min) ? json_number_value(min) : -INFINITY;
    option->max = json_is_number(max) ? json_number_value(max) : INFINITY;
    return read_choices(choices, option);
}

/* Everything points into `json`, which the variant takes over. */
static int read_variant(struct variant *variant, json_error_t *error)
{
    json_t *options = NULL, *option, *reason = NULL;
    int schema = 0, available = 1, needs_origin = 0, needs_database = 0;
    size_t i;

    variant->workload_summary = variant->model_summary = "";
    if (json_unpack_ex(
            variant->json, error, 0,
            "{s:i, s:s, s:s, s?s, s?s, s:s, s?b, s?o, s?b, s?b, s:o}", "schema",
            &schema, "workload", &variant->workload, "model", &variant->model,
            "workload_summary", &variant->workload_summary, "model_summary",
            &variant->model_summary, "kind", &variant->kind, "available",
            &available, "reason", &reason, "needs_origin", &needs_origin,
            "needs_database", &needs_database, "options", &options) < 0)
        return -EINVAL;
    if (schema != 1) {
        strcpy(error->text, "its schema is not 1");
        return -EPROTO;
    }
    if (!available)
        variant->unavailable = json_is_string(reason)
                                   ? json_string_value(reason)
                                   : "it gives no reason";
    variant->needs_origin = needs_origin;
    variant->needs_database = needs_database;
    variant->options =
        memory_zeroed(json_array_size(options), sizeof *variant->options);
    json_array_foreach(options, i, option)
    {
        variant->option_count++;
        if (read_option(option, &variant->options[i]) < 0) {
            strcpy(error->text, "an option without name, group or known type");
            return -EINVAL;
        }
    }
    return 0;
}

static int refuse(struct variant *variant, struct problems *problems,
                  const char *why)
{
    problems_add(problems, "cannot use \"%s\" as a variant: %s", variant->path,
                 why);
    variant_release(variant);
    return -EINVAL;
}

int variant_describe(struct variant *variant, const char *path,
                     struct problems *problems)
{
    const char *const argv[] = {path, "--describe", NULL};
    struct captured captured;
    json_error_t error = {.text = ""};
    int status;

    *variant = (struct variant){.path = memory_copy(path)};
    status = spawn_capture(argv, DESCRIBE_LIMIT_NS, &captured);
    if (status < 0)
        return refuse(variant, problems, strerror(-status));
    if (captured.status != 0) {
        char *why = memory_format("%s --describe ended with %s", path,
                                  spawn_status_text(captured.status));
        status = refuse(variant, problems, why);
        free(why);
    } else {
        variant->json =
            json_loads(captured.out, JSON_REJECT_DUPLICATES, &error);
        if (!variant->json || read_variant(variant, &error) < 0) {
            char *why = memory_format(
                "its --describe is not what docs/protocol.md says: %s",
                error.text);
            status = refuse(variant, problems, why);
            free(why);
        }
    }
    captured_release(&captured);
    return status;
}

void variant_release(struct variant *variant)
{
    for (size_t i = 0; i < variant->option_count; i++)
        free(variant->options[i].choices);
    free(variant->options);
    free(variant->path);
    json_decref(variant->json);
    *variant = (struct variant){0};
}

const struct variant_option *variant_option(const struct variant *variant,
                                            const char *name)
{
    for (size_t i = 0; i < variant->option_count; i++)
        if (strcmp(variant->options[i].name, name) == 0)
            return &variant->options[i];
    return NULL;
}

static char *number_refusal(const struct variant_option *option,
                            const char *text)
{
    const char *allowed =
        option->type == VALUE_COUNT ? "0123456789" : "0123456789.";
    char *end;
    const double value = strtod(text, &end);

    if (!*text || *end || text[strspn(text, allowed)])
        return memory_format("\"%s\" is not %s", text,
                             option->type == VALUE_COUNT
                                 ? "a whole number"
                                 : "a number of milliseconds");
    if (value < option->min || value > option->max) {
        if (isinf(option->max))
            return memory_format("%s is too small: %.15g or more", text,
                                 option->min);
        return memory_format("%s is out of range: %.15g to %.15g", text,
                             option->min, option->max);
    }
    return NULL;
}

static char *choice_refusal(const struct variant_option *option,
                            const char *text)
{
    char *hint, *refusal;

    for (size_t i = 0; i < option->choice_count; i++)
        if (strcmp(option->choices[i], text) == 0)
            return NULL;
    hint = nearest_hint(text, option->choices, option->choice_count);
    refusal = memory_format("\"%s\" is not one of its choices; %s", text, hint);
    free(hint);
    return refusal;
}

char *variant_option_refusal(const struct variant_option *option,
                             const char *text)
{
    switch (option->type) {
    case VALUE_COUNT:
    case VALUE_MS:
        return number_refusal(option, text);
    case VALUE_CHOICE:
        return choice_refusal(option, text);
    case VALUE_FLAG:
        if (strcmp(text, "true") == 0 || strcmp(text, "false") == 0)
            return NULL;
        return memory_format("\"%s\" is neither true nor false", text);
    case VALUE_TEXT:
        break;
    }
    return *text ? NULL : memory_copy("it is empty");
}
