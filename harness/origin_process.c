/* Starting, asking and ending the harness's origin (see origin_process.h). */
#include "harness/origin_process.h"

#include <arpa/inet.h>
#include <errno.h>
#include <jansson.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/clock.h"
#include "harness/greeting.h"
#include "harness/paths.h"

#define GREETING_NS    (10 * NS_PER_SECOND)
#define ANSWER_SECONDS 2

/* "HOST:PORT" or "127.0.0.1-16:PORT" into its parts. */
static int understand(struct origin_process *origin)
{
    const char *address = origin->address;
    const char *colon = strrchr(address, ':');
    char *end;
    unsigned long port;
    size_t host;

    if (!colon)
        return -EPROTO;
    port = strtoul(colon + 1, &end, 10);
    if (*end || port == 0 || port > 65535)
        return -EPROTO;
    host = strcspn(address, "-:");
    snprintf(origin->host, sizeof origin->host, "%.*s", (int)host, address);
    origin->port = (uint16_t)port;
    return 0;
}

int origin_start(struct origin_process *origin, char *why, size_t why_size)
{
    const char *const argv[] = {paths_origin(), "--port", "0",
                                "--exit-with-parent", NULL};
    int status;

    *origin = (struct origin_process){0};
    status = greeting_start(&origin->child, argv, GREETING_NS, origin->address,
                            sizeof origin->address);
    if (status == 0)
        status = understand(origin);
    if (status == 0)
        return 0;
    spawn_end(&origin->child);
    origin->address[0] = '\0';
    snprintf(why, why_size, "cannot start the origin \"%s\": %s",
             paths_origin(), greeting_refusal(status));
    return status;
}

void origin_stop(struct origin_process *origin)
{
    spawn_end(&origin->child);
}

bool origin_alive(struct origin_process *origin, char *why, size_t why_size)
{
    int status;

    if (origin->child.pid == 0) {
        snprintf(why, why_size, "it was not running");
        return false;
    }
    if (spawn_wait(&origin->child, 0, &status) != 0)
        return true; /* it has not ended */
    spawn_end(&origin->child);
    snprintf(why, why_size, "the origin ended with %s",
             spawn_status_text(status));
    return false;
}

static int connect_to(const struct origin_process *origin)
{
    struct sockaddr_in address = {.sin_family = AF_INET,
                                  .sin_port = htons(origin->port)};
    const struct timeval limit = {.tv_sec = ANSWER_SECONDS};
    int fd, status;

    if (inet_pton(AF_INET, origin->host, &address.sin_addr) != 1)
        return -EINVAL;
    fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (fd < 0)
        return -errno;
    setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
    setsockopt(fd, SOL_SOCKET, SO_SNDTIMEO, &limit, sizeof limit);
    if (connect(fd, (const struct sockaddr *)&address, sizeof address) == 0)
        return fd;
    status = -errno;
    close(fd);
    return status;
}

/* GET `path`; the whole answer, cut at size-1, as text. */
static int get(const struct origin_process *origin, const char *path,
               char *answer, size_t size)
{
    const int fd = connect_to(origin);
    char request[128];
    size_t length = 0;
    ssize_t got = 0;
    int status = 0;

    if (fd < 0)
        return fd;
    snprintf(request, sizeof request,
             "GET %s HTTP/1.1\r\nHost: origin\r\nConnection: close\r\n\r\n",
             path);
    if (send(fd, request, strlen(request), MSG_NOSIGNAL) < 0)
        status = -errno;
    while (status == 0 && length + 1 < size) {
        got = read(fd, answer + length, size - 1 - length);
        if (got > 0)
            length += (size_t)got;
        else if (got == 0)
            break;
        else if (errno != EINTR)
            status = -errno;
    }
    answer[length] = '\0';
    close(fd);
    return status;
}

int origin_reset(const struct origin_process *origin)
{
    char answer[2048];

    return get(origin, "/stats/reset", answer, sizeof answer);
}

int origin_counts(const struct origin_process *origin,
                  struct origin_counts *counts)
{
    char answer[2048];
    json_int_t cpu = 0, requests = 0, refused = 0, late_p50 = 0, late_max = 0;
    const char *body;
    json_t *json;
    int status = get(origin, "/stats", answer, sizeof answer);

    if (status < 0)
        return status;
    body = strstr(answer, "\r\n\r\n");
    json = body ? json_loads(body, 0, NULL) : NULL;
    if (json_unpack(json, "{s:I, s:I, s:I, s:{s:I, s:I}}", "cpu_ns", &cpu,
                    "requests", &requests, "refused", &refused, "late_ns",
                    "p50", &late_p50, "max", &late_max) < 0)
        status = -EPROTO;
    json_decref(json);
    *counts = (struct origin_counts){(uint64_t)cpu, (uint64_t)requests,
                                     (uint64_t)refused, (uint64_t)late_p50,
                                     (uint64_t)late_max};
    return status;
}
