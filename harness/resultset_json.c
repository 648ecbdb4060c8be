/* Checked values out of JSON objects. */
#include "harness/resultset_json.h"

#include <inttypes.h>
#include <math.h>
#include <stdarg.h>
#include <stdio.h>

void reading_init(struct reading *reading, const json_t *object)
{
    reading->object = object;
    reading->why[0] = '\0';
    if (!json_is_object(object))
        reading_wrong(reading, "this is not a JSON object");
}

bool reading_wrong(struct reading *reading, const char *format, ...)
{
    va_list arguments;

    if (!reading_right(reading))
        return false;
    va_start(arguments, format);
    vsnprintf(reading->why, sizeof(reading->why), format, arguments);
    va_end(arguments);
    return false;
}

/* The member, or NULL where it is absent; an absent one that is required is
 * wrong. */
static const json_t *member(struct reading *reading, const char *key,
                            enum presence presence)
{
    const json_t *value;

    if (!reading_right(reading))
        return NULL;
    value = json_object_get(reading->object, key);
    if (value && !json_is_null(value))
        return value;
    if (presence == REQUIRED)
        reading_wrong(reading, "\"%s\" is missing", key);
    return NULL;
}

bool read_text(struct reading *reading, const char *key, enum presence presence,
               const char **text)
{
    const json_t *value = member(reading, key, presence);

    if (!value)
        return reading_right(reading);
    if (!json_is_string(value))
        return reading_wrong(reading, "\"%s\" is not a text", key);
    *text = json_string_value(value);
    return true;
}

bool read_count(struct reading *reading, const char *key,
                enum presence presence, uint64_t *count)
{
    const json_t *value = member(reading, key, presence);

    if (!value)
        return reading_right(reading);
    if (!json_is_integer(value))
        return reading_wrong(reading, "\"%s\" is not a whole number", key);
    if (json_integer_value(value) < 0)
        return reading_wrong(
            reading, "\"%s\" is %" JSON_INTEGER_FORMAT ", it cannot be below 0",
            key, json_integer_value(value));
    *count = (uint64_t)json_integer_value(value);
    return true;
}

bool read_number(struct reading *reading, const char *key,
                 enum presence presence, double *number)
{
    const json_t *value = member(reading, key, presence);

    if (!value)
        return reading_right(reading);
    if (!json_is_number(value) || !isfinite(json_number_value(value)))
        return reading_wrong(reading, "\"%s\" is not a number", key);
    *number = json_number_value(value);
    return true;
}

bool read_flag(struct reading *reading, const char *key, enum presence presence,
               bool *flag)
{
    const json_t *value = member(reading, key, presence);

    if (!value)
        return reading_right(reading);
    if (!json_is_boolean(value))
        return reading_wrong(reading, "\"%s\" is not true or false", key);
    *flag = json_is_true(value);
    return true;
}

bool read_object(struct reading *reading, const char *key,
                 enum presence presence, const json_t **object)
{
    const json_t *value = member(reading, key, presence);

    if (!value)
        return reading_right(reading);
    if (!json_is_object(value))
        return reading_wrong(reading, "\"%s\" is not an object", key);
    *object = value;
    return true;
}

bool read_array(struct reading *reading, const char *key,
                enum presence presence, const json_t **array)
{
    const json_t *value = member(reading, key, presence);

    if (!value)
        return reading_right(reading);
    if (!json_is_array(value))
        return reading_wrong(reading, "\"%s\" is not an array", key);
    *array = value;
    return true;
}

bool read_schema(struct reading *reading, uint64_t newest, bool *newer)
{
    uint64_t schema = 0;

    *newer = false;
    if (!read_count(reading, "schema", REQUIRED, &schema))
        return false;
    if (schema == 0)
        return reading_wrong(reading, "\"schema\" is 0, there is none of that");
    *newer = schema > newest;
    if (*newer)
        return reading_wrong(
            reading,
            "its schema is %" PRIu64 ", this cbench reads up to %" PRIu64
            "; use the cbench that recorded it, or a newer one",
            schema, newest);
    return true;
}
