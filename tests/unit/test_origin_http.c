/* The origin as its clients see it: delays, bodies, pipelines, bad requests. */
#include <sys/socket.h>
#include <unistd.h>

#include "core/clock.h"
#include "core/digest.h"
#include "pictures/picture.h"
#include "tests/unit/origin_process.h"
#include "tests/unit/unit.h"

static struct origin_process origin;
static char answer[1 << 16];
static char *body;
static size_t body_bytes;

static int start(void **state)
{
    static const char *const none[] = {NULL};

    (void)state;
    origin_start(&origin, none);
    return 0;
}

static int stop(void **state)
{
    (void)state;
    origin_stop(&origin);
    return 0;
}

static int get(const char *target)
{
    return client_get(origin.port, target, answer, sizeof(answer), &body,
                      &body_bytes);
}

static int receive(int fd)
{
    return client_receive(fd, answer, sizeof(answer), &body, &body_bytes);
}

static void check_body(uint64_t id, size_t size)
{
    char *const expected = malloc(size + 1);

    assert_non_null(expected);
    digest_fill(id, expected, size);
    assert_int_equal(body_bytes, size);
    assert_memory_equal(body, expected, size);
    free(expected);
}

static void test_body(void **state)
{
    (void)state;
    assert_int_equal(get("/d/0/1000/77"), 200);
    check_body(77, 1000);
    assert_int_equal(get("/d/0/0/77"), 200);
    assert_int_equal(body_bytes, 0);
    assert_int_equal(get("/d/10/40001/18446744073709551615"), 200);
    check_body(UINT64_MAX, 40001);
}

static void test_picture(void **state)
{
    const struct picture_size size = {64, 48};
    unsigned char *jpeg;
    size_t bytes;

    (void)state;
    assert_int_equal(picture_make(size, 99, &jpeg, &bytes), 0);
    for (unsigned i = 0; i < 2; i++) {
        assert_int_equal(get("/j/1000/64x48/99"), 200);
        assert_non_null(strstr(answer, "Content-Type: image/jpeg\r\n"));
        assert_int_equal(body_bytes, bytes);
        assert_memory_equal(body, jpeg, bytes);
    }
    assert_int_equal(get("/j/0/64x48/98"), 200);
    assert_true(body_bytes != bytes || memcmp(body, jpeg, bytes) != 0);
    assert_int_equal(get("/j/0/0x48/98"), 400);
    free(jpeg);
}

/* Many connections, each with another delay: none is answered early. */
static void test_never_early(void **state)
{
    enum { CLIENTS = 200 };
    uint64_t sent_ns[CLIENTS], delay_us[CLIENTS];
    int fds[CLIENTS];
    char request[64];

    (void)state;
    for (unsigned i = 0; i < CLIENTS; i++) {
        delay_us[i] = digest_seeded(5, i) % 100000;
        fds[i] = client_connect(origin.port);
        snprintf(request, sizeof(request), "GET /d/%u/8/%u HTTP/1.1\r\n\r\n",
                 (unsigned)delay_us[i], i);
        sent_ns[i] = clock_now_ns();
        client_send(fds[i], request);
    }
    for (unsigned i = 0; i < CLIENTS; i++) {
        assert_int_equal(receive(fds[i]), 200);
        assert_true(clock_now_ns() - sent_ns[i] >= delay_us[i] * NS_PER_US);
        check_body(i, 8);
        close(fds[i]);
    }
}

/* On one connection, one by one, so that each answer's own time is seen. */
static void test_each_delay(void **state)
{
    const int fd = client_connect(origin.port);
    char request[64];

    (void)state;
    for (unsigned i = 0; i < 100; i++) {
        const uint64_t delay_us = digest_seeded(6, i) % 3000;
        const uint64_t sent_ns = clock_now_ns();

        snprintf(request, sizeof(request), "GET /d/%u/8/%u HTTP/1.1\r\n\r\n",
                 (unsigned)delay_us, i);
        client_send(fd, request);
        assert_int_equal(receive(fd), 200);
        assert_true(clock_now_ns() - sent_ns >= delay_us * NS_PER_US);
    }
    close(fd);
}

/* The delay counts from the last byte of a request, however slowly it comes. */
static void test_slow_request(void **state)
{
    const char *const request = "GET /d/20000/9/9 HTTP/1.1\r\nX: y\r\n\r\n";
    const int fd = client_connect(origin.port);
    uint64_t sent_ns = 0;

    (void)state;
    for (const char *at = request; *at; at++) {
        const char byte[] = {*at, '\0'};

        clock_sleep_until(clock_now_ns() + NS_PER_MS / 2);
        sent_ns = clock_now_ns();
        client_send(fd, byte);
    }
    assert_int_equal(receive(fd), 200);
    assert_true(clock_now_ns() - sent_ns >= 20 * NS_PER_MS);
    check_body(9, 9);
    close(fd);
}

/* Answers come in the order of the requests, not of their delays. */
static void test_pipeline(void **state)
{
    const int fd = client_connect(origin.port);
    const uint64_t sent_ns = clock_now_ns();

    (void)state;
    client_send(fd, "GET /d/30000/5/1 HTTP/1.1\r\n\r\n"
                    "GET /d/0/6/2 HTTP/1.1\r\n\r\n"
                    "GET /d/10000/70/3 HTTP/1.1\r\n\r\n"
                    "GET /nothing HTTP/1.1\r\n\r\n"
                    "GET /d/0/8/4 HT");
    clock_sleep_until(sent_ns + 5 * NS_PER_MS);
    client_send(fd, "TP/1.1\r\n\r\nGET /healthz HTTP/1.1\r\n\r\n");
    assert_int_equal(receive(fd), 200);
    check_body(1, 5);
    assert_int_equal(receive(fd), 200);
    check_body(2, 6);
    assert_int_equal(receive(fd), 200);
    check_body(3, 70);
    assert_true(clock_now_ns() - sent_ns >= 40 * NS_PER_MS);
    assert_int_equal(receive(fd), 404);
    assert_int_equal(receive(fd), 200);
    check_body(4, 8);
    assert_int_equal(receive(fd), 200);
    close(fd);
}

/* More pipelined requests than one read takes. */
static void test_long_pipeline(void **state)
{
    enum { REQUESTS = 1000 };
    static char requests[REQUESTS * 40];
    const int fd = client_connect(origin.port);
    size_t length = 0;

    (void)state;
    for (unsigned i = 0; i < REQUESTS; i++)
        length += (size_t)snprintf(requests + length, 40,
                                   "GET /d/%u/8/%u HTTP/1.1\r\n\r\n", i % 3, i);
    client_send(fd, requests);
    for (unsigned i = 0; i < REQUESTS; i++) {
        assert_int_equal(receive(fd), 200);
        check_body(i, 8);
    }
    close(fd);
}

/* A client that has shut down its half still gets what it asked for. */
static void test_half_closed(void **state)
{
    const int fd = client_connect(origin.port);

    (void)state;
    client_send(fd, "GET /d/20000/100/8 HTTP/1.1\r\n\r\n"
                    "GET /d/0/10/9 HTTP/1.1\r\n\r\n");
    assert_int_equal(shutdown(fd, SHUT_WR), 0);
    assert_int_equal(receive(fd), 200);
    check_body(8, 100);
    assert_int_equal(receive(fd), 200);
    check_body(9, 10);
    assert_true(client_sees_end(fd));
    close(fd);
}

static void test_connection_header(void **state)
{
    int fd = client_connect(origin.port);

    (void)state;
    client_send(fd, "GET /d/0/4/1 HTTP/1.1\r\nConnection: close\r\n\r\n");
    assert_int_equal(receive(fd), 200);
    assert_non_null(strstr(answer, "\r\nConnection: close\r\n"));
    assert_true(client_sees_end(fd));
    close(fd);

    fd = client_connect(origin.port);
    client_send(fd, "GET /d/1000/4/1 HTTP/1.0\r\n\r\n");
    assert_int_equal(receive(fd), 200);
    assert_true(client_sees_end(fd));
    close(fd);

    fd = client_connect(origin.port);
    for (unsigned i = 0; i < 2; i++) {
        client_send(fd, "GET /d/0/4/1 HTTP/1.0\r\n"
                        "Connection: keep-alive\r\n\r\n");
        assert_int_equal(receive(fd), 200);
        assert_non_null(strstr(answer, "\r\nConnection: keep-alive\r\n"));
    }
    close(fd);
}

/* Far more than the socket takes at once, to a client that is slow to read. */
static void test_large_body(void **state)
{
    enum { SIZE = 20000000 };
    char *const large = malloc(SIZE + 1024), *const expected = malloc(SIZE);
    const int fd = client_connect(origin.port);

    (void)state;
    assert_non_null(large);
    assert_non_null(expected);
    client_send(fd, "GET /d/0/20000000/6 HTTP/1.1\r\n\r\n");
    clock_sleep_until(clock_now_ns() + 50 * NS_PER_MS);
    assert_int_equal(get("/healthz"), 200); /* others are served meanwhile */
    assert_int_equal(client_receive(fd, large, SIZE + 1024, &body, &body_bytes),
                     200);
    digest_fill(6, expected, SIZE);
    assert_int_equal(body_bytes, SIZE);
    assert_int_equal(memcmp(body, expected, SIZE), 0);
    close(fd);
    free(expected);
    free(large);
}

static void test_methods(void **state)
{
    const int fd = client_connect(origin.port);

    (void)state;
    client_send(fd, "POST /d/0/1/1 HTTP/1.1\r\nContent-Length: 3\r\n\r\nabc");
    assert_int_equal(receive(fd), 405);
    assert_non_null(strstr(answer, "\r\nAllow: GET\r\n"));
    client_send(fd, "PUT / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n"
                    "3\r\nabc\r\n0\r\n\r\n");
    assert_int_equal(receive(fd), 405);
    client_send(fd, "GET /d/0/3/3 HTTP/1.1\r\nContent-Length: 2\r\n\r\nab");
    assert_int_equal(receive(fd), 200);
    close(fd);
}

/* The answer to HEAD has no body, only its length. */
static void test_head(void **state)
{
    const int fd = client_connect(origin.port);
    ssize_t size;

    (void)state;
    client_send(fd, "HEAD /healthz HTTP/1.1\r\n\r\n"
                    "GET /healthz HTTP/1.1\r\nConnection: close\r\n\r\n");
    size = recv(fd, answer, sizeof(answer) - 1, MSG_WAITALL);
    assert_true(size > 0);
    answer[size] = '\0';
    assert_memory_equal(answer, "HTTP/1.1 405 ", 13);
    assert_non_null(strstr(answer, "\r\n\r\nHTTP/1.1 200 OK\r\n"));
    close(fd);
}

static void test_upgrade_declined(void **state)
{
    int fd = client_connect(origin.port);

    (void)state;
    for (unsigned i = 0; i < 2; i++) {
        client_send(fd, "GET /d/0/4/1 HTTP/1.1\r\nConnection: Upgrade\r\n"
                        "Upgrade: h2c\r\n\r\n");
        assert_int_equal(receive(fd), 200);
        check_body(1, 4);
    }
    close(fd);
    fd = client_connect(origin.port);
    client_send(fd, "CONNECT x:80 HTTP/1.1\r\n\r\n");
    assert_int_equal(receive(fd), 405);
    assert_true(client_sees_end(fd));
    close(fd);
}

static void check_refused(const char *request, int status)
{
    const int fd = client_connect(origin.port);

    client_send(fd, request);
    assert_int_equal(receive(fd), status);
    assert_non_null(strstr(answer, "\r\nConnection: close\r\n"));
    assert_true(body_bytes > 0);
    assert_true(client_sees_end(fd));
    close(fd);
}

static void test_not_http(void **state)
{
    (void)state;
    check_refused("hello\r\n\r\n", 400);
    check_refused("GET\r\n\r\n", 400);
    check_refused("GET /healthz HTTP/x\r\n\r\n", 400);
    check_refused("GET /healthz HTTP/1.1\r\nContent-Length: -1\r\n\r\n", 400);
    check_refused("GET /healthz HTTP/1.1\r\nContent-Length: 1\r\n"
                  "Content-Length: 2\r\n\r\n",
                  400);
    check_refused("\x16\x03\x01\x02", 400); /* the beginning of TLS */
}

/* The answer arrives though the client sends on and on. */
static void test_huge_headers(void **state)
{
    static char request[1 << 20];
    static const char line[] = "GET /healthz HTTP/1.1\r\nX: ";

    (void)state;
    memset(request, 'a', sizeof(request) - 1);
    memcpy(request, line, sizeof(line) - 1);
    check_refused(request, 431);
}

static void test_bad_targets(void **state)
{
    char target[300] = "/d/0/1/";
    const int fd = client_connect(origin.port);

    (void)state;
    assert_int_equal(get("/d/0/x/1"), 400);
    assert_int_equal(get("/d/0/1/18446744073709551616"), 400);
    assert_int_equal(get("/"), 404);
    memset(target + 7, '0', 121);
    assert_int_equal(get(target), 200);
    memset(target + 7, '0', 122);
    assert_int_equal(get(target), 414);
    client_send(fd, "GET /x HTTP/1.1\r\n\r\nGET /d/0/8/5 HTTP/1.1\r\n\r\n");
    assert_int_equal(receive(fd), 404);
    assert_int_equal(receive(fd), 200); /* and the connection goes on */
    check_body(5, 8);
    close(fd);
}

/* Clients that leave while they wait, or in the midst of a request. */
static void test_leaving_clients(void **state)
{
    const struct linger none = {.l_onoff = 1, .l_linger = 0};

    (void)state;
    for (unsigned i = 0; i < 30; i++) {
        const int fd = client_connect(origin.port);

        client_send(fd, i % 3 == 0   ? "GET /d/5000/100000/1 HTTP/1.1\r\n\r\n"
                        : i % 3 == 1 ? "GET /d/0/100000000/1 HTTP/1.1\r\n\r\n"
                                     : "GET /d/0/1/1 HTTP/1.1\r\n");
        if (i % 2)
            setsockopt(fd, SOL_SOCKET, SO_LINGER, &none, sizeof(none));
        close(fd);
    }
    clock_sleep_until(clock_now_ns() + 100 * NS_PER_MS);
    assert_int_equal(client_stat(origin.port, "connections"), 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_body),
        cmocka_unit_test(test_picture),
        cmocka_unit_test(test_never_early),
        cmocka_unit_test(test_each_delay),
        cmocka_unit_test(test_slow_request),
        cmocka_unit_test(test_pipeline),
        cmocka_unit_test(test_long_pipeline),
        cmocka_unit_test(test_half_closed),
        cmocka_unit_test(test_connection_header),
        cmocka_unit_test(test_large_body),
        cmocka_unit_test(test_methods),
        cmocka_unit_test(test_head),
        cmocka_unit_test(test_upgrade_declined),
        cmocka_unit_test(test_not_http),
        cmocka_unit_test(test_huge_headers),
        cmocka_unit_test(test_bad_targets),
        cmocka_unit_test(test_leaving_clients),
    };

    return cmocka_run_group_tests(tests, start, stop);
}
