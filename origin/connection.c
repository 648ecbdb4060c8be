/* One client's connection.
 *
 *             request read           due            all sent
 *   READING ---------------> WAITING -----> SENDING ---------> READING …
 *      |   without a delay, or refused         ^        \
 *      '---------------------------------------'         \ last one
 *                                                         v
 *   LEAVING: what still comes is read and thrown away   CLOSED
 *
 * While a request is being answered nothing is read: pipelined requests wait
 * in `kept` or in the socket, and a client that has shut down its half gets its
 * answer. In the steady state of one request after another that costs one
 * read, one send and no change of what epoll watches.
 *
 * Callbacks never free the connection under their own feet: they end in
 * `settle`, which frees it where its state has become CLOSED.
 */
#include "origin/connection.h"

#include <errno.h>
#include <http_parser.h>
#include <netinet/in.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "core/clock.h"
#include "origin/exchange.h"

#define LEAVING_NS NS_PER_SECOND

/* A large body gives way to other connections after so many sends. */
#define SENDS_PER_CALL 16

enum state { READING, WAITING, SENDING, LEAVING, CLOSED };

struct connection {
    struct loop_watch watch; /* the first member: callbacks cast */
    struct loop_timer timer;
    struct server *server;
    struct connection *previous, *next;
    http_parser parser;
    struct exchange exchange; /* while WAITING and SENDING */
    uint64_t sent_bytes;
    char *kept; /* read but not parsed yet; NULL: nothing */
    uint32_t kept_bytes;
    uint8_t state; /* enum state */
    uint8_t target_bytes;
    bool target_too_long;
    char target[TARGET_MAX_BYTES];
};

/* The one way from state to state: keeps count of the answers delayed. */
static void enter(struct connection *connection, enum state state)
{
    if (connection->state == WAITING)
        connection->server->delayed--;
    if (state == WAITING)
        connection->server->delayed++;
    connection->state = (uint8_t)state;
}

/* --- Ending -------------------------------------------------------------- */

void connection_close(struct connection *connection)
{
    struct server *const server = connection->server;

    enter(connection, CLOSED);
    loop_timer_stop(server->loop, &connection->timer);
    loop_watch_stop(server->loop, &connection->watch);
    close(connection->watch.fd);
    if (connection->next)
        connection->next->previous = connection->previous;
    if (connection->previous)
        connection->previous->next = connection->next;
    else
        server->connections = connection->next;
    stats_closed(&server->stats);
    answer_release(&connection->exchange.answer);
    free(connection->kept);
    free(connection);
}

static void settle(struct connection *connection)
{
    if (connection->state == CLOSED)
        connection_close(connection);
}

/* Closed as soon as the callback is through: see settle. */
static void end(struct connection *connection)
{
    enter(connection, CLOSED);
}

static void ask_for(struct connection *connection, uint32_t events)
{
    if (loop_watch_change(connection->server->loop, &connection->watch,
                          events) < 0)
        end(connection);
}

static void leaving_ends(struct loop_timer *timer)
{
    connection_close((struct connection *)((char *)timer -
                                           offsetof(struct connection, timer)));
}

/* Close so that the last answer arrives: a socket closed with bytes unread is
 * reset, and a reset overtakes what was sent. */
static void leave(struct connection *connection)
{
    struct loop *const loop = connection->server->loop;

    enter(connection, LEAVING);
    connection->timer.fire = leaving_ends;
    if (shutdown(connection->watch.fd, SHUT_WR) < 0 ||
        loop_timer_set(loop, &connection->timer, clock_now_ns() + LEAVING_NS) <
            0)
        end(connection);
    else
        ask_for(connection, LOOP_READ);
}

/* End with a reset, as a server does that crashes. */
static void reset(struct connection *connection)
{
    const struct linger none = {.l_onoff = 1, .l_linger = 0};

    setsockopt(connection->watch.fd, SOL_SOCKET, SO_LINGER, &none,
               sizeof(none));
    end(connection);
}

/* --- Answering ----------------------------------------------------------- */

static void finish(struct connection *connection)
{
    struct exchange *const exchange = &connection->exchange;

    if (exchange->counted)
        connection->server->stats.responses++;
    answer_release(&exchange->answer);
    if (exchange->last && exchange->linger) {
        leave(connection);
    } else if (exchange->last) {
        end(connection);
    } else {
        enter(connection, READING);
        ask_for(connection, LOOP_READ);
    }
}

static void note_lateness(struct connection *connection)
{
    if (connection->exchange.counted)
        histogram_add(&connection->server->stats.late,
                      clock_now_ns() - connection->exchange.due_ns);
}

/* Send what the socket takes; the rest when it is writable again. */
static void send_on(struct connection *connection)
{
    const struct answer *const answer = &connection->exchange.answer;
    unsigned char *const bytes = connection->server->sending;

    for (unsigned i = 0; i < SENDS_PER_CALL; i++) {
        const size_t size = answer_fill(answer, connection->sent_bytes, bytes,
                                        SEND_BUFFER_BYTES);
        const ssize_t sent =
            send(connection->watch.fd, bytes, size, MSG_NOSIGNAL);

        if (sent < 0 && errno == EINTR)
            continue;
        if (sent < 0 && errno != EAGAIN) {
            end(connection);
            return;
        }
        if (sent > 0 && connection->sent_bytes == 0)
            note_lateness(connection);
        if (sent > 0)
            connection->sent_bytes += (uint64_t)sent;
        if (sent == (ssize_t)size && size < SEND_BUFFER_BYTES) {
            finish(connection);
            return;
        }
        if (sent < (ssize_t)size)
            break;
    }
    ask_for(connection, LOOP_WRITE);
}

/* The answer is due. */
static void respond(struct connection *connection)
{
    connection->sent_bytes = 0;
    if (connection->exchange.fault == FAULT_RESET) {
        reset(connection);
    } else if (connection->exchange.fault == FAULT_STALL) {
        /* Nothing is ever sent; the client's leaving is noticed. */
        enter(connection, LEAVING);
        ask_for(connection, LOOP_READ);
    } else {
        enter(connection, SENDING);
        send_on(connection);
    }
}

static void resume_kept(struct connection *);

static void wait_ends(struct loop_timer *timer)
{
    struct connection *connection =
        (struct connection *)((char *)timer -
                              offsetof(struct connection, timer));

    respond(connection);
    resume_kept(connection);
    settle(connection);
}

static void wait_until_due(struct connection *connection)
{
    connection->timer.fire = wait_ends;
    if (loop_timer_set(connection->server->loop, &connection->timer,
                       connection->exchange.due_ns) < 0)
        end(connection);
    else
        enter(connection, WAITING);
}

/* --- Reading requests ---------------------------------------------------- */

/* A request was read to its end: answer it, now or when it is due. */
static void take_request(struct connection *connection)
{
    const uint64_t now_ns = clock_now_ns();

    exchange_prepare(&connection->exchange, connection->server,
                     &connection->parser,
                     connection->target_too_long ? NULL : connection->target,
                     connection->target_bytes, now_ns);
    connection->target_bytes = 0;
    connection->target_too_long = false;
    if (connection->exchange.due_ns > now_ns)
        wait_until_due(connection);
    else
        respond(connection);
}

static int append_target(http_parser *parser, const char *at, size_t length)
{
    struct connection *connection = parser->data;

    if (connection->target_bytes + length > TARGET_MAX_BYTES) {
        connection->target_too_long = true;
        return 0;
    }
    memcpy(connection->target + connection->target_bytes, at, length);
    connection->target_bytes += (uint8_t)length;
    return 0;
}

/* An offer to change protocols is declined by going on in this one. */
static int decline_upgrade(http_parser *parser)
{
    if (parser->method != HTTP_CONNECT)
        parser->upgrade = 0;
    return 0;
}

/* Stop right behind the request: the next one waits for its turn. */
static int stop_parsing(http_parser *parser)
{
    http_parser_pause(parser, 1);
    return 0;
}

static const http_parser_settings settings = {
    .on_url = append_target,
    .on_headers_complete = decline_upgrade,
    .on_message_complete = stop_parsing,
};

/* Keep what was read but has to wait for its turn. */
static void keep(struct connection *connection, const char *bytes, size_t size)
{
    connection->kept = malloc(size);
    if (!connection->kept) {
        end(connection);
        return;
    }
    memcpy(connection->kept, bytes, size);
    connection->kept_bytes = (uint32_t)size;
}

static void parse(struct connection *connection, const char *bytes, size_t size)
{
    http_parser *const parser = &connection->parser;

    while (size > 0 && connection->state == READING) {
        const size_t used = http_parser_execute(parser, &settings, bytes, size);

        bytes += used;
        size -= used;
        if (HTTP_PARSER_ERRNO(parser) == HPE_PAUSED) {
            http_parser_pause(parser, 0);
            take_request(connection);
        } else if (HTTP_PARSER_ERRNO(parser) != HPE_OK) {
            exchange_refuse(&connection->exchange, HTTP_PARSER_ERRNO(parser));
            respond(connection);
        }
    }
    if (size > 0 &&
        (connection->state == WAITING || connection->state == SENDING))
        keep(connection, bytes, size);
}

/* Go on with the requests that were pipelined behind the one just answered. */
static void resume_kept(struct connection *connection)
{
    char *const kept = connection->kept;

    if (!kept || connection->state != READING)
        return;
    connection->kept = NULL;
    parse(connection, kept, connection->kept_bytes);
    free(kept);
}

/* --- The socket ---------------------------------------------------------- */

static void receive(struct connection *connection)
{
    char *const bytes = connection->server->received;
    const ssize_t size =
        recv(connection->watch.fd, bytes, READ_BUFFER_BYTES, 0);

    if (size < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    if (size <= 0)
        end(connection);
    else if (connection->state == READING)
        parse(connection, bytes, (size_t)size);
}

static void ready(struct loop_watch *watch, uint32_t events)
{
    struct connection *connection = (struct connection *)watch;

    switch ((enum state)connection->state) {
    case READING:
    case LEAVING:
        receive(connection);
        break;
    case WAITING:
        if (events & (LOOP_ERROR | LOOP_HANGUP))
            end(connection);
        else
            ask_for(connection, 0); /* it is read after the answer */
        break;
    case SENDING:
        send_on(connection);
        resume_kept(connection);
        break;
    case CLOSED:
        break;
    }
    settle(connection);
}

void connection_open(struct server *server, int fd)
{
    struct connection *connection = calloc(1, sizeof(*connection));

    if (!connection) {
        close(fd);
        return;
    }
    connection->server = server;
    connection->watch.ready = ready;
    http_parser_init(&connection->parser, HTTP_REQUEST);
    connection->parser.data = connection;
    if (loop_watch_start(server->loop, &connection->watch, fd, LOOP_READ) < 0) {
        free(connection);
        close(fd);
        return;
    }
    connection->next = server->connections;
    if (connection->next)
        connection->next->previous = connection;
    server->connections = connection;
    stats_opened(&server->stats);
}

void connection_limit_headers(void)
{
    http_parser_set_max_header_size(REQUEST_HEAD_MAX_BYTES);
}
