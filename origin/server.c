/* Listening and accepting. */
#include "origin/server.h"

#include <errno.h>
#include <sys/socket.h>
#include <unistd.h>

#include "core/clock.h"
#include "core/digest.h"
#include "origin/connection.h"

/* At most so many in a row, so that a burst of clients does not make the
 * answers wait that are due. */
#define ACCEPTS_PER_CALL 64

/* How long accepting rests after a descriptor was refused. */
#define PAUSE_NS (20 * NS_PER_MS)

static void resume_accepting(struct loop_timer *timer)
{
    struct server *server =
        (struct server *)((char *)timer - offsetof(struct server, resume));

    for (unsigned i = 0; i < server->listener_count; i++)
        loop_watch_change(server->loop, &server->listeners[i].watch, LOOP_READ);
}

/* The kernel has no room for another connection: level-triggered readiness
 * would now call again and again, so look away for a moment. */
static void pause_accepting(struct server *server)
{
    const uint64_t due_ns = clock_now_ns() + PAUSE_NS;

    if (loop_timer_set(server->loop, &server->resume, due_ns) < 0)
        return;
    server->stats.accept_pauses++;
    for (unsigned i = 0; i < server->listener_count; i++)
        loop_watch_change(server->loop, &server->listeners[i].watch, 0);
}

static void accept_ready(struct loop_watch *watch, uint32_t events)
{
    struct listener *listener = (struct listener *)watch;

    (void)events;
    for (unsigned i = 0; i < ACCEPTS_PER_CALL; i++) {
        const int fd =
            accept4(watch->fd, NULL, NULL, SOCK_NONBLOCK | SOCK_CLOEXEC);

        if (fd >= 0) {
            connection_open(listener->server, fd);
            continue;
        }
        if (errno == ECONNABORTED || errno == EINTR)
            continue;
        if (errno != EAGAIN)
            pause_accepting(listener->server);
        return;
    }
}

void server_init(struct server *server, struct loop *loop)
{
    server->loop = loop;
    server->capacity = UINT64_MAX;
    server->resume.fire = resume_accepting;
    stats_reset(&server->stats);
    connection_limit_headers();
}

int server_listen(struct server *server, const int *sockets, unsigned count)
{
    int status = 0;

    for (unsigned i = 0; i < count; i++) {
        struct listener *listener = &server->listeners[i];
        int started = 0;

        listener->server = server;
        listener->watch.ready = accept_ready;
        if (status == 0)
            started = loop_watch_start(server->loop, &listener->watch,
                                       sockets[i], LOOP_READ);
        if (status < 0 || started < 0)
            close(sockets[i]);
        else
            server->listener_count++;
        if (started < 0)
            status = started;
    }
    return status;
}

void server_release(struct server *server)
{
    for (unsigned i = 0; i < server->listener_count; i++) {
        struct loop_watch *const watch = &server->listeners[i].watch;

        loop_watch_stop(server->loop, watch);
        close(watch->fd);
    }
    server->listener_count = 0;
    loop_timer_stop(server->loop, &server->resume);
    while (server->connections)
        connection_close(server->connections);
    gallery_release(&server->gallery);
}

enum fault server_draw_fault(struct server *server)
{
    if (server->fault == FAULT_NONE)
        return FAULT_NONE;
    return digest_seeded(server->seed, server->drawn++) <
                   server->fault_threshold
               ? server->fault
               : FAULT_NONE;
}
