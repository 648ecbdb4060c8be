/* bare_client: what the requests of http and socket cost at least, a yardstick.
 *
 * One epoll set written out by hand: no loop, no timers, no tasks, no parser but
 * a look for the end of the head. It asks what socket asks, keeps its
 * connections, and digests every body, so that its run is held against the same
 * expected digest. It takes no faults but to end: any surprise ends the run.
 * Speaks as much of docs/protocol.md as `bars` needs.
 */
#include <errno.h>
#include <inttypes.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include "core/clock.h"
#include "core/digest.h"
#include "selfbench/yardstick.h"
#include "workloads/stages/http_address.h"

#define SEED       1 /* a variant's default */
#define HEAD_BYTES 256
#define EVENTS     256

struct connection {
    int fd;
    bool connected;
    uint64_t index; /* of the task in flight */
    size_t received_bytes;
    char *received;
    char host[HTTP_HOST_BYTES];
};

static uint64_t task_count, next_index, ended_count, digest_sum;
static uint64_t delay_us, body_bytes, room_bytes;
static int epoll_fd;

static void give_up(const char *what)
{
    fprintf(stderr, "bare_client: %s: %s\n", what, strerror(errno));
    exit(1);
}

/* Ask for the next task, if there is one. */
static void ask(struct connection *connection)
{
    char text[256];
    int length;

    if (next_index == task_count)
        return;
    connection->index = next_index++;
    connection->received_bytes = 0;
    length = snprintf(text, sizeof text,
                      "GET /d/%" PRIu64 "/%" PRIu64 "/%" PRIu64
                      " HTTP/1.1\r\nHost: %s\r\nAccept: */*\r\n\r\n",
                      delay_us, body_bytes,
                      digest_seeded(SEED, connection->index), connection->host);
    if (send(connection->fd, text, (size_t)length, MSG_NOSIGNAL) != length)
        give_up("send");
}

/* Where the body begins, once the whole answer is there; else NULL. */
static const char *whole_body(const struct connection *connection)
{
    static const char ok[] = "HTTP/1.1 200 ";
    const char *received = connection->received;
    const char *end =
        memmem(received, connection->received_bytes, "\r\n\r\n", 4);

    if (!end)
        return NULL;
    if (strncmp(received, ok, sizeof ok - 1) != 0)
        give_up("an answer other than 200");
    end += 4;
    return (size_t)(end - received) + body_bytes == connection->received_bytes
               ? end
               : NULL;
}

static void receive(struct connection *connection)
{
    const ssize_t count =
        recv(connection->fd, connection->received + connection->received_bytes,
             room_bytes - connection->received_bytes, 0);
    const char *body;

    if (count < 0 && errno == EAGAIN)
        return;
    if (count <= 0)
        give_up("recv");
    connection->received_bytes += (size_t)count;
    body = whole_body(connection);
    if (!body)
        return;
    digest_sum +=
        digest_pair(connection->index, digest_bytes(body, body_bytes));
    ended_count++;
    ask(connection);
}

static void begin(struct connection *connection,
                  const struct http_address *address, uint32_t which)
{
    const struct sockaddr_in peer = http_address_socket(address, which);
    struct epoll_event event = {.events = EPOLLIN | EPOLLOUT | EPOLLET,
                                .data.ptr = connection};

    http_address_host(address, which, connection->host);
    connection->received = malloc(room_bytes);
    connection->fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
    if (!connection->received || connection->fd < 0)
        give_up("socket");
    if (connect(connection->fd, (const struct sockaddr *)&peer, sizeof peer) <
            0 &&
        errno != EINPROGRESS)
        give_up("connect");
    if (epoll_ctl(epoll_fd, EPOLL_CTL_ADD, connection->fd, &event) < 0)
        give_up("epoll_ctl");
}

static void drive(void)
{
    struct epoll_event events[EVENTS];

    while (ended_count < task_count) {
        const int count = epoll_wait(epoll_fd, events, EVENTS, -1);

        for (int i = 0; i < count; i++) {
            struct connection *connection = events[i].data.ptr;

            if (!connection->connected && events[i].events & EPOLLOUT) {
                connection->connected = true;
                ask(connection);
            } else {
                receive(connection);
            }
        }
    }
}

int main(int argc, char **argv)
{
    const struct linger reset = {.l_onoff = 1, .l_linger = 0};
    const uint64_t connections = yardstick_number(argc, argv, "--concurrency");
    struct connection *all = calloc(connections, sizeof *all);
    struct http_address address;

    task_count = yardstick_number(argc, argv, "--tasks");
    delay_us = yardstick_number(argc, argv, "--latency-ms") * 1000;
    body_bytes = yardstick_number(argc, argv, "--bytes");
    room_bytes = HEAD_BYTES + body_bytes;
    epoll_fd = epoll_create1(EPOLL_CLOEXEC);
    if (!all || epoll_fd < 0 ||
        http_address_parse(yardstick_option(argc, argv, "--origin"), &address) <
            0)
        give_up("start");

    const uint64_t begin_ns = clock_now_ns();
    for (uint32_t i = 0; i < connections; i++)
        begin(&all[i], &address, i);
    drive();
    const uint64_t drive_ns = clock_now_ns() - begin_ns;

    for (uint64_t i = 0; i < connections; i++) {
        setsockopt(all[i].fd, SOL_SOCKET, SO_LINGER, &reset, sizeof reset);
        close(all[i].fd);
        free(all[i].received);
    }
    free(all);
    return yardstick_report(
        yardstick_option(argc, argv, "--result"), drive_ns,
        digest_sum ==
            strtoull(yardstick_option(argc, argv, "--expect"), NULL, 16));
}
