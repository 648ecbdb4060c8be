/* An answer: what it says, and its bytes from any offset on.
 *
 * Nothing of an answer is kept in memory while it is sent: whoever sends asks
 * for the bytes from the offset that was reached. The body of a data answer is
 * a function of its id, so thousands of slow readers cost no buffers.
 */
#ifndef ORIGIN_ANSWER_H
#define ORIGIN_ANSWER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct shown;

enum answer_kind {
    ANSWER_DATA,
    ANSWER_PICTURE,
    ANSWER_STATS,
    ANSWER_HEALTH,
    ANSWER_BAD_REQUEST,
    ANSWER_NOT_FOUND,
    ANSWER_NOT_ALLOWED,
    ANSWER_TARGET_TOO_LONG,
    ANSWER_HEADERS_TOO_LARGE,
    ANSWER_UNAVAILABLE,
    ANSWER_MALFORMED, /* bytes that are not HTTP, nothing else */
};

/* What the head says about the connection. */
enum answer_connection {
    CONNECTION_UNSAID, /* HTTP/1.1 and it goes on */
    CONNECTION_CLOSE,
    CONNECTION_KEEP_ALIVE, /* HTTP/1.0 and it goes on */
};

struct answer {
    enum answer_kind kind;
    enum answer_connection connection;
    uint64_t declared_bytes; /* as Content-Length */
    uint64_t body_bytes;     /* that are sent */
    uint64_t id; /* what the body is made from, where both of these are NULL */
    char *text;  /* the body, owned; or NULL */
    struct shown *picture; /* the body, held; or NULL */
    bool corrupt;          /* the second half of the body is wrong */
};

/* An answer whose body is a copy of `text`, or empty where memory is short. */
void answer_set_text(struct answer *, enum answer_kind, const char *text);
void answer_release(struct answer *);

/* An answer whose body is a picture, which the caller held. */
void answer_set_picture(struct answer *, struct shown *);

/* Put the bytes from `offset` on into `buffer`. Returns how many they are; less
 * than `size` only where the answer ends. */
size_t answer_fill(const struct answer *, uint64_t offset, void *buffer,
                   size_t size);

#endif
