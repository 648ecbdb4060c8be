/* What a client may get for an answer. */
#include "tests/unit/told_server.h"

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include "core/digest.h"
#include "tests/unit/unit.h"

struct server server;

/* The id in "GET /d/<delay>/<bytes>/<id> …"; false: the client has left. */
static bool read_request(int fd, uint64_t *id)
{
    char text[1000];
    size_t length = 0;

    do {
        const ssize_t got =
            recv(fd, text + length, sizeof(text) - 1 - length, 0);

        if (got <= 0)
            return false;
        length += (size_t)got;
        text[length] = '\0';
    } while (!strstr(text, "\r\n\r\n"));
    assert_true(strncmp(text, "GET /d/0/" BYTES "/", 14) == 0);
    *id = strtoull(text + 14, NULL, 10);
    return true;
}

static void send_text(int fd, const void *text, size_t size)
{
    send(fd, text, size, MSG_NOSIGNAL);
}

/* `size` bytes of the body, of which `declared` are announced. */
static void send_body(int fd, const char *status, uint64_t id, size_t declared,
                      size_t size)
{
    unsigned char body[2 * BODY_BYTES];
    char head[100];

    snprintf(head, sizeof(head), "HTTP/1.1 %s\r\nContent-Length: %zu\r\n\r\n",
             status, declared);
    send_text(fd, head, strlen(head));
    digest_fill(id, body, size);
    send_text(fd, body, size);
}

/* True: the connection goes on. */
static bool respond(int fd, uint64_t id)
{
    const struct linger none = {.l_onoff = 1};
    const enum answer answer = server.answer;
    char byte;

    switch (answer) {
    case GOOD:
        send_body(fd, "200 OK", id, BODY_BYTES, BODY_BYTES);
        return true;
    case GOOD_THEN_CLOSED:
        send_body(fd, "200 OK", id, BODY_BYTES, BODY_BYTES);
        return false;
    case HEAD_CUT:
        send_text(fd, "HTTP/1.1 200 OK\r\nContent-Len", 28);
        return false;
    case CONTINUE:
        send_text(fd, "HTTP/1.1 100 Continue\r\n\r\n", 25);
        send_body(fd, "200 OK", id, BODY_BYTES, BODY_BYTES);
        return true;
    case TWICE:
        setsockopt(fd, IPPROTO_TCP, TCP_CORK, &(int){1}, sizeof(int));
        send_body(fd, "200 OK", id, BODY_BYTES, BODY_BYTES);
        send_body(fd, "200 OK", id + 1, BODY_BYTES, BODY_BYTES);
        setsockopt(fd, IPPROTO_TCP, TCP_CORK, &(int){0}, sizeof(int));
        return true;
    case SHORTER:
        send_body(fd, "200 OK", id, BODY_BYTES - 1, BODY_BYTES - 1);
        return true;
    case CUT:
        send_body(fd, "200 OK", id, BODY_BYTES, BODY_BYTES / 2);
        return false;
    case LONGER:
        send_body(fd, "200 OK", id, BODY_BYTES + 1, BODY_BYTES + 1);
        return true;
    case STATUS_503:
        send_body(fd, "503 Service Unavailable", id, 0, 0);
        return true;
    case STATUS_404_LONG:
        send_body(fd, "404 Not Found", id, 2 * BODY_BYTES, 2 * BODY_BYTES);
        return true;
    case NOT_HTTP:
        send_text(fd, "What do you want?\r\n\r\n", 21);
        return false;
    case CLOSED:
        return false;
    case RESET:
        setsockopt(fd, SOL_SOCKET, SO_LINGER, &none, sizeof(none));
        return false;
    case SILENT:
        return recv(fd, &byte, 1, 0) > 0;
    }
    return false;
}

static void *serve(void *unused)
{
    (void)unused;
    for (;;) {
        const int fd = accept(server.fd, NULL, NULL);
        uint64_t id;

        if (fd < 0 && errno == EMFILE)
            continue; /* a test has lowered the limit for the moment */
        if (fd < 0)
            break;
        server.connections++;
        while (read_request(fd, &id) && respond(fd, id))
            ;
        close(fd);
    }
    return NULL;
}

int server_start(void **state)
{
    struct sockaddr_in address = {.sin_family = AF_INET,
                                  .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    socklen_t size = sizeof(address);

    (void)state;
    server.fd = socket(AF_INET, SOCK_STREAM, 0);
    if (server.fd < 0 ||
        bind(server.fd, (struct sockaddr *)&address, size) < 0 ||
        listen(server.fd, 16) < 0 ||
        getsockname(server.fd, (struct sockaddr *)&address, &size) < 0)
        return -1;
    server.port = ntohs(address.sin_port);
    return pthread_create(&server.thread, NULL, serve, NULL);
}

int server_stop(void **state)
{
    (void)state;
    shutdown(server.fd, SHUT_RDWR);
    pthread_join(server.thread, NULL);
    return close(server.fd);
}
