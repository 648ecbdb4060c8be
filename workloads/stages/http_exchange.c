/* Making requests and reading answers. */
#include "workloads/stages/http_exchange.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "core/digest.h"

#define METHOD "GET "

/* A "100 Continue" may come before the answer. */
static bool is_interim(const http_parser *parser)
{
    return parser->status_code / 100 == 1;
}

/* A body longer than what was asked for is refused as soon as it is seen; that
 * of another answer is passed over. */
static int body_came(http_parser *parser, const char *bytes, size_t size)
{
    const struct http_exchange *exchange = parser->data;
    struct task *task = exchange->task;

    if (http_answer_status(parser->status_code) != 0)
        return 0;
    if (size > exchange->request->bytes - task->bytes)
        return -1;
    memcpy(exchange->body + task->bytes, bytes, size);
    task->bytes += (uint32_t)size;
    return 0;
}

static int message_ended(http_parser *parser)
{
    struct http_exchange *exchange = parser->data;

    if (is_interim(parser))
        return 0;
    exchange->complete = true;
    exchange->reusable = exchange->request->keep_alive == KEEP_ALIVE_YES &&
                         http_should_keep_alive(parser);
    http_parser_pause(parser, 1); /* what comes behind it is no answer */
    return 0;
}

static const http_parser_settings callbacks = {
    .on_body = body_came,
    .on_message_complete = message_ended,
};

void http_exchange_init(struct http_exchange *exchange,
                        const struct http_request *request, uint32_t address)
{
    char host[HTTP_HOST_BYTES];

    http_address_host(&request->address, address, host);
    *exchange = (struct http_exchange){.request = request};
    exchange->tail_bytes =
        (size_t)snprintf(exchange->tail, sizeof(exchange->tail),
                         " HTTP/1.1\r\nHost: %s\r\nAccept: */*\r\n\r\n", host);
}

static void write_text(struct http_exchange *exchange, uint64_t index)
{
    char *end = exchange->text;

    memcpy(end, METHOD, sizeof(METHOD) - 1);
    end += sizeof(METHOD) - 1;
    end += http_request_target(exchange->request, index, end);
    memcpy(end, exchange->tail, exchange->tail_bytes);
    end += exchange->tail_bytes;
    exchange->text_bytes = (size_t)(end - exchange->text);
}

void http_exchange_begin(struct http_exchange *exchange, struct task *task,
                         void *body)
{
    write_text(exchange, task->index);
    exchange->task = task;
    exchange->body = body;
    exchange->answering = false;
    exchange->complete = false;
    exchange->reusable = false;
    task->bytes = 0;
    http_parser_init(&exchange->parser, HTTP_RESPONSE);
    exchange->parser.data = exchange;
}

/* It is all there. */
static int completed(struct http_exchange *exchange)
{
    struct task *task = exchange->task;
    const int status = http_answer_status(exchange->parser.status_code);

    if (status < 0)
        return status;
    if (task->bytes < exchange->request->bytes)
        return -ENODATA;
    task->digest = digest_bytes(exchange->body, task->bytes);
    return 0;
}

/* No more is to come, or what came makes no sense. */
static int broken_off(const struct http_exchange *exchange)
{
    switch (HTTP_PARSER_ERRNO(&exchange->parser)) {
    case HPE_CB_body:
        return -EMSGSIZE;
    case HPE_INVALID_EOF_STATE:
        return -ENODATA;
    default:
        return -EPROTO;
    }
}

int http_exchange_take(struct http_exchange *exchange, const void *bytes,
                       size_t size)
{
    http_parser *parser = &exchange->parser;
    size_t understood;

    if (size == 0 && !exchange->answering)
        return -ECONNRESET;
    exchange->answering = true;
    understood = http_parser_execute(parser, &callbacks, bytes, size);
    if (exchange->complete) {
        /* Who sends more than was asked for is not asked again. */
        exchange->reusable = exchange->reusable && understood == size;
        return completed(exchange);
    }
    if (HTTP_PARSER_ERRNO(parser) != HPE_OK || size == 0)
        return broken_off(exchange);
    return HTTP_EXCHANGE_GOES_ON;
}
