/* Findings, and facts by their paths (see doctor.h). */
#include "harness/doctor.h"

#include <math.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "harness/memory.h"

static struct finding *add(struct findings *findings, const char *check)
{
    struct finding *finding;

    findings->items = memory_resize(findings->items, findings->count + 1,
                                    sizeof *findings->items);
    finding = &findings->items[findings->count++];
    *finding = (struct finding){.group = findings->group, .check = check};
    return finding;
}

void doctor_ok(struct findings *findings, const char *check, const char *format,
               ...)
{
    struct finding *finding = add(findings, check);
    va_list arguments;

    va_start(arguments, format);
    finding->found = memory_vformat(format, arguments);
    va_end(arguments);
}

void doctor_bad(struct findings *findings, const char *check,
                struct complaint complaint, const char *format, ...)
{
    struct finding *finding = add(findings, check);
    va_list arguments;

    finding->verdict = complaint.verdict;
    finding->weakens = complaint.weakens;
    finding->command = memory_copy(complaint.command);
    va_start(arguments, format);
    finding->found = memory_vformat(format, arguments);
    va_end(arguments);
}

void doctor_release(struct findings *findings)
{
    for (size_t i = 0; i < findings->count; i++) {
        free(findings->items[i].found);
        free(findings->items[i].command);
    }
    free(findings->items);
    *findings = (struct findings){0};
}

enum verdict doctor_worst(const struct findings *findings)
{
    enum verdict worst = VERDICT_OK;

    for (size_t i = 0; i < findings->count; i++)
        if (findings->items[i].verdict > worst)
            worst = findings->items[i].verdict;
    return worst;
}

static const json_t *fact(const json_t *facts, const char *path)
{
    char key[64];

    while (facts && *path) {
        const size_t length = strcspn(path, ".");

        if (length >= sizeof key)
            return NULL;
        memcpy(key, path, length);
        key[length] = '\0';
        facts = json_object_get(facts, key);
        path += length + (path[length] == '.');
    }
    return facts;
}

const char *fact_text(const json_t *facts, const char *path)
{
    const char *text = json_string_value(fact(facts, path));

    return text ? text : "unknown";
}

double fact_number(const json_t *facts, const char *path)
{
    const json_t *value = fact(facts, path);

    if (json_is_number(value))
        return json_number_value(value);
    return strcmp(fact_text(facts, path), "unlimited") == 0 ? INFINITY : NAN;
}
