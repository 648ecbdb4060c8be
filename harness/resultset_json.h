/* Reading checked values out of JSON objects, with a sentence where one is not
 * what it should be. Used by the reader of result sets only.
 *
 * Every function returns true when the value is there and right. The first
 * one that is not leaves its sentence in `why`; the others then do nothing, so
 * that a caller may read a whole object and look once, at the end. A member
 * that is null counts as absent; optional ones then leave the value alone.
 */
#ifndef HARNESS_RESULTSET_JSON_H
#define HARNESS_RESULTSET_JSON_H

#include <jansson.h>
#include <stdbool.h>
#include <stdint.h>

#define READING_WHY_SIZE 256

struct reading {
    const json_t *object;
    char why[READING_WHY_SIZE]; /* empty: all was right so far */
};

enum presence { OPTIONAL, REQUIRED };

void reading_init(struct reading *, const json_t *object);
static inline bool reading_right(const struct reading *reading)
{
    return reading->why[0] == '\0';
}
/* Leave a sentence, unless there is one already. Returns false. */
bool reading_wrong(struct reading *, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

bool read_text(struct reading *, const char *key, enum presence, const char **);
bool read_count(struct reading *, const char *key, enum presence, uint64_t *);
bool read_number(struct reading *, const char *key, enum presence, double *);
bool read_flag(struct reading *, const char *key, enum presence, bool *);
/* Borrowed from the object. */
bool read_object(struct reading *, const char *key, enum presence,
                 const json_t **);
bool read_array(struct reading *, const char *key, enum presence,
                const json_t **);
/* The member "schema": 1 … newest. A newer one sets `*newer`. */
bool read_schema(struct reading *, uint64_t newest, bool *newer);

#endif
