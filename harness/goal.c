/* A wanted precision and a budget, read and written (see goal.h). */
#include "harness/goal.h"

#include <errno.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#define LEAST_PRECISION 0.0001
#define LONGEST_S       (7.0 * 86400)

static const char *const words[GOAL_END_COUNT] = {
    [GOAL_OPEN] = "open",
    [GOAL_PRECISION] = "precision",
    [GOAL_BUDGET] = "budget",
    [GOAL_NOTHING] = "nothing compared",
};

const char *goal_end_word(enum goal_end end)
{
    return words[end];
}

int goal_end_parse(const char *word, enum goal_end *end)
{
    for (unsigned i = 0; i < GOAL_END_COUNT; i++)
        if (strcmp(words[i], word) == 0) {
            *end = (enum goal_end)i;
            return 0;
        }
    return -EINVAL;
}

/* A number, then, after blanks, the unit; NULL: no number. */
static const char *number(const char *text, double *value)
{
    char *end;

    *value = strtod(text, &end);
    if (end == text || !isfinite(*value))
        return NULL;
    return end + strspn(end, " ");
}

int goal_read_precision(const char *text, double *precision)
{
    double percent;
    const char *unit = number(text, &percent);

    if (!unit || (*unit && strcmp(unit, "%") != 0) ||
        !(percent / 100 >= LEAST_PRECISION && percent <= 100))
        return -EINVAL;
    *precision = percent / 100;
    return 0;
}

int goal_read_budget(const char *text, double *seconds)
{
    static const struct {
        const char *name;
        double seconds;
    } units[] = {{"", 1}, {"s", 1}, {"m", 60}, {"min", 60}, {"h", 3600}};
    double value;
    const char *unit = number(text, &value);

    for (size_t i = 0; unit && i < sizeof units / sizeof *units; i++)
        if (strcmp(unit, units[i].name) == 0 && value > 0 &&
            value * units[i].seconds <= LONGEST_S) {
            *seconds = value * units[i].seconds;
            return 0;
        }
    return -EINVAL;
}

json_t *goal_json(const struct goal *goal)
{
    if (!(goal->precision > 0))
        return json_null();
    return json_pack(
        "{s:f, s:f, s:i, s:o, s:s}", "precision", goal->precision, "budget_s",
        goal->budget_s, "first", (int)goal->first, "wanted",
        goal->wanted ? json_integer((json_int_t)goal->wanted) : json_null(),
        "ended", goal_end_word(goal->ended));
}
