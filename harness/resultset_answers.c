/* Of the manifest: what the report's first screen is made of beside the runs,
 * its rows and what doctor warned of. */
#include <stdlib.h>
#include <string.h>

#include "harness/resultset_parts.h"

static bool read_answer(struct reading *reading, struct rs_answer *answer)
{
    read_text(reading, "label", REQUIRED, &answer->label);
    read_text(reading, "group", OPTIONAL, &answer->group);
    answer->has_x = json_is_number(json_object_get(reading->object, "x"));
    read_number(reading, "x", OPTIONAL, &answer->x);
    return reading_right(reading);
}

bool resultset_read_answers(struct reading *reading, struct rs_experiment *e)
{
    const json_t *answers = NULL;
    json_t *object;
    size_t i;

    if (!read_array(reading, "answer", OPTIONAL, &answers) || !answers)
        return reading_right(reading);
    e->answers = calloc(json_array_size(answers) + 1, sizeof(*e->answers));
    if (!e->answers)
        return reading_wrong(reading, "there is no memory for its answers");
    json_array_foreach(answers, i, object)
    {
        struct reading inner;

        reading_init(&inner, object);
        if (!reading_right(&inner) || !read_answer(&inner, &e->answers[i]))
            return reading_wrong(reading, "answer[%zu]: %.200s", i, inner.why);
        e->answer_count++;
    }
    return true;
}

static bool read_warning(struct reading *reading, struct rs_warning *warning)
{
    const char *verdict = NULL;

    read_text(reading, "check", REQUIRED, &warning->check);
    read_text(reading, "found", REQUIRED, &warning->found);
    read_text(reading, "weakens", REQUIRED, &warning->weakens);
    read_text(reading, "verdict", REQUIRED, &verdict);
    warning->untrustworthy = verdict && strcmp(verdict, "untrustworthy") == 0;
    return reading_right(reading);
}

void resultset_read_doctor(struct reading *reading, struct resultset *set)
{
    const json_t *warnings = NULL;
    json_t *object;
    size_t i;

    if (!read_array(reading, "doctor", OPTIONAL, &warnings) || !warnings)
        return;
    set->has_doctor = true;
    set->warnings =
        calloc(json_array_size(warnings) + 1, sizeof(*set->warnings));
    if (!set->warnings) {
        reading_wrong(reading, "there is no memory for what doctor found");
        return;
    }
    json_array_foreach(warnings, i, object)
    {
        struct reading inner;

        reading_init(&inner, object);
        if (!reading_right(&inner) ||
            !read_warning(&inner, &set->warnings[i])) {
            reading_wrong(reading, "doctor[%zu]: %.200s", i, inner.why);
            return;
        }
        set->warning_count++;
    }
}
