/* What a reader is asked before the figures are shown, and which of the
 * figures answers it.
 *
 * There are two forms. Either a number is asked for: a measure of one case,
 * mostly against that of another one; with limits, which give the choices
 * "less than 2×", "2× to 10×", "more than 10×". Or it is asked which of two to
 * four cases has the most, or the least, of a measure; their ids are the
 * choices.
 *
 * In an experiment file (docs/experiments.md) and in manifest.json
 * (docs/protocol.md) the names are the same.
 */
#ifndef HARNESS_PREDICTION_H
#define HARNESS_PREDICTION_H

#include <jansson.h>
#include <stdbool.h>
#include <stddef.h>

enum predicted {
    PREDICT_SPEED,    /* how many times as fast, as the experiment compares */
    PREDICT_LATENCY,  /* the latency that the experiment compares */
    PREDICT_CPU,      /* CPU time of the process for each task */
    PREDICT_MEMORY,   /* of all processes at its height */
    PREDICT_SWITCHES, /* context switches for each task */
    PREDICT_RETRIES,  /* attempts in vain for each task */
    PREDICTED_COUNT
};

enum pick { PICK_NONE, PICK_LEAST, PICK_MOST };

#define PREDICTION_CASES  4
#define PREDICTION_LIMITS 3

struct prediction {
    char *ask; /* NULL: nothing is asked */
    enum predicted measure;
    enum pick pick;
    char *of[PREDICTION_CASES]; /* ids of cases: one, or those to pick from */
    size_t of_count;
    char *against; /* id of the case that it is a ratio to, or NULL */
    double limits[PREDICTION_LIMITS]; /* rising */
    size_t limit_count;
};

/* Returns 0, or -EINVAL where none is called so. */
int predicted_parse(const char *word, enum predicted *);
const char *predicted_word(enum predicted);
int pick_parse(const char *word, enum pick *);

/* The words that predicted_parse knows. */
extern const char *const predicted_words[PREDICTED_COUNT];

/* Whether the figure is told as a ratio, else in a unit of its own. */
bool prediction_is_ratio(const struct prediction *);
/* What is wrong with it as a whole, or NULL. */
const char *prediction_refusal(const struct prediction *);

/* How many choices there are: 0 where a number is to be typed. */
size_t prediction_choices(const struct prediction *);
/* The words of choice `index`. */
void prediction_choice(const struct prediction *, size_t index, char *text,
                       size_t size);
/* Which choices hold a value that lies between low and high: more than one
 * where a limit lies between them. Bit i stands for choice i. */
unsigned prediction_right(const struct prediction *, double low, double high);

/* The member `predict` of an experiment in manifest.json; null where nothing
 * is asked. A new object, or NULL. */
json_t *prediction_json(const struct prediction *);
/* The same read back. Returns 0, -ENOMEM, or -EINVAL with the reason in
 * `why`; release is needed in any case. */
int prediction_read(struct prediction *, const json_t *, const char **why);
void prediction_release(struct prediction *);

#endif
