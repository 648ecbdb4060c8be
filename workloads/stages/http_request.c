/* Requests to the origin, whoever makes them. */
#include "workloads/stages/http_request.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/digest.h"
#include "core/failure.h"

#define STATUS_OK          200
#define STATUS_UNAVAILABLE 503

#define HEAD_BYTES        256
#define RECEIVE_BYTES_MAX 16384

int http_request_open(struct http_request *request, const struct plan *run_plan)
{
    request->seed = run_plan->seed;
    request->timeout_ns = run_plan->timeout_ns;
    return request->origin
               ? http_address_parse(request->origin, &request->address)
               : 0;
}

int http_request_check(const struct http_request *request)
{
    if (request->address.count > 0)
        return 0;
    return failure_explain(-EDESTADDRREQ,
                           "there is no origin to fetch from; give its "
                           "address with --origin");
}

uint64_t http_delay_us(const struct http_request *request, uint64_t index)
{
    return delay_ns(request->distribution, request->latency_ns, request->seed,
                    index) /
           NS_PER_US;
}

uint64_t http_id(const struct http_request *request, uint64_t index)
{
    return digest_seeded(request->seed, index);
}

static size_t put_path(const struct http_request *request, uint64_t index,
                       char *path, size_t room)
{
    return (size_t)snprintf(path, room, "/d/%" PRIu64 "/%" PRIu64 "/%" PRIu64,
                            http_delay_us(request, index), request->bytes,
                            http_id(request, index));
}

size_t http_request_target(const struct http_request *request, uint64_t index,
                           char target[HTTP_TARGET_BYTES])
{
    const size_t length = (request->path ? request->path : put_path)(
        request, index, target, HTTP_TARGET_BYTES);

    return length + (size_t)snprintf(target + length,
                                     HTTP_TARGET_BYTES - length, "%s",
                                     request->query);
}

void http_request_url(const struct http_request *request, uint32_t which,
                      uint64_t index, char url[HTTP_URL_BYTES])
{
    char host[HTTP_HOST_BYTES], target[HTTP_TARGET_BYTES];

    http_address_host(&request->address, which, host);
    http_request_target(request, index, target);
    snprintf(url, HTTP_URL_BYTES, "http://%s%s", host, target);
}

size_t http_receive_bytes(const struct http_request *request)
{
    const uint64_t answer = request->bytes + HEAD_BYTES;

    return answer < RECEIVE_BYTES_MAX ? answer : RECEIVE_BYTES_MAX;
}

int http_answer_status(long http_status)
{
    switch (http_status) {
    case STATUS_OK:
        return 0;
    case STATUS_UNAVAILABLE:
        return -EBUSY;
    default:
        return -EREMOTEIO;
    }
}

size_t http_buffer_bytes(const void *shared)
{
    const struct http_request *request = shared;

    return request->bytes;
}

uint64_t http_wait_ns(const void *shared, uint64_t index)
{
    const struct http_request *request = shared;
    const uint64_t wait_ns = http_delay_us(request, index) * NS_PER_US;
    const uint64_t timeout_ns = request->timeout_ns;

    return timeout_ns > 0 && wait_ns > timeout_ns ? timeout_ns : wait_ns;
}

int http_body_expected(const void *shared, uint64_t index, void **bytes,
                       size_t *size)
{
    const struct http_request *request = shared;

    *size = request->bytes;
    *bytes = malloc(*size);
    if (!*bytes)
        return -ENOMEM;
    digest_fill(http_id(request, index), *bytes, *size);
    return 0;
}

int http_digest_expected(void *shared, void *compute, uint64_t index,
                         uint64_t *digest)
{
    void *bytes;
    size_t size;
    const int status = http_body_expected(shared, index, &bytes, &size);

    (void)compute;
    if (status < 0)
        return status;
    *digest = digest_bytes(bytes, size);
    free(bytes);
    return 0;
}
