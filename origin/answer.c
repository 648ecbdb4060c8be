/* The bytes of an answer: its head, then its body. */
#include "origin/answer.h"

#include <stdlib.h>
#include <string.h>

#include "core/digest.h"
#include "origin/gallery.h"

#define HEAD_MAX 256
#define WRONG    0x5a /* what corrupt bytes differ by */
#define TEXT     "Content-Type: text/plain\r\n"

static const char *const openings[] = {
    [ANSWER_DATA] = "HTTP/1.1 200 OK\r\n"
                    "Content-Type: application/octet-stream\r\n",
    [ANSWER_PICTURE] = "HTTP/1.1 200 OK\r\nContent-Type: image/jpeg\r\n",
    [ANSWER_STATS] = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n",
    [ANSWER_HEALTH] = "HTTP/1.1 200 OK\r\n" TEXT,
    [ANSWER_BAD_REQUEST] = "HTTP/1.1 400 Bad Request\r\n" TEXT,
    [ANSWER_NOT_FOUND] = "HTTP/1.1 404 Not Found\r\n" TEXT,
    [ANSWER_NOT_ALLOWED] = "HTTP/1.1 405 Method Not Allowed\r\n"
                           "Allow: GET\r\n" TEXT,
    [ANSWER_TARGET_TOO_LONG] = "HTTP/1.1 414 URI Too Long\r\n" TEXT,
    [ANSWER_HEADERS_TOO_LARGE] =
        "HTTP/1.1 431 Request Header Fields Too Large\r\n" TEXT,
    [ANSWER_UNAVAILABLE] = "HTTP/1.1 503 Service Unavailable\r\n"
                           "Retry-After: 1\r\n" TEXT,
    [ANSWER_MALFORMED] = "HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n",
};

static const char *const connections[] = {
    [CONNECTION_UNSAID] = "",
    [CONNECTION_CLOSE] = "Connection: close\r\n",
    [CONNECTION_KEEP_ALIVE] = "Connection: keep-alive\r\n",
};

void answer_set_text(struct answer *answer, enum answer_kind kind,
                     const char *text)
{
    answer_release(answer);
    answer->kind = kind;
    answer->text = strdup(text);
    answer->body_bytes = answer->text ? strlen(text) : 0;
    answer->declared_bytes = answer->body_bytes;
}

void answer_set_picture(struct answer *answer, struct shown *picture)
{
    answer_release(answer);
    answer->kind = ANSWER_PICTURE;
    answer->picture = picture;
    answer->declared_bytes = answer->body_bytes = picture->bytes;
}

void answer_release(struct answer *answer)
{
    free(answer->text);
    answer->text = NULL;
    shown_drop(answer->picture);
    answer->picture = NULL;
}

/* By hand, because printf would be a tenth of the work of a whole answer. */
static char *put_number(char *at, uint64_t number)
{
    char digits[20];
    size_t count = 0;

    do {
        digits[count++] = (char)('0' + number % 10);
        number /= 10;
    } while (number > 0);
    while (count > 0)
        *at++ = digits[--count];
    return at;
}

static size_t put_head(const struct answer *answer, char head[HEAD_MAX])
{
    char *at = stpcpy(head, openings[answer->kind]);

    if (answer->kind != ANSWER_MALFORMED) {
        at = stpcpy(at, connections[answer->connection]);
        at = stpcpy(at, "Content-Length: ");
        at = put_number(at, answer->declared_bytes);
        at = stpcpy(at, "\r\n\r\n");
    }
    return (size_t)(at - head);
}

/* Bytes of the body named `id`, from `offset` on: they are made of words, and
 * word n of one id is word 0 of the id n steps on. */
static void fill_data(uint64_t id, uint64_t offset, unsigned char *bytes,
                      size_t size)
{
    const size_t skip = offset % sizeof(uint64_t);

    id += offset / sizeof(uint64_t) * DIGEST_STEP;
    if (skip > 0) {
        unsigned char word[sizeof(uint64_t)];
        const size_t step =
            size < sizeof(word) - skip ? size : sizeof(word) - skip;

        digest_fill(id, word, sizeof(word));
        memcpy(bytes, word + skip, step);
        bytes += step;
        size -= step;
        id += DIGEST_STEP;
    }
    digest_fill(id, bytes, size);
}

/* Bytes from `offset` on: those from `first` on become others. */
static void spoil(unsigned char *bytes, uint64_t offset, size_t size,
                  uint64_t first)
{
    for (size_t i = first > offset ? (size_t)(first - offset) : 0; i < size;
         i++)
        bytes[i] ^= WRONG;
}

static size_t fill_body(const struct answer *answer, uint64_t offset,
                        void *buffer, size_t size)
{
    const uint64_t left = answer->body_bytes - offset;

    if (size > left)
        size = (size_t)left;
    if (answer->text)
        memcpy(buffer, answer->text + offset, size);
    else if (answer->picture)
        memcpy(buffer, answer->picture->jpeg + offset, size);
    else
        fill_data(answer->id, offset, buffer, size);
    if (answer->corrupt)
        spoil(buffer, offset, size, answer->body_bytes / 2);
    return size;
}

size_t answer_fill(const struct answer *answer, uint64_t offset, void *buffer,
                   size_t size)
{
    char head[HEAD_MAX];
    const size_t head_bytes = put_head(answer, head);
    size_t from_head = 0;

    if (offset < head_bytes) {
        from_head = head_bytes - (size_t)offset;
        if (from_head > size)
            from_head = size;
        memcpy(buffer, head + offset, from_head);
        offset = 0;
    } else {
        offset -= head_bytes;
    }
    return from_head + fill_body(answer, offset, (char *)buffer + from_head,
                                 size - from_head);
}
