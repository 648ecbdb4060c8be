/* A server of one thread, one connection at a time, that answers as it is told. */
#ifndef TESTS_UNIT_TOLD_SERVER_H
#define TESTS_UNIT_TOLD_SERVER_H

#include <pthread.h>
#include <stdatomic.h>
#include <stdint.h>

#define BYTES      "1000"
#define BODY_BYTES 1000

enum answer {
    GOOD,
    GOOD_THEN_CLOSED, /* without a word */
    SHORTER,          /* a whole answer, with too small a body */
    CUT,              /* the connection ends within the body */
    HEAD_CUT,         /* … within the head */
    CONTINUE,         /* another answer comes before it */
    TWICE,            /* … and behind it, at the same time */
    LONGER,
    STATUS_503,
    STATUS_404_LONG,
    NOT_HTTP,
    CLOSED,
    RESET,
    SILENT,
};

/* One for each test program. */
extern struct server {
    int fd;
    uint16_t port;
    pthread_t thread;
    _Atomic enum answer answer;
    _Atomic int connections;
} server;

/* For cmocka's groups. */
int server_start(void **state);
int server_stop(void **state);

#endif
