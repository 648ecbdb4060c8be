/* What rounds are made for, where an experiment does not fix their number: a
 * wanted precision of every ratio, within a budget of time. */
#ifndef HARNESS_GOAL_H
#define HARNESS_GOAL_H

#include <jansson.h>

enum goal_end {
    GOAL_OPEN = 0,  /* the data was not looked at yet */
    GOAL_PRECISION, /* so many rounds as the precision asks for */
    GOAL_BUDGET,    /* fewer: the time was used up */
    GOAL_NOTHING,   /* no ratio that could become more precise */
    GOAL_END_COUNT
};

struct goal {
    double precision; /* 0.02: every ratio within 2 %; 0: rounds are fixed */
    double budget_s;  /* for one experiment */
    unsigned first;   /* rounds before the one look at the data */
    unsigned wanted;  /* that the precision asks for, as that look says */
    enum goal_end ended;
};

#define GOAL_PRECISION_DEFAULT 0.02
#define GOAL_BUDGET_DEFAULT    300

/* "2", "2%", "0.5 %" of a ratio; "90", "90s", "5min", "1h". Return 0 or
 * -EINVAL; then nothing was written. */
int goal_read_precision(const char *text, double *precision);
int goal_read_budget(const char *text, double *seconds);

/* The manifest's "adaptive" (docs/protocol.md): an object, or null. */
json_t *goal_json(const struct goal *);
/* The word for it there, and back: 0 or -EINVAL. */
const char *goal_end_word(enum goal_end);
int goal_end_parse(const char *word, enum goal_end *);

#endif
