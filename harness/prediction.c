/* What is asked before the figures are shown (see prediction.h). */
#include "harness/prediction.h"

#include <errno.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const char *const predicted_words[PREDICTED_COUNT] = {
    [PREDICT_SPEED] = "speed",       [PREDICT_LATENCY] = "latency",
    [PREDICT_CPU] = "cpu",           [PREDICT_MEMORY] = "memory",
    [PREDICT_SWITCHES] = "switches", [PREDICT_RETRIES] = "retries",
};

static const char *const picks[] = {
    [PICK_LEAST] = "least", [PICK_MOST] = "most"};

const char *predicted_word(enum predicted measure)
{
    return predicted_words[measure];
}

int predicted_parse(const char *word, enum predicted *measure)
{
    for (unsigned i = 0; i < PREDICTED_COUNT; i++)
        if (strcmp(predicted_words[i], word) == 0) {
            *measure = (enum predicted)i;
            return 0;
        }
    return -EINVAL;
}

int pick_parse(const char *word, enum pick *pick)
{
    for (unsigned i = PICK_LEAST; i <= PICK_MOST; i++)
        if (strcmp(picks[i], word) == 0) {
            *pick = (enum pick)i;
            return 0;
        }
    return -EINVAL;
}

bool prediction_is_ratio(const struct prediction *p)
{
    return p->pick == PICK_NONE && p->against;
}

/* Measures that mean something without another case beside them. */
static bool stands_alone(const struct prediction *p)
{
    return p->measure == PREDICT_SWITCHES || p->measure == PREDICT_RETRIES;
}

const char *prediction_refusal(const struct prediction *p)
{
    if (!p->ask || !*p->ask)
        return "\"ask\" is missing: what is the reader asked?";
    if (p->of_count == 0)
        return "\"of\" is missing: which case answers it?";
    if (p->pick != PICK_NONE && (p->of_count < 2 || p->against))
        return "with \"pick\", \"of\" names two to four cases, and nothing is "
               "\"against\" them";
    if (p->pick != PICK_NONE && p->measure != PREDICT_SPEED &&
        p->measure != PREDICT_LATENCY)
        return "\"pick\" is for speed and latency, of which there are rounds "
               "to tell a tie by";
    if (p->pick != PICK_NONE && p->limit_count > 0)
        return "with \"pick\" the cases are the choices; \"limits\" are for a "
               "number";
    if (p->pick == PICK_NONE && p->of_count > 1)
        return "several cases need \"pick\": most or least";
    if (p->pick == PICK_NONE && !p->against && !stands_alone(p))
        return "\"against\" is missing: the case that it is a ratio to";
    for (size_t i = 0; i < p->limit_count; i++)
        if (!isfinite(p->limits[i]) || p->limits[i] <= 0 ||
            (i > 0 && p->limits[i] <= p->limits[i - 1]))
            return "\"limits\" are one to three numbers above 0, in rising "
                   "order";
    return NULL;
}

size_t prediction_choices(const struct prediction *p)
{
    if (p->pick != PICK_NONE)
        return p->of_count;
    return p->limit_count > 0 ? p->limit_count + 1 : 0;
}

void prediction_choice(const struct prediction *p, size_t index, char *text,
                       size_t size)
{
    const char *unit = prediction_is_ratio(p) ? "×" : "";

    if (p->pick != PICK_NONE)
        snprintf(text, size, "%s", p->of[index]);
    else if (index == 0)
        snprintf(text, size, "less than %g%s", p->limits[0], unit);
    else if (index == p->limit_count)
        snprintf(text, size, "more than %g%s", p->limits[index - 1], unit);
    else
        snprintf(text, size, "%g%s to %g%s", p->limits[index - 1], unit,
                 p->limits[index], unit);
}

unsigned prediction_right(const struct prediction *p, double low, double high)
{
    unsigned right = 0;

    for (size_t i = 0; i <= p->limit_count && p->limit_count > 0; i++)
        if ((i == 0 || high >= p->limits[i - 1]) &&
            (i == p->limit_count || low <= p->limits[i]))
            right |= 1U << i;
    return right;
}

/* --- manifest.json -------------------------------------------------------- */

json_t *prediction_json(const struct prediction *p)
{
    json_t *of, *limits, *choices;
    char text[256];

    if (!p->ask)
        return json_null();
    of = json_array();
    limits = json_array();
    choices = json_array();
    for (size_t i = 0; i < p->of_count; i++)
        json_array_append_new(of, json_string(p->of[i]));
    for (size_t i = 0; i < p->limit_count; i++)
        json_array_append_new(limits, json_real(p->limits[i]));
    for (size_t i = 0; i < prediction_choices(p); i++) {
        prediction_choice(p, i, text, sizeof(text));
        json_array_append_new(choices, json_string(text));
    }
    return json_pack("{s:s, s:s, s:o, s:o, s:o, s:o, s:o}", "ask", p->ask,
                     "measure", predicted_word(p->measure), "of", of, "against",
                     p->against ? json_string(p->against) : json_null(), "pick",
                     p->pick != PICK_NONE ? json_string(picks[p->pick])
                                          : json_null(),
                     "limits", limits, "choices", choices);
}

static int copy_text(char **to, const json_t *from)
{
    const char *text = json_string_value(from);

    *to = text ? strdup(text) : NULL;
    return text && !*to ? -ENOMEM : 0;
}

static int read_lists(struct prediction *p, const json_t *json,
                      const char **why)
{
    const json_t *of = json_object_get(json, "of");
    const json_t *limits = json_object_get(json, "limits");
    int status = 0;

    *why = "\"of\" or \"limits\" is no list, or has too many entries";
    if (json_array_size(of) > PREDICTION_CASES ||
        json_array_size(limits) > PREDICTION_LIMITS)
        return -EINVAL;
    for (size_t i = 0; i < json_array_size(of) && status == 0; i++) {
        if (!json_is_string(json_array_get(of, i)))
            return -EINVAL;
        status = copy_text(&p->of[p->of_count++], json_array_get(of, i));
    }
    for (size_t i = 0; i < json_array_size(limits); i++) {
        if (!json_is_number(json_array_get(limits, i)))
            return -EINVAL;
        p->limits[p->limit_count++] =
            json_number_value(json_array_get(limits, i));
    }
    return status;
}

int prediction_read(struct prediction *p, const json_t *json, const char **why)
{
    const char *measure = json_string_value(json_object_get(json, "measure"));
    const char *pick = json_string_value(json_object_get(json, "pick"));
    int status;

    *p = (struct prediction){0};
    *why = NULL;
    if (!json || json_is_null(json))
        return 0;
    *why = "it is no object with a \"measure\" that is known here";
    if (!measure || predicted_parse(measure, &p->measure) < 0)
        return -EINVAL;
    *why = "\"pick\" is most or least";
    if (pick && pick_parse(pick, &p->pick) < 0)
        return -EINVAL;
    status = read_lists(p, json, why);
    if (status == 0)
        status = copy_text(&p->against, json_object_get(json, "against"));
    if (status == 0)
        status = copy_text(&p->ask, json_object_get(json, "ask"));
    if (status < 0)
        return status;
    *why = prediction_refusal(p);
    return *why ? -EINVAL : 0;
}

void prediction_release(struct prediction *p)
{
    for (size_t i = 0; i < p->of_count; i++)
        free(p->of[i]);
    free(p->ask);
    free(p->against);
    *p = (struct prediction){0};
}
