/* From a request to its answer. */
#include "origin/exchange.h"

#include <errno.h>

static void apply_fault(struct exchange *exchange)
{
    struct answer *const answer = &exchange->answer;

    switch ((enum fault)exchange->fault) {
    case FAULT_TRUNCATE:
        if (answer->declared_bytes == 0)
            answer->declared_bytes = 1;
        answer->body_bytes /= 2;
        answer->connection = CONNECTION_UNSAID;
        exchange->last = true;
        break;
    case FAULT_MALFORMED:
        answer->kind = ANSWER_MALFORMED;
        answer->body_bytes = 0;
        exchange->last = true;
        break;
    case FAULT_STATUS503:
        answer_set_text(answer, ANSWER_UNAVAILABLE,
                        "a fault that was asked for\n");
        break;
    case FAULT_CORRUPT:
        answer->corrupt = true;
        break;
    case FAULT_NONE:
    case FAULT_RESET:
    case FAULT_STALL:
        break;
    }
}

/* As many answers are being delayed as the origin, or this request, allows. A
 * request's own capacity counts for answers without a delay too, so that 0 is
 * always refused. */
static bool is_full(const struct server *server, const struct target *target)
{
    return server->delayed >= target->capacity ||
           (target->delay_ns > 0 && server->delayed >= server->capacity);
}

/* What is asked for. False where it cannot be made. */
static bool set_body(struct answer *answer, struct server *server,
                     const struct target *target)
{
    struct shown *shown;

    if (target->route == ROUTE_PICTURE) {
        shown = gallery_show(&server->gallery, target->size, target->id);
        if (shown)
            answer_set_picture(answer, shown);
        return shown != NULL;
    }
    answer->kind = ANSWER_DATA;
    answer->id = target->id;
    answer->declared_bytes = answer->body_bytes = target->bytes;
    return true;
}

static void prepare_data(struct exchange *exchange, struct server *server,
                         const struct target *target)
{
    struct answer *const answer = &exchange->answer;

    server->stats.requests++;
    exchange->counted = true;
    if (is_full(server, target)) {
        server->stats.refused++;
        answer_set_text(answer, ANSWER_UNAVAILABLE,
                        "as many answers as the capacity allows are being "
                        "delayed\n");
        return;
    }
    if (!set_body(answer, server, target)) {
        answer_set_text(answer, ANSWER_UNAVAILABLE,
                        "there is no room to make this picture\n");
        return;
    }
    exchange->due_ns += target->delay_ns;
    exchange->fault = target->fault ? target->fault : server_draw_fault(server);
    if (exchange->fault != FAULT_NONE) {
        server->stats.faults++;
        apply_fault(exchange);
    }
}

static void prepare_stats(struct exchange *exchange, struct stats *stats,
                          bool afresh)
{
    char text[1024];

    stats_json(stats, text, sizeof(text));
    answer_set_text(&exchange->answer, ANSWER_STATS, text);
    if (afresh)
        stats_reset(stats);
}

static void prepare_get(struct exchange *exchange, struct server *server,
                        const char *text, size_t length)
{
    struct answer *const answer = &exchange->answer;
    struct target target;
    const char *why = NULL;
    int status;

    if (!text) {
        answer_set_text(answer, ANSWER_TARGET_TOO_LONG,
                        "no path here is longer than 128 bytes\n");
        return;
    }
    status = target_parse(text, length, &target, &why);
    if (status < 0)
        answer_set_text(
            answer, status == -ENOENT ? ANSWER_NOT_FOUND : ANSWER_BAD_REQUEST,
            why);
    else if (target.route == ROUTE_DATA || target.route == ROUTE_PICTURE)
        prepare_data(exchange, server, &target);
    else if (target.route == ROUTE_HEALTH)
        answer_set_text(answer, ANSWER_HEALTH, "ok\n");
    else
        prepare_stats(exchange, &server->stats,
                      target.route == ROUTE_STATS_RESET);
}

void exchange_prepare(struct exchange *exchange, struct server *server,
                      const http_parser *parser, const char *target,
                      size_t target_bytes, uint64_t now_ns)
{
    struct answer *const answer = &exchange->answer;
    const bool on = http_should_keep_alive(parser) && !parser->upgrade;
    const bool old = parser->http_major == 1 && parser->http_minor == 0;

    *exchange = (struct exchange){.due_ns = now_ns, .last = !on};
    if (!on)
        answer->connection = CONNECTION_CLOSE;
    else if (old)
        answer->connection = CONNECTION_KEEP_ALIVE;
    if (parser->method == HTTP_GET) {
        prepare_get(exchange, server, target, target_bytes);
    } else {
        answer_set_text(answer, ANSWER_NOT_ALLOWED, "there is only GET here\n");
        if (parser->method == HTTP_HEAD)
            answer->body_bytes = 0;
    }
}

void exchange_refuse(struct exchange *exchange, enum http_errno error)
{
    struct answer *const answer = &exchange->answer;

    *exchange = (struct exchange){.last = true, .linger = true};
    answer->connection = CONNECTION_CLOSE;
    if (error == HPE_HEADER_OVERFLOW)
        answer_set_text(answer, ANSWER_HEADERS_TOO_LARGE,
                        "the head of a request is at most 16384 bytes here\n");
    else
        answer_set_text(answer, ANSWER_BAD_REQUEST,
                        http_errno_description(error));
}
