/* Reading a line byte by byte; each field ends at a byte that cannot be in it,
 * at the newline at last. */
#include "workloads/stages/records_line.h"

#include <errno.h>
#include <stdbool.h>

#define DIGITS_MAX 18

static const struct {
    int status;
    const char *words;
} flaws[] = {
    [RECORD_SOUND] = {0, "nothing is wrong with it"},
    [RECORD_BAD_ID] = {-EBADE, "the first field is not a whole number"},
    [RECORD_BAD_KEY] = {-EBADE, "the second field is empty, longer than 31 "
                                "bytes, or has a control character in it"},
    [RECORD_BAD_AMOUNT] = {-EBADE, "the third field is not a whole number"},
    [RECORD_TOO_LARGE] = {-EOVERFLOW, "a number has more than 18 digits"},
    [RECORD_FEW_FIELDS] = {-EBADE, "it has fewer than three fields"},
    [RECORD_MANY_FIELDS] = {-EBADE, "it has more than three fields"},
    [RECORD_TOO_LONG] = {-E2BIG, "it is longer than 256 bytes"},
    [RECORD_NO_END] = {-EBADE, "no newline ends it, the last one: it may be "
                               "cut off"},
};

int record_status(enum record_flaw flaw)
{
    return flaws[flaw].status;
}

const char *record_words(enum record_flaw flaw)
{
    return flaws[flaw].words;
}

/* The digits at `*at`, which is left behind them. */
static enum record_flaw read_digits(const char **at, enum record_flaw bad,
                                    uint64_t *value)
{
    const char *first = *at, *digit = first;
    uint64_t number = 0;
    unsigned next;

    while ((next = (unsigned)(unsigned char)*digit - '0') <= 9) {
        number = number * 10 + next;
        digit++;
    }
    *at = digit;
    *value = number;
    if (digit - first > DIGITS_MAX)
        return RECORD_TOO_LARGE;
    return digit > first ? RECORD_SOUND : bad;
}

/* What is wrong where a field should have ended with `wanted` and has not. */
static enum record_flaw not_ended(const char *at, const char *end,
                                  enum record_flaw bad)
{
    return at == end ? RECORD_FEW_FIELDS : bad;
}

static enum record_flaw read_key(const char **at, struct record *record)
{
    const char *byte = *at;

    record->key = byte;
    while (*byte != ',' && (unsigned char)*byte >= ' ' && *byte != 0x7f)
        byte++;
    record->key_bytes = (size_t)(byte - *at);
    *at = byte;
    return record->key_bytes > 0 && record->key_bytes <= RECORD_KEY_MAX
               ? RECORD_SOUND
               : RECORD_BAD_KEY;
}

enum record_flaw record_parse(const char *line, size_t bytes,
                              struct record *record)
{
    const char *at = line, *end = line + bytes;
    enum record_flaw flaw;
    uint64_t amount;

    flaw = read_digits(&at, RECORD_BAD_ID, &record->id);
    if (flaw == RECORD_SOUND && *at++ != ',')
        flaw = not_ended(at - 1, end, RECORD_BAD_ID);
    if (flaw != RECORD_SOUND)
        return flaw;
    flaw = read_key(&at, record);
    if (*at == ',' && flaw == RECORD_SOUND)
        at++;
    else
        return not_ended(at, end, RECORD_BAD_KEY);

    const bool negative = *at == '-';
    at += negative;
    flaw = read_digits(&at, RECORD_BAD_AMOUNT, &amount);
    if (flaw == RECORD_SOUND && at != end)
        flaw = *at == ',' ? RECORD_MANY_FIELDS : RECORD_BAD_AMOUNT;
    record->amount = negative ? -(int64_t)amount : (int64_t)amount;
    return flaw;
}
