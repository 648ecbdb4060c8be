/* Models, workloads and options as JSON. */
#include "core/describe.h"

#include <stdlib.h>
#include <string.h>

#include "core/secret.h"

#define NS_PER_TYPED_MS 1e6

const char *describe_unavailable(const struct model *m,
                                 const struct workload *w)
{
    if (w->unavailable)
        return w->unavailable;
    if (w->io && m->evented && !w->io->start)
        return "this workload's I/O stage cannot be waited for by a loop";
    if (w->io && !m->evented && !w->io->run)
        return "this workload's I/O stage has no blocking face";
    return m->unavailable ? m->unavailable(w) : NULL;
}

static const char *kind(const struct workload *w)
{
    if (w->io)
        return w->compute ? "mixed" : "io";
    return w->compute ? "cpu" : "none";
}

static const char *type_word(enum option_type type)
{
    static const char *const words[] = {"",       "count", "ms",
                                        "choice", "flag",  "text"};

    return words[type];
}

/* A limit in the unit that one types; null where there is none. */
static json_t *limit(const struct option_row *row, uint64_t value)
{
    if (row->type == OPTION_NS)
        return json_real((double)value / NS_PER_TYPED_MS);
    return json_integer((json_int_t)value);
}

static json_t *choices(const struct option_row *row)
{
    json_t *words = json_array();
    const char *at = row->choices;

    for (;;) {
        const size_t length = strcspn(at, "|");

        json_array_append_new(words, json_stringn(at, length));
        if (at[length] == '\0')
            return words;
        at += length + 1;
    }
}

static json_t *describe_option(const char *group, const struct option_row *row)
{
    const bool number = row->type == OPTION_COUNT || row->type == OPTION_NS;

    return json_pack("{s:s, s:s, s:s, s:s?, s:o, s:o, s:o, s:s?, s:s}", "group",
                     group, "name", row->name, "type", type_word(row->type),
                     "default", row->fallback, "min",
                     number ? limit(row, row->min) : json_null(), "max",
                     number && row->max ? limit(row, row->max) : json_null(),
                     "choices", row->choices ? choices(row) : json_null(),
                     "zero", row->zero, "help", row->help);
}

json_t *describe_variant(const struct model *m, const struct workload *w,
                         const struct option_group *groups, size_t count)
{
    const char *reason = describe_unavailable(m, w);
    json_t *options = json_array();

    for (size_t i = 0; i < count; i++)
        for (const struct option_row *row = groups[i].rows; row && row->name;
             row++)
            json_array_append_new(options,
                                  describe_option(groups[i].name, row));
    return json_pack(
        "{s:i, s:s, s:s, s:s, s:s, s:s, s:b, s:s?, s:b, s:b, s:b, s:o}",
        "schema", 1, "workload", w->name, "model", m->name, "workload_summary",
        w->summary, "model_summary", m->summary, "kind", kind(w), "available",
        !reason, "reason", reason, "needs_origin", w->io && w->io->origin,
        "needs_database", w->io && w->io->database, "own_starts",
        w->intended_ns != NULL, "options", options);
}

/* An address without its password: of the whole text, whose cut-off half would
 * not show where the password ends. */
static json_t *hidden_value(const char *address)
{
    char *text = address ? strdup(address) : NULL;
    json_t *value;

    if (text)
        secret_hide(text);
    value = text ? json_string(text) : json_null();
    free(text);
    return value;
}

static json_t *value_of(const struct option_row *row)
{
    char text[256];

    switch (row->type) {
    case OPTION_COUNT:
        if (row->zero && *(const uint64_t *)row->value == 0)
            return json_string(row->zero);
        return json_integer((json_int_t) * (const uint64_t *)row->value);
    case OPTION_NS:
        return json_real((double)*(const uint64_t *)row->value /
                         NS_PER_TYPED_MS);
    case OPTION_FLAG:
        return json_boolean(*(const bool *)row->value);
    case OPTION_CHOICE:
    case OPTION_TEXT:
    case OPTION_END:
        break;
    }
    if (row->secret)
        return hidden_value(*(const char **)row->value);
    return option_text(row, text, sizeof(text)) ? json_string(text)
                                                : json_null();
}

json_t *describe_parameters(const struct option_group *groups, size_t count)
{
    json_t *parameters = json_object();

    for (size_t i = 0; i < count; i++)
        for (const struct option_row *row = groups[i].rows; row && row->name;
             row++)
            json_object_set_new(parameters, row->name, value_of(row));
    return parameters;
}
