/* Options: a table of rows beside the code that reads them.
 *
 * A model, a stage and the run itself each declare their options as one table
 * ending in a row without a name. From the tables come the command line, its
 * --help, the checks (type, range, repetition), `--describe` and the
 * `parameters` of a result: an option is written down once.
 *
 * Parsing writes through `value`, which points at a static variable of the
 * file that declares the row; a process holds one workload and one model.
 */
#ifndef CORE_OPTION_H
#define CORE_OPTION_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum option_type {
    OPTION_END = 0, /* the row after the last */
    OPTION_COUNT,   /* uint64_t: a whole number from min to max */
    OPTION_NS,      /* uint64_t nanoseconds, typed as milliseconds: "0.5";
                       min and max are in nanoseconds */
    OPTION_CHOICE,  /* unsigned: position of the word in choices */
    OPTION_FLAG,    /* bool: no argument */
    OPTION_TEXT,    /* const char *: kept as typed; NULL where not given */
};

struct option_row {
    const char *name; /* without dashes */
    const char *help; /* one sentence, no full stop, with its unit */
    enum option_type type;
    bool secret; /* OPTION_TEXT: an address that may hold a password, which
                    results must not */
    void *value; /* what type says */
    const char *fallback; /* the default as one would type it; NULL: not given,
                             the value stays as the variable was initialised */
    uint64_t min, max;    /* OPTION_COUNT, OPTION_NS; max 0: no upper limit */
    const char *choices;  /* OPTION_CHOICE: "static|claim|queue" */
    const char *zero;     /* OPTION_COUNT: a word that one may type for 0 */
};

/* One table with the heading it has in --help: "run", "model", "workload". */
struct option_group {
    const char *name;
    const struct option_row *rows;
};

/* Write every default through its row. A default that its own row refuses is a
 * programmer's error and aborts. */
void option_defaults(const struct option_group *groups, size_t count);

/* Parse `text` for `row` and write the value. Returns 0 or -EINVAL / -ERANGE,
 * with a sentence in `why` that says what was wrong and what is allowed. */
int option_set(const struct option_row *row, const char *text, char *why,
               size_t why_size);

/* The row called `name` in any group, or NULL. */
const struct option_row *option_find(const struct option_group *groups,
                                     size_t count, const char *name);

/* The row's value as one would type it, in `text`; false where nothing was
 * given (text options, unset). */
bool option_text(const struct option_row *row, char *text, size_t text_size);

/* Word `choice` of "a|b|c" into `word`. */
void option_choice_word(const char *choices, unsigned choice, char *word,
                        size_t word_size);

#endif
