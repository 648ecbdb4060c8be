/* Reading an origin's address. */
#include "workloads/stages/http_address.h"

#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "core/failure.h"

/* Step over a decimal number from min to max. */
static bool take_number(const char **at, unsigned min, unsigned max,
                        unsigned *number)
{
    const char *const first = *at;
    unsigned value = 0;

    for (; **at >= '0' && **at <= '9' && value <= max; ++*at)
        value = 10 * value + (unsigned)(**at - '0');
    *number = value;
    return *at > first && value >= min && value <= max;
}

static bool take(const char **at, char wanted)
{
    if (**at != wanted)
        return false;
    ++*at;
    return true;
}

/* Four numbers with dots between; the last may be a range. */
static bool take_host(const char **at, struct http_address *address)
{
    unsigned number, last;

    for (unsigned i = 0; i < 4; i++) {
        if ((i > 0 && !take(at, '.')) || !take_number(at, 0, 255, &number))
            return false;
        address->first[i] = (uint8_t)number;
    }
    last = number;
    if (take(at, '-') && !take_number(at, number, 255, &last))
        return false;
    /* 0-255 would be 256 addresses. */
    if (last - number >= UINT8_MAX)
        return false;
    address->count = (uint8_t)(last - number + 1);
    return true;
}

int http_address_parse(const char *text, struct http_address *address)
{
    struct http_address parsed = {.count = 0};
    const char *at = text;
    unsigned port;

    if (!take_host(&at, &parsed) || !take(&at, ':') ||
        !take_number(&at, 1, UINT16_MAX, &port) || *at != '\0')
        return failure_explain(
            -EINVAL,
            "--origin '%s' is not an address; give a numeric IPv4 address and "
            "a port, such as 127.0.0.1:8080, or 127.0.0.1-16:8080 for the "
            "same port on sixteen addresses",
            text);
    parsed.port = (uint16_t)port;
    *address = parsed;
    return 0;
}

static unsigned last_byte(const struct http_address *address, uint32_t which)
{
    return address->first[3] + which % address->count;
}

size_t http_address_host(const struct http_address *address, uint32_t which,
                         char host[HTTP_HOST_BYTES])
{
    const uint8_t *first = address->first;

    return (size_t)snprintf(host, HTTP_HOST_BYTES, "%u.%u.%u.%u:%u", first[0],
                            first[1], first[2], last_byte(address, which),
                            address->port);
}

struct sockaddr_in http_address_socket(const struct http_address *address,
                                       uint32_t which)
{
    const uint8_t *first = address->first;
    const uint32_t host = (uint32_t)first[0] << 24 | (uint32_t)first[1] << 16 |
                          (uint32_t)first[2] << 8 | last_byte(address, which);

    return (struct sockaddr_in){
        .sin_family = AF_INET,
        .sin_port = htons(address->port),
        .sin_addr.s_addr = htonl(host),
    };
}
