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
        [FAULT_STATUS503] = "status503", [FAULT_CORRUPT] = "corrupt",
    };

    for (unsigned i = FAULT_RESET; i <= FAULT_CORRUPT; i++)
        if (strlen(words[i]) == length && memcmp(words[i], word, length) == 0)
            return (enum fault)i;
    return FAULT_NONE;
}

static int refuse(int status, const char *sentence, const char **why)
{
    *why = sentence;
    return status;
}

/* What may stand behind either path. */
static int parse_query(struct cursor *cursor, struct target *target,
                       const char **why)
{
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
                      "after DELAY/BYTES/ID nothing but ?fault=KIND or "
                      "?capacity=K may follow\n",
                      why);
    return 0;
}

static bool take_side(struct cursor *cursor, uint32_t *side)
{
    uint64_t number = 0;
    const bool taken = take_number(cursor, PICTURE_SIDE_MAX, &number);

    *side = (uint32_t)number;
    return taken && number > 0;
}

static bool take_extent(struct cursor *cursor, struct target *target)
{
    if (target->route == ROUTE_DATA)
        return take_number(cursor, TARGET_BYTES_MAX, &target->bytes);
    return take_side(cursor, &target->size.width) && take(cursor, "x") &&
           take_side(cursor, &target->size.height);
}

/* DELAY/BYTES/ID, or DELAY/WIDTHxHEIGHT/ID. */
static int parse_body(struct cursor *cursor, struct target *target,
                      const char **why)
{
    uint64_t delay_us = 0;

    if (!take_number(cursor, TARGET_DELAY_MAX_US, &delay_us) ||
        !take(cursor, "/"))
        return refuse(-EINVAL,
                      "the delay in /d/DELAY/BYTES/ID is not a whole number "
                      "of microseconds, at most 86400000000 (a day)\n",
                      why);
    if (!take_extent(cursor, target) || !take(cursor, "/"))
        return refuse(-EINVAL,
                      target->route == ROUTE_DATA
                          ? "the size in /d/DELAY/BYTES/ID is not a whole "
                            "number of bytes, at most 1099511627776\n"
                          : "the size in /j/DELAY/WIDTHxHEIGHT/ID is not two "
                            "whole numbers of pixels, 1 to 4096\n",
                      why);
    if (!take_number(cursor, UINT64_MAX, &target->id))
        return refuse(-EINVAL,
                      "the id in /d/DELAY/BYTES/ID is not a whole number "
                      "of 64 bits\n",
                      why);
    target->delay_ns = delay_us * 1000;
    return parse_query(cursor, target, why);
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

    *target = (struct target){
        .route = ROUTE_DATA, .fault = FAULT_NONE, .capacity = UINT64_MAX};
    skip_authority(&cursor);
    if (take(&cursor, "/d/"))
        return parse_body(&cursor, target, why);
    if (take(&cursor, "/j/")) {
        target->route = ROUTE_PICTURE;
        return parse_body(&cursor, target, why);
    }
    for (size_t i = 0; i < sizeof(plain) / sizeof(plain[0]); i++) {
        struct cursor rest = cursor;

        if (take(&rest, plain[i].path) && rest.at == rest.end) {
            target->route = plain[i].route;
            return 0;
        }
    }
    return refuse(-ENOENT,
                  "there is /d/DELAY_US/BYTES/ID[?fault=KIND|?capacity=K], "
                  "/j/DELAY_US/WIDTHxHEIGHT/ID, /stats, /stats/reset and "
                  "/healthz here\n",
                  why);
}
