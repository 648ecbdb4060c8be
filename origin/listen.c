/* Binding and listening. */
#include "origin/listen.h"

#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

/* Bursts of thousands of connects have to fit; the kernel caps it at
 * net.core.somaxconn. */
#define BACKLOG 4096

/* A port that is free on the first address may be taken on another. */
#define FREE_PORT_ATTEMPTS 32

union endpoint {
    struct sockaddr any;
    struct sockaddr_in four;
    struct sockaddr_in6 six;
};

static socklen_t endpoint_size(const union endpoint *endpoint)
{
    return endpoint->any.sa_family == AF_INET6 ? sizeof(endpoint->six)
                                               : sizeof(endpoint->four);
}

/* The `step`-th address after the one asked for. */
static int endpoint_make(const struct listen_request *request, unsigned step,
                         uint16_t port, union endpoint *endpoint)
{
    memset(endpoint, 0, sizeof(*endpoint));
    if (inet_pton(AF_INET, request->address, &endpoint->four.sin_addr) == 1) {
        endpoint->four.sin_family = AF_INET;
        endpoint->four.sin_port = htons(port);
        endpoint->four.sin_addr.s_addr =
            htonl(ntohl(endpoint->four.sin_addr.s_addr) + step);
        return 0;
    }
    if (step == 0 &&
        inet_pton(AF_INET6, request->address, &endpoint->six.sin6_addr) == 1) {
        endpoint->six.sin6_family = AF_INET6;
        endpoint->six.sin6_port = htons(port);
        return 0;
    }
    return -EINVAL;
}

static uint16_t endpoint_port(const union endpoint *endpoint)
{
    return ntohs(endpoint->any.sa_family == AF_INET6 ? endpoint->six.sin6_port
                                                     : endpoint->four.sin_port);
}

static void endpoint_name(const union endpoint *endpoint,
                          char name[LISTEN_NAME_BYTES])
{
    char host[INET6_ADDRSTRLEN] = "?";

    if (endpoint->any.sa_family == AF_INET6) {
        inet_ntop(AF_INET6, &endpoint->six.sin6_addr, host, sizeof(host));
        snprintf(name, LISTEN_NAME_BYTES, "[%s]:%u", host,
                 (unsigned)endpoint_port(endpoint));
    } else {
        inet_ntop(AF_INET, &endpoint->four.sin_addr, host, sizeof(host));
        snprintf(name, LISTEN_NAME_BYTES, "%s:%u", host,
                 (unsigned)endpoint_port(endpoint));
    }
}

/* Options that accepted connections inherit are set here once, not for each. */
static int set_options(int fd)
{
    const int on = 1;

    if (setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof(on)) < 0 ||
        setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof(on)) < 0)
        return -errno;
    return 0;
}

/* One listening socket; puts the port it got into *endpoint. Returns the
 * descriptor or -errno. */
static int open_one(union endpoint *endpoint)
{
    socklen_t size = endpoint_size(endpoint);
    const int fd =
        socket(endpoint->any.sa_family,
               SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, IPPROTO_TCP);
    int status;

    if (fd < 0)
        return -errno;
    status = set_options(fd);
    if (status == 0 &&
        (bind(fd, &endpoint->any, size) < 0 || listen(fd, BACKLOG) < 0 ||
         getsockname(fd, &endpoint->any, &size) < 0))
        status = -errno;
    if (status < 0) {
        close(fd);
        return status;
    }
    return fd;
}

/* As listen_open, with a port that the first address may choose. */
static int open_all(const struct listen_request *request, int *sockets,
                    uint16_t *port, char name[LISTEN_NAME_BYTES])
{
    for (unsigned i = 0; i < request->count; i++) {
        union endpoint endpoint;
        int status = endpoint_make(request, i, *port, &endpoint);

        if (status < 0) {
            snprintf(name, LISTEN_NAME_BYTES, "%s", request->address);
        } else {
            endpoint_name(&endpoint, name);
            sockets[i] = status = open_one(&endpoint);
        }
        if (status < 0) {
            while (i > 0)
                close(sockets[--i]);
            return status;
        }
        *port = endpoint_port(&endpoint);
    }
    return 0;
}

int listen_open(const struct listen_request *request, int *sockets,
                uint16_t *port, char name[LISTEN_NAME_BYTES])
{
    int status = 0;

    for (unsigned i = 0; i < FREE_PORT_ATTEMPTS; i++) {
        *port = request->port;
        status = open_all(request, sockets, port, name);
        if (status != -EADDRINUSE || request->port != 0)
            break;
    }
    return status;
}

void listen_name(const struct listen_request *request, uint16_t port,
                 char name[LISTEN_NAME_BYTES])
{
    union endpoint endpoint;

    if (request->count > 1)
        snprintf(name, LISTEN_NAME_BYTES, "%s-%u:%u", request->address,
                 request->count, (unsigned)port);
    else if (endpoint_make(request, 0, port, &endpoint) == 0)
        endpoint_name(&endpoint, name);
}
