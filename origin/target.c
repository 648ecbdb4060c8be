/* Paths and queries of requests: a cursor that walks over the text once. */
#include "origin/target.h"

#include <errno.h>
#include <stdbool.h>
#include <string.h>

struct cursor {
    const char *at, *end;
};

/* Step over `word` if the text goes on with it. */
static bool take(struct cursor *cursor, const char *word)
{
    const size_t length = strlen(word);

    if ((size_t)(cursor->end - cursor->at) < length ||
        memcmp(cursor->at, word, length) != 0)
        return false;
    cursor->at += length;
    return true;
}

/* Step over a decimal number of at most `max`: digits only, at least one. */
static bool take_number(struct cursor *cursor, uint64_t max, uint64_t *number)
{
    const char *const first = cursor->at;
    uint64_t value = 0;

    for (; cursor->at < cursor->end; cursor->at++) {
        const unsigned digit = (unsigned char)*cursor->at - (unsigned)'0';

        if (digit > 9)
            break;
        if (value > (max - digit) / 10)
            return false;
        value = value * 10 + digit;
    }
    *number = value;
    return cursor->at > first;
}

enum fault fault_named(const char *word, size_t length)
{
    static const char *const words[] = {
        [FAULT_RESET] = "reset",         [FAULT_STALL] = "stall",
        [FAULT_TRUNCATE] = "truncate",   [FAULT_MALFORMED] = "malformed",
        [FAULT_STATUS503] = "status503",
    };

    for (unsigned i = FAULT_RESET; i <= FAULT_STATUS503; i++)
        if (strlen(words[i]) == length && memcmp(words[i], word, length) == 0)
            return (enum fault)i;
    return FAULT_NONE;
}

static int refuse(int status, const char *sentence, const char **why)
{
    *why = sentence;
    return status;
}

static int parse_data(struct cursor *cursor, struct target *target,
                      const char **why)
{
    uint64_t delay_us = 0;

    target->route = ROUTE_DATA;
    if (!take_number(cursor, TARGET_DELAY_MAX_US, &delay_us) ||
        !take(cursor, "/"))
        return refuse(-EINVAL,
                      "the delay in /d/DELAY/BYTES/ID is not a whole number "
                      "of microseconds, at most 86400000000 (a day)\n",
                      why);
    if (!take_number(cursor, TARGET_BYTES_MAX, &target->bytes) ||
        !take(cursor, "/"))
        return refuse(-EINVAL,
                      "the size in /d/DELAY/BYTES/ID is not a whole number "
                      "of bytes, at most 1099511627776\n",
                      why);
    if (!take_number(cursor, UINT64_MAX, &target->id))
        return refuse(-EINVAL,
                      "the id in /d/DELAY/BYTES/ID is not a whole number "
                      "of 64 bits\n",
                      why);
    target->delay_ns = delay_us * 1000;
    if (take(cursor, "?capacity=")) {
        if (!take_number(cursor, UINT64_MAX, &target->capacity))
            return refuse(-EINVAL,
                          "the capacity is not a whole number of 64 bits\n",
                          why);
    } else if (take(cursor, "?fault=")) {
        target->fault =
            fault_named(cursor->at, (size_t)(cursor->end - cursor->at));
        if (target->fault == FAULT_NONE)
            return refuse(-EINVAL, "a fault is one of " FAULT_WORDS "\n", why);
        cursor->at = cursor->end;
    }
    if (cursor->at != cursor->end)
        return refuse(-EINVAL,
                      "after /d/DELAY/BYTES/ID nothing but ?fault=KIND or "
                      "?capacity=K may follow\n",
                      why);
    return 0;
}

/* "http://host:port/path", as clients ask a proxy: step to the path. */
static void skip_authority(struct cursor *cursor)
{
    const char *path;

    if (!take(cursor, "http://"))
        return;
    path = memchr(cursor->at, '/', (size_t)(cursor->end - cursor->at));
    cursor->at = path ? path : cursor->end;
}

int target_parse(const char *text, size_t length, struct target *target,
                 const char **why)
{
    static const struct {
        const char *path;
        enum route route;
    } plain[] = {
        {"/stats", ROUTE_STATS},
        {"/stats/reset", ROUTE_STATS_RESET},
        {"/stats?reset", ROUTE_STATS_RESET},
        {"/healthz", ROUTE_HEALTH},
    };
    struct cursor cursor = {.at = text, .end = text + length};

    *target = (struct target){.fault = FAULT_NONE, .capacity = UINT64_MAX};
    skip_authority(&cursor);
    if (take(&cursor, "/d/"))
        return parse_data(&cursor, target, why);
    for (size_t i = 0; i < sizeof(plain) / sizeof(plain[0]); i++) {
        struct cursor rest = cursor;

        if (take(&rest, plain[i].path) && rest.at == rest.end) {
            target->route = plain[i].route;
            return 0;
        }
    }
    return refuse(-ENOENT,
                  "there is /d/DELAY_US/BYTES/ID[?fault=KIND|?capacity=K], "
                  "/stats, /stats/reset and /healthz here\n",
                  why);
}
