/* Reading and writing the values behind option rows. */
#include "core/option.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define NS_PER_TYPED_MS 1e6

static bool is_digits(const char *text)
{
    return *text != '\0' && strspn(text, "0123456789") == strlen(text);
}

static int out_of_range(const struct option_row *row, const char *text,
                        char *why, size_t why_size)
{
    const double unit = row->type == OPTION_NS ? NS_PER_TYPED_MS : 1;

    if (row->max == 0)
        snprintf(why, why_size, "--%s %s: must be at least %.10g", row->name,
                 text, (double)row->min / unit);
    else
        snprintf(why, why_size, "--%s %s: must be from %.10g to %.10g",
                 row->name, text, (double)row->min / unit,
                 (double)row->max / unit);
    return -ERANGE;
}

static int set_number(const struct option_row *row, const char *text,
                      uint64_t number, char *why, size_t why_size)
{
    if (number < row->min || (row->max != 0 && number > row->max))
        return out_of_range(row, text, why, why_size);
    *(uint64_t *)row->value = number;
    return 0;
}

static int set_count(const struct option_row *row, const char *text, char *why,
                     size_t why_size)
{
    if (row->zero && strcmp(text, row->zero) == 0)
        return set_number(row, text, 0, why, why_size);
    if (text[0] == '-' && is_digits(text + 1))
        return out_of_range(row, text, why, why_size);
    if (!is_digits(text)) {
        snprintf(why, why_size, "--%s '%s': not a whole number%s%s", row->name,
                 text, row->zero ? " or " : "", row->zero ? row->zero : "");
        return -EINVAL;
    }
    errno = 0;
    const uint64_t number = strtoull(text, NULL, 10);
    if (errno == ERANGE)
        return out_of_range(row, text, why, why_size);
    return set_number(row, text, number, why, why_size);
}

static int set_ns(const struct option_row *row, const char *text, char *why,
                  size_t why_size)
{
    const size_t shape = strspn(text, "-0123456789.");
    char *end;
    const double ms = strtod(text, &end);

    if (text[0] == '\0' || text[shape] != '\0' || *end != '\0') {
        snprintf(why, why_size, "--%s '%s': not a number of milliseconds",
                 row->name, text);
        return -EINVAL;
    }
    if (ms < 0 || !(ms * NS_PER_TYPED_MS < 0x1p63))
        return out_of_range(row, text, why, why_size);
    return set_number(row, text, (uint64_t)(ms * NS_PER_TYPED_MS + 0.5), why,
                      why_size);
}

static int set_choice(const struct option_row *row, const char *text, char *why,
                      size_t why_size)
{
    unsigned choice = 0;

    for (const char *at = row->choices;; at++, choice++) {
        const size_t length = strcspn(at, "|");

        if (length == strlen(text) && strncmp(at, text, length) == 0) {
            *(unsigned *)row->value = choice;
            return 0;
        }
        at += length;
        if (*at == '\0')
            break;
    }
    snprintf(why, why_size, "--%s '%s': must be one of %s", row->name, text,
             row->choices);
    return -EINVAL;
}

static int set_flag(const struct option_row *row, const char *text, char *why,
                    size_t why_size)
{
    const bool yes = strcmp(text, "true") == 0;

    if (!yes && strcmp(text, "false") != 0) {
        snprintf(why, why_size, "--%s '%s': must be true or false", row->name,
                 text);
        return -EINVAL;
    }
    *(bool *)row->value = yes;
    return 0;
}

int option_set(const struct option_row *row, const char *text, char *why,
               size_t why_size)
{
    switch (row->type) {
    case OPTION_COUNT:
        return set_count(row, text, why, why_size);
    case OPTION_NS:
        return set_ns(row, text, why, why_size);
    case OPTION_CHOICE:
        return set_choice(row, text, why, why_size);
    case OPTION_FLAG:
        return set_flag(row, text, why, why_size);
    case OPTION_TEXT:
        *(const char **)row->value = text;
        return 0;
    case OPTION_END:
        break;
    }
    return -EINVAL;
}

void option_defaults(const struct option_group *groups, size_t count)
{
    char why[256];

    for (size_t i = 0; i < count; i++)
        for (const struct option_row *row = groups[i].rows; row && row->name;
             row++)
            if (row->fallback &&
                option_set(row, row->fallback, why, sizeof(why)) != 0) {
                fprintf(stderr, "default of an option: %s\n", why);
                abort();
            }
}

const struct option_row *option_find(const struct option_group *groups,
                                     size_t count, const char *name)
{
    for (size_t i = 0; i < count; i++)
        for (const struct option_row *row = groups[i].rows; row && row->name;
             row++)
            if (strcmp(row->name, name) == 0)
                return row;
    return NULL;
}

void option_choice_word(const char *choices, unsigned choice, char *word,
                        size_t word_size)
{
    const char *at = choices;

    for (; choice > 0; choice--)
        at = strchr(at, '|') + 1;
    snprintf(word, word_size, "%.*s", (int)strcspn(at, "|"), at);
}

bool option_text(const struct option_row *row, char *text, size_t text_size)
{
    switch (row->type) {
    case OPTION_COUNT:
        if (row->zero && *(const uint64_t *)row->value == 0)
            snprintf(text, text_size, "%s", row->zero);
        else
            snprintf(text, text_size, "%" PRIu64,
                     *(const uint64_t *)row->value);
        return true;
    case OPTION_NS:
        snprintf(text, text_size, "%.10g",
                 (double)*(const uint64_t *)row->value / NS_PER_TYPED_MS);
        return true;
    case OPTION_CHOICE:
        option_choice_word(row->choices, *(const unsigned *)row->value, text,
                           text_size);
        return true;
    case OPTION_FLAG:
        snprintf(text, text_size, "%s",
                 *(const bool *)row->value ? "true" : "false");
        return true;
    case OPTION_TEXT:
        if (!*(const char **)row->value)
            return false;
        snprintf(text, text_size, "%s", *(const char **)row->value);
        return true;
    case OPTION_END:
        break;
    }
    return false;
}
