/* What comes after what on a client's connection. */
#include "workloads/stages/socket_client.h"

#include <errno.h>
#include <sys/socket.h>
#include <unistd.h>

void client_init(struct client *client, const struct http_request *request,
                 uint32_t address, struct loop *loop, unsigned char *received)
{
    *client = (struct client){
        .op = {.stays = request->keep_alive == KEEP_ALIVE_YES},
        .loop = loop,
        .fd = -1,
        .peer = http_address_socket(&request->address, address),
        .received = received,
    };
    http_exchange_init(&client->exchange, request, address);
}

static void close_connection(struct client *client)
{
    if (client->loop)
        loop_op_forget(client->loop, &client->op);
    if (client->fd >= 0)
        close(client->fd);
    client->fd = -1;
    client->kept = false;
}

void client_release(struct client *client)
{
    const struct linger reset = {.l_onoff = 1, .l_linger = 0};

    if (client->fd >= 0)
        setsockopt(client->fd, SOL_SOCKET, SO_LINGER, &reset, sizeof(reset));
    close_connection(client);
}

/* --- What is to be done next ---------------------------------------------- */

static int next(struct client *client, enum loop_op_kind kind, void *data,
                size_t size)
{
    client->op.kind = kind;
    client->op.fd = client->fd;
    client->op.data = data;
    client->op.size = size;
    return CLIENT_GOES_ON;
}

static int next_connect(struct client *client)
{
    const int mode = client->loop ? SOCK_NONBLOCK : 0;

    client->fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | mode, 0);
    if (client->fd < 0)
        return -errno;
    return next(client, LOOP_OP_CONNECT, &client->peer, sizeof(client->peer));
}

static int next_send(struct client *client)
{
    struct http_exchange *exchange = &client->exchange;

    return next(client, LOOP_OP_SEND, exchange->text + client->sent_bytes,
                exchange->text_bytes - client->sent_bytes);
}

static int next_receive(struct client *client)
{
    return next(client, LOOP_OP_RECEIVE, client->received,
                http_receive_bytes(client->exchange.request));
}

/* --- How it ended --------------------------------------------------------- */

static int ended(struct client *client, int status)
{
    client->exchange.task = NULL;
    client->kept = client->exchange.reusable;
    if (!client->kept)
        close_connection(client);
    return status;
}

/* No (more) answer will come on this connection. */
static int lost(struct client *client, int status)
{
    int begun;

    if (status == -EPIPE)
        status = -ECONNRESET;
    if (status != -ECONNRESET || !client->kept || client->exchange.answering)
        return ended(client, status);
    close_connection(client);
    client->sent_bytes = 0;
    begun = next_connect(client);
    return begun < 0 ? ended(client, begun) : begun;
}

static int sent(struct client *client, size_t size)
{
    client->sent_bytes += size;
    return client->sent_bytes < client->exchange.text_bytes
               ? next_send(client)
               : next_receive(client);
}

static int received(struct client *client, size_t size)
{
    const int status =
        http_exchange_take(&client->exchange, client->received, size);

    if (status == HTTP_EXCHANGE_GOES_ON)
        return next_receive(client);
    return status == -ECONNRESET ? lost(client, status) : ended(client, status);
}

int client_begin(struct client *client, struct task *task, void *body)
{
    int begun;

    http_exchange_begin(&client->exchange, task, body);
    client->sent_bytes = 0;
    if (client->kept)
        return next_send(client);
    begun = next_connect(client);
    return begun < 0 ? ended(client, begun) : begun;
}

int client_go_on(struct client *client, ssize_t result)
{
    if (result < 0)
        return lost(client, (int)result);
    switch (client->op.kind) {
    case LOOP_OP_CONNECT:
        return next_send(client);
    case LOOP_OP_SEND:
        return sent(client, (size_t)result);
    default:
        return received(client, (size_t)result);
    }
}

void client_give_up(struct client *client)
{
    client->exchange.reusable = false;
    ended(client, -ECANCELED);
}
